// Owns the sources of a note: address and title of each. The title of the open page fills itself in.
import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../lib/extension/i18n';
import type { NoteSource } from '../lib/model/annotation';
import { normalizeAddress } from '../lib/model/page-address';
import { isWebUrl } from '../lib/model/web-url';

interface SourceFieldsProps {
  sources: readonly NoteSource[];
  onChange(sources: NoteSource[]): void;
  /** The open page; null where none is. */
  page: { url: string; title: string } | null;
  /** Whether to say which addresses are wrong: not before somebody tried to save. */
  strict: boolean;
}

/** The sources that are more than empty fields, an address without its "https://" completed. */
export function tidySources(sources: readonly NoteSource[]): NoteSource[] {
  return sources.filter(({ url, title }) => url.trim() !== '' || title.trim() !== '').map(({ url, title }) => ({ url: completeUrl(url), title: title.trim() }));
}

/** Whether every source has an address that can be followed. */
export function areSourcesGood(sources: readonly NoteSource[]): boolean {
  return tidySources(sources).every(({ url }) => isWebUrl(url) && url.length <= 4000);
}

function completeUrl(url: string): string {
  const trimmed = url.trim();
  return /^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(trimmed) ? `https://${trimmed}` : trimmed;
}

/** The fields of each source and the buttons for more. */
export function SourceFields({ sources, onChange, page, strict }: SourceFieldsProps): JSX.Element {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (added.current) list.current?.querySelector<HTMLElement>('.source-fields:last-of-type input')?.focus();
    added.current = false;
  }, [sources.length]);

  const change = (index: number, part: Partial<NoteSource>) => onChange(sources.map((source, at) => (at === index ? { ...source, ...part } : source)));
  const leaveUrl = (index: number, { url, title }: NoteSource) => {
    const complete = completeUrl(url);
    const isOpenPage = page !== null && isWebUrl(complete) && normalizeAddress(complete) === normalizeAddress(page.url);
    if (complete !== url || (isOpenPage && title === '')) change(index, { url: complete, title: title === '' && isOpenPage ? page.title : title });
  };
  const add = (source: NoteSource) => {
    added.current = true;
    onChange([...sources, source]);
  };
  return (
    <div ref={list} class="sources-edited">
      {sources.map((source, index) => {
        const bad = source.url.trim() !== '' || source.title.trim() !== '' ? !areSourcesGood([source]) : false;
        return (
          <div key={index} class="source-fields">
            <input
              type="url"
              aria-label={t('noteSourceUrl', index + 1)}
              placeholder="https://"
              value={source.url}
              aria-invalid={strict && bad}
              aria-describedby={strict && bad ? `${id}-${index}` : undefined}
              onInput={(event) => change(index, { url: event.currentTarget.value })}
              onBlur={() => leaveUrl(index, source)}
            />
            <input
              type="text"
              dir="auto"
              aria-label={t('noteSourceTitle', index + 1)}
              placeholder={t('noteSourceTitle', index + 1)}
              maxLength={1000}
              value={source.title}
              onInput={(event) => change(index, { title: event.currentTarget.value })}
            />
            <button
              type="button"
              class="icon-button small"
              aria-label={t('noteSourceRemove', index + 1)}
              onClick={() => {
                onChange(sources.filter((_, at) => at !== index));
                list.current?.querySelector<HTMLElement>('.source-add')?.focus();
              }}
            >
              <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
                <path class="outline" d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
              </svg>
            </button>
            {strict && bad && (
              <span id={`${id}-${index}`} class="error">
                {t('noteSourceBad')}
              </span>
            )}
          </div>
        );
      })}
      <p class="judge">
        <button type="button" class="source-add" onClick={() => add({ url: '', title: '' })}>
          {t('noteSourceAdd')}
        </button>
        {page !== null && isWebUrl(page.url) && !sources.some(({ url }) => url === page.url) && (
          <button type="button" onClick={() => add({ url: page.url, title: page.title })}>
            {t('noteSourceThisPage')}
          </button>
        )}
      </p>
    </div>
  );
}
