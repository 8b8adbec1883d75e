// Owns the filters beside the list: each property's values with how many claims they would leave.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { RatingShape } from '@/components/rating-badge';
import { RATING_WORDS } from '@/components/words';
import { catalogueLanguage, formatNumber, type MessageKey, t } from '@/lib/extension/i18n';
import { OWN_PACK } from '@/lib/model/ids';
import type { FacetCounts, ListFilters } from '@/lib/model/library-list';
import { RATINGS, type Rating } from '@/lib/model/rating';

type Name = keyof FacetCounts;
const TITLES: Record<Name, MessageKey> = {
  ratings: 'filterRatings',
  packs: 'filterPacks',
  topics: 'filterTopics',
  speakers: 'filterSpeakers',
  languages: 'filterLanguages',
};
/** Values that are shown before "more". */
const SHOWN = 8;

export interface FilterPanelProps {
  filters: ListFilters;
  /** Null while the first list is being made. */
  facets: FacetCounts | null;
  /** How many claims of the list have notes. */
  noted: number;
  packNames: ReadonlyMap<string, string>;
  onChange(changed: Partial<ListFilters>): void;
}

/** All filters; those of one property add up, those of several narrow each other. */
export function FilterPanel({ filters, facets, noted, packNames, onChange }: FilterPanelProps): JSX.Element {
  const [open, setOpen] = useState(matchMedia('(min-width: 52rem)').matches);
  return (
    <details class="filters" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('filters')}</summary>
      {(Object.keys(TITLES) as Name[]).map((name) => (
        <FacetGroup
          key={name}
          name={name}
          chosen={filters[name]}
          values={facets?.[name] ?? []}
          wordOf={(value) => wordOf(name, value, packNames)}
          onChange={(values) => onChange({ [name]: values })}
        />
      ))}
      <fieldset>
        <legend>{t('filterDates')}</legend>
        <DateField label={t('filterFrom')} value={filters.from} onChange={(from) => onChange({ from })} />
        <DateField label={t('filterTo')} value={filters.to} onChange={(to) => onChange({ to })} />
      </fieldset>
      {(noted > 0 || filters.noted) && (
        <label class="choice">
          <input type="checkbox" checked={filters.noted} onChange={(event) => onChange({ noted: event.currentTarget.checked })} />
          <span>
            {t('filterNoted')} <span class="quiet">{formatNumber(noted)}</span>
          </span>
        </label>
      )}
    </details>
  );
}

interface FacetGroupProps {
  name: Name;
  chosen: readonly string[];
  values: readonly { value: string; count: number }[];
  wordOf(value: string): string;
  onChange(values: string[]): void;
}

function FacetGroup({ name, chosen, values, wordOf, onChange }: FacetGroupProps): JSX.Element | null {
  const [all, setAll] = useState(false);
  if (values.length === 0 || (values.length === 1 && chosen.length === 0 && name !== 'ratings' && name !== 'packs')) return null;
  const shown = all ? values : values.filter(({ value }, index) => index < SHOWN || chosen.includes(value));
  return (
    <fieldset>
      <legend>{t(TITLES[name])}</legend>
      {shown.map(({ value, count }) => (
        <label key={value} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))}
          />
          <span>
            {name === 'ratings' && isRating(value) && <RatingShape rating={value} />} <bdi>{wordOf(value)}</bdi>{' '}
            <span class="quiet">{formatNumber(count)}</span>
          </span>
        </label>
      ))}
      {values.length > SHOWN && (
        <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('filterFewer') : t('filterMore', formatNumber(values.length - SHOWN))}
        </button>
      )}
    </fieldset>
  );
}

function DateField({ label, value, onChange }: { label: string; value: string | null; onChange(value: string | null): void }): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        size={10}
        placeholder="2022-12-02"
        pattern="\d{4}(-\d\d(-\d\d)?)?"
        title={t('filterDateHow')}
        value={value ?? ''}
        onChange={(event) => {
          const text = event.currentTarget.value.trim();
          if (text === '' || /^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) onChange(text === '' ? null : text);
        }}
      />
    </label>
  );
}

function wordOf(name: Name, value: string, packNames: ReadonlyMap<string, string>): string {
  if (name === 'ratings' && isRating(value)) return t(RATING_WORDS[value]);
  if (name === 'packs') return value === OWN_PACK ? t('libraryOwnClaims') : (packNames.get(value) ?? value);
  if (name !== 'languages') return value;
  if (value === 'und') return t('languageUnknown');
  try {
    return new Intl.DisplayNames(catalogueLanguage(), { type: 'language' }).of(value) ?? value;
  } catch {
    return value;
  }
}

function isRating(value: string): value is Rating {
  return RATINGS.some((rating) => rating === value);
}
