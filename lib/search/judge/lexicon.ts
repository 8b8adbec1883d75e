// Owns what two English words have to do with each other by the lexicon: one meaning, opposites, a kind of each other, or two things of one kind.
import lexicon from '../weights/lexicon-en.json';

/** same: they share a meaning. kind: one is a kind of the other. opposite: antonyms. sibling: two different things of one kind, such as lung and heart. */
export type Kinship = 'same' | 'kind' | 'opposite' | 'sibling';

/** What the lexicon has of a word: the numbers of its meanings by what it is, its opposites, and whether it is a verb and nothing else. */
interface Entry {
  nouns: readonly number[];
  verbs: readonly number[];
  adjectives: readonly number[];
  opposites: readonly string[];
  acts: boolean;
}

/** Steps up from two siblings to the meaning above both, together. */
const FARTHEST = 4;
/** Digits of a number in `above` and `more`, to the base 36. */
const WIDTH = 3;
const COLON = 58;

/** Entries that were read: an article asks for a few hundred words of sixteen thousand, and for those again and again. */
const entries = new Map<string, Entry | null>();
const KEPT_ENTRIES = 6000;

/** The entry of a word; null where the lexicon lacks it. The entries stand in the order of their words, so that nothing is opened before it is asked for. */
function findEntry(word: string): Entry | null {
  let entry = entries.get(word);
  if (entry === undefined) {
    entry = readEntry(word);
    if (entries.size >= KEPT_ENTRIES) entries.clear();
    entries.set(word, entry);
  }
  return entry;
}

function readEntry(word: string): Entry | null {
  const { words } = lexicon;
  let low = 0;
  let high = words.length;
  while (low < high) {
    const start = words.lastIndexOf(' ', ((low + high) >>> 1) - 1) + 1;
    let at = 0;
    while (at < word.length && words.charCodeAt(start + at) === word.charCodeAt(at)) at++;
    const code = words.charCodeAt(start + at);
    const end = words.indexOf(' ', start);
    if (at === word.length && code === COLON) return openEntry(words.slice(start + at + 1, end < 0 ? words.length : end));
    // A word stands before those that go on where it ends.
    if (code !== COLON && (at === word.length || word.charCodeAt(at) < code)) high = start;
    else low = end < 0 ? words.length : end + 1;
  }
  return null;
}

function openEntry(text: string): Entry {
  const [nouns = '', verbs = '', adjectives = '', opposites = '', acts = ''] = text.split('|');
  return {
    nouns: readNumbers(nouns),
    verbs: readNumbers(verbs),
    adjectives: readNumbers(adjectives),
    opposites: opposites === '' ? [] : opposites.split(','),
    acts: acts !== '',
  };
}

function readNumbers(text: string): number[] {
  return text === '' ? [] : text.split(',').map((number) => Number.parseInt(number, 36));
}

/** The number at a place of `above` or `more`; NaN where there is none. */
function readNumberAt(text: string, place: number): number {
  return Number.parseInt(text.slice(place * WIDTH, (place + 1) * WIDTH), 36);
}

let second: Map<number, number> | null = null;
let wide: Set<number> | null = null;

/** The few meanings that have a second wider one, with it. */
function readSecond(): Map<number, number> {
  if (second !== null) return second;
  second = new Map();
  const { more } = lexicon;
  for (let place = 0; place * WIDTH < more.length; place += 2) second.set(readNumberAt(more, place), readNumberAt(more, place + 1));
  return second;
}

/** Whether a meaning has so many below it that it is no kind ("person", "act"). */
function isWide(meaning: number): boolean {
  wide ??= new Set(readNumbers(lexicon.wide));
  return wide.has(meaning);
}

/** Meanings and what lies above them, each with the steps it takes; nearest first. */
function climb(meanings: readonly number[]): ReadonlyMap<number, number> {
  const more = readSecond();
  const steps = new Map<number, number>();
  for (const meaning of meanings) steps.set(meaning, 0);
  // What is added while the map is walked comes last in the walk.
  for (const [meaning, taken] of steps) {
    if (taken > 16) break;
    const wider = readNumberAt(lexicon.above, meaning);
    if (Number.isNaN(wider)) continue;
    if (!steps.has(wider)) steps.set(wider, taken + 1);
    const other = more.get(meaning);
    if (other !== undefined && !steps.has(other)) steps.set(other, taken + 1);
  }
  return steps;
}

