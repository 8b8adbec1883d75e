// Owns the stems of English words: Porter's second algorithm ("English", snowballstem.org), letter for letter as the package of stemmers has it, which
// takes ten times as long. Words of other languages go to the package.

/** What the algorithm leaves alone or turns into something of its own. */
const WHOLE = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
  }),
);
for (const word of ['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes']) WHOLE.set(word, word);
/** What the first step leaves of a word and no later one changes. */
const AFTER_PLURAL = new Set(['inning', 'outing', 'canning', 'herring', 'earring', 'proceed', 'exceed', 'succeed']);
const PREFIXES = ['gener', 'commun', 'arsen'];

/** Endings by their last two letters, the longest first, with what stands for them. */
type Endings = ReadonlyMap<string, readonly [ending: string, instead: string][]>;

function listEndings(pairs: string): Endings {
  const endings = new Map<string, [string, string][]>();
  for (const pair of pairs.split(' ')) {
    const [ending = '', instead = ''] = pair.split('>');
    const key = ending.slice(-2);
    endings.set(key, [...(endings.get(key) ?? []), [ending, instead]]);
  }
  for (const list of endings.values()) list.sort((a, b) => b[0].length - a[0].length);
  return endings;
}

const SECOND = listEndings(
  'ational>ate tional>tion enci>ence anci>ance abli>able entli>ent izer>ize ization>ize ation>ate ator>ate alism>al aliti>al alli>al fulness>ful ousli>ous ousness>ous iveness>ive iviti>ive biliti>ble bli>ble ogi>og fulli>ful lessli>less li>',
);
const THIRD = listEndings('ational>ate tional>tion alize>al icate>ic iciti>ic ical>ic ful> ness> ative>');
const FOURTH = listEndings('al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ism> ate> iti> ous> ive> ize> ion>');

/** UTF-16 units of letters that are asked for by code. */
const CODE = { a: 97, e: 101, i: 105, o: 111, u: 117, w: 119, x: 120, y: 121, Y: 89, apostrophe: 39 } as const;

function isVowel(code: number): boolean {
  return code === CODE.a || code === CODE.e || code === CODE.i || code === CODE.o || code === CODE.u || code === CODE.y;
}

/** The stem of a lower-case English word. */
export function stemEnglish(word: string): string {
  const whole = WHOLE.get(word);
  if (whole !== undefined) return whole;
  if (word.length < 3) return word;
  const marked = markConsonants(word);
  const first = findRegion(marked, PREFIXES.find((prefix) => marked.startsWith(prefix))?.length ?? -1, 0);
  const second = findRegion(marked, -1, first);
  let stem = cutPlural(marked);
  if (!AFTER_PLURAL.has(stem)) {
    stem = cutPast(stem, first);
    stem = turnY(stem);
    stem = replaceEnding(stem, SECOND, first, second);
    stem = replaceEnding(stem, THIRD, first, second);
    stem = cutEnding(stem, second);
    stem = cutLast(stem, first, second);
  }
  return stem.includes('Y') ? stem.replaceAll('Y', 'y') : stem;
}

/** Without an apostrophe in front, and with "Y" where the letter is a consonant: at the start and behind a vowel. */
function markConsonants(word: string): string {
  const text = word.charCodeAt(0) === CODE.apostrophe ? word.slice(1) : word;
  if (!text.includes('y')) return text;
  let marked = '';
  for (let at = 0; at < text.length; at++) {
    const consonant = text.charCodeAt(at) === CODE.y && (at === 0 || isVowel(marked.charCodeAt(at - 1)));
    marked += consonant ? 'Y' : text[at];
  }
  return marked;
}

/** Where the part behind the first consonant that follows a vowel begins, counted from `from`; `known` where it is given. */
function findRegion(word: string, known: number, from: number): number {
  if (known >= 0) return known;
  let at = from;
  while (at < word.length && !isVowel(word.charCodeAt(at))) at++;
  while (at < word.length && isVowel(word.charCodeAt(at))) at++;
  return Math.min(at + 1, word.length);
}

