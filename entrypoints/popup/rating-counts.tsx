// Owns the popup's line of counts: how many matched statements carry which rating, by the best match of each.
import type { JSX } from 'preact';
import { RatingBadge } from '@/components/rating-badge';
import { formatNumber } from '@/lib/extension/i18n';
import type { PageStatement } from '@/lib/extension/protocol';
import type { Rating } from '@/lib/model/rating';

/** Ratings with their counts, the most frequent first. */
export function countRatings(statements: readonly PageStatement[]): [Rating, number][] {
  const counts = new Map<Rating, number>();
  for (const { matches } of statements) if (matches[0]) counts.set(matches[0].rating, (counts.get(matches[0].rating) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** The counts as badges; nothing where there is only one statement. */
export function RatingCounts({ statements }: { statements: readonly PageStatement[] }): JSX.Element | null {
  if (statements.length < 2) return null;
  return (
    <ul class="counts">
      {countRatings(statements).map(([rating, count]) => (
        <li key={rating}>
          <RatingBadge rating={rating} /> <span>{formatNumber(count)}</span>
        </li>
      ))}
    </ul>
  );
}
