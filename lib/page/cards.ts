// Owns finding rows of cards that lead to other stories: a linked title and a line or two of each, side by side before or behind the story.
import type { Outline, Run } from './outline';

/** A row has at least this many cards, and a card at most this many words. */
const LEAST_CARDS = 3;
const MOST_WORDS = 90;

/** Cards that make up more than this share of the running words are the story: lists of goods, of places, of people. */
const MOST_SHARE = 0.65;

/** For every box: 1 where it is such a card or inside one. `runs` are the story's so far, in page order. Cards amid its paragraphs are its own. */
export function findCards({ boxes }: Outline, runs: readonly Run[]): Uint8Array {
  const words = new Uint32Array(boxes.length);
  const titled = new Uint8Array(boxes.length);
  for (const run of runs) {
    words[run.box]! += run.words;
    if (run.kind === 'heading' && run.linkWords >= 3 && run.linkWords * 5 >= run.words * 4) titled[run.box] = 1;
  }
  for (let index = boxes.length - 1; index > 0; index -= 1) {
    const { parent } = boxes[index]!;
    words[parent]! += words[index]!;
    if (titled[index] === 1) titled[parent] = 1;
  }
  const card = markRows(boxes, (index) => titled[index] === 1 && words[index]! <= MOST_WORDS);
  const own = runs.filter((run) => run.running && run.words >= 10 && card[run.box] === 0);
  const first = own[0]?.box ?? 0;
  const last = own[own.length - 1]?.box ?? boxes.length;
  let all = 0;
  let held = 0;
  for (const run of runs) {
    if (run.box > first && run.box < last) card[run.box] = 0;
    if (!run.running) continue;
    all += run.words;
    if (card[run.box] === 1) held += run.words;
  }
  return held > all * MOST_SHARE ? new Uint8Array(boxes.length) : card;
}

/** Marks the boxes that satisfy `isCard` where enough of the same tag and class stand under one parent, and what is inside them. */
function markRows(boxes: Outline['boxes'], isCard: (index: number) => boolean): Uint8Array {
  const rows = new Map<string, number[]>();
  for (let index = 1; index < boxes.length; index += 1) {
    if (!isCard(index)) continue;
    const { element, parent } = boxes[index]!;
    const name = `${parent} ${element.localName} ${element.getAttribute('class') ?? ''}`;
    const row = rows.get(name);
    if (row === undefined) rows.set(name, [index]);
    else row.push(index);
  }
  const card = new Uint8Array(boxes.length);
  for (const row of rows.values()) if (row.length >= LEAST_CARDS) for (const index of row) card[index] = 1;
  for (let index = 1; index < boxes.length; index += 1) if (card[boxes[index]!.parent] === 1) card[index] = 1;
  return card;
}
