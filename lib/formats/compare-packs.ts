// Owns what a new release of a pack changes against the one that is installed, claim by claim, for the reader to see before it is taken over.
import { type Claim, ratingOf } from '../model/claim';
import type { ClaimChange, PackDifference } from '../model/pack-difference';

/** How many of each kind are listed by name. */
const LISTED = 20;

/** Compares two releases of a pack by the ids of their claims; claims are the same when all that is known of them is. */
export function comparePacks(before: Iterable<Claim>, after: readonly Claim[]): PackDifference {
  const waiting = new Map(after.map((claim) => [claim.id as string, claim]));
  const changed: ClaimChange[] = [];
  const removed: ClaimChange[] = [];
  let same = 0;
  for (const old of before) {
    const claim = waiting.get(old.id);
    waiting.delete(old.id);
    if (claim === undefined) removed.push({ id: old.id, text: old.text, rating: null });
    else if (JSON.stringify(sorted(claim)) === JSON.stringify(sorted(old))) same++;
    else {
      const rating = { before: ratingOf(old), after: ratingOf(claim) };
      changed.push({ id: claim.id, text: claim.text, rating: rating.before === rating.after ? null : rating });
    }
  }
  const rerated = changed.filter(({ rating }) => rating !== null);
  const added = [...waiting.values()].map(({ id, text }) => ({ id, text, rating: null }));
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    same,
    rerated: rerated.length,
    firstAdded: added.slice(0, LISTED),
    firstChanged: [...rerated, ...changed.filter(({ rating }) => rating === null)].slice(0, LISTED),
    firstRemoved: removed.slice(0, LISTED),
  };
}

/** A value with its keys in one order, so that records that came different ways compare. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
