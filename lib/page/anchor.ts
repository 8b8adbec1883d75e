// Owns the way back from selectors to the passage on the page as it is now, with one of five outcomes. The judgement itself is lib/text/match-quote.
import type { RangeSelector, Selector, TextQuoteSelector } from '@/lib/model/selector';
import { compareTexts, type Difference } from '@/lib/text/difference';
import { findQuote, type Quote } from '@/lib/text/match-quote';
import { normalizeText } from '@/lib/text/normalize';
import type { TextMap } from './text-map';
import { followXPath, pointAt } from './xpath';

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
  const quote = stored === undefined ? null : readQuote(stored, selectors);
  if (stored === undefined || quote === null) return GONE;
  const heading = stored['caveat:place']?.heading ?? '';
  const found = findQuote(map.text, map.words, quote, {
    path: followPath(map, selectors),
    isUnderHeading: heading === '' ? null : (offset) => map.headingBefore(offset) === heading,
  });
  if (found.span === null) return GONE;
  const { start, end } = found.span;
  const ranges = map.rangesOf(start, end);
  // The page has changed since the map was read: whoever watches it reads it again.
  if (ranges.length === 0) return GONE;
  const now = map.quoteOf(start, end);
  const isOther = found.status === 'changed' || found.status === 'suspect';
  const difference = isOther && now !== stored.exact ? compareTexts(stored.exact, now, options.language ?? null) : null;
  const status = found.status === 'changed' && found.moved && difference !== null && saysOther(difference) ? 'suspect' : found.status;
  if (status === 'suspect' && options.rejected?.includes(now) === true) return GONE;
  return { status, range: ranges.length === 1 ? ranges[0]! : null, ranges, start, end, quote: now, difference, places: found.places };
}

function readQuote(stored: TextQuoteSelector, selectors: readonly Selector[]): Quote | null {
  const place = stored['caveat:place'];
  const exact = normalizeText(stored.exact).trim();
  if (exact === '') return null;
  return {
    exact,
    prefix: normalizeText(stored.prefix ?? '').trimStart(),
    suffix: normalizeText(stored.suffix ?? '').trimEnd(),
    start: selectors.find((selector) => selector.type === 'TextPositionSelector')?.start ?? null,
    length: place?.length ?? null,
    of: place?.of ?? null,
    nth: place?.nth ?? null,
    rival: place?.rival ?? 0,
  };
}

/** Where the stored path leads in the map's text. */
function followPath(map: TextMap, selectors: readonly Selector[]): number | null {
  const path = selectors.find((selector): selector is RangeSelector => selector.type === 'RangeSelector')?.startSelector;
  const element = path === undefined ? null : followXPath(map.root.ownerDocument, path.value);
  const point = element === null ? null : pointAt(element, path?.refinedBy?.start ?? 0);
  return point === null ? null : map.offsetOf(point.node, point.offset);
}

/** Whether a passage in other surroundings speaks of something else: another number, another name, or the opposite. */
function saysOther({ pieces, material }: Difference): boolean {
  return material.length > 0 || pieces.some(({ kind, text }) => kind !== 'same' && /\p{Lu}/u.test(text));
}
