// Owns what is measured of a statement and a claim before a model weighs it: how much of each is in the other, in what order, numbers, names,
// title, speaker and surroundings. Everything is read from the forward column; the texts stay unread.

import { UNIT } from './fields';
import { isDigit, type Links, openLinks } from './links';
import type { Query } from './query';
import { type DecodedForward, decodeForward, type Segment } from './segment-reader';

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

/** Knows the terms of a segment: the id of one, -1 where the segment lacks it, and how rare an id is among all claims. */
export interface SegmentTerms {
  find(term: string): number;
  rarityOf(id: number): number;
}

/** What is worked out once for a statement: how rare its words are, and what the terms of each segment have to do with it. */
export interface Comparison {
  query: Query;
  /** Rarity by slot. */
  rarity: Float64Array;
  totalRarity: number;
  termsOf(segment: Segment): SegmentTerms;
  links: Map<Segment, Links>;
}

/** Prepares a comparison, good until the next one is prepared. `rarity` is that of each slot of the query. */
export function createComparison(query: Query, rarity: Float64Array, termsOf: Comparison['termsOf']): Comparison {
  let totalRarity = 0;
  for (const { slot } of query.words) totalRarity += rarity[slot] as number;
  return { query, rarity, totalRarity, termsOf, links: new Map() };
}

/** What retrieval knew of a claim: its share of the best possible score and of the best claim's. */
export interface RetrievalShares {
  bm25: number;
  bm25Share: number;
}

/** Least that a wording must share with the statement to be measured: so many words, so much rarity, such a share of its own; and so much more rarity
 * unless the share is that of a wording that is there as a whole. */
export interface LeastShared {
  words: number;
  rarity: number;
  cover: number;
  fullRarity: number;
  wholeCover: number;
}

/** A claim that is being measured: its segment, its units and the links of their terms. */
interface Measured {
  comparison: Comparison;
  segment: Segment;
  units: DecodedForward;
  terms: SegmentTerms;
  links: Links;
}

/** Measures a claim against the statement and returns the fit of each of its wordings, or of those alone that share the least that is asked for. */
export function measureClaim(comparison: Comparison, segment: Segment, ordinal: number, shares: RetrievalShares, least: LeastShared | null): Fit[] {
  let links = comparison.links.get(segment);
  if (links === undefined) {
    links = openLinks(comparison.query, segment, comparison.termsOf(segment).find);
    comparison.links.set(segment, links);
  }
  // Wordings stand first. Most candidates share too little in them, and the rest need not be decoded.
  const measured = { comparison, segment, units: decodeForward(segment, ordinal, UNIT.wording), terms: comparison.termsOf(segment), links };
  const { kinds, ends } = measured.units;
  const worth: number[] = [];
  for (let unit = 0; unit < measured.units.units; unit++)
    if (kinds[unit] === UNIT.wording && ends[unit] !== startOf(measured.units, unit) && (least === null || sharesLeast(measured, unit, least)))
      worth.push(unit);
  if (worth.length === 0) return [];
  if (measured.units.more) measured.units = decodeForward(segment, ordinal);
  let titleCover = 0;
  let titleQueryCover = 0;
  let speaker = 0;
  for (let unit = 0; unit < measured.units.units; unit++) {
    if (kinds[unit] === UNIT.title) {
      const { cover, queryCover } = coverUnit(measured, unit);
      titleCover = Math.max(titleCover, cover);
      titleQueryCover = Math.max(titleQueryCover, queryCover);
    } else if (kinds[unit] === UNIT.speaker) speaker = Math.max(speaker, matchSpeaker(measured, unit));
  }
  return worth.map((unit) => measureWording(measured, unit, { titleCover, titleQueryCover, speaker, ...shares }));
}

function startOf({ ends }: DecodedForward, unit: number): number {
  return unit === 0 ? 0 : (ends[unit - 1] as number);
}

