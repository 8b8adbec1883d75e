// Owns how alike two texts run: words in a row that both have, and shared words in the same order.
import { type Alignment, isContent } from './judge/align';
import type { Reading, Word } from './judge/read';

/** By the place of a word of the statement, how many words in a row up to it the wording has up to one of its own, and up to the one before that. */
let rows: [Uint16Array, Uint16Array] = [new Uint16Array(64), new Uint16Array(64)];
const NOWHERE: readonly number[] = [];

/** Words in a row, small ones included, that both texts have, as a share of the wording; a wording of few words can have little of it. */
export function runOf(here: Reading, there: Reading): number {
  let longest = 0;
  const length = here.words.length + 1;
  if (rows[0].length < length) rows = [new Uint16Array(2 * length), new Uint16Array(2 * length)];
  let [row, above] = rows;
  above.fill(0, 0, length);
  row.fill(0, 0, length);
  const places = placesOf(here);
  let before = NOWHERE;
  let last = NOWHERE;
  for (let at = 0; at < there.words.length; at++) {
    // What was written into this row two words ago.
    for (let index = 0; index < before.length; index++) row[(before[index] as number) + 1] = 0;
    const found = places.get((there.words[at] as Word).stem) ?? NOWHERE;
    for (let index = 0; index < found.length; index++) {
      const place = found[index] as number;
      const run = (above[place] as number) + 1;
      row[place + 1] = run;
      if (run > longest) longest = run;
    }
    before = last;
    last = found;
    const other = row;
    row = above;
    above = other;
  }
  return (longest / Math.max(1, there.words.length)) * Math.min(1, longest / 6);
}

/** The places of a text's words by their stem. */
function placesOf({ words, kept }: Reading): ReadonlyMap<string, readonly number[]> {
  if (kept.places !== null) return kept.places;
  const places = new Map<string, number[]>();
  for (const { stem, at } of words) {
    const known = places.get(stem);
    if (known === undefined) places.set(stem, [at]);
    else known.push(at);
  }
  kept.places = places;
  return places;
}

/** Share of neighbouring pairs that stand in the same order on both sides. */
export function orderOf(there: Reading, alignment: Alignment): number {
  let pairs = -1;
  let kept = 0;
  let last = 0;
  for (const word of there.words) {
    const twin = isContent(word) ? alignment.toStatement.get(word) : undefined;
    if (twin === undefined) continue;
    if (pairs >= 0 && twin.word.at > last) kept += 1;
    last = twin.word.at;
    pairs += 1;
  }
  return pairs < 1 ? 0 : kept / pairs;
}

/** Share of a wording's numbers that the statement has; .5 where it has none. */
export function numbersOf(there: Reading, alignment: Alignment): number {
  const numbers = there.words.filter((word) => word.part === 'number');
  if (numbers.length === 0) return 0.5;
  return numbers.filter((word) => alignment.toStatement.has(word)).length / numbers.length;
}
