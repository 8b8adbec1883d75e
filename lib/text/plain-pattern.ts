// Owns the same patterns for texts of Latin-1 and the usual marks. What Unicode knows of letters, and of their cases, takes a fresh worker milliseconds to compile
// for each pattern; in most texts it says no more than a class of sixty letters.

/** Letters, large ones and small ones below 256; a pattern without case does not tell the cases apart, and those two are no cases of each other: ª and º. */
const LETTERS = 'A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff';
const CASED = 'A-Za-z\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff';
const UPPER = 'A-Z\u00c0-\u00d6\u00d8-\u00de';
const LOWER = 'a-z\u00b5\u00df-\u00f6\u00f8-\u00ff';
/** There are no marks on letters of their own among them. */
const DIGITS = '0-9\u00b2\u00b3\u00b9\u00bc-\u00be';

/** Dashes, quotation marks and the like, and signs of currency: no letters, no digits, and alike to every class. */
const isMark = (code: number): boolean => (code >= 0x2010 && code <= 0x2027) || (code >= 0x20a0 && code <= 0x20bf);

let lastText = '';
let lastPlain = true;

/** Whether a text holds only what the plain patterns are good for. One text is asked about for many patterns, one after the other. */
export function isPlainText(text: string): boolean {
  if (text !== lastText) {
    lastPlain = isPlain(text);
    lastText = text;
  }
  return lastPlain;
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 255 && !isMark(code)) return false;
  }
  return true;
}

const plain = new WeakMap<RegExp, RegExp>();

/** The pattern to use on a text: one that finds in it just what `pattern` does. It shares no `lastIndex` with it. */
export function fitPattern(pattern: RegExp, text: string): RegExp {
  if (!pattern.unicode || !isPlainText(text)) return pattern;
  let made = plain.get(pattern);
  if (made === undefined) {
    const source = plainSource(pattern.source, pattern.ignoreCase);
    made = source === null ? pattern : new RegExp(source, pattern.flags.replace('u', ''));
    plain.set(pattern, made);
  }
  made.lastIndex = 0;
  return made;
}

/** As `text.match(pattern)`, for a pattern without the flag "g". */
export function readMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  return fitPattern(pattern, text).exec(text);
}

/** As `pattern.test(text)`, for a pattern without the flag "g". */
export function holds(pattern: RegExp, text: string): boolean {
  return fitPattern(pattern, text).test(text);
}

/** The source of a pattern with the flag "u" for plain texts, without that flag; null where it asks what is not known here. */
export function plainSource(source: string, ignoreCase: boolean): string | null {
  const members: Record<string, string> = { L: LETTERS, Lu: ignoreCase ? CASED : UPPER, Ll: ignoreCase ? CASED : LOWER, M: '', N: DIGITS };
  let written = '';
  let inside = false;
  for (let at = 0; at < source.length; at++) {
    const letter = source[at] as string;
    if (letter === '[') inside = true;
    else if (letter === ']') inside = false;
    if (letter !== '\\') {
      written += letter;
      continue;
    }
    const next = source[at + 1];
    if (next !== 'p' && next !== 'P') {
      // A character by its number in braces, and what is only told apart by Unicode.
      if (next === 'u' && source[at + 2] === '{') return null;
      written += letter + next;
      at++;
      continue;
    }
    const end = source.indexOf('}', at);
    const known = members[source.slice(at + 3, end)];
    if (known === undefined || (inside && next === 'P')) return null;
    written += inside ? known : `[${next === 'P' ? '^' : ''}${known}]`;
    at = end;
  }
  return written;
}