/** The forms under which a word may stand in the lexicon: itself, and without the endings of its kind. */
export function baseForms(lower: string, irregular: string | undefined): string[] {
  const forms = [lower];
  if (irregular !== undefined) forms.push(irregular);
  const cut = (ending: string, instead: string, least = 3): void => {
    if (lower.endsWith(ending) && lower.length >= ending.length + least) forms.push(lower.slice(0, -ending.length) + instead);
  };
  cut('ies', 'y');
  cut('es', '');
  cut('s', '');
  cut('men', 'man');
  cut('ied', 'y');
  cut('ed', '');
  // Short ones as well: "died" and "used".
  cut('ed', 'e', 2);
  cut('ing', '');
  cut('ing', 'e');
  cut('er', '');
  cut('er', 'e');
  cut('est', '');
  if (/([b-df-hj-np-tv-z])\1(?:ed|ing|er)$/.test(lower)) forms.push(lower.replace(/.(?:ed|ing|er)$/, ''));
  return forms;
}

/** Whether an English word is a verb for sure, may be one, or is none by the lexicon. */
export function couldAct(forms: readonly string[]): 'sure' | 'possible' | 'no' {
  const found = forms.map(findEntry);
  if (found.some((entry) => entry?.acts)) return 'sure';
  return found.some((entry) => entry !== null && entry.verbs.length > 0) ? 'possible' : 'no';
}

const kept = new Map<string, Kinship | null>();
const KEPT = 4000;

/** Whether the lexicon has a meaning of a word in one of its forms. */
export function knowsWord(forms: readonly string[]): boolean {
  return forms.some((form) => {
    const entry = findEntry(form);
    return entry !== null && entry.nouns.length + entry.verbs.length + entry.adjectives.length > 0;
  });
}

/** Whether the lexicon has a word as an adjective and as nothing else: it stands for no thing. */
export function onlyDescribes(forms: readonly string[]): boolean {
  const found = forms.map(findEntry).filter((entry) => entry !== null);
  return found.length > 0 && found.every(({ nouns, verbs, adjectives }) => nouns.length + verbs.length === 0 && adjectives.length > 0);
}

/** How two words are related, the nearest relation first; null where the lexicon knows of none, or lacks a word. Forms are as in baseForms. */
export function relateWords(a: readonly string[], b: readonly string[]): Kinship | null {
  const key = `${a[0]} ${b[0]}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = relate(a, b);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, found);
  return found;
}

/** A castle "sits" on a hill as it "stands" or "lies" there. */
const POSTURES: ReadonlySet<string> = new Set(['sit', 'sat', 'stand', 'stood', 'lie', 'lay']);

function relate(a: readonly string[], b: readonly string[]): Kinship | null {
  if (a.some((one) => b.includes(one))) return 'same';
  if ([a, b].every((forms) => forms.some((form) => POSTURES.has(form)))) return 'same';
  const left = a.map(findEntry).filter((entry) => entry !== null);
  const right = b.map(findEntry).filter((entry) => entry !== null);
  if (left.length === 0 || right.length === 0) return null;
  if (left.some(({ opposites }) => opposites.some((one) => b.includes(one)))) return 'opposite';
  for (const part of ['nouns', 'verbs', 'adjectives'] as const) {
    const meanings = new Set(right.flatMap((entry) => entry[part]));
    if (left.some((entry) => entry[part].some((meaning) => meanings.has(meaning)))) return 'same';
  }
  const verb = meet(left, right, 'verbs');
  if (verb !== null && (verb.left === 0 || verb.right === 0) && verb.left + verb.right <= 2) return 'kind';
  const noun = meet(left, right, 'nouns');
  if (noun === null) return null;
  if (noun.left === 0 || noun.right === 0) return noun.left + noun.right <= 5 ? 'kind' : null;
  return noun.left + noun.right <= FARTHEST && !isWide(noun.meaning) ? 'sibling' : null;
}

/** The nearest meaning above both words, with the steps up from either. */
function meet(a: readonly Entry[], b: readonly Entry[], part: 'nouns' | 'verbs'): { meaning: number; left: number; right: number } | null {
  const above = climb(b.flatMap((entry) => entry[part]));
  if (above.size === 0) return null;
  let nearest: { meaning: number; left: number; right: number } | null = null;
  for (const [meaning, left] of climb(a.flatMap((entry) => entry[part]))) {
    const right = above.get(meaning);
    if (right !== undefined && (nearest === null || left + right < nearest.left + nearest.right)) nearest = { meaning, left, right };
  }
  return nearest;
}
