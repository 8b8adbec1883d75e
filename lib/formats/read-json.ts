// Owns the reading of JSON that people and programs wrote into pages: comments around and inside it, escapes that JSON does not know, and entities of HTML.
import { decodeEntities } from './entities';

/** Parses `text`; undefined where it is no JSON. A byte order mark before it is passed over. */
export function readJson(text: string): unknown {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return JSON.parse(plain);
  } catch {
    return undefined;
  }
}

/**
 * As readJson, for what stands in a page's script, after the mistakes that pages often make are mended: comment and CDATA marks, words or a semicolon around it,
 * commas too many, raw control characters and needless escapes in texts, several values one after the other. Entities, which mean nothing in a script, are
 * read as the letters that were meant.
 */
export function readScriptJson(text: string): unknown {
  // Inside a text of JSON a quotation mark has to stay escaped.
  const decoded = decodeEntities(text, (letters) => JSON.stringify(letters).slice(1, -1));
  const strict = readJson(decoded);
  if (strict !== undefined) return strict;
  const mended = mend(decoded);
  const value = mended === '' ? undefined : (readJson(mended) ?? readJson(`[${mended}]`));
  if (value !== undefined) return value;
  // A program that escapes the whole script for HTML escapes the marks of JSON too.
  return /^[\s{[]*&(?:amp;)?(?:quot|#0*34|#x0*22);/i.test(text) ? readJson(mend(decodeEntities(text, (letters) => letters))) : undefined;
}

/** What may stand between the values of JSON and is none: spaces, comments of a line and the marks of others, semicolons. */
const BETWEEN = /\s+|\/\/(?=\s*(?:<!\[CDATA\[|\]\]>))|\/\/[^\n\r]*|<!--|-->|<!\[CDATA\[|\]\]>|;/y;
/** A piece of a text as it may stand. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be mended.
const PLAIN = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-f]{4})/iy;

/** `text` from its first bracket to its last one, with what JSON forbids taken out. One pass, whose cost grows with the length alone. */
function mend(source: string): string {
  const text = source.replace(/\]\]>[^\]}]*$/, '');
  const start = text.search(/\{|(?<!<!|CDATA)\[/);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1;
  if (start < 0 || end <= start) return '';
  const parts: string[] = [];
  let depth = 0;
  let at = start;
  while (at < end) {
    const between = matchAt(BETWEEN, text, at);
    if (between !== null) {
      at += between.length;
      continue;
    }
    const sign = text[at]!;
    if (sign === '/' && text[at + 1] === '*') {
      const close = text.indexOf('*/', at + 2);
      at = close < 0 ? end : close + 2;
      continue;
    }
    if (sign === '"') {
      const [string, length] = mendString(text, at, end);
      parts.push(string);
      at += length;
      continue;
    }
    if (sign === '}' || sign === ']') {
      while (parts.at(-1) === ',') parts.pop();
      depth--;
    } else if (sign === '{' || sign === '[') {
      if (depth === 0 && parts.length > 0 && parts.at(-1) !== ',') parts.push(',');
      depth++;
    }
    if (sign !== ',' || parts.at(-1) !== ',') parts.push(sign);
    at++;
  }
  return parts.join('');
}

/** The text that begins at `start`, as JSON allows it, and how much of the source it took. */
function mendString(text: string, start: number, end: number): [string, number] {
  const parts = ['"'];
  let at = start + 1;
  while (at < end) {
    const plain = matchAt(PLAIN, text, at);
    if (plain !== null) {
      parts.push(plain);
      at += plain.length;
      continue;
    }
    if (text[at] === '"') {
      parts.push('"');
      return [parts.join(''), at + 1 - start];
    }
    // A control character is a space, a backslash that escapes nothing is left out.
    if (text[at] !== '\\' && parts.at(-1) !== ' ') parts.push(' ');
    at++;
  }
  return [parts.join(''), at - start];
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
