// Owns the text map: the whole visible text of a document in normal form, and the way between its offsets and live nodes, both ways.
// One map describes one version of one document; a frame's document has a map of its own, since no range can leave its document.
import { type NormalText, normalizeText, normalizeWithOffsets, sourceEnd } from '@/lib/text/normalize';
import { startWordIndex, type WordIndex } from '@/lib/text/word-index';
import { createPace, type PaceOptions } from './pace';
import { type Cuts, findCut } from './text-cuts';
import { isEditable, showingOf } from './visible';
import { createWalk, openShadow, type ShadowGetter } from './walk';

/** The visible text of a root. Offsets are UTF-16 units of `text`; blocks are parted by one space. */
export interface TextMap {
  root: Element;
  text: string;
  /** The live range of [start, end); null where it is empty, crosses a shadow root, or the page has changed these nodes since. */
  rangeOf(start: number, end: number): Range | null;
  /** The same in pieces, one for each stretch in one tree: a passage that runs into a shadow root has several. Empty where `rangeOf` would find nothing at all. */
  rangesOf(start: number, end: number): Range[];
  /** The offset of a boundary point; where it lies in no visible text, that of the next visible text after it, or the text's length. Null outside the root. */
  offsetOf(node: Node, offset: number): number | null;
  /** The text node in which the unit at `offset` stands, or the next one; null behind the last. */
  nodeAt(offset: number): Text | null;
  /** The normal form of the last heading that starts at or before `offset`, cut to 80 units; empty where there is none. */
  headingBefore(offset: number): string;
  /** The stretch of text around `offset` that is parted by blocks or line breaks from what is before and behind. */
  blockAt(offset: number): { start: number; end: number };
  /** The words of `text`, read when first asked for. */
  words(): WordIndex;
  /** Reads some of the words ahead, for a millisecond or so; false once all are read. */
  readWords(): boolean;
  /** What [start, end) looks like: the page's own letters, white space as single spaces, soft hyphens and zero-width spaces gone. */
  quoteOf(start: number, end: number): string;
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

/** Offsets at which a heading starts, and at which the flow of text is broken. */
interface Marks {
  headings: readonly number[];
  breaks: readonly number[];
}

/** Reads the map of `root` in slices. Throws the signal's reason when ended. */
export async function createTextMap(root: Element, options: TextMapOptions): Promise<TextMap> {
  const pace = createPace(options);
  const reading = startReading(root, options.shadowOf ?? openShadow);
  while (reading.step()) if (pace.isDue()) await pace.rest();
  return reading.finish();
}

/** Reads the map of `root` at once: for tests, for measuring, and for pages known to be small. */
export function readTextMap(root: Element, shadowOf: ShadowGetter = openShadow): TextMap {
  const reading = startReading(root, shadowOf);
  while (reading.step());
  return reading.finish();
}

function startReading(root: Element, shadowOf: ShadowGetter): { step(): boolean; finish(): TextMap } {
  const parts: Part[] = [];
  const pieces: string[] = [];
  let length = 0;
  let spaced = true;
  const open: { hush: boolean; block: boolean }[] = [];
  const headings: number[] = [];
  const breaks: number[] = [0];
  const part = () => {
    if (breaks[breaks.length - 1] !== length) breaks.push(length);
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
        if (isHeading(element)) headings.push(length);
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
    shadowOf,
  );
  return {
    step: walk.step,
    finish() {
      const text = pieces.join('');
      const numbers = new WeakMap<Node, number>();
      for (const [index, { node }] of parts.entries()) numbers.set(node, index);
      return createMap(root, text, parts, { headings, breaks }, { root, shadowOf, numberOf: (node) => numbers.get(node) });
    },
  };
}

function createMap(root: Element, text: string, parts: readonly Part[], { headings, breaks }: Marks, cuts: Cuts): TextMap {
  let words: WordIndex | null = null;
  let reading: ReturnType<typeof startWordIndex> | null = null;
  const clamp = (start: number, end: number): [number, number] => [Math.max(0, start), Math.min(end, text.length)];
  const spanOf = (start: number, end: number): [number, number] | null => {
    let first = lastAtOrBefore(parts, start);
    // The space between two blocks belongs to no node: a range begins behind it and ends before it.
    if (first < 0 || start >= parts[first]!.start + parts[first]!.length) first += 1;
    const last = lastAtOrBefore(parts, end - 1);
    if (end <= start || parts[first] === undefined || last < first) return null;
    for (let index = first; index <= last; index += 1) {
      const { node, data } = parts[index]!;
      if (!node.isConnected || node.data !== data) return null;
    }
    return [first, last];
  };
  const rangesOf = (from: number, to: number): Range[] => {
    const [start, end] = clamp(from, to);
    const span = spanOf(start, end);
    if (span === null) return [];
    const ranges: Range[] = [];
    let first = span[0];
    for (let index = first; index <= span[1]; index += 1) {
      const own = parts[index]!.node.getRootNode();
      if (index < span[1] && parts[index + 1]!.node.getRootNode() === own) continue;
      const range = rangeBetween(parts[first]!, parts[index]!, start, end);
      if (range !== null) ranges.push(range);
      first = index + 1;
    }
    return ranges;
  };
  return {
    root,
    text,
    rangesOf,
    rangeOf(from, to) {
      const ranges = rangesOf(from, to);
      return ranges.length === 1 ? ranges[0]! : null;
    },
    offsetOf(node, offset) {
      const cut = findCut(cuts, node, offset);
      if (cut === null) return null;
      const part = parts[cut.number];
      if (part === undefined) return text.length;
      return cut.offset === 0 ? part.start : part.start + unitAt(part, cut.offset);
    },
    nodeAt(offset) {
      const index = lastAtOrBefore(parts, offset);
      const part = parts[index];
      return (part !== undefined && offset < part.start + part.length ? part.node : parts[index + 1]?.node) ?? null;
    },
    blockAt(offset) {
      const next = breaks.findIndex((at) => at > offset);
      let start = next < 0 ? breaks[breaks.length - 1]! : next === 0 ? 0 : breaks[next - 1]!;
      let end = next < 0 ? text.length : breaks[next]!;
      while (start < end && text[start] === ' ') start += 1;
      while (end > start && text[end - 1] === ' ') end -= 1;
      return { start, end };
    },
    words() {
      words ??= (reading ?? startWordIndex(text, breaks)).finish();
      reading = null;
      return words;
    },
    readWords() {
      if (words !== null) return false;
      reading ??= startWordIndex(text, breaks);
      return reading.step();
    },
    headingBefore(offset) {
      const at = headings.findLast((start) => start <= offset);
      return at === undefined ? '' : text.slice(at, Math.min(endOfPart(parts, at), at + MOST_HEADING)).trim();
    },
    quoteOf(from, to) {
      const [start, end] = clamp(from, to);
      let quote = '';
      let last = start;
      for (let index = Math.max(0, lastAtOrBefore(parts, start)); index < parts.length && parts[index]!.start < end; index += 1) {
        const part = parts[index]!;
        const first = Math.max(0, start - part.start);
        const behind = Math.min(part.length, end - part.start);
        if (behind <= first) continue;
        if (part.start > last) quote += ' ';
        quote += part.data.slice(normalOf(part).starts[first]!, sourceEnd(normalOf(part), behind - 1));
        last = part.start + behind;
      }
      return cleanQuote(quote);
    },
  };
}

const MOST_HEADING = 80;

function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.localName) || element.getAttribute('role') === 'heading';
}

/** Where the part that holds `offset` ends: enough of a heading to know it by. */
function endOfPart(parts: readonly Part[], offset: number): number {
  const part = parts[lastAtOrBefore(parts, offset)];
  return part === undefined ? offset : part.start + part.length;
}

/** Soft hyphens, zero-width spaces and byte order marks: shown as nothing. Joiners stay, since they change what is shown. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** A passage as it is stored and shown: single spaces, nothing invisible. */
export function cleanQuote(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

function rangeBetween(from: Part, to: Part, start: number, end: number): Range | null {
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, normalOf(from).starts[Math.max(0, start - from.start)]!);
  range.setEnd(to.node, sourceEnd(normalOf(to), Math.min(end - 1 - to.start, to.length - 1)));
  return range.collapsed ? null : range;
}

function normalOf(part: Part): NormalText {
  part.normal ??= normalizeWithOffsets(part.data, part.afterSpace);
  return part.normal;
}

/** The unit of a part's normal form that comes from the source's unit `offset` or the next one that left something. */
function unitAt(part: Part, offset: number): number {
  const { starts } = normalOf(part);
  let low = 0;
  let high = part.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
