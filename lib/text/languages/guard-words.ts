// Owns the shape of what the guards must know of a language, and the list of languages that have it; the words stand in <tag>.guards.ts.
import type { OuterOperator } from '@/lib/model/match';
import { germanGuards } from './de.guards';
import { englishGuards } from './en.guards';
import { spanishGuards } from './es.guards';
import { frenchGuards } from './fr.guards';
import { primaryTag } from './language';
import { russianGuards } from './ru.guards';

/** Where the proposition stands that a cue speaks of: after it ("denied that P"), before it ("P is false"), or on either side. */
export type CueSide = 'before' | 'after' | 'either';

/** A quantifier's family. Two families on the same noun are two different propositions. */
export type QuantifierClass = 'all' | 'most' | 'many' | 'some' | 'few' | 'only' | 'always' | 'often' | 'sometimes' | 'rarely';

/** What the guards must know of a language. Lists are lower case, parted by spaces; patterns are regular expressions on lower-case text. */
export interface GuardWords {
  tag: string;
  /** Words that negate the verb or clause they stand in. */
  negators: string;
  /** Words that negate the noun that follows them, or stand for nobody and nothing. */
  nounNegators: string;
  /** Words whose meaning holds a negation of what follows: fail, lack, refuse, stop. */
  implicitNegators: string;
  /** Phrases of several words that negate what follows: "far from", "by no means"; a pattern, empty where there is none. */
  negatingPhrases: string;
  /** Phrases with a negator that negate nothing: "not only", "no doubt". */
  mock: string;
  /** Outer operators: kind, where the cue stands with respect to the proposition, pattern. */
  outer: [kind: OuterOperator['kind'], side: CueSide, pattern: string][];
  months: Record<string, number>;
  /** Months whose name is also another word: they count beside a number or a preposition of time only. */
  doubtfulMonths: string;
  weekdays: Record<string, number>;
  seasons: Record<string, number>;
  /** Decades in words to their tens, such as eighties to 80. */
  decades: Record<string, number>;
  /** Days told from the day of writing; and words before a week, month or year that do the same. */
  dayOffsets: Record<string, number>;
  offsetWords: Record<string, number>;
  offsetUnits: Record<string, 'week' | 'month' | 'year'>;
  /** Words that stand before a year, a month or a day. */
  timePrepositions: string;
  century: string;
  /** Number words: units and tens are added, scales multiply. */
  numbers: Record<string, number>;
  scales: Record<string, number>;
  ordinals: Record<string, number>;
  /** Shares: half, third, quarter. */
  fractions: Record<string, number>;
  multiples: Record<string, number>;
  /** Pattern of the word for percent. */
  percent: string;
  currencies: Record<string, string>;
  units: Record<string, string>;
  /** "a week" and the like: pattern to period. */
  periods: [pattern: string, period: string][];
  /** Patterns that stand right before a number and bound it. */
  more: string;
  less: string;
  /** Patterns between the two numbers of a share ("in", "out of") and of a range, before a range, and before a change that is none. */
  shareOf: string;
  rangeOpens: string;
  rangeAnd: string;
  rangeTo: string;
  changeFrom: string;
  /** Whether the comma is the decimal sign. */
  decimalComma: boolean;
  quantifiers: Partial<Record<QuantifierClass, string>>;
  /** Words of one meaning, and after a bar those of the opposite meaning. */
  groups: string[];
  /** Words that exclude each other in one place, parted by bars: killed, wounded, captured. They say something else, not the opposite. */
  contrasts: string[];
  /** Pattern of what stands before "all" and makes it less: "nearly". */
  nearly: string;
  /** Pattern of what stands before a number that is not exact: "about". */
  about: string;
  prepositions: string;
  determiners: string;
  auxiliaries: string;
  /** Forms that make a passive with a participle, and the words that name its agent. */
  passive: string;
  agents: string;
  /** Verbs of saying, by their forms. */
  speech: string;
  pronouns: string;
  conjunctions: string;
  adverbs: string;
  /** Irregular forms to the word they belong to. */
  irregular: Record<string, string>;
  /** Verbs in their first form, where the language tells verbs from nouns by them. */
  verbs: string;
}

