// Owns bulk import: a file of any size into a pack, in steps that are recorded, so that it can be stopped, taken up again, or leave nothing behind.
// Runs in a Worker that a page of ours starts; what is needed of the file comes in as a function.
import { readItems, readPackFacts } from '../formats/data-feed';
import { createReport, type Loss, type PackFacts, type Refusal } from '../formats/format';
import { isObject } from '../formats/json-ld';
import { readHeadLine } from '../formats/json-lines';
import { createJsonSplitter, type Piece, type SplitState } from '../formats/split-json';
import type { PackId } from '../model/ids';
import type { Pack } from '../model/pack';
import { ExpectedError, failure, type Result, success } from '../model/result';
import type { ImportOutcome, ImportProgress, UnfinishedImport } from '../model/transfer';
import type { Library } from '../store/db';
import { deleteJob, readJobs, writeJob } from '../store/jobs';
import { publishPack, readPack } from '../store/packs';
import type { StoredJob } from '../store/schema';
import { sweepOnce } from '../store/segments';
import { createImportWriter, type WrittenState } from './import-writer';

/** A file as the reader picked it. `modified` is milliseconds since 1970; `read` gives the bytes [start, end). */
export interface SourceFile {
  name: string;
  size: number;
  modified: number;
  read(start: number, end: number): Promise<Uint8Array>;
}

/**
 * broken-file: it cannot be read to its end; the message names the place. no-claims: nothing in it is a claim. cancelled: by the signal; what was written
 * stays for going on. A StoreError's code (quota, ...) where the library could not take it. Except for "cancelled", nothing stays behind.
 */
export type ImportCode = string;

/** What the job's row knows. */
interface ImportCursor {
  file: { name: string; size: number; modified: number };
  facts: PackFacts | null;
  split: SplitState;
  written: WrittenState;
  claims: number;
  refused: number;
  losses: number;
  firstRefused: Refusal[];
  firstLosses: Loss[];
}

const PORTION = 2_000_000;
const MOST_KEPT = 200;

/** Imports that were stopped, oldest first. */
export async function listImports(library: Library): Promise<UnfinishedImport[]> {
  const jobs = await library.read(readJobs);
  return jobs.map((job) => {
    const { file, split, claims } = job.cursor as ImportCursor;
    return { id: job.id, file: file.name, size: file.size, bytes: split.offset, claims, started: job.created };
  });
}

/** Forgets an import that was stopped and deletes what it had written. */
export async function dropImport(library: Library, id: string): Promise<void> {
  await library.write((db) => deleteJob(db, id));
  while (await library.write(sweepOnce));
}

/**
 * Brings a file in as a pack: JSON lines, a DataFeed or a list, told apart by content. Goes on where an import of the same file (name, size, date) was
 * stopped. A pack of the same id that was imported earlier is replaced in one step at the end; until then nothing of the new one is seen.
 */
export async function importFile(
  library: Library,
  file: SourceFile,
  { signal, onProgress }: { signal: AbortSignal; onProgress?(progress: ImportProgress): void },
): Promise<Result<ImportOutcome, ImportCode>> {
  const job = (await findJob(library, file)) ?? (await startJob(library, file));
  try {
    return success(await runImport(library, file, job, signal, onProgress));
  } catch (error) {
    if (signal.aborted) return failure('cancelled', 'the import was stopped');
    // A failed import must not hold the room that may be what it lacked; if even that fails, the next sweep does it.
    await dropImport(library, job.id).catch(() => undefined);
    if (error instanceof ExpectedError) return failure(error.code, error.message);
    throw error;
  }
}

async function findJob(library: Library, file: SourceFile): Promise<StoredJob | null> {
  const isSame = ({ file: known }: ImportCursor) => known.name === file.name && known.size === file.size && known.modified === file.modified;
  return (await library.read(readJobs)).find((job) => isSame(job.cursor as ImportCursor)) ?? null;
}

async function startJob(library: Library, { name, size, modified }: SourceFile): Promise<StoredJob> {
  const now = new Date().toISOString();
  const split = { shape: null, key: null, count: 0, offset: 0 };
  const written = { segments: [], deleted: [] };
  const cursor: ImportCursor = {
    file: { name, size, modified },
    facts: null,
    split,
    written,
    claims: 0,
    refused: 0,
    losses: 0,
    firstRefused: [],
    firstLosses: [],
  };
  const job: StoredJob = { id: crypto.randomUUID(), kind: 'import', state: 'running', cursor, created: now, changed: now };
  await library.write((db) => writeJob(db, job));
  return job;
}

