// Owns what stands above every rating: the claim's wording, who said it, when, where, in answer to what, and in which words.
import type { JSX } from 'preact';
import { formatDate, plural, t } from '../lib/extension/i18n';
import type { Claim, Saying } from '../lib/model/claim';
import { OutLink } from './source-list';

/** A claim's sayings, the earliest first; those without a date last, in the order they were given. */
export function orderSayings(sayings: readonly Saying[]): Saying[] {
  return [...sayings].sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
}

/** "Name, role, 2 December 2022", as far as known; null when nothing is. */
export function describeSaying(saying: Saying): string | null {
  const parts = [saying.speaker, saying.role, saying.date === null ? null : formatDate(saying.date)];
  return parts.filter((part) => part !== null).join(', ') || null;
}

/** The claim's sayings: the first in full, the others behind a fold. */
export function ClaimContext({ claim }: { claim: Claim }): JSX.Element {
  const [first, ...others] = orderSayings(claim.sayings);
  return (
    <div class="claim-context">
      <SayingFacts saying={first ?? null} />
      {others.length > 0 && (
        <details>
          <summary>{plural('moreSayings', others.length)}</summary>
          {others.map((saying) => (
            <SayingFacts key={`${saying.speaker}${saying.date}${saying.occasion}`} saying={saying} />
          ))}
        </details>
      )}
    </div>
  );
}

function SayingFacts({ saying }: { saying: Saying | null }): JSX.Element {
  return (
    <dl class="facts">
      <dt>{t('saidBy')}</dt>
      <dd>
        {saying?.speaker == null ? t('speakerUnknown') : <bdi>{saying.speaker}</bdi>}
        {saying?.role != null && (
          <span class="quiet">
            {', '}
            <bdi>{saying.role}</bdi>
          </span>
        )}
      </dd>
      {saying?.date != null && (
        <>
          <dt>{t('saidWhen')}</dt>
          <dd>
            <time dateTime={saying.date}>{formatDate(saying.date)}</time>
          </dd>
        </>
      )}
      {saying?.place != null && (
        <>
          <dt>{t('saidWhere')}</dt>
          <dd>
            <bdi>{saying.place}</bdi>
          </dd>
        </>
      )}
      {saying?.occasion != null && (
        <>
          <dt>{t('saidOccasion')}</dt>
          <dd>
            <bdi>{saying.occasion}</bdi>
          </dd>
        </>
      )}
      {saying?.quotation != null && (
        <>
          <dt>{t('saidWords')}</dt>
          <dd>
            <q dir="auto">{saying.quotation}</q>
          </dd>
        </>
      )}
      {saying?.url != null && (
        <>
          <dt class="visually-hidden">{t('sourcesHeading')}</dt>
          <dd>
            <OutLink url={saying.url}>{t('sayingLink')}</OutLink>
          </dd>
        </>
      )}
    </dl>
  );
}
