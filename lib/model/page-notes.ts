// Owns what travels about the notes of one page: where they stand, drafts, answers, and the claims and addresses that are proposed for them.
import type { Annotation } from './annotation';
import type { ClaimId } from './ids';
import type { Rating } from './rating';

export const NOTE_STATUSES = ['waiting', 'exact', 'changed', 'ambiguous', 'suspect', 'orphan'] as const;

/**
 * What is known of why a passage is gone. "refused": what may have been it is not, the reader said. "copies": the same words stand elsewhere, once less than
 * then. "other-page": nothing of what was around it is there either, and the title is another. "short": the page holds much less text than it did.
 */
export const GONE_REASONS = ['refused', 'copies', 'other-page', 'short'] as const;
export type GoneReason = (typeof GONE_REASONS)[number];

/**
 * Where a note stands on its page. "waiting": still being looked for. "suspect": `text` may be it, the reader has to say. "orphan": gone. `text` is
 * what stands there now, where it differs from the quote.
 */
export interface NotePlace {
  id: string;
  status: (typeof NOTE_STATUSES)[number];
  text: string | null;
  /** What of the change matters: numbers, a negation. Empty where nothing of the kind changed. */
  material: ('number' | 'negation')[];
  /** Puts the notes of a page in reading order; null where that is unknown. */
  order: number | null;
  /** Of an orphan, where more is known than that its words are not there. */
  reason?: GoneReason;
}

/** An answer to "is it this?": whether a note's passage is now worded as `exact`. */
export interface NoteAnswer {
  note: string;
  exact: string;
  same: boolean;
}

/** A note that is being written. `before` is the `modified` of the stored version that it changes; null for a new note. Instants are ISO. */
export interface NoteDraft {
  before: string | null;
  changed: string;
  note: Annotation;
}

/**
 * The notes of one page, the oldest first. `page` is a code that tells this page from others and nothing else; `pages` are those of all addresses that the
 * reader called the same article. `places` are where notes were seen last, `answers` what the reader said of suspects.
 */
export interface PageNotes {
  page: string;
  pages: string[];
  notes: Annotation[];
  drafts: NoteDraft[];
  places: NotePlace[];
  answers: NoteAnswer[];
}

/** A claim of the library that a note may be about. */
export interface FoundClaim {
  id: ClaimId;
  text: string;
  rating: Rating;
}

/** Another address under which the reader has notes of what may be the same article. */
export interface AddressProposal {
  url: string;
  title: string | null;
  notes: number;
}
