// Owns what two English words have to do with each other by the lexicon: one meaning, opposites, a kind of each other, or two things of one kind.
import lexicon from '../weights/lexicon-en.json';

/** same: they share a meaning. kind: one is a kind of the other. opposite: antonyms. sibling: two different things of one kind, such as lung and heart. */
export type Kinship = 'same' | 'kind' | 'opposite' | 'sibling';

/** Words with their meanings as they are written: a fresh worker asks for few of them, and those alone are read. */
type Words = ReadonlyMap<string, string>;

/** The wider, or the narrower, meanings right beside one. */
type Beside = (meaning: number) => readonly number[];

interface Lexicon {
  nouns: Words;
  verbs: Words;
  adjectives: Words;
  meanings: number;
  above: Beside;
  opposites: Set<string>;
}

/** Steps up from two siblings to the meaning above both, together; and how many kinds that may have in the lexicon at most. */
const FARTHEST = 4;
const WIDEST = 160;

let opened: Lexicon | null = null;

function openLexicon(): Lexicon {
  if (opened !== null) return opened;
  const readWords = (text: string): Words =>
    new Map(
      text.split(' ').map((entry) => {
        const colon = entry.indexOf(':');
        return [entry.slice(0, colon), entry.slice(colon + 1)];
      }),
    );
  const written = lexicon.above.split(' ');
  const read = new Map<number, number[]>();
  const above = (meaning: number): readonly number[] => {
    let wider = read.get(meaning);
    if (wider === undefined) {
      wider = readNumbers(written[meaning] ?? '');
      read.set(meaning, wider);
    }
    return wider;
  };
  opened = {
    nouns: readWords(lexicon.nouns),
    verbs: readWords(lexicon.verbs),
    adjectives: readWords(lexicon.adjectives),
    meanings: written.length,
    above,
    opposites: new Set(lexicon.opposites.split(' ')),
  };
  return opened;
}

let below: Map<number, number[]> | null = null;
const widths = new Map<number, number>();

/** How many meanings lie below one, itself included, as far as one climbs: one with very many is no kind ("person", "act"). Counted when it is asked for. */
function countBelow(meaning: number, { meanings, above }: Lexicon): number {
  let count = widths.get(meaning);
  if (count !== undefined) return count;
  if (below === null) {
    below = new Map();
    for (let at = 0; at < meanings; at++)
      for (const wider of above(at)) {
        const narrower = below.get(wider);
        if (narrower === undefined) below.set(wider, [at]);
        else narrower.push(at);
      }
  }
  const known = below;
  count = climb([meaning], (one) => known.get(one) ?? []).length;
  widths.set(meaning, count);
  return count;
}

function readNumbers(text: string): number[] {
  return text === '' ? [] : text.split(',').map((number) => Number.parseInt(number, 36));
}

function meaningsOf(words: Words, word: string): number[] {
  return readNumbers(words.get(word) ?? '');
}

/** Meanings and what lies above them, with the steps it takes; nearest first. */
function climb(meanings: readonly number[], above: Beside): { meaning: number; steps: number }[] {
  const found = meanings.map((meaning) => ({ meaning, steps: 0 }));
  const seen = new Set(meanings);
  for (let at = 0; at < found.length; at++) {
    const { meaning, steps } = found[at]!;
    if (steps > 16) break;
    for (const wider of above(meaning))
      if (!seen.has(wider)) {
        seen.add(wider);
        found.push({ meaning: wider, steps: steps + 1 });
      }
  }
  return found;
}

/** The forms under which a word may stand in the lexicon: itself, and without the endings of its kind. */
export function baseForms(lower: string, irregular: string | undefined): string[] {
  const forms = [lower];
  if (irregular !== undefined) forms.push(irregular);
  const cut = (ending: string, instead: string): void => {
    if (lower.endsWith(ending) && lower.length > ending.length + 2) forms.push(lower.slice(0, -ending.length) + instead);
  };
  cut('ies', 'y');
  cut('es', '');
  cut('s', '');
  cut('men', 'man');
  cut('ied', 'y');
  cut('ed', '');
  cut('ed', 'e');
  cut('ing', '');
  cut('ing', 'e');
  cut('er', '');
  cut('er', 'e');
  cut('est', '');
  if (/([b-df-hj-np-tv-z])\1(?:ed|ing|er)$/.test(lower)) forms.push(lower.replace(/.(?:ed|ing|er)$/, ''));
  return forms;
}

let acting: { sure: Set<string>; possible: Set<string> } | null = null;

/** Whether an English word is a verb for sure, may be one, or is none by the lexicon. */
export function couldAct(forms: readonly string[]): 'sure' | 'possible' | 'no' {
  if (acting === null) {
    const possible = new Set(lexicon.verbs.split(' ').map((entry) => entry.slice(0, entry.indexOf(':'))));
    acting = { possible, sure: new Set(lexicon.acts.split(' ')) };
  }
  const { sure, possible } = acting;
  if (forms.some((form) => sure.has(form))) return 'sure';
  return forms.some((form) => possible.has(form)) ? 'possible' : 'no';
}

const kept = new Map<string, Kinship | null>();
const KEPT = 4000;

/** Whether the lexicon has a word in one of its forms. */
export function knowsWord(forms: readonly string[]): boolean {
  const { nouns, verbs, adjectives } = openLexicon();
  return forms.some((form) => nouns.has(form) || verbs.has(form) || adjectives.has(form));
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

function relate(a: readonly string[], b: readonly string[]): Kinship | null {
  const known = openLexicon();
  const { nouns, verbs, adjectives, above, opposites } = known;
  if (a.some((one) => b.includes(one))) return 'same';
  for (const one of a) for (const other of b) if (opposites.has(one < other ? `${one}|${other}` : `${other}|${one}`)) return 'opposite';
  for (const words of [nouns, verbs, adjectives]) {
    const left = a.flatMap((one) => meaningsOf(words, one));
    const right = new Set(b.flatMap((one) => meaningsOf(words, one)));
    if (left.some((meaning) => right.has(meaning))) return 'same';
  }
  const verb = meet(a, b, verbs, above);
  if (verb !== null && (verb.left === 0 || verb.right === 0) && verb.left + verb.right <= 2) return 'kind';
  const noun = meet(a, b, nouns, above);
  if (noun === null) return null;
  if (noun.left === 0 || noun.right === 0) return noun.left + noun.right <= 5 ? 'kind' : null;
  return noun.left + noun.right <= FARTHEST && countBelow(noun.meaning, known) <= WIDEST ? 'sibling' : null;
}

/** The nearest meaning above both words, with the steps up from either. */
function meet(a: readonly string[], b: readonly string[], words: Words, above: Beside): { meaning: number; left: number; right: number } | null {
  const [left, right] = [a, b].map((forms) =>
    climb(
      forms.flatMap((form) => meaningsOf(words, form)),
      above,
    ),
  ) as [ReturnType<typeof climb>, ReturnType<typeof climb>];
  const steps = new Map(right.map((one) => [one.meaning, one.steps]));
  let nearest: { meaning: number; left: number; right: number } | null = null;
  for (const one of left) {
    const other = steps.get(one.meaning);
    if (other !== undefined && (nearest === null || one.steps + other < nearest.left + nearest.right))
      nearest = { meaning: one.meaning, left: one.steps, right: other };
  }
  return nearest;
}
