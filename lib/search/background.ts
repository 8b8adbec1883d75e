// Owns how common a word is outside the library, so that a small library knows that "people" says less than "Zaporizhzhia".
import background from './weights/background-en.json';

/** As many claims as the background counts for, next to those of the library: enough to steer one of fifty claims, nothing beside 50,000. */
export const BACKGROUND_CLAIMS = 2000;

const share = new Map<string, number>();
for (const [count, words] of Object.entries(background.words))
  for (const word of words.split(' ')) share.set(word, (Number(count) / background.claims) * BACKGROUND_CLAIMS);

/** In how many of the background's claims a term stands; a term that is not listed is rare in every language. */
export function countBackground(term: string): number {
  return share.get(term) ?? 0.05;
}
