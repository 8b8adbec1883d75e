// Owns the history of the reader's own claims, as own-claims writes it down: how a claim was before each change, for as long as the bin keeps things.
import type { ClaimId } from '../model/ids';
import { countKeys, KEPT_DAYS } from './bin';
import type { Connection } from './db';
import type { StoredEdit } from './schema';

/** The changes of a claim, the last first. */
export async function readEdits(db: Connection, claim: ClaimId): Promise<StoredEdit[]> {
  return (await db.getAllFromIndex('edits', 'claim', claim)).sort((a, b) => b.at.localeCompare(a.at));
}

/** Ids of the changes that were made at one instant: those of one change in bulk. */
export function readEditKeysAt(db: Connection, at: string): Promise<string[]> {
  return db.getAllKeysFromIndex('edits', 'at', at);
}

/** A change; null when it was forgotten. */
export async function readEdit(db: Connection, id: string): Promise<StoredEdit | null> {
  return (await db.get('edits', id)) ?? null;
}

/** Whether the changes of one instant changed claims that were there before, by the first few of them. */
export async function hasBefore(db: Connection, at: string): Promise<boolean> {
  return (await db.getAllFromIndex('edits', 'at', at, 8)).some(({ before }) => before !== null);
}

/** How many changes were made at each instant. */
export function readEditTimes(db: Connection): Promise<Map<string, number>> {
  return countKeys(db.transaction('edits').store.index('at'));
}

/** Forgets changes that are too old at `now`, an ISO instant. To be called while holding the write lock. */
export async function sweepEdits(db: Connection, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString();
  const transaction = db.transaction('edits', 'readwrite');
  for (const key of await transaction.store.index('at').getAllKeys(IDBKeyRange.upperBound(before))) await transaction.store.delete(key);
  await transaction.done;
}
