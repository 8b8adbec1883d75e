// Owns the guard on a sentence built like the claim with something else in one place: "pay more taxes than people born there" for "commit more crime".
import type { Guard } from '@/lib/model/match';
import { type Alignment, isContent } from './align';
import { isCausal } from './cause';
import { baseForms, couldAct, knowsWord, onlyDescribes, relateWords } from './lexicon';
import { namesAgree, TITLES } from './names';
import type { Reading, Word } from './read';

/** Words in a place that is filled otherwise; and the share of the wording's words that must stand around it. */
const LONGEST = 3;
const LEAST_SHARED = 0.5;
/** Shared words, and their share of the wording's, from which on a sentence is built word for word like the wording. */
const CLOSE_WORDS = 3;
const CLOSE_SHARED = 0.55;

/** Verbs that say little without their object. */
export const VAGUE =
  /^(?:make|makes|made|making|take|takes|took|taken|get|gets|got|give|gives|gave|given|put|puts|set|sets|keep|keeps|kept|bring|brings|brought|come|comes|came|go|goes|went|gone|see|sees|saw|seen|find|finds|found|want|wants|wanted|use|uses|used|show|shows|showed|shown|call|calls|called|tie|ties|tied|link\w*|emphasi\w+|vow\w*|promis\w+|pledg\w+|insist\w*|assur\w+|inform\w*|accus\w+|blam\w+|alleg\w+|describ\w+|believ\w+|think|thinks|thought|become|becomes|became|remain\w*|let|lets|turn\w*|start\w*|begin|begins|began|begun|continu\w+|repeat\w*|hold|holds|held|meet|meets|met|face|faces|faced|affect\w*)$/;

const PARTICLE = /^(?:out|up|off|down|away|back|over)$/;

/** Words without twins that stand together, and the shared words on both sides; null at the border of the clause. */
interface Unit {
  words: Word[];
  left: Word | null;
  right: Word | null;
}

/**
 * What stands in the statement where the wording has something else, in a frame of shared words; null where there is none, where another wording of the claim
 * has that word (`known`), where most wordings do without the wording's own (`isCore`), and where the two are one thing, or the lexicon lacks a verb.
 */
export function findReplacement(
  statement: Reading,
  wording: Reading,
  alignment: Alignment,
  range: { from: number; to: number },
  known: { has(at: number): boolean } | null,
  isCore: (word: Word) => boolean,
): Guard | null {
  if (statement.language.tag !== 'en') return null;
  const there = wording.words.filter((word) => isContent(word) && !tellsWhen(word, wording));
  const here = statement.words.filter((word) => isContent(word) && !tellsWhen(word, statement) && word.start >= range.from && word.end <= range.to);
  const shared = there.filter((word) => isShared(word, alignment.toStatement));
  if (shared.length < 2 || shared.length < LEAST_SHARED * there.length) return null;
  const close = shared.length >= CLOSE_WORDS && shared.length >= CLOSE_SHARED * there.length;
  const others = findUnits(here, alignment.toWording);
  for (const unit of findUnits(there, alignment.toStatement)) {
    if (unit.words.length > LONGEST || unit.words.some((word) => word.quantity !== null || word.date !== null)) continue;
    if (!unit.words.some((word) => isCore(word))) continue;
    const other = others.find((one) => standsFor(one, unit, alignment));
    if (other === undefined || other.words.length > LONGEST) continue;
    // "is the result of" for "was caused by".
    if (unit.words.every(isCausal) && other.words.every(isCausal)) continue;
    // "told reporters", and "carry out", which is one word in two.
    if (other.left !== null && statement.language.speech.has(other.left.lower)) continue;
    if (PARTICLE.test(statement.words[other.words.at(-1)!.at + 1]?.lower ?? '')) continue;
    // A name that some wording has as well says nothing beside another word that none has.
    const plain = other.words.filter(({ name }) => name === null);
    const telling = plain.length > 0 && unit.words.some(({ name }) => name === null) ? plain : other.words;
    if (telling.some((word) => known?.has(word.at))) continue;
    if (other.words.some((word) => word.quantity !== null || word.date !== null || TITLES.has(word.lower))) continue;
    const whole = shared.length + unit.words.length === there.length;
    if (!areOther(unit.words, other.words, statement, close, close && whole)) continue;
    return {
      kind: 'other',
      statement: statement.text.slice(other.words[0]!.start, other.words.at(-1)!.end),
      claim: wording.text.slice(unit.words[0]!.start, unit.words.at(-1)!.end),
    };
  }
  return null;
}

