// Owns the alignment of a quote's words, and of those around it, with the words of a stretch of text: which word became which, and what came in between.

import type { WordIndex } from './word-index';
import { likenessOf, mayBeAlike } from './word-likeness';

/** Words to be aligned: `ids` are those of the index (-1: not in it). The first `before` and the last `behind` are context. */
export interface WordRow {
  words: readonly string[];
  ids: Int32Array;
  /** The bits of each word's letters (word-likeness.ts). */
  bits: Int32Array;
  weights: Float32Array;
  before: number;
  behind: number;
}

/** For each word of the row the number of the word in the text that it became, -1 where it is gone, and how alike the two are (0: replaced). */
export interface Alignment {
  to: Int32Array;
  likeness: Float32Array;
}

/** What an alignment pays, per word. Replacing is cheaper than leaving out and putting in, so that edited words keep their place. */
const REPLACED = 0.3;
const LEFT_OUT = 0.4;
const PUT_IN_FIRST = 0.35;
const PUT_IN_MORE = 0.08;
/** Context may be missing altogether, and may stand away from the quote where something was put between. */
const CONTEXT_LEFT_OUT = 0.06;
const CONTEXT_PUT_IN_FIRST = 0.15;
const CONTEXT_PUT_IN_MORE = 0.05;
const BETWEEN = 0.012;

const PAIR = 1;
const OUT = 2;

/** Tables of the last alignment, kept for the next one: making them anew takes longer than filling them. */
let taken = new Float32Array(0);
let between = new Float32Array(0);
let way = new Uint8Array(0);
let opened = new Uint8Array(0);

/**
 * Aligns a row with the words [from, to) of the text; the text may begin and end anywhere. Costs one step per pair of words, so give it a
 * stretch not much longer than the row.
 */
export function alignWords(row: WordRow, index: WordIndex, from: number, to: number): Alignment {
  const height = row.words.length;
  const width = to - from + 1;
  const quoteEnd = height - row.behind;
  // Two best sums for each cell: `taken` with the last word of the text taken into the row or a word left out, `between` with one put in.
  const size = (height + 1) * width;
  if (taken.length < size) {
    taken = new Float32Array(size);
    between = new Float32Array(size);
    way = new Uint8Array(size);
    opened = new Uint8Array(size);
  }
  taken.fill(0, 0, width);
  between.fill(-1e9, 0, width);
  for (let i = 1; i <= height; i += 1) {
    const inQuote = i > row.before && i <= quoteEnd;
    const out = inQuote ? LEFT_OUT * row.weights[i - 1]! : CONTEXT_LEFT_OUT;
    const edge = i === row.before || i === quoteEnd;
    const first = edge ? BETWEEN : inQuote ? PUT_IN_FIRST : CONTEXT_PUT_IN_FIRST;
    const more = edge ? BETWEEN : inQuote ? PUT_IN_MORE : CONTEXT_PUT_IN_MORE;
    const id = row.ids[i - 1]!;
    const word = row.words[i - 1]!;
    const bits = row.bits[i - 1]!;
    const weight = row.weights[i - 1]!;
    between[i * width] = -1e9;
    for (let j = 0; j < width; j += 1) {
      const at = i * width + j;
      const above = at - width;
      let best = Math.max(taken[above]!, between[above]!) - out;
      let step = OUT;
      if (j > 0) {
        const theirs = index.ids[from + j - 1]!;
        const like = id === theirs ? 1 : mayBeAlike(bits, index.bits[theirs]!) ? likenessOf(word, index.words[theirs]!) : 0;
        const gain = like > 0 ? weight * like : inQuote ? -REPLACED * weight : -1;
        const pair = Math.max(taken[above - 1]!, between[above - 1]!) + gain;
        if (pair > best) {
          best = pair;
          step = PAIR;
        }
        const open = taken[at - 1]! - first;
        const longer = between[at - 1]! - more;
        between[at] = Math.max(open, longer);
        opened[at] = open >= longer ? 1 : 0;
      }
      taken[at] = best;
      way[at] = step;
    }
  }
  return trace(row, index, from, width);
}

function trace(row: WordRow, index: WordIndex, from: number, width: number): Alignment {
  const height = row.words.length;
  const to = new Int32Array(height).fill(-1);
  const likeness = new Float32Array(height);
  let j = 0;
  for (let column = 1; column < width; column += 1) if (taken[height * width + column]! > taken[height * width + j]!) j = column;
  let inside = false;
  for (let i = height; i > 0; ) {
    const at = i * width + j;
    if (inside) {
      if (opened[at] === 1) inside = false;
      j -= 1;
      continue;
    }
    i -= 1;
    if (way[at] === PAIR) {
      j -= 1;
      const theirs = index.ids[from + j]!;
      to[i] = from + j;
      likeness[i] = row.ids[i] === theirs ? 1 : mayBeAlike(row.bits[i]!, index.bits[theirs]!) ? likenessOf(row.words[i]!, index.words[theirs]!) : 0;
    }
    const next = i * width + j;
    inside = i > 0 && between[next]! > taken[next]!;
  }
  return { to, likeness };
}