type Lists = 'negators' | 'nounNegators' | 'implicitNegators' | 'determiners' | 'prepositions' | 'auxiliaries' | 'passive' | 'agents';
type MoreLists = 'speech' | 'pronouns' | 'conjunctions' | 'adverbs' | 'verbs' | 'timePrepositions' | 'doubtfulMonths';

/** A language's guard words, opened for look-up. */
export type OpenGuardWords = Omit<GuardWords, Lists | MoreLists | 'mock' | 'negatingPhrases' | 'outer' | 'quantifiers'> & {
  [K in Lists | MoreLists]: ReadonlySet<string>;
} & {
  mock: RegExp | null;
  negatingPhrases: RegExp | null;
  outer: { kind: OuterOperator['kind']; side: CueSide; pattern: RegExp }[];
  quantifiers: ReadonlyMap<string, QuantifierClass>;
  /** Words of which one at least is in every date, and in every number that is written in words: one look-up tells most words to be neither. */
  dateWords: ReadonlySet<string>;
  numberWords: ReadonlySet<string>;
};

const open = new Map<string, OpenGuardWords>();

/** The guard words of a language by its BCP 47 tag; English where the tag is null, and null where the language has no file. */
export function readGuardWords(tag: string | null): OpenGuardWords | null {
  const primary = tag === null ? 'en' : primaryTag(tag);
  const known = open.get(primary);
  if (known !== undefined) return known;
  const words = [englishGuards, germanGuards, frenchGuards, spanishGuards, russianGuards].find((one) => one.tag === primary);
  if (words === undefined) return null;
  const opened = openWords(words);
  open.set(primary, opened);
  return opened;
}

function openWords(words: GuardWords): OpenGuardWords {
  const list = (text: string) => new Set(text.split(' ').filter((word) => word !== ''));
  const quantifiers = new Map<string, QuantifierClass>();
  for (const [family, members] of Object.entries(words.quantifiers)) for (const member of list(members)) quantifiers.set(member, family as QuantifierClass);
  return {
    ...words,
    negators: list(words.negators),
    nounNegators: list(words.nounNegators),
    implicitNegators: list(words.implicitNegators),
    determiners: list(words.determiners),
    prepositions: list(words.prepositions),
    auxiliaries: list(words.auxiliaries),
    passive: list(words.passive),
    agents: list(words.agents),
    speech: list(words.speech),
    pronouns: list(words.pronouns),
    conjunctions: list(words.conjunctions),
    adverbs: list(words.adverbs),
    verbs: list(words.verbs),
    timePrepositions: list(words.timePrepositions),
    doubtfulMonths: list(words.doubtfulMonths),
    negatingPhrases: words.negatingPhrases === '' ? null : new RegExp(words.negatingPhrases, 'gu'),
    mock: words.mock === '' ? null : new RegExp(words.mock, 'gu'),
    outer: words.outer.map(([kind, side, pattern]) => ({ kind, side, pattern: new RegExp(pattern, 'gu') })),
    quantifiers,
    dateWords: new Set([words.months, words.weekdays, words.seasons, words.decades, words.dayOffsets, words.offsetWords, words.ordinals].flatMap(Object.keys)),
    numberWords: new Set([words.numbers, words.scales, words.ordinals, words.fractions, words.multiples].flatMap(Object.keys)),
    months: bare(words.months),
    weekdays: bare(words.weekdays),
    seasons: bare(words.seasons),
    decades: bare(words.decades),
    dayOffsets: bare(words.dayOffsets),
    offsetWords: bare(words.offsetWords),
    offsetUnits: bare(words.offsetUnits),
    numbers: bare(words.numbers),
    scales: bare(words.scales),
    ordinals: bare(words.ordinals),
    fractions: bare(words.fractions),
    multiples: bare(words.multiples),
    currencies: bare(words.currencies),
    units: bare(words.units),
    irregular: bare(words.irregular),
  };
}

/** A record that has its own keys only, for "constructor" is a word like any other. */
function bare<T>(record: Record<string, T>): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, record);
}
