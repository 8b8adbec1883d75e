// Owns libraries for tests: an empty IndexedDB in memory for each, and a lock inside this process.
import 'fake-indexeddb/auto';
import { createLibrary, type Library } from '@/lib/store/db';
import { createLocalLock, type WriteLock } from '@/lib/store/write-lock';

/** A library nobody else has, and its database's name. */
export function freshLibrary(lock: WriteLock = createLocalLock()): { library: Library; name: string } {
  const name = `test-${crypto.randomUUID()}`;
  return { library: createLibrary({ name, lock }), name };
}

/** Runs `use` on the plain database of a library, which must be closed elsewhere. */
export async function withPlainDatabase<T>(name: string, use: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const db = await settle(indexedDB.open(name));
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

/** A request as a promise. */
export function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
