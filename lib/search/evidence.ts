// Owns what speaks for a statement expressing a claim once both texts are at hand: how much of a wording is in it, how densely, in what order and in
// what roles. The model that weighs it is in confidence.ts.
import { primaryTag, readLanguage } from '../text/languages/language';
import { shareOfClause } from './attributed';
import { BACKGROUND_CLAIMS, countBackground } from './background';
import { type CoreMeasure, measureCore } from './core';
import { type Alignment, alignWords, groupsOf, isContent } from './judge/align';
import { TITLES } from './judge/names';
import { type Reading, readText, type Word } from './judge/read';
import { isReporter, readScene } from './judge/who';
import { findLead } from './lead';
import { numbersOf, orderOf, runOf } from './word-order';

/** Names of the features, in the order of the vector. */
export const EVIDENCE = [
  'cover',
  'coverSquared',
  'gap',
  'names',
  'density',
  'coverDensity',
  'order',
  'mass',
  'pairs',
  'context',
  'vocabulary',
  'vocabularyAll',
  'vocabularyClause',
  'predicate',
  'roles',
  'length',
  'support',
  'statement',
  'numbers',
  'run',
  'plain',
  'bare',
  'core',
  'coreGap',
  'topic',
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];

/** What stands around a statement, as words in their base form. */
export interface Surroundings {
  stems: ReadonlySet<string>;
}

/** Evidence for one wording. */
export interface Evidence {
  /** Place of the wording among the claim's. */
  at: number;
  features: Float64Array;
  /** What the words say that the wording and the statement share, words of one meaning included, and how many they are. */
  mass: number;
  words: number;
  /** A first order among the wordings of a claim. */
  fit: number;
  /** The words of the statement that any wording of the claim shares, by their place, with what each says. */
  shared: ReadonlyMap<number, number>;
}

/** Most that a rare word counts. */
const HEAVIEST = 7;

/** How much a word says: the logarithm of its rarity among many claims; words that are everywhere say next to nothing. */
export function weighWord(word: Word, reading: Reading): number {
  if (word.part === 'number') return 2.5;
  // "today" and "last year" say when the writer wrote, and little of what.
  if (word.part === 'date') return word.date?.offset == null ? 2 : 0.5;
  const { form } = word;
  if (form.weight === null) {
    const common = readLanguage(primaryTag(reading.language.tag)).stopWords.has(word.lower) || reading.language.speech.has(word.lower);
    form.weight = common ? 0.4 : Math.min(HEAVIEST, Math.max(0.5, Math.log((BACKGROUND_CLAIMS + 1) / (countBackground(word.stem) + 0.5))));
  }
  return form.weight;
}

/** The base forms of what stands around a statement. */
export function readSurroundings(texts: readonly (string | null)[], language: string | null): Surroundings {
  const stems = new Set<string>();
  for (const text of texts)
    if (text !== null && text !== '') for (const word of readText(text.slice(0, 2000), language).words) if (isContent(word)) stems.add(word.stem);
  return { stems };
}

/** Wordings of a claim that are looked at closely, and the share of the best one's words below which the claim is not. Both trade recall for time. */
const CLOSE = 4;
const LEAST_COVER = 0.3;

/**
 * The evidence of the wordings of a claim that fit best, best first by a quick look; none where no wording has enough in common with the statement.
 * `wordings` are all that may compete; of them `most` are looked at closely.
 */
export function gatherEvidence(
  statement: string,
  wordings: readonly string[],
  around: Surroundings,
  language: string | null,
  most: number = CLOSE,
): Evidence[] {
  const here = readText(statement, language);
  const known = outlineOf(here);
  known.having ??= indexPoints(known.points);
  const mine = known.having;
  const looks = wordings.map((wording, at) => {
    const there = readText(wording, language);
    return { at, there, cover: glance(mine, outlineOf(there)) };
  });
  const sorted = [...looks].sort((a, b) => b.cover - a.cover || a.at - b.at);
  if ((sorted[0]?.cover ?? 0) < LEAST_COVER) return [];
  const close = sorted.slice(0, most);
  // The claim's own wording says most fully what it is about, and is always heard.
  if (!close.some(({ at }) => at === 0)) close[close.length - 1] = looks[0] as (typeof looks)[number];
  const vocabulary = indexPoints(looks.flatMap(({ there }) => outlineOf(there).points));
  const support = sorted.slice(0, 3).reduce((sum, { cover }) => sum + cover, 0) / Math.min(3, sorted.length);
  const shared = new Map<number, number>();
  for (const point of known.points)
    if (
      vocabulary.stems.has(point.stem) ||
      (point.place !== null && vocabulary.places.has(point.place)) ||
      point.groups.some((group) => vocabulary.groups.has(group))
    )
      shared.set(point.word.at, point.weight);
  const silent = findAttributions(here, shared);
  // A sentence is no longer for all that leads up to what it says.
  let telling = 0;
  for (const at of silent) if (!shared.has(at)) telling += 1;
  const core = measureCore(
    known.points,
    mine,
    looks.map(({ there }) => outlineOf(there)),
    (outline) => (outline.having ??= indexPoints(outline.points)),
  );
  return close.map(({ at, there }) => {
    const alignment = alignWords(here, there, 0, statement.length);
    return { ...measure(here, there, alignment, coverOf(there, alignment), support, core, vocabulary.stems, around, silent, telling), at, shared };
  });
}