async function runImport(
  library: Library,
  file: SourceFile,
  job: StoredJob,
  signal: AbortSignal,
  onProgress: ((progress: ImportProgress) => void) | undefined,
): Promise<ImportOutcome> {
  const cursor = structuredClone(job.cursor) as ImportCursor;
  const makeJob = (written: WrittenState): StoredJob => ({
    ...job,
    cursor: structuredClone({ ...cursor, written, claims: countClaims() }),
    changed: new Date().toISOString(),
  });
  let writer: Awaited<ReturnType<typeof createImportWriter>> | null = null;
  let tail: PackFacts | null = null;
  const openWriter = async () => {
    cursor.facts ??= await chooseFacts(library, {}, file);
    writer ??= await createImportWriter(library, cursor.facts.id, cursor.written, makeJob);
    return writer;
  };
  const countClaims = () => writer?.claims ?? 0;
  if (cursor.facts !== null) await openWriter();

  async function take(piece: Piece): Promise<void> {
    if (piece.type === 'head') {
      cursor.facts = await chooseFacts(library, parseJson(piece.text), file);
    } else if (piece.type === 'tail') {
      const rest = parseJson(piece.text);
      if (rest === undefined) throw new ExpectedError('broken-file', 'after the list: not JSON');
      tail = readPackFacts(isObject(rest) ? rest : {}, {}, createReport());
    } else if (piece.type === 'broken') throw new ExpectedError('broken-file', `${piece.place}: ${piece.reason}`);
    else if (piece.type === 'refused') note(cursor, [{ path: piece.place, reason: piece.reason }], []);
    else {
      const text = decode(piece.bytes);
      const head = piece.after.shape === 'lines' && piece.after.count === 1 && text !== null ? readHeadLine(text) : null;
      if (head !== null) cursor.facts = await chooseFacts(library, parseJson(text ?? ''), file);
      else await takeItem(piece.place, text);
      cursor.split = piece.after;
      await writer?.step();
    }
  }

  async function takeItem(place: string, text: string | null): Promise<void> {
    const value = text === null ? undefined : parseJson(text);
    if (value === undefined) return note(cursor, [{ path: place, reason: text === null ? 'not UTF-8' : 'not JSON' }], []);
    const report = createReport();
    const open = await openWriter();
    for (const claim of readItems(value, cursor.facts!, place, report)) await open.add(claim);
    note(cursor, report.refused, report.losses);
  }

  const started = performance.now();
  const first = cursor.split.offset;
  const before = countClaims();
  const splitter = createJsonSplitter(cursor.split);
  let next = file.read(first, Math.min(first + PORTION, file.size));
  for (let offset = first; offset < file.size; ) {
    signal.throwIfAborted();
    const portion = await next;
    if (portion.length === 0) throw new ExpectedError('broken-file', 'the file became shorter while it was read');
    offset += portion.length;
    // The next portion is read while this one is worked on.
    next = offset < file.size ? file.read(offset, Math.min(offset + PORTION, file.size)) : Promise.resolve(new Uint8Array());
    next.catch(() => undefined);
    for (const piece of splitter.push(portion)) await take(piece);
    const claims = countClaims();
    const seconds = (performance.now() - started) / 1000;
    const rate = (offset - first) / Math.max(seconds, 0.001);
    onProgress?.({
      bytes: offset,
      size: file.size,
      claims,
      refused: cursor.refused,
      claimsPerSecond: Math.round((claims - before) / Math.max(seconds, 0.001)),
      secondsLeft: seconds < 1 ? null : Math.round((file.size - offset) / rate),
    });
  }
  for (const piece of splitter.end()) await take(piece);
  const open = await openWriter();
  if (open.claims === 0)
    throw new ExpectedError(
      'no-claims',
      cursor.firstRefused[0] === undefined ? 'there is no claim in it' : `${cursor.firstRefused[0].path}: ${cursor.firstRefused[0].reason}`,
    );
  const segments = await open.finish();
  signal.throwIfAborted();
  const pack: Pack = { ...fillIn(cursor.facts!, tail), origin: 'import', claims: open.claims, installed: new Date().toISOString() };
  await library.write((db) => publishPack(db, pack, segments, job.id));
  const { refused, losses, firstRefused, firstLosses } = cursor;
  return { pack, refused, losses, firstRefused, firstLosses };
}

/** What the file says of its pack. An id that belongs to a pack of another origin (the starter pack, a subscription) is not taken over. */
async function chooseFacts(library: Library, head: unknown, file: SourceFile): Promise<PackFacts> {
  const facts = readPackFacts(isObject(head) ? head : {}, { name: file.name.replace(/\.[a-z0-9.]+$/i, '') || file.name }, createReport());
  const known = await library.read((db) => readPack(db, facts.id));
  return known === null || known.origin === 'import' ? facts : { ...facts, id: `${facts.id.slice(0, 90)}-import` as PackId };
}

/** A pack's facts with those that stood after its list, where none stood before it; the id and the language the claims were read with stay. */
function fillIn(facts: PackFacts, tail: PackFacts | null): PackFacts {
  if (tail === null) return facts;
  const { description, publisher, licence, licenceUrl, url, version, date } = tail;
  const later = { description, publisher, licence, licenceUrl, url, version, date };
  const filled = Object.fromEntries(Object.entries(later).map(([name, value]) => [name, facts[name as keyof typeof later] ?? value]));
  return { ...facts, ...filled, topics: facts.topics.length > 0 ? facts.topics : tail.topics };
}

function note(cursor: ImportCursor, refused: Refusal[], losses: Loss[]): void {
  cursor.refused += refused.length;
  cursor.losses += losses.length;
  cursor.firstRefused.push(...refused.slice(0, MOST_KEPT - cursor.firstRefused.length));
  cursor.firstLosses.push(...losses.slice(0, MOST_KEPT - cursor.firstLosses.length));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
