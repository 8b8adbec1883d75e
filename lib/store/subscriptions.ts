// Owns subscriptions and the releases that wait for the reader's word. A release's bytes lie apart, so that a list of subscriptions stays small.
import type { PackId } from '../model/ids';
import type { Subscription } from '../model/subscription';
import type { Connection } from './db';

/**
 * A subscription with what its server said of the last version. `published` is what the publisher calls the pack, which may be called otherwise here;
 * `waitingKey` is the key that the waiting release was signed with. `newest` is the highest serial that was installed, where a restored backup brought an
 * older release back; it is absent otherwise.
 */
export interface StoredSubscription extends Omit<Subscription, 'id'> {
  id: PackId;
  published: PackId;
  etag: string | null;
  modified: string | null;
  waitingKey: string | null;
  newest?: number;
}

/** Every subscription, in the order of their names. */
export async function readSubscriptions(db: Connection): Promise<StoredSubscription[]> {
  return (await db.getAll('subscriptions')).sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}

/** A subscription; null when there is none of that id. */
export async function readSubscription(db: Connection, id: string): Promise<StoredSubscription | null> {
  return (await db.get('subscriptions', id as PackId)) ?? null;
}

/** Writes a subscription as it now is; `bytes` are those of a release that waits from now on. To be called while holding the write lock. */
export async function writeSubscription(db: Connection, subscription: StoredSubscription, bytes: ArrayBuffer | null = null): Promise<void> {
  const transaction = db.transaction(['subscriptions', 'releases'], 'readwrite', { durability: 'strict' });
  await transaction.objectStore('subscriptions').put(subscription);
  if (bytes !== null) await transaction.objectStore('releases').put(bytes, subscription.id);
  else if (subscription.waiting === null) await transaction.objectStore('releases').delete(subscription.id);
  await transaction.done;
}

/** The bytes of the release that waits; null when none does. */
export async function readRelease(db: Connection, id: string): Promise<ArrayBuffer | null> {
  return (await db.get('releases', id as PackId)) ?? null;
}
