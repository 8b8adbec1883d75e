// Owns the text map: the whole visible text of a document in normal form, and the way between its offsets and live nodes, both ways.
// One map describes one version of one document; a frame's document has a map of its own, since no range can leave its document.
import { type NormalText, normalizeText, normalizeWithOffsets, sourceEnd } from '@/lib/text/normalize';
import { createPace, type PaceOptions } from './pace';
import { isEditable, showingOf } from './visible';
import { createWalk, type ShadowGetter } from './walk';

/** The visible text of a root. Offsets are UTF-16 units of `text`; blocks are parted by one space. */
export interface TextMap {
  root: Element;
  text: string;
  /** The live range of [start, end); null where it is empty, crosses a shadow root, or the page has changed these nodes since. */
  rangeOf(start: number, end: number): Range | null;
  /** The offset of a boundary point; where it lies in no visible text, that of the next visible text after it, or the text's length. Null outside the root. */
  offsetOf(node: Node, offset: number): number | null;
}

export interface TextMapOptions extends PaceOptions {
  /** Opens shadow roots; by default the open ones only. */
  shadowOf?: ShadowGetter | undefined;
}

/** One visible text node: where its normal form starts in the map's text, what it was then, and whether a space stood before it. */
interface Part {
  node: Text;
  data: string;
  start: number;
  length: number;
  afterSpace: boolean;
  /** Made when first asked for: most nodes never are. */
  normal: NormalText | null;
}

/** Reads the map of `root` in slices. Throws the signal's reason when ended. */
export async function createTextMap(root: Element, options: TextMapOptions): Promise<TextMap> {
  const pace = createPace(options);
  const parts: Part[] = [];
  const pieces: string[] = [];
  let length = 0;
  let spaced = true;
  const open: { hush: boolean; block: boolean }[] = [];
  const part = () => {
    if (spaced) return;
    pieces.push(' ');
    length += 1;
    spaced = true;
  };
  const walk = createWalk(
    root,
    {
      enter(element) {
        if (element.localName === 'br') {
          part();
          return false;
        }
        const showing = showingOf(element);
        if (showing.flow === 'none' || isEditable(element)) return false;
        const block = showing.flow === 'block';
        if (block) part();
        open.push({ hush: showing.hush, block });
        return true;
      },
      leave() {
        if (open.pop()?.block === true) part();
      },
      text(node) {
        if (open[open.length - 1]?.hush === true) return;
        const { data } = node;
        const text = normalizeText(data, spaced);
        if (text === '') return;
        parts.push({ node, data, start: length, length: text.length, afterSpace: spaced, normal: null });
        pieces.push(text);
        length += text.length;
        spaced = text.endsWith(' ');
      },
    },
    options.shadowOf,
  );
  while (walk.step()) if (pace.isDue()) await pace.rest();
  const text = pieces.join('');
  const numbers = new WeakMap<Node, number>();
  for (const [index, { node }] of parts.entries()) numbers.set(node, index);
  return {
    root,
    text,
    rangeOf: (start, end) => rangeOver(parts, Math.max(0, start), Math.min(end, text.length)),
    offsetOf: (node, offset) => offsetAt(root, parts, numbers, text.length, node, offset),
  };
}

function normalOf(part: Part): NormalText {
  part.normal ??= normalizeWithOffsets(part.data, part.afterSpace);
  return part.normal;
}

function rangeOver(parts: readonly Part[], start: number, end: number): Range | null {
  let first = lastAtOrBefore(parts, start);
  // The space between two blocks belongs to no node: a range begins behind it and ends before it.
  if (first < 0 || start >= parts[first]!.start + parts[first]!.length) first += 1;
  const last = lastAtOrBefore(parts, end - 1);
  const from = parts[first];
  const to = parts[last];
  if (end <= start || from === undefined || to === undefined || last < first) return null;
  for (let index = first; index <= last; index += 1) {
    const { node, data } = parts[index]!;
    if (!node.isConnected || node.data !== data) return null;
  }
  if (from.node.getRootNode() !== to.node.getRootNode()) return null;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, normalOf(from).starts[Math.max(0, start - from.start)]!);
  range.setEnd(to.node, sourceEnd(normalOf(to), Math.min(end - 1 - to.start, to.length - 1)));
  return range.collapsed ? null : range;
}

/** The number of the last part that starts at or before `offset`; -1 where none does. */
function lastAtOrBefore(parts: readonly Part[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function offsetAt(root: Element, parts: readonly Part[], numbers: WeakMap<Node, number>, length: number, node: Node, offset: number): number | null {
  const own = numbers.get(node);
  if (own !== undefined) {
    const part = parts[own]!;
    const { starts } = normalOf(part);
    let unit = 0;
    while (unit < part.length && starts[unit]! < offset) unit += 1;
    return part.start + unit;
  }
  if (!isWithin(root, node)) return null;
  let next = nodeAfter(node, offset);
  while (next !== null && isWithin(root, next)) {
    const number = numbers.get(next);
    if (number !== undefined) return parts[number]!.start;
    next = next.firstChild ?? followerOf(next);
  }
  return length;
}

/** Whether `node` is in `root` or in a shadow root within it. */
function isWithin(root: Element, node: Node): boolean {
  let at: Node = node;
  for (;;) {
    if (root === at || root.contains(at)) return true;
    const top = at.getRootNode();
    if (!('host' in top)) return false;
    at = (top as ShadowRoot).host;
  }
}

/** The first node that stands wholly behind a boundary point. */
function nodeAfter(node: Node, offset: number): Node | null {
  return node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE
    ? (node.childNodes[offset] ?? followerOf(node))
    : followerOf(node);
}

/** The next node in document order that is not inside `node`. */
function followerOf(node: Node): Node | null {
  let at: Node | null = node;
  while (at !== null) {
    if (at.nextSibling !== null) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}
