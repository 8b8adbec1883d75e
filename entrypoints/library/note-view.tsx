// Owns one note's page: what it says, the way to its passage on the web, editing, and deleting with a way back.
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { NoteItem } from '@/components/note-item';
import { OutLink } from '@/components/source-list';
import type { NoteActs } from '@/components/use-page-notes';
import { t } from '@/lib/extension/i18n';
import { tellError } from '@/lib/extension/reason-words';
import { callFromPage, onEvent } from '@/lib/extension/rpc';
import { citeBibtex, citeMarkdown, citePlain, linkTo } from '@/lib/formats/citation';
import { type Annotation, readContent } from '@/lib/model/annotation';
import { ALL_NOTES } from '@/lib/model/note-list';
import { writeRoute } from './route';
import type { LibraryAccess } from './use-library-list';

const CITATIONS = { plain: citePlain, markdown: citeMarkdown, bibtex: citeBibtex };

/** A note; one that was deleted here stays to be undone. */
export function NoteView({ id, access }: { id: string; access: LibraryAccess }): JSX.Element {
  const { call, changes } = access;
  const [note, setNote] = useState<Annotation | null | 'reading'>('reading');
  const [deleted, setDeleted] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const look = useCallback(async () => {
    const reply = await call((number) => ({ type: 'note', number, id }));
    if (reply.type === 'note') setNote((before) => reply.note ?? (before === 'reading' ? null : before));
  }, [call, id]);
  useEffect(() => {
    const controller = new AbortController();
    onEvent('notesChanged', () => void look(), { signal: controller.signal });
    void look();
    return () => controller.abort();
  }, [look, changes]);
  if (note === 'reading') return <p class="quiet busy">{t('reading')}</p>;
  const back = <a href={writeRoute({ place: 'notes', query: ALL_NOTES })}>{t('notesAll')}</a>;
  if (note === null)
    return (
      <p>
        {t('noteGone')} {back}
      </p>
    );
  const settle = async (method: 'deleteNote' | 'restoreNote') => {
    const reply = await callFromPage(method, { id });
    setError(reply.ok ? null : tellError(reply.error));
    if (reply.ok) setDeleted(method === 'deleteNote');
  };
  const acts: NoteActs = {
    // The page is not open here: the link leads to the passage.
    jump: () => undefined,
    remove: () => void settle('deleteNote'),
    restore: () => void settle('restoreNote'),
    answer: () => undefined,
    answerAddress: () => undefined,
    dropDraft: () => undefined,
    reload: () => void look(),
    citations: CITATIONS,
    keeps: true,
  };
  const { source, title } = note.target;
  const { claim } = readContent(note);
  return (
    <div class="note-page">
      <p>{back}</p>
      <h2 dir="auto">{title || source}</h2>
      <p>
        <OutLink url={linkTo(note)}>{t('noteOpenPage')}</OutLink> <bdi class="quiet">{source}</bdi>
      </p>
      {claim !== null && (
        <p>
          <a href={writeRoute({ place: 'claim', id: claim.id })}>{t('noteOpenClaim')}</a>
        </p>
      )}
      <p role="alert" class="error">
        {error}
      </p>
      <NoteItem key={note.modified} one={{ note, place: null, deleted }} acts={acts} page={{ url: source, title: title ?? '' }} />
    </div>
  );
}
