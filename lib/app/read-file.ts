// Owns a file of any kind and size as a stream of items, each of which can be read into claims, and from after each of which the reading can go on.
import { createRowSplitter, readRow } from '../formats/csv';
import { readClaimRow } from '../formats/csv-claims';
import { guessColumns } from '../formats/csv-columns';
import { readItems } from '../formats/data-feed';
import { DETECT_BYTES, detectFormat, type FileKind } from '../formats/detect';
import { findClaimReviews } from '../formats/find-claim-reviews';
import { createReport, type PackFacts, type Report } from '../formats/format';
import { readPageItems } from '../formats/html';
import { isHypothesisAnnotation, readHypothesisAnnotation } from '../formats/hypothesis';
import { isObject, property } from '../formats/json-ld';
import { readHeadLine } from '../formats/json-lines';
import { readJson } from '../formats/read-json';
import { findAnnotations, isAnnotationCollection, isWebAnnotation, readWebAnnotation } from '../formats/read-web-annotation';
import { createJsonSplitter, type Piece, type SplitState } from '../formats/split-json';
import type { Annotation } from '../model/annotation';
import type { Claim } from '../model/claim';
import type { ColumnMap } from '../model/column-map';
import { ExpectedError } from '../model/result';

/** A file as the reader picked it. `modified` is milliseconds since 1970; `read` gives the bytes [start, end). */
export interface SourceFile {
  name: string;
  size: number;
  modified: number;
  read(start: number, end: number): Promise<Uint8Array>;
}

/** How a file is to be read; a table with what its columns mean. */
export type FilePlan = { kind: 'json' } | { kind: 'html' } | { kind: 'table'; line: number; map: ColumnMap };

/** Something in a file. "head" and "tail" say what a feed says of itself; "item" reads into claims, "note" into a note of the reader's; "refused" cannot be read. `after` is where the reading may go on. */
export type Unit =
  | { type: 'head'; value: unknown }
  | { type: 'tail'; value: unknown }
  | { type: 'item'; after: SplitState; read(pack: PackFacts, report: Report): Claim[] }
  | { type: 'note'; after: SplitState; read(report: Report, now: string): Annotation | null }
  | { type: 'refused'; after: null; place: string; reason: string };

const PORTION = 2_000_000;
/** The most that a page may have, which has to be read as a whole. */
const LARGEST_PAGE = 32_000_000;

/** What a file is. */
export async function recogniseFile(file: SourceFile): Promise<FileKind> {
  const start = await readFully(file, 0, Math.min(file.size, DETECT_BYTES));
  return detectFormat(start, file.size <= DETECT_BYTES);
}

/** How to read a file of that kind. An ExpectedError of code "broken-file" says why it cannot be read. */
export function planFile(found: FileKind, map: ColumnMap | null): FilePlan {
  if (found.kind === 'unknown') throw new ExpectedError('broken-file', found.reason);
  if (found.kind === 'backup') throw new ExpectedError('is-backup', 'this is a backup: restore it');
  if (found.kind === 'table') return { kind: 'table', line: found.table.line, map: map ?? guessColumns(found.table.header, found.table.separator) };
  return { kind: found.kind };
}

/** Where every reading begins. */
export const START: SplitState = { shape: null, key: null, count: 0, offset: 0 };

/** Every unit of a file from a state on, a portion's worth at a time; `offset` is how far the file has been read. Throws "broken-file" with the place where it breaks. */
export async function* readUnits(file: SourceFile, plan: FilePlan, from: SplitState, signal: AbortSignal): AsyncGenerator<{ offset: number; units: Unit[] }> {
  if (plan.kind === 'html') {
    yield { offset: file.size, units: await readPage(file) };
    return;
  }
  const splitter =
    plan.kind === 'table' ? createRowSplitter(plan.map.separator, { ...from, shape: 'rows', key: plan.map.separator }) : createJsonSplitter(from);
  const toUnit = plan.kind === 'table' ? rowUnit(plan) : jsonUnit;
  for await (const { bytes, offset } of readPortions(file, from.offset, signal)) {
    yield { offset, units: splitter.push(bytes).flatMap(toUnit) };
  }
  yield { offset: file.size, units: splitter.end().flatMap(toUnit) };
}

/** The bytes of a file from an offset on; the next portion is read while one is worked on. */
export async function* readPortions(file: SourceFile, from: number, signal: AbortSignal): AsyncGenerator<{ bytes: Uint8Array; offset: number }> {
  let next = file.read(from, Math.min(from + PORTION, file.size));
  for (let offset = from; offset < file.size; ) {
    signal.throwIfAborted();
    const bytes = await next;
    if (bytes.length === 0) throw new ExpectedError('broken-file', 'the file became shorter while it was read');
    offset += bytes.length;
    next = offset < file.size ? file.read(offset, Math.min(offset + PORTION, file.size)) : Promise.resolve(new Uint8Array());
    next.catch(() => undefined);
    yield { bytes, offset };
  }
}