/** Whether a wording is worth measuring. What it shares is added up first: most candidates share too little, and the rarity of their other words need not be known. */
function sharesLeast({ comparison, units, terms, links }: Measured, unit: number, least: LeastShared): boolean {
  const start = startOf(units, unit);
  const end = units.ends[unit] as number;
  let shared = 0;
  // As a window sees it: by the rarity of the statement's own words, where that is more.
  let seen = 0;
  let words = 0;
  for (let at = start; at < end; at++) {
    const id = units.terms[at] as number;
    const link = links.of(id);
    if (link === null || link.slot < 0) continue;
    const weight = terms.rarityOf(id);
    shared += weight * link.likeness;
    seen += Math.max(weight, comparison.rarity[link.slot] as number) * link.likeness;
    words++;
  }
  if (words < least.words || shared < least.rarity) return false;
  let total = 0;
  for (let at = start; at < end; at++) total += terms.rarityOf(units.terms[at] as number);
  return shared >= least.cover * total && (shared >= least.fullRarity || seen >= least.wholeCover * total);
}

function coverUnit({ comparison, units, terms, links }: Measured, unit: number): { cover: number; queryCover: number } {
  let total = 0;
  let shared = 0;
  const slots = new Set<number>();
  for (let at = startOf(units, unit); at < (units.ends[unit] as number); at++) {
    const id = units.terms[at] as number;
    const rarity = terms.rarityOf(id);
    const link = links.of(id);
    total += rarity;
    if (link === null || link.slot < 0) continue;
    shared += rarity * link.likeness;
    slots.add(link.slot);
  }
  let covered = 0;
  for (const slot of slots) covered += (comparison.rarity[slot] as number) * (comparison.query.slots[slot]?.count ?? 1);
  return { cover: total > 0 ? shared / total : 0, queryCover: comparison.totalRarity > 0 ? covered / comparison.totalRarity : 0 };
}

/** 1 when a claim's speaker is the one who speaks on the page, half when the statement names them. */
function matchSpeaker({ units, terms, links }: Measured, unit: number): number {
  let best = 0;
  for (let at = startOf(units, unit); at < (units.ends[unit] as number); at++) {
    const id = units.terms[at] as number;
    const link = links.of(id);
    if (link === null || terms.rarityOf(id) < 2) continue;
    if (link.isSpeaker) best = 1;
    else if (link.likeness === 1) best = Math.max(best, 0.5);
  }
  return best;
}

/** Arrays that one wording after the other is measured in: by its words, by the statement's slots, and by the statement's words. */
const room = {
  slots: new Int32Array(64),
  weights: new Float64Array(64),
  likeness: new Float64Array(64),
  counted: new Int32Array(64),
  row: new Float64Array(64),
  above: new Float64Array(64),
};

function makeRoom(words: number, query: Query): void {
  if (room.slots.length < words) Object.assign(room, { slots: new Int32Array(2 * words), weights: new Float64Array(2 * words) });
  const most = query.words.length + 1;
  if (room.row.length < most)
    Object.assign(room, {
      likeness: new Float64Array(2 * most),
      counted: new Int32Array(2 * most),
      row: new Float64Array(2 * most),
      above: new Float64Array(2 * most),
    });
}

