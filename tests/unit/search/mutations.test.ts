// Changes right pairs by rule - a number, a month, a negation - and asks whether the guards see it. Each change makes another statement of the same words.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Relation } from '@/lib/model/match';
import { judge } from '@/lib/search/guards';
import { readDates } from '@/lib/text/dates';

interface Pair {
  text: string;
  claim: string;
  relation: Relation;
  lang?: string;
}

const read = (name: string): Pair[] =>
  readFileSync(new URL(`../../cases/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pair);
const relate = (text: string, claim: string): Relation => judge(text, claim, { language: 'en' }).relation;
/** Right pairs without an operator or a negation on either side, so that a change has one meaning. */
const pairs = ['traps.jsonl', 'traps-fresh.jsonl']
  .flatMap(read)
  .filter(({ lang, relation }) => (lang ?? 'en') === 'en' && relation === 'same')
  .filter(
    ({ text, claim }) => judge(text, claim, { language: 'en' }).outer === null && !/\b(?:not|no|never|nobody|none|un\w+)\b|n't/i.test(`${text} ${claim}`),
  );

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

interface Mutant {
  text: string;
  claim: string;
}

function changeNumbers({ text, claim }: Pair): Mutant[] {
  // A day that becomes 43 is no date.
  if (readDates(text, 'en').length > 0) return [];
  return [...text.matchAll(/(?<![\w.,-])\d+(?![\w.,-]*\d)/g)]
    .filter(([digits]) => new RegExp(`(?<![\\d.,])${digits}(?![\\d.,])`).test(claim))
    .map((hit) => ({ text: `${text.slice(0, hit.index)}${Number(hit[0]) * 3 + 1}${text.slice(hit.index + hit[0].length)}`, claim }));
}

/** Whether a text tells one date in one place; where it tells it in two, one of them may still be right. */
const tellsOnce = (text: string): boolean => readDates(text, 'en').length === 1;

function changeMonths({ text, claim }: Pair): Mutant[] {
  if (!tellsOnce(text)) return [];
  return MONTHS.filter((month) => new RegExp(`\\b${month}\\b`).test(text) && new RegExp(`\\b${month}\\b`).test(claim)).map((month) => ({
    text: text.replace(new RegExp(`\\b${month}\\b`), MONTHS[(MONTHS.indexOf(month) + 5) % 12] as string),
    claim,
  }));
}

function changeYears({ text, claim }: Pair): Mutant[] {
  if (!tellsOnce(text)) return [];
  return [...text.matchAll(/\b(?:1[5-9]|20)\d\d\b/g)]
    .filter(([year]) => claim.includes(year))
    .map(([year]) => ({ text: text.replace(year, String(Number(year) - 7)), claim }));
}

/** A "not" behind the first "is", "was", "will" and the like of a sentence of one clause. */
function negate({ text, claim }: Pair): Mutant[] {
  if (/[,;:“"]|\b(?:that|and|because)\b/.test(text.slice(0, -1))) return [];
  const negated = text.replace(/\b(is|are|was|were|will|can|must|should) (?=[a-z])/, '$1 not ');
  return negated === text ? [] : [{ text: negated, claim }];
}

const shareOf = (mutants: Mutant[], wanted: readonly Relation[]): { share: number; count: number; slipped: string[] } => {
  const slipped = mutants.filter(({ text, claim }) => !wanted.includes(relate(text, claim))).map(({ text, claim }) => `${text} | ${claim}`);
  return { share: mutants.length === 0 ? 0 : 1 - slipped.length / mutants.length, count: mutants.length, slipped };
};

describe('a right pair that is changed', () => {
  it.each([
    ['in a number', changeNumbers, ['differs'], 8],
    ['in a month', changeMonths, ['differs'], 5],
    ['in a year', changeYears, ['differs'], 5],
    ['by a "not"', negate, ['opposite'], 15],
  ] as const)('%s is no longer the same', (_, change, wanted, least) => {
    const { share, count, slipped } = shareOf(pairs.flatMap(change), wanted);
    expect(count).toBeGreaterThanOrEqual(least);
    // One pair in twenty may speak of the whole sentence and not of what the two share.
    expect(share, slipped.join('\n')).toBeGreaterThan(0.94);
  });
});