async function readFully(file: SourceFile, start: number, end: number): Promise<Uint8Array> {
  const whole = new Uint8Array(end - start);
  for (let at = start; at < end; ) {
    const bytes = await file.read(at, end);
    if (bytes.length === 0) throw new ExpectedError('broken-file', 'the file became shorter while it was read');
    whole.set(bytes, at - start);
    at += bytes.length;
  }
  return whole;
}

function jsonUnit(piece: Piece): Unit[] {
  if (piece.type === 'broken') throw new ExpectedError('broken-file', `${piece.place}: ${piece.reason}`);
  if (piece.type === 'refused') return [{ type: 'refused', after: null, place: piece.place, reason: piece.reason }];
  if (piece.type === 'head') return [{ type: 'head', value: readJson(piece.text) }];
  if (piece.type === 'tail') {
    const value = readJson(piece.text);
    if (value === undefined) throw new ExpectedError('broken-file', 'after the list: not JSON');
    return [{ type: 'tail', value }, ...furtherPages(value)];
  }
  const { place, after } = piece;
  const text = decode(piece.bytes);
  if (after.shape === 'lines' && after.count === 1 && text !== null && readHeadLine(text) !== null) return [{ type: 'head', value: readJson(text) }];
  const value = text === null ? undefined : readJson(text);
  if (isWebAnnotation(value)) return [annotationUnit(value, place, after)];
  if (isAnnotationCollection(value))
    return findAnnotations(value, createReport()).map(({ item, path }) => annotationUnit(item, place === '[0]' ? path : `${place}.${path}`, after));
  if (isHypothesisAnnotation(value)) return [{ type: 'note', after, read: (report, now) => readHypothesisAnnotation(value, place, now, report) }];
  return [
    {
      type: 'item',
      after,
      read(pack, report) {
        if (value !== undefined) return readItems(value, pack, place, report);
        report.refused.push({ path: place, reason: text === null ? 'not UTF-8' : 'not JSON' });
        return [];
      },
    },
  ];
}

function annotationUnit(value: unknown, place: string, after: SplitState): Unit {
  return { type: 'note', after, read: (report, now) => readWebAnnotation(value, place, now, report) };
}

/** Annotations of a collection's pages after its first, which stand behind its list; one that lies elsewhere is not fetched. */
function furtherPages(tail: unknown): Unit[] {
  const next = property(property(tail, 'first'), 'next') ?? property(tail, 'next');
  if (typeof next === 'string') return [{ type: 'refused', after: null, place: 'next', reason: 'the next page lies elsewhere and was not fetched' }];
  if (!isObject(next)) return [];
  const report = createReport();
  const units = findAnnotations({ first: next }, report).map(({ item, path }) => annotationUnit(item, path.replace(/^first/, 'first.next'), START));
  return [...units, ...report.losses.map(({ path, what }): Unit => ({ type: 'refused', after: null, place: path, reason: what }))];
}

function rowUnit({ line, map }: { line: number; map: ColumnMap }): (piece: Piece) => Unit[] {
  return (piece) => {
    if (piece.type === 'broken') throw new ExpectedError('broken-file', `${piece.place}: ${piece.reason}`);
    if (piece.type === 'refused') return [{ type: 'refused', after: null, place: piece.place, reason: piece.reason }];
    if (piece.type !== 'item') return [];
    const { place, after } = piece;
    // The head of the table, and whatever stands above it.
    if (Number(place.slice('line '.length)) <= line) return [];
    const text = decode(piece.bytes);
    return [
      {
        type: 'item',
        after,
        read(pack, report) {
          const claim = text === null ? null : readClaimRow(readRow(text, map.separator), map, pack, place, report);
          if (text === null) report.refused.push({ path: place, reason: 'not UTF-8' });
          return claim === null ? [] : [claim];
        },
      },
    ];
  };
}

async function readPage(file: SourceFile): Promise<Unit[]> {
  if (file.size > LARGEST_PAGE) throw new ExpectedError('too-large', `a web page of more than ${LARGEST_PAGE / 1_000_000} MB is not read`);
  const html = decode(await readFully(file, 0, file.size));
  if (html === null) throw new ExpectedError('broken-file', 'the page is not UTF-8; save it again with the browser');
  return readPageItems(html).flatMap(({ place, value }): Unit[] => {
    // Scripts that are no JSON are none of ours, unless they mean to be.
    if (value === undefined) return [{ type: 'refused', after: null, place, reason: 'not JSON' }];
    return findClaimReviews(value, place).map(({ value: review, path }) => ({
      type: 'item',
      after: START,
      read: (pack, report) => readItems(review, pack, path, report),
    }));
  });
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
