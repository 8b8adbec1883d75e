// Owns the door between the script in every page and what comes when the reader asks for it and not before: what notes are written with (the editor,
// choosing a sentence), and pointing out a block to read.
import type { Annotation } from '../model/annotation';
import type { CallNotes, NoteWriting } from './note-draft';

/** A box in pixels of the view. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** An editor's surroundings on a page. */
export interface NoteEditing {
  writing: NoteWriting;
  call: CallNotes;
  /** The passage's language, a BCP 47 tag; null where it is not known. */
  language: string | null;
  page: { url: string; title: string };
  /** The passage's box in the view; null where it is not displayed. */
  anchor(): Box | null;
  /** An element of the page's own document that the passage stands in. */
  near: Element;
  /** Closes the editor and keeps what was written. */
  leave(): void;
  /** The note was stored. */
  saved(note: Annotation): void;
  /** The reader does not want what was written. */
  discard(): void;
}

/** An open editor. */
export interface OpenNoteEditor {
  /** Shows what the draft's life has brought. */
  redraw(): void;
  /** Closes it; the focus goes back to where it was, if the editor has it. */
  close(): void;
  /** Whether a node of the document is the editor's. */
  isOurs(node: Node): boolean;
}

/** What choosing a sentence needs of the page's script. */
export interface ChoosingOptions {
  signal: AbortSignal;
  yieldNow(): Promise<void>;
  /** Measures a long job. */
  work<T>(job: () => Promise<T>): Promise<T>;
  /** Opens shadow roots. */
  shadowOf(element: Element): ShadowRoot | null;
  /** Makes highlights visible. */
  insertStyle(): Promise<void>;
  /** Shows passages of a document steadily, until other ones are shown; none takes them away. */
  point(document: Document, ranges: readonly Range[]): void;
  /** The reader took a sentence. */
  taken(range: Range): void;
}

/** Choosing a sentence by pointer or keys. */
export interface Choosing {
  /** Begins, at the sentence nearest the middle of the view; false where the page shows none. */
  start(): Promise<boolean>;
  leave(): void;
  isOn(): boolean;
  /** Whether a node of the document is ours. */
  isOurs(node: Node): boolean;
}

/** What pointing out a block needs of the page's script. */
export interface PickingOptions {
  signal: AbortSignal;
  /** Opens shadow roots. */
  shadowOf(element: Element): ShadowRoot | null;
  /** The reader took a block. */
  taken(element: Element): void;
}

/** Pointing out a block to read, by pointer or keys. */
export interface Picking {
  /** Begins; false where the page shows no block of text. */
  choose(): boolean;
  /** Takes the block around an element; begins as `choose` does where there is none. */
  takeAt(target: Element | null): boolean;
  leave(): void;
  /** Whether a node of the document is ours. */
  isOurs(node: Node): boolean;
}

/** What the second script brings. */
export interface NoteTools {
  createPicking(document: Document, options: PickingOptions): Picking;
  createChoosing(document: Document, options: ChoosingOptions): Choosing;
  openNoteEditor(document: Document, editing: NoteEditing): OpenNoteEditor;
}

/** Only our own scripts in this document see this name: the page's have a world of their own. */
const TOOLS = Symbol.for('caveat note tools');
const world = globalThis as { [TOOLS]?: NoteTools | null };

/** The tools, once their script has come into this document; null before. */
export function findNoteTools(): NoteTools | null {
  return world[TOOLS] ?? null;
}

/** Puts the tools where the first script finds them; null takes away what an older version of Caveat left. */
export function offerNoteTools(tools: NoteTools | null): void {
  world[TOOLS] = tools;
}
