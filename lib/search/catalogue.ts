// Owns searching and filtering a whole library as a list: every word has to be there, the last one may be unfinished, and each filter says how many it
// would leave. Pure: segments and columns come from whoever opened them.
import type { ListFilters, ListOrder } from '../model/library-list';
import { RATINGS } from '../model/rating';
import { fold, stemWord } from '../text/stem';
import { tokenize } from '../text/tokens';
import type { Columns } from './columns';
import { dateNumber } from './columns';
import { findPosition, findTerm, readPostings, readTermAt, type Segment } from './segment-reader';

/** A segment as the catalogue needs it. `pack` is its pack's id. */
export interface CatalogueSegment {
  pack: string;
  main: Segment;
  other: Segment;
  columns: Columns;
}

/** The properties that are counted. */
export const FACETS = ['ratings', 'languages', 'packs', 'topics', 'speakers'] as const;
export type Facet = (typeof FACETS)[number];

/** A value of a property and how many claims of the list have it, the other filters applied. */
export interface FacetCount {
  value: string;
  count: number;
}

/** A list: numbers of claims in order, and what each property would leave. `noted` counts the claims with notes. */
export interface Listing {
  claims: Uint32Array;
  facets: Record<Facet, FacetCount[]>;
  noted: number;
}

/** Where a claim of the catalogue lies. */
export interface Place {
  segment: number;
  ordinal: number;
}

/** All claims of a library by number. */
export interface Catalogue {
  readonly claims: number;
  list(words: string, filters: ListFilters, order: ListOrder): Listing;
  placeOf(claim: number): Place;
  /** Numbers of the claims that notes are about, as the caller knows them. */
  setNoted(claims: readonly number[]): void;
  /** The number of a claim by its place. */
  numberOf(place: Place): number;
}

/** Values that are counted for one property at the most; the rest is found by typing. */
const MOST_VALUES = 60;
/** Terms that an unfinished word stands for at the most, the first in the order of letters. */
const MOST_TERMS = 400;

