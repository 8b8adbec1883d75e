// Owns telling by its first bytes what a file is: JSON in its kinds, a table, a web page, a backup, or nothing we read, and then why not.
import { SEPARATORS, type Separator } from '../model/column-map';
import { readRow } from './csv';
import { guessColumns } from './csv-columns';
import { isObject } from './json-ld';
import { readJson } from './read-json';

/** What a backup says of itself in its first line. */
export const BACKUP_FORMAT = 'caveat-backup';

/** A table's columns as they are named, and the number of the line they stand in; `rows` are the first few below. */
export interface TableHead {
  separator: Separator;
  header: string[];
  line: number;
  rows: string[][];
}

/** What a file is. "unknown" says why. */
export type FileKind = { kind: 'json' } | { kind: 'html' } | { kind: 'backup' } | { kind: 'table'; table: TableHead } | { kind: 'unknown'; reason: string };

/** How many of a file's first bytes detectFormat wants to see. */
export const DETECT_BYTES = 262_144;

const SIGNATURES: readonly [start: readonly number[], reason: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'it is a spreadsheet, a document or an archive (zip); save the table as CSV'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'it is an old spreadsheet or document; save the table as CSV'],
  [[0x1f, 0x8b], 'it is compressed (gzip); unpack it first'],
  [[0x25, 0x50, 0x44, 0x46], 'it is a PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'it is a picture'],
  [[0xff, 0xd8, 0xff], 'it is a picture'],
  [[0xff, 0xfe], 'it is written in UTF-16; save it as UTF-8'],
  [[0xfe, 0xff], 'it is written in UTF-16; save it as UTF-8'],
];

/** Tells what a file is by its first bytes (up to DETECT_BYTES); `whole` when they are all of it. Names of files are not believed. */
export function detectFormat(start: Uint8Array, whole: boolean): FileKind {
  for (const [bytes, reason] of SIGNATURES) if (bytes.every((byte, index) => start[index] === byte)) return { kind: 'unknown', reason };
  const text = new TextDecoder('utf-8').decode(start);
  const lines = text.split('\n', 40);
  // The last line may be cut off.
  if (!whole && lines.length > 1 && lines.length < 40) lines.pop();
  const first = readJson(lines[0] ?? '');
  if (isObject(first) && first.format === BACKUP_FORMAT) return { kind: 'backup' };
  if (text.trim() === '') return { kind: 'unknown', reason: 'it is empty' };
  if (text.includes('\u0000')) return { kind: 'unknown', reason: 'it is no text' };
  if (/^\s*[[{]/.test(text)) return { kind: 'json' };
  if (/^\s*</.test(text)) {
    const isPage = /<(!doctype html|html|head|body|script|div|article|p)\b/i.test(text);
    return isPage ? { kind: 'html' } : { kind: 'unknown', reason: 'it is XML, but no web page' };
  }
  const table = detectTable(text, whole);
  if (table !== null) return { kind: 'table', table };
  if (lines.some((line) => /^\s*\{"/.test(line))) return { kind: 'json' };
  return { kind: 'unknown', reason: 'it is neither JSON nor a table nor a web page' };
}

/** The head of a table; null where the text is none. A line "sep=;" before it, as spreadsheets write it, names the separator. */
function detectTable(text: string, whole: boolean): TableHead | null {
  const said = /^\s*sep=([,;\t|])\r?\n/.exec(text);
  const separators = said ? [said[1] as Separator] : SEPARATORS;
  let best: { score: number; table: TableHead } | null = null;
  for (const separator of separators) {
    const rows = readRows(text, separator, whole);
    const from = said ? 1 : 0;
    const head = rows.slice(from).find(({ cells }) => cells.some((cell) => cell !== ''));
    if (head === undefined) continue;
    const below = rows.slice(rows.indexOf(head) + 1).filter(({ cells }) => cells.some((cell) => cell !== ''));
    const known = guessColumns(head.cells, separator).columns;
    if (head.cells.length < 2 && !known.includes('text')) continue;
    const even = below.filter(({ cells }) => cells.length === head.cells.length).length;
    const score = known.filter((field) => field !== null).length * 100 + (below.length === 0 ? 0 : even / below.length) * 50 + Math.min(head.cells.length, 40);
    // Prose has commas too: without a name that is known, the rows must be even.
    if (!known.includes('text') && (below.length === 0 || even < below.length * 0.9)) continue;
    if (best === null || score > best.score)
      best = {
        score,
        table: { separator, header: head.cells, line: head.line, rows: below.slice(0, 5).map(({ cells }) => cells.map((cell) => cell.slice(0, 200))) },
      };
  }
  return best?.table ?? null;
}

/** The first rows with their lines. */
function readRows(text: string, separator: Separator, whole: boolean): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length && rows.length < 30; ) {
    let row = lines[at]!;
    let end = at + 1;
    // A quotation mark that is open at a line's end takes the next line along.
    while (end < lines.length && (row.match(/"/g)?.length ?? 0) % 2 === 1 && end - at < 200) row += `\n${lines[end++]}`;
    if (!whole && end >= lines.length) break;
    rows.push({ line: at + 1, cells: readRow(row.replace(/^\ufeff/, ''), separator) });
    at = end;
  }
  return rows;
}
