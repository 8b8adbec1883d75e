// Owns the second stage: what the weights make of the features. One set, learned, puts candidates in order; another lets through those whose texts
// are worth a closer look.
import { BACKGROUND_CLAIMS } from './background';
import { FEATURES, type FeatureName, type Fit, SHARED_SCALE } from './features';
import ranker from './weights/ranker.json';
import screen from './weights/screen.json';

const readVector = (weights: Partial<Record<FeatureName, number>>): Float64Array => Float64Array.from(FEATURES, (name) => weights[name] ?? 0);
const alone = readVector(ranker.alone.weights);
const inContext = readVector(ranker.inContext.weights);
const screening = readVector(screen.weights);

const at = (name: FeatureName): number => FEATURES.indexOf(name);
const [FIT, COVER, ORDER, SHARED, WORDS] = [at('windowFit'), at('claimCover'), at('order'), at('sharedWeight'), at('wordsShared')] as [
  number,
  number,
  number,
  number,
  number,
];

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

/** What a wording must share with a statement, as a multiple of the logarithm of the library's size: the more claims there are, the more of them share
 * that much by chance. A wording that fits as a whole needs less. Guarded by the false alarms on real articles. */
const SUBSTANCE = 1.25;
const SUBSTANCE_OF_WHOLE = 0.75;
/** Fit of a wording that is there as a whole. */
const WHOLE = 0.85;

let sized = { claims: -1, size: 0 };

/** Logarithm of a library's size. A library of a few claims is met by chance less often than the background is large. */
function sizeOf(claims: number): number {
  if (sized.claims !== claims) sized = { claims, size: Math.log(claims + Math.min(BACKGROUND_CLAIMS, 100 + 10 * claims)) };
  return sized.size;
}

/** What a wording shares at least to have substance in a library of so many claims. A hair less than what is asked, for sums differ in their last digit. */
export function leastSubstance(claims: number): { words: number; rarity: number; fullRarity: number; wholeCover: number } {
  const size = sizeOf(claims) * (1 - 1e-9);
  // The square of a fit is at most the share of the wording that is there.
  return { words: 2, rarity: SUBSTANCE_OF_WHOLE * size, fullRarity: SUBSTANCE * size, wholeCover: WHOLE ** 2 * (1 - 1e-9) };
}

/** Half-way between two numbers of shared words as the feature has them. */
const MORE_THAN_TWO = Math.log(3.5) / 3;
const MORE_THAN_ONE = Math.log(2.5) / 3;

/** Whether a wording shares enough with the statement to mean it: "The Apple" is in many sentences and says nothing. `claims` is the library's size. */
export function hasSubstance(fit: Fit, claims: number): boolean {
  const shared = (fit.features[SHARED] as number) * SHARED_SCALE;
  const words = fit.features[WORDS] as number;
  const size = sizeOf(claims);
  if (words > MORE_THAN_TWO && (fit.features[FIT] as number) >= WHOLE) return shared >= SUBSTANCE_OF_WHOLE * size;
  return words > MORE_THAN_ONE && shared >= SUBSTANCE * size;
}

/** The same question where words of one meaning count as shared: of a claim of which another wording has passed already. */
export function hasMass({ mass, words }: { mass: number; words: number }, claims: number): boolean {
  return words > 1 && mass >= SUBSTANCE * sizeOf(claims);
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
