// Owns the bin: what was deleted and can be restored for thirty days. A deletion and its row in the bin are one transaction of whoever deletes.
import type { Connection } from './db';
import type { StoredDeletion } from './schema';

/** How long what was deleted can be restored. */
export const KEPT_DAYS = 30;

/** The row of a deleted thing: the same one for the same thing, so that deleting twice keeps one. */
export function makeDeletion(kind: StoredDeletion['kind'], id: string, value: unknown, deleted: string): StoredDeletion {
  return { id: binId(kind, id), kind, deleted, value };
}

/** A thing's id in the bin. */
export function binId(kind: StoredDeletion['kind'], id: string): string {
  return `${kind} ${id}`;
}

/** The last `limit` things of a kind that were put into the bin, the last deleted first. What it holds besides is not read. */
export async function readBin(db: Connection, kind: StoredDeletion['kind'], limit: number): Promise<StoredDeletion[]> {
  const { store } = db.transaction('bin');
  const keys = (await store.index('deleted').getAllKeys()).filter((key) => key.startsWith(binId(kind, ''))).reverse();
  const rows = await Promise.all(keys.slice(0, limit).map((key) => store.get(key)));
  return rows.filter((row) => row !== undefined);
}

/** A thing of the bin by its own id; null where it is not there. */
export async function readBinned(db: Connection, kind: StoredDeletion['kind'], id: string): Promise<StoredDeletion | null> {
  return (await db.get('bin', binId(kind, id))) ?? null;
}

/** The deleted claims of one instant. */
export async function readBinnedAt(db: Connection, at: string): Promise<StoredDeletion[]> {
  return (await db.getAllFromIndex('bin', 'deleted', at)).filter(({ kind }) => kind === 'claim');
}

/** How many things were deleted at each instant. */
export function readBinTimes(db: Connection): Promise<Map<string, number>> {
  return countKeys(db.transaction('bin').store.index('deleted'));
}

/** How often each key stands in an index. */
export async function countKeys(index: { openKeyCursor(): Promise<{ key: IDBValidKey; continue(): Promise<unknown> } | null> }): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let cursor = await index.openKeyCursor(); cursor !== null; cursor = (await cursor.continue()) as typeof cursor)
    counts.set(String(cursor.key), (counts.get(String(cursor.key)) ?? 0) + 1);
  return counts;
}

/** Empties the bin of what has been in it for too long at `now`, an ISO instant; true when there was something. To be called while holding the write lock. */
export async function sweepBin(db: Connection, now: string): Promise<boolean> {
  const before = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString();
  const transaction = db.transaction('bin', 'readwrite');
  const keys = await transaction.store.index('deleted').getAllKeys(IDBKeyRange.upperBound(before));
  for (const key of keys) await transaction.store.delete(key);
  await transaction.done;
  return keys.length > 0;
}

/** Puts things into the bin that no store of their own gave away. To be called while holding the write lock. */
export async function writeDeletions(
  db: Connection,
  kind: StoredDeletion['kind'],
  things: readonly { id: string; value: unknown }[],
  deleted: string,
): Promise<void> {
  const transaction = db.transaction('bin', 'readwrite', { durability: 'strict' });
  for (const { id, value } of things) await transaction.store.put(makeDeletion(kind, id, value, deleted));
  await transaction.done;
}

/** Which of some things are in the bin, by their own ids. */
export async function readDeleted(db: Connection, kind: StoredDeletion['kind'], ids: readonly string[]): Promise<Set<string>> {
  const { store } = db.transaction('bin');
  const keys = await Promise.all(ids.map((id) => store.getKey(binId(kind, id))));
  return new Set(ids.filter((_, index) => keys[index] !== undefined));
}