/** What some words have between them. */
interface Having {
  stems: Set<string>;
  groups: Set<number>;
  places: Set<string>;
}

/** A word as a quick look sees it. */
interface Point {
  word: Word;
  stem: string;
  groups: readonly number[];
  place: string | null;
  named: boolean;
  weight: number;
  /** Its weight wherever it stands. */
  own: number;
}

/** The words of a text that carry meaning, and what they say together. */
export interface Outline {
  points: Point[];
  total: number;
  /** What its words have, once it was asked for. */
  having: Having | null;
}

function indexPoints(points: readonly Point[]): Having {
  const having: Having = { stems: new Set(), groups: new Set(), places: new Set() };
  for (const { stem, groups, place } of points) {
    having.stems.add(stem);
    for (const group of groups) having.groups.add(group);
    if (place !== null) having.places.add(place);
  }
  return having;
}

function outlineOf(reading: Reading): Outline {
  if (reading.kept.outline !== null) return reading.kept.outline;
  const outline: Outline = { points: [], total: 0, having: null };
  for (const word of reading.words) {
    if (!isContent(word)) continue;
    const place = word.name?.place ?? null;
    const own = weighWord(word, reading);
    const point: Point = {
      word,
      stem: word.stem,
      groups: groupsOf(word, reading.language),
      place: place === null ? null : (place.within ?? place.id),
      named: word.name !== null || word.part === 'date',
      weight: own * shareOfClause(reading, word.clause),
      own,
    };
    outline.points.push(point);
    outline.total += point.weight;
  }
  reading.kept.outline = outline;
  return outline;
}

/** Share of a wording's weight that the statement seems to have, without looking at where. */
function glance(here: Having, there: Outline): number {
  let shared = 0;
  for (const { stem, groups, place, weight } of there.points)
    if (here.stems.has(stem)) shared += weight;
    else if (place !== null && here.places.has(place)) shared += 0.9 * weight;
    else if (groups.some((group) => here.groups.has(group))) shared += 0.8 * weight;
  return there.total === 0 ? 0 : shared / there.total;
}

/**
 * The words that only say who speaks and that somebody does: what leads up to what is said, and stretches between marks with a verb of saying or "according
 * to" and no word that any wording shares.
 */
function findAttributions(here: Reading, shared: ReadonlyMap<number, number>): ReadonlySet<number> {
  const speaking = new Set<number>();
  const meaning = new Set<number>();
  const lead = findLead(here);
  for (const word of here.words) {
    if ((word.part === 'verb' && here.language.speech.has(word.lower)) || word.lower === 'according') speaking.add(word.clause);
    if (!lead.has(word.at) && shared.has(word.at) && !(word.name !== null && isReporter(here, word.name))) meaning.add(word.clause);
  }
  const silent = new Set(lead);
  for (const word of here.words) if (speaking.has(word.clause) && !meaning.has(word.clause)) silent.add(word.at);
  return silent;
}

/** A wording whose verb is not shared, and of which less than this is besides names, says no more than whom it is about. */
const BARE = 0.8;

const CREDIT = { equal: 1, synonym: 0.85, antonym: 0.85, slot: 0.3 } as const;

/** Share of the wording's weight that has a twin in the statement. */
function coverOf(there: Reading, alignment: Alignment): number {
  const { points, total } = outlineOf(there);
  let shared = 0;
  for (const { word, weight } of points) {
    const twin = alignment.toStatement.get(word);
    if (twin !== undefined) shared += weight * CREDIT[twin.bond];
  }
  return total === 0 ? 0 : shared / total;
}

