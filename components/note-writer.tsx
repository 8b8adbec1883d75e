// Owns writing a note from one of our own pages: the editor around a note whose draft is kept while it is written.
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { tellError } from '../lib/extension/error-words';
import { type CallNotes, writeNote } from '../lib/extension/note-draft';
import { callFromPage } from '../lib/extension/rpc';
import { type Annotation, quoteOf } from '../lib/model/annotation';
import { success } from '../lib/model/result';
import { Markdown } from './markdown';
import { NoteEditor } from './note-editor';

interface NoteWriterProps {
  /** The note as stored, or a new one. */
  note: Annotation;
  /** The `modified` of the stored version; null for a new note. */
  before: string | null;
  /** Whether `note` comes from a draft, so that there is something to throw away. */
  drafted: boolean;
  page: { url: string; title: string } | null;
  /** Whether drafts are kept: not for a page in a private window. */
  keeps: boolean;
  /** The note was stored, thrown away, or left with its draft kept. */
  onDone(): void;
}

/** The editor of one note. Escape leaves it; what was written stays a draft. */
export function NoteWriter({ note, before, drafted, page, keeps, onDone }: NoteWriterProps): JSX.Element {
  const [, draw] = useState(0);
  const { writing, end } = useMemo(() => {
    const controller = new AbortController();
    const call = ((method: never, args: never) => (method === 'saveDraft' && !keeps ? success(false) : callFromPage(method, args))) as unknown as CallNotes;
    const made = writeNote(note, { before, changed: drafted, language: null, call, signal: controller.signal, told: () => draw((count) => count + 1) });
    return { writing: made, end: () => controller.abort() };
  }, []);
  // A popup closes without a word; what is waiting goes out then, and when the editor is left.
  useEffect(() => {
    addEventListener('pagehide', end);
    return () => {
      removeEventListener('pagehide', end);
      end();
    };
  }, []);

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
        content={writing.content()}
        page={page}
        draftKept={writing.isKept() ?? (drafted ? true : null)}
        onChange={writing.write}
        onSave={async (content) => {
          writing.write(content);
          const error = await writing.save();
          if (error !== null) return tellError(error);
          onDone();
          return null;
        }}
        onClose={onDone}
        {...(writing.isChanged() ? { onDiscard: () => void writing.discard().then(onDone) } : {})}
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
