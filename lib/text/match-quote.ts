// Owns the judgement where a quote stands in a text by now: the pure half of anchoring. All texts are normal forms (normalize.ts), offsets are
// UTF-16 units of the text. The decision page docs/decisions/0014 says how it came to be, docs/evaluation-anchoring.md what it reaches.
import { finish, type Steps } from './in-steps';
import { findOwners, type Surroundings } from './quote-others';
import { contextOf, findBeside, findByWords, findLetters, measureExact, type QuotePlacing, readQuoteWords, standsBetween, worthOf } from './quote-places';
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
  /** Whether it was all its block held, as a heading, a list item or a pull quote is; null where nobody knows. */
  alone: boolean | null;
  /** How alike the most alike other passage of the text was then, 0 to 1. */
  rival: number;
  /** What stood around other passages that were like it: the equal ones first, if not all of them. */
  others: readonly Surroundings[];
}

/** What the document says of places beyond its text. */
export interface PlaceHints {
  /** How alike the way to the element at an offset is to the quote's own, 0 to 1; null where no way is known. */
  likenessOfWay: ((offset: number) => number) | null;
  /** Whether a stretch is all that its block holds; null where nobody knows blocks. */
  isAlone: ((span: Span) => boolean) | null;
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
  /** Whether its surroundings are others than before, at least on one side. */
  moved: boolean;
  /** Whether the words next to it on both sides are those of before. */
  settled: boolean;
  /** Whether what stood right before it and right behind it meet by now: it was taken out from between them, whatever stands elsewhere. */
  closed: boolean;
  /** How much of the wording and of the surroundings is the same there, 0 to 1; 0 for an orphan. */
  likeness: number;
  context: number;
}

const ORPHAN: QuoteFind = { status: 'orphan', span: null, places: [], moved: false, settled: false, closed: false, likeness: 0, context: 0 };

/** Equal quotes that are looked at, and of those how many closely. */
const MOST_EQUAL = 2000;
const MOST_MEASURED = 12;
/** Units around found surroundings in which hits are measured. */
const BESIDE = 120;
/** Places in the old surroundings beside which another is looked for. */
const MOST_BESIDE = 3;

/** Units of context that must stand unchanged on both sides together, for a quote to be known by them alone. */
const ENOUGH_CONTEXT = 24;

/** Units of context on each side that tell one of several equal quotes, where all of them still stand right beside it. */
const NEIGHBOURS = 14;

/** From this share of the surroundings on, a quote stands where it stood. Below, it was moved, or is another one. */
export const SAME_PLACE = 0.35;
/** The same for one of several equal ones: another of them has had other neighbours from the start. */
const SAME_PLACE_LEFT = 0.55;
/** Two places whose surroundings differ less than this are told apart by other hints. */
const NO_BETTER = 0.08;

/** A changed wording in its old place is believed where likeness + SURROUNDINGS * context reaches BELIEVED, and asked about from ASKED on. Favours orphans. */
const SURROUNDINGS = 0.57;
const BELIEVED = 0.9;
const ASKED = 0.8;
/** Least likeness that is believed or asked about, however well the surroundings fit. */
const LEAST_BELIEVED = 0.4;
const LEAST_ASKED = 0.3;
/** A wording shorter than this share of the quote is a piece of it at most: asked about, not believed. */
const SHORTEST = 0.55;
/** Least likeness of a changed wording that can be believed in foreign surroundings, where its words speak for it as well (same-passage.ts). */
const MOVED_BELIEVED = 0.6;
/** Likeness from which on such a wording is asked about. */
const MOVED_ASKED = 0.58;
/** Likeness from which on a changed wording in the old surroundings is preferred to the same letters elsewhere. */
const LEAST_REWRITTEN = 0.5;
/** Context on the worse side from which on the neighbours of both sides are there. */
const BOTH_SIDES = 0.5;
/** How much better the structure has to fit, for a changed wording beside the same letters in the same surroundings to be the original, and those its copy. */
const CLEARLY_BETTER = 0.2;
/** Context on the worse side below which only one neighbour is left, and the least likeness that is believed then. */
const LOOSE = 0.3;
const LEAST_LOOSE = 0.72;
/** Context from which on even a wording that is no liker than the old rival is the quote's, rewritten. */
const BETWEEN_OLD_NEIGHBOURS = 0.9;
/** How much liker than the old rival a wording must be, not to be the rival itself. */
const RIVAL = 0.1;
/** Least likeness of a wording between the old neighbours that is not the rival, since that is known by its own. */
const LEAST_OWN = 0.55;
/** How alike other passages are taken to have been, beside equal ones that hide it. */
const RIVAL_BESIDE_EQUAL = 0.7;
/** What equal ones lose that were left when one went. */
const EQUAL_LEFT = 0.25;
/** Words a quote needs to be known again by its words alone, in foreign surroundings. */
const ENOUGH_WORDS = 5;

