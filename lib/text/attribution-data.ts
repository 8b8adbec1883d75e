// Owns the shape of a language's attribution data and finds the data of a language; the words themselves are in languages/<tag>.attribution.ts.
import { attributionDe } from './languages/de.attribution';
import { attributionEn } from './languages/en.attribution';
import { attributionEs } from './languages/es.attribution';
import { attributionFr } from './languages/fr.attribution';
import { attributionRu } from './languages/ru.attribution';

/** What a reporting verb implies of what it reports. */
export type ReportKind = 'said' | 'claimed' | 'admitted' | 'denied' | 'false' | 'asked' | 'hearsay';

/** What a pronoun asks of the one it stands for; "nobody" for the impersonal ("on dit"). */
export type PronounKind = 'm' | 'f' | 'any' | 'plural' | 'thing' | 'nobody';

/** Reporting words of one language as they are written: lists parted by spaces, or by commas where an entry may hold two words. All lower case. */
export interface AttributionWords {
  /** Forms of reporting verbs by what they imply, parted by commas; a particle may follow ("pointed out"). */
  verbs: Partial<Record<ReportKind, string>>;
  /**
   * Reporting verbs that also mean something else, and report only before a complementizer, a colon or a quotation, or after what they report.
   * Underscores stand for spaces: "put_it".
   */
  weak: string;
  /** Verbs whose object stands between them and what they report: told, assured. */
  objectVerbs: string;
  /** Adverbs that turn a reporting verb's kind, parted by commas: "falsely" to false. They may stand before or after the verb. */
  adverbs: Partial<Record<ReportKind, string>>;
  /** Words between subject and verb that belong to neither: auxiliaries and adverbs. */
  between: string;
  /** An adverb by its ending, null where none tells. */
  adverbEnding: RegExp | null;
  /** Auxiliaries: what holds one is a clause of its own. */
  auxiliaries: string;
  /** Auxiliaries that make a passive, whose subject does not speak: "was told". Empty where they also make a past tense. */
  passive: string;
  /** What names who speaks in a passive: by. */
  agent: string;
  negators: string;
  /** Words that open a subject that is nobody: "no one", "few". */
  nobody: string;
  /** Words that open the reported clause. */
  complementizers: string;
  /** Words at which a clause of its own starts, so that a subject cannot reach back over them; relatives are apart. */
  clauseStarts: string;
  relatives: string;
  /** Conjunctions that go on with the same subject: and, but. */
  joiners: string;
  /** Conjunctions after which, behind a comma, the narrator contradicts what was reported. */
  contrasts: string;
  /** "As X said, P": the report stands around such a clause. */
  likeWords: string;
  /** "to" before an infinitive; empty where infinitives bear no mark. */
  infinitives: string;
  /** The form of an infinitive where none bears a mark: "nie avoir menti". Null where another mark tells, or none is used so. */
  infinitive: RegExp | null;
  /** A form that goes on with the sentence's speaker: "adding". */
  participle: RegExp | null;
  /** Whether a comma alone may open the reported clause: "betonte, die Lage sei ernst". */
  commaOpens: boolean;
  /** Whether a comma stands before the word that opens the reported clause: ", dass". */
  commaBeforeThat: boolean;
  /** Whether the verb follows the first part of the sentence at once: "Laut Scholz ist". */
  verbSecond: boolean;
  /** Whether a verb without a subject speaks for the last speaker: "Añadió que". */
  dropsSubject: boolean;
  /** Whether words are cut at apostrophes and before hyphened pronouns: "l'Organisation", "a-t-elle". */
  elides: boolean;
  /** "according to NP" and its like; the subject follows the match. Global. */
  accordingTo: RegExp;
  /** The same with a pronoun or a possessive as its first group: "in his view". Global. */
  accordingOwn: RegExp;
  /** The same with the subject before the match: "NP zufolge". Global. */
  accordingAfter: RegExp | null;
  prepositions: string;
  /** A word that only describes the noun before it, where a preposition follows: "a study published in May". */
  describing: RegExp | null;
  /** Prepositions that join two parts of one name or body: "Ministry of Health". */
  ofWords: string;
  /** Nouns that report, by what they imply: "the claim that". Parted by commas. */
  nouns: Partial<Record<ReportKind, string>>;
  /** Weak verbs that report where a word in quotation marks follows: "назвал X «Y»". */
  namers: string;
  /** Verbs whose subject makes such a noun its own: "repeated the claim that". */
  makers: string;
  /** What stands between such a noun and what it reports. Matched right behind the noun. */
  nounOpener: RegExp;
  /** Impersonal hearsay: "reportedly", "is said to", "it is claimed that". Global. */
  hearsay: RegExp;
  /** A sentence whose mood says that it only reports ("Er habe ..."), so that it goes on with the last speaker. */
  reportedMood: RegExp | null;
  pronouns: Record<string, PronounKind>;
  /** Possessives that tell whose a noun of saying is, with the pronoun each belongs to: "his claim that". */
  possessives: Record<string, string>;
  /** Words of titles and roles, nationalities included, which precede a name without being part of it. */
  roles: string;
  /** Ends a compound that is a role: "Hafensenatorin". Null where roles are not put together. */
  roleEnding: RegExp | null;
  /** Honorifics, dropped from names; those that tell a gender are in `gendered`. */
  honorifics: string;
  gendered: Record<string, 'm' | 'f'>;
  determiners: string;
  /** Determiners that point to somebody known: the, this. */
  definite: string;
  /** Institutions and groups that can speak without a name ("officials", "the ministry"). */
  institutions: string;
  /** Heads that name nobody: "a user", "some". */
  vague: string;
  /** First names by gender, for pronouns and for the start of a name within capitals. */
  men: string;
  women: string;
  /** Ends a neuter noun, before which an adjective takes another ending in the form of a name: "Statistisches Bundesamt". Null where none does. */
  neuter: RegExp | null;
  /** Turns an inflected word behind "according to" into the form of a name. */
  nominative: readonly (readonly [RegExp, string])[];
  /** The same for the name of a body behind a preposition of place, as in "in the Pentagon they said"; null where such a body does not speak. */
  locative: { prepositions: RegExp; endings: readonly (readonly [RegExp, string])[] } | null;
  /** Phrases that name the occasion of a saying. */
  occasion: RegExp;
}

