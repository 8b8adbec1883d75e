// Owns the reading of dates in a text: years, months, days, decades, centuries, weekdays and seasons, in the languages that have guard words.
import { type OpenGuardWords, readGuardWords } from './languages/guard-words';
import { readPattern } from './pattern';

/** A date as a text gives it; what the text does not say is null. Offsets are UTF-16 units. */
export interface DateMention {
  start: number;
  end: number;
  year: number | null;
  /** 1 to 12. */
  month: number | null;
  day: number | null;
  /** First year of a decade, such as 1990 for "the 1990s". */
  decade: number | null;
  century: number | null;
  /** 1 is Monday. */
  weekday: number | null;
  /** 1 is spring. */
  season: number | null;
  /** Days, weeks, months or years from the day of writing: "yesterday" is one day back. */
  offset: { unit: 'day' | 'week' | 'month' | 'year'; by: number } | null;
}

interface Piece {
  start: number;
  end: number;
  text: string;
  lower: string;
}

const PIECE = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu;
const ISO = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;

/** Every date in `text`, in order, none overlapping another. `language` is a BCP 47 tag, null is read as English. */
export function readDates(text: string, language: string | null): DateMention[] {
  const words = readGuardWords(language) ?? readGuardWords('en')!;
  const dates: DateMention[] = [];
  for (const found of text.matchAll(ISO)) {
    const end = found.index + found[0].length;
    dates.push({ ...nothing(found.index, end), year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) });
  }
  const pieces: Piece[] = [];
  for (const found of text.matchAll(PIECE)) {
    const start = found.index;
    if (dates.some((date) => start >= date.start && start < date.end)) continue;
    pieces.push({ start, end: start + found[0].length, text: found[0], lower: found[0].toLowerCase() });
  }
  for (let at = 0; at < pieces.length; at++) {
    const { lower } = pieces[at]!;
    if (!isDigit(lower.charCodeAt(0)) && !words.dateWords.has(lower)) continue;
    const date =
      readMonth(pieces, at, text, words) ??
      readYear(pieces, at, text, words) ??
      readDecade(pieces, at, words) ??
      readNamed(pieces, at, words) ??
      readOffset(pieces, at, words);
    if (date === null) continue;
    // A day before its month was passed already: a month never takes what another date holds.
    const last = dates.at(-1);
    if (last !== undefined && date.start < last.end && date.end > last.start) continue;
    dates.push(date);
    while (at + 1 < pieces.length && pieces[at + 1]!.start < date.end) at++;
  }
  return dates.sort((a, b) => a.start - b.start);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function nothing(start: number, end: number): DateMention {
  return { start, end, year: null, month: null, day: null, decade: null, century: null, weekday: null, season: null, offset: null };
}

/** A month with the day and the year that stand beside it, in either order. */
function readMonth(pieces: Piece[], at: number, text: string, words: OpenGuardWords): DateMention | null {
  const piece = pieces[at]!;
  const month = words.months[piece.lower];
  if (month === undefined) return null;
  const german = words.tag === 'de' || words.tag === 'en';
  if (german && piece.text[0] === piece.lower[0]) return null;
  const before = pieces[at - 1];
  const after = pieces[at + 1];
  const date = nothing(piece.start, piece.end);
  date.month = month;
  let left = at - 1;
  if (left >= 0 && /^(?:of|de)$/.test(pieces[left]!.lower)) left -= 1;
  const day = left >= 0 ? readDay(pieces[left]!, pieces[left + 1]!, text) : null;
  if (day !== null) {
    date.day = day.day;
    date.start = pieces[left]!.start;
  }
  let next = at + 1;
  if (date.day === null && after !== undefined && /^[\s.]{1,3}$/.test(text.slice(piece.end, after.start))) {
    const following = readDay(after, pieces[at + 2], text);
    if (following !== null) {
      date.day = following.day;
      date.end = following.end;
      next += following.pieces;
    }
  }
  if (/^(?:de|del|of)$/.test(pieces[next]?.lower ?? '')) next += 1;
  const year = pieces[next];
  if (year !== undefined && /^(?:1[5-9]|20)\d\d$/.test(year.text) && year.start - date.end <= 6 && !/[;:()]/.test(text.slice(date.end, year.start))) {
    date.year = Number(year.text);
    date.end = year.end;
  }
  if (date.day === null && date.year === null && words.doubtfulMonths.has(piece.lower)) {
    if (before === undefined || !words.timePrepositions.has(before.lower) || before.lower === 'to' || before.lower === 'and') return null;
  }
  return date;
}