/** Finds where `quote` stands in `text`. `readIndex` is asked only where the quote is not plainly in its old surroundings. A step for each place. */
export function* findQuote(text: string, readIndex: () => WordIndex, quote: Quote, hints: PlaceHints): Steps<QuoteFind> {
  const hits = findLetters(text, quote.exact, MOST_EQUAL);
  const unchanged = hits.filter((hit) => isInContext(text, quote, hit));
  // Where one of several equal ones went, those that are left may have stood in the same surroundings all along.
  const areAllLeft = quote.of === null || hits.length >= quote.of;
  // As many as before, of which the meant one by their order is not in these surroundings any more: in a list, its neighbours have the same.
  const isOther = (places: readonly number[]) =>
    isOneOfSeveral(quote) && quote.exact.length >= NEIGHBOURS && hits.length === quote.of && quote.nth !== null && !places.includes(hits[quote.nth]!);
  if (areAllLeft && unchanged.length > 0 && !isOther(unchanged) && quote.prefix.length + quote.suffix.length >= ENOUGH_CONTEXT)
    return chooseEqual(
      unchanged.map((hit) => inOldPlace(quote, hit)),
      hits,
      quote,
      hints,
    );
  const beside = areAllLeft ? hits.filter((hit) => isBetweenNeighbours(text, quote, hit)) : [];
  if (beside.length === 1 && !isOther(beside)) return outcome('exact', inOldPlace(quote, beside[0]!));
  const index = readIndex();
  const words = readQuoteWords(quote, index);
  const only = areAllLeft && hits.length === 1 ? measureExact(words, index, hits[0]!) : null;
  // The very words between the words that were next to it: a copy has others on one side at least.
  if (only !== null && Math.min(only.before ?? 0, only.behind ?? 0) >= BOTH_SIDES && standsBetween(words, index, only)) return outcome('exact', only);
  const found = yield* findByWords(words, index);
  yield;
  const measured = [...new Set([...chooseHits(text, quote, hits), ...hitsBeside(hits, found)])].map((hit) => measureExact(words, index, hit));
  const settled = [...measured, ...found].filter((placing) => contextOf(placing) >= SAME_PLACE && !standsBetween(words, index, placing)).slice(0, MOST_BESIDE);
  const beyond: QuotePlacing[] = [];
  for (const placing of settled) beyond.push(...(yield* findBeside(words, index, placing)));
  yield;
  const reworded = [...found, ...beyond].filter(
    (placing, at, all) => ![...measured, ...all.slice(0, at)].some((other) => placing.start < other.end && placing.end > other.start),
  );
  const { theirs, ours, either } = findOwners(quote.others, (quote.of ?? 1) - 1, [...measured, ...reworded], index);
  const exact = measured.filter((placing) => !theirs.has(placing));
  const others = reworded.filter((placing) => !theirs.has(placing));
  const left = withoutOthers(
    quote,
    hits,
    measured.filter((placing) => theirs.has(placing)),
  );
  // The equal ones that are left are known by their letters: no other wording is one of them.
  const own = { ...left.quote, ours, either, rival: areAllLeft ? left.quote.rival : Math.min(left.quote.rival, RIVAL_BESIDE_EQUAL) };
  const judged = judge(exact, others, left.hits, words.quote.words.length, own, hints);
  return judged.span === null ? judged : { ...judged, settled: standsBetween(words, index, judged.span), closed: isClosed(text, quote) };
}

