// Owns how reviewers' rating words and numbers become one of the library's eight ratings. The words are kept beside it by whoever reads.
import { RATINGS, type Rating } from '../model/rating';
import { identifierOf, isObject, list, numberOf, property, textOf } from './json-ld';

/** The words written for a rating of ours where the reviewer has none of their own. */
export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  true: 'True',
  'mostly-true': 'Mostly true',
  mixed: 'Mixed',
  'mostly-false': 'Mostly false',
  false: 'False',
  'needs-context': 'Needs context',
  unproven: 'Unproven',
  unrated: 'Unrated',
};

/** Words that reviewers use for their whole verdict, by the rating they mean. Compared whole, without case and closing punctuation. */
const KNOWN: Readonly<Record<Rating, string>> = {
  true: 'true|correct|accurate|verified|confirmed|factual|fact|real|correct attribution|geppetto checkmark|wahr|richtig|stimmt|vrai|exact|verdadero|cierto|verdad|verdadeiro|vero|waar|правда|верно',
  'mostly-true':
    'mostly true|mostly correct|mostly accurate|largely true|largely correct|largely accurate|größtenteils richtig|größtenteils wahr|weitgehend richtig|plutôt vrai|presque vrai|mayormente cierto|в основном правда',
  mixed:
    'mixed|mixture|half true|half-true|partly false|partially false|partially true|partly true|half false|verdad a medias|two pinocchios|teilweise falsch|teilweise richtig|halb wahr|partiellement faux|en partie faux|parcialmente falso|parcialmente verdadeiro|полуправда|частично ложь',
  'mostly-false':
    'mostly false|barely true|mostly incorrect|largely false|largely incorrect|mostly inaccurate|three pinocchios|größtenteils falsch|überwiegend falsch|plutôt faux|mayormente falso|в основном ложь',
  false:
    'false|wrong|incorrect|inaccurate|untrue|fake|fake news|not true|pants on fire|four pinocchios|hoax|fabricated|debunked|lie|misattributed|incorrectly attributed|falsch|fälschung|faux|fausse|falso|falsa|bulo|mentira|onwaar|ложь|фейк|неправда|неверно',
  'needs-context':
    'needs context|missing context|lacks context|out of context|misleading|distorts the facts|exaggerated|needs more context|context needed|fehlender kontext|ohne kontext|irreführend|trompeur|hors contexte|manque de contexte|engañoso|exagerado|fuera de contexto|sin contexto|enganoso|misleidend|вводит в заблуждение|манипуляция|без контекста',
  unproven:
    'unproven|unsupported|unverified|unsubstantiated|unfounded|no evidence|lacks evidence|insufficient evidence|inconclusive|disputed|unbelegt|unbewiesen|nicht belegt|non prouvé|sans preuve|no probado|sin pruebas|sin evidencia|onbewezen|не доказано|не подтверждено|без доказательств',
  unrated: 'unrated|not rated|satire|labeled satire|explainer|other|none|research in progress|legend',
};

const RATING_OF = new Map(RATINGS.flatMap((rating) => KNOWN[rating].split('|').map((words) => [words, rating] as const)));

/** Longer texts are no verdict that is known. What is compared is trimmed by a pattern, which takes long on long runs of stops. */
const LONGEST_VERDICT = 200;

/** The rating that `words` mean when they are a reviewer's whole verdict; null for words that are not known. */
export function ratingOfWords(words: string): Rating | null {
  if (words.length > LONGEST_VERDICT) return null;
  const plain = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/^["'“”‘’«»\s]+|["'“”‘’«»\s.!]+$/g, '');
  return RATING_OF.get(plain) ?? RATING_OF.get(plain.replaceAll('-', ' ')) ?? null;
}

/** Scales that run the other way: the more, the falser. Their numbers mean nothing without knowing that. */
const INVERTED = /pinocchio|pants|\blie\b|\blies\b|lügen/i;

/** A rating as it was read. `incoherent` is set where numbers were given that name no place on a scale. */
export interface RatingReading {
  rating: Rating;
  ratingText: string | null;
  incoherent: boolean;
}

/**
 * Reads a schema.org Rating (or a list, or bare words). The words win over the numbers, because the same publisher may give "False" as 4 of 5 and
 * as 4 of 9; numbers alone count when worst < best and the value lies between, in fifths of the scale from false to true. Otherwise "unrated".
 */
export function readRating(value: unknown): RatingReading {
  const first = list(value)[0];
  const rating = isObject(first) ? first : { alternateName: first };
  const ours = identifierOf(property(rating, 'identifier')) as Rating | null;
  const name = textOf(property(rating, 'name'));
  const alternate = textOf(property(rating, 'alternateName'));
  const known = ours !== null && RATINGS.includes(ours) ? ours : null;
  if (known !== null) return { rating: known, ratingText: alternate === name ? null : alternate, incoherent: false };

  const raw = property(rating, 'ratingValue');
  const value_ = numberOf(raw);
  const words = alternate ?? name ?? (value_ === null ? textOf(raw) : null);
  const byWords = words === null ? null : ratingOfWords(words);
  if (byWords !== null) return { rating: byWords, ratingText: words, incoherent: false };
  if (value_ === null) return { rating: 'unrated', ratingText: words, incoherent: false };
  const best = numberOf(property(rating, 'bestRating'));
  const worst = numberOf(property(rating, 'worstRating'));
  const coherent = best !== null && worst !== null && worst < best && worst <= value_ && value_ <= best && !INVERTED.test(words ?? '');
  if (!coherent) return { rating: 'unrated', ratingText: words, incoherent: true };
  const fifths = ['false', 'mostly-false', 'mixed', 'mostly-true', 'true'] as const;
  return { rating: fifths[Math.round(((value_ - worst) / (best - worst)) * 4)]!, ratingText: words, incoherent: false };
}

/** A rating as a schema.org Rating: our own as identifier, the reviewer's words (or ours) as alternateName, and a value 1 to 5 where there is an order. */
export function writeRating(rating: Rating, ratingText: string | null): Record<string, unknown> {
  const value = { false: 1, 'mostly-false': 2, mixed: 3, 'mostly-true': 4, true: 5 }[rating as string];
  return {
    '@type': 'Rating',
    identifier: rating,
    // The name is written only where the words are ours, which is how a reader tells the two apart.
    ...(ratingText === null ? { name: RATING_WORDS[rating] } : {}),
    alternateName: ratingText ?? RATING_WORDS[rating],
    ...(value === undefined ? {} : { ratingValue: value, bestRating: 5, worstRating: 1 }),
  };
}
