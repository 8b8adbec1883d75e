// Owns the record of what a new release of a pack changes, as pages show it before it is taken over.
import type { Rating } from './rating';

/** A claim that a release changes. `rating` is set where the rating becomes another: the change that matters most to a reader. */
export interface ClaimChange {
  id: string;
  text: string;
  rating: { before: Rating; after: Rating } | null;
}

/** What a release brings. The lists hold the first few of each kind, those with another rating first; the numbers count all. */
export interface PackDifference {
  added: number;
  changed: number;
  removed: number;
  same: number;
  rerated: number;
  firstAdded: ClaimChange[];
  firstChanged: ClaimChange[];
  firstRemoved: ClaimChange[];
}
