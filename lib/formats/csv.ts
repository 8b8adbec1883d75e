// Owns rows of text: RFC 4180 quoting with any separator, cut out of bytes without holding more than one row, and cells that a spreadsheet must
// not take for formulas. What the columns mean is csv-claims'.
import type { Separator } from '../model/column-map';
import { LONGEST_ITEM, type Piece, type SplitState } from './split-json';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Takes bytes in any portions and gives rows as pieces whose place is the line on which the row begins. */
export interface RowSplitter {
  push(bytes: Uint8Array): Piece[];
  end(): Piece[];
}

/** A splitter at the start of a file, or at a state that a row came with, whose `count` is the number of lines before it. */
export function createRowSplitter(separator: Separator, from: SplitState = { shape: 'rows', key: null, count: 0, offset: 0 }): RowSplitter {
  const between = separator.charCodeAt(0);
  let { count, offset } = from;
  let lines = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  // In a quoted cell; `cellStart` when nothing of the cell was seen; `closing` after a quotation mark that may be the first of two.
  let quoted = false;
  let cellStart = true;
  let closing = false;

  function cut(pieces: Piece[], after: number): void {
    const place = `line ${count + 1}`;
    const bytes = join(parts, length);
    parts = [];
    count += lines;
    lines = 0;
    const state: SplitState = { shape: 'rows', key: separator, count, offset: after };
    if (bytes === null) pieces.push({ type: 'refused', place, reason: `longer than ${LONGEST_ITEM / 1_000_000} MB` });
    else if (bytes.some((byte) => byte !== RETURN && byte !== 0x20)) pieces.push({ type: 'item', place, bytes, after: state });
    length = 0;
    quoted = false;
    closing = false;
    cellStart = true;
  }

  return {
    push(bytes) {
      const pieces: Piece[] = [];
      let start = offset === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
      const hold = (end: number) => {
        length += end - start;
        if (length <= LONGEST_ITEM && end > start) parts.push(bytes.slice(start, end));
        start = end;
      };
      for (let i = start; i < bytes.length; i++) {
        const byte = bytes[i]!;
        // A return without a newline after it ends a line of an old Macintosh; one inside a row of others is rare enough to be white space.
        if (byte === NEWLINE) lines++;
        if (quoted) {
          if (closing) {
            closing = false;
            if (byte === QUOTE) continue;
            quoted = false;
          } else {
            closing = byte === QUOTE;
            continue;
          }
        }
        if (byte === NEWLINE) {
          hold(i);
          start = i + 1;
          cut(pieces, offset + i + 1);
        } else if (byte === between) cellStart = true;
        else if (cellStart && byte !== 0x20) {
          quoted = byte === QUOTE;
          cellStart = false;
        }
      }
      hold(bytes.length);
      offset += bytes.length;
      return pieces;
    },
    end() {
      const pieces: Piece[] = [];
      if (quoted && !closing) return [{ type: 'broken', place: `line ${count + 1}`, reason: 'a quotation mark is opened that is never closed' }];
      lines++;
      if (length > 0) cut(pieces, offset);
      return pieces;
    },
  };
}

function join(parts: Uint8Array[], length: number): Uint8Array | null {
  if (length > LONGEST_ITEM) return null;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The cells of one row. A quotation mark inside an unquoted cell stands for itself; what follows a closing one belongs to the cell. */
export function readRow(row: string, separator: Separator): string[] {
  const cells: string[] = [];
  const text = row.endsWith('\r') ? row.slice(0, -1) : row;
  let at = 0;
  for (;;) {
    let start = at;
    while (text[start] === ' ') start++;
    if (text[start] === '"') {
      let cell = '';
      let from = start + 1;
      let end = text.indexOf('"', from);
      while (end >= 0 && text[end + 1] === '"') {
        cell += text.slice(from, end + 1);
        from = end + 2;
        end = text.indexOf('"', from);
      }
      const close = end < 0 ? text.length : end;
      const next = text.indexOf(separator, close);
      cells.push((cell + text.slice(from, close) + text.slice(close + 1, next < 0 ? text.length : next)).trim());
      if (next < 0) return cells;
      at = next + 1;
    } else {
      const next = text.indexOf(separator, at);
      cells.push(text.slice(at, next < 0 ? text.length : next).trim());
      if (next < 0) return cells;
      at = next + 1;
    }
  }
}

/** One row as text, without a line end. */
export function writeRow(cells: readonly string[], separator: Separator): string {
  return cells.map((cell) => (/["\r\n,;\t|]|^\s|\s$/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator);
}

/** What a spreadsheet takes for a formula, with its full-width forms, and what we wrote so that it does not. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell that no spreadsheet takes for a formula: an apostrophe stands before what would be one. readCell takes it away again. */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What guardCell was given. */
export function readCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
