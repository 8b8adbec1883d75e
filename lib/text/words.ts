// Owns the words of a text in normal form as anchoring compares them: letters and digits with what holds them together; one character each in scripts without spaces.
import { isDigit, isLetter, isUnspaced } from './letters';

/** Where the next word at or behind `from` begins; the text's length where there is none. */
export function findWordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLetter(text[at]) && !isDigit(text[at])) at += 1;
  return at;
}

/** Where the word that begins at `start` ends. */
export function findWordEnd(text: string, start: number): number {
  let at = start + 1;
  if (!isUnspaced(text.charCodeAt(start))) while (at < text.length && holdsOn(text, at)) at += 1;
  return at;
}

/** Calls `found` for every word of `text` from unit `from` on, in order, to its end. */
export function eachWord(text: string, from: number, found: (start: number, end: number) => void): void {
  for (let start = findWordStart(text, from); start < text.length; ) {
    const end = findWordEnd(text, start);
    found(start, end);
    start = findWordStart(text, end);
  }
}

/** Whether the character at `at` belongs to the word that has begun: a letter, a digit, an apostrophe in a word, a point or comma in a number. */
function holdsOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 97 && code <= 122) return true;
  const character = text[at]!;
  if (isUnspaced(code)) return false;
  if (isLetter(character) || isDigit(character)) return true;
  if (character === "'" || character === '\u2019') return isLetter(text[at - 1]) && isLetter(text[at + 1]);
  return (character === '.' || character === ',') && isDigit(text[at - 1]) && isDigit(text[at + 1]);
}
