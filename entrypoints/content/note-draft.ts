// Owns a note while it is being written: what of it is kept as a draft, and when. Every word is in the background a moment after it was typed, so that
// closing the tab loses nothing.
import { type Annotation, type NoteContent, readContent, writeContent } from '@/lib/model/annotation';
import type { CallNotes } from './notes';

/** A note being written. */
export interface NoteWriting {
  /** The note as it would be saved now. */
  note(): Annotation;
  content(): NoteContent;
  /** Whether this is a new note. */
  isNew: boolean;
  /** Whether anything was written since it was opened or last saved. */
  isChanged(): boolean;
  /** Takes what the reader wrote over, and keeps it soon. */
  write(content: NoteContent): void;
  /** Keeps what was written now. False where it could not be kept. */
  flush(): Promise<boolean>;
  /** Stores the note. The code of the error where that failed: the draft is kept then. */
  save(): Promise<string | null>;
  /** Throws away what was written. */
  discard(): Promise<void>;
}

/** Milliseconds between the first letter that is not kept yet and keeping the draft, however fast the typing goes on. */
const KEEP_AFTER = 250;

/**
 * Takes up a note. `before` is the `modified` of the stored version, null for a new note; `changed` whether it comes from a draft; `kept` is told after each
 * attempt to keep a draft whether it succeeded.
 */
export function writeNote(
  note: Annotation,
  options: { before: string | null; changed: boolean; language: string | null; call: CallNotes; signal: AbortSignal; kept(ok: boolean): void },
): NoteWriting {
  const { before, call, language } = options;
  let content = readContent(note);
  let changed = options.changed;
  let kept = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  const current = () => writeContent(note, content, new Date().toISOString());
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (ended || kept) return true;
    kept = true;
    const made = current();
    const reply = await call('saveDraft', { before, changed: made.modified, note: made });
    if (!reply.ok) kept = false;
    if (!ended) options.kept(reply.ok);
    return reply.ok;
  };
  options.signal.addEventListener('abort', () => void flush(), { once: true });

  return {
    note: current,
    content: () => content,
    isNew: before === null,
    isChanged: () => changed,
    write(written) {
      if (ended) return;
      content = written;
      changed = true;
      kept = false;
      timer ??= setTimeout(() => void flush(), KEEP_AFTER);
    },
    flush,
    async save() {
      clearTimeout(timer);
      const made = current();
      const reply = await call('saveNote', { note: made, before, language });
      if (!reply.ok) {
        kept = false;
        void flush();
        return reply.error.code;
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