function measure(
  here: Reading,
  there: Reading,
  alignment: Alignment,
  cover: number,
  support: number,
  core: CoreMeasure,
  vocabulary: ReadonlySet<string>,
  around: Surroundings,
  silent: ReadonlySet<number>,
  telling: number,
): Omit<Evidence, 'shared' | 'at'> {
  let total = 0;
  let gap = 0;
  let names = 0;
  let namesShared = 0;
  let context = 0;
  let mass = 0;
  let count = 0;
  let predicate = 0.5;
  let plain = 0;
  for (const { word, weight } of outlineOf(there).points) {
    const twin = alignment.toStatement.get(word);
    total += weight;
    count += 1;
    if (word.name !== null) names += weight;
    if (twin === undefined) {
      gap = Math.max(gap, weight);
      if (around.stems.has(word.stem)) context += weight;
    } else {
      mass += weight * CREDIT[twin.bond];
      // A name with its title says whom a sentence is about, and nothing of what it says.
      if (word.name === null && word.date === null && !TITLES.has(word.lower)) plain += weight * CREDIT[twin.bond];
      if (word.name !== null) namesShared += weight;
    }
    if (word.part === 'verb' && !there.language.speech.has(word.lower))
      predicate = Math.max(predicate === 0.5 ? 0 : predicate, twin === undefined ? 0 : CREDIT[twin.bond]);
  }
  const stretch = findStretch(here, alignment);
  let known = 0;
  let knownAll = 0;
  let inside = 0;
  let all = 0;
  let clause = 0;
  let knownClause = 0;
  const clauses = new Set(here.words.slice(stretch.first, stretch.last + 1).map((word) => word.clause));
  for (const { word, own: weight } of outlineOf(here).points) {
    const mine = vocabulary.has(word.stem) || alignment.toWording.has(word);
    if (!silent.has(word.at) || mine) all += weight;
    if (mine) knownAll += weight;
    if (clauses.has(word.clause) && !(silent.has(word.at) && !mine)) {
      clause += weight;
      if (mine) knownClause += weight;
    }
    if (word.at < stretch.first || word.at > stretch.last) continue;
    inside += weight;
    if (mine) known += weight;
  }
  const density = inside === 0 ? 0 : Math.min(1, stretch.shared / inside);
  const values: Record<EvidenceName, number> = {
    cover,
    coverSquared: cover * cover,
    gap: gap / HEAVIEST,
    names: names === 0 ? 1 : namesShared / names,
    density,
    coverDensity: cover * density,
    order: orderOf(there, alignment),
    mass: Math.min(1, mass / 30),
    pairs: Math.log(1 + alignment.toStatement.size) / 3,
    context: total === 0 ? 0 : context / total,
    vocabulary: inside === 0 ? 0 : known / inside,
    vocabularyAll: all === 0 ? 0 : knownAll / all,
    vocabularyClause: clause === 0 ? 0 : knownClause / clause,
    predicate,
    roles: rolesOf(here, there, alignment),
    length: Math.log(1 + count) / 3,
    support,
    statement: Math.log(1 + here.words.length - telling) / 4,
    numbers: numbersOf(there, alignment),
    run: runOf(here, there),
    plain: Math.min(1, plain / 12),
    bare: plain < BARE && predicate === 0 ? 1 : 0,
    core: core.cover,
    coreGap: core.gap / HEAVIEST,
    topic: core.topic ? 1 : 0,
  };
  const features = new Float64Array(EVIDENCE.length);
  for (let at = 0; at < features.length; at++) features[at] = values[EVIDENCE[at] as EvidenceName];
  return {
    features,
    mass,
    words: alignment.toStatement.size,
    fit: cover + 0.5 * density + 0.3 * Math.min(1, mass / 25),
  };
}

/** The stretch of the statement with the best balance of shared words against others. */
function findStretch(here: Reading, alignment: Alignment): { first: number; last: number; shared: number } {
  let best = { first: 0, last: -1, shared: 0 };
  let most = 0;
  let sum = 0;
  let shared = 0;
  let first = -1;
  for (const { word, own: weight } of outlineOf(here).points) {
    const twin = alignment.toWording.get(word);
    if (sum <= 0) {
      sum = 0;
      shared = 0;
      first = -1;
    }
    if (twin === undefined) {
      if (first >= 0) sum -= 0.3 * weight;
      continue;
    }
    if (first < 0) first = word.at;
    sum += weight;
    shared += weight * CREDIT[twin.bond];
    if (sum > most) {
      most = sum;
      best = { first, last: word.at, shared };
    }
  }
  return best;
}

/** Share of the roles around shared predicates that are filled alike. */
function rolesOf(here: Reading, there: Reading, alignment: Alignment): number {
  let asked = 0;
  let alike = 0;
  for (const one of readScene(here, there, alignment).shared)
    for (const role of ['agent', 'patient'] as const) {
      const mine = one.there[role];
      const other = one.here[role];
      if (mine === null) continue;
      asked += 1;
      const twin = alignment.toStatement.get(mine)?.word;
      if (twin !== undefined && other !== null && (twin === other || (twin.name !== null && twin.name === other.name))) alike += 1;
    }
  return asked === 0 ? 0.3 : alike / asked;
}
