// Owns writing a note from one of our own pages: the draft kept while it is written, the note stored, and what to say where that fails.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { tellError } from '../lib/extension/error-words';
import { callFromPage } from '../lib/extension/rpc';
import { type Annotation, type NoteContent, quoteOf, readContent, writeContent } from '../lib/model/annotation';
import { Markdown } from './markdown';
import { NoteEditor } from './note-editor';

/** Milliseconds after the last change before the draft is kept. */
const KEEP_AFTER = 400;

interface NoteWriterProps {
  /** The note as stored, or a new one. */
  note: Annotation;
  /** The `modified` of the stored version; null for a new note. */
  before: string | null;
  /** Whether `note` comes from a draft, so that there is something to throw away. */
  drafted: boolean;
  page: { url: string; title: string } | null;
  /** The note was stored, thrown away, or left with its draft kept. */
  onDone(): void;
}

/** The editor of one note. Escape leaves it; what was written stays a draft. */
export function NoteWriter({ note, before, drafted, page, onDone }: NoteWriterProps): JSX.Element {
  const [kept, setKept] = useState<boolean | null>(drafted ? true : null);
  const [begin] = useState(() => readContent(note));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const waiting = useRef<NoteContent | null>(null);
  // One instant for the same content, so that a second try after a lost answer is the same note.
  const attempt = useRef<Annotation | null>(null);

  const keep = async () => {
    clearTimeout(timer.current);
    const content = waiting.current;
    if (content === null) return;
    waiting.current = null;
    const changed = new Date().toISOString();
    const reply = await callFromPage('saveDraft', { before, changed, note: writeContent(note, content, changed) });
    setKept(reply.ok && reply.value);
  };
  // A popup closes without a word; what is waiting goes out now.
  useEffect(() => {
    const leave = () => void keep();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const save = async (content: NoteContent): Promise<string | null> => {
    attempt.current ??= writeContent(note, content, new Date().toISOString());
    clearTimeout(timer.current);
    const unsaved = waiting.current ?? content;
    waiting.current = null;
    const reply = await callFromPage('saveNote', { note: attempt.current, before, language: null });
    if (reply.ok) {
      onDone();
      return null;
    }
    waiting.current = unsaved;
    await keep();
    return tellError(reply.error);
  };
  const discard = async () => {
    waiting.current = null;
    clearTimeout(timer.current);
    await callFromPage('dropDraft', { id: note.id });
    onDone();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears Escape from the fields in it
    <div
      class="note-writer"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <NoteEditor
        quote={quoteOf(note)}
        content={begin}
        page={page}
        draftKept={kept}
        onChange={(content) => {
          waiting.current = content;
          attempt.current = null;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void keep(), KEEP_AFTER);
        }}
        onSave={save}
        onClose={onDone}
        {...(kept === null ? {} : { onDiscard: () => void discard() })}
        suggestTags={async (prefix) => valueOr(await callFromPage('suggestTags', { prefix: prefix.slice(0, 100) }))}
        findClaims={async (text) => valueOr(await callFromPage('findClaims', { text: text.slice(0, 5000), language: null }))}
        preview={(text) => <Markdown text={text} />}
      />
    </div>
  );
}

function valueOr<T>(reply: { ok: true; value: T[] } | { ok: false }): T[] {
  return reply.ok ? reply.value : [];
}
