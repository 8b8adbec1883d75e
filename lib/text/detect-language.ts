// Owns the guess at a text's language where nobody says it: by script, then by the stop words it uses.
import { LANGUAGES, primaryTag, readLanguage } from './languages/language';

/** The language to read `text` in: `declared` where it has a primary subtag, else the best guess, English where nothing tells. Returns a primary subtag. */
export function chooseLanguage(text: string, declared: string | null): string {
  if (declared !== null && /^[A-Za-z]{2,3}(-|$)/.test(declared)) return primaryTag(declared);
  return detectLanguage(text) ?? 'en';
}

const NAME_PARTICLES = /(?<!\p{L})(?:von|van|der|den|de|la|le|del|della|di|da|du|bin|al|el)\s+(?=(?:(?:der|den|de|la|las|los)\s+)?\p{Lu})/giu;

/** The language among those with stop words that `text` is most likely in; null when it holds too few of them to tell. */
export function detectLanguage(text: string): string | null {
  // "von der Leyen" is German in every language.
  const words = text
    .replace(NAME_PARTICLES, '')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu);
  if (words === null) return null;
  let best: string | null = null;
  let most = 0;
  for (const tag of LANGUAGES) {
    const { stopWords } = readLanguage(tag);
    let count = 0;
    for (let at = 0; at < words.length && at < 400; at++) if (stopWords.has(words[at] ?? '')) count++;
    if (count > most) {
      most = count;
      best = tag;
    }
  }
  return most * 8 >= Math.min(words.length, 400) ? best : null;
}
