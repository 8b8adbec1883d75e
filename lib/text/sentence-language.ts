// Owns which language's sentence rules a text gets: pages often declare none, or that of their template.
import { isLetter } from './letters';
import { SENTENCE_LANGUAGES, sentenceRules } from './sentences';

/** Words of a text that are looked at. Small words are so frequent that these suffice. */
const LOOKED_AT = 300;

/** A language other than the declared one is believed from this share of its small words on, and where they are this many times the declared one's. */
const LEAST_SHARE = 0.15;
const CLEARLY = 2;

/**
 * The language a text is in, as a BCP 47 tag: `declared` unless the text's small words clearly speak for another of the languages we have rules for.
 * Null where nothing is declared and nothing found.
 */
export function judgeLanguage(text: string, declared: string | null): string | null {
  const words = wordsOf(text);
  if (words.length < 20) return declared;
  const own = declared?.toLowerCase().split(/[-_]/)[0] ?? '';
  let best: string | null = null;
  let most = 0;
  let ownCount = 0;
  for (const tag of SENTENCE_LANGUAGES) {
    const { openers } = sentenceRules(tag);
    let count = 0;
    for (const word of words) if (openers.has(word)) count += 1;
    if (tag === own) ownCount = count;
    if (count > most) {
      most = count;
      best = tag;
    }
  }
  if (best === null || best === own || most < words.length * LEAST_SHARE) return declared;
  // Dutch is not German and Portuguese not Spanish, though they share small words: a declared language without rules is believed unless it is very unlikely.
  if (own !== '' && !SENTENCE_LANGUAGES.includes(own)) return most >= words.length * 0.3 ? best : declared;
  return most >= ownCount * CLEARLY ? best : declared;
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let index = 0; index <= text.length && words.length < LOOKED_AT; index += 1) {
    if (isLetter(text[index])) {
      if (start < 0) start = index;
    } else if (start >= 0) {
      words.push(text.slice(start, index).toLowerCase());
      start = -1;
    }
  }
  return words;
}
