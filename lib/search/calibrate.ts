// Owns the words for a probability among which the reader chooses.
import type { Confidence } from '../model/match';

/** Lowest probability of each setting. Below the last nothing is a match. */
export const LEAST: Record<Confidence, number> = { 'near-certain': 0.85, likely: 0.65, 'also-possible': 0.25 };

/**
 * How often the guards rule a pair rightly that is surely about the same, on cases looked at for the first time: no match is surer than its relation. Measured
 * in docs/evaluation.md.
 */
export const RULED = 0.985;

/** The setting a probability belongs to; null when it is too low to be called a match. */
export function nameConfidence(probability: number): Confidence | null {
  if (probability >= LEAST['near-certain']) return 'near-certain';
  if (probability >= LEAST.likely) return 'likely';
  return probability >= LEAST['also-possible'] ? 'also-possible' : null;
}
