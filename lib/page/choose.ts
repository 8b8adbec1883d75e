// Owns which runs of the page make up the article: Readability's choice or the container rule, less the islands in it.
import { findContainer, insideOf } from './container';
import type { Outline, Run } from './outline';

/** Readability's choice counts as an article from this many words of running text; below it, the container rule is asked too and the longer one wins. */
const LEAST_KEPT = 60;

/** An island is taken out only while it holds at most this share of the article's running words. */
const ISLAND_SHARE = 0.3;

/** Picks the article's runs in page order. `kept` are the copied texts Readability kept, or null. */
export function chooseRuns(outline: Outline, kept: Set<Text> | null): Run[] {
  const readable = kept === null ? [] : outline.runs.filter((run) => isKept(run, kept));
  const container = wordsIn(readable) >= LEAST_KEPT ? [] : runsOfContainer(outline);
  const chosen = wordsIn(container) > wordsIn(readable) ? container : readable;
  return withoutIslands(outline, chosen);
}

function runsOfContainer(outline: Outline): Run[] {
  const container = findContainer(outline);
  if (container === null) return [];
  const inside = insideOf(outline, container);
  return outline.runs.filter((run) => inside[run.box] === 1);
}

/** Readability keeps a run when it keeps most of its text. */
function isKept(run: Run, kept: Set<Text>): boolean {
  let all = 0;
  let held = 0;
  for (const copy of run.copies) {
    all += copy.length;
    if (kept.has(copy)) held += copy.length;
  }
  return held * 2 > all;
}

function wordsIn(runs: readonly Run[]): number {
  let words = 0;
  for (const run of runs) if (run.closed && run.words >= 5) words += run.words;
  return words;
}

/** Drops runs in marked islands that hold little of the article, and runs that are mostly links. */
function withoutIslands(outline: Outline, runs: readonly Run[]): Run[] {
  const { boxes } = outline;
  const words = new Float64Array(boxes.length);
  for (const run of runs) words[run.box]! += run.words;
  for (let index = boxes.length - 1; index > 0; index -= 1) words[boxes[index]!.parent]! += words[index]!;
  const total = words[0] ?? 0;
  const beside = new Uint8Array(boxes.length);
  for (const [index, box] of boxes.entries()) {
    const marked = box.island === 'never' ? words[index]! < total * 0.6 : box.island === 'small' && words[index]! < total * ISLAND_SHARE;
    if (marked || (box.parent >= 0 && beside[box.parent] === 1)) beside[index] = 1;
  }
  return runs.filter((run) => beside[run.box] === 0 && run.linkWords * 2 <= run.words + 1);
}
