// Owns which message says which code: ratings, confidence, stance, kinds of source, guards. Each map is total, so a new code does not compile without words.
import { formatShare, type MessageKey, t } from '../lib/extension/i18n';
import type { SourceKind } from '../lib/model/claim';
import type { Confidence, Guard, Match, OuterOperator } from '../lib/model/match';
import type { Rating } from '../lib/model/rating';
import type { Speaker, Stance } from '../lib/model/statement';

/** The most a confidence is put into words as: nothing that is measured is certain. */
const SUREST = 0.99;

/** Ratings in words. */
export const RATING_WORDS: Record<Rating, MessageKey> = {
  true: 'ratingTrue',
  'mostly-true': 'ratingMostlyTrue',
  mixed: 'ratingMixed',
  'mostly-false': 'ratingMostlyFalse',
  false: 'ratingFalse',
  'needs-context': 'ratingNeedsContext',
  unproven: 'ratingUnproven',
  unrated: 'ratingUnrated',
};

/** Confidence in words. */
export const LEVEL_WORDS: Record<Confidence, MessageKey> = {
  'near-certain': 'levelNearCertain',
  likely: 'levelLikely',
  'also-possible': 'levelAlsoPossible',
};

/** Kinds of source in words. */
export const SOURCE_KIND_WORDS: Record<SourceKind, MessageKey> = {
  'primary-document': 'kindPrimaryDocument',
  'official-record': 'kindOfficialRecord',
  research: 'kindResearch',
  'fact-check': 'kindFactCheck',
  news: 'kindNews',
  'government-project': 'kindGovernmentProject',
};

/** How the page uses a claim, as a sentence; for a named speaker see `stanceInWords`. */
export const STANCE_WORDS: Record<Stance, MessageKey> = {
  asserts: 'stanceAsserts',
  attributes: 'stanceAttributes',
  quotes: 'stanceQuotes',
  questions: 'stanceQuestions',
  refutes: 'stanceRefutes',
  mentions: 'stanceMentions',
};

/** What stands around the proposition in the sentence; $1 is the cue. */
export const OUTER_WORDS: Record<OuterOperator['kind'], MessageKey> = {
  denial: 'outerDenial',
  falsehood: 'outerFalsehood',
  'no-evidence': 'outerNoEvidence',
  debunk: 'outerDebunk',
  question: 'outerQuestion',
  condition: 'outerCondition',
};

/** What kept a claim from being the same. */
export const GUARD_WORDS: Record<Guard['kind'], MessageKey> = {
  negation: 'guardNegation',
  number: 'guardNumber',
  percentage: 'guardPercentage',
  date: 'guardDate',
  person: 'guardPerson',
  place: 'guardPlace',
  'role-swap': 'guardRoleSwap',
  quantifier: 'guardQuantifier',
  other: 'guardOther',
};

// The engine's features in words. A name that is not listed shows itself, in lower case.
const PART_WORDS: Record<string, MessageKey> = {
  claimCover: 'partClaimCover',
  queryCover: 'partQueryCover',
  windowPrecision: 'partWindowPrecision',
  windowFit: 'partWindowFit',
  order: 'partOrder',
  neighbours: 'partNeighbours',
  letters: 'partLetters',
  numbersAgree: 'partNumbersAgree',
  numbersConflict: 'partNumbersConflict',
  namesShared: 'partNamesShared',
  namesMissing: 'partNamesMissing',
  titleCover: 'partTitleCover',
  titleQueryCover: 'partTitleQueryCover',
  bm25: 'partBm25',
  bm25Share: 'partBm25Share',
  context: 'partContext',
  speaker: 'partSpeaker',
  claimLength: 'partClaimLength',
  queryLength: 'partQueryLength',
  sharedWeight: 'partSharedWeight',
  rarestMissing: 'partRarestMissing',
  polarity: 'partPolarity',
  wordsShared: 'partWordsShared',
  windowGap: 'partWindowGap',
};

/** A part of a match's score in words. */
export function partInWords(name: string): string {
  const key = PART_WORDS[name];
  return key === undefined
    ? name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replaceAll(/[-_]/g, ' ')
        .toLowerCase()
    : t(key);
}

/** How the page uses the claim, with the page's own speaker where that is known; null when the stance is. */
export function stanceInWords(stance: Stance | null, speaker: Speaker | null): string | null {
  if (stance === null) return null;
  if (speaker !== null && stance === 'attributes') return t('stanceAttributesTo', speaker.name);
  if (speaker !== null && stance === 'quotes') return t('stanceQuotesFrom', speaker.name);
  return t(STANCE_WORDS[stance]);
}

/** What differs between sentence and claim: "Other date: here “2023”, in the claim “2019”". */
export function guardInWords(guard: Guard): string {
  const sides = [guard.statement === '' ? null : t('guardHere', guard.statement), guard.claim === '' ? null : t('guardThere', guard.claim)];
  const known = sides.filter((side) => side !== null);
  return known.length === 0 ? t(GUARD_WORDS[guard.kind]) : t('guardLine', t(GUARD_WORDS[guard.kind]), known.join(', '));
}

/** What stands around the proposition in the sentence, with its cue; null when nothing does. */
export function outerInWords(outer: OuterOperator | null, statement: string): string | null {
  return outer === null ? null : t(OUTER_WORDS[outer.kind], statement.slice(...outer.span));
}

/** "Likely (87%)". */
export function confidenceInWords(match: Pick<Match, 'level' | 'confidence'>): string {
  return t('whyConfidenceValue', t(LEVEL_WORDS[match.level]), formatShare(Math.min(match.confidence, SUREST)));
}
