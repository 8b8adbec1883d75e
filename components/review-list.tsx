// Owns how findings on a claim are shown: the newest in full, others behind a fold, each with who rates and as of when.
import type { JSX } from 'preact';
import { formatDate, plural, t } from '../lib/extension/i18n';
import type { Claim, Review } from '../lib/model/claim';
import { RatingBadge } from './rating-badge';
import { OutLink, SourceList } from './source-list';

/** Reviews with the newest first (by the day they speak of, else the day they were made), the order that decides which rating is shown. */
export function orderReviews(reviews: readonly Review[]): Review[] {
  return [...reviews].sort((a, b) => (b.asOf ?? b.date ?? '').localeCompare(a.asOf ?? a.date ?? ''));
}

/** "Rated by X, as of 2 December 2022", as far as known. */
export function describeReviewer(review: Review): string {
  if (review.asOf !== null) return t('ratedByAsOf', review.reviewer, formatDate(review.asOf));
  if (review.date !== null) return t('ratedByOn', review.reviewer, formatDate(review.date));
  return t('ratedBy', review.reviewer);
}

/** All reviews of a claim, with their sources. */
export function ReviewList({ claim }: { claim: Claim }): JSX.Element {
  const [newest, ...others] = orderReviews(claim.reviews);
  if (newest === undefined) {
    return (
      <p>
        <RatingBadge rating="unrated" /> {t('notReviewed')}
      </p>
    );
  }
  return (
    <>
      <ReviewView review={newest} />
      {others.length > 0 && (
        <details>
          <summary>{plural('otherReviews', others.length)}</summary>
          {others.map((review) => (
            <ReviewView key={`${review.reviewer}${review.date}${review.rating}`} review={review} />
          ))}
        </details>
      )}
    </>
  );
}

/** One finding: rating, note, who rates, sources. `badge` false leaves the rating out where it stands above already. */
export function ReviewView({ review, badge = true }: { review: Review; badge?: boolean }): JSX.Element {
  // The reviewer's own words are worth showing only where they say more than ours.
  const own = review.ratingText !== null && review.ratingText.toLowerCase() !== review.rating.replaceAll('-', ' ') ? review.ratingText : null;
  return (
    <div class="review">
      {(badge || own !== null) && (
        <p class="review-rating">
          {badge && <RatingBadge rating={review.rating} />} {own !== null && <span class="quiet">{t('ratingInOwnWords', own)}</span>}
        </p>
      )}
      {review.note !== null && (
        <p class="note" dir="auto">
          {review.note}
        </p>
      )}
      <p class="quiet">
        {describeReviewer(review)}
        {review.url !== null && (
          <>
            {' · '}
            <OutLink url={review.url}>{t('reviewLink')}</OutLink>
          </>
        )}
      </p>
      {review.sources.length > 0 && <p class="label">{t('sourcesHeading')}</p>}
      <SourceList sources={review.sources} />
    </div>
  );
}
