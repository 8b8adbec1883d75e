// Owns a quote as words beside a text's index, how well its surroundings fit a place, and the stretches of the text that could be it by their words.

import type { WordRow } from './align-words';
import type { WordIndex } from './word-index';
import { letterBits, likenessOf, mayBeAlike, weightOf } from './word-likeness';
import { eachWord } from './words';

/** Words in order with their ids in the index (-1: not in it) and weights. */
export interface Words {
  words: string[];
  ids: Int32Array;
  /** The bits of each word's letters. */
  bits: Int32Array;
  weights: Float32Array;
  /** Sum of the weights. */
  weight: number;
}

/** Reads the words of a text in normal form against an index. */
export function readWords(text: string, index: WordIndex): Words {
  const words: string[] = [];
  eachWord(text, 0, (start, end) => words.push(text.slice(start, end)));
  const weights = Float32Array.from(words, weightOf);
  return {
    words,
    ids: Int32Array.from(words, index.idOf),
    bits: Int32Array.from(words, letterBits),
    weights,
    weight: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

/** Some of the words, from one to another. */
export function sliceWords(all: Words, from: number, to: number): Words {
  const weights = all.weights.slice(from, to);
  return {
    words: all.words.slice(from, to),
    ids: all.ids.slice(from, to),
    bits: all.bits.slice(from, to),
    weights,
    weight: weights.reduce((sum, weight) => sum + weight, 0),
  };
}

/** Quote and context as one row. */
export function joinWords(before: Words, quote: Words, behind: Words): WordRow {
  const parts = [before, quote, behind];
  const words = parts.flatMap((part) => part.words);
  const ids = new Int32Array(words.length);
  const bits = new Int32Array(words.length);
  const weights = new Float32Array(words.length);
  let at = 0;
  for (const part of parts) {
    ids.set(part.ids, at);
    bits.set(part.bits, at);
    weights.set(part.weights, at);
    at += part.words.length;
  }
  return { words, ids, bits, weights, before: before.words.length, behind: behind.words.length };
}

/** How far context is looked for beyond its own length, in words: as much as a notice put between two paragraphs has. */
const REACH = 50;
/** What distance and missing words cost; a match brings the word's weight. Distance costs by its square: a notice put between is little, three sentences are much. */
const APART = 0.003;
const PUT_IN = 0.06;
const LEFT_OUT = 0.06;

/**
 * How well context fits beside a place, 0 to 1. `number` is the word next to the quote, `direction` 1 behind it and -1 before it. Null where the
 * context has no words.
 */
export function measureContext(context: Words, index: WordIndex, number: number, direction: 1 | -1): number | null {
  const height = context.words.length;
  if (height === 0) return null;
  const room = direction === 1 ? index.count - number : number + 1;
  const width = Math.max(0, Math.min(room, height + REACH)) + 1;
  let above = new Float32Array(width);
  let here = new Float32Array(width);
  for (let j = 0; j < width; j += 1) above[j] = -APART * j * j;
  let most = 0;
  for (let i = 1; i <= height; i += 1) {
    const own = direction === 1 ? i - 1 : height - i;
    const id = context.ids[own]!;
    const word = context.words[own]!;
    const bits = context.bits[own]!;
    const weight = context.weights[own]!;
    here[0] = above[0]! - LEFT_OUT;
    for (let j = 1; j < width; j += 1) {
      const theirs = index.ids[number + direction * (j - 1)]!;
      const like = id === theirs ? 1 : mayBeAlike(bits, index.bits[theirs]!) ? likenessOf(word, index.words[theirs]!) : 0;
      const best = Math.max(above[j]! - LEFT_OUT, here[j - 1]! - PUT_IN, like > 0 ? above[j - 1]! + weight * like : -1e9);
      here[j] = best;
      if (best > most) most = best;
    }
    [above, here] = [here, above];
  }
  return most / context.weight;
}

/** Width in words of the bands that votes are counted in: words put in or left out move a quote's later words within one or two bands. */
const BAND = 12;
/** Votes that are counted in all, so that a quote of common words on a long page stays cheap. */
const MOST_VOTES = 6000;

/** A place proposed by votes: the number of the word at which the row may begin, and the weight of the votes for it. */
export interface Proposal {
  at: number;
  votes: number;
}

/** Votes by band, kept for the next count and emptied after each: a map of bands takes longer than the counting. */
let quoteVotes = new Float32Array(0);
let contextVotes = new Float32Array(0);
let isTouched = new Uint8Array(0);

/** The places at which the row may begin, best first: those where many of its rare words stand at their place. */
export function voteForPlaces(row: WordRow, index: WordIndex, most: number): Proposal[] {
  const height = row.words.length;
  const order = Array.from({ length: height }, (_, at) => at)
    .filter((at) => row.ids[at]! >= 0)
    .sort((a, b) => index.frequency(row.ids[a]!) - index.frequency(row.ids[b]!));
  // A row may begin before the text; the first band is kept empty, since every band is counted with the one before it.
  const before = (Math.floor(height / BAND) + 2) * BAND;
  const size = Math.ceil((index.count + before) / BAND) + 2;
  if (quoteVotes.length < size) {
    quoteVotes = new Float32Array(size * 2);
    contextVotes = new Float32Array(size * 2);
    isTouched = new Uint8Array(size * 2);
  }
  const touched: number[] = [];
  let count = 0;
  for (const at of order) {
    const places = index.placesOf(row.ids[at]!);
    if (count > 0 && count + places.length > MOST_VOTES) break;
    count += places.length;
    const worth = Math.log2((index.count + 1) / places.length) * row.weights[at]!;
    const votes = at >= row.before && at < height - row.behind ? quoteVotes : contextVotes;
    for (let next = 0; next < places.length; next += 1) {
      const band = ((places[next]! - at + before) / BAND) | 0;
      if (isTouched[band] === 0) {
        isTouched[band] = 1;
        touched.push(band);
      }
      votes[band]! += worth;
    }
  }
  const sums: { at: number; quote: number; context: number }[] = [];
  for (const band of touched) {
    const at = band * BAND - before;
    sums.push({ at, quote: quoteVotes[band]! + quoteVotes[band + 1]!, context: contextVotes[band]! + contextVotes[band + 1]! });
    // A band whose lower neighbour is empty is counted with it as well, so that no pair of bands is missed.
    if (isTouched[band - 1] === 0) sums.push({ at: at - BAND, quote: quoteVotes[band]!, context: contextVotes[band]! });
  }
  for (const band of touched) {
    quoteVotes[band] = 0;
    contextVotes[band] = 0;
    isTouched[band] = 0;
  }
  const chosen: Proposal[] = [];
  const both = (sum: { quote: number; context: number }) => sum.quote + 0.6 * sum.context;
  const choose = (worth: (sum: { quote: number; context: number }) => number, count: number) => {
    for (const sum of topOf(sums, worth, count)) if (!chosen.some(({ at }) => Math.abs(at - sum.at) <= BAND)) chosen.push({ at: sum.at, votes: both(sum) });
  };
  choose(both, most);
  choose((sum) => sum.quote, Math.ceil(most / 2));
  choose((sum) => sum.context, Math.ceil(most / 3));
  return chosen;
}

function topOf<T>(all: readonly T[], worth: (one: T) => number, count: number): T[] {
  const top: { one: T; worth: number }[] = [];
  for (const one of all) {
    const own = worth(one);
    if (own <= 0 || (top.length === count && own <= top[count - 1]!.worth)) continue;
    let at = top.length;
    while (at > 0 && top[at - 1]!.worth < own) at -= 1;
    top.splice(at, 0, { one, worth: own });
    if (top.length > count) top.pop();
  }
  return top.map(({ one }) => one);
}
