// Owns the parts of a whole that a text names: "two of the four regions", "half of all cars", "nine in ten strikes", "only the first of the landings".
import type { Quantity } from '@/lib/text/numbers';
import { HOLDING } from './holding';
import { isNounOrName, type Reading, type Word } from './read';

/** How a part is told: by a number of things, a share, or a word such as "most"; "count" is a number without "of", which may be all there are. */
export type PartKind = 'number' | 'share' | 'most' | 'some' | 'few' | 'rank' | 'count';

/** A part of a whole. */
export interface Partition {
  kind: PartKind;
  quantity: Quantity | null;
  value: number | null;
  /** The words from the first that tells the part to the last of the whole it is taken of, by their places. */
  first: number;
  last: number;
  /** The whole: its nouns in order, the head last. */
  whole: readonly Word[];
  /** Place of the last word of who or what the verb is said of. */
  subject: number;
  /** "only" or "just" stands before it. */
  only: boolean;
  /** How many the whole is said to be: four, of "two of the four regions". */
  outOf: number | null;
  /** The whole is a certain one: "of the four regions", "of Russia's strikes". */
  definite: boolean;
}

/** Words that let nothing but what follows them be meant. */
export const ONLY = /^(?:only|just|merely|solely|exactly|barely)$/;
/** Nouns that tell a part when "of" follows. */
export const PART = /^(?:handful|minority|majority|fraction|portion|proportion|share|percentage|couple|few|sliver|subset|sample|smattering)$/;
const LARGE = /^(?:majority|bulk)$/;
const SMALL = /^(?:handful|minority|fraction|couple|few|sliver|smattering)$/;
/** Words that tell a place in an order. */
export const RANK = /^(?:first|second|third|fourth|fifth|sixth|last|latest|earliest|final|next|oldest|newest|biggest|largest|smallest|youngest)$/;
const LOOSE: ReadonlyMap<string, PartKind> = new Map([
  ['some', 'some'],
  ['several', 'some'],
  ['most', 'most'],
  ['few', 'few'],
]);
const WHOLE = /^(?:all|any|each|every|single|even|not|n't|no|the|other|others|another|remaining|these|those|same)$/;
/** Words that "the" or "every" may stand before. */
const NAMED = new RegExp(`${PART.source}|${LARGE.source}|${RANK.source}`);

/** The parts that a text names, each with the whole it is taken of, in order. English only. */
export function findPartitions(reading: Reading): readonly Partition[] {
  reading.kept.partitions ??= reading.language.tag === 'en' ? readPartitions(reading) : [];
  return reading.kept.partitions;
}

function readPartitions(reading: Reading): Partition[] {
  const found: Partition[] = [];
  for (let at = 0; at < reading.words.length; at++) {
    const partition = readPartition(reading, at);
    if (partition === null) continue;
    found.push(partition);
    at = Math.max(at, partition.last - partition.whole.length + 1);
  }
  return found;
}

function readPartition(reading: Reading, at: number): Partition | null {
  const { words } = reading;
  const word = words[at]!;
  const previous = word.parted ? undefined : words[at - 1];
  const { quantity } = word;
  const open = (kind: PartKind, next: number, bare: boolean, value: number | null = null): Partition | null => {
    const of = words[next]?.lower === 'of' && !words[next]!.parted;
    if (!of && !bare) return null;
    const whole = readWhole(reading, of ? next + 1 : next);
    if (whole === null) return null;
    const only = ONLY.test(words[at - 1]?.lower ?? '') || (words[at - 1]?.lower === 'the' && ONLY.test(words[at - 2]?.lower ?? ''));
    return { kind: kind === 'number' && !of ? 'count' : kind, quantity: word.quantity, value, first: at, only, subject: whole.last, ...whole };
  };
  if (word.lower === 'of') return readFront(reading, at);
  const narrow = readNarrow(words, at);
  if (narrow !== null) return open('rank', narrow, false);
  // "all six of", "not one of" and "any one of" speak of the whole.
  if (previous !== undefined && WHOLE.test(previous.lower) && quantity?.kind !== 'ordinal' && !NAMED.test(word.lower)) return null;
  if (quantity !== null) {
    if (word.start !== quantity.start || quantity.period !== null || quantity.unit !== null || word.date !== null) return null;
    let next = at + 1;
    while (words[next] !== undefined && words[next]!.start < quantity.end) next += 1;
    const follows = words[next];
    if (follows === undefined || follows.parted || isResult(reading.text, quantity.start, quantity.end)) return null;
    if (quantity.kind === 'ordinal') return readRank(reading, at, next, open);
    if (quantity.kind === 'percent') {
      const counted = / (?:in|out of|of every) /.test(reading.text.slice(quantity.start, quantity.end).toLowerCase());
      return open('share', next, counted || follows.part === 'det' || follows.lower === 'all', quantity.value);
    }
    const cases = quantity.kind === 'count' ? readCases(reading, at, next) : null;
    if (cases !== null) return cases;
    return quantity.kind === 'count' ? open('number', next, previous?.lower !== 'some', quantity.value) : null;
  }
  const next = words[at + 1];
  if (next === undefined || next.parted) return null;
  if (word.lower === 'one') return readCases(reading, at, at + 1) ?? open('number', at + 1, isNounOrName(next), 1);
  if (RANK.test(word.lower)) return readRank(reading, at, at + 1, open);
  if (PART.test(word.lower) || LARGE.test(word.lower))
    return open(LARGE.test(word.lower) ? 'most' : SMALL.test(word.lower) ? 'few' : 'some', at + 1, word.lower === 'few');
  if (/^parts?$/.test(word.lower) && opensStretch(words, at)) return open('some', at + 1, false);
  if (previous?.lower === 'at' || next.quantity !== null) return null;
  if (word.lower === 'most' && !/ly$/.test(next.lower)) return open('most', at + 1, isNounOrName(next) || isAttribute(next));
  if (/^(?:some|several|certain)$/.test(word.lower)) return open('some', at + 1, isNounOrName(next));
  return null;
}

/** Whether a number is one of two with a dash between: "a 9-2 vote". */
function isResult(text: string, start: number, end: number): boolean {
  return /\d\s?[-–—]$/.test(text.slice(Math.max(0, start - 3), start)) || /^[-–—]\s?\d/.test(text.slice(end, end + 3));
}

/** The place of "of" in "only the first wave of", "just the heaviest of": -1 would be none, which is null. */
function readNarrow(words: readonly Word[], at: number): number | null {
  if (words[at]!.parted || words[at - 1]?.lower !== 'the' || !ONLY.test(words[at - 2]?.lower ?? '')) return null;
  for (const of of [at + 1, at + 2]) {
    if (words[of] === undefined || words[of]!.parted) return null;
    if (words[of]!.lower === 'of') return of;
  }
  return null;
}

/** "one case in ten", "three voters out of four": a share of the noun between the numbers. */
function readCases({ words }: Reading, at: number, next: number): Partition | null {
  let end = next;
  while (end < next + 3 && words[end + 1]?.part === 'noun' && !words[end + 1]!.parted) end += 1;
  const [noun, preposition] = [words[end], words[end + 1]];
  if (noun === undefined || preposition === undefined || noun.part !== 'noun' || noun.parted || preposition.parted) return null;
  const out = preposition.lower === 'out' && words[end + 2]?.lower === 'of';
  const behind = words[end + (out ? 3 : 2)];
  const bottom = behind?.part === 'det' && !behind.parted ? words[behind.at + 1] : behind;
  const top = words[at]!.quantity?.value ?? 1;
  if (!(out || (preposition.lower === 'in' && top === 1)) || bottom === undefined || bottom.parted) return null;
  const { quantity } = bottom;
  if (quantity?.kind !== 'count' || quantity.unit !== null || quantity.value <= top || bottom.start !== quantity.start) return null;
  const value = (100 * top) / quantity.value;
  const last = bottom.at;
  return { kind: 'share', quantity: null, value, first: at, last, subject: last, whole: [noun], only: false, definite: false, outOf: null };
}

/** "Of the four regions, two were": the whole in front, and behind a mark what is taken of it. */
function readFront(reading: Reading, at: number): Partition | null {
  const { words } = reading;
  const whole = at > 0 && !words[at]!.parted ? null : readWhole(reading, at + 1);
  if (whole === null || !whole.definite) return null;
  const from = words.findIndex((word) => word.at > whole.last && word.parted);
  const only = ONLY.test(words[from]?.lower ?? '');
  const first = words[only ? from + 1 : from];
  if (first === undefined) return null;
  const { quantity } = first;
  const kind: PartKind | null =
    quantity?.kind === 'percent' ? 'share' : quantity?.kind === 'count' || first.lower === 'one' ? 'number' : (LOOSE.get(first.lower) ?? null);
  let subject = first.at;
  if (kind === null) {
    if (!only || first.name === null) return null;
    while (words[subject + 1] !== undefined && (words[subject + 1]!.name !== null || /^(?:and|or)$/.test(words[subject + 1]!.lower))) subject += 1;
  }
  const value = quantity?.value ?? (first.lower === 'one' ? 1 : null);
  return { kind: kind ?? 'rank', quantity, value, first: at, only, subject, ...whole, last: subject };
}

/** "the first of the landings", "only the second landing", "every other landing". */
function readRank({ words }: Reading, at: number, next: number, open: (kind: PartKind, next: number, bare: boolean) => Partition | null): Partition | null {
  const before = words[at]!.parted ? undefined : words[at - 1];
  const every = before?.lower === 'every';
  if (before?.lower !== 'the' && !every) return null;
  return open('rank', next, every || ONLY.test(words[at - 2]?.lower ?? ''));
}

/** Whether a noun with its article and one attribute opens a stretch: "a small part of". */
function opensStretch(words: readonly Word[], at: number): boolean {
  let start = at;
  while (start > Math.max(0, at - 2) && !words[start]!.parted) start -= 1;
  return (start === 0 || words[start]!.parted) && words.slice(start, at).every(({ part }) => part === 'det' || part === 'noun' || part === 'adv');
}

/** "undocumented": a participle before its noun. */
function isAttribute({ part, lower }: Word): boolean {
  return part === 'verb' && /(?:ed|ing)$/.test(lower);
}

/** Whether a word behind a plural is a verb in its first form that was taken for a noun. */
export function actsBehindPlural(words: readonly Word[], { at, lower, part, parted, form }: Word): boolean {
  const previous = words[at - 1];
  return (
    part === 'noun' &&
    !parted &&
    previous?.part === 'noun' &&
    isPlural(previous.lower) &&
    !lower.endsWith('s') &&
    (form.acting?.acts === 'sure' || HOLDING.has(lower))
  );
}

/** The nouns from a place on, determiners, numbers and owners passed over; null where there is none. */
function readWhole({ words }: Reading, from: number): { whole: Word[]; last: number; definite: boolean; outOf: number | null } | null {
  const whole: Word[] = [];
  let outOf: number | null = null;
  let definite = false;
  let last = from;
  for (let at = from; at < Math.min(words.length, from + 9); at++) {
    const word = words[at]!;
    if (at > from && word.parted) break;
    if (word.possessive || (word.part === 'det' && word.lower !== 'all')) {
      if (whole.some(({ possessive }) => !possessive) && !word.possessive) break;
      definite ||= !/^(?:an?|any|some|every|each|no)$/.test(word.lower);
    }
    // "the islands belong": behind a plural, a verb in its first form that was taken for a noun.
    if (whole.length > 0 && actsBehindPlural(words, word)) break;
    if (word.part === 'noun' || word.part === 'name' || word.part === 'date') {
      if (word.part !== 'date') {
        whole.push(word);
        last = at;
      }
      continue;
    }
    // "a fraction of what volcanoes emit" is no part of the volcanoes.
    if (word.lower === 'what') return null;
    if (word.quantity?.kind === 'count') outOf = word.quantity.value;
    if (whole.length === 0 && isAttribute(word)) continue;
    const light = word.part === 'det' || word.part === 'number' || word.part === 'adv' || word.quantity !== null || word.lower === 'all';
    if (!light || (whole.length > 0 && word.part !== 'number' && word.part !== 'adv' && word.part !== 'det')) break;
  }
  return whole.length === 0 ? null : { whole, last, definite, outOf };
}

/** Whether a noun is a plural by its form. */
export function isPlural(lower: string): boolean {
  return /(?<!s)s$/.test(lower) || /^(?:people|men|women|children|police|mice|.+(?:men|women|people))$/.test(lower);
}
