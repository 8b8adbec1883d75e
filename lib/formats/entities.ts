// Owns HTML's entities where a program wrote them into data that is no HTML: the numbered ones, the letters of Latin-1, and the marks that editors put in.

/** Letters 160 to 255 by their names. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const OTHERS =
  'quot " amp & apos \' lt < gt > ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ hellip … bull • euro € trade ™ lsaquo ‹ rsaquo › oelig œ OElig Œ Scaron Š scaron š minus −';

const LETTERS = new Map<string, string>(LATIN.split(' ').map((name, index) => [name, String.fromCharCode(160 + index)]));
for (const [index, name] of OTHERS.split(' ').entries()) if (index % 2 === 0) LETTERS.set(name, OTHERS.split(' ')[index + 1]!);

const ENTITY = /&(?:amp;)?(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi;

/** `text` with each entity, also one whose own mark was escaped once more, as what `write` makes of its letter. Unknown names and letters that are none stay. */
export function decodeEntities(text: string, write: (letters: string) => string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) {
      const letters = LETTERS.get(name);
      return letters === undefined ? whole : write(letters);
    }
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const isLetter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isLetter ? write(String.fromCodePoint(code)) : whole;
  });
}
