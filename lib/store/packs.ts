// Owns packs: the one transaction that makes a pack's new segments live and drops its old ones, and the one that removes it.
import { OWN_PACK, type PackId } from '../model/ids';
import type { Pack } from '../model/pack';
import { makeDeletion } from './bin';
import type { Connection } from './db';

/** Every pack, in the order of their names; the reader's own first. */
export async function readPacks(db: Connection): Promise<Pack[]> {
  const packs = await db.getAll('packs');
  return packs.sort((a, b) => Number(b.id === OWN_PACK) - Number(a.id === OWN_PACK) || a.name.localeCompare(b.name));
}

/** A pack; null when there is none of that id. */
export async function readPack(db: Connection, id: PackId): Promise<Pack | null> {
  return (await db.get('packs', id)) ?? null;
}

/**
 * Makes finished segments the content of a pack and drops every other one of it, in one transaction: a search sees the old pack or the new one, never
 * half of either. `job` is the import that is thereby done. To be called while holding the write lock.
 */
export async function publishPack(db: Connection, pack: Pack, segments: readonly string[], job: string | null = null): Promise<void> {
  const transaction = db.transaction(['packs', 'segments', 'jobs'], 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('segments');
  const missing = new Set(segments);
  for (const segment of await store.index('pack').getAll(pack.id)) {
    if (missing.delete(segment.id)) await store.put({ ...segment, state: 'live', job: null });
    else if (segment.state === 'live') await store.put({ ...segment, state: 'dropped' });
  }
  if (missing.size > 0) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    throw new Error(`segments of ${pack.id} are gone: ${[...missing].join(', ')}`);
  }
  await transaction.objectStore('packs').put(pack);
  if (job !== null) await transaction.objectStore('jobs').delete(job);
  await transaction.done;
}

/** Removes a pack with its claims and its subscription in one transaction; their bytes are swept later. False when there was none. To be called while holding the write lock. */
export async function removePack(db: Connection, id: PackId): Promise<boolean> {
  const transaction = db.transaction(['packs', 'segments', 'own', 'subscriptions', 'releases', 'bin'], 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('segments');
  const known = (await transaction.objectStore('packs').getKey(id)) !== undefined;
  for (const segment of await store.index('pack').getAll(id)) if (segment.state === 'live') await store.put({ ...segment, state: 'dropped' });
  if (id === OWN_PACK) {
    // What the reader wrote goes to the bin, as when it is deleted one by one.
    const now = new Date().toISOString();
    for (const { claim } of await transaction.objectStore('own').getAll())
      await transaction.objectStore('bin').put(makeDeletion('claim', claim.id, claim, now));
    await transaction.objectStore('own').clear();
  }
  await transaction.objectStore('packs').delete(id);
  await transaction.objectStore('subscriptions').delete(id);
  await transaction.objectStore('releases').delete(id);
  await transaction.done;
  return known;
}
