// Owns the last look before a sentence is called the page's own word: whether it, or what stands around it, holds any sign against the claim.
import type { Span } from '../model/match';
import type { SignWords, StanceData } from './stance-data';

/** Letters by which a claim's word is found again. */
const STEM = 5;
/** A word after a negator by which it negates nothing ("not only", "no one disputes") stands as near as this, in words. */
const EMPTIED = 3;
/** A sentence beside the statement frames it where it has no more words than this ("A hoax.", "Here is the claim:"). */
const FRAME = 8;
/** Words at a next sentence's start in which a sign speaks of the sentence before. */
const HEAD = 7;

/** What can be a verdict on the sentence before: it ends as sentences do, has a colon, or is one word. */
const VERDICT = /[.!?…]["”’»)]*\s*$|:|^\W*\p{L}+\W*$/u;

interface Word {
  lower: string;
  start: number;
  end: number;
}

/** What doubt is read from: the statement with the place of the claim's clause in it, the claim, and what stands around. */
export interface DoubtInput {
  whole: string;
  clause: Span;
  claim: string;
  previous: string | null;
  next: string | null;
  title: string;
}

/** Where signs stand that speak against a claim: in the statement itself, or around it. */
export interface Doubt {
  within: boolean;
  around: boolean;
}

/** Looks for negators and for words that refute, other than the claim's own and those in a phrase that is set off from the claim's words. */
export function findDoubt(input: DoubtInput, data: StanceData): Doubt {
  const signs = openSigns(data.signs);
  const own = readWords(input.claim);
  const negative = own.some(({ lower }) => holdsWord(signs.negators, lower)) || data.lacking.test(input.claim);
  const isOwn = (lower: string): boolean => own.some((word) => word.lower.slice(0, STEM) === lower.slice(0, STEM));
  const refutes = (lower: string): boolean => holdsWord(signs.refuting, lower) && !isOwn(lower);
  return { within: isWithin(input, own, negative, refutes, signs, data.parting), around: isAround(input, refutes, signs) };
}

function isWithin(
  { whole, clause }: DoubtInput,
  own: readonly Word[],
  negative: boolean,
  refutes: (lower: string) => boolean,
  signs: Signs,
  parting: RegExp,
): boolean {
  const words = readWords(whole);
  const stems = new Set(own.filter(({ lower }) => lower.length > 3).map(({ lower }) => lower.slice(0, STEM)));
  const held = words.filter(({ lower, start, end }) => lower.length > 3 && start < clause[1] && end > clause[0] && stems.has(lower.slice(0, STEM)));
  const first = held[0]?.start ?? clause[0];
  const last = held.at(-1)?.end ?? clause[1];
  return words.some((word, at) => {
    const negates = !negative && holdsWord(signs.negators, word.lower);
    if (!negates && !refutes(word.lower)) return false;
    if (isEmptied(words, at, signs)) return false;
    // "After a decade of denials, P", "P, and nobody knows why", "The report, wrongly dated 2019, shows that P": set off by commas.
    const before = word.end <= first;
    const apart = before
      ? /[,;]/.test(whole.slice(word.end, first))
      : word.start >= last
        ? (negates ? /[,;]/ : parting).test(whole.slice(last, word.start))
        : /,/.test(whole.slice(first, word.start)) && /,/.test(whole.slice(word.end, last));
    return !apart;
  });
}

/** Whether a negator negates nothing, or a word is negated that refutes: "not only", "no one disputes that". */
function isEmptied(words: readonly Word[], at: number, signs: Signs): boolean {
  const isNegator = (word: Word | undefined): boolean => word !== undefined && holdsWord(signs.negators, word.lower);
  const isEmptying = (word: Word | undefined): boolean => word !== undefined && holdsWord(signs.emptying, word.lower);
  if (isNegator(words[at])) return words.slice(at + 1, at + 1 + EMPTIED).some(isEmptying);
  return isEmptying(words[at]) && words.slice(Math.max(0, at - EMPTIED), at).some(isNegator);
}

function isAround({ whole, previous, next, title }: DoubtInput, refutes: (lower: string) => boolean, signs: Signs): boolean {
  if (title.trim() !== whole.trim() && readWords(title).some(({ lower }) => refutes(lower))) return true;
  const frame = previous === null ? [] : readWords(previous);
  if (frame.length <= FRAME && frame.some(({ lower }) => refutes(lower))) return true;
  // A heading that follows speaks of what comes behind it.
  const answer = next === null || !VERDICT.test(next) ? [] : readWords(next.slice(0, 200));
  if (answer.slice(0, HEAD).some(({ lower }) => refutes(lower))) return true;
  return answer.length > 0 && answer.length < HEAD && answer.some(({ lower }) => holdsWord(signs.negators, lower));
}

/** A list's words: whole ones, and beginnings by their first two letters. */
interface WordList {
  whole: ReadonlySet<string>;
  beginnings: ReadonlyMap<string, readonly string[]>;
}

type Signs = Record<keyof SignWords, WordList>;

const opened = new WeakMap<SignWords, Signs>();

function openSigns(words: SignWords): Signs {
  let signs = opened.get(words);
  if (signs === undefined) {
    signs = { negators: openList(words.negators), refuting: openList(words.refuting), emptying: openList(words.emptying) };
    opened.set(words, signs);
  }
  return signs;
}

/** Opens a list as it is written: "nie kein* falsch*". */
function openList(text: string): WordList {
  const whole = new Set<string>();
  const beginnings = new Map<string, string[]>();
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (word.endsWith('*')) beginnings.set(word.slice(0, 2), [...(beginnings.get(word.slice(0, 2)) ?? []), word.slice(0, -1)]);
    else whole.add(word);
  }
  return { whole, beginnings };
}

function holdsWord({ whole, beginnings }: WordList, lower: string): boolean {
  return whole.has(lower) || (beginnings.get(lower.slice(0, 2))?.some((beginning) => lower.startsWith(beginning)) ?? false);
}

/** Words in lower case, "isn't" as two and "n'est" as two. */
function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(/\p{L}+(?:-\p{L}+)*|\d+/gu)) {
    const lower = found[0].toLowerCase();
    const shortened = /^['’]t(?!\p{L})/u.test(text.slice(found.index + lower.length, found.index + lower.length + 3)) && lower.endsWith('n');
    words.push({ lower: shortened ? 'not' : lower, start: found.index, end: found.index + found[0].length });
  }
  return words;
}
