// Owns the way from a lower-case word to the form it is indexed by: spelling, then the Snowball stem of its language, kept in a cache.
import snowball from 'snowball-stemmers';
import { SPELLINGS } from './gazetteer';
import { readLanguage } from './languages/language';
import { normaliseSpelling } from './spelling';
import { stemEnglish } from './stem-english';

/** Bounds the cache: a stem costs ten times what a look-up does, and a long import meets a few hundred thousand words. */
const CACHE_SIZE = 100_000;
/** Names with several spellings are indexed by one of them, unstemmed, so that they meet across languages. */
const spellings = new Map([...Object.values(SPELLINGS).map((name) => [name, name] as const), ...Object.entries(SPELLINGS)]);
const stemmers = new Map<string, ((word: string) => string) | null>();

/** The stem of a lower-case word in the language of BCP 47 tag `tag`; the word itself where the language has no stemmer. */
export function stemWord(word: string, tag: string): string {
  let stem = stemmers.get(tag);
  if (stem === undefined) {
    stem = createStemmer(tag);
    stemmers.set(tag, stem);
  }
  return stem === null ? word : stem(word);
}

function createStemmer(tag: string): ((word: string) => string) | null {
  const language = readLanguage(tag);
  if (language.stemmer === null) return (word) => spellings.get(word) ?? fold(word);
  const english = language.tag === 'en';
  const stemmer = english ? { stem: stemEnglish } : snowball.newStemmer(language.stemmer);
  const cache = new Map<string, string>();
  return (word) => {
    let stem = cache.get(word);
    if (stem === undefined) {
      if (cache.size >= CACHE_SIZE) cache.clear();
      const spelling = spellings.get(word);
      stem = spelling ?? fold(stemmer.stem(english ? normaliseSpelling(word) : word));
      cache.set(word, stem);
    }
    return stem;
  };
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false;
  return true;
}

/** Takes the marks off Latin letters, so that "Erdoğan" and "Erdogan" meet; other scripts stay as they are. */
export function fold(word: string): string {
  if (isAscii(word)) return word;
  if (/[\u0400-\u04ff]/.test(word)) return word.replace(/ё/g, 'е');
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/[łŁ]/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/đ/g, 'd');
}