/** Joins segments into one catalogue: properties get numbers that hold over all segments. Costs a walk over the columns. */
export function createCatalogue(segments: readonly CatalogueSegment[]): Catalogue {
  const bases: number[] = [];
  let total = 0;
  for (const { columns } of segments) {
    bases.push(total);
    total += columns.claims;
  }
  const values: Record<Facet, Values> = {
    ratings: createValues(),
    languages: createValues(),
    packs: createValues(),
    topics: createValues(),
    speakers: createValues(),
  };
  for (const rating of RATINGS) values.ratings.numberOf(rating);
  const single = { ratings: new Uint8Array(total), languages: new Uint16Array(total), packs: new Uint16Array(total) };
  const dates = new Uint32Array(total);
  const gone = new Uint8Array(total);
  const noted = new Uint8Array(total);
  let notedClaims: readonly number[] = [];
  const many = { topics: joinLists(segments, bases, total, 'topics', values.topics), speakers: joinLists(segments, bases, total, 'speakers', values.speakers) };
  for (const [at, { pack, main, columns }] of segments.entries()) {
    const base = bases[at]!;
    single.ratings.set(columns.ratings, base);
    dates.set(columns.dates, base);
    const packNumber = values.packs.numberOf(pack);
    single.packs.fill(packNumber, base, base + columns.claims);
    const languages = columns.words.map(() => -1);
    for (let ordinal = 0; ordinal < columns.claims; ordinal++) {
      const word = columns.languages[ordinal]!;
      if (languages[word] === -1) languages[word] = values.languages.numberOf(columns.words[word]!);
      single.languages[base + ordinal] = languages[word]!;
    }
    for (const ordinal of main.deleted) gone[base + ordinal] = 1;
  }
  const tags = [...new Set(values.languages.list.map((tag) => tag.split('-')[0]!))];
  let byDate: Uint32Array | null = null;
  const scores = new Float32Array(total);
  const hits = new Uint8Array(total);

  /** Every live claim, the newest first, in the order of the library where dates are alike. */
  const newestFirst = (): Uint32Array => {
    byDate ??= sortBy(total, (claim) => 99_999_999 - dates[claim]!);
    return byDate;
  };

  /** The claims that have every word, in the order of the library. `null` when there is no word. */
  const find = (words: string): Uint32Array | null => {
    const wanted = readWords(words, tags);
    if (wanted.length === 0) return null;
    hits.fill(0);
    scores.fill(0);
    let found: number[] = [];
    for (const [index, word] of wanted.entries()) {
      found = [];
      for (const [at, { main, other }] of segments.entries())
        for (const [segment, weight] of [
          [main, 1],
          [other, 0.5],
        ] as const)
          for (const term of termsOf(segment, word)) addPostings(segment, term, bases[at]!, index, weight * rarity(segment, term), found, hits, scores);
      if (found.length === 0) return new Uint32Array();
    }
    return Uint32Array.from(found).sort();
  };

  return {
    claims: total,
    list(words, filters, order) {
      const found = find(words);
      const wanted = readFilters(filters, values);
      const counts: Record<Facet, Uint32Array> = {
        ratings: new Uint32Array(values.ratings.list.length),
        languages: new Uint32Array(values.languages.list.length),
        packs: new Uint32Array(values.packs.list.length),
        topics: new Uint32Array(values.topics.list.length),
        speakers: new Uint32Array(values.speakers.list.length),
      };
      const [from, to] = [dateNumber(filters.from), filters.to === null ? 0 : lastOf(dateNumber(filters.to))];
      const hasTopics = many.topics.items.length > 0;
      const hasSpeakers = many.speakers.items.length > 0;
      const source = found !== null && order === 'best' ? found : found === null ? newestFirst() : keepIn(newestFirst(), found, total);
      const kept = new Uint32Array(source.length);
      let length = 0;
      let notedCount = 0;
      for (let at = 0; at < source.length; at++) {
        const claim = source[at]!;
        if (gone[claim] === 1) continue;
        const date = dates[claim]!;
        if ((from > 0 && date < from) || (to > 0 && (date === 0 || date > to))) continue;
        // A claim that fails one property alone counts for what that property's other values would leave.
        let failing: Facet | null = null;
        let failed = 0;
        if (wanted.ratings !== null && wanted.ratings[single.ratings[claim]!] === 0) [failing, failed] = ['ratings', failed + 1];
        if (wanted.languages !== null && wanted.languages[single.languages[claim]!] === 0) [failing, failed] = ['languages', failed + 1];
        if (wanted.packs !== null && wanted.packs[single.packs[claim]!] === 0) [failing, failed] = ['packs', failed + 1];
        if (wanted.topics !== null && !hasOne(many.topics, claim, wanted.topics)) [failing, failed] = ['topics', failed + 1];
        if (wanted.speakers !== null && !hasOne(many.speakers, claim, wanted.speakers)) [failing, failed] = ['speakers', failed + 1];
        if (failed > 1) continue;
        if (failed === 0) notedCount += noted[claim]!;
        if (filters.noted && noted[claim] === 0) continue;
        if (failed === 0) kept[length++] = claim;
        if (failing === null || failing === 'ratings') counts.ratings[single.ratings[claim]!]!++;
        if (failing === null || failing === 'languages') counts.languages[single.languages[claim]!]!++;
        if (failing === null || failing === 'packs') counts.packs[single.packs[claim]!]!++;
        if (hasTopics && (failing === null || failing === 'topics')) countAll(many.topics, claim, counts.topics);
        if (hasSpeakers && (failing === null || failing === 'speakers')) countAll(many.speakers, claim, counts.speakers);
      }
      let claims = kept.subarray(0, length);
      if (found !== null && order === 'best') claims = sortList(claims, (claim) => Math.max(0, 99_999_999 - Math.round(scores[claim]! * 1000)));
      else if (order === 'oldest') claims = sortList(claims, (claim) => dates[claim]! || 99_999_999);
      const facets = Object.fromEntries(FACETS.map((facet) => [facet, topCounts(counts[facet], values[facet].list, filters[facet])])) as Listing['facets'];
      return { claims: claims.slice(), facets, noted: notedCount };
    },
    placeOf(claim) {
      let segment = bases.length - 1;
      while (bases[segment]! > claim) segment--;
      return { segment, ordinal: claim - bases[segment]! };
    },
    numberOf: ({ segment, ordinal }) => bases[segment]! + ordinal,
    setNoted(claims) {
      for (const claim of notedClaims) noted[claim] = 0;
      for (const claim of claims) noted[claim] = 1;
      notedClaims = claims;
    },
  };
}

