// Owns the card of the reader's own notes on one place of a page: what was noted, whether the words are still the same, and what can be done with it.
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatDate, plural, t } from '../lib/extension/i18n';
import { type Annotation, quoteOf, readContent } from '../lib/model/annotation';
import { type CardBinding, CardFrame } from './card-frame';
import { type Citations, CopyCitation } from './copy-citation';
import { RatingBadge } from './rating-badge';
import { OutLink } from './source-list';

/** One note as its card shows it. */
export interface NoteInCard {
  note: Annotation;
  /** "suspect": other words stand here that the noted ones may have become; the reader is asked. */
  status: 'exact' | 'changed' | 'ambiguous' | 'suspect';
  /** How the words that stand there differ from the quote, in order; null where they do not. */
  difference: readonly { kind: 'same' | 'removed' | 'added'; text: string }[] | null;
  /** What of the difference may turn the sense round. */
  material: readonly ('number' | 'negation')[];
  /** Whether the reader has just deleted it: it stays to be undone. */
  deleted: boolean;
}

/** The notes of a place, and what the reader can do with them. */
export interface NotesInCard {
  notes: readonly NoteInCard[];
  onEdit(id: string): void;
  onDelete(id: string): void;
  onRestore(id: string): void;
  /** The answer to "is it this?". */
  onAnswer(id: string, same: boolean): void;
}

/** The same with the ways to write a note as a citation. */
export interface CitableNotes extends NotesInCard {
  citations: Citations;
}

interface NoteCardProps extends CardBinding {
  notes: CitableNotes;
}

/** The card of notes alone. */
export function NoteCard({ notes, ...binding }: NoteCardProps): JSX.Element {
  return (
    <CardFrame id={useId()} title={plural('noteCardTitle', notes.notes.length)} {...binding}>
      <NoteParts {...notes} />
    </CardFrame>
  );
}

/** Notes in a card; `headed` gives them a heading of their own, over a statement's claims. */
export function NoteParts({ headed, notes, ...acts }: CitableNotes & { headed?: boolean }): JSX.Element {
  return (
    <section class={headed ? 'own-notes headed' : 'own-notes'}>
      {headed && <h3>{plural('noteCardTitle', notes.length)}</h3>}
      {notes.map((one) => (
        <NotePart key={one.note.id} one={one} {...acts} />
      ))}
    </section>
  );
}

function NotePart({ one, citations, onEdit, onDelete, onRestore, onAnswer }: { one: NoteInCard } & Omit<CitableNotes, 'notes'>): JSX.Element {
  const { note, deleted } = one;
  const { text, tags, rating, sources, claim, elsewhere } = readContent(note);
  const remove = (event: Event) => {
    if (!event.isTrusted) return;
    if (deleted) onRestore(note.id);
    else onDelete(note.id);
  };
  return (
    <article class={deleted ? 'own-note rejected' : 'own-note'}>
      {one.difference === null ? (
        <blockquote class="quoted" dir="auto">
          {quoteOf(note)}
        </blockquote>
      ) : (
        <ChangedQuote title={t(one.status === 'suspect' ? 'noteIsItThis' : 'noteWordsChanged')} difference={one.difference} material={one.material} />
      )}
      {one.status === 'suspect' && !deleted && (
        <p class="judge">
          {[true, false].map((same) => (
            <button key={String(same)} type="button" onClick={(event) => event.isTrusted && onAnswer(note.id, same)}>
              {t(same ? 'noteItIs' : 'noteItIsNot')}
            </button>
          ))}
        </p>
      )}
      {one.status === 'ambiguous' && <p class="quiet">{t('noteAmbiguous')}</p>}
      {text !== '' && (
        <p class="note-text" dir="auto">
          {text}
        </p>
      )}
      {rating !== null && <RatingBadge rating={rating} />}
      {claim !== null && (
        <p>
          <span class="label">{t('noteAbout')}</span> <bdi>{claim.title}</bdi>
        </p>
      )}
      {elsewhere && <p class="quiet">{t('noteElsewhere')}</p>}
      {sources.length > 0 && (
        <ul class="source-list" aria-label={t('sourcesHeading')}>
          {sources.map(({ url, title }) => (
            <li key={url}>
              <OutLink url={url}>
                <bdi>{title}</bdi>
              </OutLink>
            </li>
          ))}
        </ul>
      )}
      {tags.length > 0 && (
        <ul class="tag-list" aria-label={t('noteTags')}>
          {tags.map((tag) => (
            <li key={tag}>
              <bdi>{tag}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">
        {note.modified.slice(0, 10) === note.created.slice(0, 10)
          ? t('noteMade', formatDate(note.created))
          : t('noteChangedOn', formatDate(note.created), formatDate(note.modified))}
      </p>
      {!deleted && (
        <div class="copy">
          <CopyCitation note={note} citations={citations} />
        </div>
      )}
      <p class="judge">
        {!deleted && (
          <button type="button" onClick={(event) => event.isTrusted && onEdit(note.id)}>
            {t('noteEdit')}
          </button>
        )}
        {/* One button for both, so that the focus stays where it is. */}
        <button type="button" onClick={remove}>
          {t(deleted ? 'undo' : 'noteDelete')}
        </button>
        <span role="status">{deleted ? t('noteDeleted') : ''}</span>
      </p>
    </article>
  );
}

/** A quote whose passage was edited: the difference word by word, and what of it matters, said aloud. */
function ChangedQuote(props: { title: string; difference: NonNullable<NoteInCard['difference']>; material: NoteInCard['material'] }): JSX.Element {
  const { title, difference, material } = props;
  const [whole, setWhole] = useState(false);
  const was = difference.filter(({ kind }) => kind !== 'added').map(({ text }) => text);
  return (
    <div class="changed-quote">
      <p class="label">{title}</p>
      {material.map((kind) => (
        <p key={kind} class="material">
          {t(kind === 'number' ? 'noteNumberChanged' : 'noteNegationChanged')}
        </p>
      ))}
      <blockquote class="quoted" dir="auto">
        {difference.map((piece, index) => (
          // Pieces have no identity but their place.
          <DifferencePart key={index} {...piece} />
        ))}
      </blockquote>
      <details open={whole} onToggle={(event) => setWhole(event.currentTarget.open)}>
        <summary>{t('noteWasWords')}</summary>
        <blockquote class="quoted" dir="auto">
          {was.join(' ')}
        </blockquote>
      </details>
    </div>
  );
}

/** Screen readers seldom say that something is struck out or new, so a word says it. */
function DifferencePart({ kind, text }: NonNullable<NoteInCard['difference']>[number]): JSX.Element {
  if (kind === 'same') return <span>{text}</span>;
  if (kind === 'added')
    return (
      <ins>
        <span class="visually-hidden"> {t('differenceAdded')} </span>
        {text}
      </ins>
    );
  return (
    <>
      <del>
        <span class="visually-hidden"> {t('differenceRemoved')} </span>
        {text}
      </del>{' '}
    </>
  );
}