function measureWording(
  { comparison, segment, units, terms, links }: Measured,
  unit: number,
  given: { titleCover: number; titleQueryCover: number; speaker: number } & RetrievalShares,
): Fit {
  const { query, rarity } = comparison;
  const start = startOf(units, unit);
  const count = (units.ends[unit] as number) - start;
  makeRoom(count, query);
  // What a word that both have adds to what they have in order stands in `weights`.
  const { slots, weights, likeness } = room;
  likeness.fill(0, 0, query.slots.length);
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
    const id = units.terms[start + at] as number;
    const link = links.of(id);
    const weight = terms.rarityOf(id);
    const number = isDigit(segment.letters[segment.letterStart[segment.positionOf[id] as number] as number] as number);
    slots[at] = link === null ? -1 : link.slot;
    total += weight;
    const name = units.names[start + at] === 1;
    if (number) numbers++;
    if (name) names += weight;
    if (link !== null && link.slot >= 0) {
      weights[at] = weight * link.likeness;
      shared += weight * link.likeness;
      sharedWords++;
      if (number) numbersShared++;
      if (name) namesShared += weight * link.likeness;
      if (link.likeness > (likeness[link.slot] as number)) likeness[link.slot] = link.likeness;
    } else {
      if (link !== null && link.inContext > 0) context += weight;
      if (weight > rarestMissing) rarestMissing = weight;
    }
  }
  let queryShared = 0;
  let queryNumbersMissing = 0;
  for (let slot = 0; slot < query.slots.length; slot++) {
    const known = query.slots[slot] as (typeof query.slots)[number];
    queryShared += (rarity[slot] as number) * (likeness[slot] as number) * known.count;
    if (known.number && likeness[slot] === 0) queryNumbersMissing++;
  }
  const window = findWindow(comparison, likeness, total);
  const features = new Float64Array(FEATURES.length);
  // In the order of FEATURES.
  features[0] = total > 0 ? shared / total : 0;
  features[1] = comparison.totalRarity > 0 ? queryShared / comparison.totalRarity : 0;
  features[2] = window.precision;
  features[3] = window.fit;
  features[4] = measureOrder(slots, weights, count, query) / (total || 1);
  features[5] = countNeighbours(slots, count, query) / Math.max(1, count - 1);
  features[6] = numbers > 0 ? numbersShared / numbers : 0;
  features[7] = numbers > numbersShared && queryNumbersMissing > 0 ? 1 : 0;
  features[8] = names > 0 ? namesShared / names : 0;
  features[9] = total > 0 ? (names - namesShared) / total : 0;
  features[10] = given.titleCover;
  features[11] = given.titleQueryCover;
  features[12] = given.bm25;
  features[13] = given.bm25Share;
  features[14] = total > 0 ? context / total : 0;
  features[15] = given.speaker;
  features[16] = Math.log(1 + count) / 3;
  features[17] = Math.log(1 + query.words.length) / 3;
  features[18] = shared / SHARED_SCALE;
  features[19] = rarestMissing / 10;
  features[20] = (units.negated[unit] === 1) === query.negated ? 0 : 1;
  features[21] = Math.log(1 + sharedWords) / 3;
  features[22] = window.gap;
  return { unit, features, window: window.ends };
}

/** The stretch of the statement that fits the wording best: shared weight squared over the weight of both, which is a cosine squared. */
function findWindow(
  comparison: Comparison,
  likeness: Float64Array,
  wordingWeight: number,
): { fit: number; precision: number; gap: number; ends: [number, number] | null } {
  const { words } = comparison.query;
  let best = 0;
  let precision = 0;
  let gap = 1;
  let from = -1;
  let to = -1;
  const { counted } = room;
  counted.fill(-1, 0, comparison.query.slots.length);
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
      if (fit <= best) continue;
      best = fit;
      precision = shared / (weight || 1);
      gap = 1 - inside / (last - first + 1);
      from = first;
      to = last;
    }
  }
  return { fit: Math.sqrt(Math.min(1, best)), precision, gap, ends: from < 0 ? null : [from, to] };
}

/** Weight of the longest common subsequence of the wording and the statement. */
function measureOrder(slots: Int32Array, weights: Float64Array, count: number, query: Query): number {
  const { words } = query;
  let { row, above } = room;
  row.fill(0, 0, words.length + 1);
  above.fill(0, 0, words.length + 1);
  for (let at = 0; at < count; at++) {
    const slot = slots[at] as number;
    if (slot < 0) continue;
    const weight = weights[at] as number;
    const other = row;
    row = above;
    above = other;
    row[0] = 0;
    for (let place = 1; place <= words.length; place++) {
      const skip = Math.max(above[place] as number, row[place - 1] as number);
      row[place] = words[place - 1]?.slot === slot ? Math.max(skip, (above[place - 1] as number) + weight) : skip;
    }
  }
  return row[words.length] as number;
}

/** How many neighbouring words of the wording are neighbours in the statement, in the same order. */
function countNeighbours(slots: Int32Array, length: number, query: Query): number {
  let count = 0;
  for (let at = 0; at + 1 < length; at++) {
    if ((slots[at] as number) < 0 || (slots[at + 1] as number) < 0) continue;
    for (let place = 0; place + 1 < query.words.length; place++)
      if (query.words[place]?.slot === slots[at] && query.words[place + 1]?.slot === slots[at + 1]) {
        count++;
        break;
      }
  }
  return count;
}
