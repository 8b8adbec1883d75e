// Owns the description of a passage: the selectors by which anchor.ts finds it again, next year and on an edited page.
import type { QuotePlace, RangeSelector, Selector, TextQuoteSelector } from '@/lib/model/selector';
import { isDigit, isLetter } from '@/lib/text/letters';
import { findRivals } from '@/lib/text/match-quote';
import { normalizeText } from '@/lib/text/normalize';
import { MOST_OTHERS } from '@/lib/text/quote-others';
import type { TextMap } from './text-map';
import { showingOf } from './visible';
import { countBefore, writeXPath } from './xpath';

/** Units of context on each side, before it is widened to a whole word: longer context tells more, and costs its length in every note. */
const CONTEXT = 72;
/** The same for a passage that stands more than once with the same context, as in a list of nearly equal rows. */
const LONGER = [180, 400];
/** Longest passage that is described, in units of the normal text; the schema's bound is the same. */
const MOST_LENGTH = 20_000;
/** From here on a likeness to another passage of the page is worth remembering. */
const LEAST_RIVAL = 0.5;
/** Units on each side of another passage that is like it, by which that is told. */
const OTHERS_CONTEXT = 40;
/** Equal quotes are counted up to here. */
const MOST_EQUAL = 500;

/** A passage of the map's text without the spaces around it; null where nothing is left or it is longer than 20,000 units. */
export function passageOf(map: TextMap, range: AbstractRange): { start: number; end: number } | null {
  let start = map.offsetOf(range.startContainer, range.startOffset);
  let end = map.offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  while (start < end && map.text[start] === ' ') start += 1;
  while (end > start && map.text[end - 1] === ' ') end -= 1;
  return start < end && end - start <= MOST_LENGTH ? { start, end } : null;
}

/**
 * Describes a range (static ones too, as `Selection.getComposedRanges` gives them) of the map's document: quote, position and, outside shadow
 * roots, path. Null where it holds no visible text, lies outside the map's root, or is longer than 20,000 units.
 */
export function describeRange(map: TextMap, range: AbstractRange): Selector[] | null {
  const passage = passageOf(map, range);
  return passage === null ? null : describePassage(map, passage.start, passage.end);
}

/** Describes [start, end) of the map's text; null where that is empty. */
export function describePassage(map: TextMap, start: number, end: number): Selector[] | null {
  const exact = map.quoteOf(start, end);
  if (exact === '') return null;
  const ranges = map.rangesOf(start, end);
  const range = ranges.length === 1 ? pathsOf(ranges[0]!) : null;
  const length = contextLength(map, start, end);
  const quote: TextQuoteSelector = {
    type: 'TextQuoteSelector',
    exact,
    prefix: contextBefore(map, start, length),
    suffix: contextBehind(map, end, length),
    'caveat:place': placeOf(map, start, end, exact, ranges[0] ?? null),
  };
  return [quote, { type: 'TextPositionSelector', start, end }, ...(range === null ? [] : [range])];
}

/** The least length of context by which a passage can be told from all others, or the usual one where none can. */
function contextLength({ text }: TextMap, start: number, end: number): number {
  const isOnce = (length: number) => {
    const whole = text.slice(Math.max(0, start - length), end + length);
    const first = text.indexOf(whole);
    return text.indexOf(whole, first + 1) < 0;
  };
  return [CONTEXT, ...LONGER].find(isOnce) ?? CONTEXT;
}

function contextBefore(map: TextMap, start: number, length: number): string {
  const text = map.quoteOf(wordsBefore(map.text, start, length), start);
  return text !== '' && map.text[start - 1] === ' ' ? `${text} ` : text;
}

function contextBehind(map: TextMap, end: number, length: number): string {
  const text = map.quoteOf(end, wordsBehind(map.text, end, length));
  return text !== '' && map.text[end] === ' ' ? ` ${text}` : text;
}

/** Where so much context before `start` begins, and behind `end` ends, whole words being kept. */
function wordsBefore(text: string, start: number, length: number): number {
  let from = Math.max(0, start - length);
  while (from > 0 && start - from < length + 20 && isInsideWord(text, from)) from -= 1;
  return from;
}

function wordsBehind(text: string, end: number, length: number): number {
  let to = Math.min(text.length, end + length);
  while (to < text.length && to - end < length + 20 && isInsideWord(text, to)) to += 1;
  return to;
}

/** Whether a cut at `offset` would go through a word. */
function isInsideWord(text: string, offset: number): boolean {
  const isWord = (character: string | undefined) => isLetter(character) || isDigit(character);
  return isWord(text[offset - 1]) && isWord(text[offset]);
}

function placeOf(map: TextMap, start: number, end: number, exact: string, range: Range | null): QuotePlace {
  const quote = normalizeText(exact);
  const equal: number[] = [];
  for (let at = map.text.indexOf(quote); at >= 0 && equal.length < MOST_EQUAL; at = map.text.indexOf(quote, at + 1)) equal.push(at);
  const span = { start, end: start + quote.length };
  const rivals = findRivals(map.words(), quote, span).filter(({ likeness }) => likeness >= LEAST_RIVAL);
  const rival = equal.length > 1 ? 1 : (rivals[0]?.likeness ?? 0);
  const others = [
    ...equal.filter((at) => at !== start).map((at) => ({ start: at, end: at + quote.length })),
    ...rivals.filter((one) => !equal.includes(one.start)),
  ];
  const node = range?.startContainer ?? null;
  return {
    block: node?.parentElement == null ? '' : blockOf(node.parentElement),
    ...(isAlone(map, { start, end }) ? { alone: true } : {}),
    of: equal.length,
    nth: equal.filter((at) => at < start).length,
    heading: map.headingBefore(start),
    length: map.text.length,
    ...(rival >= LEAST_RIVAL ? { rival: Math.round(rival * 100) / 100 } : {}),
    ...(others.length > 0 ? { others: others.slice(0, MOST_OTHERS).map((one) => surroundingsOf(map, one)) } : {}),
    ...(node !== null && 'host' in node.getRootNode() ? { shadow: true } : {}),
  };
}

function surroundingsOf({ text }: TextMap, { start, end }: { start: number; end: number }): { prefix: string; suffix: string } {
  return { prefix: text.slice(wordsBefore(text, start, OTHERS_CONTEXT), start), suffix: text.slice(end, wordsBehind(text, end, OTHERS_CONTEXT)) };
}

/** Whether a stretch is all that its block holds. */
export function isAlone(map: TextMap, { start, end }: { start: number; end: number }): boolean {
  const block = map.blockAt(start);
  return block.start >= start && block.end <= end;
}

/** Tag of the nearest block that holds an element; the element's own where none is found. */
export function blockOf(element: Element): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (showingOf(at).flow === 'block') return at.localName.slice(0, 100);
  return element.localName.slice(0, 100);
}

function pathsOf(range: Range): RangeSelector | null {
  const from = pathTo(range.startContainer as Text, range.startOffset);
  const to = pathTo(range.endContainer as Text, range.endOffset);
  return from === null || to === null ? null : { type: 'RangeSelector', startSelector: from, endSelector: to };
}

function pathTo(node: Text, offset: number): RangeSelector['startSelector'] | null {
  const element = node.parentElement;
  const value = element === null ? null : writeXPath(element);
  if (element === null || value === null || value.length > 2000) return null;
  const count = countBefore(element, node, offset);
  return { type: 'XPathSelector', value, refinedBy: { type: 'TextPositionSelector', start: count, end: count } };
}