/** The quote and its hits without those hits that are known to be other passages: neither counts them any longer. */
function withoutOthers(quote: Quote, hits: number[], owned: readonly Span[]): { quote: Quote; hits: number[] } {
  const starts = new Set(owned.map(({ start }) => start));
  const left = hits.filter((hit) => !starts.has(hit));
  const counted = quote.of === hits.length && quote.nth !== null ? left.indexOf(hits[quote.nth]!) : -1;
  const of = quote.of === null ? null : Math.max(1, quote.of - starts.size);
  return { quote: { ...quote, of, nth: starts.size === 0 ? quote.nth : counted < 0 ? null : counted }, hits: left };
}

/** Other passages that are like a quote that stands at `span`, the most alike first, for its description. */
export function findRivals(index: WordIndex, exact: string, span: Span): (Span & { likeness: number })[] {
  const words = readQuoteWords({ exact, prefix: '', suffix: '' }, index);
  const isApart = (one: Span, other: Span) => one.end <= other.start || one.start >= other.end;
  const found = [...finish(findByWords(words, index)), ...finish(findBeside(words, index, span))].filter((placing) => isApart(placing, span));
  found.sort((a, b) => b.likeness - a.likeness);
  return found.filter((placing, at) => found.slice(0, at).every((other) => isApart(placing, other)));
}

function judge(exact: QuotePlacing[], others: QuotePlacing[], hits: number[], wordCount: number, quote: OwnQuote, hints: PlaceHints): QuoteFind {
  const byWorth = (a: QuotePlacing, b: QuotePlacing) => worthOf(b) - worthOf(a);
  const equal = [...exact].sort(byWorth);
  const first = equal[0];
  const best = others.filter((placing) => isBelieved(placing, wordCount, quote) && (first === undefined || isRewritten(placing, quote))).sort(byWorth)[0];
  if (first !== undefined && (best === undefined || isPreferred(first, best, hits, quote, hints))) {
    if (isEithers(first, hits, quote)) return outcome('suspect', first);
    if (contextOf(first) < (isOneOfSeveral(quote) ? SAME_PLACE_LEFT : SAME_PLACE)) return judgeMoved(first, equal, hits, wordCount, quote, hints);
    return chooseEqual(
      equal.filter((placing) => worthOf(first) - worthOf(placing) < NO_BETTER),
      hits,
      quote,
      hints,
    );
  }
  if (best !== undefined && isEithers(best, hits, quote)) return outcome('suspect', best);
  if (best !== undefined) return judgeChanged(best, others, wordCount, quote, hints);
  const doubtful = others.filter((placing) => isDoubtful(placing, wordCount)).sort(byWorth)[0];
  return doubtful === undefined ? ORPHAN : outcome('suspect', doubtful);
}

/** A quote with the places in its own surroundings where none of the passages like it stands. */
interface OwnQuote extends Quote {
  ours: ReadonlySet<QuotePlacing>;
  /** Places that may as well be those of a passage like it. */
  either: ReadonlySet<QuotePlacing>;
}

/** Whether a place may as well be that of another passage with the same words, and their number and order do not tell, since one of them is no longer the same. */
function isEithers(placing: QuotePlacing, hits: readonly number[], quote: OwnQuote): boolean {
  return isOneOfSeveral(quote) && hits.length < quote.of! && quote.either.has(placing);
}

