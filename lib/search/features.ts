// Owns what is measured of a statement and a claim before a model weighs it: how much of each is in the other, in what order, numbers, names,
// title, speaker and surroundings. Everything is read from the forward column; the texts stay unread.

import { UNIT } from './fields';
import { compareGrams, gramsOf, soundOf } from './grams';
import type { Query } from './query';
import { type ForwardUnit, findTerm, readForward, readTermAt, type Segment } from './segment-reader';

/** Names of the features, in the order of the vector. */
export const FEATURES = [
  'claimCover',
  'queryCover',
  'windowPrecision',
  'windowFit',
  'order',
  'neighbours',
  'numbersAgree',
  'numbersConflict',
  'namesShared',
  'namesMissing',
  'titleCover',
  'titleQueryCover',
  'bm25',
  'bm25Share',
  'context',
  'speaker',
  'claimLength',
  'queryLength',
  'sharedWeight',
  'rarestMissing',
  'polarity',
  'wordsShared',
  'windowGap',
] as const;
export type FeatureName = (typeof FEATURES)[number];

/** The rarity shared is divided by this, so that features are of like size. */
export const SHARED_SCALE = 50;

/** How a wording of a claim fits a statement. */
export interface Fit {
  /** Place of the wording among the claim's units. */
  unit: number;
  features: Float64Array;
  /** First and last word of the statement's best window, as places in `query.words`; null when no word is shared. */
  window: [number, number] | null;
}

/** Knows how rare a term of a segment is among all claims. */
export type Rarity = (segment: Segment, id: number) => number;

/** What is worked out once for a statement: how rare its words are, and which slot each term of a segment stands for. */
export interface Comparison {
  query: Query;
  /** Rarity by slot. */
  rarity: Float64Array;
  totalRarity: number;
  /** For the terms of a segment: the slot they are like and how much, or null. */
  links: Map<Segment, Map<number, Link>>;
  rarityOf: Rarity;
}

interface Link {
  slot: number;
  likeness: number;
  rarity: number;
  number: boolean;
  inContext: number;
  isSpeaker: boolean;
}

/** Words whose letters are less alike than this are different words. Favours precision: "Johnson" is not "Johnston". */
const LEAST_LIKENESS = 0.6;

/** Prepares a comparison. `rarity` is that of each slot of the query. */
export function createComparison(query: Query, rarity: Float64Array, rarityOf: Rarity): Comparison {
  let totalRarity = 0;
  for (const { slot } of query.words) totalRarity += rarity[slot] as number;
  return { query, rarity, totalRarity, links: new Map(), rarityOf };
}

function linkOf(comparison: Comparison, segment: Segment, id: number): Link {
  let links = comparison.links.get(segment);
  if (links === undefined) {
    links = openLinks(comparison, segment);
    comparison.links.set(segment, links);
  }
  let link = links.get(id);
  if (link === undefined) {
    link = makeLink(comparison, segment, id);
    links.set(id, link);
  }
  return link;
}

/** The links of terms that the statement, its surroundings or its speaker's name hold themselves; the others are made as they are met. */
function openLinks(comparison: Comparison, segment: Segment): Map<number, Link> {
  const { query } = comparison;
  const links = new Map<number, Link>();
  const touch = (term: string): Link | null => {
    const id = findTerm(segment, term);
    if (id < 0) return null;
    let link = links.get(id);
    if (link === undefined) {
      link = { slot: -1, likeness: 0, rarity: comparison.rarityOf(segment, id), number: isDigit(term.charCodeAt(0)), inContext: 0, isSpeaker: false };
      links.set(id, link);
    }
    return link;
  };
  query.slots.forEach(({ term }, slot) => {
    const link = touch(term);
    if (link !== null) {
      link.slot = slot;
      link.likeness = 1;
    }
  });
  for (const [term, share] of query.context) {
    const link = touch(term);
    if (link !== null) link.inContext = share;
  }
  for (const term of query.speaker) {
    const link = touch(term);
    if (link !== null) link.isSpeaker = true;
  }
  for (const [id, link] of links) if (link.slot < 0) linkByLetters(query, segment, id, link);
  return links;
}

function makeLink(comparison: Comparison, segment: Segment, id: number): Link {
  const first = segment.letters[segment.letterStart[segment.positionOf[id] as number] as number] as number;
  const link: Link = { slot: -1, likeness: 0, rarity: comparison.rarityOf(segment, id), number: isDigit(first), inContext: 0, isSpeaker: false };
  linkByLetters(comparison.query, segment, id, link);
  return link;
}

