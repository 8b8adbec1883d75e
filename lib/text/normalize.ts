// Owns the one normal form in which texts are compared: quotes, dashes, spaces, invisible characters, compatibility forms and case made alike.
// Every unit of the result knows where it came from, so that finds can be painted.

/** A normal form with its origin: unit i comes from the source's units [starts[i], starts[i + 1]); `starts` has one entry more than the text. */
export interface NormalText {
  text: string;
  starts: Uint32Array;
}

/** Characters that mean the same to a reader, each with what it becomes; the empty string removes it. */
const ALIKE = new Map<string, string>();
const declare = (characters: string, becomes: string) => {
  for (const character of characters) ALIKE.set(character, becomes);
};
declare('\u2018\u2019\u201a\u201b\u2032\u2035\u02b9\u02bc\u00b4\uff07\u2039\u203a', "'");
declare('\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\uff02\u301d\u301e\u301f', '"');
declare('\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d', '-');
declare('\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u0085', ' ');
// Soft hyphen, zero-width characters, direction marks and isolates, word joiner and invisible operators, variation selectors.
declare('\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e', '');
declare('\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff', '');
declare('\u03c2', '\u03c3');

const PLAIN = /^\p{ASCII}*$/u;
const MARK = /^\p{M}$/u;

/** Normal forms of single characters with their marks. Pages use few different ones; the bound keeps hostile text from filling memory. */
const forms = new Map<string, string>();
const MOST_FORMS = 5000;

/**
 * The normal form of `source`: white space collapsed to single spaces (not trimmed), quotes and dashes alike, soft hyphens and zero-width
 * characters gone, NFKC, lower case. With `afterSpace`, white space at the start vanishes because a space stands before it.
 */
export function normalizeText(source: string, afterSpace = false): string {
  if (!PLAIN.test(source)) return normalizeSlowly(source, afterSpace, null);
  const text = source.toLowerCase().replace(/[\t-\r ]{2,}|[\t-\r]/g, ' ');
  return afterSpace && text.startsWith(' ') ? text.slice(1) : text;
}

/** The same with the origin of every unit. */
export function normalizeWithOffsets(source: string, afterSpace = false): NormalText {
  const starts: number[] = [];
  const text = normalizeSlowly(source, afterSpace, starts);
  starts.push(source.length);
  return { text, starts: Uint32Array.from(starts) };
}

/** Where unit `index` of a normal form ends in its source: the start of the next unit that has another origin. */
export function sourceEnd(normal: NormalText, index: number): number {
  const { starts } = normal;
  const start = starts[index]!;
  for (let next = index + 1; next < starts.length; next += 1) if (starts[next]! > start) return starts[next]!;
  return starts[starts.length - 1]!;
}

function normalizeSlowly(source: string, afterSpace: boolean, starts: number[] | null): string {
  let text = '';
  let spaced = afterSpace;
  let index = 0;
  while (index < source.length) {
    const from = index;
    const unit = source.charCodeAt(index);
    index += unit >= 0xd800 && unit < 0xdc00 && index + 1 < source.length && (source.charCodeAt(index + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
    while (index < source.length && source.charCodeAt(index) >= 0x300) {
      const mark = String.fromCodePoint(source.codePointAt(index)!);
      if (ALIKE.has(mark) || !MARK.test(mark)) break;
      index += mark.length;
    }
    const form = index - from === 1 && unit < 0x80 ? plainForm(source, from, unit) : formOf(source.slice(from, index));
    for (const character of form) {
      if (character === ' ') {
        if (spaced) continue;
        spaced = true;
      } else spaced = false;
      if (starts !== null) for (let count = 0; count < character.length; count += 1) starts.push(from);
      text += character;
    }
  }
  return text;
}

function plainForm(source: string, index: number, unit: number): string {
  if (unit === 32 || (unit >= 9 && unit <= 13)) return ' ';
  return unit >= 65 && unit <= 90 ? String.fromCharCode(unit + 32) : source[index]!;
}

/** The normal form of one character with the marks on it. */
function formOf(cluster: string): string {
  const known = forms.get(cluster);
  if (known !== undefined) return known;
  let form = ALIKE.get(cluster);
  if (form === undefined) {
    form = '';
    for (const character of cluster.normalize('NFKC').toLowerCase().normalize('NFKC')) form += ALIKE.get(character) ?? (/\s/.test(character) ? ' ' : character);
  }
  if (forms.size < MOST_FORMS) forms.set(cluster, form);
  return form;
}
