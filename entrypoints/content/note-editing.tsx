// Owns what the editor's component is given on a page, and what follows from what the reader does in it.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { catalogueDirection, catalogueLanguage, t } from '@/lib/extension/i18n';
import { quoteOf } from '@/lib/model/annotation';
import type { NoteWriting } from './note-draft';
import type { CallNotes } from './notes';

/** An editor's surroundings. */
export interface Editing {
  writing: NoteWriting;
  call: CallNotes;
  language: string | null;
  /** Closes the editor and keeps what was written. */
  leave(): void;
  /** The note was stored, or what was written was thrown away. */
  saved(): void;
}

/** Draws the editor. */
export function drawNoteEditor(editing: Editing): () => JSX.Element {
  return () => <PageEditor {...editing} />;
}

function PageEditor({ writing, saved }: Editing): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(writing.content().text);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const write = (value: string) => {
    setText(value);
    writing.write({ ...writing.content(), text: value });
  };
  const save = async () => {
    const code = await writing.save();
    if (code === null) saved();
    else setError(code);
  };
  return (
    <section class="card surface" role="dialog" aria-label={t('noteEditorTitle')} lang={catalogueLanguage()} dir={catalogueDirection()}>
      <div class="card-body">
        <blockquote class="quoted" dir="auto">
          {quoteOf(writing.note())}
        </blockquote>
        <textarea ref={field} aria-label={t('noteEditorTitle')} rows={5} value={text} onInput={(event) => write(event.currentTarget.value)} />
        <p role="alert">{error === null ? '' : t(error === 'quota' ? 'noteStorageFull' : 'noteNotSaved')}</p>
        <p class="judge">
          <button type="button" class="primary" onClick={(event) => event.isTrusted && void save()}>
            {t('noteSave')}
          </button>
        </p>
      </div>
    </section>
  );
}
