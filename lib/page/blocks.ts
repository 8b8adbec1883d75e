// Owns the text of a block as displayed, and the way from its offsets back to live nodes.
import type { RunText } from './outline';

/** A stretch of block text that stands unbroken in one text node. */
interface Piece {
  start: number;
  node: Text;
  /** The node's text when it was read. */
  data: string;
  offset: number;
  length: number;
}

/** A block's text with white space collapsed, and ranges of it in the live document. */
export interface BlockText {
  text: string;
  /** The live range of [start, end), or null where it is empty or the nodes have left the document or were changed. */
  range(start: number, end: number): Range | null;
}

/** What is not displayed inside words, or is displayed as nothing: soft hyphen, zero-width space and joiners' kin, word joiner, byte order mark. */
const HIDDEN = '\u00ad\u200b\u2060\ufeff';
const SPACE = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
/** What is displayed as it stands: words parted by one plain space each. In one stretch, because most text is nothing else. */
const PLAIN = new RegExp(`[^\\s\\u00a0${HIDDEN}]+(?: [^\\s\\u00a0${HIDDEN}]+)*`, 'g');

/** Builds the text of one run of nodes. White space of every kind becomes one space; soft hyphens and zero-width spaces vanish. */
export function readBlockText(texts: readonly RunText[]): BlockText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let spaced = true;
  const add = (node: Text, offset: number, text: string) => {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && last.node === node && last.offset + last.length === offset && last.start + last.length === length) last.length += text.length;
    else pieces.push({ start: length, node, data: node.data, offset, length: text.length });
    parts.push(text);
    length += text.length;
  };
  for (const item of texts) {
    if (item === 'break') {
      if (!spaced) {
        parts.push(' ');
        length += 1;
        spaced = true;
      }
      continue;
    }
    const data = item.data;
    let at = 0;
    for (const match of data.matchAll(PLAIN)) {
      if (match.index > at && !spaced) {
        const space = findSpace(data, at, match.index);
        if (space >= 0) add(item, space, ' ');
      }
      add(item, match.index, match[0]);
      spaced = false;
      at = match.index + match[0].length;
    }
    if (at < data.length && !spaced) {
      const space = findSpace(data, at, data.length);
      if (space >= 0) {
        add(item, space, ' ');
        spaced = true;
      }
    }
  }
  const text = parts.join('').replace(/ $/, '');
  return { text, range: (start, end) => rangeOver(pieces, Math.max(0, start), Math.min(end, text.length)) };
}

function findSpace(data: string, from: number, to: number): number {
  for (let index = from; index < to; index += 1) if (SPACE.test(data[index]!)) return index;
  return -1;
}

function rangeOver(pieces: readonly Piece[], start: number, end: number): Range | null {
  if (end <= start) return null;
  const lastIndex = pieceAfter(pieces, end - 1, true);
  let index = pieceAfter(pieces, start);
  const first = pieces[index];
  const last = pieces[lastIndex];
  if (first === undefined || last === undefined) return null;
  for (; index <= lastIndex; index += 1) {
    const { node, data } = pieces[index]!;
    if (!node.isConnected || node.data !== data) return null;
  }
  const from = first.offset + Math.max(0, start - first.start);
  const to = last.offset + Math.min(last.length, end - last.start);
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, from);
  range.setEnd(last.node, to);
  return range.collapsed ? null : range;
}

/** The number of the piece that holds `offset`; where it falls between two, the later one, or with `before` the earlier one. */
function pieceAfter(pieces: readonly Piece[], offset: number, before = false): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const index = low - 1;
  const piece = pieces[index];
  if (before || piece === undefined) return Math.max(0, index);
  return offset < piece.start + piece.length ? index : index + 1;
}
