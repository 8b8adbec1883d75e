// Owns the list of all claims: words, filters with what each would leave, and the rows that are seen.
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { LongList, type RowSelection } from '@/components/long-list';
import { RatingShape } from '@/components/rating-badge';
import { RATING_WORDS } from '@/components/words';
import { formatDate, formatShare, plural, t } from '@/lib/extension/i18n';
import { tellError } from '@/lib/extension/reason-words';
import { type ClaimId, OWN_PACK } from '@/lib/model/ids';
import { type ClaimRow, type ListFilters, type ListOrder, NO_FILTERS } from '@/lib/model/library-list';
import { MOST_CHOSEN } from '@/lib/model/publication';
import { FilterPanel } from './filter-panel';
import { type Route, writeRoute } from './route';
import { SelectionPanel } from './selection-panel';
import type { LibraryAccess } from './use-library-list';
import type { Selection } from './use-selection';
import type { Transfer } from './use-transfer';

const ROW_HEIGHT = 46;
const ORDERS = { best: 'orderBest', newest: 'orderNewest', oldest: 'orderOldest' } as const;

export interface ClaimsViewProps {
  route: Extract<Route, { place: 'claims' }>;
  access: LibraryAccess;
  selection: Selection;
  transfer: Transfer;
  /** Names of packs by id. */
  packNames: ReadonlyMap<string, string>;
}

/** The claims of the library. What is typed and chosen stands in the page's address. */
export function ClaimsView({ route, access, selection, transfer, packNames }: ClaimsViewProps): JSX.Element {
  const { list, preparing, error, ask, want } = access;
  const [words, setWords] = useState(route.words);
  const search = useRef<HTMLInputElement>(null);
  const { filters, order } = route;
  const key = JSON.stringify([filters, order]);

  useEffect(() => search.current?.focus(), []);
  // The back button changes the address, and the field follows; what is typed changes the address without a new entry.
  useEffect(() => setWords(route.words), [route.words]);
  useEffect(() => ask(words, filters, order), [ask, words, key]);
  const go = (changes: Partial<Pick<typeof route, 'words' | 'filters' | 'order'>>, replace = false) => {
    const address = writeRoute({ ...route, words, ...changes });
    // What is typed only replaces the address: hearing of it again could undo letters that were typed meanwhile.
    if (replace) history.replaceState(null, '', address);
    else location.hash = address;
  };
  const change = (changed: Partial<ListFilters>) => go({ filters: { ...filters, ...changed } });
  const open = (index: number) => {
    const row = list?.rows.get(index);
    if (row !== undefined && row.id !== '') location.hash = writeRoute({ place: 'claim', id: row.id });
  };
  const onRange = useCallback((from: number, to: number) => want(from, to), [want]);
  // Where a range begins: the row that was selected last, in this list.
  const anchor = useRef(0);
  const listKey = `${key}${words}`;
  useEffect(() => {
    anchor.current = 0;
  }, [listKey]);
  const idOf = (index: number) => (list?.rows.get(index)?.id || null) as ClaimId | null;
  const rows: RowSelection = {
    has: (index) => {
      const id = idOf(index);
      return id !== null && selection.ids.has(id);
    },
    toggle(index) {
      const id = idOf(index);
      if (id === null) return;
      anchor.current = index;
      selection.toggle(id);
    },
    extend(index) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index) + 1];
      void access.readIds(from, Math.min(to, from + MOST_CHOSEN)).then(selection.add);
    },
    all: () => void access.readIds(0, MOST_CHOSEN).then(selection.add),
    clear: selection.clear,
  };
  const narrowed = JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);

  return (
    <div class="claims-view" data-found={list?.words}>
      <search class="search-bar">
        <label class="visually-hidden" for="search">
          {t('librarySearch')}
        </label>
        <input
          ref={search}
          id="search"
          type="search"
          value={words}
          placeholder={t('librarySearch')}
          maxLength={500}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => {
            setWords(event.currentTarget.value);
            go({ words: event.currentTarget.value }, true);
          }}
        />
        <label class="field">
          <span>{t('libraryOrder')}</span>
          <select value={order} onChange={(event) => go({ order: event.currentTarget.value as ListOrder })}>
            {(Object.keys(ORDERS) as ListOrder[]).map((one) => (
              <option key={one} value={one}>
                {t(ORDERS[one])}
              </option>
            ))}
          </select>
        </label>
        <a class="button" href={writeRoute({ place: 'new' })}>
          {t('libraryNew')}
        </a>
      </search>
      <p role="status" class="quiet count">
        {error !== null ? (
          <span class="error">{tellError(error)}</span>
        ) : preparing !== null ? (
          t('libraryPreparing', formatShare(preparing))
        ) : (
          list !== null && plural('countClaims', list.total)
        )}
        {narrowed && (
          <button type="button" class="link" onClick={() => go({ filters: NO_FILTERS })}>
            {t('filtersClear')}
          </button>
        )}
      </p>
      {list !== null && (list.total > 0 || selection.ids.size > 0) && (
        <SelectionPanel
          selection={selection}
          total={list.total}
          mine={list.facets.packs.some(({ value }) => value === OWN_PACK)}
          transfer={transfer}
          onAll={rows.all}
        />
      )}
      <FilterPanel filters={filters} facets={list?.facets ?? null} noted={list?.noted ?? 0} packNames={packNames} onChange={change} />
      {list !== null && list.total === 0 && preparing === null ? (
        <p class="nothing">{t(words === '' && !narrowed ? 'libraryEmpty' : 'libraryNothing')}</p>
      ) : (
        <LongList
          label={t('libraryClaims')}
          count={list?.total ?? 0}
          rowHeight={ROW_HEIGHT}
          listKey={listKey}
          onRange={onRange}
          onOpen={open}
          selection={rows}
          renderRow={(index) => {
            const row = list?.rows.get(index);
            return row === undefined ? <span class="quiet">…</span> : <Row row={row} packNames={packNames} />;
          }}
        />
      )}
    </div>
  );
}

function Row({ row, packNames }: { row: ClaimRow; packNames: ReadonlyMap<string, string> }): JSX.Element {
  if (row.id === '') return <span class="quiet">{t('claimGone')}</span>;
  const facts = [row.speaker, row.date === null ? null : formatDate(row.date), packNames.get(row.pack) ?? row.pack];
  return (
    <>
      <RatingShape rating={row.rating} />
      <span class="visually-hidden">{t(RATING_WORDS[row.rating])}</span>
      <span class="row-text" dir="auto" lang={row.language === 'und' ? undefined : row.language}>
        {row.text}
      </span>
      <span class="row-facts quiet" dir="auto">
        {facts.filter((part) => part !== null).join(' · ')}
      </span>
    </>
  );
}