/** How alike a passage was that may stand at a place. What is little like the quote is not told from its neighbours by their surroundings. */
function rivalAt(placing: QuotePlacing, { rival, ours }: OwnQuote): number {
  return placing.likeness >= LEAST_OWN && ours.has(placing) ? 0 : rival;
}

/** Whether the same letters are the quote rather than a changed wording in its old surroundings. */
function isPreferred(same: QuotePlacing, rewritten: QuotePlacing, hits: number[], quote: Quote, hints: PlaceHints): boolean {
  // One of several equal ones is no longer equal: it is likelier to be found changed than to be one of those that were left alone.
  const left = quote.of !== null && quote.of > hits.length ? EQUAL_LEFT : 0;
  if (worthOf(same) - left < worthOf(rewritten)) return false;
  return contextOf(same) < SAME_PLACE || structureOf(rewritten, quote, hints) - structureOf(same, quote, hints) < CLEARLY_BETTER;
}

/** How well a place fits by its block and by the way to it. */
function structureOf(placing: QuotePlacing, quote: Quote, hints: PlaceHints): number {
  return (isOtherBlock(placing, quote, hints) ? 0 : 0.5) + (hints.likenessOfWay?.(placing.start) ?? 0);
}

/** The quote's letters stand in foreign surroundings: it was moved there, or it is a copy and the quote itself is gone. */
function judgeMoved(first: QuotePlacing, equal: QuotePlacing[], hits: number[], wordCount: number, quote: OwnQuote, hints: PlaceHints): QuoteFind {
  if (isOneOfSeveral(quote)) {
    // One of several equal ones is gone, and those that are left had other surroundings from the start.
    if (hits.length < quote.of!) return ORPHAN;
    // One of them was moved, so their order tells nothing. What was part of a block is that again, if anything is.
    const inside = quote.alone === false && hints.isAlone !== null ? equal.filter((placing) => !isOtherBlock(placing, quote, hints)) : [];
    return inside.length === 1 && wordCount >= ENOUGH_WORDS ? { ...outcome('exact', inside[0]!), moved: true } : outcome('suspect', first);
  }
  if (wordCount < ENOUGH_WORDS) {
    if (hits.length !== 1 || wordCount === 1) return ORPHAN;
    // A few words that stood once and stand once are the same, wherever they went; two are found anywhere.
    return { ...outcome(quote.of === 1 && wordCount > 2 ? 'exact' : 'suspect', first), moved: true };
  }
  return { ...chooseEqual(equal, hits, quote, hints), moved: true };
}

function isOneOfSeveral({ of }: Quote): boolean {
  return of !== null && of > 1;
}

function judgeChanged(best: QuotePlacing, others: QuotePlacing[], wordCount: number, quote: OwnQuote, hints: PlaceHints): QuoteFind {
  const twins = others.filter((placing) => isBelieved(placing, wordCount, quote) && Math.abs(worthOf(best) - worthOf(placing)) < NO_BETTER);
  if (twins.length > 1) {
    const [first, second] = twins.sort((a, b) => structureOf(b, quote, hints) - structureOf(a, quote, hints)) as [QuotePlacing, QuotePlacing];
    const isSameWay = hints.likenessOfWay?.(first.start) === 1 && hints.likenessOfWay(second.start) < 1;
    const isClear = isSameWay || structureOf(first, quote, hints) - structureOf(second, quote, hints) >= CLEARLY_BETTER;
    return { ...outcome(isClear ? 'changed' : 'suspect', first), moved: contextOf(first) < SAME_PLACE || isLoose(first) };
  }
  return { ...outcome('changed', best), moved: contextOf(best) < SAME_PLACE || isLoose(best) };
}

