// Owns the words of one text with where each stands: what the search for a changed quote votes with. Built in steps, since a page may be long.
import { letterBits } from './word-likeness';
import { findWordEnd, findWordStart } from './words';

/** The words of a text in order. A word's number is its place among them, its id says which word it is. */
export interface WordIndex {
  text: string;
  count: number;
  /** UTF-16 offsets of word n; ids of the same word are equal. */
  starts: Uint32Array;
  ends: Uint32Array;
  ids: Int32Array;
  /** The word behind an id, and the bits of its letters. */
  words: readonly string[];
  bits: Int32Array;
  /** The id of a word; -1 where the text does not hold it. */
  idOf(word: string): number;
  /** How often a word stands in the text, and the number of each place. */
  frequency(id: number): number;
  placesOf(id: number): Uint32Array;
  /** The number of the first word that starts at or behind an offset; `count` where none does. */
  numberAt(offset: number): number;
  /** Whether the flow of text is broken between a word and the next one, as between two blocks. */
  isBroken(number: number): boolean;
}

/** Units of text read in one step. */
const STEP = 2000;

/**
 * Starts to index `text`; `step()` is false once it is done, `finish()` does what is left. `breaks` are the offsets at which the flow of text is broken,
 * in order.
 */
export function startWordIndex(text: string, breaks: readonly number[] = []): { step(): boolean; finish(): WordIndex } {
  const most = (text.length >> 1) + 1;
  let starts = new Uint32Array(Math.min(most, 1024));
  let ends = new Uint32Array(starts.length);
  let ids = new Int32Array(starts.length);
  const known = new Map<string, number>();
  const words: string[] = [];
  let count = 0;
  let at = findWordStart(text, 0);
  const step = () => {
    const stop = at + STEP;
    while (at < text.length && at < stop) {
      const end = findWordEnd(text, at);
      if (count === starts.length) {
        starts = grow(starts, Uint32Array);
        ends = grow(ends, Uint32Array);
        ids = grow(ids, Int32Array);
      }
      const word = text.slice(at, end);
      let id = known.get(word);
      if (id === undefined) {
        id = words.length;
        known.set(word, id);
        words.push(word);
      }
      starts[count] = at;
      ends[count] = end;
      ids[count] = id;
      count += 1;
      at = findWordStart(text, end);
    }
    return at < text.length;
  };
  return {
    step,
    finish() {
      while (step());
      const firsts = new Uint32Array(words.length + 1);
      for (let number = 0; number < count; number += 1) firsts[ids[number]! + 1]! += 1;
      for (let id = 0; id < words.length; id += 1) firsts[id + 1]! += firsts[id]!;
      const next = firsts.slice();
      const places = new Uint32Array(count);
      for (let number = 0; number < count; number += 1) places[next[ids[number]!]!++] = number;
      return {
        text,
        count,
        starts: starts.subarray(0, count),
        ends: ends.subarray(0, count),
        ids: ids.subarray(0, count),
        words,
        bits: Int32Array.from(words, letterBits),
        idOf: (word) => known.get(word) ?? -1,
        frequency: (id) => (id < 0 ? 0 : firsts[id + 1]! - firsts[id]!),
        placesOf: (id) => (id < 0 ? places.subarray(0, 0) : places.subarray(firsts[id]!, firsts[id + 1]!)),
        numberAt: (offset) => firstAtOrBehind(starts, count, offset),
        isBroken(number) {
          const next = firstAtOrBehind(breaks, breaks.length, ends[number]!);
          return next < breaks.length && number + 1 < count && breaks[next]! <= starts[number + 1]!;
        },
      };
    },
  };
}

function grow<A extends Uint32Array | Int32Array>(array: A, type: new (length: number) => A): A {
  const larger = new type(array.length * 2);
  larger.set(array);
  return larger;
}

function firstAtOrBehind(starts: ArrayLike<number>, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Indexes `text` at once. */
export function createWordIndex(text: string): WordIndex {
  return startWordIndex(text).finish();
}
