// Owns the list of all notes over all pages: found by words, narrowed by tag, rating and site, and taken out as a file.
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { LongList } from '@/components/long-list';
import { RatingShape } from '@/components/rating-badge';
import { saveFile } from '@/components/save-file';
import { RATING_WORDS } from '@/components/words';
import { formatDate, type MessageKey, plural, t } from '@/lib/extension/i18n';
import { WEB_ANNOTATION_TYPE } from '@/lib/formats/web-annotation';
import type { NoteFacet, NoteQuery, NoteRow } from '@/lib/model/note-list';
import { isRating } from './claim-draft';
import { type Route, writeRoute } from './route';
import type { LibraryAccess } from './use-library-list';
import { useNoteList } from './use-note-list';

const ROW_HEIGHT = 46;

/** The notes of the library. What is typed and chosen stands in the page's address. */
export function NotesView({ route, access }: { route: Extract<Route, { place: 'notes' }>; access: LibraryAccess }): JSX.Element {
  const [words, setWords] = useState(route.query.words);
  const [saved, setSaved] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const query: NoteQuery = { ...route.query, words };
  const key = JSON.stringify(query);
  const { list, want } = useNoteList(access, query);
  useEffect(() => search.current?.focus(), []);
  useEffect(() => setWords(route.query.words), [route.query.words]);
  const choose = (changes: Partial<NoteQuery>) => {
    location.hash = writeRoute({ place: 'notes', query: { ...query, ...changes } });
  };
  const save = async () => {
    const reply = await access.call((number) => ({ type: 'notes-file', number, query, label: t('notesFileLabel') }));
    if (reply.type !== 'notes-file') return;
    saveFile(`caveat-notes-${new Date().toISOString().slice(0, 10)}.jsonld`, WEB_ANNOTATION_TYPE, reply.text);
    setSaved(plural('notesExported', reply.count));
  };
  const onRange = useCallback((from: number, to: number) => want(from, to), [want]);
  const narrowed = query.tag !== null || query.rating !== null || query.site !== null;
  const filter = (name: 'tag' | 'rating' | 'site', word: MessageKey, all: MessageKey, facets: readonly NoteFacet[]) => (
    <label class="field">
      <span>{t(word)}</span>
      <select name={name} value={query[name] ?? ''} onChange={(event) => choose({ [name]: event.currentTarget.value || null })}>
        <option value="">{t(all)}</option>
        {/* What was chosen stays to be seen when it finds nothing. */}
        {withChosen(facets, query[name]).map(({ value, count }) => (
          <option key={value} value={value}>
            {`${name === 'rating' && isRating(value) ? t(RATING_WORDS[value]) : value} (${count})`}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div class="notes-view">
      <search class="search-bar">
        <label class="visually-hidden" for="note-search">
          {t('notesSearch')}
        </label>
        <input
          ref={search}
          id="note-search"
          type="search"
          value={words}
          placeholder={t('notesSearch')}
          maxLength={500}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => {
            setWords(event.currentTarget.value);
            history.replaceState(null, '', writeRoute({ place: 'notes', query: { ...query, words: event.currentTarget.value } }));
          }}
        />
      </search>
      <div class="buttons note-filters">
        {filter('tag', 'noteTags', 'notesAllTags', list?.tags ?? [])}
        {filter('rating', 'filterRatings', 'notesAllRatings', list?.ratings ?? [])}
        {filter('site', 'notesSite', 'notesAllSites', list?.sites ?? [])}
        {narrowed && (
          <button type="button" class="small" onClick={() => choose({ tag: null, rating: null, site: null })}>
            {t('filtersClear')}
          </button>
        )}
      </div>
      <p class="buttons">
        <span role="status" class="quiet">
          {list !== null && plural('notesCount', list.total)} {saved}
        </span>
        <button type="button" class="small" disabled={list === null || list.total === 0} onClick={() => void save()}>
          {t('notesSaveFound')}
        </button>
      </p>
      {list !== null && list.total === 0 ? (
        <p class="nothing">{t(words === '' && !narrowed ? 'notesNoneYet' : 'notesNothing')}</p>
      ) : (
        <LongList
          label={t('libraryNotes')}
          count={list?.total ?? 0}
          rowHeight={ROW_HEIGHT}
          listKey={key}
          onRange={onRange}
          onOpen={(index) => {
            const row = list?.rows.get(index);
            if (row !== undefined) location.hash = writeRoute({ place: 'note', id: row.id });
          }}
          renderRow={(index) => {
            const row = list?.rows.get(index);
            return row === undefined ? <span class="quiet">…</span> : <Row row={row} />;
          }}
        />
      )}
    </div>
  );
}

function withChosen(facets: readonly NoteFacet[], chosen: string | null): readonly NoteFacet[] {
  return chosen === null || facets.some(({ value }) => value === chosen) ? facets : [...facets, { value: chosen, count: 0 }];
}

function Row({ row }: { row: NoteRow }): JSX.Element {
  const facts = [row.title || row.site, row.title === '' ? null : row.site, formatDate(row.modified), row.tags.map((tag) => `#${tag}`).join(' ') || null];
  return (
    <>
      {row.rating !== null && <RatingShape rating={row.rating} />}
      {row.rating !== null && <span class="visually-hidden">{t(RATING_WORDS[row.rating])}</span>}
      <span class="row-text" dir="auto">
        {row.text !== '' && row.quote !== '' ? `${row.text} — “${row.quote}”` : row.text || row.quote || t('noteWholePage')}
      </span>
      <span class="row-facts quiet" dir="auto">
        {facts.filter((part) => part !== null).join(' · ')}
      </span>
    </>
  );
}
