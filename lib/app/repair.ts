// Owns what can be done about a damaged database: finding what is missing or wrong, and making it whole again from what can still be read.
import { type Claim, claimSchema } from '../model/claim';
import { OWN_PACK, type PackId } from '../model/ids';
import type { Pack } from '../model/pack';
import { parse } from '../model/parse';
import type { Damage, ImportProgress } from '../model/transfer';
import { INDEX_VERSION } from '../search/segment-format';
import { openSegment } from '../search/segment-reader';
import type { SegmentInfo } from '../search/storage';
import { walkClaims } from '../store/claims';
import type { Library } from '../store/db';
import { type NewPack, publishChange, type RowChanges, readRowState, undoUntil } from '../store/imports';
import { createIndexStorage } from '../store/index-storage';
import { writeJob } from '../store/jobs';
import { makeOwnPack } from '../store/own-claims';
import { readPacks } from '../store/packs';
import type { StoredJob } from '../store/schema';
import { readSegments } from '../store/segments';
import { walkRows } from './backup';
import { type OwnRow, readBackupRow, writeBackupRow } from './backup-rows';
import { createImportWriter } from './import-writer';
import { createPace } from './pace';
import { dropRestore } from './restore';

interface Options {
  signal: AbortSignal;
  onProgress?(progress: ImportProgress): void;
}

/** What is wrong with the packs, by pack; empty where nothing is. */
type Found = Map<PackId, Damage[]>;

/** Everything that is missing or wrong: blocks, claims, parts of the index, rows of the reader's own claims. Empty for a sound library. */
export async function checkLibrary(library: Library, options: Options): Promise<Damage[]> {
  return [...(await findDamage(library, options)).values()].flat();
}

async function findDamage(library: Library, { signal, onProgress }: Options): Promise<Found> {
  const found: Found = new Map();
  const packs = await library.read(readPacks);
  const note = (pack: PackId, place: string, reason: string) => found.set(pack, [...(found.get(pack) ?? []), { place, reason }]);
  const nameOf = (id: PackId) => packs.find((pack) => pack.id === id)?.name ?? id;
  const total = packs.reduce((sum, { claims }) => sum + claims, 0);
  const pace = createPace(total, 0, onProgress);
  let seen = 0;

  const storage = createIndexStorage(library);
  for (const segment of await library.read((db) => readSegments(db, 'live'))) {
    signal.throwIfAborted();
    const id = segment.pack;
    if (!packs.some((pack) => pack.id === id)) note(id, id, 'the pack of these claims is not known');
    // One of another version is indexed anew by itself.
    if (segment.version === INDEX_VERSION && !(await isIndexSound(storage, segment))) note(id, nameOf(id), 'the index cannot be read');
  }
  for (const pack of packs) {
    let claims = 0;
    for await (const some of walkClaims(library, pack.id, ({ block, reason }) => note(pack.id, `${pack.name}, block ${block + 1}`, reason))) {
      signal.throwIfAborted();
      for (const claim of some) {
        claims++;
        const read = parse(claimSchema, claim);
        if (!read.ok) note(pack.id, `${pack.name}, claim ${claims}`, read.error.message);
      }
      seen += some.length;
      pace(Math.min(seen, total), seen, 0);
    }
    if (claims !== pack.claims && !found.has(pack.id)) note(pack.id, pack.name, `there are ${claims} claims instead of ${pack.claims}`);
  }
  await checkOwn(library, note);
  return found;
}

/** Whether every buffer that a segment lists is there, of its size, and those that searches need can be opened. */
async function isIndexSound(storage: ReturnType<typeof createIndexStorage>, segment: SegmentInfo): Promise<boolean> {
  try {
    const buffers = await storage.readBuffers(segment.id, Object.keys(segment.buffers));
    if (buffers === null || Object.entries(segment.buffers).some(([name, size]) => buffers[name]?.byteLength !== size)) return false;
    return openSegment(segment.id, buffers, new Uint32Array()).claims === segment.claims;
  } catch {
    return false;
  }
}

/** Rows of the reader's own claims are the truth; each has its place in a live segment. */
async function checkOwn(library: Library, note: (pack: PackId, place: string, reason: string) => void): Promise<void> {
  const live = new Set((await library.read((db) => readSegments(db, 'live'))).map(({ id }) => id));
  for await (const row of walkRows(library, 'own', (reason) => note(OWN_PACK, 'own claims', reason))) {
    const read = readBackupRow('own', writeBackupRow('own', row));
    if (!read.ok) note(OWN_PACK, row.id, read.error.message);
    else if (!live.has((row as OwnRow & { segment: string }).segment)) note(OWN_PACK, row.id, 'it is not in the index');
  }
}