function hasVowel(word: string, end: number): boolean {
  for (let at = 0; at < end; at++) if (isVowel(word.charCodeAt(at))) return true;
  return false;
}

function cutPlural(word: string): string {
  let stem = word;
  if (stem.endsWith("'s'")) stem = stem.slice(0, -3);
  else if (stem.endsWith("'s")) stem = stem.slice(0, -2);
  else if (stem.endsWith("'")) stem = stem.slice(0, -1);
  if (stem.endsWith('ied') || stem.endsWith('ies')) return stem.length > 4 ? stem.slice(0, -2) : stem.slice(0, -1);
  if (!stem.endsWith('s') || stem.endsWith('ss') || stem.endsWith('us')) return stem;
  if (stem.endsWith('sses')) return stem.slice(0, -2);
  return hasVowel(stem, stem.length - 2) ? stem.slice(0, -1) : stem;
}

function cutPast(word: string, first: number): string {
  const adverb = word.endsWith('ly') ? 2 : 0;
  const end = word.length - adverb;
  const isEd = word.endsWith('ed', end);
  if (!isEd && !word.endsWith('ing', end)) return word;
  if (isEd && word.endsWith('eed', end)) return end - 3 >= first ? word.slice(0, end - 1) : word;
  const stem = word.slice(0, end - (isEd ? 2 : 3));
  if (!hasVowel(stem, stem.length)) return word;
  if (stem.endsWith('at') || stem.endsWith('bl') || stem.endsWith('iz')) return `${stem}e`;
  const last = stem.charCodeAt(stem.length - 1);
  if (last === stem.charCodeAt(stem.length - 2) && 'bdfgmnprt'.includes(stem.at(-1) as string)) return stem.slice(0, -1);
  return stem.length === first && endsShort(stem) ? `${stem}e` : stem;
}

/** Whether a word ends in a short syllable: one vowel between two consonants, or at the start before one. */
function endsShort(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  if (word.length < 2 || isVowel(last) || !isVowel(word.charCodeAt(word.length - 2))) return false;
  if (word.length === 2) return true;
  return last !== CODE.w && last !== CODE.x && last !== CODE.Y && !isVowel(word.charCodeAt(word.length - 3));
}

function turnY(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  if ((last !== CODE.y && last !== CODE.Y) || word.length < 3 || isVowel(word.charCodeAt(word.length - 2))) return word;
  return `${word.slice(0, -1)}i`;
}

/** The longest of the endings that a word has. */
function findEnding(word: string, endings: Endings): readonly [string, string] | null {
  const list = endings.get(word.slice(-2));
  if (list !== undefined) for (const pair of list) if (word.endsWith(pair[0])) return pair;
  return null;
}

function replaceEnding(word: string, endings: Endings, first: number, second: number): string {
  const found = findEnding(word, endings);
  if (found === null) return word;
  const [ending, instead] = found;
  const at = word.length - ending.length;
  if (at < first) return word;
  if (ending === 'ogi' && word[at - 1] !== 'l') return word;
  if (ending === 'li' && !(at > 0 && 'cdeghkmnrt'.includes(word[at - 1] as string))) return word;
  if (ending === 'ative' && at < second) return word;
  return word.slice(0, at) + instead;
}

function cutEnding(word: string, second: number): string {
  const found = findEnding(word, FOURTH);
  if (found === null) return word;
  const at = word.length - found[0].length;
  if (at < second) return word;
  if (found[0] === 'ion' && word[at - 1] !== 's' && word[at - 1] !== 't') return word;
  return word.slice(0, at);
}

function cutLast(word: string, first: number, second: number): string {
  const at = word.length - 1;
  const last = word[at];
  if (last === 'e') return at >= second || (at >= first && !endsShort(word.slice(0, at))) ? word.slice(0, at) : word;
  return last === 'l' && at >= second && word[at - 1] === 'l' ? word.slice(0, at) : word;
}
