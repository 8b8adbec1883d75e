// Owns the walk over the words of a text. Most words are plain: letters of ASCII with a blank or a mark behind them, and those are found without the
// pattern, which costs ten times as much.

/** What an ASCII character is to the walk: nothing a word may begin with, a letter, or a digit. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const KINDS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  KINDS[code] = letter ? LETTER : code >= 48 && code <= 57 ? DIGIT : OTHER;
}
const DOT = 46;
const HYPHEN = 45;
const APOSTROPHE = 39;

/**
 * Calls `take` with each match of a pattern for words and its place, in order. The pattern is global, and is trusted in this: no match begins with an
 * ASCII character other than a letter or a digit, and a run of ASCII letters is a match as it stands unless a digit, an apostrophe, a hyphen or a letter beyond
 * ASCII follows, or a full stop a single letter.
 */
export function scanWords(text: string, pattern: RegExp, take: (word: string, start: number) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const first = text.charCodeAt(at);
    const kind = first < 128 ? (KINDS[first] as number) : DIGIT;
    if (kind === OTHER) {
      at++;
      continue;
    }
    if (kind === LETTER) {
      let end = at + 1;
      let next = end < length ? text.charCodeAt(end) : OTHER;
      while (next < 128 && KINDS[next] === LETTER) next = ++end < length ? text.charCodeAt(end) : OTHER;
      if (next < 128 && KINDS[next] === OTHER && next !== APOSTROPHE && next !== HYPHEN && (next !== DOT || end > at + 1)) {
        take(text.slice(at, end), at);
        at = end;
        continue;
      }
    }
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return;
    take(found[0], found.index);
    at = found.index + found[0].length;
  }
}