/** A day of the month: "5", "5th", "5." with nothing that makes it another number. */
function readDay(piece: Piece, next: Piece | undefined, text: string): { day: number; end: number; pieces: number } | null {
  if (!/^\d{1,2}$/.test(piece.text)) return null;
  const day = Number(piece.text);
  if (day < 1 || day > 31) return null;
  const suffix = next !== undefined && next.start === piece.end && /^(?:st|nd|rd|th|er|º)$/.test(next.lower);
  if (!suffix && /^\s*(?:%|,\d{3}\b)/.test(text.slice(piece.end, piece.end + 5))) return null;
  return suffix ? { day, end: next.end, pieces: 2 } : { day, end: piece.end, pieces: 1 };
}

/** A year that stands alone, a decade or a century. A number of four digits that counts something is none. */
function readYear(pieces: Piece[], at: number, text: string, words: OpenGuardWords): DateMention | null {
  const piece = pieces[at]!;
  const next = pieces[at + 1];
  const attached = next !== undefined && (next.start === piece.end || /^['’.-]$/.test(text.slice(piece.end, next.start)));
  const century = /^\d{1,2}$/.test(piece.text) ? (attached ? pieces[at + 2] : next) : undefined;
  if (century !== undefined && readPattern(words.century).test(century.lower)) return { ...nothing(piece.start, century.end), century: Number(piece.text) };
  const ordinal = words.ordinals[piece.lower];
  if (ordinal !== undefined && next !== undefined && readPattern(words.century).test(next.lower)) {
    const tens = words.numbers[pieces[at - 1]?.lower ?? ''] === 20 && ordinal < 10 ? 20 : 0;
    return { ...nothing(tens > 0 ? pieces[at - 1]!.start : piece.start, next.end), century: tens + ordinal };
  }
  // "the year 1000": no number that counts something is told so.
  if (words.tag === 'en' && pieces[at - 1]?.lower === 'year' && /^\d{3,4}$/.test(piece.text))
    return { ...nothing(piece.start, piece.end), year: Number(piece.text) };
  if (!/^(?:1[5-9]|20)\d\d$/.test(piece.text)) return null;
  const value = Number(piece.text);
  const previous = pieces[at - 1];
  if (attached && /^(?:s|er|ern)$/.test(next.lower)) return { ...nothing(piece.start, next.end), decade: value };
  if (/[$£€¥#]\s?$/.test(text.slice(Math.max(0, piece.start - 2), piece.start)) || /^\s?[%°$£€]/.test(text.slice(piece.end, piece.end + 2))) return null;
  const timed = previous !== undefined && words.timePrepositions.has(previous.lower);
  if (!timed && next !== undefined && /^\s$/.test(text.slice(piece.end, next.start))) {
    if (words.units[next.lower] !== undefined || words.currencies[next.lower] !== undefined || words.scales[next.lower] !== undefined) return null;
    if (
      words.tag === 'en' &&
      /^(?:people|men|women|children|[a-z]+(?<!s)s)$/.test(next.lower) &&
      !/^(?:elections|olympics|games|attacks|protests|riots|talks|is|was|has|does|as)$/.test(next.lower)
    )
      return null;
  }
  return { ...nothing(piece.start, piece.end), year: value };
}

/** "the nineteen-eighties" and "the eighties", of the last century unless the text names another. */
function readDecade(pieces: Piece[], at: number, words: OpenGuardWords): DateMention | null {
  const piece = pieces[at]!;
  const tens = words.decades[piece.lower];
  if (tens === undefined) return null;
  const previous = pieces[at - 1];
  const century = previous?.lower === 'eighteen' ? 1800 : 1900;
  if (previous !== undefined && /^(?:nineteen|eighteen)$/.test(previous.lower)) return { ...nothing(previous.start, piece.end), decade: century + tens };
  // "in his eighties" is an age.
  return previous !== undefined && /^(?:the|early|late|mid)$/.test(previous.lower) ? { ...nothing(piece.start, piece.end), decade: century + tens } : null;
}

/** "yesterday", "next week": a time told from the day of writing. */
function readOffset(pieces: Piece[], at: number, words: OpenGuardWords): DateMention | null {
  const piece = pieces[at]!;
  const day = words.dayOffsets[piece.lower];
  if (day !== undefined) return { ...nothing(piece.start, piece.end), offset: { unit: 'day', by: day } };
  const by = words.offsetWords[piece.lower];
  const unit = by === undefined ? undefined : words.offsetUnits[pieces[at + 1]?.lower ?? ''];
  if (by === undefined || unit === undefined) return null;
  return { ...nothing(piece.start, pieces[at + 1]!.end), offset: { unit, by } };
}

/** A weekday, or a season with its year. */
function readNamed(pieces: Piece[], at: number, words: OpenGuardWords): DateMention | null {
  const piece = pieces[at]!;
  const weekday = words.weekdays[piece.lower];
  if (weekday !== undefined) return { ...nothing(piece.start, piece.end), weekday };
  const season = words.seasons[piece.lower];
  if (season === undefined) return null;
  const previous = pieces[at - 1]?.lower ?? '';
  if (words.tag === 'en' && !/^(?:in|the|last|this|next|that|of|early|late|since|by|until)$/.test(previous)) return null;
  if (words.tag === 'fr' && !/^(?:en|au|l|cet|dernier)$/.test(previous)) return null;
  const date = { ...nothing(piece.start, piece.end), season };
  const offset = /^(?:of|de|del)$/.test(pieces[at + 1]?.lower ?? '') ? 2 : 1;
  const year = pieces[at + offset];
  if (year !== undefined && /^(?:1[5-9]|20)\d\d$/.test(year.text)) return { ...date, end: year.end, year: Number(year.text) };
  return date;
}

/** Whether two dates can be the same: nothing that both say differs. */
export function datesAgree(a: DateMention, b: DateMention): boolean {
  return !datesConflict(a, b) && sharesPart(a, b);
}

/** Whether two dates cannot be the same: something that both say differs. Weekdays and days without a month are compared with their like only. */
export function datesConflict(a: DateMention, b: DateMention): boolean {
  if (differ(a.year, b.year) || differ(a.month, b.month) || differ(a.century, b.century) || differ(a.season, b.season)) return true;
  if (differ(a.decade, b.decade)) return true;
  if (isOutOfSeason(a, b) || isOutOfSeason(b, a)) return true;
  if (a.offset !== null && b.offset !== null && a.offset.unit === b.offset.unit && a.offset.by !== b.offset.by) return true;
  if (a.decade !== null && b.year !== null && Math.floor(b.year / 10) * 10 !== a.decade) return true;
  if (b.decade !== null && a.year !== null && Math.floor(a.year / 10) * 10 !== b.decade) return true;
  if (
    [
      [a, b],
      [b, a],
    ].some(([one, other]) => one!.century !== null && other!.year !== null && Math.ceil(other!.year / 100) !== one!.century)
  )
    return true;
  if (a.month !== null && b.month !== null && differ(a.day, b.day)) return true;
  return a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday;
}

/** Months that a season may reach into, as the north of the earth has them, borders included. */
const SEASON_MONTHS: readonly (readonly number[])[] = [[], [3, 4, 5, 6], [6, 7, 8, 9], [9, 10, 11, 12], [12, 1, 2, 3]];

/** "the spring of 2022" beside "October 2022"; a season without a year may be that of the other half of the earth. */
function isOutOfSeason({ season, year }: DateMention, other: DateMention): boolean {
  return season !== null && year !== null && other.year === year && other.month !== null && SEASON_MONTHS[season]?.includes(other.month) === false;
}

function differ(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a !== b;
}

function sharesPart(a: DateMention, b: DateMention): boolean {
  const parts = ['year', 'month', 'decade', 'century', 'weekday', 'season'] as const;
  if (parts.some((part) => a[part] !== null && b[part] !== null)) return true;
  if (a.offset !== null && b.offset !== null && a.offset.unit === b.offset.unit) return true;
  const holds = (one: DateMention, other: DateMention) => (one.decade !== null || one.century !== null) && other.year !== null;
  return holds(a, b) || holds(b, a);
}
