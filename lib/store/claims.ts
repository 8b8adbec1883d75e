// Owns walking through the claims of a pack as they are kept, some blocks at a time, deleted ones left out.
import type { Claim } from '../model/claim';
import type { PackId } from '../model/ids';
import { BLOCK_SIZE } from '../search/storage';
import type { Library } from './db';
import { StoreError } from './store-error';

/** A block that cannot be read or is not what it should be, for whoever walks on all the same. */
export interface DamagedBlock {
  segment: string;
  block: number;
  reason: string;
}

// Blocks read in one transaction: a thousand claims, some milliseconds.
const TOGETHER = 16;

/**
 * The live claims of a pack in the order of its segments, about a thousand at a time. A block that is missing ends the walk with a StoreError of code
 * "damaged", unless `onDamage` takes note of it and the walk goes on.
 */
export async function* walkClaims(library: Library, pack: PackId, onDamage?: (damage: DamagedBlock) => void): AsyncGenerator<Claim[]> {
  const all = await library.read((db) => db.getAllFromIndex('segments', 'pack', pack));
  const live = all.filter(({ state }) => state === 'live').sort((a, b) => a.order - b.order);
  for (const { id, claims } of live) {
    const gone = new Set(await library.read(async (db) => (await db.get('tombstones', id)) ?? []));
    const blocks = Math.ceil(claims / BLOCK_SIZE);
    for (let from = 0; from < blocks; from += TOGETHER) {
      const numbers = Array.from({ length: Math.min(TOGETHER, blocks - from) }, (_, index) => from + index);
      const read = await readBlocks(library, id, numbers);
      const found: Claim[] = [];
      for (const [index, number] of numbers.entries()) {
        const block = read[index];
        const size = Math.min(BLOCK_SIZE, claims - number * BLOCK_SIZE);
        if (Array.isArray(block) && block.length === size) found.push(...block.filter((_, at) => !gone.has(number * BLOCK_SIZE + at)));
        else {
          const reason = block === undefined ? 'a block of claims is missing' : 'a block of claims is damaged';
          if (onDamage === undefined) throw new StoreError('damaged', `${pack}, block ${number + 1}: ${reason}`);
          onDamage({ segment: id, block: number, reason });
          if (Array.isArray(block)) found.push(...block);
        }
      }
      if (found.length > 0) yield found;
    }
  }
}

/** Some blocks of a segment; what cannot be read even alone is undefined. */
async function readBlocks(library: Library, segment: string, numbers: readonly number[]): Promise<(Claim[] | undefined)[]> {
  try {
    return await library.read((db) => {
      const { store } = db.transaction('blocks');
      return Promise.all(numbers.map((number) => store.get([segment, number])));
    });
  } catch {
    return Promise.all(numbers.map((number) => library.read((db) => db.get('blocks', [segment, number])).catch(() => undefined)));
  }
}
