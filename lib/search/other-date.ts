// Owns the guard on a date that every wording of a claim with a date contradicts, where the wordings that fit best have none.
import type { Guard } from '../model/match';
import { type DateMention, datesAgree, datesConflict } from '../text/dates';
import { alignWords } from './judge/align';
import { findDated } from './judge/dated';
import { isSameKind, pointApart } from './judge/dates';
import { readText } from './judge/read';

/** What dates may differ in. */
const PARTS = ['year', 'month', 'day', 'decade', 'century', 'season'] as const;

/**
 * Whether a date contradicts that of the claim's own wording, where others give only a part of theirs ("in 2022", "in September"): no wording has what it
 * gives otherwise, and the statement has no date that agrees with the own one.
 */
function isAgainstOwn(mine: DateMention, own: DateMention, dates: readonly DateMention[], there: readonly { date: DateMention }[]): boolean {
  if (dates.some((one) => datesAgree(one, own))) return false;
  const differing = PARTS.filter((part) => mine[part] !== null && mine[part] !== own[part]);
  return !there.some(({ date }) => differing.some((part) => date[part] === mine[part]));
}

/** Wordings that must have another date, where the claim's own has none. */
const LEAST_DATING = 2;

/**
 * A year or month by which a statement plainly dates what it says of the claim, and in whose stead the wordings have another; null where one of them agrees.
 * `wordings` are those that fit best, `all` those of the claim, its own first.
 */
export function findOtherTime(text: string, wordings: readonly string[], all: readonly string[], language: string | null): Guard | null {
  const here = readText(text, language);
  const dates = here.dates.filter(({ year, month }) => year !== null || month !== null);
  if (dates.length === 0) return null;
  const there = all.flatMap((wording, at) => {
    const reading = readText(wording, language);
    return reading.dates.filter(({ year, month }) => year !== null || month !== null).map((date) => ({ date, reading, own: at === 0 }));
  });
  if (there.length === 0) return null;
  const agreed = there.some(({ date }) => dates.some((one) => datesAgree(one, date)));
  for (const mine of dates) {
    const clashes = there.filter(({ date, reading }) => datesConflict(mine, date) && isSameKind(mine, date) && !pointApart(here, mine, reading, date));
    const first = clashes[0];
    if (first === undefined) continue;
    const whole = !agreed && clashes.length === there.length && (first.own || clashes.length >= Math.min(LEAST_DATING, all.length));
    if (!whole && !(first.own && isAgainstOwn(mine, first.date, dates, there))) continue;
    const dated = wordings.some((wording) => findDated(here, mine, alignWords(here, readText(wording, language), 0, text.length)) === 'claim');
    if (!dated) continue;
    const { date, reading } = first;
    return { kind: 'date', statement: text.slice(mine.start, mine.end), claim: reading.text.slice(date.start, date.end) };
  }
  return null;
}
