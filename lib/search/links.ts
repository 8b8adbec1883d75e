// Owns what the terms of a segment have to do with a statement: which of its words a term is or is like, and whether its surroundings have it. Kept in
// tables by term id that serve one statement after the other, for the same few hundred terms are met in the candidates again and again.
import { compareGrams, soundOf } from './grams';
import type { Query } from './query';
import { readTerm, type Segment } from './segment-reader';

/** What a term has to do with a statement. */
export interface Link {
  /** The word of the statement it is or is like; -1 for none. */
  slot: number;
  /** 1 for the word itself, less for one with like letters. */
  likeness: number;
  /** How much it counts in the surroundings; 0 when they lack it. */
  inContext: number;
  /** It is part of the name of who speaks. */
  isSpeaker: boolean;
}

/** The links of the terms of a segment with one statement. */
export interface Links {
  /** The link of a term; null when it has nothing to do with the statement. */
  of(id: number): Link | null;
}

/** Words whose letters are less alike than this are different words. Favours precision: "Johnson" is not "Johnston". */
const LEAST_LIKENESS = 0.6;
/** Names whose sound is remembered. */
const REMEMBERED = 4000;

/**
 * Tables of a segment: the round in which a term was looked at, and the place of its link in that round's list, -1 for none; a term's length and first letter,
 * 0 until they were read, so that the dictionary need not be asked again; how many trigrams it has, 0 until they were read, and a bit for each of them in
 * either half of 64.
 */
interface Table {
  round: number;
  seen: Uint32Array;
  place: Int32Array;
  lengths: Uint8Array;
  initials: Uint16Array;
  counts: Uint8Array;
  low: Int32Array;
  high: Int32Array;
}

const tables = new WeakMap<Segment, Table>();

/** Links the terms of a segment with a statement, until another statement is linked with the same segment. `findId` gives the id of a term, -1 where there is none. */
export function openLinks(query: Query, segment: Segment, findId: (term: string) => number): Links {
  let table = tables.get(segment);
  if (table === undefined) {
    const { terms } = segment;
    const [seen, place] = [new Uint32Array(terms), new Int32Array(terms)];
    const [lengths, initials, counts] = [new Uint8Array(terms), new Uint16Array(terms), new Uint8Array(terms)];
    table = { round: 0, seen, place, lengths, initials, counts, low: new Int32Array(terms), high: new Int32Array(terms) };
    tables.set(segment, table);
  }
  const known = table;
  const { seen, place } = known;
  const round = ++known.round;
  const links: Link[] = [];
  const alike = groupByInitial(query);
  const note = (id: number, link: Link | null): void => {
    seen[id] = round;
    place[id] = link === null ? -1 : links.push(link) - 1;
  };
  /** The link of a term that the statement, its surroundings or its speaker's name hold themselves. */
  const touch = (term: string): Link | null => {
    const id = findId(term);
    if (id < 0) return null;
    if (seen[id] === round) return links[place[id] as number] as Link;
    const link = { slot: -1, likeness: 0, inContext: 0, isSpeaker: false };
    note(id, link);
    return link;
  };
  query.slots.forEach(({ term }, slot) => {
    const link = touch(term);
    if (link !== null) {
      link.slot = slot;
      link.likeness = 1;
    }
  });
  const around: [string, Link][] = [];
  for (const [term, share] of query.context) {
    const link = touch(term);
    if (link !== null) {
      link.inContext = share;
      around.push([term, link]);
    }
  }
  for (const term of query.speaker) {
    const link = touch(term);
    if (link !== null) {
      link.isSpeaker = true;
      around.push([term, link]);
    }
  }
  for (const [term, link] of around) {
    const like = link.slot < 0 ? findAlike(query, alike, segment, known, findId(term)) : null;
    if (like !== null) Object.assign(link, like);
  }
  return {
    of(id) {
      if (seen[id] !== round) {
        const like = findAlike(query, alike, segment, known, id);
        note(id, like === null ? null : { ...like, inContext: 0, isSpeaker: false });
      }
      const at = place[id] as number;
      return at < 0 ? null : (links[at] as Link);
    },
  };
}

/** A word that other terms may be like, with a bit for each of its trigrams in either half of `bits`: most terms are told apart by them. */
interface Likable {
  slot: number;
  low: number;
  high: number;
}

