// Owns the shape of a language's words for search and the list of the languages that have them; the words stand in files of their own.
import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';
import { russian } from './ru';

/** What search must know of a language: all lists are lower case, parted by spaces. */
export interface LanguageWords {
  /** Primary BCP 47 subtag. */
  tag: string;
  /** Name of the Snowball algorithm. */
  stemmer: string;
  /** Words too common to search by. Acronyms that look like them (US, WHO, IT) are told apart by their capitals. */
  stopWords: string;
  /** Words that turn a proposition round. */
  negations: string;
  /** Words for small numbers. "One" is left out wherever it is an article as well. */
  numbers: Record<string, number>;
  /** Words and suffixes that scale the number before them. */
  scales: Record<string, number>;
}

/** A language with its lists opened for look-up. */
export interface OpenLanguage {
  tag: string;
  stemmer: string | null;
  stopWords: ReadonlySet<string>;
  negations: ReadonlySet<string>;
  numbers: ReadonlyMap<string, number>;
  scales: ReadonlyMap<string, number>;
}

const open = new Map<string, OpenLanguage>();
for (const words of [english, german, french, spanish, russian])
  open.set(words.tag, {
    tag: words.tag,
    stemmer: words.stemmer,
    stopWords: new Set(words.stopWords.split(' ')),
    negations: new Set(words.negations.split(' ')),
    numbers: new Map(Object.entries(words.numbers)),
    scales: new Map(Object.entries(words.scales)),
  });

const none = new Map<string, number>();

/** The primary subtag of a BCP 47 tag, lower case: "en" for "en-GB". */
export function primaryTag(tag: string): string {
  const hyphen = tag.indexOf('-');
  return (hyphen < 0 ? tag : tag.slice(0, hyphen)).toLowerCase();
}

/** The words of a language by its BCP 47 tag. A language without a file has no stop words and is not stemmed. */
export function readLanguage(tag: string): OpenLanguage {
  const primary = primaryTag(tag);
  return open.get(primary) ?? { tag: primary, stemmer: null, stopWords: new Set(), negations: new Set(), numbers: none, scales: none };
}

/** Tags of the languages that have words, in a fixed order. */
export const LANGUAGES: readonly string[] = [...open.keys()];
