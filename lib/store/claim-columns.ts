// Owns the columns of segments: made from their blocks once, kept beside them, and worthless when the segment is gone.
import type { Columns } from '../search/columns';
import type { Connection } from './db';

/** The columns of some segments by id; those that were never made are missing. */
export async function readClaimColumns(db: Connection, segments: readonly string[]): Promise<Map<string, Columns>> {
  const transaction = db.transaction('claimColumns');
  const found = await Promise.all(segments.map((id) => transaction.store.get(id)));
  return new Map(segments.flatMap((id, index) => (found[index] === undefined ? [] : [[id, found[index]] as const])));
}

/** Keeps the columns of a segment; nothing is kept for one that is gone. To be called while holding the write lock. */
export async function writeClaimColumns(db: Connection, segment: string, columns: Columns): Promise<void> {
  const transaction = db.transaction(['segments', 'claimColumns'], 'readwrite');
  if ((await transaction.objectStore('segments').getKey(segment)) !== undefined) await transaction.objectStore('claimColumns').put(columns, segment);
  await transaction.done;
}
