// Owns what of two wordings may turn the sense round: the numbers in them and the negations. It counts and compares, and understands nothing further.
import { detectLanguage } from './detect-language';
import type { Steps } from './in-steps';
import { LANGUAGES, primaryTag, readLanguage } from './languages/language';
import { MATERIAL_WORDS } from './languages/material-words';
import { isDigit } from './letters';
import { normalizeText } from './normalize';
import { eachWord } from './words';

/** A change that may turn the sense round. */
export type MaterialChange = 'number' | 'negation';

interface OpenWords {
  negations: Set<string>;
  numbers: Map<string, string>;
  inside: RegExp | null;
}

const opened = new Map<string, OpenWords>();

/** The words of one language; of all that we know where `tag` is unknown: better a warning too many. */
function wordsOf(tag: string): OpenWords {
  const known = opened.get(tag);
  if (known !== undefined) return known;
  const tags = Object.hasOwn(MATERIAL_WORDS, tag) ? [tag] : Object.keys(MATERIAL_WORDS);
  const words: OpenWords = { negations: new Set(), numbers: new Map(), inside: null };
  const patterns: string[] = [];
  for (const one of tags) {
    const { negations, numbers, inside } = MATERIAL_WORDS[one]!;
    for (const word of negations.split(' ')) if (word !== '') words.negations.add(word);
    for (const pair of numbers.split(' '))
      if (pair !== '') words.numbers.set(pair.slice(0, pair.indexOf('=')), canonicalValue(pair.slice(pair.indexOf('=') + 1)));
    if (inside !== undefined) patterns.push(inside);
    if (!LANGUAGES.includes(one)) continue;
    const language = readLanguage(one);
    for (const word of language.negations) words.negations.add(word);
    for (const [word, value] of language.numbers) words.numbers.set(word, String(value));
    for (const [word, value] of language.scales) if (word.length > 2) words.numbers.set(word, String(value));
  }
  if (patterns.length > 0) words.inside = new RegExp(patterns.join('|'), 'g');
  opened.set(tag, words);
  return words;
}

function canonicalValue(value: string): string {
  return /^[\d.]+$/.test(value) ? String(Number(value)) : value;
}

/** What changed materially from `before` to `after`. `language` is a BCP 47 tag, null where it is not known; the texts themselves are asked then. */
export function* findMaterialChanges(before: string, after: string, language: string | null): Steps<MaterialChange[]> {
  yield;
  const tag = language === null ? (detectLanguage(`${before} ${after}`) ?? '') : primaryTag(language);
  yield;
  const words = wordsOf(tag);
  yield;
  const old = readMaterial(before, words);
  const now = readMaterial(after, words);
  const changes: MaterialChange[] = [];
  if (!isSameBag(old.numbers, now.numbers)) changes.push('number');
  if (old.negations !== now.negations || hasNegatedWord(old.plain, now.plain)) changes.push('negation');
  return changes;
}

interface Material {
  numbers: string[];
  negations: number;
  /** Every word once. */
  plain: Set<string>;
}

function readMaterial(source: string, words: OpenWords): Material {
  const text = normalizeText(source);
  const material: Material = { numbers: [], negations: 0, plain: new Set() };
  eachWord(text, 0, (start, end) => {
    const word = text.slice(start, end);
    material.plain.add(word);
    if (words.negations.has(word) || word.endsWith("n't")) material.negations += 1;
    const value = words.numbers.get(word);
    if (value !== undefined) material.numbers.push(value);
    else if (hasDigit(word)) material.numbers.push(...readDigits(word, words));
  });
  if (words.inside !== null) material.negations += text.match(words.inside)?.length ?? 0;
  // Chinese and Japanese numerals, two or more in a row or with a unit; a single 一 is an article as well.
  for (const [numeral] of text.matchAll(/[〇零二三四五六七八九十百千万萬億亿兆]|一(?=[〇零一二三四五六七八九十百千万萬億亿兆])/g))
    material.numbers.push(numeral);
  return material;
}

function hasDigit(word: string): boolean {
  for (const character of word) if (isDigit(character)) return true;
  return false;
}

/** A word with digits as values: "1,000" is 1000, "350m" is 350 and a million, "5g" is itself. */
function readDigits(word: string, words: OpenWords): string[] {
  const latin = word.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) =>
    String((digit.charCodeAt(0) - (digit.charCodeAt(0) >= 0x966 ? 0x966 : digit.charCodeAt(0) >= 0x6f0 ? 0x6f0 : 0x660)) % 10),
  );
  const found = /^([\d.,]+)(.*)$/.exec(latin);
  if (found === null) return [latin];
  const digits = found[1]!;
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(digits) ? digits.replace(/[.,]/g, '') : digits.replace(',', '.');
  const value = Number.isFinite(Number(grouped)) ? String(Number(grouped)) : digits;
  const rest = found[2]!;
  if (rest === '') return [value];
  const scale = words.numbers.get(rest) ?? SHORT_SCALES[rest];
  return scale === undefined ? [value + rest] : [value, scale];
}

const SHORT_SCALES: Record<string, string> = { k: '1000', m: '1000000', mn: '1000000', bn: '1000000000', b: '1000000000', tn: '1000000000000' };

function isSameBag(one: string[], other: string[]): boolean {
  if (one.length !== other.length) return false;
  const sorted = [...other].sort();
  return [...one].sort().every((value, index) => value === sorted[index]);
}

/** Whether a word of one text became its own opposite in the other: likely and unlikely, legal and illegal. */
function hasNegatedWord(old: Set<string>, now: Set<string>): boolean {
  const differs = (one: Set<string>, other: Set<string>) =>
    [...one].some((word) => word.length > 3 && !other.has(word) && PREFIXES.some((prefix) => other.has(prefix + word) && !one.has(prefix + word)));
  return differs(old, now) || differs(now, old);
}

const PREFIXES = ['un', 'in', 'im', 'il', 'ir', 'non', 'non-', 'dis', 'anti'];
