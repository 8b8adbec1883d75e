// Owns bulk import: a file of any size into a pack, in steps that are recorded, so that it can be stopped, taken up again, or leave nothing behind; and
// its undoing as a whole. Runs in a Worker that a page of ours starts; what is needed of the file comes in as a function.
import { signatureOf } from '../formats/csv-columns';
import { readPackFacts } from '../formats/data-feed';
import { createReport, type Loss, type PackFacts, type Refusal } from '../formats/format';
import { isObject } from '../formats/json-ld';
import type { SplitState } from '../formats/split-json';
import type { Annotation } from '../model/annotation';
import type { ColumnMap } from '../model/column-map';
import type { PackId } from '../model/ids';
import type { Pack } from '../model/pack';
import { ExpectedError, failure, type Result, success } from '../model/result';
import type { ImportOutcome, ImportProgress, ImportRecord, UnfinishedImport } from '../model/transfer';
import { writeColumns } from '../store/columns';
import type { Library } from '../store/db';
import { forgetReverse, publishChange, readImports, undoChange, undoUntil } from '../store/imports';
import { deleteJob, readJobs, writeJob } from '../store/jobs';
import type { StoredJob } from '../store/schema';
import { sweepOnce } from '../store/segments';
import { chooseFacts, fillIn } from './choose-facts';
import { createImportWriter, type ImportWriter, type WrittenState } from './import-writer';
import { chooseNewer } from './newer-notes';
import { createPace } from './pace';
import { settleColumns } from './preview';
import { type FilePlan, planFile, readUnits, recogniseFile, type SourceFile, START, type Unit } from './read-file';

/**
 * broken-file: it cannot be read to its end; the message names the place. no-claims: nothing in it is a claim. too-large: a kind of file that has to be read
 * as a whole is larger than that allows. is-backup: it wants to be restored. cancelled: by the signal; what was written stays for going on. A StoreError's
 * code (quota, ...) where the library could not take it. Except for "cancelled", nothing stays behind.
 */
export type ImportCode = string;

/** What the job's row knows. `plan` is absent in rows of the first version, which knew JSON alone. */
interface ImportCursor {
  file: { name: string; size: number; modified: number };
  plan?: FilePlan;
  facts: PackFacts | null;
  split: SplitState;
  written: WrittenState;
  claims: number;
  refused: number;
  losses: number;
  firstRefused: Refusal[];
  firstLosses: Loss[];
  /** Set when there are notes in the file. */
  noted?: boolean;
}

const MOST_KEPT = 200;
/** Imports that were stopped, oldest first. */
export async function listImports(library: Library): Promise<UnfinishedImport[]> {
  const jobs = (await library.read(readJobs)).filter(({ kind, cursor }) => kind === 'import' && cursor !== null);
  return jobs.map((job) => {
    const { file, split, claims } = job.cursor as ImportCursor;
    return { id: job.id, file: file.name, size: file.size, bytes: split.offset, claims, started: job.created };
  });
}

/** What changed the library in bulk, the newest first. */
export async function listRecords(library: Library): Promise<ImportRecord[]> {
  const rows = await library.read(readImports);
  const records: ImportRecord[] = [];
  for (const { id, kind, file, at, packs, undo, outcome } of rows) {
    // Merges stand among the changes of own claims.
    if (kind === 'merge') continue;
    records.push({
      id,
      kind,
      file,
      at,
      packs: packs.map(({ name, claims, before }) => ({ name, claims: kind === 'removal' ? (before?.claims ?? 0) : claims })),
      notes: kind === 'import' && undo !== null ? (await readChangedNotes(library, id)).length : 0,
      undo,
      undone: outcome === 'undone',
    });
  }
  return records;
}

/** Ids of the notes that a change in bulk wrote, or took away, for as long as it can be undone. */
export async function readChangedNotes(library: Library, id: string): Promise<string[]> {
  const back = await library.read((db) => db.get('reverses', [id, 'annotations']));
  return back === undefined ? [] : [...new Set([...Object.keys(back.wrote), ...back.delete, ...back.put.map((row) => (row as { id: string }).id)])];
}

