// Owns the shape of a language's stance cues and finds them; the cues themselves are in languages/<tag>.stance.ts.
import { stanceDe } from './languages/de.stance';
import { stanceEn } from './languages/en.stance';
import { stanceEs } from './languages/es.stance';
import { stanceFr } from './languages/fr.stance';
import { stanceRu } from './languages/ru.stance';

/** Words that keep a sentence from being called the page's own word, parted by spaces, in small letters; a star stands for any ending. */
export interface SignWords {
  /** Negate a clause or a noun: not, nobody. */
  negators: string;
  /** Refute, whatever their place: false, hoax, deny. */
  refuting: string;
  /** Behind a negator they show that nothing is negated: "not only", "no one disputes". */
  emptying: string;
}

/** Cues of one language, as expressions without the g flag. */
export interface StanceData {
  /** Stands before the claim's words and refutes them: "no evidence that", "the myth that". */
  refutingBefore: RegExp;
  /** Stands after the claim's words: "... is false". */
  refutingAfter: RegExp;
  /** A claim that itself says that something is not so, or is not what it seems: "The landing was staged." */
  unreal: RegExp;
  /** Refutes wherever it stands in the statement, even within the claim's words: "what he called the largest was, in truth, the eighth". */
  refutingWhole: RegExp;
  /** "Contrary to ...," with the comma that closes it. */
  contrary: RegExp;
  /** A word that opens a clause of its own between a denial and the claim's clause: after, who. */
  parting: RegExp;
  /** Where a clause turns: a semicolon, a colon, "but". */
  turning: RegExp;
  /** Ends with a conjunction after which the same speaker goes on. */
  joining: RegExp;
  /** Opens the next sentence and refutes what was said: "That is false." */
  refutingNext: RegExp;
  /** A verdict in the next sentence that agrees when it is not negated: "This is true." */
  agreeingNext: RegExp;
  /** Negates a verdict. */
  negated: RegExp;
  /** Whether a negation inside the claim's words refutes it by itself: so where the search knows too few opposites to tell. */
  negationRefutes: boolean;
  /** Asks instead of saying; stands before the claim's words. */
  questioning: RegExp;
  /** The same behind them: "..., is still unclear". */
  questioningAfter: RegExp;
  /** Supposes instead of saying: conditionals, hypotheticals. */
  supposing: RegExp;
  /** A sentence or a title that announces myths: "Here are five myths about ...". */
  announcing: RegExp;
  /** A claim's words that negate without a negation: "failed to". */
  lacking: RegExp;
  /** Opens what is reported in the negative: "she had not"; null where `negationRefutes` tells. */
  saysNot: RegExp | null;
  /** Opens what somebody says of themselves in the negative: "I never". */
  denyingOneself: RegExp;
  /** The verb that calls something something: "is". Null in a language that needs none. */
  copula: RegExp | null;
  signs: SignWords;
}

const DATA: Record<string, StanceData> = { en: stanceEn, de: stanceDe, fr: stanceFr, es: stanceEs, ru: stanceRu };

/** The cues of a BCP 47 tag's language; null where Caveat has none. Unknown language is read as English. */
export function findStanceData(language: string | null): StanceData | null {
  const tag = (language ?? 'en').toLowerCase().split('-')[0]!;
  return Object.hasOwn(DATA, tag) ? DATA[tag]! : null;
}
