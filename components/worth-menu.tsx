// Owns the menu by which a sentence is looked up elsewhere: which way the query leans, the query itself, and where it is opened. In our own pages the query
// can be changed; in a web page it cannot, because the page would hear what is typed, whatever shadow root the field stands in.
// No link stands in it: a page could have the browser fetch what links lead to before anybody clicks. The address is made at the click.
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type MessageKey, t } from '../lib/extension/i18n';
import { hostOfSearch, LONGEST_QUERY, type SearchPlace, writeSearchLink } from '../lib/model/search-links';
import type { WorthQueries } from '../lib/model/statement';
import { useInPage } from './link-ground';

/** What the menu needs. */
export interface WorthMenuProps {
  queries: WorthQueries;
  /** The reader's search engine, with "%s" for the query. */
  engine: string;
  /** Opens an address in a new tab, because the reader has just asked for it. */
  onOpen(address: string): void;
}

type Leaning = Exclude<keyof WorthQueries, 'language'>;

const LEANINGS: { leaning: Leaning; words: MessageKey }[] = [
  { leaning: 'neutral', words: 'worthNeutral' },
  { leaning: 'supporting', words: 'worthSupporting' },
  { leaning: 'opposing', words: 'worthOpposing' },
];
const PLACES: readonly SearchPlace[] = ['fact-checks', 'wikipedia', 'engine'];

/** The menu of one sentence. Events that no person caused are ignored. */
export function WorthMenu({ queries, engine, onOpen }: WorthMenuProps): JSX.Element {
  const id = useId();
  const [leaning, lean] = useState<Leaning>('neutral');
  const [query, write] = useState(queries.neutral);
  const inPage = useInPage();
  const open = (event: Event, place: SearchPlace) => {
    const address = event.isTrusted ? writeSearchLink(place, query, engine, queries.language) : null;
    if (address !== null) onOpen(address);
  };
  return (
    <div class="worth-menu">
      <fieldset>
        <legend>{t('worthLeaning')}</legend>
        {LEANINGS.map(({ leaning: one, words }) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-leaning`}
              checked={leaning === one}
              onChange={() => {
                lean(one);
                write(queries[one]);
              }}
            />
            {t(words)}
          </label>
        ))}
      </fieldset>
      {inPage ? (
        <>
          <p class="label">{t('worthQueryShown')}</p>
          <p class="worth-query" role="status" dir="auto">
            {query}
          </p>
          <p class="quiet">{t('worthQueryElsewhere')}</p>
        </>
      ) : (
        <>
          <label for={`${id}-query`}>{t('worthQuery')}</label>
          <textarea id={`${id}-query`} rows={2} dir="auto" maxLength={LONGEST_QUERY} value={query} onInput={(event) => write(event.currentTarget.value)} />
        </>
      )}
      <p class="quiet" id={`${id}-note`}>
        {t('worthSends')}
      </p>
      <ul class="plain worth-places">
        {PLACES.map((place) => {
          const host = hostOfSearch(place, engine, queries.language);
          return host === null ? null : (
            <li key={place}>
              <button type="button" aria-describedby={`${id}-note`} disabled={query.trim() === ''} onClick={(event) => open(event, place)}>
                {nameOf(place, host)}
                <span class="quiet"> ({t('sourceOpensTab')})</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function nameOf(place: SearchPlace, host: string): string {
  if (place === 'fact-checks') return t('worthFactChecks');
  return place === 'wikipedia' ? t('worthWikipedia') : t('worthEngine', host);
}
