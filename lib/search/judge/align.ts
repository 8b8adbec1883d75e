// Owns which word of the statement stands for which word of the wording: by stem, name, value, date, meaning, opposite meaning, or place in the clause.
import { datesAgree } from '@/lib/text/dates';
import type { OpenGuardWords } from '@/lib/text/languages/guard-words';
import { quantitiesAgree } from '@/lib/text/numbers';
import { stemWord } from '@/lib/text/stem';
import { isEmptyContrast } from './empty-contrast';
import { closeKeys, keyOf, namesAgree } from './names';
import { turnsDown } from './outer-verbs';
import type { Form, Reading, Side, Word } from './read';
import { findArguments } from './roles';
import type { Scene } from './who';

/** How two words belong together. "slot": they stand between the same neighbours. */
export type Bond = 'equal' | 'synonym' | 'antonym' | 'slot';

/** Pairs of words, looked up from either side. */
export interface Alignment {
  toStatement: Map<Word, { word: Word; bond: Bond }>;
  toWording: Map<Word, { word: Word; bond: Bond }>;
  /** The predicates that both share, once somebody asked. */
  shared: Scene['shared'] | null;
}

const openedGroups = new WeakMap<OpenGuardWords, Map<string, Side[]>>();

function openGroups(language: OpenGuardWords): Map<string, Side[]> {
  let groups = openedGroups.get(language);
  if (groups !== undefined) return groups;
  groups = new Map();
  for (const [group, line] of language.groups.entries())
    for (const [side, half] of line.split('|').entries())
      for (const word of half.split(' ')) {
        if (word === '') continue;
        const base = language.irregular[word] ?? word;
        for (const key of new Set([word, stemWord(base.replaceAll('-', ''), language.tag)])) groups.set(key, [...(groups.get(key) ?? []), { group, side }]);
      }
  openedGroups.set(language, groups);
  return groups;
}

/** Words that carry meaning by themselves. */
export function isContent(word: Word): boolean {
  // Further words of a known place ("United States") are one with the first.
  if (word.name?.place != null && word.at !== word.name.first) return false;
  return word.part === 'noun' || word.part === 'verb' || word.part === 'name' || word.part === 'number' || word.part === 'date';
}

/** Whether two words are the same by form, name, value or date. */
function areEqual(a: Word, b: Word): boolean {
  if (a.name !== null && b.name !== null && a.name.place !== null && b.name.place !== null) return a.name.place.id === b.name.place.id;
  if (a.stem === b.stem && a.stem !== '') return a.quantity === null || b.quantity === null || quantitiesAgree(a.quantity, b.quantity);
  if (a.quantity !== null && b.quantity !== null && a.part === 'number' && b.part === 'number') return quantitiesAgree(a.quantity, b.quantity);
  if (a.date !== null && b.date !== null) return datesAgree(a.date, b.date);
  if (a.name === null || b.name === null || !namesAgree(b.name, a.name)) return false;
  return closeKeys(keyOf(a), keyOf(b)) || (a.name.initials !== '' && a.name.initials === b.name.initials && a.at === a.name.first && b.at === b.name.first);
}

const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non|anti)(?=.{3})/;

const NONE: readonly Side[] = [];
const NO_GROUPS: readonly number[] = [];

/** The groups of meaning a word belongs to, with its side in each; a name belongs to none. */
export function sensesOf(word: Word, language: OpenGuardWords): readonly Side[] {
  return word.name !== null ? NONE : sidesOf(word.form, language);
}

/** Numbers of the groups of meaning a word belongs to; a name belongs to none. */
export function groupsOf(word: Word, language: OpenGuardWords): readonly number[] {
  if (word.name !== null) return NO_GROUPS;
  word.form.groups ??= sidesOf(word.form, language).map(({ group }) => group);
  return word.form.groups;
}

function sidesOf(form: Form, language: OpenGuardWords): readonly Side[] {
  if (form.senses === null) {
    const groups = openGroups(language);
    form.senses = joinSides(groups.get(form.lower) ?? NONE, groups.get(form.stem) ?? NONE);
  }
  return form.senses;
}

function joinSides(a: readonly Side[], b: readonly Side[]): readonly Side[] {
  if (a.length === 0 || a === b) return b;
  return b.length === 0 ? a : [...a, ...b.filter((side) => !a.some((one) => one.group === side.group))];
}

