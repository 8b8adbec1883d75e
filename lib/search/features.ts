// Owns what is measured of a statement and a claim before a model weighs it: how much of each is in the other, in what order, numbers, names,
// title, speaker and surroundings. Everything is read from the forward column; the texts stay unread.

import { UNIT } from './fields';
import { compareGrams, gramsOf, soundOf } from './grams';
import type { Query } from './query';
import { type ForwardUnit, readForward, readTerm, type Segment } from './segment-reader';

/** Names of the features, in the order of the vector. */
export const FEATURES = [
  'claimCover',
  'queryCover',
  'windowPrecision',
  'windowFit',
  'order',
  'neighbours',
  'letters',
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
  /** How often each trigram stands in the statement, and the length of that vector. */
  grams: Map<number, number>;
  gramsLength: number;
  rarityOf: Rarity;
}

interface Link {
  slot: number;
  likeness: number;
  rarity: number;
  number: boolean;
  inContext: number;
  isSpeaker: boolean;
  /** Trigrams it shares with the statement, repeated ones counted, and how many it has. */
  gramsShared: number;
  grams: number;
}

/** Words whose letters are less alike than this are different words. Favours precision: "Johnson" is not "Johnston". */
const LEAST_LIKENESS = 0.6;

/** Prepares a comparison. `rarity` is that of each slot of the query. */
export function createComparison(query: Query, rarity: Float64Array, rarityOf: Rarity): Comparison {
  let totalRarity = 0;
  for (const { slot } of query.words) totalRarity += rarity[slot] as number;
  const grams = new Map<number, number>();
  for (const { slot } of query.words) for (const gram of query.slots[slot]?.grams ?? []) grams.set(gram, (grams.get(gram) ?? 0) + 1);
  let squares = 0;
  for (const count of grams.values()) squares += count * count;
  return { query, rarity, totalRarity, links: new Map(), grams, gramsLength: Math.sqrt(squares), rarityOf };
}

function linkOf(comparison: Comparison, segment: Segment, id: number): Link {
  let links = comparison.links.get(segment);
  if (links === undefined) {
    links = new Map();
    comparison.links.set(segment, links);
  }
  let link = links.get(id);
  if (link === undefined) {
    link = makeLink(comparison, segment, id);
    links.set(id, link);
  }
  return link;
}

function makeLink(comparison: Comparison, segment: Segment, id: number): Link {
  const { query } = comparison;
  const term = readTerm(segment, id);
  const code = term.charCodeAt(0);
  const number = code >= 48 && code <= 57;
  const link: Link = {
    slot: -1,
    likeness: 0,
    rarity: comparison.rarityOf(segment, id),
    number,
    inContext: query.context.get(term) ?? 0,
    isSpeaker: query.speaker.has(term),
    gramsShared: 0,
    grams: 0,
  };
  const grams = gramsOf(term);
  link.grams = grams.length;
  for (const gram of grams) link.gramsShared += comparison.grams.get(gram) ?? 0;
  for (let slot = 0; slot < query.slots.length; slot++) {
    const known = query.slots[slot] as (typeof query.slots)[number];
    if (known.term === term) {
      link.slot = slot;
      link.likeness = 1;
      return link;
    }
    if (number || known.number || term.length < 4 || known.term.length < 4 || known.term.charCodeAt(0) !== code) continue;
    let likeness = compareGrams(grams, known.grams);
    if (known.sound !== '' && likeness < 0.9 && known.sound === soundOf(term)) likeness = 0.9;
    if (likeness >= LEAST_LIKENESS && likeness > link.likeness) {
      link.slot = slot;
      link.likeness = likeness;
    }
  }
  return link;
}

/** Measures a claim against the statement and returns the fit of each of its wordings. `bm25` is the claim's share of the best possible score, `bm25Share` of the best claim's. */
export function measureClaim(comparison: Comparison, segment: Segment, ordinal: number, bm25: number, bm25Share: number): Fit[] {
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
    fits.push(measureWording(comparison, segment, unit, place, { titleCover, titleQueryCover, speaker, bm25, bm25Share }));
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
  given: { titleCover: number; titleQueryCover: number; speaker: number; bm25: number; bm25Share: number },
): Fit {
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
  put(measureLetters(comparison, segment, unit));
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
  put(shared / 50);
  put(rarestMissing / 10);
  put(unit.negated === query.negated ? 0 : 1);
  put(Math.log(1 + sharedWords) / 3);
  put(window.gap);
  return { unit: place, features, window: window.ends };
}

/** Cosine of the trigrams of the wording's words and the statement's: what is left of likeness where stems differ. */
function measureLetters(comparison: Comparison, segment: Segment, unit: ForwardUnit): number {
  let shared = 0;
  let count = 0;
  for (const id of unit.terms) {
    const link = linkOf(comparison, segment, id);
    shared += link.gramsShared;
    count += link.grams;
  }
  return shared / (comparison.gramsLength * Math.sqrt(count) || 1);
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
