// Owns the reader's own claims: rows that are the truth, each indexed in a small segment, of which the small ones are merged.
import type { Claim } from '../model/claim';
import { type ClaimId, OWN_PACK } from '../model/ids';
import type { Pack } from '../model/pack';
import { BLOCK_SIZE } from '../search/storage';
import { binId, makeDeletion } from './bin';
import { toStored } from './buffers';
import { beginWriting, type Connection, type Writing } from './db';
import type { OwnClaim, StoredSegment } from './schema';
import { beginSegment, type FinishedSegment, finishSegment, infoOf, writeBlocks } from './segments';

/** Indexes claims in the order given; the caller brings lib/search's segment writer. */
export type IndexClaims = (claims: readonly Claim[]) => FinishedSegment;

/** A claim the reader wrote; null when it is none or gone. */
export async function readOwnClaim(db: Connection, id: ClaimId): Promise<OwnClaim | null> {
  return (await db.get('own', id)) ?? null;
}

/** What becomes of own claims at once: those that are written, new or changed, and those that go to the bin. */
export interface OwnChange {
  put?: readonly Claim[];
  remove?: readonly ClaimId[];
}

/** Stores claims of the reader's own, new or changed. See changeOwnClaims. */
export async function writeOwnClaims(db: Connection, claims: readonly Claim[], index: IndexClaims, at: string = new Date().toISOString()): Promise<void> {
  await changeOwnClaims(db, { put: claims }, index, at);
}

/** The stores that a change of own claims writes to. */
export const OWN_STORES = ['own', 'segments', 'buffers', 'blocks', 'tombstones', 'packs', 'edits', 'bin'] as const;

/** A transaction over all that own claims and notes consist of, for a change that is whole or not at all. To be called while holding the write lock. */
export function beginOwnChange(db: Connection): Writing {
  return beginWriting(db, [...OWN_STORES, 'annotations', 'drafts', 'places']);
}

/**
 * Stores claims of the reader's own, indexes them and writes down how they were, and moves others to the bin, in one transaction; gives how many there were
 * of both. `at` is the ISO instant of the change. A claim that is written is in the bin no more. To be called while holding the write lock.
 */
export async function changeOwnClaims(db: Connection, change: OwnChange, index: IndexClaims, at: string): Promise<number> {
  const transaction = beginOwnChange(db);
  const changed = await applyOwnChange(transaction, change, index, at);
  await transaction.done;
  return changed;
}

/** The same within a transaction of the caller's, over OWN_STORES at least. */
export async function applyOwnChange(transaction: Writing, { put = [], remove = [] }: OwnChange, index: IndexClaims, at: string): Promise<number> {
  if (put.length + remove.length === 0) return 0;
  const finished = put.length === 0 ? null : index(put);
  const segment = crypto.randomUUID();
  const own = transaction.objectStore('own');
  const gone = new Map<string, number[]>();
  const bury = ({ segment: old, ordinal }: OwnClaim) => gone.set(old, [...(gone.get(old) ?? []), ordinal]);
  let changed = 0;
  for (const [ordinal, claim] of put.entries()) {
    const old = await own.get(claim.id);
    if (old !== undefined) bury(old);
    if (JSON.stringify(old?.claim) !== JSON.stringify(claim))
      await transaction.objectStore('edits').put({ id: crypto.randomUUID(), claim: claim.id, at, before: old?.claim ?? null });
    await transaction.objectStore('bin').delete(binId('claim', claim.id));
    await own.put({ id: claim.id, claim, segment, ordinal, changed: at });
    changed++;
  }
  for (const id of remove) {
    const old = await own.get(id);
    if (old === undefined) continue;
    bury(old);
    await transaction.objectStore('bin').put(makeDeletion('claim', id, old.claim, at));
    await own.delete(id);
    changed++;
  }
  const tombstones = transaction.objectStore('tombstones');
  for (const [old, ordinals] of gone) await tombstones.put(withOrdinals(await tombstones.get(old), ordinals), old);
  if (finished !== null) {
    for (let from = 0; from < put.length; from += BLOCK_SIZE)
      await transaction.objectStore('blocks').put(put.slice(from, from + BLOCK_SIZE), [segment, from / BLOCK_SIZE]);
    for (const [name, buffer] of Object.entries(finished.buffers)) await transaction.objectStore('buffers').put(toStored(buffer), [segment, name]);
    const order = 1 + Math.max(0, ...(await transaction.objectStore('segments').getAll()).map((known) => known.order));
    await transaction.objectStore('segments').put({ id: segment, pack: OWN_PACK, ...infoOf(finished), state: 'live', order, job: null });
  }
  const packs = transaction.objectStore('packs');
  const pack = (await packs.get(OWN_PACK)) ?? (finished === null ? null : makeOwnPack(at));
  if (pack !== null) await packs.put({ ...pack, claims: await own.count() });
  return changed;
}

