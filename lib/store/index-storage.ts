// Owns the read side of the index: lib/search's storage interface on the database. Only live segments exist here.
import type { SegmentStorage } from '../search/storage';
import type { Library } from './db';
import { keysOf, readSegments } from './segments';

/** Segments as a search reads them. */
export function createIndexStorage(library: Library): SegmentStorage {
  return {
    async listSegments() {
      const live = await library.read((db) => readSegments(db, 'live'));
      return live.map(({ id, pack, claims, version, buffers }) => ({ id, pack, claims, version, buffers }));
    },
    readBuffers: (segment) =>
      library.read(async (db) => {
        const transaction = db.transaction('buffers');
        const [keys, values] = await Promise.all([transaction.store.getAllKeys(keysOf(segment)), transaction.store.getAll(keysOf(segment))]);
        return keys.length === 0 ? null : Object.fromEntries(keys.map(([, name], index) => [name, values[index]!]));
      }),
    readBlock: (segment, block) => library.read(async (db) => (await db.get('blocks', [segment, block])) ?? null),
    readTombstones: (segment) => library.read(async (db) => (await db.get('tombstones', segment)) ?? new Uint32Array()),
  };
}
