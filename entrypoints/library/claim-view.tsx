// Owns a claim's page: its wordings, who said it when as a timeline, what each reviewer actually checked side by side, and the sources.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { describeSaying, orderSayings } from '@/components/claim-context';
import { RatingBadge } from '@/components/rating-badge';
import { orderReviews, ReviewView } from '@/components/review-list';
import { OutLink } from '@/components/source-list';
import { formatDate, formatList, plural, t } from '@/lib/extension/i18n';
import { type Claim, ratingOf, type Saying } from '@/lib/model/claim';
import { OWN_PACK, splitClaimId } from '@/lib/model/ids';
import { NO_FILTERS } from '@/lib/model/library-list';
import { ClaimActions } from './claim-actions';
import { writeRoute } from './route';
import type { LibraryAccess } from './use-library-list';

export interface ClaimViewProps {
  id: string;
  access: LibraryAccess;
  packNames: ReadonlyMap<string, string>;
}

type State = { kind: 'reading' } | { kind: 'gone' } | { kind: 'here'; claim: Claim };

/** One claim with everything that is known of it. */
export function ClaimView({ id, access, packNames }: ClaimViewProps): JSX.Element {
  const { readClaim, changes } = access;
  const [state, setState] = useState<State>({ kind: 'reading' });
  useEffect(() => {
    let current = true;
    void readClaim(id).then((claim) => {
      if (current) setState(claim === null ? { kind: 'gone' } : { kind: 'here', claim });
    });
    return () => {
      current = false;
    };
  }, [readClaim, id, changes]);
  if (state.kind === 'reading') return <p class="quiet busy">{t('reading')}</p>;
  if (state.kind === 'gone')
    return (
      <p>
        {t('claimGone')} <a href={writeRoute({ place: 'claims', words: '', order: 'best', filters: NO_FILTERS })}>{t('claimsAll')}</a>
      </p>
    );
  const { claim } = state;
  const pack = splitClaimId(claim.id).pack;
  return (
    <article class="claim-page" aria-labelledby="claim-text">
      <h2 id="claim-text" class="claim" lang={claim.language === 'und' ? undefined : claim.language} dir="auto">
        {claim.text}
      </h2>
      <p>
        <RatingBadge rating={ratingOf(claim)} />{' '}
        <span class="quiet">
          <a href={writeRoute({ place: 'claims', words: '', order: 'best', filters: { ...NO_FILTERS, packs: [pack] } })}>
            <bdi>{pack === OWN_PACK ? t('libraryOwnClaims') : (packNames.get(pack) ?? pack)}</bdi>
          </a>
        </span>
      </p>
      <ClaimActions claim={claim} />
      <Agreement claim={claim} />
      {claim.wordings.length > 0 && (
        <section aria-labelledby="wordings">
          <h3 id="wordings">{t('claimWordings')}</h3>
          <ul>
            {claim.wordings.map((wording) => (
              <li key={wording} dir="auto">
                {wording}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="timeline">
        <h3 id="timeline">{t('claimTimeline')}</h3>
        {claim.sayings.length === 0 && <p class="quiet">{t('speakerUnknown')}</p>}
        <ol class="timeline">
          {orderSayings(claim.sayings).map((saying, index) => (
            <SayingView key={`${index}${saying.speaker}${saying.date}`} saying={saying} />
          ))}
        </ol>
      </section>
      <section aria-labelledby="reviews">
        <h3 id="reviews">{t('claimReviews')}</h3>
        {claim.reviews.length === 0 && <p class="quiet">{t('notReviewed')}</p>}
        <div class="side-by-side">
          {orderReviews(claim.reviews).map((review, index) => (
            <div key={`${index}${review.reviewer}${review.date}`} class="panel">
              {review.title !== null && (
                <p class="label" dir="auto">
                  {review.title}
                </p>
              )}
              <ReviewView review={review} />
            </div>
          ))}
        </div>
      </section>
      {claim.topics.length > 0 && (
        <p class="quiet">
          {t('filterTopics')}: <bdi>{formatList(claim.topics)}</bdi>
        </p>
      )}
    </article>
  );
}

/** Where reviewers do not agree, that is said before their ratings are read. */
function Agreement({ claim }: { claim: Claim }): JSX.Element | null {
  const rated = claim.reviews.filter(({ rating }) => rating !== 'unrated');
  if (rated.length < 2) return null;
  const same = new Set(rated.map(({ rating }) => rating)).size === 1;
  return <p class={same ? 'quiet' : 'disagree'}>{same ? plural('reviewsAgree', rated.length) : plural('reviewsDiffer', rated.length)}</p>;
}

function SayingView({ saying }: { saying: Saying }): JSX.Element {
  return (
    <li>
      {saying.date !== null && (
        <time dateTime={saying.date} class="label">
          {formatDate(saying.date)}
        </time>
      )}
      <p>
        <bdi>{describeSaying({ ...saying, date: null }) ?? t('speakerUnknown')}</bdi>
        {saying.place !== null && (
          <span class="quiet">
            {' · '}
            <bdi>{saying.place}</bdi>
          </span>
        )}
      </p>
      {saying.occasion !== null && (
        <p class="quiet" dir="auto">
          {saying.occasion}
        </p>
      )}
      {saying.quotation !== null && (
        <blockquote dir="auto">
          <q>{saying.quotation}</q>
        </blockquote>
      )}
      {saying.url !== null && (
        <p>
          <OutLink url={saying.url}>{t('sayingLink')}</OutLink>
        </p>
      )}
    </li>
  );
}
