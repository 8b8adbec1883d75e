// Owns the guard on a word that stands where the wording has another one: "hybrid cars" for "electric cars", in a sentence that is otherwise the same.
import type { Guard } from '@/lib/model/match';
import type { OpenGuardWords } from '@/lib/text/languages/guard-words';
import { type Alignment, isContent } from './align';
import { nearShared, nearTwins } from './contrast';
import { areAcross } from './empty-contrast';
import { baseForms, type Kinship, onlyDescribes, relateWords } from './lexicon';
import { namesAgree, TITLES } from './names';
import type { Reading, Word } from './read';
import { VAGUE } from './replace';

/** Words that may be replaced together, and between the shared words on both sides of them. */
const MOST = 2;
const WIDEST = 5;

/**
 * The words that replace others in a frame of shared words. `known` are places in the statement whose words some wording of the claim has: those are other
 * words for the same; `isCore` tells whether a word of the wording is in most wordings of the claim. Verbs alone are left out, for one thing is told with many of them; what is a number, a date or a name of a place has guards of its own.
 */
export function findSubstitute(
  statement: Reading,
  wording: Reading,
  alignment: Alignment,
  known: { has(at: number): boolean } | null,
  isCore: (word: Word) => boolean,
): Guard | null {
  const content = wording.words.filter(isContent);
  const shared = content.filter((word) => isShared(alignment, word));
  // What a claim says of when and how many may be left out.
  const lost = content.filter((word) => !isShared(alignment, word) && word.date === null && word.quantity === null);
  if (lost.length === 0 || lost.length > MOST || shared.length < 2 || shared.length <= countThings(lost)) return null;
  const first = content.indexOf(lost[0]!);
  if (content.indexOf(lost.at(-1)!) - first !== lost.length - 1 || !isReplaceable(lost)) return null;
  // "Angela Merkel" and "Chancellor Merkel" are one.
  if (lost.some(({ name }) => name !== null && statement.names.some((other) => namesAgree(other, name)))) return null;
  const left = content[first - 1] ?? null;
  const right = content[first + lost.length] ?? null;
  const from = left === null ? null : (alignment.toStatement.get(left)?.word ?? null);
  const to = right === null ? null : (alignment.toStatement.get(right)?.word ?? null);
  const gapLeft = left === null ? [] : wording.words.slice(left.at + 1, lost[0]!.at);
  const gapRight = right === null ? [] : wording.words.slice(lost.at(-1)!.at + 1, right.at);
  if ([...gapLeft, ...gapRight].length > 4 || lost.some((word) => word.parted && word !== content[0])) return null;
  const subject = left === null && to?.part === 'verb';
  if (subject && (lost.length > 1 || !isCore(lost[0]!) || (lost[0]!.name !== null && !lost[0]!.name.doubtful))) return null;
  const others = subject ? subjectOf(statement, to) : between(statement, from, to, gapLeft, gapRight);
  if (others === null || others.length === 0 || others.length > MOST || !others.some((word) => word.part === 'noun' || word.part === 'name')) return null;
  if (others.some((word) => word.quantity !== null || word.date !== null || (word.name?.place?.actor && others.length === 1))) return null;
  if (others.some((word) => alignment.toWording.has(word) || known?.has(word.at) || (TITLES.has(word.lower) && statement.words[word.at + 1]?.name != null)))
    return null;
  // "children" for "kids" and "a nurse" for "a woman": one thing by the lexicon.
  if (lost.some((word) => others.some((other) => isOneThing(relate(word, other, statement)) || areFamily(word, other)))) return null;
  // "were aware" for "knew", "get cancer" for "causes cancer": no other thing.
  if (others.every((other) => other.name === null && (onlyDescribes(basesOf(other, statement.language)) || VAGUE.test(other.lower)))) return null;
  const here = statement.text.slice(others[0]!.start, others.at(-1)!.end);
  return { kind: 'other', statement: here, claim: wording.text.slice(lost[0]!.start, lost.at(-1)!.end) };
}

/** "north" and "northern": words that begin alike. */
function areFamily(a: Word, b: Word): boolean {
  return a.name === null && b.name === null && a.stem.length >= 5 && b.stem.length >= 5 && a.stem.slice(0, 5) === b.stem.slice(0, 5);
}

/** Words of one name count as one. */
function countThings(words: readonly Word[]): number {
  return words.filter(({ name, at }) => name === null || name.first === at).length;
}

function isOneThing(kinship: Kinship | null): boolean {
  return kinship === 'same' || kinship === 'kind';
}

/** What the lexicon knows of two words; null for names, numbers and dates, and in languages that it lacks. */
export function relate(a: Word, b: Word, { language }: Reading): Kinship | null {
  const isOpen = (word: Word): boolean => word.name === null && (word.part === 'noun' || word.part === 'verb');
  if (language.tag !== 'en' || !isOpen(a) || !isOpen(b)) return null;
  return relateWords(basesOf(a, language), basesOf(b, language));
}

function basesOf({ form }: Word, language: OpenGuardWords): readonly string[] {
  form.bases ??= baseForms(form.lower, language.irregular[form.lower]);
  return form.bases;
}