/** The pack of the reader's own claims. Its name is for files; pages call it by a word of the reader's language. */
export function makeOwnPack(installed: string): Pack {
  return {
    id: OWN_PACK,
    name: 'Own claims',
    description: null,
    publisher: null,
    licence: null,
    licenceUrl: null,
    url: null,
    version: null,
    date: null,
    language: null,
    topics: [],
    origin: 'own',
    claims: 0,
    installed,
  };
}

function withOrdinals(ordinals: Uint32Array | undefined, more: readonly number[]): Uint32Array {
  return Uint32Array.from([...(ordinals ?? []), ...more]).sort();
}

// More segments than this make every search slower than a merge is worth; fewer merges than this would index a claim again and again.
const MOST_SEGMENTS = 8;
// A segment joins a merge while it is at most so many times as large as all smaller ones together: each claim is merged a logarithmic number of times.
const GROWTH = 4;

/** The own segments that are worth merging into one now, by their sizes; empty when there are few enough. */
export function chooseMerge<S extends Pick<StoredSegment, 'claims'>>(segments: readonly S[]): S[] {
  if (segments.length <= MOST_SEGMENTS) return [];
  const bySize = [...segments].sort((a, b) => a.claims - b.claims);
  const chosen: S[] = [];
  let sum = 0;
  for (const segment of bySize) {
    if (chosen.length >= 2 && segment.claims > GROWTH * sum) break;
    chosen.push(segment);
    sum += segment.claims;
  }
  return chosen;
}

/** Merges small own segments if there are many; false when there was nothing to merge. Deleted claims vanish from it. To be called while holding the write lock. */
export async function mergeOwnSegments(db: Connection, index: IndexClaims): Promise<boolean> {
  const live = (await db.getAllFromIndex('segments', 'pack', OWN_PACK)).filter(({ state }) => state === 'live');
  const merged = chooseMerge(live);
  if (merged.length === 0) return false;
  const rows: OwnClaim[] = [];
  for (const { id } of merged) rows.push(...(await db.getAllFromIndex('own', 'segment', id)).sort((a, b) => a.ordinal - b.ordinal));
  const claims = rows.map(({ claim }) => claim);
  const segment = await beginSegment(db, { pack: OWN_PACK, job: null });
  const blocks: Claim[][] = [];
  for (let from = 0; from < claims.length; from += BLOCK_SIZE) blocks.push(claims.slice(from, from + BLOCK_SIZE));
  await writeBlocks(db, segment, 0, blocks);
  await finishSegment(db, segment, index(claims));

  const transaction = db.transaction(['own', 'segments'], 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('segments');
  for (const [ordinal, row] of rows.entries()) await transaction.objectStore('own').put({ ...row, segment, ordinal });
  const written = (await store.get(segment))!;
  // One that is empty, because all its claims were deleted, is not worth a look.
  await store.put({ ...written, state: claims.length === 0 ? 'dropped' : 'live' });
  for (const old of merged) await store.put({ ...old, state: 'dropped' });
  await transaction.done;
  return true;
}
