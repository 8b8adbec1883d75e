// Owns the list of notes that were deleted in the last thirty days, and their way back.
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatDate, t } from '../lib/extension/i18n';
import { callFromPage, onEvent } from '../lib/extension/rpc';
import { type Annotation, quoteOf, readContent } from '../lib/model/annotation';

/** The deleted notes; nothing while there are none. */
export function DeletedNotes(): JSX.Element | null {
  const [deleted, setDeleted] = useState<{ note: Annotation; deleted: string }[]>([]);
  const look = useCallback(() => void callFromPage('listDeletedNotes', {}).then((reply) => reply.ok && setDeleted(reply.value)), []);
  useEffect(() => {
    const controller = new AbortController();
    onEvent('notesChanged', look, { signal: controller.signal });
    look();
    return () => controller.abort();
  }, [look]);
  if (deleted.length === 0) return null;
  return (
    <section>
      <h3>{t('notesDeletedHeading')}</h3>
      <p class="quiet">{t('notesDeletedIntro')}</p>
      <ul class="deleted">
        {deleted.map(({ note, deleted: at }) => (
          <li key={note.id}>
            <p dir="auto">{(quoteOf(note) || readContent(note).text || note.target.source).slice(0, 200)}</p>
            <p class="quiet">{t('notesDeletedOn', formatDate(at))}</p>
            <button type="button" onClick={() => void callFromPage('restoreNote', { id: note.id }).then(look)}>
              {t('notesRestore')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
