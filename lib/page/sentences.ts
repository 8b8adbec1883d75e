// Owns the sentences of a whole document, whatever kind of text they stand in, and which of them is at a point: for pages that forbid selecting.
import { judgeLanguage } from '@/lib/text/sentence-language';
import { splitSentences } from '@/lib/text/sentences';
import { type BlockText, readBlockText } from './blocks';
import { readOutline } from './outline';
import type { PaceOptions } from './pace';
import { readLanguage } from './title';
import { openShadow, type ShadowGetter } from './walk';

/** The sentences of a document in reading order, by number. */
export interface Sentences {
  document: Document;
  count: number;
  /** The live range of a sentence; null where the page has changed these nodes since. */
  range(index: number): Range | null;
  /** The sentence whose text is at (x, y) of the document's view; null where none is. */
  at(x: number, y: number): number | null;
  /** The sentence nearest to the middle of the view; null where there is none. */
  nearestMiddle(): number | null;
}

interface Run {
  element: Element;
  block: BlockText;
  /** The number of its first sentence. */
  first: number;
  places: { start: number; end: number }[];
}

/** Reads the sentences of `document` in slices. Throws the signal's reason when ended. */
export async function readSentences(document: Document, options: PaceOptions & { shadowOf?: ShadowGetter }): Promise<Sentences> {
  const shadowOf = options.shadowOf ?? openShadow;
  const outline = await readOutline(document.body, { ...options, shadowOf });
  const runs: Run[] = [];
  const byElement = new Map<Element, Run[]>();
  const sample = outline.runs.filter(({ closed }) => closed).slice(0, 20);
  const language = judgeLanguage(sample.map(({ texts }) => readBlockText(texts).text).join(' '), readLanguage(document, document.body));
  let count = 0;
  for (const { texts, box } of outline.runs) {
    const { element } = outline.boxes[box]!;
    const block = readBlockText(texts);
    const places = splitSentences(block.text, language)
      .map(({ start, end }) => ({ start, end: start + block.text.slice(start, end).trimEnd().length }))
      .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(block.text.slice(start, end)));
    if (places.length === 0) continue;
    const run = { element, block, first: count, places };
    count += places.length;
    runs.push(run);
    byElement.set(element, [...(byElement.get(element) ?? []), run]);
  }
  const rangeIn = ({ block, first, places }: Run, index: number): Range | null => {
    const place = places[index - first];
    return place === undefined ? null : block.range(place.start, place.end);
  };
  const runOf = (index: number) => runs.findLast(({ first }) => first <= index);

  return {
    document,
    count,
    range(index) {
      const run = runOf(index);
      return run === undefined ? null : rangeIn(run, index);
    },
    at(x, y) {
      for (let element = elementAt(document, x, y, shadowOf); element !== null; element = parentOf(element)) {
        for (const run of byElement.get(element) ?? []) {
          for (let index = run.first; index < run.first + run.places.length; index += 1) if (isOn(rangeIn(run, index), x, y)) return index;
        }
      }
      return null;
    },
    nearestMiddle() {
      const middle = document.defaultView!.innerHeight / 2;
      let best: { index: number; distance: number } | null = null;
      const weigh = (index: number, box: DOMRect | undefined) => {
        if (box === undefined || box.width === 0 || box.height === 0) return;
        const distance = Math.max(box.top - middle, middle - box.bottom, 0);
        if (best === null || distance < best.distance) best = { index, distance };
      };
      for (const { first, block } of runs) weigh(first, block.range(0, block.text.length)?.getBoundingClientRect());
      const run = best === null ? undefined : runOf((best as { index: number }).index);
      best = null;
      for (const [offset] of run?.places.entries() ?? []) weigh(run!.first + offset, rangeIn(run!, run!.first + offset)?.getBoundingClientRect());
      return best === null ? null : (best as { index: number }).index;
    },
  };
}

/** The innermost element at a point, also within shadow roots. */
function elementAt(document: Document, x: number, y: number, shadowOf: ShadowGetter): Element | null {
  let element = document.elementFromPoint(x, y);
  for (let root = element === null ? null : shadowOf(element); root !== null; ) {
    const inner: Element | null = root.elementFromPoint(x, y);
    if (inner === null || inner === element || inner.getRootNode() !== root) break;
    element = inner;
    root = shadowOf(inner);
  }
  return element;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root: Node = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

function isOn(range: Range | null, x: number, y: number): boolean {
  if (range === null) return false;
  for (const box of range.getClientRects()) if (x >= box.left && x <= box.right && y >= box.top - 2 && y <= box.bottom + 2) return true;
  return false;
}
