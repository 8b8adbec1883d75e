// Owns what the library page and its worker say to each other: lists of claims by words and filters, and the rows that are seen.
import type { Claim } from './claim';
import type { NoteReply, NoteRequest } from './note-list';
import type { Rating } from './rating';

/** What the reader narrows the list of claims by; an empty list does not narrow. Dates are "2022", "2022-12" or "2022-12-02". */
export interface ListFilters {
  ratings: string[];
  languages: string[];
  packs: string[];
  topics: string[];
  speakers: string[];
  from: string | null;
  to: string | null;
  /** Only claims that a note of the reader's is about. */
  noted: boolean;
}

/** Filters that narrow nothing. */
export const NO_FILTERS: ListFilters = { ratings: [], languages: [], packs: [], topics: [], speakers: [], from: null, to: null, noted: false };

export type ListOrder = 'best' | 'newest' | 'oldest';

/** A claim as a row of the list. `date` is when the speaker said it; without a speaker, the newest date that is known of the claim. */
export interface ClaimRow {
  id: string;
  text: string;
  language: string;
  rating: Rating;
  speaker: string | null;
  date: string | null;
  pack: string;
}

/** How many claims each value of a property would leave. */
export type FacetCounts = Record<'ratings' | 'languages' | 'packs' | 'topics' | 'speakers', { value: string; count: number }[]>;

/** To the worker. `number` comes back with the answer, so that an answer to an older question can be told. */
export type LibraryRequest =
  | { type: 'list'; number: number; words: string; filters: ListFilters; order: ListOrder; rows: number }
  | { type: 'rows'; number: number; from: number; to: number }
  /** Ids of the rows [from, to) of the last list. */
  | { type: 'ids'; number: number; from: number; to: number }
  | { type: 'claim'; number: number; id: string }
  | NoteRequest
  | { type: 'notes-changed' }
  | { type: 'changed' };

/** From the worker. `prepared` is the share of the library that can be filtered, below 1 only while it is prepared for the first time. */
export type LibraryReply =
  | { type: 'listed'; number: number; total: number; rows: ClaimRow[]; facets: FacetCounts; noted: number; ms: number }
  | { type: 'rows'; number: number; from: number; rows: ClaimRow[] }
  | { type: 'ids'; number: number; ids: string[] }
  | { type: 'claim'; number: number; claim: Claim | null }
  | NoteReply
  | { type: 'preparing'; share: number }
  | { type: 'failed'; number: number | null; code: string; message: string };
