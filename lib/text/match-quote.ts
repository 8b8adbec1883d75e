// Owns the judgement where a quote stands in a text by now: the pure half of anchoring. All texts are normal forms (normalize.ts), offsets are
// UTF-16 units of the text. The decision page docs/decisions/0014 says how it came to be, docs/evaluation-anchoring.md what it reaches.
import { contextOf, findByWords, findLetters, measureExact, type QuotePlacing, readQuoteWords, worthOf } from './quote-places';
import type { WordIndex } from './word-index';

/** A quote with what stood around it, all in normal form, and what is known of its place. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where it was, and how long the text was then; null where nobody knows. */
  start: number | null;
  length: number | null;
  /** How often it stood in the text, and which of them was meant, from 0; null where nobody knows. */
  of: number | null;
  nth: number | null;
  /** How alike the most alike other passage of the text was then, 0 to 1. */
  rival: number;
}

/** What the document says of places beyond its text. */
export interface PlaceHints {
  /** Where the path to the quote leads by now; null where it leads nowhere. */
  path: number | null;
  /** Whether the heading above an offset is the quote's. */
  isUnderHeading: ((offset: number) => boolean) | null;
}

/** A stretch of the text. */
export interface Span {
  start: number;
  end: number;
}

/** The outcome for a quote. `span` is null for an orphan; a suspect's is what it may have become. */
export interface QuoteFind {
  status: 'exact' | 'changed' | 'ambiguous' | 'suspect' | 'orphan';
  span: Span | null;
  /** Every place that is as good, the chosen one first; more than one where the status is "ambiguous". */
  places: Span[];
  /** Whether its surroundings are others than before. */
  moved: boolean;
}

const ORPHAN: QuoteFind = { status: 'orphan', span: null, places: [], moved: false };

/** Equal quotes that are looked at, and of those how many closely. */
const MOST_EQUAL = 2000;
const MOST_MEASURED = 12;

/** Units of context that must stand unchanged on both sides together, for a quote to be known by them alone. */
const ENOUGH_CONTEXT = 24;

/** From this share of the surroundings on, a quote stands where it stood. Below, it was moved, or is another one. */
const SAME_PLACE = 0.35;
/** Two places whose surroundings differ less than this are told apart by other hints. */
const NO_BETTER = 0.08;

/** A changed wording is believed where likeness + SURROUNDINGS * context reaches BELIEVED, and asked about from ASKED on. Favours orphans. */
const SURROUNDINGS = 0.45;
const BELIEVED = 0.72;
const ASKED = 0.55;
/** Least likeness that is believed or asked about, however well the surroundings fit. */
const LEAST_BELIEVED = 0.4;
const LEAST_ASKED = 0.25;
/** Words a quote needs to be known again by its words alone, in foreign surroundings. */
const ENOUGH_WORDS = 5;

/** Finds where `quote` stands in `text`. `readIndex` is asked only where the quote is not plainly in its old surroundings. */
export function findQuote(text: string, readIndex: () => WordIndex, quote: Quote, hints: PlaceHints): QuoteFind {
  const hits = findLetters(text, quote.exact, MOST_EQUAL);
  const unchanged = hits.filter((hit) => isInContext(text, quote, hit));
  if (unchanged.length > 0 && quote.prefix.length + quote.suffix.length >= ENOUGH_CONTEXT)
    return chooseEqual(
      unchanged.map((hit) => spanAt(quote, hit)),
      hits,
      quote,
      hints,
    );
  const index = readIndex();
  const words = readQuoteWords(quote, index);
  const exact = chooseHits(text, quote, hits, hints).map((hit) => measureExact(words, index, hit));
  const others = findByWords(words, index).filter((placing) => !exact.some((hit) => placing.start < hit.end && placing.end > hit.start));
  return judge(exact, others, hits, words.quote.words.length, quote, hints);
}

/** How alike the most alike other passage is, for the description of a quote that stands at `span`. */
export function findRival(index: WordIndex, quote: Pick<Quote, 'exact' | 'prefix' | 'suffix'>, span: Span): number {
  const words = readQuoteWords({ ...quote, prefix: '', suffix: '' }, index);
  let most = 0;
  for (const { start, end, likeness } of findByWords(words, index)) if (end <= span.start || start >= span.end) most = Math.max(most, likeness);
  return most;
}

function judge(exact: QuotePlacing[], others: QuotePlacing[], hits: number[], wordCount: number, quote: Quote, hints: PlaceHints): QuoteFind {
  const equal = [...exact].sort((a, b) => contextOf(b) - contextOf(a));
  const best = others.filter((placing) => isBelieved(placing)).sort((a, b) => worthOf(b) - worthOf(a))[0];
  const first = equal[0];
  if (first !== undefined && (best === undefined || worthOf(first) >= worthOf(best))) {
    if (contextOf(first) >= SAME_PLACE) {
      const near = equal.filter((placing) => contextOf(first) - contextOf(placing) < NO_BETTER);
      return chooseEqual(near, hits, quote, hints);
    }
    return judgeMoved(first, equal, hits, wordCount, quote, hints);
  }
  if (best !== undefined) return judgeChanged(best, others, wordCount, quote);
  const doubtful = others.filter((placing) => sumOf(placing) >= ASKED && placing.likeness >= LEAST_ASKED).sort((a, b) => worthOf(b) - worthOf(a))[0];
  return doubtful === undefined ? ORPHAN : outcome('suspect', doubtful);
}