/** Values of one property, numbered as they come. */
interface Values {
  list: string[];
  numberOf(value: string): number;
  find(value: string): number | null;
}

function createValues(): Values {
  const numbers = new Map<string, number>();
  const list: string[] = [];
  return {
    list,
    numberOf(value) {
      let number = numbers.get(value);
      if (number === undefined) {
        number = list.length;
        list.push(value);
        numbers.set(value, number);
      }
      return number;
    },
    find: (value) => numbers.get(value) ?? null,
  };
}

/** Lists of values, those of a claim between its start and the next one's. */
interface Lists {
  items: Uint32Array;
  start: Uint32Array;
}

function joinLists(segments: readonly CatalogueSegment[], bases: readonly number[], total: number, name: 'topics' | 'speakers', values: Values): Lists {
  const items = new Uint32Array(segments.reduce((sum, { columns }) => sum + columns[name].length, 0));
  const start = new Uint32Array(total + 1);
  let filled = 0;
  for (const [at, { columns }] of segments.entries()) {
    const starts = name === 'topics' ? columns.topicStart : columns.speakerStart;
    for (let ordinal = 0; ordinal < columns.claims; ordinal++) start[bases[at]! + ordinal] = filled + starts[ordinal]!;
    const numbers = new Map<number, number>();
    for (const word of columns[name]) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = values.numberOf(columns.words[word]!);
        numbers.set(word, number);
      }
      items[filled++] = number;
    }
  }
  start[total] = filled;
  return { items, start };
}

function hasOne({ items, start }: Lists, claim: number, wanted: Uint8Array): boolean {
  for (let at = start[claim]!; at < start[claim + 1]!; at++) if (wanted[items[at]!] === 1) return true;
  return false;
}

function countAll({ items, start }: Lists, claim: number, counts: Uint32Array): void {
  for (let at = start[claim]!; at < start[claim + 1]!; at++) counts[items[at]!]!++;
}

/** Which values a property may have, as a flag a value; null where it does not narrow. A value nobody has leaves nothing. */
function readFilters(filters: ListFilters, values: Record<Facet, Values>): Record<Facet, Uint8Array | null> {
  return Object.fromEntries(
    FACETS.map((facet) => {
      if (filters[facet].length === 0) return [facet, null];
      const wanted = new Uint8Array(Math.max(1, values[facet].list.length));
      for (const value of filters[facet]) {
        const number = values[facet].find(value);
        if (number !== null) wanted[number] = 1;
      }
      return [facet, wanted];
    }),
  ) as Record<Facet, Uint8Array | null>;
}

/** The commonest values of a property, those the reader chose among them whatever their count. */
function topCounts(counts: Uint32Array, values: readonly string[], chosen: readonly string[]): FacetCount[] {
  const all: FacetCount[] = [];
  for (const [number, value] of values.entries()) if (counts[number]! > 0 || chosen.includes(value)) all.push({ value, count: counts[number]! });
  all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return all.filter(({ value }, index) => index < MOST_VALUES || chosen.includes(value));
}

/** A word to look for: the forms it is indexed by, and its letters where it may go on. */
interface WantedWord {
  terms: string[];
  prefix: string | null;
}

