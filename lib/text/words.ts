// Owns the words of a text in normal form as anchoring compares them: letters and digits with what holds them together; one character each in scripts without spaces.
import { isDigit, isLetter, isUnspaced } from './letters';

/** Calls `found` for every word of `text` from unit `from` on, in order, to its end. */
export function eachWord(text: string, from: number, found: (start: number, end: number) => void): void {
  let at = from;
  while (at < text.length) {
    const character = text[at]!;
    if (!isLetter(character) && !isDigit(character)) {
      at += 1;
      continue;
    }
    const start = at;
    at += 1;
    if (!isUnspaced(text.charCodeAt(start))) while (at < text.length && holdsOn(text, at)) at += 1;
    found(start, at);
  }
}

/** Whether the character at `at` belongs to the word that has begun: a letter, a digit, an apostrophe in a word, a point or comma in a number. */
function holdsOn(text: string, at: number): boolean {
  const character = text[at]!;
  if (isUnspaced(text.charCodeAt(at))) return false;
  if (isLetter(character) || isDigit(character)) return true;
  if (character === "'" || character === '\u2019') return isLetter(text[at - 1]) && isLetter(text[at + 1]);
  return (character === '.' || character === ',') && isDigit(text[at - 1]) && isDigit(text[at + 1]);
}
