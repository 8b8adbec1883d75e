// Owns what is told of claims that say the same: pairs that were found, and what merging one into the other would do.
import type { Claim } from './claim';
import type { ClaimId } from './ids';
import type { Rating } from './rating';

/** One claim of a pair. */
export interface DuplicateSide {
  id: ClaimId;
  text: string;
  rating: Rating;
}

/** Two claims that say the same. `own` is the reader's own; `other` may be too. "words": the same wording; "meaning": the engine takes them for one claim. */
export interface DuplicatePair {
  own: DuplicateSide;
  other: DuplicateSide;
  how: 'words' | 'meaning';
}

/** What merging `from` into `into` would do: what the one has and the other lacks, and how many of the reader's notes and judgements move along. */
export interface MergePreview {
  additions: Pick<Claim, 'wordings' | 'topics' | 'sayings' | 'reviews'>;
  /** Whether something of the one would be lost, so that it is not done: a pack's claim is never changed, and a claim holds only so much. */
  loses: boolean;
  /** What becomes of the one: an own claim goes to the bin, a pack's stays where it is. */
  leaves: 'bin' | 'pack';
  /** The rating of the claim that stays, before and after. */
  rating: { before: Rating; after: Rating };
  notes: number;
  verdicts: number;
}
