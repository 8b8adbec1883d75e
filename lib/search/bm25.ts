// Owns the weight of a word in a claim and of a word in a question: BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework",
// 2009) with one part a unit, and the saturation of a term put into a byte.
import { UNIT, UNIT_WEIGHT } from './fields';

/** Saturation of repeated words; claims are short, so that a second occurrence says little. */
const K1 = 1.2;
/** How much a longer text is held against it. */
const LENGTH = 0.5;
/** Words in a usual unit of each kind. Constants rather than averages, so that merging segments changes no weight. */
const USUAL_LENGTH: readonly number[] = [10, 7, 2, 14];

/** Impact of each term of a claim, 1 to 255: of its wordings the one in which the term weighs most, plus its other units. */
export function weighTerms(units: readonly { kind: number; terms: readonly number[] }[]): Map<number, number> {
  const wording = new Map<number, number>();
  const total = new Map<number, number>();
  for (const { kind, terms } of units) {
    const usual = USUAL_LENGTH[kind] as number;
    const share = (UNIT_WEIGHT[kind] as number) / (1 - LENGTH + (LENGTH * terms.length) / usual);
    const here = new Map<number, number>();
    for (const term of terms) here.set(term, (here.get(term) ?? 0) + share);
    for (const [term, weight] of here) {
      if (kind === UNIT.wording) {
        if (weight > (wording.get(term) ?? 0)) wording.set(term, weight);
      } else total.set(term, (total.get(term) ?? 0) + weight);
    }
  }
  for (const [term, weight] of wording) total.set(term, (total.get(term) ?? 0) + weight);
  for (const [term, weight] of total) total.set(term, Math.max(1, Math.round((255 * weight) / (weight + K1))));
  return total;
}

/** Inverse document frequency of a term that stands in `frequency` of `claims` claims, never below zero. */
export function weighRarity(frequency: number, claims: number): number {
  return Math.log(1 + (claims - frequency + 0.5) / (frequency + 0.5));
}
