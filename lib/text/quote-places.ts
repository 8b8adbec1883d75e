// Owns the places of a text that could hold a quote, each with how much of the quote and of its surroundings stands there. Which one it is, is
// match-quote.ts's affair.
import { type Alignment, alignWords, type WordRow } from './align-words';
import type { Steps } from './in-steps';
import { isDigit, isLetter } from './letters';
import { joinWords, measureContext, readWords, sliceWords, voteForPlaces, type Words } from './quote-words';
import type { WordIndex } from './word-index';
import { weightOf } from './word-likeness';

/** A place that could be the quote's. Shares are 0 to 1. */
export interface QuotePlacing {
  start: number;
  end: number;
  /** The same characters but for spaces. */
  exact: boolean;
  /** How much of the wording is the same, counted both ways. */
  likeness: number;
  /** How much of the quote is still there, whatever else stands between. */
  coverage: number;
  /** How much of the context before and behind stands beside it; null where the quote has none on that side. */
  before: number | null;
  behind: number | null;
}

/** Words of a quote up to which it is aligned as a whole; of a longer one its beginning and its end are. */
const MOST_WHOLE = 90;
/** Words of the beginning and of the end that are aligned then. */
const EDGE = 50;
/** Words beyond the quote and its context that are looked at beside another place. */
const BESIDE = 30;
/** Words a quote needs to be looked for without its surroundings, and at how many places. */
const LEAST_BARE = 4;
const MOST_BARE = 3;
/** Context below which surroundings are foreign, that of one side below which nothing of it is there, and the sentences of a stretch that are then looked at. */
const FOREIGN = 0.35;
const GONE = 0.15;
const MOST_STRETCHES = 6;
/** A sentence's end right behind a word, and the words that are taken in before it. */
const STOP_BEHIND = /^["'”’»)\]]*[.!?…]/;
const MOST_BEFORE_STOP = 2;
/** The end of a sentence with another one behind it. */
const STOP = /[.!?…]["'”’»)\]]* /;
/** Share of the best place's votes below which a place is passed over, where the best one is plain. */
const RIVALLING = 0.5;
/** Places that are looked at closely. */
const MOST_PLACES = 6;

/** A quote's words against one text. */
export interface QuoteWords {
  exact: string;
  before: Words;
  quote: Words;
  behind: Words;
}

export function readQuoteWords(quote: { exact: string; prefix: string; suffix: string }, index: WordIndex): QuoteWords {
  return { exact: quote.exact, before: readWords(quote.prefix, index), quote: readWords(quote.exact, index), behind: readWords(quote.suffix, index) };
}

/** Every place where the quote stands letter by letter, without a look at its surroundings. */
export function findLetters(text: string, exact: string, most: number): number[] {
  const hits: number[] = [];
  for (let at = text.indexOf(exact); at >= 0 && hits.length < most; at = text.indexOf(exact, at + 1)) hits.push(at);
  return hits;
}

/** The place at `start` where the quote stands letter by letter, with its surroundings measured. */
export function measureExact(words: QuoteWords, index: WordIndex, start: number): QuotePlacing {
  const end = start + words.exact.length;
  let last = index.numberAt(start);
  // A selection may begin inside a word, whose rest is then no context.
  if (last > 0 && index.ends[last - 1]! > start) last -= 1;
  return {
    start,
    end,
    exact: true,
    likeness: 1,
    coverage: 1,
    before: measureContext(words.before, index, last - 1, -1),
    behind: measureContext(words.behind, index, index.numberAt(end), 1),
  };
}

/** Places found by the words, whatever their letters; places that overlap a better one are left out. A step for each place that is looked at. */
export function* findByWords(words: QuoteWords, index: WordIndex): Steps<QuotePlacing[]> {
  if (words.quote.words.length === 0 || index.count === 0) return [];
  const placings = yield* words.quote.words.length <= MOST_WHOLE ? placeWhole(words, index) : placeByEdges(words, index);
  // Of two views of one place the one that holds more of the quote is the better: the other looked through too small a window.
  const held = (placing: QuotePlacing) => placing.coverage + 0.8 * contextOf(placing);
  placings.sort((a, b) => held(b) - held(a) || worthOf(b) - worthOf(a));
  return placings.filter((placing, at) => !placings.slice(0, at).some((better) => placing.start < better.end && placing.end > better.start));
}

/**
 * The likest places right before and right behind another one, which a closer look at the whole stretch passes over: a copy that was put next to
 * the original draws every alignment to itself.
 */
export function* findBeside(words: QuoteWords, index: WordIndex, { start, end }: { start: number; end: number }): Steps<QuotePlacing[]> {
  const row = joinWords(words.before, words.quote, words.behind);
  if (words.quote.words.length === 0 || words.quote.words.length > MOST_WHOLE) return [];
  const reach = row.words.length + BESIDE;
  const first = index.numberAt(start);
  const next = index.numberAt(end);
  const placings: QuotePlacing[] = [];
  for (const [from, to] of [
    [Math.max(0, first - reach), first],
    [next, Math.min(index.count, next + reach)],
  ] as const) {
    if (to <= from) continue;
    yield;
    const alignment = alignWords(row, index, from, to);
    const span = spanOf(alignment, row, index);
    if (span !== null) placings.push(placingOf(words, index, span, keptBy(alignment, row)));
  }
  return placings;
}

/** What a place is worth among others: its wording first, then its surroundings. */
export function worthOf(placing: QuotePlacing): number {
  return placing.likeness + 0.8 * contextOf(placing);
}

/** How well the surroundings fit: the better side counts more, since a neighbour may have been edited or moved as well. */
export function contextOf({ before, behind }: Pick<QuotePlacing, 'before' | 'behind'>): number {
  if (before === null && behind === null) return 0.4;
  if (before === null || behind === null) return 0.9 * (before ?? behind ?? 0);
  return 0.6 * Math.max(before, behind) + 0.4 * Math.min(before, behind);
}

function* placeWhole(words: QuoteWords, index: WordIndex): Steps<QuotePlacing[]> {
  const placings: QuotePlacing[] = [];
  function* place(row: WordRow, most: number, slack: number): Steps<void> {
    const [first, ...others] = voteForPlaces(row, index, most);
    if (first === undefined) return;
    for (const { at, votes } of [first, ...others]) {
      // Between its old neighbours, and with far more votes than any other: no closer look finds a better one.
      if (votes < first.votes * RIVALLING && placings.some(isPlain)) continue;
      yield;
      const alignment = alignAround(row, index, at, slack);
      const span = spanOf(alignment, row, index);
      if (span !== null) placings.push(placingOf(words, index, span, keptBy(alignment, row)));
    }
  }
  const row = joinWords(words.before, words.quote, words.behind);
  yield* place(row, MOST_PLACES, 20 + (row.words.length >> 2));
  // By its own words as well: the surroundings that are left where it was taken out draw the whole row to themselves.
  const none = sliceWords(words.quote, 0, 0);
  const isSettled = placings.some(({ coverage, before, behind }) => coverage >= 0.5 && Math.min(before ?? 1, behind ?? 1) >= 0.5);
  if (!isSettled && words.quote.words.length >= LEAST_BARE) yield* place(joinWords(none, words.quote, none), MOST_BARE, 10 + (words.quote.words.length >> 2));
  return placings;
}

/** Whether most of the quote stands there with all that was around it. */
function isPlain({ coverage, before, behind }: QuotePlacing): boolean {
  return coverage >= 0.75 && Math.min(before ?? 0, behind ?? 0) >= 0.75;
}

/** Whether the words next to a place are those that were next to the quote, on both sides: then no copy was put between it and them. */
export function standsBetween(words: QuoteWords, index: WordIndex, { start, end }: { start: number; end: number }): boolean {
  const before = words.before.ids.at(-1);
  const behind = words.behind.ids[0];
  if (before === undefined || behind === undefined || before < 0 || behind < 0) return false;
  const first = index.numberAt(start);
  return index.ids[first - 1] === before && index.ids[index.numberAt(end)] === behind;
}

function alignAround(row: WordRow, index: WordIndex, at: number, slack: number): Alignment {
  return alignWords(row, index, Math.max(0, at - slack), Math.min(index.count, at + row.words.length + slack));
}

/** Finds a long quote by its first and last words; what is between is compared word by word without order. */
function* placeByEdges(words: QuoteWords, index: WordIndex): Steps<QuotePlacing[]> {
  const count = words.quote.words.length;
  const none = sliceWords(words.quote, 0, 0);
  const head = joinWords(words.before, sliceWords(words.quote, 0, EDGE), none);
  const tail = joinWords(none, sliceWords(words.quote, count - EDGE, count), words.behind);
  function* spansOf(row: WordRow): Steps<WordSpan[]> {
    const spans: WordSpan[] = [];
    for (const { at } of voteForPlaces(row, index, MOST_PLACES)) {
      yield;
      const span = spanOf(alignAround(row, index, at, 30), row, index);
      if (span !== null) spans.push(span);
    }
    return spans;
  }
  const tails = yield* spansOf(tail);
  const heads = yield* spansOf(head);
  const placings: QuotePlacing[] = [];
  for (const { first } of heads) {
    yield;
    for (const { last } of tails) {
      const length = last - first + 1;
      if (length < count * 0.5 || length > count * 1.7 + 40) continue;
      placings.push(placingOf(words, index, { first, last }, keptOfBags(words.quote, index, first, last)));
    }
  }
  return placings;
}

interface WordSpan {
  first: number;
  last: number;
}

/** The words of the text that the row's quote became; null where none of its words is left. */
function spanOf({ to, likeness }: Alignment, row: WordRow, index: WordIndex): WordSpan | null {
  const end = to.length - row.behind;
  let first = -1;
  let last = -1;
  let kept = false;
  for (let at = row.before; at < end; at += 1) {
    if (to[at]! < 0) continue;
    if (first < 0) first = at;
    last = at;
    kept ||= likeness[at]! > 0;
  }
  if (!kept) return null;
  let from = to[first]!;
  let until = to[last]!;
  // Words that stand between the context and the quote's first known word, where first words are missing, are what those became.
  let beside = row.before - 1;
  while (beside >= 0 && likeness[beside] === 0) beside -= 1;
  if (beside >= 0) {
    const gap = from - to[beside]! - 1;
    const missing = first - row.before + (row.before - 1 - beside);
    if (gap > 0 && (first > row.before ? gap <= missing + 3 : gap <= 2 && isOneSentence(index, from - gap, from)))
      from -= gap - Math.min(gap - 1, row.before - 1 - beside);
  }
  beside = end;
  while (beside < to.length && likeness[beside] === 0) beside += 1;
  if (beside < to.length) {
    const gap = to[beside]! - until - 1;
    const missing = end - 1 - last + (beside - end);
    if (gap > 0 && last < end - 1 && gap <= missing + 3) until += gap - Math.min(gap - 1, beside - end);
  }
  return { first: from, last: until };
}

/** Whether word `first` begins a sentence that runs on to word `then`. */
function isOneSentence(index: WordIndex, first: number, then: number): boolean {
  const ahead = first === 0 ? '.' : index.text.slice(index.ends[first - 1]!, index.starts[first]!);
  return /[.!?:]/.test(ahead) && !/[.!?:]/.test(index.text.slice(index.starts[first]!, index.starts[then]!));
}

/** The weight of the quote's words that are still there. */
function keptBy({ to, likeness }: Alignment, row: WordRow): number {
  let kept = 0;
  for (let at = row.before; at < to.length - row.behind; at += 1) kept += likeness[at]! * row.weights[at]!;
  return kept;
}

/** The same without their order. */
function keptOfBags(quote: Words, index: WordIndex, first: number, last: number): number {
  const left = new Map<number, number>();
  for (let at = first; at <= last; at += 1) left.set(index.ids[at]!, (left.get(index.ids[at]!) ?? 0) + 1);
  let kept = 0;
  for (const [at, id] of quote.ids.entries()) {
    const count = left.get(id) ?? 0;
    if (count === 0) continue;
    left.set(id, count - 1);
    kept += quote.weights[at]!;
  }
  return kept;
}

function weightBetween(index: WordIndex, { first, last }: WordSpan): number {
  let weight = 0;
  for (let at = first; at <= last; at += 1) weight += weightOf(index.words[index.ids[at]!]!);
  return weight;
}

function placingOf(words: QuoteWords, index: WordIndex, found: WordSpan, kept: number): QuotePlacing {
  const span = toStop(words, index, found);
  const placing = measurePlacing(words, index, span, kept);
  if (contextOf(placing) >= FOREIGN && Math.min(placing.before ?? 1, placing.behind ?? 1) >= GONE) return placing;
  const own = withoutStrangers(words, index, span);
  return own === span ? placing : measurePlacing(words, index, own, keptOfBags(words.quote, index, own.first, own.last));
}

/** Takes in a word or two that were put in before the full stop with which the quote ended: "as they should not." */
function toStop({ exact }: QuoteWords, index: WordIndex, { first, last }: WordSpan): WordSpan {
  const endsAt = (word: number) => STOP_BEHIND.test(index.text.slice(index.ends[word]!, index.starts[word + 1]));
  if (!/[.!?…]["'”’»)\]]*$/.test(exact)) return { first, last };
  for (let word = last; word <= Math.min(last + MOST_BEFORE_STOP, index.count - 1) && (word === last || !index.isBroken(word - 1)); word += 1)
    if (endsAt(word)) return { first, last: word };
  return { first, last };
}

/**
 * Nothing but the words tells where a passage ends beside foreign surroundings: where the quote was of one sentence, words of neighbouring sentences and
 * blocks are left out as long as the wording gets liker by it.
 */
function withoutStrangers({ exact, quote }: QuoteWords, index: WordIndex, span: WordSpan): WordSpan {
  if (STOP.test(exact)) return span;
  const firsts = [span.first];
  for (let at = span.first; at < span.last && firsts.length < MOST_STRETCHES; at += 1)
    if (index.isBroken(at) || STOP.test(index.text.slice(index.ends[at]!, index.starts[at + 1]!))) firsts.push(at + 1);
  if (firsts.length === 1) return span;
  let best = span;
  let most = 0;
  for (const [from, first] of firsts.entries()) {
    for (let to = firsts.length; to > from; to -= 1) {
      const stretch = to === firsts.length && from === 0 ? span : { first, last: (firsts[to] ?? span.last + 1) - 1 };
      const likeness = (2 * keptOfBags(quote, index, stretch.first, stretch.last)) / (quote.weight + weightBetween(index, stretch));
      if (likeness <= most) continue;
      most = likeness;
      best = stretch;
    }
  }
  return best;
}

function measurePlacing(words: QuoteWords, index: WordIndex, span: WordSpan, kept: number): QuotePlacing {
  const { start, end } = widen(index.text, index.starts[span.first]!, index.ends[span.last]!, words.exact);
  const exact = withoutSpaces(index.text.slice(start, end)) === withoutSpaces(words.exact);
  return {
    start,
    end,
    exact,
    likeness: exact ? 1 : Math.min(1, (2 * kept) / (words.quote.weight + weightBetween(index, span))),
    coverage: kept / words.quote.weight,
    before: measureContext(words.before, index, span.first - 1, -1),
    behind: measureContext(words.behind, index, span.last + 1, 1),
  };
}

/** Takes in the punctuation at both ends that the quote had as well. */
function widen(text: string, from: number, to: number, exact: string): { start: number; end: number } {
  const opening = /^[^\p{L}\p{N}]*/u.exec(exact)?.[0] ?? '';
  // Looked for where a run of signs begins, or it would be tried at each of them.
  const closing = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]*$/u.exec(exact)?.[0] ?? '';
  let start = from;
  let end = to;
  while (start > 0 && isMark(text[start - 1]) && opening.includes(text[start - 1]!)) start -= 1;
  while (end < text.length && isMark(text[end]) && (closing.includes(text[end]!) || isStop(text[end]!, closing))) end += 1;
  return { start, end };
}

function isMark(character: string | undefined): boolean {
  return character !== undefined && character !== ' ' && !isLetter(character) && !isDigit(character);
}

/** Whether a sentence's end was one before, be it another sign. */
function isStop(character: string, closing: string): boolean {
  return '.!?…'.includes(character) && /[.!?…]/.test(closing);
}

function withoutSpaces(text: string): string {
  return text.replaceAll(' ', '');
}