/** Whether two words mean the same (false), the opposite (true), or have nothing to do with each other (null). */
function areOpposed(a: Word, b: Word, language: OpenGuardWords): boolean | null {
  if (a.name !== null || b.name !== null) return null;
  const left = sensesOf(a, language);
  const right = sensesOf(b, language);
  let opposed: boolean | null = null;
  for (const one of left)
    for (const other of right)
      if (one.group === other.group) {
        if (one.side === other.side) return false;
        opposed = true;
      }
  if (opposed !== null) return opposed;
  if (language.tag === 'en' || language.tag === 'fr' || language.tag === 'es') {
    const long = a.stem.length > b.stem.length ? a : b;
    const short = long === a ? b.stem : a.stem;
    if (short.length >= 3 && long.stem.endsWith(short) && strip(long) === short) return true;
  }
  return null;
}

/** Whether two words are of one family though their stems differ: "restraint" and "restrained", "occupied" and "occupation". */
function areKin(a: Word, b: Word): boolean {
  if (a.part === 'name' || b.part === 'name' || a.part === 'number' || b.part === 'number' || a.date !== null || b.date !== null) return false;
  const short = a.stem.length < b.stem.length ? a.stem : b.stem;
  const long = short === a.stem ? b.stem : a.stem;
  if (short.length < 5 || short.charCodeAt(0) !== long.charCodeAt(0) || short.charCodeAt(4) !== long.charCodeAt(4)) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  return same >= 5 && same >= 0.75 * long.length && same >= short.length - 2;
}

function strip(word: Word): string | null {
  const rest = word.stem.replace(NEGATIVE_PREFIX, '');
  return rest === word.stem ? null : rest;
}

/** The last alignment of a wording: the evidence and the guards ask for the same one. */
export interface KeptAlignment {
  statement: Reading;
  from: number;
  to: number;
  alignment: Alignment;
}

/** Pairs the words of a statement's part [from, to) with those of a wording, one to one. The pairs are not to be changed. */
export function alignWords(statement: Reading, wording: Reading, from: number, to: number): Alignment {
  const known = wording.kept.alignment;
  if (known !== null && known.statement === statement && known.from === from && known.to === to) return known.alignment;
  const alignment = makeAlignment(statement, wording, from, to);
  wording.kept.alignment = { statement, from, to, alignment };
  return alignment;
}

/** The words of a statement's part that may have twins: those that carry meaning, with them by their stem, and small words that may mean the same as another. */
interface Part {
  statement: Reading;
  from: number;
  to: number;
  content: Word[];
  byStem: Map<string, Word[]>;
  usable: Word[];
}

/** The part that was asked about last: a statement meets one wording after the other. */
let lastPart: Part | null = null;

function readPart(statement: Reading, from: number, to: number): Part {
  if (lastPart !== null && lastPart.statement === statement && lastPart.from === from && lastPart.to === to) return lastPart;
  const usable = statement.words.filter((word) => word.start >= from && word.end <= to && isUsable(word));
  const content = usable.filter(isContent);
  const byStem = new Map<string, Word[]>();
  for (const word of content) {
    const same = byStem.get(word.stem);
    if (same === undefined) byStem.set(word.stem, [word]);
    else same.push(word);
  }
  lastPart = { statement, from, to, content, byStem, usable };
  return lastPart;
}

function isUsable(word: Word): boolean {
  return isContent(word) || word.part === 'adv' || word.part === 'prep';
}

const NO_WORDS: Word[] = [];

