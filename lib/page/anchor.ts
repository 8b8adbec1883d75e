// Owns the way back from selectors to the passage on the page as it is now, with one of five outcomes. The judgement itself is lib/text/match-quote.
import type { Selector, TextQuoteSelector } from '@/lib/model/selector';
import { compareTexts, type Difference } from '@/lib/text/difference';
import { findUnchanged, type Quote } from '@/lib/text/match-quote';
import { normalizeText } from '@/lib/text/normalize';
import type { TextMap } from './text-map';

/**
 * exact: the passage stands there in the same words, maybe elsewhere than before. changed: it stands there in other words, see `difference`.
 * ambiguous: the same words stand in several places and nothing tells which was meant; `range` is the likeliest, `places` are all.
 * suspect: something stands there that it may have become: ask, and never paint it. orphan: it is gone.
 */
export type AnchorStatus = 'exact' | 'changed' | 'ambiguous' | 'suspect' | 'orphan';

/** Where a passage is by now. */
export interface Anchoring {
  status: AnchorStatus;
  /** The live range; null for an orphan, and for a passage that crosses a shadow root, which has several `ranges`. */
  range: Range | null;
  /** The same in pieces, each within one tree; empty for an orphan. */
  ranges: Range[];
  /** Its place in the map's text; null for an orphan. */
  start: number | null;
  end: number | null;
  /** What stands there now, as shown; null for an orphan. */
  quote: string | null;
  /** How the wording differs from the stored quote; null where it does not, and for an orphan. */
  difference: Difference | null;
  /** All equal places of an ambiguous passage, the likeliest first; one place otherwise, none for an orphan. */
  places: { start: number; end: number }[];
}

export interface AnchorOptions {
  /** BCP 47 tag of the passage, for telling negations; null or left out: guessed from the words. */
  language?: string | null;
  /** Wordings that the reader was asked about and that are not it, as `quote` gave them: never offered again. */
  rejected?: readonly string[];
}

const GONE: Anchoring = { status: 'orphan', range: null, ranges: [], start: null, end: null, quote: null, difference: null, places: [] };

/** Finds the passage that `selectors` describe in the map's version of the page. Needs a TextQuoteSelector: without the words nothing can be judged. */
export function anchorTarget(map: TextMap, selectors: readonly Selector[], options: AnchorOptions = {}): Anchoring {
  const stored = selectors.find((selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector');
  if (stored === undefined) return GONE;
  const quote: Quote = {
    exact: normalizeText(stored.exact).trim(),
    prefix: normalizeText(stored.prefix ?? ''),
    suffix: normalizeText(stored.suffix ?? ''),
    start: selectors.find((selector) => selector.type === 'TextPositionSelector')?.start ?? null,
  };
  const { status, span, places } = findUnchanged(map.text, quote);
  if (span === null) return GONE;
  const ranges = map.rangesOf(span.start, span.end);
  // The page has changed since the map was read: whoever watches it reads it again.
  if (ranges.length === 0) return GONE;
  const now = map.quoteOf(span.start, span.end);
  if (status === 'suspect' && options.rejected?.includes(now) === true) return GONE;
  return {
    status,
    range: ranges.length === 1 ? ranges[0]! : null,
    ranges,
    start: span.start,
    end: span.end,
    quote: now,
    difference: status === 'changed' || status === 'suspect' ? compareTexts(stored.exact, now, options.language ?? null) : null,
    places,
  };
}
