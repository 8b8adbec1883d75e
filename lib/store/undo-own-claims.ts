// Owns the way back of own claims when a change in bulk is undone: what the reader wrote or deleted since stays, everything else is as it was before, and
// the index fits the rows. Rows are the truth; a claim that lies in a segment without being its row's place is a tombstone.
import { OWN_PACK } from '../model/ids';
import type { Writing } from './db';
import type { ChangedPack, OwnClaim, StoredReverse } from './schema';

/** Puts own claims back inside the transaction that undoes a change. */
export async function undoOwnClaims(transaction: Writing, { before, segments, kept }: ChangedPack, back: StoredReverse): Promise<void> {
  const own = transaction.objectStore('own');
  const buried = new Map<string, number[]>();
  const bury = ({ segment, ordinal }: OwnClaim) => buried.set(segment, [...(buried.get(segment) ?? []), ordinal]);
  const olds = new Map((back.put as OwnClaim[]).map((row) => [row.id, row]));
  for (const id of new Set([...olds.keys(), ...(back.delete as OwnClaim['id'][])])) {
    const now = await own.get(id);
    const old = olds.get(id);
    if (stands(now, back.wrote[id])) {
      // A merge may have moved it into a segment that stays.
      if (now !== undefined && !segments.includes(now.segment)) bury(now);
      if (old === undefined) await own.delete(id);
      else await own.put(old);
    } else if (old !== undefined) bury(old);
  }
  const tombstones = transaction.objectStore('tombstones');
  for (const [segment, ordinals] of buried) await tombstones.put(Uint32Array.from([...((await tombstones.get(segment)) ?? []), ...ordinals]).sort(), segment);
  const store = transaction.objectStore('segments');
  for (const segment of await store.index('pack').getAll(OWN_PACK)) {
    if (kept.includes(segment.id)) await store.put({ ...segment, state: 'live', job: null });
    else if (segments.includes(segment.id)) await store.put({ ...segment, state: 'dropped' });
  }
  const packs = transaction.objectStore('packs');
  const claims = await own.count();
  const pack = before ?? (claims === 0 ? null : ((await packs.get(OWN_PACK)) ?? null));
  if (pack === null) await packs.delete(OWN_PACK);
  else await packs.put({ ...pack, claims });
}

/** Whether a row says what the change wrote, wherever in the index it lies by now; null and undefined where there is none. */
function stands(now: OwnClaim | undefined, wrote: string | undefined): boolean {
  if (now === undefined || wrote === undefined) return now === undefined && wrote === undefined;
  const { claim, changed } = JSON.parse(wrote) as OwnClaim;
  return changed === now.changed && JSON.stringify(claim) === JSON.stringify(now.claim);
}
