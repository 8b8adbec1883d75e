// Owns the way from the decision model's score to a probability, and from a probability to the words the reader chooses among.
import type { Confidence } from '../model/match';
import confidence from './weights/confidence.json';

/** Lowest probability of each setting. Below the last nothing is a match. */
export const LEAST: Record<Confidence, number> = confidence.least;

/** The setting a probability belongs to; null when it is too low to be called a match. */
export function nameConfidence(probability: number): Confidence | null {
  if (probability >= LEAST['near-certain']) return 'near-certain';
  if (probability >= LEAST.likely) return 'likely';
  return probability >= LEAST['also-possible'] ? 'also-possible' : null;
}

/** The probability of a score, 0 to 1: read from the table that ships with the weights, straight lines between its points. */
export function readProbability(score: number): number {
  const { scores, probabilities } = confidence.table;
  const last = scores.length - 1;
  if (score <= (scores[0] as number)) return probabilities[0] as number;
  if (score >= (scores[last] as number)) return probabilities[last] as number;
  let at = 1;
  while ((scores[at] as number) < score) at++;
  const share = (score - (scores[at - 1] as number)) / ((scores[at] as number) - (scores[at - 1] as number));
  return (probabilities[at - 1] as number) + share * ((probabilities[at] as number) - (probabilities[at - 1] as number));
}
