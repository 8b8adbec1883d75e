// Owns one note in a list of popup and panel: the words, what has become of them, what was noted, and what can be done with it.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate, type MessageKey, t } from '../lib/extension/i18n';
import { quoteOf, readContent } from '../lib/model/annotation';
import type { GoneReason, NotePlace } from '../lib/model/page-notes';
import { CopyCitation } from './copy-citation';
import { Markdown } from './markdown';
import { NoteWriter } from './note-writer';
import { RatingBadge } from './rating-badge';
import { OutLink } from './source-list';
import type { ListedNote, NoteActs } from './use-page-notes';

const STATUS_WORDS: Record<NotePlace['status'], MessageKey | null> = {
  waiting: 'noteWaiting',
  exact: null,
  changed: 'noteWordsChanged',
  ambiguous: 'noteAmbiguous',
  suspect: 'noteSuspect',
  orphan: 'noteOrphan',
};

const REASON_WORDS: Record<GoneReason, MessageKey> = {
  refused: 'noteGoneRefused',
  copies: 'noteGoneCopies',
  'other-page': 'noteGoneOtherPage',
  short: 'noteGoneShort',
};

interface NoteItemProps {
  one: ListedNote;
  acts: NoteActs;
  page: { url: string; title: string } | null;
}

/** A note, or its editor while it is edited. */
export function NoteItem({ one, acts, page }: NoteItemProps): JSX.Element {
  const { note, deleted } = one;
  const [editing, setEditing] = useState(false);
  const content = readContent(note);
  if (editing && !deleted) {
    const done = () => {
      setEditing(false);
      acts.reload();
    };
    return <NoteWriter note={note} before={note.modified} drafted={false} page={page} keeps={acts.keeps} onDone={done} />;
  }
  return (
    <article class={deleted ? 'listed-note rejected' : 'listed-note'}>
      <Quote one={one} onJump={() => acts.jump(note.id)} />
      {!deleted && <PlaceWords one={one} acts={acts} />}
      {content.text !== '' && <Markdown text={content.text} />}
      {content.rating !== null && (
        <p>
          <RatingBadge rating={content.rating} />
        </p>
      )}
      {content.question && <p class="quiet">{t('noteIsQuestion')}</p>}
      {content.claim !== null && (
        <p>
          <span class="quiet">{t('noteAbout')}</span> <span dir="auto">{content.claim.title}</span>
        </p>
      )}
      {content.sources.length > 0 && (
        <ul class="source-list" aria-label={t('noteSources')}>
          {content.sources.map(({ url, title }) => (
            <li key={url}>
              <OutLink url={url}>
                <bdi>{title}</bdi>
              </OutLink>
            </li>
          ))}
        </ul>
      )}
      {content.tags.length > 0 && (
        <ul class="tag-list" aria-label={t('noteTags')}>
          {content.tags.map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
      {content.elsewhere && <p class="quiet">{t('noteElsewhere')}</p>}
      <p class="quiet">
        <time dateTime={note.created}>
          {note.created.slice(0, 10) === note.modified.slice(0, 10)
            ? t('noteMade', formatDate(note.created))
            : t('noteChangedOn', formatDate(note.created), formatDate(note.modified))}
        </time>
      </p>
      {!deleted && <CopyCitation note={note} citations={acts.citations} />}
      <p class="judge">
        {!deleted && (
          <button type="button" aria-label={t('noteEditOf', shorten(note))} onClick={() => setEditing(true)}>
            {t('noteEdit')}
          </button>
        )}
        {/* One button for both, so that the focus stays where it is. */}
        <button
          type="button"
          aria-label={t(deleted ? 'noteRestoreOf' : 'noteDeleteOf', shorten(note))}
          onClick={() => (deleted ? acts.restore(note.id) : acts.remove(note))}
        >
          {t(deleted ? 'undo' : 'noteDelete')}
        </button>
        <span role="status">{deleted ? t('noteDeleted') : ''}</span>
      </p>
    </article>
  );
}

/** The noted words: a way to the passage where it stands on the page. */
function Quote({ one: { note, place, deleted }, onJump }: { one: ListedNote; onJump(): void }): JSX.Element {
  const quote = quoteOf(note);
  if (quote === '') return <p class="quiet">{t('noteWholePage')}</p>;
  const stands = !deleted && (place?.status === 'exact' || place?.status === 'changed' || place?.status === 'ambiguous');
  return stands ? (
    <button type="button" class="statement" title={t('jumpTo')} dir="auto" onClick={onJump}>
      {quote}
    </button>
  ) : (
    <blockquote class="quoted" dir="auto">
      {quote}
    </blockquote>
  );
}

/** What has become of the passage, and the question where only the reader can say. */
function PlaceWords({ one: { note, place }, acts }: { one: ListedNote; acts: NoteActs }): JSX.Element | null {
  if (place === null || quoteOf(note) === '') return null;
  const words = STATUS_WORDS[place.status];
  if (words === null) return null;
  const { text } = place;
  return (
    <div class="note-place">
      <p class={place.status === 'orphan' ? 'difference' : 'quiet'}>{t(words)}</p>
      {place.reason !== undefined && <p class="quiet">{t(REASON_WORDS[place.reason])}</p>}
      {place.material.map((kind) => (
        <p key={kind} class="difference">
          {t(kind === 'number' ? 'noteNumberChanged' : 'noteNegationChanged')}
        </p>
      ))}
      {text !== null && (
        <p>
          <span class="quiet">{t('noteNowReads')}</span> <q dir="auto">{text}</q>
        </p>
      )}
      {place.status === 'suspect' && text !== null && (
        <p class="judge">
          <button type="button" onClick={() => acts.answer(note.id, text, true)}>
            {t('noteSuspectYes')}
          </button>
          <button type="button" onClick={() => acts.answer(note.id, text, false)}>
            {t('noteSuspectNo')}
          </button>
        </p>
      )}
    </div>
  );
}

function shorten(note: ListedNote['note']): string {
  const words = quoteOf(note) || readContent(note).text || (note.target.title ?? '');
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