/** The quote's letters stand in foreign surroundings: it was moved there, or it is a copy and the quote itself is gone. */
function judgeMoved(first: QuotePlacing, equal: QuotePlacing[], hits: number[], wordCount: number, quote: Quote, hints: PlaceHints): QuoteFind {
  // One of several equal ones is gone, and those that are left had other surroundings from the start.
  if (quote.of !== null && quote.of > 1 && hits.length < quote.of) return ORPHAN;
  if (wordCount < ENOUGH_WORDS) return hits.length === 1 && wordCount > 1 ? outcome('suspect', first) : ORPHAN;
  if (quote.rival >= 0.999 && (quote.of ?? 1) <= 1) return outcome('suspect', first);
  const found = chooseEqual(
    equal.map(({ start, end }) => ({ start, end })),
    hits,
    quote,
    hints,
  );
  return { ...found, moved: true };
}

function judgeChanged(best: QuotePlacing, others: QuotePlacing[], wordCount: number, quote: Quote): QuoteFind {
  const moved = contextOf(best) < SAME_PLACE;
  const twin = others.find((placing) => placing !== best && isBelieved(placing) && worthOf(best) - worthOf(placing) < NO_BETTER);
  if (twin !== undefined) return outcome('suspect', best);
  if (moved && (wordCount < ENOUGH_WORDS || quote.rival > best.likeness - 0.1)) return outcome('suspect', best);
  return { ...outcome('changed', best), moved };
}

function isBelieved(placing: QuotePlacing): boolean {
  return placing.likeness >= LEAST_BELIEVED && sumOf(placing) >= BELIEVED;
}

function sumOf(placing: QuotePlacing): number {
  return placing.likeness + SURROUNDINGS * contextOf(placing);
}

function outcome(status: QuoteFind['status'], { start, end }: Span): QuoteFind {
  return { status, span: { start, end }, places: [{ start, end }], moved: false };
}

function spanAt(quote: Quote, start: number): Span {
  return { start, end: start + quote.exact.length };
}

/** Whether the whole context stands around a hit, letter by letter. */
function isInContext(text: string, quote: Quote, hit: number): boolean {
  return text.startsWith(quote.suffix, hit + quote.exact.length) && hit >= quote.prefix.length && text.startsWith(quote.prefix, hit - quote.prefix.length);
}

/** The hits that are worth measuring: those whose neighbouring letters fit best, then the nearest to where the quote was. */
function chooseHits(text: string, quote: Quote, hits: number[], hints: PlaceHints): number[] {
  if (hits.length <= MOST_MEASURED) return hits;
  const letters = new Map(hits.map((hit) => [hit, countAlike(text, quote, hit)]));
  return [...hits]
    .sort((a, b) => letters.get(b)! - letters.get(a)! || distanceTo(a, text.length, quote, hints) - distanceTo(b, text.length, quote, hints))
    .slice(0, MOST_MEASURED);
}

function countAlike(text: string, { exact, prefix, suffix }: Quote, hit: number): number {
  let before = 0;
  while (before < prefix.length && before < hit && text[hit - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let behind = 0;
  while (behind < suffix.length && text[hit + exact.length + behind] === suffix[behind]) behind += 1;
  return before + behind;
}

/** How far a hit is from where the quote was, as a share of the text. */
function distanceTo(hit: number, length: number, quote: Quote, hints: PlaceHints): number {
  if (hints.path === hit) return -1;
  if (quote.start === null) return 0;
  return Math.abs(hit / length - quote.start / (quote.length ?? length));
}

/** Chooses among places that are equal by their words. */
function chooseEqual(places: readonly Span[], hits: number[], quote: Quote, hints: PlaceHints): QuoteFind {
  const one = (place: Span): QuoteFind => outcome('exact', place);
  if (places.length === 1) return one(places[0]!);
  // As many equal ones as before: their order says which.
  const counted = quote.of === hits.length && quote.nth !== null ? places.find(({ start }) => start === hits[quote.nth!]) : undefined;
  if (counted !== undefined) return one(counted);
  const under = hints.isUnderHeading === null ? [] : places.filter(({ start }) => hints.isUnderHeading!(start));
  if (under.length === 1) return one(under[0]!);
  const left = under.length > 1 ? under : places;
  const led = left.find(({ start }) => start === hints.path);
  const length = quote.length ?? 1;
  const sorted = [...left].sort((a, b) => distanceTo(a.start, length, quote, hints) - distanceTo(b.start, length, quote, hints));
  if (led !== undefined && under.length > 0) return one(led);
  const first = led ?? sorted[0]!;
  const all = [first, ...sorted.filter((place) => place !== first)].map(({ start, end }) => ({ start, end }));
  return { status: 'ambiguous', span: all[0]!, places: all, moved: false };
}
