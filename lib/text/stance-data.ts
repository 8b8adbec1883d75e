// Owns the shape of a language's stance cues and finds them; the cues themselves are in languages/<tag>.stance.ts.
import { stanceEn } from './languages/en.stance';

/** Cues of one language, as expressions without the g flag. */
export interface StanceData {
  /** Stands before the claim's words and refutes them: "no evidence that", "the myth that". */
  refutingBefore: RegExp;
  /** Stands after the claim's words: "... is false". */
  refutingAfter: RegExp;
  /** Opens the next sentence and refutes what was said: "That is false." */
  refutingNext: RegExp;
  /** A verdict in the next sentence that agrees when it is not negated: "This is true." */
  agreeingNext: RegExp;
  /** Negates a verdict. */
  negated: RegExp;
  /** Asks instead of saying. */
  questioning: RegExp;
  /** Supposes instead of saying: conditionals, satire, hypotheticals. */
  supposing: RegExp;
  /** A title of a debunk. */
  debunkTitle: RegExp;
}

const DATA: Record<string, StanceData> = { en: stanceEn };

/** The cues of a BCP 47 tag's language; null where Caveat has none. Unknown language is read as English. */
export function findStanceData(language: string | null): StanceData | null {
  return DATA[(language ?? 'en').toLowerCase().split('-')[0]!] ?? null;
}
