// Owns the container rule: the element that holds most of the running text, found by descending from the top. For pages Readability cannot or may not read.
import type { Outline } from './outline';

/** A child must hold this share of the paragraph words for the descent to go on. Lower finds ever smaller parts of articles that sites cut in pieces. */
const SHARE = 0.6;

/** The same where the page itself calls the child its article. */
const DECLARED_SHARE = 0.35;

/** What stands behind the child is often the page's; what stands before it is the story's beginning. With more than this share before it, it is only a part. */
const MOST_BEFORE = 0.1;

/** Elements that hold one piece of text: an article whose longest paragraph outweighs all others is still more than that paragraph. */
const PIECES = new Set(['p', 'li', 'dd', 'blockquote', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Returns the number of the box that holds the article, or null where the page has fewer than `least` words of running text. Linear in the number of boxes. */
export function findContainer(outline: Outline, least = 40): number | null {
  const { boxes } = outline;
  if (boxes.length === 0 || boxes[0]!.words < least) return null;
  const runs = new Uint32Array(boxes.length);
  for (const run of outline.runs) runs[run.box]! += 1;
  const wordsBefore = countWordsBefore(outline);
  // Boxes come in page order, so one pass suffices: a child of the current container is always met after it.
  let container = 0;
  for (let index = 1; index < boxes.length; index += 1) {
    const box = boxes[index]!;
    if (box.parent !== container || box.island === 'never' || PIECES.has(box.element.localName)) continue;
    // The same for sites that write their paragraphs as other elements.
    if (runs[index]! < 2 && boxes[index + 1]?.parent !== index) continue;
    const { words } = boxes[container]!;
    if (box.words < words * (isDeclared(box.element) ? DECLARED_SHARE : SHARE)) continue;
    if (!isDeclared(box.element) && wordsBefore[index]! - wordsBefore[container]! > words * MOST_BEFORE) continue;
    container = index;
  }
  return container;
}

/** For every box, the words of running text that come before its first run. */
function countWordsBefore({ boxes, runs }: Outline): Float64Array {
  const before = new Float64Array(boxes.length).fill(-1);
  let words = 0;
  for (const run of runs) {
    for (let index = run.box; index >= 0 && before[index]! < 0; index = boxes[index]!.parent) before[index] = words;
    if (run.running) words += run.words;
  }
  return before;
}

function isDeclared(element: Element): boolean {
  const name = element.localName;
  return name === 'article' || name === 'main' || element.getAttribute('role') === 'main' || element.getAttribute('itemprop') === 'articleBody';
}

/** For every box: whether it is `container` or inside it. */
export function insideOf(outline: Outline, container: number): Uint8Array {
  const inside = new Uint8Array(outline.boxes.length);
  for (let index = container; index < inside.length; index += 1) {
    const parent = outline.boxes[index]!.parent;
    inside[index] = index === container || (parent >= 0 && inside[parent] === 1) ? 1 : 0;
  }
  return inside;
}
