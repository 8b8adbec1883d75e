// Owns bringing a backup back: first what it would do, then doing it unseen and making it real in one transaction, which can be undone as a whole.
import { BackupError, type BackupLine, readBackup } from '../formats/backup';
import { hashText } from '../formats/local-id';
import { type Claim, claimSchema } from '../model/claim';
import { OWN_PACK, splitClaimId } from '../model/ids';
import { type Pack, packSchema } from '../model/pack';
import { parse } from '../model/parse';
import { ExpectedError, failure, type Result, success } from '../model/result';
import type { ImportProgress, RestoreMode, RestoreOutcome, RestorePart, RestorePreview } from '../model/transfer';
import { walkClaims } from '../store/claims';
import type { Library } from '../store/db';
import { type NewPack, publishChange, ROW_STORES, type RowChanges, readRowState, undoUntil } from '../store/imports';
import { deleteJob, readJobs, writeJob } from '../store/jobs';
import { makeOwnPack } from '../store/own-claims';
import { readPacks } from '../store/packs';
import type { StoredJob } from '../store/schema';
import { sweepOnce } from '../store/segments';
import { isRowStore, type OwnRow, readBackupRow } from './backup-rows';
import { createImportWriter, type ImportWriter } from './import-writer';
import { createPace } from './pace';
import { readPortions, type SourceFile } from './read-file';
import { planRows, type RowPlan } from './restore-rows';

/** What a line of a backup is, checked. */
type Entry =
  | { type: 'settings'; value: unknown }
  | { type: 'row'; store: (typeof ROW_STORES)[number]; row: { id: string } }
  | { type: 'pack'; pack: Pack }
  | { type: 'claim'; claim: Claim };

interface Options {
  mode: RestoreMode;
  signal: AbortSignal;
  onProgress?(progress: ImportProgress): void;
}

/** Tells what restoring would do, having read and checked all of the file. Codes: broken-file (the message names the line), cancelled. */
export async function previewRestore(library: Library, file: SourceFile, options: Options): Promise<Result<RestorePreview>> {
  return told(options.signal, async () => {
    const { created, packs, rows, settings } = await survey(library, file, options);
    return { created, parts: [...packs.map(({ part }) => part), ...rows.parts], settings: settings !== undefined };
  });
}

/**
 * Restores a backup. merge: packs that are missing or of another content come in, unless the library's is newer; of rows, the later change wins and nothing
 * goes. replace: the library becomes what the backup holds. Nothing is seen before the end; a failure leaves nothing behind.
 */
export async function restore(library: Library, file: SourceFile, options: Options): Promise<Result<RestoreOutcome>> {
  const now = new Date().toISOString();
  const job: StoredJob = { id: crypto.randomUUID(), kind: 'restore', state: 'running', cursor: null, created: now, changed: now };
  return told(options.signal, async () => {
    const expects = await library.read(readRowState);
    const { packs, rows, settings } = await survey(library, file, { ...options, onProgress: undefined });
    await library.write((db) => writeJob(db, job));
    try {
      const wanted = new Set(packs.filter(({ take }) => take).map(({ pack }) => pack.id));
      const written = await writePacks(library, file, wanted, job, options);
      const gone: NewPack[] = packs.filter(({ goes }) => goes).map(({ pack }) => ({ id: pack.id, pack: null, segments: [] }));
      const own = rows.own === null ? null : await writeOwn(library, rows.own, job);
      const changes: RowChanges = own === null ? rows.changes : { ...rows.changes, own: own.rows };
      options.signal.throwIfAborted();
      const id = crypto.randomUUID();
      const change = { id, kind: 'restore' as const, file: file.name, size: file.size, at: now, refused: 0, losses: 0, undo: undoUntil(now), job: job.id };
      await library.write((db) => publishChange(db, { ...change, packs: [...written, ...gone, ...(own === null ? [] : [own.pack])], rows: changes, expects }));
      return { id, parts: [...packs.map(({ part }) => part), ...rows.parts], settings: options.mode === 'replace' ? (settings ?? null) : null };
    } catch (error) {
      await dropRestore(library, job.id).catch(() => undefined);
      throw error;
    }
  });
}

/** Forgets every restore and repair that was killed: they are not gone on with, and nothing of them was seen. To be called only while none is running. */
export async function dropKilledRestores(library: Library): Promise<void> {
  for (const { id, kind } of await library.read(readJobs)) if (kind === 'restore') await dropRestore(library, id);
}

