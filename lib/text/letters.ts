// Owns what kind of character stands at a place. Written without Unicode classes in expressions: compiling those costs a page more than all the text we read in it.

/** A digit of the Latin, Arabic-Indic or Devanagari sets or a full-width one. */
export function isDigit(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  return (
    (code >= 48 && code <= 57) ||
    (code >= 0x660 && code <= 0x669) ||
    (code >= 0x6f0 && code <= 0x6f9) ||
    (code >= 0x966 && code <= 0x96f) ||
    (code >= 0xff10 && code <= 0xff19)
  );
}

/** A capital letter. */
export function isUpper(character: string | undefined): boolean {
  return character !== undefined && character !== character.toLowerCase();
}

/** A small letter of a script that has capitals. */
export function isLower(character: string | undefined): boolean {
  return character !== undefined && character !== character.toUpperCase() && character === character.toLowerCase();
}

/** A letter of any script; combining marks and characters outside the basic plane count as letters. */
export function isLetter(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  if (code < 0xaa) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0x370) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
  if (code < 0x590) return code !== 0x37e && code !== 0x387 && code !== 0x55d && code !== 0x589;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  if (code >= 0xfe10 && code <= 0xfe6f) return false;
  if (code >= 0xff00 && code <= 0xff65) return (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  return code !== 0x60c && code !== 0x61b && code !== 0x61f && code !== 0x6d4 && code !== 0x964 && code !== 0x965 && code !== 0xfeff;
}

/** White space as pages have it, no-break spaces included. */
export function isSpace(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x3000
  );
}

/** The word at `from`, lower case, up to the first character that is neither letter nor digit: "It’s" gives "it". Empty where none begins there. */
export function wordAt(text: string, from: number): string {
  let end = from;
  while (end < text.length && end < from + 60 && (isLetter(text[end]) || isDigit(text[end]))) end += 1;
  return text.slice(from, end).toLowerCase();
}

/** Characters of scripts that put no space between words: Thai, Lao, Myanmar, Khmer, kana, Han. */
export function isUnspaced(code: number): boolean {
  return (
    code >= 0xe00 &&
    (code <= 0xeff ||
      (code >= 0x1000 && code <= 0x109f) ||
      (code >= 0x1780 && code <= 0x17ff) ||
      (code >= 0x3040 && code <= 0x30ff) ||
      (code >= 0x3400 && code <= 0x9fff) ||
      (code >= 0xf900 && code <= 0xfaff))
  );
}

/** Words in a text: stretches that hold a letter or digit; in scripts without spaces, half their characters. */
export function countWords(text: string): number {
  let words = 0;
  let unspaced = 0;
  let counted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 32 || (code < 14 && code > 8) || code === 0xa0) counted = false;
    else if (isUnspaced(code)) unspaced += 1;
    else if (!counted && ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code > 127 && isLetter(text[index])))) {
      words += 1;
      counted = true;
    }
  }
  return words + (unspaced >> 1);
}

const CLOSING = '.!?…。！？｡؟۔।॥։。';
const BEHIND = '"\'”’»›“‘«)]}」』】）*†‡¹²³⁰⁴⁵⁶⁷⁸⁹';

/** Whether a text ends as sentences end: punctuation, then at most quotation marks, brackets, and references such as "[1]" or "*". */
export function isClosed(text: string): boolean {
  let end = text.length;
  for (const stop = Math.max(0, end - 60); end > stop; ) {
    const character = text[end - 1]!;
    if (CLOSING.includes(character)) return true;
    if (character === ']') {
      const open = text.lastIndexOf('[', end - 1);
      if (open >= 0 && end - open <= 6 && !/[.!?…]/.test(text.slice(open, end))) {
        end = open;
        continue;
      }
    }
    if (!BEHIND.includes(character) && !isSpace(character)) return false;
    end -= 1;
  }
  return false;
}

const SUBSCRIPT = /[\u2080-\u2089]/;
const SUBSCRIPTS = /[\u2080-\u2089]/g;

/** The text with subscript digits as plain ones, unit for unit: "CO₂" is written "CO2" as often. */
export function levelSubscripts(text: string): string {
  return SUBSCRIPT.test(text) ? text.replace(SUBSCRIPTS, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x2050)) : text;
}