/** Writes every damaged pack anew from what can still be read of it; what is lost is what checkLibrary told. It can be undone as a whole. Gives what was found. */
export async function repairLibrary(library: Library, options: Options): Promise<Damage[]> {
  const found = await findDamage(library, options);
  if (found.size === 0) return [];
  const now = new Date().toISOString();
  const job: StoredJob = { id: crypto.randomUUID(), kind: 'restore', state: 'running', cursor: null, created: now, changed: now };
  await library.write((db) => writeJob(db, job));
  try {
    const packs = await library.read(readPacks);
    const repaired: NewPack[] = [];
    let rows: RowChanges = {};
    const expects = await library.read(readRowState);
    for (const id of found.keys()) {
      options.signal.throwIfAborted();
      if (id === OWN_PACK) {
        const own = await rewriteOwn(library, job);
        repaired.push(own.pack);
        rows = { own: own.rows };
      } else repaired.push(await rewritePack(library, id, packs.find((pack) => pack.id === id) ?? null, job));
    }
    const change = { id: crypto.randomUUID(), kind: 'repair' as const, file: '', size: 0, at: now, refused: 0, losses: 0, undo: undoUntil(now), job: job.id };
    await library.write((db) => publishChange(db, { ...change, packs: repaired, rows, expects }));
  } catch (error) {
    await dropRestore(library, job.id).catch(() => undefined);
    throw error;
  }
  return [...found.values()].flat();
}

async function rewritePack(library: Library, id: PackId, pack: Pack | null, job: StoredJob): Promise<NewPack> {
  const writer = await createImportWriter(library, id, { segments: [], deleted: [] }, () => job);
  for await (const some of walkClaims(library, id, () => undefined)) for (const claim of some) await addSound(writer, claim);
  const segments = await writer.finish();
  return { id, pack: writer.claims === 0 ? null : { ...(pack ?? makeLostPack(id)), claims: writer.claims }, segments };
}

/** A pack whose own record is lost: its claims are all that is known of it. */
function makeLostPack(id: PackId): Pack {
  const nothing = { description: null, publisher: null, licence: null, licenceUrl: null, url: null, version: null, date: null, language: null, topics: [] };
  return { id, name: id, ...nothing, origin: 'import', claims: 0, installed: new Date().toISOString() };
}

async function addSound(writer: Awaited<ReturnType<typeof createImportWriter>>, claim: unknown): Promise<void> {
  const read = parse(claimSchema, claim);
  if (!read.ok) return;
  await writer.add(read.value);
  await writer.step();
}

async function rewriteOwn(library: Library, job: StoredJob): Promise<{ pack: NewPack; rows: { put: unknown[]; delete: string[] } }> {
  const writer = await createImportWriter(library, OWN_PACK, { segments: [], deleted: [] }, () => job);
  const rows: { row: OwnRow; segment: number; ordinal: number }[] = [];
  const broken: string[] = [];
  const take = async (row: OwnRow) => rows.push({ row, ...(await writer.add(row.claim)) });
  for await (const row of walkRows(library, 'own', () => undefined)) {
    const read = readBackupRow('own', writeBackupRow('own', row));
    if (read.ok) await take(read.value as OwnRow);
    else broken.push(row.id);
    await writer.step();
  }
  // A claim whose row is lost may still stand in a block.
  const known = new Set(rows.map(({ row }) => row.id));
  const lost: Claim[] = [];
  for await (const some of walkClaims(library, OWN_PACK, () => undefined)) for (const claim of some) if (!known.has(claim.id)) lost.push(claim);
  for (const claim of lost) if (parse(claimSchema, claim).ok) await take({ id: claim.id, claim, changed: new Date().toISOString() });
  const segments = await writer.finish();
  const put = rows.map(({ row, segment, ordinal }) => ({ ...row, segment: segments[segment]!, ordinal }));
  return {
    pack: { id: OWN_PACK, pack: put.length === 0 ? null : { ...makeOwnPack(new Date().toISOString()), claims: put.length }, segments },
    rows: { put, delete: broken.filter((id) => !put.some((row) => row.id === id)) },
  };
}
