// Owns which runs of the page make up the article: the container rule's choice or Readability's, less the islands and other stories in it.
import { findCards } from './cards';
import { findContainer, insideOf } from './container';
import { findOtherStories } from './other-stories';
import type { Outline, Run } from './outline';

/** Readability's choice counts as an article from this many words of running text; below it, the container rule is asked too and the longer one wins. */
const LEAST_KEPT = 60;

/** An island is taken out only while it holds at most this share of the article's running words. */
const ISLAND_SHARE = 0.3;

/** The runs Readability kept, in page order, where they make an article; else null. */
export function runsKept(outline: Outline, kept: Set<Text> | null): Run[] | null {
  const runs = kept === null ? [] : outline.runs.filter((run) => isKept(run, kept));
  return wordsIn(runs) >= LEAST_KEPT ? withPosts(outline, runs) : null;
}

/** From this share of the page's running words, the container is the article beyond doubt. On real pages both rules then agree. */
const SURE_SHARE = 0.7;

/** Whether the container rule leaves so much of the page's running text out, or finds so little, that Readability should be asked. */
export function isUnsure(outline: Outline): boolean {
  const container = findContainer(outline);
  if (container === null) return true;
  const { words } = outline.boxes[container]!;
  return words < LEAST_KEPT || words < outline.boxes[0]!.words * SURE_SHARE;
}

/** Picks the article's runs in page order. `readable` is Readability's choice; where it was not asked, has none, or only islands, the container rule decides. */
export function chooseRuns(outline: Outline, readable: Run[] | null, headline: Run | null): Run[] {
  const other = findOtherStories(outline, headline);
  const isOwn = (run: Run) => other[run.box] === 0;
  const contained = runsOfContainer(outline).filter(isOwn);
  const chosen = readable === null ? [] : withoutIslands(outline, withoutTail(readable.filter(isOwn), contained));
  return wordsIn(chosen) >= LEAST_KEPT ? chosen : withoutIslands(outline, contained);
}

/** Where the container holds most of Readability's choice, what Readability adds behind it is the page's: imprints, notes on authors, other stories. */
const CONTAINED_SHARE = 0.8;

function withoutTail(readable: Run[], contained: readonly Run[]): Run[] {
  const held = new Set(contained);
  const common = readable.filter((run) => held.has(run));
  const last = common[common.length - 1];
  if (last === undefined || wordsIn(common) < wordsIn(readable) * CONTAINED_SHARE) return readable;
  return readable.slice(0, readable.indexOf(last) + 1);
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

/** A post of a live blog has at least this many words of running text, and there are at least this many of them. */
const LEAST_POST = 12;
const LEAST_POSTS = 3;

/**
 * Adds the posts beside Readability's choice where it took one post of many for the article, as in live blogs: boxes of the same tag and class
 * side by side, without a first-level heading of their own, which would make them articles of their own.
 */
function withPosts(outline: Outline, runs: Run[]): Run[] {
  const { boxes } = outline;
  let at = commonBox(outline, runs);
  for (let level = 0; level < 3 && at > 0; level += 1, at = boxes[at]!.parent) {
    const { element, parent } = boxes[at]!;
    const posts: number[] = [];
    for (let index = parent + 1; index < boxes.length && index < parent + 20_000; index += 1) {
      const box = boxes[index]!;
      if (box.depth <= boxes[parent]!.depth) break;
      if (box.parent === parent && box.words >= LEAST_POST && box.element.localName === element.localName && box.element.className === element.className)
        posts.push(index);
    }
    if (posts.length < LEAST_POSTS || posts.some((post) => boxes[post]!.element.querySelector('h1') !== null)) continue;
    const inside = new Uint8Array(boxes.length);
    for (const post of posts) inside[post] = 1;
    for (let index = parent + 1; index < boxes.length; index += 1) if (inside[boxes[index]!.parent] === 1) inside[index] = 1;
    const chosen = new Set(runs);
    return outline.runs.filter((run) => chosen.has(run) || inside[run.box] === 1);
  }
  return runs;
}

/** The innermost box that holds nine tenths of the runs' words. */
function commonBox({ boxes }: Outline, runs: readonly Run[]): number {
  const words = new Float64Array(boxes.length);
  let all = 0;
  for (const run of runs) {
    words[run.box]! += run.words;
    all += run.words;
  }
  for (let index = boxes.length - 1; index > 0; index -= 1) words[boxes[index]!.parent]! += words[index]!;
  let common = 0;
  for (let index = 1; index < boxes.length; index += 1) if (boxes[index]!.parent === common && words[index]! >= all * 0.9) common = index;
  return common;
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
  const linked = findLinkedLists(outline, runs);
  const left = runs.filter((run) => beside[run.box] === 0);
  const card = findCards(outline, left);
  return left.filter((run) => card[run.box] === 0 && linked[run.box] === 0 && run.linkWords * 2 <= run.words + 1);
}

/**
 * Lists that lead elsewhere and are not the story: those whose items are mostly links, and behind the last paragraph those in which
 * every item holds one.
 */
function findLinkedLists({ boxes }: Outline, runs: readonly Run[]): Uint8Array {
  const items = new Uint32Array(boxes.length);
  const leading = new Uint32Array(boxes.length);
  const holding = new Uint32Array(boxes.length);
  const listOf = new Int32Array(boxes.length).fill(-1);
  for (const [index, box] of boxes.entries()) {
    const name = box.element.localName;
    listOf[index] = name === 'ul' || name === 'ol' ? index : box.parent >= 0 ? listOf[box.parent]! : -1;
  }
  let lastParagraph = -1;
  for (const run of runs) {
    const list = listOf[run.box]!;
    if (list < 0) {
      if (run.closed && run.words >= 10 && run.linkWords * 2 < run.words) lastParagraph = run.box;
      continue;
    }
    items[list]! += 1;
    if (run.linkWords * 3 >= run.words) leading[list]! += 1;
    if (run.linkWords > 1) holding[list]! += 1;
  }
  const linked = new Uint8Array(boxes.length);
  for (let index = 0; index < boxes.length; index += 1) {
    const list = listOf[index]!;
    if (list < 0 || items[list]! < 2) continue;
    if (leading[list]! * 4 >= items[list]! * 3 || (list > lastParagraph && items[list]! > 2 && holding[list] === items[list])) linked[index] = 1;
  }
  return linked;
}
