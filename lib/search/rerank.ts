// Owns the second stage: what the weights make of the features. One set, learned, puts candidates in order; another lets through those whose texts
// are worth a closer look.
import { FEATURES, type FeatureName, type Fit } from './features';
import ranker from './weights/ranker.json';
import screen from './weights/screen.json';

const readVector = (weights: Partial<Record<FeatureName, number>>): Float64Array => Float64Array.from(FEATURES, (name) => weights[name] ?? 0);
const alone = readVector(ranker.alone.weights);
const inContext = readVector(ranker.inContext.weights);
const screening = readVector(screen.weights);

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

/** How likely the wording is what the statement says, 0 to 1, as far as the forward column shows it. A screen, not a confidence. */
export function screenFit(fit: Fit): number {
  return 1 / (1 + Math.exp(-screen.bias - dot(screening, fit.features)));
}

/** The parts of the screen by feature, largest first, without those that add nothing. */
export function explainFit(fit: Fit): { name: string; value: number }[] {
  return FEATURES.map((name, index) => ({ name, value: Math.round((screening[index] as number) * (fit.features[index] as number) * 1000) / 1000 }))
    .filter((part) => part.value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

function dot(weights: Float64Array, features: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += (weights[index] as number) * (features[index] as number);
  return sum;
}
