// Owns the reading of one text for the guards: words with what part they play, names, quantities, dates. Kept in a cache, for the same wordings come again.
import { type DateMention, readDates } from '@/lib/text/dates';
import { type OpenGuardWords, readGuardWords } from '@/lib/text/languages/guard-words';
import { levelSubscripts } from '@/lib/text/letters';
import { type Quantity, readQuantities } from '@/lib/text/numbers';
import { scanWords } from '@/lib/text/scan';
import { stemWord } from '@/lib/text/stem';
import type { Outline } from '../evidence';
import type { KeptAlignment } from './align';
import type { Extent } from './extent';
import { isFunctionWord, type NameMention, readNames } from './names';
import type { Phrases } from './negation';
import type { Cue } from './outer';
import type { Partition } from './partition';
import type { Arguments } from './roles';
import { findListedPart, tagWords } from './tag';

/** What a word does: determiner, preposition, auxiliary, conjunction, pronoun, adverb, negator; or a verb, a noun (adjectives included), a name, a number. */
export type Part = 'det' | 'prep' | 'aux' | 'conj' | 'pron' | 'adv' | 'neg' | 'verb' | 'noun' | 'name' | 'number' | 'date';

/** One word of a reading. */
export interface Word {
  at: number;
  start: number;
  end: number;
  /** As printed. */
  raw: string;
  /** Lower case, typewriter apostrophes, without a possessive ending. */
  lower: string;
  /** Form by which words of one family meet. */
  stem: string;
  part: Part;
  /** It owns what follows: "Russia's". */
  possessive: boolean;
  /** A capital where the sentence does not ask for one. */
  capital: boolean;
  /** Number of the clause it stands in; punctuation and joining words open the next. */
  clause: number;
  /** A mark stands between the word before and this one. */
  parted: boolean;
  name: NameMention | null;
  quantity: Quantity | null;
  date: DateMention | null;
  /** What it is wherever it stands. */
  form: Form;
  /** Its agent and patient, once somebody asked. */
  arguments: Arguments | null;
}

/** What a word is wherever it stands. */
export interface Form {
  lower: string;
  stem: string;
  possessive: boolean;
  upper: boolean;
  acronym: boolean;
  /** The part that the language's lists give it, and whether it is a small word that opens sentences. */
  listed: Part;
  small: boolean;
  /** It opens a clause of its own. */
  joins: boolean;
  /** A date, or a number, may stand in it: where no word of a text says so, neither is looked for. */
  dated: boolean;
  counted: boolean;
  /** Kept by who works them out: how much it says, its senses, and the groups of those. Null until then. */
  weight: number | null;
  senses: readonly Side[] | null;
  groups: readonly number[] | null;
  /** The key of a name that it is, as it stands and as a word of a longer name. */
  key: string | null;
  nameKey: string | null;
  /** The forms under which the lexicon may have it. */
  bases: readonly string[] | null;
  /** What it is as a verb, where it is on no list. */
  acting: Acting | null;
}

/** What the letters of an English word say of it as a verb. */
export interface Acting {
  ing: boolean;
  ed: boolean;
  s: boolean;
  irregular: boolean;
  /** Whether it is a verb for sure, may be one, or is none. */
  acts: 'sure' | 'possible' | 'no';
  /** It ends as verbs do. */
  shaped: boolean;
  /** It is none wherever it stands. */
  settled: boolean;
}

/** A group of words of one meaning, and which of its two sides. */
export interface Side {
  group: number;
  side: number;
}

/** A text as the guards see it. */
export interface Reading {
  text: string;
  words: Word[];
  names: NameMention[];
  quantities: Quantity[];
  dates: DateMention[];
  language: OpenGuardWords;
  kept: Kept;
}

/** What others work out of a reading and keep with it, for one meets the other again and again. Null until then. */
export interface Kept {
  outline: Outline | null;
  /** The clauses that only say who speaks. */
  attributions: ReadonlySet<number> | null;
  /** The places of the words that only lead up to what somebody says. */
  lead: ReadonlySet<number> | null;
  cues: readonly Cue[] | null;
  phrases: Phrases | null;
  extents: readonly Extent[] | null;
  partitions: readonly Partition[] | null;
  /** The places of its words by their stem. */
  places: ReadonlyMap<string, readonly number[]> | null;
  /** The last alignment of a wording. */
  alignment: KeptAlignment | null;
}

const WORD =
  /(?:\p{L}\.){2,}|\p{Lu}\p{L}*-\d{1,3}(?!\d)|\d+(?:[.,]\d+)*\p{L}{0,2}(?!\p{L})|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+\d[\p{L}\d]*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Texts of the last few dozen statements; a reading takes some ten kilobytes. */
const CACHE_SIZE = 1000;
const cache = new Map<string | null, Map<string, Reading>>();
/** Words by how they are printed, in each language: most words of a text were met in another. */
const FORMS = 16_000;
const forms = new Map<string, Map<string, Form>>();

/** Reads a text. `tag` is a BCP 47 tag; a language without guard words, or none, is read as English, which finds its numbers and names all the same. */
export function readText(text: string, tag: string | null): Reading {
  // A map a language, for a key made of both would have to be made, and hashed, each time.
  let readings = cache.get(tag);
  if (readings === undefined) {
    readings = new Map();
    cache.set(tag, readings);
  }
  const known = readings.get(text);
  if (known !== undefined) return known;
  if (readings.size >= CACHE_SIZE) readings.clear();
  const reading = read(levelSubscripts(text), readGuardWords(tag) ?? readGuardWords('en')!, tag ?? 'en');
  readings.set(text, reading);
  return reading;
}