/** Forgets a restore, and deletes what it had written. */
export async function dropRestore(library: Library, id: string): Promise<void> {
  await library.write((db) => deleteJob(db, id));
  while (await library.write(sweepOnce));
}

async function told<T>(signal: AbortSignal, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await work());
  } catch (error) {
    if (signal.aborted) return failure('cancelled', 'restoring was stopped');
    if (error instanceof BackupError) return failure('broken-file', error.message);
    if (error instanceof ExpectedError) return failure(error.code, error.message);
    throw error;
  }
}

/** What becomes of one pack: `take` when the backup's comes in, `goes` when the library's is taken away. */
interface PackPlan {
  pack: Pack;
  part: RestorePart;
  take: boolean;
  goes: boolean;
}

interface Survey {
  created: string;
  packs: PackPlan[];
  rows: RowPlan;
  settings: unknown;
}

/** Reads all of a backup and compares it with the library. */
async function survey(library: Library, file: SourceFile, { mode, signal, onProgress }: Options): Promise<Survey> {
  const seen: { pack: Pack; tally: Tally }[] = [];
  const rows = new Map<string, { id: string }[]>(ROW_STORES.map((store) => [store, []]));
  let settings: unknown;
  let claims = 0;
  const pace = createPace(file.size, 0, onProgress);
  const created = await readEntries(file, signal, (entry, offset) => {
    if (entry.type === 'settings') settings = entry.value;
    else if (entry.type === 'row') rows.get(entry.store)!.push(entry.row);
    else if (entry.type === 'pack') seen.push({ pack: entry.pack, tally: createTally() });
    else {
      seen.at(-1)!.tally.add(entry.claim);
      if (++claims % 1000 === 0) pace(offset, claims, 0);
    }
  });
  const present = (await library.read(readPacks)).filter(({ id }) => id !== OWN_PACK);
  const packs: PackPlan[] = [];
  for (const { pack, tally } of seen) packs.push(await planPack(library, pack, tally, present.find(({ id }) => id === pack.id) ?? null, mode, signal));
  for (const pack of present) {
    if (seen.some((one) => one.pack.id === pack.id)) continue;
    const goes = mode === 'replace';
    packs.push({ pack, take: false, goes, part: partOf(pack, goes ? { gone: pack.claims } : { kept: pack.claims }) });
  }
  return { created, packs, rows: await planRows(library, rows, mode), settings };
}

function partOf(pack: Pack, counts: Partial<RestorePart['counts']>): RestorePart {
  return { name: pack.name, kind: 'pack', counts: { new: 0, changed: 0, same: 0, kept: 0, gone: 0, ...counts } };
}

async function planPack(library: Library, pack: Pack, tally: Tally, present: Pack | null, mode: RestoreMode, signal: AbortSignal): Promise<PackPlan> {
  if (present === null) return { pack, take: true, goes: false, part: partOf(pack, { new: tally.size() }) };
  for await (const claims of walkClaims(library, pack.id, () => undefined)) {
    signal.throwIfAborted();
    for (const claim of claims) tally.compare(claim);
  }
  const counts = tally.outcome();
  const { installed: _theirs, ...facts } = pack;
  const { installed: _ours, ...known } = present;
  const equal = counts.new + counts.changed + counts.gone === 0 && JSON.stringify(facts) === JSON.stringify(known);
  // The later installed wins, except where the reader asked for the backup's.
  const take = !equal && (mode === 'replace' || pack.installed >= present.installed);
  return { pack, take, goes: false, part: partOf(pack, equal || take ? counts : { kept: present.claims }) };
}

type Tally = ReturnType<typeof createTally>;

/** Counts what is new, changed, the same and gone by hashes of ids and contents. */
function createTally() {
  const contents = new Map<number, number>();
  const counts = { changed: 0, same: 0, gone: 0 };
  return {
    size: () => contents.size,
    add: (claim: Claim) => void contents.set(hashText(claim.id), hashText(JSON.stringify(claim))),
    compare(claim: Claim): void {
      const content = contents.get(hashText(claim.id));
      if (content === undefined) counts.gone++;
      else if (content === hashText(JSON.stringify(claim))) counts.same++;
      else counts.changed++;
    },
    outcome: () => ({ ...counts, new: contents.size - counts.changed - counts.same }),
  };
}