/** Undoes an import, a restored backup or a repair as a whole; gives the packs and the notes that changed. An ExpectedError of code "undo-gone" or "undo-later" says why it cannot be. */
export async function undoImport(library: Library, id: string): Promise<{ packs: PackId[]; notes: string[] }> {
  const notes = await readChangedNotes(library, id);
  const packs = (await library.read(readImports)).find((row) => row.id === id)?.packs.map((pack) => pack.id) ?? [];
  const outcome = await library.write((db) => undoChange(db, id));
  if (outcome === 'gone') throw new ExpectedError('undo-gone', 'this can no longer be undone');
  if (outcome === 'later') throw new ExpectedError('undo-later', 'what it brought was changed again since; undo that first');
  return { packs, notes };
}

/** Gives up undoing a change, which frees the room of what it replaced. */
export async function forgetImport(library: Library, id: string): Promise<void> {
  await library.write((db) => forgetReverse(db, id));
  while (await library.write(sweepOnce));
}

/** Forgets an import that was stopped and deletes what it had written. */
export async function dropImport(library: Library, id: string): Promise<void> {
  await library.write((db) => deleteJob(db, id));
  while (await library.write(sweepOnce));
}

/**
 * Brings a file in as a pack, whatever of the known formats it is in, told by content. Goes on where an import of the same file (name, size, date) was
 * stopped. A pack of the same id that was imported earlier is replaced in one step at the end; until then nothing of the new one is seen. `map` is what the
 * columns of a table mean, null for what is remembered or guessed.
 */
export async function importFile(
  library: Library,
  file: SourceFile,
  { map = null, signal, onProgress }: { map?: ColumnMap | null; signal: AbortSignal; onProgress?(progress: ImportProgress): void },
): Promise<Result<ImportOutcome, ImportCode>> {
  let job: StoredJob | null = null;
  try {
    const plan = await makePlan(library, file, map);
    job = (await findJob(library, file, plan)) ?? (await startJob(library, file, plan));
    return success(await runImport(library, file, job, signal, onProgress));
  } catch (error) {
    if (signal.aborted) return failure('cancelled', 'the import was stopped');
    // A failed import must not hold the room that may be what it lacked; if even that fails, the next sweep does it.
    if (job !== null) await dropImport(library, job.id).catch(() => undefined);
    if (error instanceof ExpectedError) return failure(error.code, error.message);
    throw error;
  }
}

/** How the file is to be read; what the reader settled for the columns of a table is remembered. */
async function makePlan(library: Library, file: SourceFile, map: ColumnMap | null): Promise<FilePlan> {
  const found = await recogniseFile(file);
  if (found.kind !== 'table') return planFile(found, null);
  const settled = await settleColumns(library, found.table, map);
  if (map !== null) await library.write((db) => writeColumns(db, signatureOf(settled.header), map, new Date().toISOString()));
  return planFile(found, settled.map);
}

async function findJob(library: Library, file: SourceFile, plan: FilePlan): Promise<StoredJob | null> {
  const isSame = ({ file: known, plan: old = { kind: 'json' } }: ImportCursor) =>
    known.name === file.name && known.size === file.size && known.modified === file.modified && JSON.stringify(old) === JSON.stringify(plan);
  return (await library.read(readJobs)).find(({ kind, cursor }) => kind === 'import' && cursor !== null && isSame(cursor as ImportCursor)) ?? null;
}

