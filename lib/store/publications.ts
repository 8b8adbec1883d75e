// Owns the packs that the reader publishes, and the key they are signed with. The key has a store of its own, so that no backup and no export of rows can
// take it along: it leaves by the reader's own saving of its file alone.
import type { PackId } from '../model/ids';
import type { Publication } from '../model/publication';
import type { Connection } from './db';

/** The reader's key, in hexadecimal, with the hand-overs that led to it. There is one, under the id "publisher". Instants are ISO. */
export interface StoredKey {
  id: 'publisher';
  publicKey: string;
  privateKey: string;
  changes: { from: string; to: string; signature: string }[];
  created: string;
  saved: string | null;
}

/** A publication as it is kept; `changed` is when its row was last written. */
export interface StoredPublication extends Publication {
  changed: string;
}

/** Every publication, in the order of their names. */
export async function readPublications(db: Connection): Promise<StoredPublication[]> {
  return (await db.getAll('publications')).sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}

/** A publication; null when nothing was published under that id. */
export async function readPublication(db: Connection, id: PackId): Promise<StoredPublication | null> {
  return (await db.get('publications', id)) ?? null;
}

/** Writes a publication as it now is. To be called while holding the write lock. */
export async function writePublication(db: Connection, publication: StoredPublication): Promise<void> {
  const transaction = db.transaction('publications', 'readwrite', { durability: 'strict' });
  await transaction.store.put(publication);
  await transaction.done;
}

/** The reader's key; null when there is none. */
export async function readKey(db: Connection): Promise<StoredKey | null> {
  return (await db.get('keys', 'publisher')) ?? null;
}

/** Writes the reader's key, or takes it away where it is null. To be called while holding the write lock. */
export async function writeKey(db: Connection, key: StoredKey | null): Promise<void> {
  const transaction = db.transaction('keys', 'readwrite', { durability: 'strict' });
  if (key === null) await transaction.store.delete('publisher');
  else await transaction.store.put(key);
  await transaction.done;
}
