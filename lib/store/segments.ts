// Owns how segments come and go: written unseen, made live or dropped elsewhere in one transaction, and swept when nobody needs their parts.
import type { Claim } from '../model/claim';
import type { PackId } from '../model/ids';
import type { SegmentInfo } from '../search/storage';
import { toStored } from './buffers';
import type { Connection } from './db';
import type { StoredJob, StoredSegment } from './schema';

/** Every key [segment, ...] of a store whose keys begin with a segment's id. */
export function keysOf(segment: string): IDBKeyRange {
  return IDBKeyRange.bound([segment], [segment, []]);
}

/** The segments in a state, oldest first. */
export async function readSegments(db: Connection, state: StoredSegment['state']): Promise<StoredSegment[]> {
  return (await db.getAll('segments')).filter((segment) => segment.state === state).sort((a, b) => a.order - b.order);
}

/** Begins a segment: from now on it exists, unseen, and is swept if its writer dies. To be called while holding the write lock. */
export async function beginSegment(db: Connection, { pack, job }: { pack: PackId; job: string | null }): Promise<string> {
  const id = crypto.randomUUID();
  const transaction = db.transaction('segments', 'readwrite');
  const order = 1 + Math.max(0, ...(await transaction.store.getAll()).map((segment) => segment.order));
  await transaction.store.put({ id, pack, claims: 0, version: 0, buffers: {}, state: 'writing', order, job });
  await transaction.done;
  return id;
}

/** Writes blocks of a segment, the first of which is number `from`; writing them again replaces them. */
export async function writeBlocks(db: Connection, segment: string, from: number, blocks: readonly Claim[][]): Promise<void> {
  const transaction = db.transaction('blocks', 'readwrite', { durability: 'relaxed' });
  await Promise.all([...blocks.map((block, index) => transaction.store.put(block, [segment, from + index])), transaction.done]);
}

/** What a segment writer hands over when it is finished. */
export interface FinishedSegment {
  claims: number;
  version: number;
  buffers: Record<string, ArrayBuffer>;
}

/** Writes the buffers of a segment whose blocks are written. It stays unseen. */
export async function finishSegment(db: Connection, id: string, finished: FinishedSegment): Promise<void> {
  const transaction = db.transaction(['segments', 'buffers'], 'readwrite');
  const segment = await transaction.objectStore('segments').get(id);
  if (segment === undefined) throw new Error(`segment ${id} was never begun`);
  for (const [name, buffer] of Object.entries(finished.buffers)) await transaction.objectStore('buffers').put(toStored(buffer), [id, name]);
  await transaction.objectStore('segments').put({ ...segment, ...infoOf(finished) });
  await transaction.done;
}

/** What is known of a finished segment without its bytes. */
export function infoOf({ claims, version, buffers }: FinishedSegment): Pick<SegmentInfo, 'claims' | 'version' | 'buffers'> {
  return { claims, version, buffers: Object.fromEntries(Object.entries(buffers).map(([name, buffer]) => [name, buffer.byteLength])) };
}

// Blocks deleted in one transaction: some hundred milliseconds, so that other readers of the database are not kept waiting.
const SWEEP_BLOCKS = 500;

/**
 * Deletes some of what nobody needs: parts of dropped segments, and of segments whose writer is gone (no job row and no one holds the lock). To be
 * called while holding the write lock, until it returns false, which means that nothing is left to do. Being stopped between two calls loses nothing.
 */
export async function sweepOnce(db: Connection): Promise<boolean> {
  const jobs = new Set(await db.getAllKeys('jobs'));
  const leftover = (await db.getAll('segments')).find(({ state, job }) => state === 'dropped' || (state === 'writing' && (job === null || !jobs.has(job))));
  if (leftover === undefined) return false;
  const transaction = db.transaction(['segments', 'buffers', 'blocks', 'tombstones', 'claimColumns'], 'readwrite');
  const keys = await transaction.objectStore('blocks').getAllKeys(keysOf(leftover.id), SWEEP_BLOCKS);
  if (keys.length > 0) await transaction.objectStore('blocks').delete(IDBKeyRange.bound(keys[0]!, keys.at(-1)!));
  if (keys.length < SWEEP_BLOCKS) {
    await transaction.objectStore('buffers').delete(keysOf(leftover.id));
    await transaction.objectStore('tombstones').delete(leftover.id);
    await transaction.objectStore('claimColumns').delete(leftover.id);
    await transaction.objectStore('segments').delete(leftover.id);
  }
  await transaction.done;
  return true;
}

/** Gives a live segment the buffers of another index version over the same blocks, in one transaction; does nothing if it is live no more. To be called while holding the write lock. */
export async function replaceBuffers(db: Connection, id: string, finished: FinishedSegment): Promise<void> {
  const transaction = db.transaction(['segments', 'buffers'], 'readwrite', { durability: 'strict' });
  const segment = await transaction.objectStore('segments').get(id);
  if (segment?.state === 'live') {
    await transaction.objectStore('buffers').delete(keysOf(id));
    for (const [name, buffer] of Object.entries(finished.buffers)) await transaction.objectStore('buffers').put(toStored(buffer), [id, name]);
    await transaction.objectStore('segments').put({ ...segment, ...infoOf(finished) });
  }
  await transaction.done;
}

/** What one step of a long import adds, all in one transaction with the job's row, so that the row always tells what is there. */
export interface Batch {
  segment: string;
  /** Number of the first of `blocks`. */
  from: number;
  blocks: readonly Claim[][];
  /** Ordinals that are deleted in segments, by segment; replaces what was there. */
  tombstones: ReadonlyMap<string, Uint32Array>;
  job: StoredJob;
}

/** Writes one step of an import. To be called while holding the write lock. */
export async function writeBatch(db: Connection, { segment, from, blocks, tombstones, job }: Batch): Promise<void> {
  const transaction = db.transaction(['blocks', 'tombstones', 'jobs'], 'readwrite', { durability: 'relaxed' });
  // One promise for all: waiting for each of a thousand requests costs more than the requests.
  for (const [index, block] of blocks.entries()) void transaction.objectStore('blocks').put(block, [segment, from + index]);
  for (const [id, ordinals] of tombstones) void transaction.objectStore('tombstones').put(ordinals, id);
  void transaction.objectStore('jobs').put(job);
  await transaction.done;
}
