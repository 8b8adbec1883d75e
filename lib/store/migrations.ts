// Owns the way from every earlier database to the present one: one step a version, never changed once it was released.
import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { LibrarySchema } from './schema';

type Upgrade = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>;

/** One step: makes a database of version `to - 1` one of version `to`, inside the upgrade's own transaction. */
interface Migration {
  to: number;
  apply(db: IDBPDatabase<LibrarySchema>, transaction: Upgrade): void | Promise<void>;
}

/** Every step in order. A new one goes to the end, with a dump of the version before it in tests/dumps. */
const MIGRATIONS: readonly Migration[] = [
  {
    to: 1,
    apply(db) {
      db.createObjectStore('packs', { keyPath: 'id' });
      db.createObjectStore('segments', { keyPath: 'id' }).createIndex('pack', 'pack');
      db.createObjectStore('buffers');
      db.createObjectStore('blocks');
      db.createObjectStore('tombstones');
      db.createObjectStore('own', { keyPath: 'id' }).createIndex('segment', 'segment');
      db.createObjectStore('verdicts', { keyPath: 'id' }).createIndex('claimId', 'claimId');
      db.createObjectStore('jobs', { keyPath: 'id' });
    },
  },
  {
    to: 2,
    apply(db) {
      db.createObjectStore('subscriptions', { keyPath: 'id' });
      db.createObjectStore('releases');
    },
  },
  {
    // The reader's notes: the notes themselves, what is being written, what was deleted, and what the reader and the pages said of them.
    to: 3,
    apply(db) {
      const notes = db.createObjectStore('annotations', { keyPath: 'id' });
      notes.createIndex('page', 'page');
      notes.createIndex('canonical', 'canonical');
      notes.createIndex('modified', 'modified');
      notes.createIndex('claims', 'claims', { multiEntry: true });
      notes.createIndex('tags', 'tags', { multiEntry: true });
      db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('page', 'page');
      db.createObjectStore('bin', { keyPath: 'id' }).createIndex('deleted', 'deleted');
      db.createObjectStore('addresses', { keyPath: 'id' }).createIndex('pages', 'pages', { multiEntry: true });
      db.createObjectStore('answers', { keyPath: 'id' }).createIndex('note', 'note');
      db.createObjectStore('places', { keyPath: 'id' }).createIndex('page', 'page');
    },
  },
  {
    // What was brought in, from where, and the way back; and what the columns of tables mean.
    to: 4,
    apply(db) {
      db.createObjectStore('imports', { keyPath: 'id' });
      db.createObjectStore('reverses');
      db.createObjectStore('columns', { keyPath: 'signature' });
    },
  },
  {
    // What the library page filters and orders claims by, made when that page first needs it.
    to: 5,
    apply(db) {
      db.createObjectStore('claimColumns');
    },
  },
  {
    // The history of the reader's own claims.
    to: 6,
    apply(db) {
      const edits = db.createObjectStore('edits', { keyPath: 'id' });
      edits.createIndex('claim', 'claim');
      edits.createIndex('at', 'at');
    },
  },
  {
    // Fact-checks taken from pages that the reader has not yet kept or left.
    to: 7,
    apply(db) {
      db.createObjectStore('captures', { keyPath: 'id' });
    },
  },
  {
    // Packs that the reader publishes, and the key that signs them.
    to: 8,
    apply(db) {
      db.createObjectStore('publications', { keyPath: 'id' });
      db.createObjectStore('keys', { keyPath: 'id' });
    },
  },
];

/** The version that this code reads and writes. */
export const LIBRARY_VERSION = MIGRATIONS.at(-1)!.to;

/** Takes a database of version `from` (0: a new one) through every step it has not had. */
export async function migrate(db: IDBPDatabase<LibrarySchema>, from: number, transaction: Upgrade): Promise<void> {
  for (const migration of MIGRATIONS) if (migration.to > from) await migration.apply(db, transaction);
}
