// Owns what can be told of why a passage is gone, beyond that its words are not there: the panel says it with the quote.
import type { GoneReason } from '@/lib/model/page-notes';
import type { TextQuoteSelector } from '@/lib/model/selector';
import { normalizeText } from '@/lib/text/normalize';
import type { TextMap } from './text-map';

/** Share of the text that the page held then, below which the rest is missing rather than edited. */
const MUCH_LESS = 0.5;
/** Letters of what stood right beside a passage by which its surroundings are known again. */
const NEIGHBOURS = 24;

/** The reason; null where nothing is known. `title` is the page's title when the note was made, null where it had none. */
export function explainGone(map: TextMap, stored: TextQuoteSelector, title: string | null): GoneReason | null {
  const place = stored['caveat:place'];
  if (place !== undefined && place.of > 1 && map.text.includes(normalizeText(stored.exact).trim())) return 'copies';
  if (isOtherPage(map, stored, title)) return 'other-page';
  return place !== undefined && map.text.length < place.length * MUCH_LESS ? 'short' : null;
}

/** Whether another title stands over a text that holds neither the heading nor the neighbours of the passage. */
function isOtherPage(map: TextMap, stored: TextQuoteSelector, title: string | null): boolean {
  const now = normalizeText(map.root.ownerDocument.title).trim();
  if (title === null || now === '' || normalizeText(title).trim() === now) return false;
  const before = normalizeText(stored.prefix ?? '')
    .trim()
    .slice(-NEIGHBOURS);
  const behind = normalizeText(stored.suffix ?? '')
    .trim()
    .slice(0, NEIGHBOURS);
  const around = [before, behind, stored['caveat:place']?.heading ?? ''].filter((text) => text.length >= NEIGHBOURS / 2);
  return around.length > 0 && !around.some((text) => map.text.includes(text));
}