type Lists = 'weak' | 'objectVerbs' | 'between' | 'negators' | 'complementizers' | 'clauseStarts' | 'relatives' | 'joiners' | 'contrasts' | 'likeWords';
type MoreLists =
  | 'nobody'
  | 'auxiliaries'
  | 'passive'
  | 'agent'
  | 'infinitives'
  | 'makers'
  | 'namers'
  | 'prepositions'
  | 'ofWords'
  | 'roles'
  | 'honorifics'
  | 'determiners'
  | 'definite'
  | 'institutions'
  | 'vague';
type Kinds = 'verbs' | 'adverbs' | 'nouns';

/** The same, opened for look-up. */
export type AttributionData = Omit<AttributionWords, Lists | MoreLists | Kinds | 'pronouns' | 'possessives' | 'men' | 'women' | 'gendered'> &
  Record<Lists | MoreLists, ReadonlySet<string>> &
  Record<Kinds, ReadonlyMap<string, ReportKind>> & {
    pronouns: ReadonlyMap<string, PronounKind>;
    possessives: ReadonlyMap<string, string>;
    names: ReadonlyMap<string, 'm' | 'f'>;
    gendered: ReadonlyMap<string, 'm' | 'f'>;
  };

const WORDS: Record<string, AttributionWords> = { en: attributionEn, de: attributionDe, fr: attributionFr, es: attributionEs, ru: attributionRu };
const opened = new Map<string, AttributionData>();

/** The data of a BCP 47 tag's language; null where Caveat has none. Unknown language is read as English. */
export function findAttributionData(language: string | null): AttributionData | null {
  const tag = (language ?? 'en').toLowerCase().split('-')[0]!;
  const words = Object.hasOwn(WORDS, tag) ? WORDS[tag] : undefined;
  if (words === undefined) return null;
  let data = opened.get(tag);
  if (data === undefined) {
    data = openWords(words);
    opened.set(tag, data);
  }
  return data;
}

const list = (text: string, space = '_'): Set<string> =>
  new Set(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => word.replaceAll('_', space)),
  );

function kinds(lists: Partial<Record<ReportKind, string>>): Map<string, ReportKind> {
  const found = new Map<string, ReportKind>();
  for (const [kind, text] of Object.entries(lists)) for (const form of text.split(',')) found.set(form.trim().replace(/\s+/g, ' '), kind as ReportKind);
  return found;
}

function openWords(words: AttributionWords): AttributionData {
  const names = new Map<string, 'm' | 'f'>();
  for (const name of list(words.men)) names.set(name, 'm');
  for (const name of list(words.women)) names.set(name, 'f');
  return {
    ...words,
    verbs: kinds(words.verbs),
    adverbs: kinds(words.adverbs),
    nouns: kinds(words.nouns),
    weak: list(words.weak, ' '),
    objectVerbs: list(words.objectVerbs),
    between: list(words.between),
    negators: list(words.negators),
    nobody: list(words.nobody),
    auxiliaries: list(words.auxiliaries),
    passive: list(words.passive),
    agent: list(words.agent),
    complementizers: list(words.complementizers),
    clauseStarts: list(words.clauseStarts),
    relatives: list(words.relatives),
    joiners: list(words.joiners),
    contrasts: list(words.contrasts),
    likeWords: list(words.likeWords),
    infinitives: list(words.infinitives),
    makers: list(words.makers),
    namers: list(words.namers),
    prepositions: list(words.prepositions),
    ofWords: list(words.ofWords),
    roles: list(words.roles),
    honorifics: list(words.honorifics),
    determiners: list(words.determiners),
    definite: list(words.definite),
    institutions: list(words.institutions),
    vague: list(words.vague),
    pronouns: new Map(Object.entries(words.pronouns)),
    possessives: new Map(Object.entries(words.possessives)),
    gendered: new Map(Object.entries(words.gendered)),
    names,
  };
}
