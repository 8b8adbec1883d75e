// Owns what a restored backup may not set back, although the library becomes what it was: the newest serial and the pinned key of a subscription, or whoever
// holds an old release or an old key could pass it off as news; and the serial of what the reader publishes, whose followers take no smaller one.
import type { RowStore } from '../store/imports';
import type { StoredPublication } from '../store/publications';
import type { StoredSubscription } from '../store/subscriptions';

/** A row of a backup as it comes into a library that has `known` under the same id. */
export function keepPins<Row extends { id: string }>(store: RowStore, row: Row, known: unknown): Row {
  if (known === undefined) return row;
  if (store === 'subscriptions') return pin(row as unknown as StoredSubscription, known as StoredSubscription) as unknown as Row;
  if (store !== 'publications') return row;
  const [theirs, ours] = [row as unknown as StoredPublication, known as StoredPublication];
  return ours.serial > theirs.serial ? { ...row, serial: ours.serial } : row;
}

/**
 * The key of the two that was looked at later stays pinned, a missing one never in place of one that is there. Serials of one key are compared; those of
 * another key are another count.
 */
function pin(row: StoredSubscription, known: StoredSubscription): StoredSubscription {
  if (row.url !== known.url || row.published !== known.published) return row;
  const later = (known.checked ?? '') >= (row.checked ?? '') ? known : row;
  const pinned = known.key === null ? row : row.key === null ? known : later;
  const { newest: _before, ...rest } = row;
  const newest = row.key === known.key ? Math.max(newestOf(row), newestOf(known)) : newestOf(pinned);
  return { ...rest, key: pinned.key, ...(newest > (row.serial ?? -1) ? { newest } : {}) };
}

function newestOf({ serial, newest }: StoredSubscription): number {
  return Math.max(serial ?? -1, newest ?? -1);
}
