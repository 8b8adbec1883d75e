// Owns the list of notes that were deleted in the last thirty days, and their way back.
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatDate, t } from '../lib/extension/i18n';
import { callFromPage, onEvent } from '../lib/extension/rpc';
import { type Annotation, quoteOf, readContent } from '../lib/model/annotation';

/** The deleted notes under a heading of the place's next level; nothing while there are none. */
export function DeletedNotes({ heading: Heading }: { heading: 'h2' | 'h3' }): JSX.Element | null {
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
      <Heading>{t('notesDeletedHeading')}</Heading>
      <p class="quiet">{t('notesDeletedIntro')}</p>
      <ul class="deleted">
        {deleted.map(({ note, deleted: at }) => (
          <li key={note.id}>
            <div>
              <p dir="auto">{wordsOf(note)}</p>
              <p class="quiet">{t('notesDeletedOn', formatDate(at))}</p>
            </div>
            <button
              type="button"
              aria-label={t('deletedRestoreNamed', wordsOf(note))}
              onClick={() => void callFromPage('restoreNote', { id: note.id }).then(look)}
            >
              {t('notesRestore')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a note is told by: its passage, else its text, else its page. */
function wordsOf(note: Annotation): string {
  return (quoteOf(note) || readContent(note).text || note.target.source).slice(0, 200);
}
