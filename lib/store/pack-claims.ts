// Owns reading a pack's claims one after the other, in the order they were written, however many there are.
import type { Claim } from '../model/claim';
import type { PackId } from '../model/ids';
import type { Library } from './db';
import { keysOf, readSegments } from './segments';

/** Blocks read in one request: about a thousand claims. */
const BLOCKS = 16;

/** The live claims of a pack, segment by segment, in portions. A pack that is replaced meanwhile ends early rather than mixing two versions. */
export async function* readPackClaims(library: Library, pack: PackId): AsyncGenerator<Claim[]> {
  const segments = (await library.read((db) => readSegments(db, 'live'))).filter((segment) => segment.pack === pack);
  for (const { id } of segments) {
    const deleted = new Set(await library.read((db) => db.get('tombstones', id)));
    let ordinal = 0;
    for (let last: IDBValidKey | null = null; ; ) {
      const range: IDBKeyRange = last === null ? keysOf(id) : IDBKeyRange.bound(last, [id, []], true);
      const [keys, blocks] = await library.read((db) => {
        const transaction = db.transaction('blocks');
        return Promise.all([transaction.store.getAllKeys(range, BLOCKS), transaction.store.getAll(range, BLOCKS)]);
      });
      if (keys.length === 0) break;
      last = keys.at(-1)!;
      const claims: Claim[] = [];
      for (const block of blocks) for (const claim of block) if (!deleted.has(ordinal++)) claims.push(claim);
      yield claims;
    }
  }
}