/** The words of what was typed; the last is unfinished unless a space follows. Words that say nothing in a language of the library are left out. */
function readWords(words: string, tags: readonly string[]): WantedWord[] {
  // Cut back one by one: a pattern that wants a letter at the end tries each place of a long row of marks anew.
  const raw = (words.match(/[\p{L}\p{M}\p{N}'’.,-]+/gu) ?? []).map(cutMarks).filter((word) => word !== '');
  const open = /[\p{L}\p{M}\p{N}]$/u.test(words);
  return raw.flatMap((word, index) => {
    const terms = new Set<string>();
    let stop = false;
    for (const tag of tags.length === 0 ? ['en'] : tags)
      for (const token of tokenize(word, tag)) {
        stop ||= token.stop;
        if (!token.stop) terms.add(token.term);
      }
    const lower = fold(word.toLowerCase());
    const prefix = open && index === raw.length - 1 ? lower : null;
    if (prefix === null && (stop || terms.size === 0)) return [];
    if (prefix !== null) for (const tag of tags) terms.add(stemWord(lower, tag));
    return [{ terms: [...terms], prefix }];
  });
}

/** A word without the marks that stand behind it. */
function cutMarks(word: string): string {
  let end = word.length;
  while (end > 0 && "'’.,-".includes(word[end - 1]!)) end--;
  return word.slice(0, end);
}

/** Ids of the terms that a word stands for in one segment. */
function termsOf(segment: Segment, { terms, prefix }: WantedWord): number[] {
  const ids = new Set<number>();
  for (const term of terms) {
    const id = findTerm(segment, term);
    if (id !== -1) ids.add(id);
  }
  if (prefix !== null)
    for (let position = findPosition(segment, prefix), left = MOST_TERMS; position < segment.terms && left > 0; position++, left--) {
      if (!readTermAt(segment, position).startsWith(prefix)) break;
      ids.add(segment.idAt[position]!);
    }
  return [...ids];
}

/** How much a term tells: the logarithm of how few claims have it. */
function rarity(segment: Segment, term: number): number {
  return Math.log(1 + segment.claims / (1 + segment.frequency[term]!));
}

/** Adds a term's claims: those that had every word before this one are hit, once a word, and collect what the term tells. */
function addPostings(
  segment: Segment,
  term: number,
  base: number,
  word: number,
  weight: number,
  found: number[],
  hits: Uint8Array,
  scores: Float32Array,
): void {
  readPostings(segment, term, (ordinal, impact) => {
    const claim = base + ordinal;
    if (hits[claim] === word) {
      hits[claim] = word + 1;
      found.push(claim);
    } else if (hits[claim] !== word + 1) return;
    scores[claim] = scores[claim]! + weight * impact;
  });
}

/** Numbers 0 to `length` - 1 by a whole number from 0 to 99,999,999, ties by number. */
function sortBy(length: number, key: (claim: number) => number): Uint32Array<ArrayBuffer> {
  const keys = new Float64Array(length);
  for (let claim = 0; claim < length; claim++) keys[claim] = key(claim) * 2 ** 24 + claim;
  keys.sort();
  return Uint32Array.from(keys, (value) => value % 2 ** 24);
}

/** A list by a whole number from 0 to 99,999,999, ties in the order they had. */
function sortList(claims: Uint32Array, key: (claim: number) => number): Uint32Array<ArrayBuffer> {
  return sortBy(claims.length, (at) => key(claims[at]!)).map((at) => claims[at]!) as Uint32Array<ArrayBuffer>;
}

/** Those of `ordered` that stand in `kept`. */
function keepIn(ordered: Uint32Array, kept: Uint32Array, total: number): Uint32Array {
  const flags = new Uint8Array(total);
  for (const claim of kept) flags[claim] = 1;
  return ordered.filter((claim) => flags[claim] === 1);
}

/** The last day that a date with zeros covers. */
function lastOf(date: number): number {
  return date === 0 ? 0 : date % 10_000 === 0 ? date + 9999 : date % 100 === 0 ? date + 99 : date;
}