/** Whether a changed wording is painted: its own likeness and that of its surroundings make up for each other, within bounds. */
function isBelieved(placing: QuotePlacing, wordCount: number, quote: OwnQuote): boolean {
  if (placing.end - placing.start < SHORTEST * quote.exact.length) return false;
  const context = contextOf(placing);
  if (context < SAME_PLACE) return wordCount >= ENOUGH_WORDS && placing.likeness >= MOVED_BELIEVED && rivalAt(placing, quote) < placing.likeness - RIVAL;
  // With a neighbour on one side at most, it may be another passage; one that was much like this from the start certainly may.
  if (isLoose(placing) && (rivalAt(placing, quote) > placing.likeness - RIVAL || placing.likeness < LEAST_LOOSE)) return false;
  if (rivalAt(placing, quote) >= placing.likeness - RIVAL / 5 && context < BETWEEN_OLD_NEIGHBOURS) return false;
  if (placing.likeness >= LEAST_BELIEVED && Math.min(placing.before ?? 0, placing.behind ?? 0) >= BOTH_SIDES) return true;
  return placing.likeness >= LEAST_BELIEVED && placing.likeness + SURROUNDINGS * context >= BELIEVED;
}

/** Whether the reader is asked. Short quotes have to stand between their old neighbours: their words are found anywhere. */
function isDoubtful(placing: QuotePlacing, wordCount: number): boolean {
  if (wordCount < ENOUGH_WORDS && Math.min(placing.before ?? 1, placing.behind ?? 1) < BOTH_SIDES) return false;
  if (contextOf(placing) < SAME_PLACE && wordCount >= ENOUGH_WORDS && placing.likeness >= MOVED_ASKED) return true;
  return placing.likeness >= LEAST_ASKED && placing.likeness + SURROUNDINGS * contextOf(placing) >= ASKED;
}

/** Whether at most one neighbour of before is left. At the text's edge the one side is all there is. */
function isLoose({ before, behind }: QuotePlacing): boolean {
  return Math.min(before ?? 1, behind ?? 1) < LOOSE;
}

/** Whether a changed wording in the old surroundings can speak against the same letters elsewhere. */
function isRewritten(placing: QuotePlacing, quote: OwnQuote): boolean {
  // What was as much like it from the start is not what it became.
  if ((quote.of ?? 1) <= 1 && rivalAt(placing, quote) > placing.likeness - RIVAL && contextOf(placing) < BETWEEN_OLD_NEIGHBOURS) return false;
  return placing.likeness >= LEAST_REWRITTEN && contextOf(placing) >= SAME_PLACE;
}

/** Whether a place is a block of its own where the quote was part of one, or the other way round. */
function isOtherBlock(placing: Span, quote: Quote, hints: PlaceHints): boolean {
  return quote.alone !== null && hints.isAlone !== null && hints.isAlone(placing) !== quote.alone;
}

function outcome(status: QuoteFind['status'], placing: QuotePlacing): QuoteFind {
  const { start, end, likeness } = placing;
  return {
    status: status === 'changed' && placing.exact ? 'exact' : status,
    span: { start, end },
    places: [{ start, end }],
    moved: false,
    settled: false,
    closed: false,
    likeness,
    context: contextOf(placing),
  };
}

/** A place whose whole context stands around it. */
function inOldPlace(quote: Quote, start: number): QuotePlacing {
  return { start, end: start + quote.exact.length, exact: true, likeness: 1, coverage: 1, before: 1, behind: 1 };
}

/** Whether the whole context stands around a hit, letter by letter. */
function isInContext(text: string, quote: Quote, hit: number): boolean {
  return text.startsWith(quote.suffix, hit + quote.exact.length) && hit >= quote.prefix.length && text.startsWith(quote.prefix, hit - quote.prefix.length);
}

/** Whether the nearest letters of the context stand right beside a hit on both sides: then it is no copy, whatever was edited further away. */
function isBetweenNeighbours(text: string, { exact, prefix, suffix }: Quote, hit: number): boolean {
  if (prefix.length < NEIGHBOURS || suffix.length < NEIGHBOURS) return false;
  return text.startsWith(suffix.slice(0, NEIGHBOURS), hit + exact.length) && hit >= NEIGHBOURS && text.startsWith(prefix.slice(-NEIGHBOURS), hit - NEIGHBOURS);
}

