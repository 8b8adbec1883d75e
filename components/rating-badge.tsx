// Owns how a rating looks: its word, a shape of its own and a colour. The shape alone tells the ratings apart, and so does the word.
import type { JSX } from 'preact';
import { t } from '../lib/extension/i18n';
import type { Rating } from '../lib/model/rating';
import { RATING_WORDS } from './words';

// Each is drawn on 16 by 16 units; solid is filled with the rating's colour, lines are drawn over it in the ground's colour.
const SHAPES: Record<Rating, { solid: string | null; outline: string | null; lines: string | null }> = {
  true: { solid: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z', outline: null, lines: 'M4.6 8.3l2.3 2.3 4.5-5' },
  'mostly-true': { solid: null, outline: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM5 8.2l2.1 2.1 3.9-4.4', lines: null },
  mixed: { solid: 'M8 1.8v12.4A6.2 6.2 0 0 1 8 1.8Z', outline: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z', lines: null },
  'mostly-false': { solid: null, outline: 'M8 1.2 14.8 8 8 14.8 1.2 8ZM6.3 9.7l3.4-3.4', lines: null },
  false: { solid: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z', outline: null, lines: 'M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2' },
  'needs-context': {
    solid: 'M3 1h10a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H9l-4 3.4V12H3a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2Z',
    outline: null,
    lines: 'M4.5 5h7M4.5 8.2h4.6',
  },
  unproven: { solid: null, outline: 'M8 1.6 14.6 13.8H1.4ZM8 6v3.6M8 11.6v.3', lines: null },
  unrated: { solid: null, outline: 'M2.5 2.5h11v11h-11ZM5.5 8h5', lines: null },
};

/** The rating's shape alone, for places where the word stands beside it already. */
export function RatingShape({ rating }: { rating: Rating }): JSX.Element {
  const { solid, outline, lines } = SHAPES[rating];
  return (
    <svg class={`rating-shape rating-${rating}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {solid !== null && <path class="solid" d={solid} />}
      {outline !== null && <path class="outline" d={outline} />}
      {lines !== null && <path class="lines" d={lines} />}
    </svg>
  );
}

/** A rating in words, shape and colour. */
export function RatingBadge({ rating }: { rating: Rating }): JSX.Element {
  return (
    <span class={`rating-badge rating-${rating}`}>
      <RatingShape rating={rating} />
      <span>{t(RATING_WORDS[rating])}</span>
    </span>
  );
}
