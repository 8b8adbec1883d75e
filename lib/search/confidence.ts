// Owns the last word on how sure a match is: what the weights make of the evidence, and claims that explain the same words taking turns.
import { EVIDENCE, type Evidence, type EvidenceName } from './evidence';
import confidence from './weights/confidence.json';

const weights: Partial<Record<EvidenceName, number>> = confidence.weights;
const vector = Float64Array.from(EVIDENCE, (name) => weights[name] ?? 0);

/** Logarithm of the odds that the statement expresses the wording, by its evidence alone. */
export function weighEvidence(features: Float64Array): number {
  let sum = confidence.bias;
  for (let at = 0; at < vector.length; at++) sum += (vector[at] as number) * (features[at] as number);
  return sum;
}

/** Sizes of a library up to which, and from which on, a claim is met by chance as seldom and as often as the weights know; what is added below. */
const SMALL = 200;
const LARGE = 20_000;
const FAVOUR = 0.25;

/**
 * What a library's size adds to the odds: the weights are learned beside tens of thousands of claims, and among few a sentence that fits is more often meant.
 * Chosen on rows that another hand wrote, which resemble the claims less than our own do.
 */
export function favourOf(claims: number): number {
  const share = (Math.log(LARGE) - Math.log(Math.max(1, claims))) / (Math.log(LARGE) - Math.log(SMALL));
  return FAVOUR * Math.min(1, Math.max(0, share));
}

/** Probability from the logarithm of odds. */
export function toProbability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** The evidence that speaks most for a claim, with its odds; null where there is none. */
export function chooseEvidence(all: readonly Evidence[]): { evidence: Evidence; odds: number } | null {
  let best: { evidence: Evidence; odds: number } | null = null;
  for (const evidence of all) {
    const odds = weighEvidence(evidence.features);
    if (best === null || odds > best.odds) best = { evidence, odds };
  }
  return best;
}

/** A claim that competes for the words of a statement. */
export interface Rival {
  odds: number;
  /** The words of the statement it shares, by their place, with what each says. */
  shared: ReadonlyMap<number, number>;
}

/** The odds of each rival after the surer ones took their words. */
export function settleRivals(rivals: readonly Rival[]): number[] {
  const covered = coverRivals(rivals);
  return rivals.map((rival, at) => rival.odds - confidence.rivalry * (covered[at] as number));
}

/**
 * How far a surer claim explains the words of each rival, 0 to 1: a claim whose words are all part of what another claim says better ("the annexation of
 * four regions" inside "recognise the annexation before talks") is mentioned, not made.
 */
export function coverRivals(rivals: readonly Rival[]): number[] {
  return rivals.map((rival, at) => {
    let most = 0;
    rivals.forEach((other, place) => {
      if (place !== at) most = Math.max(most, coverage(rival, other));
    });
    return most;
  });
}

/** How far `other` explains what `rival` shares, 0 to 1: only a claim that is as sure and shares more counts. */
function coverage(rival: Rival, other: Rival): number {
  if (other.odds <= rival.odds - 1 || other.odds < -1) return 0;
  let mine = 0;
  let both = 0;
  let theirs = 0;
  for (const [word, weight] of rival.shared) {
    mine += weight;
    if (other.shared.has(word)) both += weight;
  }
  for (const weight of other.shared.values()) theirs += weight;
  // With as many words the surer one explains them; with more it need not be much surer.
  if (mine === 0 || theirs < mine || (theirs <= mine * 1.1 && other.odds < rival.odds + 0.7)) return 0;
  return Math.max(0, (both / mine - 0.6) / 0.4);
}

/** The parts of the odds by feature, largest first, without those that add nothing. */
export function explainEvidence(evidence: Evidence): { name: string; value: number }[] {
  return EVIDENCE.map((name, at) => ({ name, value: Math.round((vector[at] as number) * (evidence.features[at] as number) * 1000) / 1000 }))
    .filter((part) => part.value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}
