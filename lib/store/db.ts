// Owns the connection: opened on first use, given up politely when a newer Caveat wants to upgrade, opened again when it is needed again.
import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { LIBRARY_VERSION, migrate } from './migrations';
import { LIBRARY_NAME, type LibrarySchema } from './schema';
import { explainError, StoreError } from './store-error';
import { type WriteLock, webLock } from './write-lock';

/** An open database of the present version. */
export type Connection = IDBPDatabase<LibrarySchema>;
/** A transaction that writes to some of the stores. */
export type Writing = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'readwrite'>;

/** Begins a transaction over these stores; what it wrote is on the disk once it is done. */
export function beginWriting(db: Connection, stores: readonly StoreNames<LibrarySchema>[]): Writing {
  return db.transaction([...stores], 'readwrite', { durability: 'strict' });
}

/** The library's database. Both ways throw a StoreError for what the reader must hear of. */
export interface Library {
  /** Runs `work` on the connection. */
  read<T>(work: (db: Connection) => Promise<T>): Promise<T>;
  /** As read, while nobody else writes. Not to be nested. */
  write<T>(work: (db: Connection) => Promise<T>): Promise<T>;
  /** Closes the connection; the next use opens it again. */
  close(): Promise<void>;
}

// An older Caveat in another tab closes its connection within a turn when asked; one that does not answer for so long never will.
const BLOCKED_MS = 5000;

/** The library, not opened yet. The options are for tests. */
export function createLibrary({
  name = LIBRARY_NAME,
  version = LIBRARY_VERSION,
  lock = webLock,
}: {
  name?: string;
  version?: number;
  lock?: WriteLock;
} = {}): Library {
  let current: Promise<Connection> | null = null;

  function connect(): Promise<Connection> {
    if (current !== null) return current;
    const opening = openConnection(name, version, () => {
      if (current === opening) current = null;
    });
    current = opening;
    opening.catch(() => {
      if (current === opening) current = null;
    });
    return opening;
  }

  async function read<T>(work: (db: Connection) => Promise<T>): Promise<T> {
    try {
      const opened = connect();
      try {
        return await work(await opened);
      } catch (error) {
        // The connection was closed under us before the work could begin a transaction: nothing has happened yet.
        if (current === opened || !(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
        return await work(await connect());
      }
    } catch (error) {
      throw explainError(error);
    }
  }

  return {
    read,
    write: (work) =>
      lock(() => read(work)).catch((error) => {
        throw explainError(error);
      }),
    async close() {
      const opened = current;
      current = null;
      (await opened?.catch(() => null))?.close();
    },
  };
}

/** Deletes the database whole, for when it cannot be read: the next use makes an empty one. An open connection of any context gives way. */
export function deleteLibrary(name: string = LIBRARY_NAME): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A large library takes its time to go: that alone is nobody's fault.
    request.onblocked = () => {
      timer = setTimeout(() => reject(new StoreError('blocked', 'another tab keeps the library open')), BLOCKED_MS);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve();
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(new StoreError('unreadable', 'the library cannot be deleted', { cause: request.error }));
    };
  });
}

function openConnection(name: string, version: number, lost: () => void): Promise<Connection> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let given = false;
    openDB<LibrarySchema>(name, version, {
      upgrade: (db, from, _to, transaction) => migrate(db, from, transaction),
      blocked() {
        timer = setTimeout(() => {
          given = true;
          reject(new StoreError('blocked', 'another tab keeps the library open with an older version of Caveat'));
        }, BLOCKED_MS);
      },
      blocking(_current, _wanted, event) {
        lost();
        (event.target as IDBDatabase).close();
      },
      terminated: lost,
    })
      .then(
        (db) => (given ? db.close() : resolve(db)),
        (error) => {
          const explained = explainError(error);
          reject(explained instanceof StoreError ? explained : new StoreError('unreadable', 'the library cannot be opened', { cause: error }));
        },
      )
      .finally(() => clearTimeout(timer));
  });
}