function read(text: string, language: OpenGuardWords, tag: string): Reading {
  const words: Word[] = [];
  let clause = 0;
  let last = 0;
  let dated = false;
  let counted = /[½¼¾]/.test(text);
  scanWords(text, WORD, (raw, start) => {
    const plain = start === last + 1 && text.charCodeAt(last) === 32;
    const gap = plain ? ' ' : text.slice(last, start);
    const shortened = gap === '. ' && isShortened(words.at(-1), text, start);
    const clock = gap === ':' && /\d/.test(text[last - 1]!) && /^\d/.test(raw);
    const parted = !plain && !shortened && !clock && /[,;:!?…()[\]–—]|\.(?=\s|$)|\s-\s/.test(gap);
    if (parted && words.length > 0) clause += 1;
    const opening = words.length === 0 || (!plain && !shortened && /[.!?…:]["'”’»)\]]*\s*["'“‘„«([]*\s*$/.test(gap)) || (!plain && /["“„«]$/.test(gap));
    const form = readForm(raw, tag, language);
    dated ||= form.dated;
    counted ||= form.counted;
    words.push(makeWord(form, raw, start, words.length, opening, clause, parted));
    last = start + raw.length;
  });
  const dates = dated ? readDates(text, tag) : [];
  const quantities = counted ? readQuantities(text, tag, dates) : [];
  for (const date of dates) for (const word of words) if (word.start >= date.start && word.end <= date.end) word.date = date;
  for (const quantity of quantities) for (const word of words) if (word.start >= quantity.start && word.start < quantity.end) word.quantity = quantity;
  const names = readNames(words, language);
  tagWords(words, language);
  splitClauses(words, language);
  const kept = { outline: null, attributions: null, lead: null, cues: null, phrases: null, extents: null, partitions: null, places: null, alignment: null };
  return { text, words, names, quantities, dates, language, kept };
}

const TITLE = /^(?:mr|mrs|ms|dr|prof|gen|maj|col|lt|sgt|capt|sen|rep|gov|hon|rev|st|hr|fr|nr|no|vs)$/;
const MONTH = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

/** Whether a full stop only shortens the word before it: a title, an initial, or a month with its day behind. */
function isShortened(word: Word | undefined, text: string, next: number): boolean {
  if (word === undefined) return false;
  if (TITLE.test(word.lower) || (word.raw.length === 1 && /\p{Lu}/u.test(word.raw))) return true;
  return MONTH.test(word.lower) && /^\d/.test(text.slice(next, next + 1));
}

function makeWord(form: Form, raw: string, start: number, at: number, opening: boolean, clause: number, parted: boolean): Word {
  const { lower, stem, possessive, upper, acronym } = form;
  const capital = upper && (!opening || acronym);
  const end = start + raw.length;
  return { at, start, end, raw, lower, stem, part: 'noun', possessive, capital, clause, parted, name: null, quantity: null, date: null, form, arguments: null };
}

function readForm(raw: string, tag: string, language: OpenGuardWords): Form {
  let known = forms.get(tag);
  if (known === undefined) {
    known = new Map();
    forms.set(tag, known);
  }
  let form = known.get(raw);
  if (form === undefined) {
    if (known.size >= FORMS) known.clear();
    form = makeForm(raw, tag, language);
    known.set(raw, form);
  }
  return form;
}

function makeForm(raw: string, tag: string, language: OpenGuardWords): Form {
  let lower = raw.toLowerCase().replaceAll('’', "'");
  const possessive = /'s$/.test(lower) && /\p{L}'s$/u.test(lower) && !/^(?:it|he|she|that|there|what|who|here|let)'s$/.test(lower);
  if (possessive) lower = lower.slice(0, -2);
  else if (language.tag === 'fr') lower = lower.replace(/^(?:l|d|qu|n|s|j|c|m|t)'(?=\p{L})/u, '');
  const upper = raw[0] !== raw[0]?.toLowerCase();
  const acronym = upper && raw.length >= 2 && raw === raw.toUpperCase() && /\p{L}.*\p{L}/u.test(raw);
  const base = language.irregular[lower] ?? lower;
  const pieces = raw.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const digits = /\d/.test(raw);
  return {
    lower,
    stem: stemWord(base.replaceAll("'", ''), tag),
    possessive,
    upper,
    acronym,
    listed: findListedPart(lower, language),
    small: isFunctionWord(lower, language),
    joins: JOINING.has(lower),
    dated: digits || pieces.some((piece) => language.dateWords.has(piece)),
    counted: digits || pieces.some((piece) => language.numberWords.has(piece)),
    weight: null,
    senses: null,
    groups: null,
    key: null,
    nameKey: null,
    bases: null,
    acting: null,
  };
}

const JOINING = new Set('but although though while whereas because aber sondern weil obwohl mais parce pero porque но потому'.split(' '));

/** Joining words that open a clause with a verb of its own, where punctuation does not say so. */
function splitClauses(words: Word[], language: OpenGuardWords): void {
  let extra = 0;
  for (const word of words) {
    if (word.form.joins && word.at > 0 && !word.parted) extra += 1;
    else if (
      word.at > 0 &&
      word.lower === 'and' &&
      language.tag === 'en' &&
      words.slice(word.at + 1, word.at + 5).some((next) => next.part === 'verb' || next.part === 'aux')
    )
      extra += 1;
    word.clause += extra;
  }
}

/** Whether a word is a verb, or helps one. */
export function isVerbal({ part }: Word): boolean {
  return part === 'verb' || part === 'aux';
}

/** Whether a word names a thing: a noun, or a part of a name. */
export function isNounOrName({ part }: Word): boolean {
  return part === 'noun' || part === 'name';
}
