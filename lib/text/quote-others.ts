// Owns the passages that were like a quote from the start, each known by what stood around it: what stands in their surroundings is not the quote.
import { contextOf, type QuotePlacing } from './quote-places';
import { measureContext, readWords, type Words } from './quote-words';
import type { WordIndex } from './word-index';

/** What stood right before and right behind a passage, in normal form. */
export interface Surroundings {
  prefix: string;
  suffix: string;
}

/** Passages remembered with a quote at most. */
export const MOST_OTHERS = 8;
/** Share of another passage's surroundings from which on a place can be its own, and how much better than the quote's they have to fit. */
const OWN_PLACE = 0.5;
const CLEARLY_BETTER = 0.15;
/** Surroundings that fit better by less are told apart by nothing. */
const NO_BETTER = 0.05;
/** So many others are no list yet of which more may have been. */
const MOST_TOLD = 3;

/** Whose places were looked at. A place in none of the sets may be anybody's. */
export interface Owners {
  /** Places where one of the others stands by now. */
  theirs: ReadonlySet<QuotePlacing>;
  /** Places in the quote's own surroundings and in none of the others'. */
  ours: ReadonlySet<QuotePlacing>;
  /** Places that are as much in another's surroundings as in the quote's: rows whose neighbours are the same words as well. */
  either: ReadonlySet<QuotePlacing>;
}

/**
 * Tells whose each of `placings` is. The first `equal` of the `others` had the very words of the quote: what has them as well is none of the rest. Of a
 * long list of passages that are alike some may not be remembered, and no place is the quote's beyond doubt.
 */
export function findOwners(others: readonly Surroundings[], equal: number, placings: readonly QuotePlacing[], index: WordIndex): Owners {
  const words = others.map(({ prefix, suffix }) => ({ before: readWords(prefix, index), behind: readWords(suffix, index) }));
  const theirs = new Set<QuotePlacing>();
  const ours = new Set<QuotePlacing>();
  const either = new Set<QuotePlacing>();
  for (const placing of words.length === 0 ? [] : placings) {
    const own = contextOf(placing);
    const most = Math.max(0, ...words.slice(0, placing.exact ? equal : words.length).map((other) => measureFit(other, placing, index)));
    if (most >= Math.max(OWN_PLACE, own + CLEARLY_BETTER)) theirs.add(placing);
    else if (most >= OWN_PLACE && own < most + NO_BETTER) either.add(placing);
    const isBetween = Math.min(placing.before ?? 0, placing.behind ?? 0) >= OWN_PLACE;
    if (others.length <= MOST_TOLD && isBetween && own >= most + CLEARLY_BETTER) ours.add(placing);
  }
  return { theirs, ours, either };
}

/** How well the surroundings of another passage fit a place, 0 to 1. */
function measureFit({ before, behind }: { before: Words; behind: Words }, { start, end }: QuotePlacing, index: WordIndex): number {
  let last = index.numberAt(start);
  if (last > 0 && index.ends[last - 1]! > start) last -= 1;
  return contextOf({ before: measureContext(before, index, last - 1, -1), behind: measureContext(behind, index, index.numberAt(end), 1) });
}
