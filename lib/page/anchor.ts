// Owns the way back from selectors to the passage on the page as it is now, with one of five outcomes. The judgement itself is lib/text/match-quote.
import type { GoneReason } from '@/lib/model/page-notes';
import type { RangeSelector, Selector, TextQuoteSelector } from '@/lib/model/selector';
import { compareInSteps, type Difference } from '@/lib/text/difference';
import { finish, type Steps } from '@/lib/text/in-steps';
import { findQuote, type Quote } from '@/lib/text/match-quote';
import { normalizeText } from '@/lib/text/normalize';
import { isEdited } from '@/lib/text/same-passage';
import { isAlone } from './describe';
import type { TextMap } from './text-map';
import { explainGone } from './why-gone';
import { writeXPath } from './xpath';

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
  /** How much of the wording, and of what stood around it, is the same there, 0 to 1. */
  likeness: number;
  context: number;
  /** All equal places of an ambiguous passage, the likeliest first; one place otherwise, none for an orphan. */
  places: { start: number; end: number }[];
  /** Of an orphan, what is known of why; null otherwise. */
  reason: GoneReason | null;
}

export interface AnchorOptions {
  /** BCP 47 tag of the passage, for telling negations; null or left out: guessed from the words. */
  language?: string | null;
  /** Wordings that the reader was asked about and that are not it, as `quote` gave them: never offered again. */
  rejected?: readonly string[];
  /** The page's title when the passage was described, by which another page at the same address is told. */
  title?: string | null;
}

const GONE: Anchoring = {
  status: 'orphan',
  range: null,
  ranges: [],
  start: null,
  end: null,
  quote: null,
  difference: null,
  likeness: 0,
  context: 0,
  places: [],
  reason: null,
};

/** Finds the passage that `selectors` describe in the map's version of the page. Needs a TextQuoteSelector: without the words nothing can be judged. */
export function anchorTarget(map: TextMap, selectors: readonly Selector[], options: AnchorOptions = {}): Anchoring {
  return finish(anchorInSteps(map, selectors, options));
}

/** The same in steps, between which the page may be let work. */
export function* anchorInSteps(map: TextMap, selectors: readonly Selector[], options: AnchorOptions): Steps<Anchoring> {
  const stored = selectors.find((selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector');
  const quote = stored === undefined ? null : readQuote(stored, selectors);
  if (stored === undefined || quote === null) return GONE;
  const heading = stored['caveat:place']?.heading ?? '';
  const found = yield* findQuote(map.text, map.words, quote, {
    likenessOfWay: readWay(map, selectors),
    isAlone: (span) => isAlone(map, span),
    isUnderHeading: heading === '' ? null : (offset) => map.headingBefore(offset) === heading,
  });
  if (found.span === null) return { ...GONE, reason: explainGone(map, stored, options.title ?? null) };
  const { start, end } = found.span;
  if (found.status !== 'exact') yield;
  const ranges = map.rangesOf(start, end);
  // The page has changed since the map was read: whoever watches it reads it again.
  if (ranges.length === 0) return GONE;
  const now = map.quoteOf(start, end);
  const isOther = found.status === 'changed' || found.status === 'suspect';
  const difference = isOther && now !== stored.exact ? yield* compareInSteps(stored.exact, now, options.language ?? null) : null;
  const status = found.status === 'changed' && difference !== null && !isEdited(stored.exact, now, found) ? 'suspect' : found.status;
  if (status === 'suspect' && options.rejected?.includes(now) === true) return { ...GONE, reason: 'refused' };
  return {
    status,
    range: ranges.length === 1 ? ranges[0]! : null,
    ranges,
    start,
    end,
    quote: now,
    difference,
    likeness: found.likeness,
    context: found.context,
    places: found.places,
    reason: null,
  };
}

/** Whether a passage stands with all its surroundings as it was described: cheap, and then no other way has to be tried. */
export function standsUnchanged(map: TextMap, selectors: readonly Selector[]): boolean {
  const stored = selectors.find((selector): selector is TextQuoteSelector => selector.type === 'TextQuoteSelector');
  const quote = stored === undefined ? null : readQuote(stored, selectors);
  return quote !== null && map.text.includes(quote.prefix + quote.exact + quote.suffix);
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
    alone: place === undefined ? null : place.alone === true,
    rival: place?.rival ?? 0,
    others: (place?.others ?? []).map(({ prefix, suffix }) => ({ prefix: normalizeText(prefix), suffix: normalizeText(suffix) })),
  };
}

/** Compares the way to an offset's element with the stored one: step by step from the element up, since what is put into a page shifts the outer steps. */
function readWay(map: TextMap, selectors: readonly Selector[]): ((offset: number) => number) | null {
  const stored = selectors.find((selector): selector is RangeSelector => selector.type === 'RangeSelector')?.startSelector.value;
  if (stored === undefined) return null;
  const wanted = stored.split('/').slice(1).reverse();
  return (offset) => {
    const element = map.nodeAt(offset)?.parentElement ?? null;
    const path = element === null ? null : writeXPath(element);
    if (path === null) return 0;
    const own = path.split('/').slice(1).reverse();
    let alike = 0;
    for (const [at, step] of wanted.entries()) {
      if (own[at] === step) alike += 1;
      else if (own[at]?.split('[')[0] === step.split('[')[0]) alike += 0.5;
      else break;
    }
    return alike / Math.max(wanted.length, own.length);
  };
}