function makeAlignment(statement: Reading, wording: Reading, from: number, to: number): Alignment {
  const alignment: Alignment = { toStatement: new Map(), toWording: new Map(), shared: null };
  const { content, byStem, usable } = readPart(statement, from, to);
  const equal: [Word, Word[]][] = [];
  for (const word of wording.words) {
    if (!isContent(word)) continue;
    // What is no name, number or date has nothing but its stem to be equal by.
    const plain = word.name === null && word.quantity === null && word.date === null;
    const twins = (plain ? (byStem.get(word.stem) ?? NO_WORDS) : content).filter(
      (other) => areEqual(word, other) && !isOutside(other, statement, word, wording),
    );
    if (twins.length > 0) equal.push([word, twins]);
  }
  // Words with one candidate first; the others go where their neighbours went.
  for (const [word, twins] of equal.sort((a, b) => a[1].length - b[1].length)) {
    const free = twins.filter((twin) => !alignment.toWording.has(twin));
    const best = free.length > 1 ? nearest(word, free, alignment) : free[0];
    if (best !== undefined) bind(alignment, word, best, 'equal');
  }
  const opposites: [Word, Word][] = [];
  for (const word of wording.words) {
    if (alignment.toStatement.has(word) || !isUsable(word)) continue;
    for (const other of usable) {
      if (alignment.toWording.has(other)) continue;
      const within = word.name?.place != null && other.name?.place != null && namesAgree(other.name, word.name);
      const opposed = within ? false : (areOpposed(word, other, wording.language) ?? (areKin(word, other) ? false : null));
      if (opposed === null) continue;
      if (opposed) opposites.push([word, other]);
      else if (isContent(word) === isContent(other) && !isOutside(other, statement, word, wording)) {
        bind(alignment, word, other, 'synonym');
        break;
      }
    }
  }
  // What means the same comes first, wherever it stands: "backing" is the support of the wording before it is the opposite of its "reject".
  for (const [word, other] of opposites) {
    if (alignment.toStatement.has(word) || alignment.toWording.has(other)) continue;
    // "blown up" and "brought down" are not up and down.
    if (isParticle(word, wording) && isParticle(other, statement) && !areBound(alignment, wording.words[word.at - 1]!, statement.words[other.at - 1]!))
      continue;
    if (!shareNeighbour(word, other, alignment, wording, statement) && !shareArgument(word, other, alignment, wording, statement)) continue;
    if (!isEmptyContrast(word, wording, other, statement)) bind(alignment, word, other, 'antonym');
  }
  alignSlots(alignment, statement, wording);
  if (wording.language.tag === 'en') bindActors(alignment, statement, wording);
  return alignment;
}

/** Whether a verb turns down what somebody says, which the other text's does not. */
function isOutside(verb: Word, reading: Reading, twin: Word, other: Reading): boolean {
  return turnsDown(reading, verb) && !turnsDown(other, twin);
}

/** Those who bear arms for a country, whatever they are called. */
const ARMED = /^(?:forces?|troops|soldiers?|army|armies|military|servicemen|gunners|artillery|units?|fighters|men|crews?|batter(?:y|ies)|guns|brigades?)$/;

/**
 * "Its troops had shelled the plant, which the other forces had held" beside "forces shelled the plant": who does what both texts say is bound rather than an
 * equal word in another clause.
 */
function bindActors(alignment: Alignment, statement: Reading, wording: Reading): void {
  for (const [verb, { word: twin, bond }] of [...alignment.toStatement]) {
    if (verb.part !== 'verb' || twin.part !== 'verb' || bond === 'slot') continue;
    freeReporters(alignment, statement, wording, verb, twin);
    const mine = findArguments(wording, verb).agent;
    const bound = mine === null ? undefined : alignment.toStatement.get(mine);
    if (mine === null || bound?.bond !== 'equal' || mine.part !== 'noun' || bound.word.clause === twin.clause) continue;
    const other = findArguments(statement, twin).agent;
    if (other === null || other === bound.word || alignment.toWording.has(other) || other.clause !== twin.clause) continue;
    if (!(ARMED.test(mine.lower) && ARMED.test(other.lower)) && areOpposed(mine, other, wording.language) !== false) continue;
    alignment.toWording.delete(bound.word);
    bind(alignment, mine, other, 'synonym');
  }
}

/** "Russia is run by them, a Ukrainian MP said" beside "Ukraine is run by them": who only reports is not whom the wording names where another name stands. */
function freeReporters(alignment: Alignment, statement: Reading, wording: Reading, verb: Word, twin: Word): void {
  if (wording.words.some(({ part, lower }) => part === 'verb' && wording.language.speech.has(lower))) return;
  const there = findArguments(wording, verb);
  const here = findArguments(statement, twin);
  for (const side of ['agent', 'patient'] as const) {
    const [mine, other] = [there[side], here[side]];
    const bound = mine === null ? undefined : alignment.toStatement.get(mine)?.word;
    if (mine?.name == null || other?.name == null || bound === undefined || bound === other || bound.clause === twin.clause || alignment.toWording.has(other))
      continue;
    if (!statement.words.some(({ clause, part, lower }) => clause === bound.clause && part === 'verb' && statement.language.speech.has(lower))) continue;
    alignment.toStatement.delete(mine);
    alignment.toWording.delete(bound);
  }
}

