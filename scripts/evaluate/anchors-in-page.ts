// Owns what the anchoring evaluation runs inside one page: it describes passages on the page as it is, changes a fresh copy of it, anchors, and
// compares characters. The peer dom-anchor-text-quote does the same on the same pages.
import * as textQuote from 'dom-anchor-text-quote';
import { anchorTarget } from '@/lib/page/anchor';
import { describeRange } from '@/lib/page/describe';
import { readTextMap } from '@/lib/page/text-map';
import { CHANGES, type Change, type Selecting } from './anchors-changes';
import { blockOf, isShown, overlapOf, type Piece, paragraphsOf, type Scene, textNodesOf, textOf } from './anchors-scene';

export type Outcome = 'right' | 'partial' | 'wrong' | 'suspect' | 'orphan';

/** One passage after one change. */
export interface Case {
  change: string;
  /** Whether the passage's words stood once on the page: which of several was meant, no reader could tell after some changes. */
  once: boolean;
  outcome: Outcome;
  /** Whether a suspect lies at the right place. */
  suspectRight: boolean;
  status: string;
  /** Whether a material change was told; null where none was made. */
  told: boolean | null;
  milliseconds: number;
  /** How long the page's text map took. */
  map: number;
  bytes: number;
  peer: Outcome | null;
  peerMilliseconds: number;
  quote: string;
  found: string | null;
  /** What stands where the passage is by now, for reading the errors. */
  wanted: string | null;
  likeness: number;
  context: number;
}

export interface PageTask {
  id: string;
  /** Sentences of the page's marked text. */
  sentences: string[];
  seed: number;
  most: number;
  only: string | null;
  peer: boolean;
}

/** Shared characters over all characters, from which on a place counts as the right one. */
const SAME = 0.8;

