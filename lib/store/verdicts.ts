// Owns the reader's verdicts on pairs of sentence and claim, by the id their caller minted: storing one again changes nothing.
import type { Connection } from './db';
import type { StoredVerdict } from './schema';

/** Stores a verdict, or the same one again. To be called while holding the write lock. */
export async function writeVerdict(db: Connection, verdict: StoredVerdict): Promise<void> {
  await db.put('verdicts', verdict);
}

/** Takes a verdict back; one that is gone is no error. To be called while holding the write lock. */
export async function deleteVerdict(db: Connection, id: string): Promise<void> {
  await db.delete('verdicts', id);
}

/** Every verdict, oldest first. */
export async function readVerdicts(db: Connection): Promise<StoredVerdict[]> {
  return (await db.getAll('verdicts')).sort((a, b) => a.created.localeCompare(b.created) || a.id.localeCompare(b.id));
}
