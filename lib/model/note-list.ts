// Owns what the library page and its worker say to each other about notes: lists of them by words and filters, and the rows that are seen.
import type { Annotation } from './annotation';
import type { Rating } from './rating';

/** What the reader looks for among the notes; null does not narrow. `site` is a host name. */
export interface NoteQuery {
  words: string;
  tag: string | null;
  rating: string | null;
  site: string | null;
}

/** A query that narrows nothing. */
export const ALL_NOTES: NoteQuery = { words: '', tag: null, rating: null, site: null };

/** A note as a row of the list. `quote` is empty for a note on a whole page; both texts are cut. */
export interface NoteRow {
  id: string;
  quote: string;
  text: string;
  title: string;
  site: string;
  rating: Rating | null;
  tags: string[];
  modified: string;
}

/** A value of a property, with how many notes of the list have it, that property's own filter left out. */
export interface NoteFacet {
  value: string;
  count: number;
}

/** A part of a list. */
export interface NoteListing {
  total: number;
  rows: NoteRow[];
  tags: NoteFacet[];
  ratings: NoteFacet[];
  sites: NoteFacet[];
}

/** To the worker. */
export type NoteRequest =
  | { type: 'notes'; number: number; query: NoteQuery; from: number; to: number }
  | { type: 'note'; number: number; id: string }
  /** All that the query finds, as a W3C AnnotationCollection. */
  | { type: 'notes-file'; number: number; query: NoteQuery; label: string };

/** From the worker. */
export type NoteReply =
  | ({ type: 'notes'; number: number; from: number } & NoteListing)
  | { type: 'note'; number: number; note: Annotation | null }
  | { type: 'notes-file'; number: number; text: string; count: number };
