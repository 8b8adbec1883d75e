// Owns the memory of what the columns of tables mean, by the names over them, so that the next table of the same kind needs no asking.
import type { Connection } from './db';

/** What was settled for a table with these columns; null when nothing was. Not checked. */
export async function readColumns(db: Connection, signature: string): Promise<unknown> {
  return (await db.get('columns', signature))?.map ?? null;
}

/** Remembers what the columns mean; `used` is an ISO instant. To be called while holding the write lock. */
export async function writeColumns(db: Connection, signature: string, map: unknown, used: string): Promise<void> {
  await db.put('columns', { signature, map, used });
}
