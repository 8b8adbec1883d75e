// Owns the second stage: what the learned weights make of the features. One set of weights puts candidates in order; another, with a table, says
// how probable it is that a candidate is what the statement says.
import { readProbability } from './calibrate';
import { FEATURES, type FeatureName, type Fit } from './features';
import confidence from './weights/confidence.json';
import ranker from './weights/ranker.json';

const readVector = (weights: Partial<Record<FeatureName, number>>): Float64Array => Float64Array.from(FEATURES, (name) => weights[name] ?? 0);
const alone = readVector(ranker.alone.weights);
const inContext = readVector(ranker.inContext.weights);
const decision = readVector(confidence.weights);

const at = (name: FeatureName): number => FEATURES.indexOf(name);
const [FIT, COVER, ORDER] = [at('windowFit'), at('claimCover'), at('order')] as [number, number, number];

/** How well a wording fits next to the other wordings of its claim: only the best one is looked at further. */
export function compareWordings(fit: Fit): number {
  return (fit.features[FIT] as number) + 0.5 * (fit.features[COVER] as number) + 0.5 * (fit.features[ORDER] as number);
}

/** The score by which candidates of one statement are put in order. It says nothing across statements. `surrounded`: what stands around is known. */
export function scoreOrder(fit: Fit, surrounded: boolean): number {
  return dot(surrounded ? inContext : alone, fit.features);
}

/** The decision model's score in log-odds, before the table. The more claims a library holds, the more of them look alike by chance. */
export function scoreDecision(fit: Fit, claims: number): number {
  return confidence.bias + confidence.library * librarySize(claims) + dot(decision, fit.features);
}

/** The size of a library as the decision model sees it. */
export function librarySize(claims: number): number {
  return Math.log10(claims + 10);
}

/** The probability that the wording is what the statement says, opposite and differing statements included: those are told apart afterwards. */
export function estimateProbability(fit: Fit, claims: number): number {
  return readProbability(scoreDecision(fit, claims));
}

/** The parts of the decision by feature, largest first, without those that add nothing. */
export function explainFit(fit: Fit): { name: string; value: number }[] {
  return FEATURES.map((name, index) => ({ name, value: Math.round((decision[index] as number) * (fit.features[index] as number) * 1000) / 1000 }))
    .filter((part) => part.value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

function dot(weights: Float64Array, features: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += (weights[index] as number) * (features[index] as number);
  return sum;
}
