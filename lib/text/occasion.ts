// Owns the occasion of a saying as its paragraph gives it: the words for it, and the day they mean, seen from the day of the article.
import type { Span } from '../model/match';
import type { Occasion } from '../model/statement';
import { findAttributionData } from './attribution-data';
import { type DateMention, readDates } from './dates';
import { fitPattern } from './plain-pattern';

/** What an occasion is read from. `text` is the block; spans are in it. `published` is the article's day ("2022-12-04"), null where unknown. */
export interface OccasionInput {
  text: string;
  statement: Span;
  /** The clause that expresses the claim: its dates belong to the claim. */
  clause: Span;
  published: string | null;
  language: string | null;
}

const DAY = 86_400_000;
/** The most text that is looked at on each side, and phrases that are kept. */
const LONGEST = 2000;
const MOST = 2;

/** Words for a day by how many days it lies after the article's. */
const NEARBY: Record<string, Record<string, number>> = {
  en: { today: 0, yesterday: -1, tonight: 0 },
  de: { heute: 0, gestern: -1, vorgestern: -2 },
  fr: { "aujourd'hui": 0, hier: -1, 'avant-hier': -2 },
  es: { hoy: 0, ayer: -1, anteayer: -2 },
  ru: { сегодня: 0, вчера: -1, позавчера: -2 },
};

/** The occasion named in the statement, else in the nearest sentence before it in the block; null where none is. */
export function readOccasion({ text, statement, clause, published: given, language }: OccasionInput): Occasion | null {
  // A page's word: "2022-02-31" is no day.
  const published = given !== null && isDay(given) ? given : null;
  const data = findAttributionData(language);
  if (data === null) return null;
  const pattern = everyOf(data.occasion);
  const end = Math.min(statement[1], statement[0] + LONGEST);
  const own = findPhrases(text, [statement[0], end], clause, pattern);
  const near = readNearby(text, [statement[0], end], clause, published, language);
  const found = own.length > 0 || near !== null ? own : findPhrases(text, [Math.max(0, statement[0] - LONGEST), statement[0]], clause, pattern).slice(-1);
  if (found.length === 0 && near === null) return null;
  const words = found.slice(0, MOST).map(([from, to]) => text.slice(from, to));
  let date = near?.date ?? null;
  for (const phrase of words) date ??= published === null ? null : dateOf(phrase, published, language);
  if (near !== null && words.length < MOST && !words.some((phrase) => phrase.includes(near.word))) words.push(near.word);
  return { words: words.join(', '), date };
}

const every = new WeakMap<RegExp, RegExp>();

/** A pattern that finds every match where the given one finds the first. */
function everyOf(pattern: RegExp): RegExp {
  let made = every.get(pattern);
  if (made === undefined) {
    made = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
    every.set(pattern, made);
  }
  return made;
}

function findPhrases(text: string, [from, to]: Span, clause: Span, pattern: RegExp): Span[] {
  const part = text.slice(from, to);
  return [...part.matchAll(fitPattern(pattern, part))]
    .map((match): Span => [from + match.index, from + match.index + match[0].length])
    .filter(([start, end]) => start >= clause[1] || end <= clause[0]);
}

/** "Yesterday" and the like outside the claim. */
function readNearby(
  text: string,
  [from, to]: Span,
  clause: Span,
  published: string | null,
  language: string | null,
): { word: string; date: string | null } | null {
  const table = NEARBY[(language ?? 'en').toLowerCase().split('-')[0]!] ?? {};
  for (const match of text.slice(from, to).matchAll(/[\p{L}]+(?:['’-][\p{L}]+)*/gu)) {
    const word = match[0].toLowerCase().replaceAll('’', "'");
    const start = from + match.index;
    if (!Object.hasOwn(table, word) || (start >= clause[0] && start < clause[1])) continue;
    // A name within the sentence: "the BBC's Today programme".
    if (start > from && match[0] !== word && match[0][0] !== word[0]) continue;
    return { word: match[0], date: published === null ? null : shift(published, table[word]!) };
  }
  return null;
}

/** The day that a phrase such as "on Friday" or "on Dec. 2" means, as precise as it is; null where it names none. */
function dateOf(phrase: string, published: string, language: string | null): string | null {
  const back = /^last (month|year)$/i.exec(phrase)?.[1];
  if (back !== undefined) return stepBack(published, back.toLowerCase() === 'month');
  for (const mention of readDates(phrase, language)) {
    const date = resolveDate(mention, published);
    if (date !== null) return date;
  }
  return null;
}

/** The month or the year before that of a day. */
function stepBack(published: string, month: boolean): string {
  const [year = 0, of = 1] = published.split('-').map(Number);
  if (!month) return String(year - 1);
  return of === 1 ? `${year - 1}-12` : `${year}-${String(of - 1).padStart(2, '0')}`;
}

/** A date mention seen from the article's day: what is not said is the last time it was so. Null for what is no day, month or year, or lies ahead. */
export function resolveDate({ year, month, day, weekday }: DateMention, published: string): string | null {
  const pad = (value: number): string => String(value).padStart(2, '0');
  if (month !== null) {
    const ending = day === null ? pad(month) : `${pad(month)}-${pad(day)}`;
    const thisYear = Number(published.slice(0, 4));
    const date = `${year ?? thisYear}-${ending}`;
    if (day !== null && !isDay(date)) return null;
    // The end of last year is meant where this year's is still to come.
    if (year === null && date > published.slice(0, date.length)) return `${thisYear - 1}-${ending}`;
    return date > published.slice(0, date.length) ? null : date;
  }
  if (year !== null) return String(year) > published.slice(0, 4) ? null : String(year);
  if (weekday === null) return null;
  const today = new Date(`${published}T00:00:00Z`).getUTCDay() || 7;
  return shift(published, -((today - weekday + 7) % 7));
}

function isDay(date: string): boolean {
  const instant = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