async function startJob(library: Library, { name, size, modified }: SourceFile, plan: FilePlan): Promise<StoredJob> {
  const now = new Date().toISOString();
  const counts = { claims: 0, refused: 0, losses: 0, firstRefused: [], firstLosses: [] };
  const cursor: ImportCursor = { file: { name, size, modified }, plan, facts: null, split: START, written: { segments: [], deleted: [] }, ...counts };
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
  // Claims that come again are merged with themselves.
  if (cursor.noted === true) Object.assign(cursor, { split: START, refused: 0, losses: 0, firstRefused: [], firstLosses: [] });
  const makeJob = (written: WrittenState): StoredJob => ({
    ...job,
    cursor: structuredClone({ ...cursor, written, claims: countClaims() }),
    changed: new Date().toISOString(),
  });
  let writer: Awaited<ReturnType<typeof createImportWriter>> | null = null;
  let tail: PackFacts | null = null;
  const began = new Date().toISOString();
  // Notes are few beside claims: they wait for the last transaction, and a file with notes that was stopped is read from its start.
  const notes = new Map<string, Annotation>();
  const openWriter = async () => {
    cursor.facts ??= await chooseFacts(library, {}, file);
    writer ??= await createImportWriter(library, cursor.facts.id, cursor.written, makeJob);
    return writer;
  };
  const countClaims = () => writer?.claims ?? 0;
  if (cursor.facts !== null) await openWriter();

  async function take(unit: Unit): Promise<void> {
    if (unit.type === 'head') cursor.facts = await chooseFacts(library, unit.value, file);
    else if (unit.type === 'tail') tail = readPackFacts(isObject(unit.value) ? unit.value : {}, {}, createReport());
    else if (unit.type === 'note') {
      const report = createReport();
      const found = unit.read(report, began);
      if (found !== null) notes.set(found.id, found);
      cursor.noted = true;
      note(cursor, report.refused, report.losses);
    } else if (unit.type === 'refused') note(cursor, [{ path: unit.place, reason: unit.reason }], []);
    else {
      const report = createReport();
      const open = await openWriter();
      for (const claim of unit.read(cursor.facts!, report)) await open.add(claim);
      note(cursor, report.refused, report.losses);
      cursor.split = unit.after;
      await open.step();
    }
  }

  const pace = createPace(file.size, cursor.split.offset, onProgress, countClaims());
  for await (const { offset, units } of readUnits(file, cursor.plan ?? { kind: 'json' }, cursor.split, signal)) {
    signal.throwIfAborted();
    for (const unit of units) await take(unit);
    pace(offset, countClaims(), cursor.refused);
  }
  if (countClaims() === 0 && notes.size === 0)
    throw new ExpectedError(
      'no-claims',
      cursor.firstRefused[0] === undefined ? 'there is no claim in it' : `${cursor.firstRefused[0].path}: ${cursor.firstRefused[0].reason}`,
    );
  const segments = (await (writer as ImportWriter | null)?.finish()) ?? [];
  signal.throwIfAborted();
  const { refused, losses, firstRefused, firstLosses } = cursor;
  const at = new Date().toISOString();
  const claims = countClaims();
  const pack: Pack | null = claims === 0 ? null : { ...fillIn(cursor.facts!, tail), origin: 'import', claims, installed: at };
  const packs = pack === null ? [] : [{ id: pack.id, pack, segments }];
  const change = { id: crypto.randomUUID(), kind: 'import' as const, file: file.name, size: file.size, at, refused, losses, undo: undoUntil(at) };
  const written = await library.write(async (db) => {
    // Chosen while nobody else writes: a note that the reader saves at this moment is the newer one.
    const { rows } = await chooseNewer(db, [...notes.values()], began);
    await publishChange(db, { ...change, packs, rows: { annotations: { put: rows, delete: [] } }, job: job.id });
    return rows.length;
  });
  return { id: change.id, pack, notes: written, refused, losses, firstRefused, firstLosses };
}

function note(cursor: ImportCursor, refused: Refusal[], losses: Loss[]): void {
  cursor.refused += refused.length;
  cursor.losses += losses.length;
  cursor.firstRefused.push(...refused.slice(0, MOST_KEPT - cursor.firstRefused.length));
  cursor.firstLosses.push(...losses.slice(0, MOST_KEPT - cursor.firstLosses.length));
}