/** Links a term that the statement lacks to the word that is most like it, if one is like it enough. */
function linkByLetters(query: Query, segment: Segment, id: number, link: Link): void {
  if (link.number) return;
  const position = segment.positionOf[id] as number;
  const start = segment.letterStart[position] as number;
  const length = (segment.letterStart[position + 1] as number) - start;
  if (length < 4) return;
  const first = segment.letters[start] as number;
  let term: string | null = null;
  let grams: number[] | null = null;
  for (let slot = 0; slot < query.slots.length; slot++) {
    const known = query.slots[slot] as (typeof query.slots)[number];
    if (known.number || known.term.charCodeAt(0) !== first || known.term.length < 4) continue;
    // Words of very different lengths cannot share enough.
    if (Math.abs(known.term.length - length) > 4 && known.sound === '') continue;
    term ??= readTermAt(segment, position);
    grams ??= gramsOf(term);
    let likeness = compareGrams(grams, known.grams);
    if (known.sound !== '' && likeness < 0.9 && known.sound === soundOf(term)) likeness = 0.9;
    if (likeness >= LEAST_LIKENESS && likeness > link.likeness) {
      link.slot = slot;
      link.likeness = likeness;
    }
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** What retrieval knew of a claim: its share of the best possible score and of the best claim's. */
export interface RetrievalShares {
  bm25: number;
  bm25Share: number;
}

/** Measures a claim against the statement and returns the fit of each of its wordings, those left out whose share in the statement is below `leastCover`. */
export function measureClaim(comparison: Comparison, segment: Segment, ordinal: number, shares: RetrievalShares, leastCover: number): Fit[] {
  const units = readForward(segment, ordinal);
  const fits: Fit[] = [];
  let titleCover = 0;
  let titleQueryCover = 0;
  let speaker = 0;
  for (const unit of units) {
    if (unit.kind === UNIT.title) {
      const { cover, queryCover } = coverUnit(comparison, segment, unit);
      titleCover = Math.max(titleCover, cover);
      titleQueryCover = Math.max(titleQueryCover, queryCover);
    } else if (unit.kind === UNIT.speaker) speaker = Math.max(speaker, matchSpeaker(comparison, segment, unit));
  }
  units.forEach((unit, place) => {
    if (unit.kind !== UNIT.wording || unit.terms.length === 0) return;
    const fit = measureWording(comparison, segment, unit, place, { titleCover, titleQueryCover, speaker, ...shares }, leastCover);
    if (fit !== null) fits.push(fit);
  });
  return fits;
}

function coverUnit(comparison: Comparison, segment: Segment, unit: ForwardUnit): { cover: number; queryCover: number } {
  let total = 0;
  let shared = 0;
  const slots = new Set<number>();
  for (const id of unit.terms) {
    const link = linkOf(comparison, segment, id);
    total += link.rarity;
    if (link.slot < 0) continue;
    shared += link.rarity * link.likeness;
    slots.add(link.slot);
  }
  let covered = 0;
  for (const slot of slots) covered += (comparison.rarity[slot] as number) * (comparison.query.slots[slot]?.count ?? 1);
  return { cover: total > 0 ? shared / total : 0, queryCover: comparison.totalRarity > 0 ? covered / comparison.totalRarity : 0 };
}

/** 1 when a claim's speaker is the one who speaks on the page, half when the statement names them. */
function matchSpeaker(comparison: Comparison, segment: Segment, unit: ForwardUnit): number {
  const last = unit.terms[unit.terms.length - 1];
  if (last === undefined) return 0;
  let best = 0;
  for (const id of unit.terms) {
    const link = linkOf(comparison, segment, id);
    if (link.rarity < 2) continue;
    if (link.isSpeaker) best = 1;
    else if (link.likeness === 1) best = Math.max(best, 0.5);
  }
  return best;
}

function measureWording(
  comparison: Comparison,
  segment: Segment,
  unit: ForwardUnit,
  place: number,
  given: { titleCover: number; titleQueryCover: number; speaker: number } & RetrievalShares,
  leastCover: number,
): Fit | null {
  const { query, rarity } = comparison;
  const count = unit.terms.length;
  const slots = new Int32Array(count);
  const likeness = new Float64Array(query.slots.length);
  let total = 0;
  let shared = 0;
  let sharedWords = 0;
  let context = 0;
  let rarestMissing = 0;
  let numbers = 0;
  let numbersShared = 0;
  let names = 0;
  let namesShared = 0;
  for (let at = 0; at < count; at++) {
    const link = linkOf(comparison, segment, unit.terms[at] as number);
    slots[at] = link.slot;
    total += link.rarity;
    const name = unit.names[at] === true;
    if (link.number) numbers++;
    if (name) names += link.rarity;
    if (link.slot >= 0) {
      shared += link.rarity * link.likeness;
      sharedWords++;
      if (link.number) numbersShared++;
      if (name) namesShared += link.rarity * link.likeness;
      if (link.likeness > (likeness[link.slot] as number)) likeness[link.slot] = link.likeness;
    } else {
      if (link.inContext > 0) context += link.rarity;
      if (link.rarity > rarestMissing) rarestMissing = link.rarity;
    }
  }
  if (shared < leastCover * total) return null;
  let queryShared = 0;
  let queryNumbersMissing = 0;
  for (let slot = 0; slot < query.slots.length; slot++) {
    const known = query.slots[slot] as (typeof query.slots)[number];
    queryShared += (rarity[slot] as number) * (likeness[slot] as number) * known.count;
    if (known.number && likeness[slot] === 0) queryNumbersMissing++;
  }
  const window = findWindow(comparison, likeness, total);
  const features = new Float64Array(FEATURES.length);
  let next = 0;
  const put = (value: number): void => {
    features[next++] = value;
  };
  put(total > 0 ? shared / total : 0);
  put(comparison.totalRarity > 0 ? queryShared / comparison.totalRarity : 0);
  put(window.precision);
  put(window.fit);
  put(measureOrder(slots, query, comparison, segment, unit) / (total || 1));
  put(countNeighbours(slots, query) / Math.max(1, count - 1));
  put(numbers > 0 ? numbersShared / numbers : 0);
  put(numbers > numbersShared && queryNumbersMissing > 0 ? 1 : 0);
  put(names > 0 ? namesShared / names : 0);
  put(total > 0 ? (names - namesShared) / total : 0);
  put(given.titleCover);
  put(given.titleQueryCover);
  put(given.bm25);
  put(given.bm25Share);
  put(total > 0 ? context / total : 0);
  put(given.speaker);
  put(Math.log(1 + count) / 3);
  put(Math.log(1 + query.words.length) / 3);
  put(shared / SHARED_SCALE);
  put(rarestMissing / 10);
  put(unit.negated === query.negated ? 0 : 1);
  put(Math.log(1 + sharedWords) / 3);
  put(window.gap);
  return { unit: place, features, window: window.ends };
}

/** The stretch of the statement that fits the wording best: shared weight squared over the weight of both, which is a cosine squared. */
function findWindow(
  comparison: Comparison,
  likeness: Float64Array,
  wordingWeight: number,
): { fit: number; precision: number; weight: number; gap: number; ends: [number, number] | null } {
  const { words } = comparison.query;
  let best = { fit: 0, precision: 0, weight: 0, gap: 1, ends: null as [number, number] | null };
  const counted = new Int32Array(comparison.query.slots.length).fill(-1);
  for (let first = 0; first < words.length; first++) {
    if ((likeness[words[first]?.slot as number] as number) === 0) continue;
    let weight = 0;
    let shared = 0;
    let inside = 0;
    for (let last = first; last < words.length; last++) {
      const slot = words[last]?.slot as number;
      const rarity = comparison.rarity[slot] as number;
      weight += rarity;
      if ((likeness[slot] as number) === 0) continue;
      inside++;
      if (counted[slot] !== first) {
        counted[slot] = first;
        shared += rarity * (likeness[slot] as number);
      }
      const fit = (shared * shared) / (weight * wordingWeight || 1);
      if (fit > best.fit) best = { fit, precision: shared / (weight || 1), weight, gap: 1 - inside / (last - first + 1), ends: [first, last] };
    }
  }
  best.fit = Math.sqrt(Math.min(1, best.fit));
  return best;
}

/** Weight of the longest common subsequence of the wording and the statement. */
function measureOrder(slots: Int32Array, query: Query, comparison: Comparison, segment: Segment, unit: ForwardUnit): number {
  const { words } = query;
  let row = new Float64Array(words.length + 1);
  let above = new Float64Array(words.length + 1);
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as number;
    if (slot < 0) continue;
    const link = linkOf(comparison, segment, unit.terms[at] as number);
    const weight = link.rarity * link.likeness;
    [row, above] = [above, row];
    row[0] = 0;
    for (let place = 1; place <= words.length; place++) {
      const skip = Math.max(above[place] as number, row[place - 1] as number);
      row[place] = words[place - 1]?.slot === slot ? Math.max(skip, (above[place - 1] as number) + weight) : skip;
    }
  }
  return row[words.length] as number;
}

/** How many neighbouring words of the wording are neighbours in the statement, in the same order. */
function countNeighbours(slots: Int32Array, query: Query): number {
  let count = 0;
  for (let at = 0; at + 1 < slots.length; at++) {
    if ((slots[at] as number) < 0 || (slots[at + 1] as number) < 0) continue;
    for (let place = 0; place + 1 < query.words.length; place++)
      if (query.words[place]?.slot === slots[at] && query.words[place + 1]?.slot === slots[at + 1]) {
        count++;
        break;
      }
  }
  return count;
}
