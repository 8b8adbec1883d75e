// Owns libraries for tests: an empty IndexedDB in memory for each, and a lock inside this process.
import 'fake-indexeddb/auto';
import type { PackFacts } from '@/lib/formats/format';
import type { Claim } from '@/lib/model/claim';
import type { ClaimId, PackId } from '@/lib/model/ids';
import type { Rating } from '@/lib/model/rating';
import { createLibrary, type Library } from '@/lib/store/db';
import { createLocalLock, type WriteLock } from '@/lib/store/write-lock';

/** A library nobody else has, and its database's name. */
export function freshLibrary(lock: WriteLock = createLocalLock()): { library: Library; name: string } {
  const name = `test-${crypto.randomUUID()}`;
  return { library: createLibrary({ name, lock }), name };
}

/** A claim with one review, of which only the text matters. */
export function makeClaim(id: string, text: string, more: Partial<Claim> & { rating?: Rating } = {}): Claim {
  const { rating = 'false', ...rest } = more;
  const review = { reviewer: 'Checker', rating, ratingText: null, date: '2024-01-02', asOf: '2024-01-02', title: null, note: null, url: null, sources: [] };
  return { id: id as ClaimId, text, wordings: [], language: 'en', topics: [], sayings: [], reviews: [review], ...rest };
}

/** What a pack says of itself, of which only the id matters. */
export function makePackFacts(id: string, more: Partial<PackFacts> = {}): PackFacts {
  const nothing = { description: null, publisher: null, licence: null, licenceUrl: null, url: null, version: null, date: null, language: null };
  return { id: id as PackId, name: `Pack ${id}`, topics: [], ...nothing, ...more };
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
