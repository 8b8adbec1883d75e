// Owns the open segments as one library: how many claims there are, how rare a term is among them, and the best candidates of all segments.
import { BACKGROUND_CLAIMS, countBackground } from './background';
import { weighRarity } from './bm25';
import type { SegmentTerms } from './features';
import { UNIT } from './fields';
import { findLikeTerms, type LikeTerm } from './like-terms';
import { CONTEXT_WEIGHT, type Query, type Slot } from './query';
import { type Candidate, createScratch, retrieve, type WeightedTerm } from './retrieve';
import { findTerm, readForward, readTerm, type Segment } from './segment-reader';

/** Turns a rarity into the whole number that retrieval adds up. */
const WEIGHT_SCALE = 100;

/** How much surroundings count in the first stage, next to what they count in the second. */
const CONTEXT_PART = 0.5;
const CONTEXT_TERMS = 8;
/** How much a term counts that is only like the word that no claim has. */
const LIKE_PART = 0.7;
/** Terms whose rarity is kept: the words of an article or two. */
const REMEMBERED = 8000;
/** Unknown words whose like terms are kept. */
const REMEMBERED_ALIKE = 500;

/** A term as the library knows it: its id in each segment, -1 where a segment lacks it. */
interface KnownTerm {
  ids: number[];
  /** Claims that have it outside their notes, deleted ones left out. */
  frequency: number;
  rarity: number;
}

/** The open segments, oldest first, with what is counted over all of them. */
export interface Library {
  segments: Segment[];
  /** Claims that are not deleted. */
  claims: number;
  /** Rarity of a term by its letters. */
  rarityOf(term: string): number;
  termsOf(segment: Segment): SegmentTerms;
  /** The best `limit` claims for a query, best first, ties in the order of the library. `top` is the best score a claim could have. */
  findCandidates(query: Query, limit: number): { candidates: Candidate[]; top: number };
}

/** Joins open segments. */
export function createLibrary(segments: Segment[]): Library {
  const scratch = createScratch();
  let claims = 0;
  for (const segment of segments) claims += segment.claims - segment.deleted.length;
  const gone = segments.map(countDeleted);

  const remembered = new Map<string, KnownTerm>();
  const readTermOnce = (term: string): KnownTerm => {
    let entry = remembered.get(term);
    if (entry === undefined) {
      entry = lookUp(term);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(term, entry);
    }
    return entry;
  };
  /** `place` and `id`: where the term is known to be, so that it need not be looked for there. */
  const lookUp = (term: string, place = -1, id = -1): KnownTerm => {
    const ids = segments.map((segment, at) => (at === place ? id : findTerm(segment, term)));
    let frequency = 0;
    ids.forEach((id, at) => {
      if (id >= 0) frequency += (segments[at]?.frequency[id] as number) - (gone[at]?.get(id) ?? 0);
    });
    return { ids, frequency, rarity: weighRarity(frequency + countBackground(term), Math.max(claims, frequency) + BACKGROUND_CLAIMS) };
  };
  const rarityOf = (term: string): number => readTermOnce(term).rarity;
  const termsOf = new Map<Segment, SegmentTerms>();
  segments.forEach((segment, at) => {
    const known = new Float64Array(segment.terms);
    const fill = (id: number): number => {
      const term = readTerm(segment, id);
      const { rarity } = remembered.get(term) ?? lookUp(term, at, id);
      known[id] = rarity;
      return rarity;
    };
    termsOf.set(segment, { find: (term) => readTermOnce(term).ids[at] as number, rarityOf: (id) => known[id] || fill(id) });
  });

  const dictionaries = { segments, isAlive: (term: string) => lookUp(term).frequency > 0 };
  const alike = new Map<string, LikeTerm[]>();
  const likeTermsOf = (slot: Slot): LikeTerm[] => {
    let found = alike.get(slot.term);
    if (found === undefined) {
      found = findLikeTerms(dictionaries, slot);
      if (alike.size >= REMEMBERED_ALIKE) alike.clear();
      alike.set(slot.term, found);
    }
    return found;
  };

  /** The few rarest words of the surroundings: the others would cost much and bring nothing that the second stage does not see. */
  const chooseContext = (query: Query): { term: string; weight: number }[] => {
    const chosen = [...query.context].map(([term, share]) => ({ term, weight: Math.round(rarityOf(term) * WEIGHT_SCALE * share * CONTEXT_PART) }));
    return chosen.sort((a, b) => b.weight - a.weight).slice(0, CONTEXT_TERMS);
  };

  return {
    segments,
    claims,
    rarityOf,
    termsOf: (segment) => termsOf.get(segment) as SegmentTerms,
    findCandidates(query, limit) {
      const weights = new Map<string, number>();
      for (const slot of query.slots) weights.set(slot.term, Math.round(rarityOf(slot.term) * WEIGHT_SCALE * Math.min(slot.count, 2) ** 0.5));
      for (const { term, weight } of chooseContext(query)) weights.set(term, weight);
      for (const term of query.speaker) weights.set(term, Math.max(weights.get(term) ?? 0, Math.round(rarityOf(term) * WEIGHT_SCALE * CONTEXT_WEIGHT.speaker)));
      const unknown = query.slots.filter((slot) => !slot.number && slot.term.length >= 5 && readTermOnce(slot.term).frequency === 0);
      let top = 0;
      for (const weight of weights.values()) top += weight * 255;
      const wanted = [...weights].map(([term, weight]) => ({ weight, ids: readTermOnce(term).ids }));
      for (const slot of unknown) {
        const weight = weights.get(slot.term) as number;
        for (const { term, likeness } of likeTermsOf(slot)) wanted.push({ weight: Math.round(weight * likeness * LIKE_PART), ids: readTermOnce(term).ids });
      }
      let best: Candidate[] = [];
      for (const [place, segment] of segments.entries()) {
        const terms: WeightedTerm[] = [];
        for (const { weight, ids } of wanted) if (weight > 0 && (ids[place] as number) >= 0) terms.push({ id: ids[place] as number, weight });
        const floor = best.length >= limit ? (best[limit - 1]?.score ?? 0) : 0;
        const found = retrieve(segment, terms, limit, floor, scratch);
        if (found.length === 0) continue;
        best = best.length === 0 ? found : [...best, ...found].sort((a, b) => b.score - a.score).slice(0, limit);
      }
      return { candidates: best, top };
    },
  };
}

/** In how many deleted claims each term stands, outside notes. */
function countDeleted(segment: Segment): Map<number, number> {
  const counts = new Map<number, number>();
  for (const ordinal of segment.deleted) {
    const terms = new Set<number>();
    for (const unit of readForward(segment, ordinal)) if (unit.kind !== UNIT.note) for (const id of unit.terms) terms.add(id);
    for (const id of terms) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
