// Owns a note while it is being written: what of it is kept as a draft, and when. Every word is in the background a moment after it was typed, so that
// closing the tab loses nothing.
import { type Annotation, type NoteContent, readContent, writeContent } from '../model/annotation';
import type { Result } from '../model/result';
import type { NotesFromContent } from './protocol-notes';
import type { Args, Value } from './rpc';

/** How notes are asked of the background; tests put a double in its place. */
export type CallNotes = <K extends keyof NotesFromContent>(method: K, args: Args<NotesFromContent, K>) => Promise<Result<Value<NotesFromContent, K>>>;

/** A note being written. */
export interface NoteWriting {
  /** The note as it would be saved now. */
  note(): Annotation;
  content(): NoteContent;
  /** The `modified` of the stored version that is changed; null for a new note. */
  before: string | null;
  /** Whether there is anything that was written and not stored. */
  isChanged(): boolean;
  /** Whether the draft is kept; null before anything was written. */
  isKept(): boolean | null;
  /** Takes what the reader wrote over, and keeps it soon. */
  write(content: NoteContent): void;
  /** Keeps what was written now. False where it could not be kept. */
  flush(): Promise<boolean>;
  /** Stores the note. The error where that failed: the draft is kept then. */
  save(): Promise<{ code: string; message: string } | null>;
  /** Throws away what was written. */
  discard(): Promise<void>;
}

/** Milliseconds between the first letter that is not kept yet and keeping the draft, however fast the typing goes on. */
const KEEP_AFTER = 250;

/**
 * Takes up a note. `before` is the `modified` of the stored version, null for a new note; `changed` whether it comes from a draft; `kept` false where that
 * draft is stored no more, so that it is kept anew; `told` is called when the answer to isChanged or isKept may have changed.
 */
export function writeNote(
  note: Annotation,
  options: { before: string | null; changed: boolean; kept?: boolean; language: string | null; call: CallNotes; signal: AbortSignal; told(): void },
): NoteWriting {
  const { before, call, language } = options;
  let content = readContent(note);
  let changed = options.changed;
  let kept = options.kept ?? true;
  let known: boolean | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  // One instant for the same content, so that a second try after a lost answer is the same note to the library.
  let attempt: { content: string; note: Annotation } | null = null;

  const current = () => writeContent(note, content, new Date().toISOString());
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (ended || kept) return true;
    kept = true;
    const made = current();
    const reply = await call('saveDraft', { before, changed: made.modified, note: made });
    known = reply.ok && reply.value;
    if (!reply.ok) kept = false;
    if (!ended) options.told();
    return known;
  };
  options.signal.addEventListener('abort', () => void flush(), { once: true });
  if (!kept) timer = setTimeout(() => void flush());

  return {
    note: current,
    content: () => content,
    before,
    isChanged: () => changed,
    isKept: () => known,
    write(written) {
      if (ended) return;
      content = written;
      kept = false;
      if (!changed) {
        changed = true;
        options.told();
      }
      timer ??= setTimeout(() => void flush(), KEEP_AFTER);
    },
    flush,
    async save() {
      clearTimeout(timer);
      const written = JSON.stringify(content);
      if (attempt?.content !== written) attempt = { content: written, note: current() };
      const reply = await call('saveNote', { note: attempt.note, before, language });
      if (!reply.ok) {
        kept = false;
        void flush();
        return reply.error;
      }
      ended = true;
      await call('dropDraft', { id: note.id });
      return null;
    },
    async discard() {
      clearTimeout(timer);
      ended = true;
      await call('dropDraft', { id: note.id });
    },
  };
}
