// Owns the history of the reader's own claims, as own-claims writes it down: how a claim was before each change, for as long as the bin keeps things.
import type { ClaimId } from '../model/ids';
import { KEPT_DAYS } from './bin';
import type { Connection } from './db';
import type { StoredEdit } from './schema';

/** The changes of a claim, the last first. */
export async function readEdits(db: Connection, claim: ClaimId): Promise<StoredEdit[]> {
  return (await db.getAllFromIndex('edits', 'claim', claim)).sort((a, b) => b.at.localeCompare(a.at));
}

/** The changes that were made at one instant: those of one change in bulk. */
export function readEditsAt(db: Connection, at: string): Promise<StoredEdit[]> {
  return db.getAllFromIndex('edits', 'at', at);
}

/** Forgets changes that are too old at `now`, an ISO instant. To be called while holding the write lock. */
export async function sweepEdits(db: Connection, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString();
  const transaction = db.transaction('edits', 'readwrite');
  for (const key of await transaction.store.index('at').getAllKeys(IDBKeyRange.upperBound(before))) await transaction.store.delete(key);
  await transaction.done;
}
