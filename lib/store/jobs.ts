// Owns the rows of long jobs, from which they are continued after the browser was closed.
import type { Connection } from './db';
import type { StoredJob } from './schema';

/** Every job that is not done. */
export async function readJobs(db: Connection): Promise<StoredJob[]> {
  return (await db.getAll('jobs')).sort((a, b) => a.created.localeCompare(b.created));
}

/** Writes a job's row. To be called while holding the write lock. */
export async function writeJob(db: Connection, job: StoredJob): Promise<void> {
  await db.put('jobs', job);
}

/** Forgets a job; what it had written unseen becomes a leftover that is swept. To be called while holding the write lock. */
export async function deleteJob(db: Connection, id: string): Promise<void> {
  await db.delete('jobs', id);
}
