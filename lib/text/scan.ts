// Owns the walk over the words of a text. Most words are plain: letters of ASCII with a blank or a mark behind them, and those are found without the
// pattern, which costs ten times as much.

/** What an ASCII character is to the walk: nothing a word may begin with, a letter, or a digit. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** A character beyond ASCII that may begin a word. */
const BEYOND = 3;
const KINDS = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  KINDS[code] = letter ? LETTER : code >= 48 && code <= 57 ? DIGIT : OTHER;
}
const DOT = 46;
const HYPHEN = 45;
const APOSTROPHE = 39;
const CURLY = 0x2019;

/** From here to there stand dashes, quotation marks and the like, none of which is a letter or a mark on one. */
const MARKS = { first: 0x2010, last: 0x2027 } as const;

/** The same patterns for ASCII: what Unicode knows of letters takes a fresh worker long to compile. */
const plain = new WeakMap<RegExp, RegExp>();

function plainOf(pattern: RegExp): RegExp {
  let made = plain.get(pattern);
  if (made === undefined) {
    const source = pattern.source
      .replace(/\[\\p\{L\}(?:\\p\{M\})?/g, '[A-Za-z')
      .replaceAll('\\p{L}', '[A-Za-z]')
      .replaceAll('\\p{Lu}', '[A-Z]');
    made = new RegExp(source, 'y');
    plain.set(pattern, made);
  }
  return made;
}

function kindOf(code: number): number {
  if (code < 128) return KINDS[code] as number;
  return code >= MARKS.first && code <= MARKS.last ? OTHER : BEYOND;
}

/** Whether everything from `at` to the next blank is ASCII, or a mark. */
function isPlain(text: string, at: number): boolean {
  for (let next = at; next < text.length; next++) {
    const code = text.charCodeAt(next);
    if (code === 32) return true;
    if (code > 127 && (code < MARKS.first || code > MARKS.last)) return false;
  }
  return true;
}

/**
 * Calls `take` with each match of a pattern for words and its place, in order. The pattern is global, and is trusted in this: no match begins with an
 * ASCII character other than a letter or a digit, nor with a mark; one begins at every ASCII letter and digit that is in no other; none holds a blank; and a run
 * of ASCII letters is a match as it stands unless a digit, an apostrophe, a hyphen or a letter beyond ASCII follows, or a full stop a single letter.
 */
export function scanWords(text: string, pattern: RegExp, take: (word: string, start: number) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const first = text.charCodeAt(at);
    const kind = kindOf(first);
    if (kind === OTHER) {
      at++;
      continue;
    }
    if (kind === LETTER) {
      let end = at + 1;
      let next = end < length ? text.charCodeAt(end) : OTHER;
      while (next < 128 && KINDS[next] === LETTER) next = ++end < length ? text.charCodeAt(end) : OTHER;
      if (kindOf(next) === OTHER && next !== APOSTROPHE && next !== CURLY && next !== HYPHEN && (next !== DOT || end > at + 1)) {
        take(text.slice(at, end), at);
        at = end;
        continue;
      }
    }
    const fit = first < 128 && isPlain(text, at) ? plainOf(pattern) : pattern;
    fit.lastIndex = at;
    const found = fit.exec(text);
    if (found === null) return;
    take(found[0], found.index);
    at = found.index + found[0].length;
  }
}