/** Describes and anchors every passage through every change. */
function run(task: PageTask): Case[] {
  const nodes = textNodesOf(document.body);
  const found = findSentences(nodes, task.sentences);
  if (found.length === 0) return [];
  const random = createRandom(hashOf(`${task.id} ${task.seed}`));
  const chosen = found
    .map((sentence) => ({ sentence, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, task.most)
    .map(({ sentence }) => sentence);
  const pristine = document.body.cloneNode(true) as HTMLElement;
  const vocabulary = [...new Set((document.body.innerText.match(/\p{L}{3,}/gu) ?? []).slice(0, 4000))];
  const articleSteps = stepsTo(commonAncestor(found.flatMap((pieces) => pieces.map(({ node }) => node))));
  const places = chosen.map((pieces) => pieces.map(({ node, start, end }) => ({ at: nodes.indexOf(node), start, end })));
  const cases: Case[] = [];
  for (const [number, pieces] of places.entries()) {
    for (const selecting of ['sentence', 'words', 'blocks'] as const) {
      const changes = CHANGES.filter(
        (change) => change.selecting === selecting && (task.only === null || task.only.split(',').some((part) => change.name.includes(part))),
      );
      if (changes.length === 0) continue;
      const scene = restore(pristine, articleSteps, pieces, vocabulary, createRandom(hashOf(`${task.id} ${number} ${selecting} ${task.seed}`)));
      const passage = scene.gold === null ? null : select(scene, selecting);
      if (passage === null) continue;
      const spots = passage.map(({ node, start, end }) => ({ at: textNodesOf(scene.body).indexOf(node), start, end }));
      const target = describeHere(passage, task.peer);
      if (target === null) continue;
      for (const change of changes) {
        const own = restore(pristine, articleSteps, pieces, vocabulary, createRandom(hashOf(`${task.id} ${number} ${change.name} ${task.seed}`)));
        const texts = textNodesOf(own.body);
        own.gold = spots.map(({ at, start, end }) => ({ node: texts[at]!, start, end }));
        if (change.selecting === 'sentence') own.sentence = own.gold;
        const isOnce = countOf(texts.map(({ data }) => data).join(''), textOf(own.gold)) === 1;
        // Where the page itself held the words twice, what is left after a removal is no mistake.
        if (change.name.includes('removed') && !isOnce) continue;
        if (change.apply(own) === false) continue;
        if (own.gold !== null && (own.gold.length === 0 || !own.gold.some(({ node }) => isShown(node)))) continue;
        // A selection over several blocks takes in what was put between them.
        if (selecting === 'blocks' && own.gold !== null) own.gold = fillGaps(own);
        cases.push({ ...judge(change, own, target), once: isOnce });
      }
    }
  }
  return cases;
}

interface Target {
  selectors: NonNullable<ReturnType<typeof describeRange>>;
  bytes: number;
  quote: string;
  peer: { exact: string; prefix: string; suffix: string } | null;
  hint: number;
}

function describeHere(passage: Piece[], withPeer: boolean): Target | null {
  const range = rangeOver(passage);
  const selectors = describeRange(readTextMap(document.body), range);
  if (selectors === null) return null;
  const peer = withPeer ? textQuote.fromRange(document.body, range) : null;
  return {
    selectors,
    bytes: new TextEncoder().encode(JSON.stringify(selectors)).length,
    quote: textOf(passage),
    peer,
    hint: countBefore(range),
  };
}

/** Units of the body's text content, hidden text and scripts too, before a range: where the peer is told to look. */
function countBefore(range: Range): number {
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().length;
}

function rangeOver(pieces: readonly Piece[]): Range {
  const range = document.createRange();
  range.setStart(pieces[0]!.node, pieces[0]!.start);
  range.setEnd(pieces[pieces.length - 1]!.node, pieces[pieces.length - 1]!.end);
  return range;
}

function judge(change: Change, scene: Scene, target: Target): Omit<Case, 'once'> {
  // Styles are computed now, so that the map's time is its own.
  void document.body.offsetHeight;
  const mapStart = performance.now();
  const map = readTextMap(document.body);
  const start = performance.now();
  const anchoring = anchorTarget(map, target.selectors);
  const milliseconds = performance.now() - start;
  const isPainted = anchoring.status !== 'suspect' && anchoring.status !== 'orphan';
  const overlap = scene.gold === null ? 0 : overlapOf(anchoring.ranges, scene.gold);
  const outcome = anchoring.status === 'suspect' ? 'suspect' : outcomeOf(isPainted ? overlap : null, scene.gold === null);
  const told = change.material === true && isPainted && overlap > 0 ? (anchoring.difference?.material.length ?? 0) > 0 : null;
  let peer: Outcome | null = null;
  const peerStart = performance.now();
  if (target.peer !== null) {
    const range = peerRange(target);
    peer = outcomeOf(range === null ? null : scene.gold === null ? 0 : overlapOf([range], scene.gold), scene.gold === null);
  }
  return {
    change: change.name,
    outcome,
    suspectRight: anchoring.status === 'suspect' && overlap >= SAME,
    status: anchoring.status,
    told,
    milliseconds,
    map: start - mapStart,
    bytes: target.bytes,
    peer,
    peerMilliseconds: performance.now() - peerStart,
    quote: target.quote,
    found: anchoring.quote,
    wanted: scene.gold === null ? null : textOf(scene.gold),
    likeness: anchoring.likeness,
    context: anchoring.context,
  };
}

function peerRange({ peer, hint }: Target): Range | null {
  try {
    return textQuote.toRange(document.body, peer!, { hint });
  } catch {
    return null;
  }
}

/** `overlap` is null where nothing is painted. For a passage that is gone, painting nothing is right. */
function outcomeOf(overlap: number | null, isGone: boolean): Outcome {
  if (overlap === null) return isGone ? 'right' : 'orphan';
  if (overlap >= SAME) return 'right';
  return overlap > 0 ? 'partial' : 'wrong';
}

function restore(
  pristine: HTMLElement,
  articleSteps: number[],
  sentence: { at: number; start: number; end: number }[],
  vocabulary: string[],
  random: () => number,
): Scene {
  const body = pristine.cloneNode(true) as HTMLElement;
  document.body.replaceWith(body);
  const texts = textNodesOf(body);
  const pieces = sentence.map(({ at, start, end }) => ({ node: texts[at]!, start, end }));
  let article: Element = body;
  for (const step of articleSteps) article = article.children[step]!;
  return { body, article, gold: pieces, sentence: pieces.map((piece) => ({ ...piece })), vocabulary, random };
}

/** What is selected, from the sentence on; null where there is nothing to select so. */
function select(scene: Scene, selecting: Selecting): Piece[] | null {
  if (selecting === 'sentence') return scene.sentence;
  if (selecting === 'words') return selectWords(scene);
  return selectBlocks(scene);
}

function selectWords(scene: Scene): Piece[] | null {
  const piece = [...scene.sentence].sort((a, b) => b.end - b.start - (a.end - a.start))[0]!;
  const words = [...piece.node.data.slice(piece.start, piece.end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)];
  const count = 1 + Math.floor(scene.random() * 4);
  if (words.length < count) return null;
  const first = Math.floor(scene.random() * (words.length - count + 1));
  const last = words[first + count - 1]!;
  return [{ node: piece.node, start: piece.start + words[first]!.index, end: piece.start + last.index + last[0].length }];
}

/** From the start of the sentence to the end of the first text of the next block but one at most. */
function selectBlocks(scene: Scene): Piece[] | null {
  const blocks = paragraphsOf(scene);
  const own = blocks.indexOf(blockOf(scene.sentence[0]!.node));
  const to = blocks[own + 1 + Math.floor(scene.random() * 2)];
  if (own < 0 || to === undefined || blocks[own]!.contains(to)) return null;
  const last = textNodesOf(to).filter((node) => node.data.trim().length > 20)[0];
  const all = textNodesOf(scene.body);
  const from = all.indexOf(scene.sentence[0]!.node);
  const until = last === undefined ? -1 : all.indexOf(last);
  if (until <= from || until - from > 40) return null;
  const wordEnd = last!.data.indexOf(' ', last!.data.length >> 1);
  const pieces = all
    .slice(from, until + 1)
    .filter((node) => node.data.trim() !== '' && isShown(node))
    .map((node) => ({ node, start: 0, end: node.data.length }));
  pieces[0]!.start = scene.sentence[0]!.start;
  pieces[pieces.length - 1]!.end = wordEnd < 0 ? last!.data.length : wordEnd;
  return pieces;
}

function fillGaps(scene: Scene): Piece[] {
  const gold = scene.gold!;
  const all = textNodesOf(scene.body);
  const between = all.slice(all.indexOf(gold[0]!.node) + 1, all.indexOf(gold[gold.length - 1]!.node));
  const missing = between.filter((node) => isShown(node) && !gold.some((piece) => piece.node === node));
  return [...gold.slice(0, -1), ...missing.map((node) => ({ node, start: 0, end: node.data.length })), gold[gold.length - 1]!];
}

/** Where sentences stand as one run of shown text nodes, the first time each. */
function findSentences(nodes: readonly Text[], sentences: readonly string[]): Piece[][] {
  let text = '';
  const origin: { node: Text; at: number }[] = [];
  for (const node of nodes) {
    if (!isShown(node)) continue;
    for (let at = 0; at < node.data.length; at += 1) {
      const character = /\s/.test(node.data[at]!) ? ' ' : node.data[at]!;
      if (character === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += character;
      origin.push({ node, at });
    }
  }
  const found: Piece[][] = [];
  for (const sentence of sentences) {
    const wanted = sentence.replace(/\s+/g, ' ').trim();
    const start = text.indexOf(wanted);
    if (start < 0) continue;
    const pieces: Piece[] = [];
    for (const { node, at } of origin.slice(start, start + wanted.length)) {
      const last = pieces[pieces.length - 1];
      if (last?.node === node) last.end = at + 1;
      else pieces.push({ node, start: at, end: at + 1 });
    }
    if (new Set(pieces.map(({ node }) => blockOf(node))).size === 1) found.push(pieces);
  }
  return found;
}

function countOf(text: string, part: string): number {
  const plain = text.replace(/\s+/g, ' ').toLowerCase();
  return plain.split(part.toLowerCase()).length - 1;
}

function commonAncestor(nodes: readonly Node[]): Element {
  const range = document.createRange();
  range.setStartBefore(nodes[0]!);
  range.setEndAfter(nodes[0]!);
  let at = range.commonAncestorContainer as Element;
  while (!nodes.every((node) => at.contains(node))) at = at.parentElement!;
  return at;
}

function stepsTo(element: Element): number[] {
  const steps: number[] = [];
  for (let at = element; at !== document.body; at = at.parentElement!) steps.unshift([...at.parentElement!.children].indexOf(at));
  return steps;
}

/** A row of numbers that depends on its seed alone (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function hashOf(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash >>> 0;
}

Object.assign(globalThis, { caveatAnchors: run });
