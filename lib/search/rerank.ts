// Owns the second stage: the model that weighs the features of a statement and a claim.
import { FEATURES, type FeatureName, type Fit } from './features';

const WEIGHTS: Partial<Record<FeatureName, number>> = {
  claimCover: 4,
  windowFit: 6,
  windowPrecision: 2,
  order: 3,
  neighbours: 2,
  numbersConflict: -1,
  namesMissing: -2,
  sharedWeight: 2,
  queryCover: 1,
};
const BIAS = -9.2;
const vector = Float64Array.from(FEATURES, (name) => WEIGHTS[name] ?? 0);

/** The probability that the wording says what the statement says, as the model sees it, 0 to 1. */
export function scoreFit(fit: Fit): number {
  let sum = BIAS;
  for (let at = 0; at < vector.length; at++) sum += (vector[at] as number) * (fit.features[at] as number);
  return 1 / (1 + Math.exp(-sum));
}

/** The parts of a score by feature, largest first, without those that add nothing. */
export function explainFit(fit: Fit): { name: string; value: number }[] {
  return FEATURES.map((name, at) => ({ name, value: Math.round((vector[at] as number) * (fit.features[at] as number) * 1000) / 1000 }))
    .filter((part) => part.value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}
