// Owns the comparison of one occasion with others: is what a page reports the saying that is known, an earlier one or a later one.
import type { Saying } from './claim';
import type { Occasion, Speaker } from './statement';

/**
 * How a page's occasion stands to the known sayings. "near": the same speaker, and the page appeared within days of the saying without giving a day.
 * "unknown" where it cannot be told; `lack` says why.
 */
export interface OccasionComparison {
  relation: 'same' | 'near' | 'earlier' | 'later' | 'unknown';
  /** The saying it was compared with; null where none has a date. */
  saying: Saying | null;
  /** Whether page and saying name the same speaker; null where either names nobody. */
  sameSpeaker: boolean | null;
  lack: 'sayings' | 'dates' | 'day' | 'speaker' | null;
}

/** What the page says of its own occasion. `published` is the article's day, null where the page gives none. */
export interface PageOccasion {
  speaker: Speaker | null;
  occasion: Occasion | null;
  published: string | null;
}

/** An article that appears so many days after a saying, by the same speaker and without a day of its own, most likely means that one. */
const NEAR_DAYS = 3;
const DAY = 86_400_000;

/** Compares a page's occasion with the sayings of a claim: the speaker's own ones first, then all. */
export function compareOccasions(page: PageOccasion, sayings: readonly Saying[]): OccasionComparison {
  if (sayings.length === 0) return { relation: 'unknown', saying: null, sameSpeaker: null, lack: 'sayings' };
  const dated = sayings.filter(({ date }) => date !== null).sort((a, b) => a.date!.localeCompare(b.date!));
  const own = dated.filter(({ speaker }) => isSameSpeaker(page.speaker?.name ?? null, speaker) === true);
  const compared = own.length > 0 ? own : dated;
  const said = page.occasion?.date ?? null;
  if (compared.length === 0 || (said === null && page.published === null)) return { relation: 'unknown', saying: null, sameSpeaker: null, lack: 'dates' };
  const tell = (relation: OccasionComparison['relation'], saying: Saying, lack: OccasionComparison['lack'] = null): OccasionComparison => ({
    relation,
    saying,
    sameSpeaker: isSameSpeaker(page.speaker?.name ?? null, saying.speaker),
    lack,
  });
  return said === null ? compareDay(page.published!, compared, own.length > 0, tell) : compareDates(said, compared, own.length > 0, tell);
}

type Tell = (relation: OccasionComparison['relation'], saying: Saying, lack?: OccasionComparison['lack']) => OccasionComparison;

/** By the day on which the page says it was said. */
function compareDates(said: string, sayings: readonly Saying[], own: boolean, tell: Tell): OccasionComparison {
  const same = sayings.find(({ date }) => overlap(said, date!));
  // Somebody else on the same day is another occasion, of which only the day is shared.
  if (same !== undefined) return own ? tell('same', same) : tell('unknown', same, 'speaker');
  const before = sayings.findLast(({ date }) => lastDay(date!) < firstDay(said));
  return before === undefined ? tell('earlier', sayings[0]!) : tell('later', before);
}

/** By the article's day alone: what it reports was said on that day or before. */
function compareDay(published: string, sayings: readonly Saying[], own: boolean, tell: Tell): OccasionComparison {
  const before = sayings.findLast(({ date }) => firstDay(date!) <= lastDay(published));
  if (before === undefined) return tell('earlier', sayings[0]!);
  return own && firstDay(published) - lastDay(before.date!) <= NEAR_DAYS * DAY ? tell('near', before) : tell('unknown', before, 'day');
}

function overlap(a: string, b: string): boolean {
  return firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);
}

/** The first instant of "2022", "2022-12" or "2022-12-02". */
function firstDay(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year!, (month ?? 1) - 1, day ?? 1);
}

/** The first instant of the last day of the same. */
function lastDay(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return day === undefined ? Date.UTC(month === undefined ? year! + 1 : year!, month ?? 0, 1) - DAY : firstDay(date);
}

/** Whether two names are of one person: the last words agree, and one holds the other's first or an initial of it. Null where one is missing. */
export function isSameSpeaker(here: string | null, there: string | null): boolean | null {
  if (here === null || there === null) return null;
  const one = wordsOf(here);
  const other = wordsOf(there);
  const last = one.at(-1);
  if (last === undefined || last !== other.at(-1)) return false;
  return one.length === 1 || other.length === 1 || one[0]![0] === other[0]![0];
}

function wordsOf(name: string): string[] {
  return (
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