/** Whether a small word belongs to the verb right before it. */
function isParticle(word: Word, reading: Reading): boolean {
  // "emits more" and "spews less" compare, and no particle belongs to the verb.
  return !isContent(word) && !word.parted && !/^(?:more|less|fewer)$/.test(word.lower) && reading.words[word.at - 1]?.part === 'verb';
}

function areBound(alignment: Alignment, word: Word, twin: Word): boolean {
  return alignment.toStatement.get(word)?.word === twin;
}

function bind(alignment: Alignment, word: Word, twin: Word, bond: Bond): void {
  alignment.toStatement.set(word, { word: twin, bond });
  alignment.toWording.set(twin, { word, bond });
}

/** The candidate that stands closest to where the neighbours of `word` went; the first one where none went anywhere. */
function nearest(word: Word, candidates: Word[], alignment: Alignment): Word {
  let best = candidates[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    let distance = 0;
    for (const [other, twin] of alignment.toStatement) {
      const weight = 1 / Math.max(1, Math.abs(other.at - word.at));
      distance += weight * Math.min(12, Math.abs(twin.word.at - other.at - (candidate.at - word.at)));
    }
    if (distance < least - 1e-9) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Whether the next aligned content word on one side of both is the same pair, at most three content words away. */
function shareNeighbour(word: Word, other: Word, alignment: Alignment, wording: Reading, statement: Reading): boolean {
  for (const a of [neighbour(word, wording, 1, alignment.toStatement), neighbour(word, wording, -1, alignment.toStatement)])
    for (const b of [neighbour(other, statement, 1, alignment.toWording), neighbour(other, statement, -1, alignment.toWording)])
      if (a !== null && b !== null && alignment.toStatement.get(a)?.word === b) return true;
  return false;
}

/** Whether two verbs, or the particle of one ("gone up"), have the same doer, or are done to the same, however far from them it stands. */
function shareArgument(word: Word, other: Word, alignment: Alignment, wording: Reading, statement: Reading): boolean {
  if (wording.language.tag !== 'en') return false;
  const verbOf = (one: Word, { words }: Reading): Word | undefined => (one.part === 'verb' ? one : isContent(one) ? undefined : words[one.at - 1]);
  const [mine, twin] = [verbOf(word, wording), verbOf(other, statement)];
  if (mine?.part !== 'verb' || twin?.part !== 'verb') return false;
  const there = findArguments(wording, mine);
  const here = findArguments(statement, twin);
  return (['agent', 'patient'] as const).some((side) => {
    const [one, two] = [there[side], here[side]];
    return one !== null && two !== null && alignment.toStatement.get(one)?.word === two;
  });
}

/** The next aligned content word from `word` in a direction, at most `reach` content words away. */
export function neighbour(word: Word, reading: Reading, step: 1 | -1, aligned: Map<Word, unknown>, reach = 3): Word | null {
  let seen = 0;
  for (let at = word.at + step; at >= 0 && at < reading.words.length && seen < reach; at += step) {
    const other = reading.words[at]!;
    if (aligned.has(other)) return other;
    if (isContent(other)) seen += 1;
  }
  return null;
}

const DENYING = /^den(?:y|ies|ied|ying)$/;

/** Verbs that found no twin, but stand between the same aligned neighbours. */
function alignSlots(alignment: Alignment, statement: Reading, wording: Reading): void {
  for (const word of wording.words) {
    if (word.part !== 'verb' || alignment.toStatement.has(word) || DENYING.test(word.lower)) continue;
    const left = neighbour(word, wording, -1, alignment.toStatement, 2);
    const right = neighbour(word, wording, 1, alignment.toStatement, 2);
    if (left === null || right === null) continue;
    const a = alignment.toStatement.get(left)!.word.at;
    const b = alignment.toStatement.get(right)!.word.at;
    if (a >= b || b - a > 8) continue;
    // A verb of saying, or of denying, stands for no other verb.
    const says = wording.language.speech.has(word.lower);
    const between = statement.words
      .slice(a + 1, b)
      .filter(
        (other) =>
          other.part === 'verb' && !alignment.toWording.has(other) && (says || !(statement.language.speech.has(other.lower) || DENYING.test(other.lower))),
      );
    if (between.length === 1) bind(alignment, word, between[0]!, 'slot');
  }
}