/** Whether the lexicon has a noun as a verb as well. */
function mayAct({ part, name, lower }: Word, language: Reading['language']): boolean {
  return part === 'noun' && name === null && couldAct(baseForms(lower, language.irregular[lower])) !== 'no';
}

/** A date, and what only places it: "by the end of November". */
function tellsWhen(word: Word, { words }: Reading): boolean {
  if (word.date !== null) return true;
  const behind = words[word.at + 1]?.lower === 'of' ? words[word.at + 2] : words[word.at + 1];
  return /^(?:end|start|beginning|middle|early|late|mid)$/.test(word.lower) && behind != null && behind.date !== null;
}

function isShared(word: Word, twins: Alignment['toWording']): boolean {
  return (twins.get(word)?.bond ?? 'slot') !== 'slot';
}

function findUnits(content: readonly Word[], twins: Alignment['toWording']): Unit[] {
  const units: Unit[] = [];
  let open: Unit | null = null;
  let last: Word | null = null;
  for (const word of content) {
    if (isShared(word, twins)) {
      if (open !== null) open.right = word;
      open = null;
      last = word;
    } else if (open === null) {
      open = { words: [word], left: last, right: null };
      units.push(open);
    } else open.words.push(word);
  }
  return units;
}

/** Whether two units stand between the same words: on both sides, or on one side where both texts have nothing on the other. */
function standsFor(here: Unit, there: Unit, { toStatement }: Alignment): boolean {
  const left = there.left === null ? here.left === null : toStatement.get(there.left)?.word === here.left;
  const right = there.right === null ? here.right === null : toStatement.get(there.right)?.word === here.right;
  return left && right && (there.left !== null || there.right !== null);
}

/**
 * Whether the words of two units are of the same parts, and no pair of them is one thing. `close`: in a sentence built word for word like the wording a verb
 * that says little is told by its object, and what the lexicon lacks is another thing where the rest is.
 * `whole`: the wording has no other word that the statement lacks.
 */
function areOther(there: readonly Word[], here: readonly Word[], { language }: Reading, close: boolean, whole: boolean): boolean {
  const kindOf = ({ part, name }: Word): string => (part === 'verb' ? 'verb' : name !== null || part === 'noun' ? 'noun' : part);
  const verbs = (words: readonly Word[]): number => words.filter((word) => kindOf(word) === 'verb').length;
  // A verb that is taken for a noun: "investigators document crimes".
  const most = (words: readonly Word[]): number => words.filter((word) => kindOf(word) === 'verb' || (close && mayAct(word, language))).length;
  if (most(there) < verbs(here) || most(here) < verbs(there)) return false;
  // Who says it, and what is said with verbs that mean little without their object, is put in many ways.
  const all = [...there, ...here];
  if (all.some(({ part, lower }) => part === 'verb' && language.speech.has(lower))) return false;
  const vague = all.some(({ part, lower }) => part === 'verb' && VAGUE.test(lower));
  if (vague && !(close && [there, here].every((words) => words.some(({ part, name }) => part === 'noun' && name === null)))) return false;
  let told = false;
  for (const a of there)
    for (const b of here) {
      if (a.name !== null && b.name !== null) {
        if (namesAgree(a.name, b.name) || namesAgree(b.name, a.name)) return false;
        told = true;
        continue;
      }
      if (a.name !== null || b.name !== null) continue;
      if (b.part === 'noun' && onlyDescribes(baseForms(b.lower, language.irregular[b.lower]))) return false;
      const stem = Math.min(5, Math.max(2, Math.min(a.stem.length, b.stem.length) - 1));
      if (a.stem.slice(0, stem) === b.stem.slice(0, stem)) return false;
      const [left, right] = [a, b].map((word) => baseForms(word.lower, language.irregular[word.lower])) as [string[], string[]];
      // What the lexicon lacks may mean anything.
      if (!knowsWord(left) || !knowsWord(right)) {
        if (!close) return false;
        told ||= whole && a.part === 'noun' && b.part === 'noun';
        continue;
      }
      const kinship = relateWords(left, right);
      if (kinship === 'same' || kinship === 'kind') return false;
      if (!VAGUE.test(a.lower) && !VAGUE.test(b.lower)) told = true;
    }
  if (!told) return false;
  // A name where the wording has a common word may be another name for it.
  return close || there.some(({ name }) => name !== null) === here.some(({ name }) => name !== null);
}
