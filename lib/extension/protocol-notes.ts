// Owns the catalogue of messages about the reader's notes. A content script hears of the notes of its own page only: which page that is, the
// browser says. Ids and instants are minted by the caller, so that a second try does no harm.
import type { Annotation } from '../model/annotation';
import type { AddressProposal, FoundClaim, NoteAnswer, NoteDraft, NotePlace, PageNotes } from '../model/page-notes';
import type { PageStatement } from './protocol';

/** What both a content script and our own pages may ask. */
interface NotesCalls {
  /**
   * Stores a note, new or changed. `before` is the `modified` of the version that was changed, null for a new note: where the stored one is another by now,
   * the code is "note-changed" and nothing happens, unless it is this very note already. `language` is the passage's, for its claim.
   */
  saveNote(args: { note: Annotation; before: string | null; language: string | null }): null;
  /** Moves a note to the bin; false when it was not there. */
  deleteNote(args: { id: string }): boolean;
  /** Takes a note out of the bin again; false when it is there no more. */
  restoreNote(args: { id: string }): boolean;
  /** Keeps what is being written; false where nothing is kept, as in a private window. */
  saveDraft(args: NoteDraft): boolean;
  dropDraft(args: { id: string }): null;
  /** Tags the reader has used that begin so, at most eight. */
  suggestTags(args: { prefix: string }): string[];
  /** Claims of the library that share words with a text, the nearest first, at most six. */
  findClaims(args: { text: string; language: string | null }): FoundClaim[];
  /** Remembers what the reader said of a suspect, so that it is not asked again. */
  answerSuspect(args: NoteAnswer): null;
}

/** From a content script: about the page it stands in, by the browser's own word for its address. */
export interface NotesFromContent extends NotesCalls {
  listNotes(args: Record<never, never>): PageNotes;
  /** The draft of one note of this page; null without one. */
  readDraft(args: { id: string }): NoteDraft | null;
  /** Tells where this page's notes stand now. */
  tellAnchored(args: { places: NotePlace[] }): null;
}

/** From our own pages: about any page. */
export interface NotesFromPages extends NotesCalls {
  /** The notes of the page at `url`, with addresses that may be the same article and of which the reader has not said. `canonical` and `title` are that page's. */
  listPageNotes(args: { url: string; canonical: string | null; title: string | null }): PageNotes & { proposals: AddressProposal[] };
  /** Every note, the last changed first; `after` is the `next` of the page before. */
  listAllNotes(args: { after: string | null; limit: number }): { notes: Annotation[]; next: string | null };
  countNotes(args: Record<never, never>): number;
  /**
   * Stores notes of a file as one step that can be undone: a note of the same id is replaced where the file's is newer. `id` is minted by the caller; `read`
   * is the instant of the reading, which notes without a date of their own have: those take no other's place.
   */
  importNotes(args: { id: string; file: string; size: number; read: string; notes: Annotation[] }): { added: number; updated: number; known: number };
  /** Undoes such steps, given in their order; notes that were changed since stay. False where one of them cannot be undone any more. */
  undoNotes(args: { ids: string[] }): boolean;
  /** Deleted notes that can be restored, the last deleted first, at most a hundred. */
  listDeletedNotes(args: Record<never, never>): { note: Annotation; deleted: string }[];
  /** Remembers whether two addresses are the same article. */
  answerAddress(args: { url: string; other: string; same: boolean }): null;
  /** Matches a pasted sentence, or a few, as if they stood on a page. */
  lookUpText(args: { text: string; language: string | null }): { statements: PageStatement[]; read: number };
}

/** From our own pages and the background to the content script of a tab. */
export interface NotesToContent {
  /** Scrolls to a note's passage and flashes it; false when it is not on the page. */
  jumpToNote(args: { id: string }): boolean;
  /** Opens the editor of a note in the page; false where it cannot. */
  editNote(args: { id: string }): boolean;
  /** Begins a note on what is selected, or lets the reader choose a sentence where nothing is. */
  addNote(args: Record<never, never>): boolean;
  /** Where the page's notes stand now, and the painted places in reading order: a statement with the notes over it, or notes alone. */
  describeNotes(args: Record<never, never>): { places: NotePlace[]; order: { statement: number | null; notes: string[] }[] };
  /** What the page says of itself, for "same article, other address". */
  readIdentity(args: Record<never, never>): { url: string; canonical: string | null; title: string };
}

/** What happened to notes. */
export interface NotesEvents {
  /** Notes, drafts or answers of these pages changed, as codes; see PageNotes. None named: those of any page may have. */
  notesChanged: { pages: string[] };
  /** Where a tab's notes stand. For our own pages alone. */
  notesAnchored: { tabId: number; places: NotePlace[] };
}
