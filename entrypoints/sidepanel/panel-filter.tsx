// Owns what of the list is shown: a search over words and tags, and a choice of kinds.
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ListedNote } from '@/components/use-page-notes';
import { type MessageKey, t } from '@/lib/extension/i18n';
import { type Annotation, quoteOf, readContent } from '@/lib/model/annotation';

const KINDS = { all: 'panelShowAll', statements: 'panelShowStatements', notes: 'panelShowNotes', changed: 'panelShowChanged' } as const satisfies Record<
  string,
  MessageKey
>;

/** What is shown. `words` are those that must all occur. */
export interface PanelFilter {
  words: string;
  show: keyof typeof KINDS;
}

export const SHOW_ALL: PanelFilter = { words: '', show: 'all' };

/** Whether every word occurs in a text, or anywhere in a note: quote, text, tags, sources, claim. Case does not count. */
export function fits(words: string, what: string | Annotation): boolean {
  const text = (typeof what === 'string' ? what : textOf(what)).toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Whether a note's passage reads otherwise than it did, or may. */
export function isChanged({ place }: ListedNote): boolean {
  return place !== null && place.status !== 'exact' && place.status !== 'waiting';
}

function textOf(note: Annotation): string {
  const { text, tags, sources, claim } = readContent(note);
  return [quoteOf(note), text, ...tags, ...sources.map(({ title, url }) => `${title} ${url}`), claim?.title ?? ''].join('\n');
}

/** The fields of the filter. */
export function PanelFilters({ filter, onChange }: { filter: PanelFilter; onChange(filter: PanelFilter): void }): JSX.Element {
  const id = useId();
  return (
    <search class="filters">
      <input
        type="search"
        aria-label={t('panelSearch')}
        placeholder={t('panelSearch')}
        value={filter.words}
        onInput={(event) => onChange({ ...filter, words: event.currentTarget.value })}
      />
      <label for={id}>{t('panelShow')}</label>
      <select id={id} value={filter.show} onChange={(event) => onChange({ ...filter, show: event.currentTarget.value as PanelFilter['show'] })}>
        {Object.entries(KINDS).map(([kind, words]) => (
          <option key={kind} value={kind}>
            {t(words)}
          </option>
        ))}
      </select>
    </search>
  );
}
