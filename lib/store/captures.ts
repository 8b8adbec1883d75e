// Owns the inbox: claims of fact-checks that the reader took from pages, and has not yet kept or left.
import type { Connection } from './db';
import type { StoredCapture } from './schema';

/** Everything in the inbox, the last taken first. */
export async function readCaptures(db: Connection): Promise<StoredCapture[]> {
  return (await db.getAll('captures')).sort((a, b) => b.captured.localeCompare(a.captured) || a.id.localeCompare(b.id));
}

/** What was captured under some ids; null for each that is not there. */
export function readCapturesOf(db: Connection, ids: readonly string[]): Promise<(StoredCapture | null)[]> {
  const { store } = db.transaction('captures');
  return Promise.all(ids.map(async (id) => (await store.get(id)) ?? null));
}

/** Puts rows in place of those of the same ids, and takes others away, in one transaction. To be called while holding the write lock. */
export async function changeCaptures(db: Connection, put: readonly StoredCapture[], remove: readonly string[]): Promise<void> {
  const transaction = db.transaction('captures', 'readwrite', { durability: 'strict' });
  for (const row of put) await transaction.store.put(row);
  for (const id of remove) await transaction.store.delete(id);
  await transaction.done;
}