/** Two different things of one kind beside the same shared word: "causes heart disease" for "causes lung cancer". */
export function findSibling(statement: Reading, wording: Reading, alignment: Alignment, known: { has(at: number): boolean } | null): Guard | null {
  const isLoose = (word: Word, twins: Alignment['toWording']): boolean =>
    word.part === 'noun' && word.quantity === null && word.date === null && (twins.get(word)?.bond ?? 'slot') === 'slot';
  const others = statement.words.filter((word) => isLoose(word, alignment.toWording) && known?.has(word.at) !== true);
  if (others.length === 0) return null;
  const beside = others.map((other) => nearShared(statement, alignment, other));
  for (const mine of wording.words) {
    if (!isLoose(mine, alignment.toStatement)) continue;
    const near = nearTwins(wording, alignment, mine);
    if (near.length === 0) continue;
    for (const [at, other] of others.entries())
      if (beside[at]!.some((word) => near.includes(word)) && relate(mine, other, statement) === 'sibling') {
        // One that has a word of the same kind elsewhere tells of both.
        if (others.some((one) => one !== other && isOneThing(relate(mine, one, statement)))) continue;
        return { kind: 'other', statement: other.raw, claim: mine.raw };
      }
  }
  return null;
}

/** Words of opposite meaning by the lexicon that no twin explains, beside the same shared word. */
export function findOpposites(statement: Reading, wording: Reading, alignment: Alignment): [Word, Word][] {
  const found: [Word, Word][] = [];
  const isLoose = (word: Word, twins: Alignment['toWording']): boolean =>
    (word.part === 'noun' || word.part === 'verb') && word.name === null && (twins.get(word)?.bond ?? 'slot') === 'slot';
  const others = statement.words.filter((word) => isLoose(word, alignment.toWording));
  if (others.length === 0 || statement.language.tag !== 'en') return found;
  const beside = others.map((other) => nearShared(statement, alignment, other));
  for (const mine of wording.words) {
    if (!isLoose(mine, alignment.toStatement)) continue;
    const near = nearTwins(wording, alignment, mine);
    if (near.length === 0) continue;
    const other = others.find((one, at) => beside[at]!.some((word) => near.includes(word)) && relate(mine, one, statement) === 'opposite');
    if (other !== undefined && areAcross(mine, wording, other, statement)) continue;
    if (other !== undefined && !others.some((one) => isOneThing(relate(mine, one, statement)))) found.push([mine, other]);
  }
  return found;
}

function isShared(alignment: Alignment, word: Word): boolean {
  const twin = alignment.toStatement.get(word);
  return twin !== undefined && twin.bond !== 'slot';
}

/** A noun or a name of a thing; a verb only together with what it is done to. */
function isReplaceable(words: readonly Word[]): boolean {
  return (
    words.every((word) => word.quantity === null && word.date === null && word.name?.place == null) &&
    words.some((word) => word.part === 'noun' || word.part === 'name')
  );
}

/** The one or two nouns that a clause of the statement begins with, right before its verb; null where something else stands there. */
function subjectOf({ words }: Reading, verb: Word): Word[] | null {
  let at = verb.at - 1;
  while (at >= 0 && !words[at + 1]!.parted && (words[at]!.part === 'aux' || words[at]!.part === 'adv')) at -= 1;
  const found: Word[] = [];
  for (; at >= 0 && !words[at + 1]!.parted && words[at]!.part === 'noun'; at--) found.unshift(words[at]!);
  if (at >= 0 && !words[at + 1]!.parted && words[at]!.part === 'name' && words[at]!.name?.doubtful === true) found.unshift(words[at--]!);
  if (at >= 0 && !words[at + 1]!.parted && words[at]!.part === 'det') at -= 1;
  return found.length > 0 && (at < 0 || words[at + 1]!.parted) ? found : null;
}

/** The content words of the statement in the place of the lost ones; null where the frame does not fit. */
function between(statement: Reading, from: Word | null, to: Word | null, gapLeft: readonly Word[], gapRight: readonly Word[]): Word[] | null {
  const { words } = statement;
  if (from !== null && to !== null) {
    if (to.at <= from.at + 1 || to.at - from.at - 1 > WIDEST) return null;
    const inside = words.slice(from.at + 1, to.at);
    return inside.some((word) => word.parted) || to.parted ? null : inside.filter(isContent);
  }
  if (from !== null) {
    // At the wording's end: the same small words, then what stands instead, up to the end of its group.
    let at = from.at + 1;
    for (const small of gapLeft) {
      if (words[at] === undefined || words[at]!.parted || isContent(words[at]!)) break;
      if (words[at]!.part !== small.part) return null;
      at += 1;
    }
    const found: Word[] = [];
    for (; at < words.length && !words[at]!.parted && isContent(words[at]!); at++) found.push(words[at]!);
    const next = words[at];
    return next !== undefined && !next.parted && next.part === 'verb' ? null : found;
  }
  // "hybrid cars" for "electric cars"; who does something is the business of the guards on names.
  if (to === null || to.part === 'verb' || gapRight.length > 0) return null;
  const found: Word[] = [];
  for (let at = to.at - 1; at >= 0 && !words[at + 1]!.parted && isContent(words[at]!); at--) found.unshift(words[at]!);
  return found;
}
