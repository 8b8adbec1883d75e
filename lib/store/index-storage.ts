// Owns the read side of the index: lib/search's storage interface on the database. Only live segments exist here.
import type { SegmentStorage } from '../search/storage';
import { fromStored } from './buffers';
import type { Library } from './db';
import { readSegments } from './segments';

/** Segments as a search reads them. */
export function createIndexStorage(library: Library): SegmentStorage {
  return {
    async listSegments() {
      const live = await library.read((db) => readSegments(db, 'live'));
      return live.map(({ id, pack, claims, version, buffers }) => ({ id, pack, claims, version, buffers }));
    },
    readBuffers: (segment, names) =>
      library.read(async (db) => {
        const { store } = db.transaction('buffers');
        const found = await Promise.all(names.map((name) => store.get([segment, name])));
        const kept = found.filter((buffer) => buffer !== undefined);
        if (kept.length < names.length) return null;
        const buffers = await Promise.all(kept.map(fromStored));
        return Object.fromEntries(names.map((name, at) => [name, buffers[at] as ArrayBuffer]));
      }),
    readBlock: (segment, block) => library.read(async (db) => (await db.get('blocks', [segment, block])) ?? null),
    readTombstones: (segment) => library.read(async (db) => (await db.get('tombstones', segment)) ?? new Uint32Array()),
  };
}