/** The words that other terms may be like, by their first letter. */
function groupByInitial({ slots }: Query): Map<number, Likable[]> {
  const groups = new Map<number, Likable[]>();
  slots.forEach(({ term, number, grams }, slot) => {
    if (number || term.length < 4) return;
    const likable = { slot, low: 0, high: 0 };
    for (const gram of grams) {
      const bit = bitOf(gram);
      if (bit < 32) likable.low |= 1 << bit;
      else likable.high |= 1 << (bit - 32);
    }
    const group = groups.get(term.charCodeAt(0));
    if (group === undefined) groups.set(term.charCodeAt(0), [likable]);
    else group.push(likable);
  });
  return groups;
}

/** One of 64 bits for a trigram. */
const bitOf = (gram: number): number => Math.imul(gram, 0x9e3779b1) >>> 26;

/** The word of the statement that is most like a term it lacks; null when none is like it enough. */
function findAlike(query: Query, alike: ReadonlyMap<number, Likable[]>, segment: Segment, table: Table, id: number): { slot: number; likeness: number } | null {
  if (table.lengths[id] === 0) noteTerm(table, segment, id);
  if ((table.lengths[id] as number) < 4) return null;
  const first = table.initials[id] as number;
  const group = isDigit(first) ? undefined : alike.get(first);
  if (group === undefined) return null;
  // A length of 255 may be more.
  const length = (table.lengths[id] as number) < 255 ? (table.lengths[id] as number) : lengthOf(segment, id);
  let best: { slot: number; likeness: number } | null = null;
  let read = false;
  for (const { slot, low, high } of group) {
    const known = query.slots[slot] as Query['slots'][number];
    // Words of very different lengths cannot share enough.
    if (Math.abs(known.term.length - length) > 4 && known.sound === '') continue;
    if (table.counts[id] === 0) {
      noteGrams(table, id, readGrams(segment, id));
      read = true;
    }
    const count = table.counts[id] as number;
    // Each bit that the word lacks stands for a trigram at least that is not shared. A count of 255 may be more.
    const most = count - countBits((table.low[id] as number) & ~low) - countBits((table.high[id] as number) & ~high);
    let likeness = 0;
    if (count === 255 || most >= LEAST_LIKENESS * 0.5 * (count + known.grams.length)) {
      const all = read && count < 255 ? count : readGrams(segment, id);
      read = true;
      likeness = compareGrams(grams, all, known.grams);
    }
    if (known.sound !== '' && likeness < 0.9 && known.sound === soundAt(segment, id)) likeness = 0.9;
    if (likeness >= LEAST_LIKENESS && likeness > (best?.likeness ?? 0)) best = { slot, likeness };
  }
  return best;
}

let grams = new Int32Array(64);

/** Puts the trigrams of a term where the next comparison looks, as `gramsOf` makes them, and returns how many they are. */
function readGrams(segment: Segment, id: number): number {
  const start = segment.letterStart[segment.positionOf[id] as number] as number;
  const length = lengthOf(segment, id);
  if (grams.length < length + 1) grams = new Int32Array(length + 1);
  let count = 0;
  let a = 1;
  let b = (segment.letters[start] as number) & 1023;
  for (let at = 1; at <= length; at++) {
    const c = at < length ? (segment.letters[start + at] as number) & 1023 : 2;
    const gram = (a << 20) | (b << 10) | c;
    let known = 0;
    while (known < count && grams[known] !== gram) known++;
    if (known === count) grams[count++] = gram;
    a = b;
    b = c;
  }
  return count;
}

function lengthOf(segment: Segment, id: number): number {
  const position = segment.positionOf[id] as number;
  return (segment.letterStart[position + 1] as number) - (segment.letterStart[position] as number);
}

/** Keeps a term's length and first letter. */
function noteTerm(table: Table, segment: Segment, id: number): void {
  table.lengths[id] = Math.min(lengthOf(segment, id), 255);
  table.initials[id] = segment.letters[segment.letterStart[segment.positionOf[id] as number] as number] as number;
}

/** Keeps the bits of the trigrams that were read last. */
function noteGrams(table: Table, id: number, count: number): void {
  let low = 0;
  let high = 0;
  for (let at = 0; at < count; at++) {
    const bit = bitOf(grams[at] as number);
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
  }
  table.counts[id] = Math.min(count, 255);
  table.low[id] = low;
  table.high[id] = high;
}

function countBits(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const sounds = new WeakMap<Segment, Map<number, string>>();

function soundAt(segment: Segment, id: number): string {
  let known = sounds.get(segment);
  if (known === undefined) {
    known = new Map();
    sounds.set(segment, known);
  }
  let sound = known.get(id);
  if (sound === undefined) {
    if (known.size >= REMEMBERED) known.clear();
    sound = soundOf(readTerm(segment, id));
    known.set(id, sound);
  }
  return sound;
}

/** Whether a letter is a digit, so that the term is a number. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
