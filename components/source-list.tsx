// Owns how sources are shown: as links that tell the publisher nothing of where the reader came from.
import type { ComponentChildren, JSX } from 'preact';
import { formatDate, t } from '../lib/extension/i18n';
import type { Source } from '../lib/model/claim';
import { GroundedLink } from './link-ground';
import { SOURCE_KIND_WORDS } from './words';

/** A link out of Caveat: a new tab, no referrer, no handle on the opener. An address that is not http(s) is shown as plain text. */
export function OutLink({ url, children }: { url: string; children: ComponentChildren }): JSX.Element {
  return (
    <GroundedLink url={url}>
      {children}
      <span class="visually-hidden"> ({t('sourceOpensTab')})</span>
    </GroundedLink>
  );
}

/** Sources with publisher, kind and date; nothing when there are none. */
export function SourceList({ sources }: { sources: readonly Source[] }): JSX.Element | null {
  if (sources.length === 0) return null;
  return (
    <ul class="source-list" aria-label={t('sourcesHeading')}>
      {sources.map((source) => (
        <li key={source.url + source.title}>
          <OutLink url={source.url}>
            <bdi>{source.title}</bdi>
          </OutLink>
          <span class="source-facts">
            <bdi>{source.publisher ?? hostOf(source.url)}</bdi>
            {source.kind !== null && <span>{t(SOURCE_KIND_WORDS[source.kind])}</span>}
            {source.date !== null && <time dateTime={source.date}>{formatDate(source.date)}</time>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