/** Writes the packs that are wanted, unseen. */
async function writePacks(
  library: Library,
  file: SourceFile,
  wanted: ReadonlySet<string>,
  job: StoredJob,
  { signal, onProgress }: Options,
): Promise<NewPack[]> {
  const written: NewPack[] = [];
  let current: { pack: Pack; writer: ImportWriter } | null = null;
  let claims = 0;
  const pace = createPace(file.size, 0, onProgress);
  const finish = async () => {
    if (current !== null)
      written.push({ id: current.pack.id, pack: { ...current.pack, claims: current.writer.claims }, segments: await current.writer.finish() });
    current = null;
  };
  await readEntries(file, signal, async (entry, offset) => {
    if (entry.type === 'pack') {
      await finish();
      if (wanted.has(entry.pack.id))
        current = { pack: entry.pack, writer: await createImportWriter(library, entry.pack.id, { segments: [], deleted: [] }, () => job) };
    } else if (entry.type === 'claim' && current !== null) {
      await current.writer.add(entry.claim);
      await current.writer.step();
      if (++claims % 1000 === 0) pace(offset, claims, 0);
    }
  });
  await finish();
  return written;
}

/** Writes all of the reader's own claims as they will be into one new segment, unseen; gives the pack and the rows to write and delete. */
async function writeOwn(
  library: Library,
  { rows, gone }: { rows: OwnRow[]; gone: string[] },
  job: StoredJob,
): Promise<{ pack: NewPack; rows: { put: unknown[]; delete: string[] } }> {
  const writer = await createImportWriter(library, OWN_PACK, { segments: [], deleted: [] }, () => job);
  const places: { segment: number; ordinal: number }[] = [];
  for (const { claim } of rows) {
    places.push(await writer.add(claim));
    await writer.step();
  }
  const segments = await writer.finish();
  const put = rows.map((row, index) => ({ ...row, segment: segments[places[index]!.segment]!, ordinal: places[index]!.ordinal }));
  const pack = rows.length === 0 ? null : { ...makeOwnPack(new Date().toISOString()), claims: rows.length };
  return { pack: { id: OWN_PACK, pack, segments }, rows: { put, delete: gone } };
}

/** Gives every entry of a backup, checked, to `take`, with how far the file was read; returns the instant the backup was made. Throws where an entry is not what it should be. */
async function readEntries(file: SourceFile, signal: AbortSignal, take: (entry: Entry, offset: number) => void | Promise<void>): Promise<string> {
  let offset = 0;
  let created = '';
  let pack: Pack | null = null;
  const packs = new Set<string>();
  async function* portions(): AsyncGenerator<Uint8Array> {
    for await (const portion of readPortions(file, 0, signal)) {
      offset = portion.offset;
      yield portion.bytes;
    }
  }
  for await (const lines of readBackup(portions(), (head) => (created = head.created))) {
    for (const line of lines) {
      const entry = readEntry(line, pack);
      if (entry === null) continue;
      if (entry.type === 'pack') {
        pack = entry.pack;
        if (packs.has(pack.id)) throw new BackupError(`line ${line.line}: the pack "${pack.id}" stands in the backup twice`);
        packs.add(pack.id);
      }
      await take(entry, offset);
    }
  }
  return created;
}

/** A line as what it is; null for one of a kind that this version does not know, which a later one may add. */
function readEntry({ line, record }: BackupLine, pack: Pack | null): Entry | null {
  const fail = (message: string): never => {
    throw new BackupError(`line ${line}: ${message}`);
  };
  if (record.settings !== undefined) return { type: 'settings', value: record.settings };
  if (record.store !== undefined) {
    if (!isRowStore(record.store)) return null;
    const row = readBackupRow(record.store, record.row);
    return row.ok ? { type: 'row', store: record.store, row: row.value } : fail(`${record.store}: ${row.error.message}`);
  }
  if (record.pack !== undefined) {
    const read = parse(packSchema, record.pack);
    if (!read.ok) return fail(read.error.message);
    return read.value.id === OWN_PACK ? fail('the reader’s own claims are no pack') : { type: 'pack', pack: read.value };
  }
  if (record.claim !== undefined) {
    const read = parse(claimSchema, record.claim);
    if (!read.ok) return fail(read.error.message);
    if (pack === null || splitClaimId(read.value.id).pack !== pack.id) return fail(`the claim "${read.value.id}" does not belong to the pack before it`);
    return { type: 'claim', claim: read.value };
  }
  return null;
}