/** Whether the letters before and behind the quote meet somewhere, so that nothing is left between them. */
function isClosed(text: string, { prefix, suffix }: Quote): boolean {
  const before = prefix.trimEnd().slice(-NEIGHBOURS);
  const behind = suffix.trimStart().slice(0, NEIGHBOURS);
  if (before.length < NEIGHBOURS || behind.length < NEIGHBOURS) return false;
  return text.includes(`${before} ${behind}`) || text.includes(`${before}${behind}`);
}

/** The hits that are worth measuring: those whose neighbouring letters fit best, then the nearest to where the quote was. */
function chooseHits(text: string, quote: Quote, hits: number[]): number[] {
  if (hits.length <= MOST_MEASURED) return hits;
  const letters = new Map(hits.map((hit) => [hit, countAlike(text, quote, hit)]));
  return [...hits]
    .sort((a, b) => letters.get(b)! - letters.get(a)! || distanceTo(a, text.length, quote) - distanceTo(b, text.length, quote))
    .slice(0, MOST_MEASURED);
}

/** The hits that lie where the surroundings were found: what stands right beside them may all have been edited. */
function hitsBeside(hits: readonly number[], found: readonly QuotePlacing[]): number[] {
  const places = found.filter((placing) => contextOf(placing) >= SAME_PLACE);
  return hits.filter((hit) => places.some(({ start, end }) => hit > start - BESIDE && hit < end + BESIDE)).slice(0, MOST_MEASURED);
}

function countAlike(text: string, { exact, prefix, suffix }: Quote, hit: number): number {
  let before = 0;
  while (before < prefix.length && before < hit && text[hit - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let behind = 0;
  while (behind < suffix.length && text[hit + exact.length + behind] === suffix[behind]) behind += 1;
  return before + behind;
}

/** How far a hit is from where the quote was, as a share of the text. */
function distanceTo(hit: number, length: number, quote: Quote): number {
  if (quote.start === null) return 0;
  return Math.abs(hit / length - quote.start / (quote.length ?? length));
}

/** Chooses among places that are equal by their words and, as far as can be told, by their surroundings. */
function chooseEqual(places: readonly QuotePlacing[], hits: number[], quote: Quote, hints: PlaceHints): QuoteFind {
  const one = (place: QuotePlacing): QuoteFind => outcome('exact', place);
  if (places.length === 1) return one(places[0]!);
  // As many equal ones as before: their order says which.
  const counted = quote.of === hits.length && quote.nth !== null ? places.find(({ start }) => start === hits[quote.nth!]) : undefined;
  if (counted !== undefined) return one(counted);
  const kept = keepIf(places, (place) => !isOtherBlock(place, quote, hints));
  const left = keepIf(kept, ({ start }) => hints.isUnderHeading?.(start) === true);
  if (left.length === 1) return one(left[0]!);
  const ways = new Map(left.map((place) => [place, hints.likenessOfWay?.(place.start) ?? 0]));
  const length = quote.length ?? 1;
  const sorted = [...left].sort((a, b) => ways.get(b)! - ways.get(a)! || distanceTo(a.start, length, quote) - distanceTo(b.start, length, quote));
  if (ways.get(sorted[0]!)! - ways.get(sorted[1]!)! >= CLEARLY_BETTER) return one(sorted[0]!);
  const all = [...sorted, ...places.filter((place) => !left.includes(place))].map(({ start, end }) => ({ start, end }));
  return { ...one(sorted[0]!), status: 'ambiguous', places: all };
}

/** Those for which a hint speaks, or all where it speaks for none. */
function keepIf(places: readonly QuotePlacing[], speaksFor: (place: QuotePlacing) => boolean): readonly QuotePlacing[] {
  const kept = places.filter(speaksFor);
  return kept.length === 0 ? places : kept;
}
