// Owns the record of a match: which claim a statement expresses, how surely, and why.
import type { ClaimId } from './ids';
import type { Rating } from './rating';

/** same: the proposition itself. opposite: its inner negation. differs: the same but for a number, date, place, person or role. Only "same" is painted. */
export type Relation = 'same' | 'opposite' | 'differs';

/** Confidence in words, as the reader chooses it in the options. */
export type Confidence = 'near-certain' | 'likely' | 'also-possible';

/** Half-open span [start, end) in UTF-16 units. */
export type Span = [start: number, end: number];

/** What an outer operator does to the proposition inside it: "denied that P", "it is false that P", "no evidence that P", "if P", "is it true that P?". */
export interface OuterOperator {
  kind: 'denial' | 'falsehood' | 'no-evidence' | 'debunk' | 'question' | 'condition';
  /** The cue in the statement. */
  span: Span;
}

/** What set the relation to something other than "same", with both sides' words where there are two. */
export interface Guard {
  kind: 'negation' | 'number' | 'percentage' | 'date' | 'person' | 'place' | 'role-swap' | 'quantifier' | 'other';
  /** The words in the statement; empty where the statement lacks them. */
  statement: string;
  /** The words in the claim; empty where the claim lacks them. */
  claim: string;
}

/** Why a statement matched: all a reader needs to judge it, and nothing that tells where it was read. */
export interface Explanation {
  /** The claim's wording that fitted best. */
  wording: string;
  /** Pairs of aligned words: a span in the statement's text, a span in `wording`. */
  aligned: { statement: Span; wording: Span }[];
  /** Parts of the score by feature name, largest first. */
  parts: { name: string; value: number }[];
  guard: Guard | null;
  /** Set when a stored verdict of the reader ruled this match. */
  taught: boolean;
  /** Version of the engine that made the match. */
  engine: string;
}

/** A statement's match with one claim. `confidence` is a calibrated probability, 0 to 1; `span` is the clause in the statement's text that expresses the claim. */
export interface Match {
  claimId: ClaimId;
  claim: string;
  rating: Rating;
  relation: Relation;
  confidence: number;
  level: Confidence;
  span: Span;
  outer: OuterOperator | null;
  explanation: Explanation;
}
