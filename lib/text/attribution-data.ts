// Owns the shape of a language's attribution data and finds the data of a language; the words themselves are in languages/<tag>.attribution.ts.
import { attributionEn } from './languages/en.attribution';

/** What a reporting verb implies of what it reports. */
export type ReportKind = 'said' | 'claimed' | 'admitted' | 'denied' | 'false' | 'asked' | 'hearsay';

/** Reporting words of one language. All words lower case; sets are written as space-separated strings where that is enough. */
export interface AttributionData {
  /** Forms of reporting verbs, particles included after a space ("pointed out"). */
  verbs: ReadonlyMap<string, ReportKind>;
  /** Reporting verbs that also mean something else, and report only before a complementizer, a colon or a quotation. */
  weak: ReadonlySet<string>;
  /** Adverbs that turn a reporting verb's kind: "falsely" to false, "reportedly" to hearsay. */
  adverbs: ReadonlyMap<string, ReportKind>;
  /** Words between subject and verb that belong to neither: auxiliaries and adverbs. */
  between: RegExp;
  /** Words that open the reported clause. */
  complementizers: ReadonlySet<string>;
  /** Words at which a clause of its own starts, so that a subject cannot reach back over them. */
  clauseStarts: ReadonlySet<string>;
  /** "according to NP" and its like; the subject follows the match. */
  accordingTo: RegExp;
  /** Prepositions that end a subject after its verb ("said Peskov in Moscow"). */
  prepositions: ReadonlySet<string>;
  /** Nouns that report: "the claim that". */
  nouns: ReadonlyMap<string, ReportKind>;
  /** Impersonal hearsay: "reportedly", "is said to", "it is claimed that". */
  hearsay: RegExp;
  /** Pronouns that stand for a speaker; the value is the gender they ask for. */
  pronouns: ReadonlyMap<string, 'm' | 'f' | 'any' | 'plural'>;
  /** Words of titles and roles, nationalities included, which precede a name without being part of it. */
  roles: ReadonlySet<string>;
  /** Honorifics, dropped from names: Mr. Mrs. Dr. */
  honorifics: ReadonlySet<string>;
  /** Articles and possessives that open a noun phrase. */
  determiners: ReadonlySet<string>;
  /** Institutions and groups that can speak without a name ("officials", "the ministry"). */
  institutions: ReadonlySet<string>;
  /** Phrases that name the occasion of a saying. */
  occasion: RegExp;
  /** First names by gender, for pronouns. */
  names: ReadonlyMap<string, 'm' | 'f'>;
}

const DATA: Record<string, AttributionData> = { en: attributionEn };

/** The data of a BCP 47 tag's language; null where Caveat has none. Unknown language is read as English. */
export function findAttributionData(language: string | null): AttributionData | null {
  return DATA[(language ?? 'en').toLowerCase().split('-')[0]!] ?? null;
}
