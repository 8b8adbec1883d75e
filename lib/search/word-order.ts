// Owns how alike two texts run: words in a row that both have, and shared words in the same order.
import { type Alignment, isContent } from './judge/align';
import type { Reading, Word } from './judge/read';

let rows: [Uint16Array, Uint16Array] = [new Uint16Array(64), new Uint16Array(64)];

/** Words in a row, small ones included, that both texts have, as a share of the wording; a wording of few words can have little of it. */
export function runOf(here: Reading, there: Reading): number {
  let longest = 0;
  const length = here.words.length + 1;
  if (rows[0].length < length) rows = [new Uint16Array(2 * length), new Uint16Array(2 * length)];
  let [row, above] = rows;
  row.fill(0, 0, length);
  above.fill(0, 0, length);
  for (const word of there.words) {
    [row, above] = [above, row];
    for (let at = 0; at < here.words.length; at++) {
      row[at + 1] = (here.words[at] as Word).stem === word.stem ? (above[at] as number) + 1 : 0;
      if ((row[at + 1] as number) > longest) longest = row[at + 1] as number;
    }
  }
  return (longest / Math.max(1, there.words.length)) * Math.min(1, longest / 6);
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
