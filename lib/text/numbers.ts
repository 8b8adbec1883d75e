// Owns the reading of quantities in a text: digits and words with their scale, currency, unit, period and bound, so that "£350m" and "350 million pounds" are one.
import { type OpenGuardWords, readGuardWords } from './languages/guard-words';
import { joinNumbers } from './number-ranges';
import { readNumberWords } from './number-words';
import { readPattern } from './pattern';
import { fitPattern } from './plain-pattern';

export type QuantityKind = 'count' | 'percent' | 'money' | 'measure' | 'ordinal' | 'multiple';

/** A number as a text gives it. Offsets are UTF-16 units and take in the unit. */
export interface Quantity {
  start: number;
  end: number;
  /** End of the number itself, before its unit. */
  numberEnd: number;
  value: number;
  /** Upper end of a range whose lower end is `value`; null for a single number. */
  upTo: number | null;
  kind: QuantityKind;
  /** Currency, unit or "year-old"; null where there is none. */
  unit: string | null;
  /** "week" for "a week", "per week", "weekly". */
  period: string | null;
  bound: 'more' | 'less' | null;
}

interface Piece {
  start: number;
  end: number;
  lower: string;
  digits: boolean;
}

const PIECE = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[%％½¼¾]/gu;
const SIGNS: Record<string, string> = { $: 'USD', '£': 'GBP', '€': 'EUR', '¥': 'JPY', '₽': 'RUB', '₹': 'INR', '₴': 'UAH' };
/** Words for one thing of its kind, which count before a scale or a share: "a million", "eine Hälfte". */
const ARTICLE = /^(?:an?|one|eine?|une?|una|один|одна)$/;
const PARTS = new Map([
  ['½', 50],
  ['¼', 25],
  ['¾', 75],
]);

/** Every quantity in `text`, in order. `taken` are spans to leave alone, such as dates. `language` is a BCP 47 tag, null is read as English. */
export function readQuantities(text: string, language: string | null, taken: readonly { start: number; end: number }[] = []): Quantity[] {
  const words = readGuardWords(language) ?? readGuardWords('en')!;
  const pieces: Piece[] = [];
  const piece = fitPattern(PIECE, text);
  piece.lastIndex = 0;
  for (let found = piece.exec(text); found !== null; found = piece.exec(text)) {
    const start = found.index;
    if (taken.some((span) => start < span.end && start + found[0].length > span.start)) continue;
    const code = found[0].charCodeAt(0);
    pieces.push({ start, end: start + found[0].length, lower: found[0].toLowerCase(), digits: code >= 48 && code <= 57 });
  }
  const quantities: Quantity[] = [];
  for (let at = 0; at < pieces.length; ) {
    const number = readNumber(pieces, at, text, words);
    if (number === null) {
      at += 1;
      continue;
    }
    const quantity = readUnit(pieces, number, text, words);
    at = number.next;
    if (quantity === null) continue;
    quantities.push(quantity);
    // The unit is no number of its own: "12 pour cent".
    while (at < pieces.length && pieces[at]!.start < quantity.end) at += 1;
  }
  return joinNumbers(quantities, text, words);
}

interface ReadNumber {
  start: number;
  end: number;
  value: number;
  kind: QuantityKind;
  /** Index of the piece after the number. */
  next: number;
}

/** Whether only a blank, a no-break space or a hyphen parts two pieces. */
function isJoined(text: string, from: Piece, to: Piece | undefined): to is Piece {
  return to !== undefined && /^[\s\u00a0\u202f-]?$/.test(text.slice(from.end, to.start));
}

function readNumber(pieces: Piece[], at: number, text: string, words: OpenGuardWords): ReadNumber | null {
  const first = pieces[at]!;
  if (first.digits) return readDigits(pieces, at, text, words);
  const part = PARTS.get(first.lower);
  if (part !== undefined) return { start: first.start, end: first.end, value: part, kind: 'percent', next: at + 1 };
  if (!words.numberWords.has(first.lower) && !ARTICLE.test(first.lower)) return null;
  const multiple = words.multiples[first.lower];
  if (multiple !== undefined) return { start: first.start, end: first.end, value: multiple, kind: 'multiple', next: at + 1 };
  return readFraction(pieces, at, text, words) ?? readWords(pieces, at, text, words) ?? readOrdinal(pieces, at, words);
}

function readDigits(pieces: Piece[], at: number, text: string, words: OpenGuardWords): ReadNumber {
  const first = pieces[at]!;
  let value = parseDigits(first.lower, words.decimalComma);
  let next = at + 1;
  let end = first.end;
  // "10 000" in continental style: groups of three after one blank.
  if (/^\d{1,3}$/.test(first.lower)) {
    while (pieces[next]?.digits === true && /^\d{3}$/.test(pieces[next]!.lower)) {
      const gap = text.slice(end, pieces[next]!.start);
      // In English only whole thousands: "100 000".
      const spaced = gap === ' ' && (words.decimalComma || pieces[next]!.lower === '000');
      if (!(gap === '\u00a0' || gap === '\u202f' || spaced)) break;
      value = value * 1000 + Number(pieces[next]!.lower);
      end = pieces[next]!.end;
      next += 1;
    }
  }
  const suffix = pieces[next];
  if (suffix !== undefined && suffix.start === end && /^(?:st|nd|rd|th|er|ème|e|º|ª)$/.test(suffix.lower)) {
    return { start: first.start, end: suffix.end, value, kind: 'ordinal', next: next + 1 };
  }
  const part = /^\d+$/.test(first.lower) ? readSlashed(pieces, at, text) : null;
  if (part !== null) return part;
  return scale({ start: first.start, end, value, kind: 'count', next }, pieces, text, words);
}

/** "3/4" as a share, when it is one. */
function readSlashed(pieces: Piece[], at: number, text: string): ReadNumber | null {
  const [top, bottom] = [pieces[at]!, pieces[at + 1]];
  if (bottom === undefined || !bottom.digits || text.slice(top.end, bottom.start) !== '/' || text[bottom.end] === '/') return null;
  const [a, b] = [Number(top.lower), Number(bottom.lower)];
  return a < b && b <= 10 ? { start: top.start, end: bottom.end, value: (a / b) * 100, kind: 'percent', next: at + 2 } : null;
}

function parseDigits(digits: string, decimalComma: boolean): number {
  const separators = digits.match(/[.,]/g) ?? [];
  if (separators.length === 0) return Number(digits);
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(digits);
  if (new Set(separators).size > 1) {
    const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    return Number(`${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`);
  }
  const decimal = decimalComma ? ',' : '.';
  if (grouped && (separators[0] !== decimal || separators.length > 1)) return Number(digits.replace(/[.,]/g, ''));
  return Number(digits.replace(',', '.').replace(/[.,](?=.*[.,])/g, ''));
}

/** Multiplies by the scale words that follow: "350 million", "350m", "1,5 mil millones". */
function scale(number: ReadNumber, pieces: Piece[], text: string, words: OpenGuardWords): ReadNumber {
  for (;;) {
    const piece = pieces[number.next];
    if (piece === undefined) return number;
    const gap = text.slice(number.end, piece.start);
    const factor = words.scales[piece.lower];
    if (factor === undefined || !/^[\s\u00a0\u202f-]?$/.test(gap)) return number;
    // A single letter is a scale only right behind its digits, or "m" would be read out of "5 m".
    if (piece.lower.length === 1 && gap !== '') return number;
    number.value *= factor;
    number.end = piece.end;
    number.next += 1;
  }
}

/** "twenty-three", "one hundred and five thousand", "a dozen", "half a million". */
function readWords(pieces: Piece[], at: number, text: string, words: OpenGuardWords): ReadNumber | null {
  const first = pieces[at]!;
  if (words.tag !== 'en') {
    const read = readNumberWords(pieces, at, words, (index) => index > 0 && isJoined(text, pieces[index - 1]!, pieces[index]));
    return read === null ? null : { start: first.start, end: pieces[at + read.count - 1]!.end, value: read.value, kind: 'count', next: at + read.count };
  }
  let index = at;
  if (/^an?$/.test(first.lower)) {
    const next = pieces[at + 1];
    if (next === undefined || words.scales[next.lower] === undefined || next.lower.length < 3 || !isJoined(text, first, next)) return null;
    index = at + 1;
  }
  let total = 0;
  // "a hundred and forty-three": the article is the one that the scale multiplies.
  let current = index - at;
  let end = first.start;
  let seen = index > at;
  while (index < pieces.length) {
    const piece = pieces[index]!;
    if (seen && !isJoined(text, pieces[index - 1]!, piece)) break;
    const unit = words.numbers[piece.lower];
    const factor = piece.lower.length > 1 ? words.scales[piece.lower] : undefined;
    if (unit !== undefined) {
      // "one two" are two numbers; "twenty three" is one.
      if (seen && !(current % 100 >= 20 && unit < 10) && !(current > 0 && current % 100 === 0) && current !== 0) break;
      current += unit;
    } else if (factor !== undefined && seen) {
      if (factor >= 1000) {
        total = (total + Math.max(current, 1)) * factor;
        current = 0;
      } else current = Math.max(current, 1) * factor;
    } else if (seen && piece.lower === 'and' && current >= 100 && words.numbers[pieces[index + 1]?.lower ?? ''] !== undefined) {
      index += 1;
      continue;
    } else break;
    seen = true;
    end = piece.end;
    index += 1;
  }
  if (!seen) return null;
  const value = total + current;
  if (value === 1 && first.lower === 'one') {
    const next = pieces[index];
    const known =
      next !== undefined &&
      (words.units[next.lower] !== undefined || readPattern(words.percent).test(next.lower) || /^(?:per|in|out|single)$/.test(next.lower));
    if (!known) return null;
  }
  return { start: first.start, end, value, kind: 'count', next: index };
}

/** "half", "a third", "two thirds", "half a million", as a share in percent where it is one. */
function readFraction(pieces: Piece[], at: number, text: string, words: OpenGuardWords): ReadNumber | null {
  const first = pieces[at]!;
  const next = pieces[at + 1];
  const own = words.fractions[first.lower];
  if (own !== undefined && words.ordinals[first.lower] === undefined) {
    const scaleAt = next !== undefined && /^(?:a|an|eine|un|une)$/.test(next.lower) ? at + 2 : at + 1;
    const factor = words.scales[pieces[scaleAt]?.lower ?? ''];
    if (factor !== undefined && factor >= 12 && (pieces[scaleAt]?.lower.length ?? 0) > 2)
      return { start: first.start, end: pieces[scaleAt]!.end, value: own * factor, kind: 'count', next: scaleAt + 1 };
    return { start: first.start, end: first.end, value: own * 100, kind: 'percent', next: at + 1 };
  }
  const count = /^(?:a|an|one|ein|eine|un|une)$/.test(first.lower) ? 1 : words.numbers[first.lower];
  const share = next === undefined ? undefined : words.fractions[next.lower];
  if (count === undefined || share === undefined || count < 1 || count > 9 || !isJoined(text, first, next)) return null;
  const behind = pieces[at + 2]?.lower ?? '';
  if (words.ordinals[next!.lower] !== undefined && count === 1 && behind !== 'of' && first.lower !== 'one') return null;
  return { start: first.start, end: next!.end, value: count * share * 100, kind: 'percent', next: at + 2 };
}

function readOrdinal(pieces: Piece[], at: number, words: OpenGuardWords): ReadNumber | null {
  const piece = pieces[at]!;
  const value = words.ordinals[piece.lower];
  return value === undefined ? null : { start: piece.start, end: piece.end, value, kind: 'ordinal', next: at + 1 };
}

/** Adds what stands around the number: currency, percent, unit, period, bound. Null for what is a label and not a quantity, as in "5G". */
function readUnit(pieces: Piece[], number: ReadNumber, text: string, words: OpenGuardWords): Quantity | null {
  const quantity: Quantity = {
    start: number.start,
    end: number.end,
    numberEnd: number.end,
    value: number.value,
    upTo: null,
    kind: number.kind,
    unit: null,
    period: null,
    bound: null,
  };
  const lower = text.toLowerCase();
  const before = lower.slice(Math.max(0, number.start - 24), number.start);
  const sign = /([$£€¥₽₹₴])\s?$/.exec(before)?.[1];
  const next = pieces[number.next];
  const gap = next === undefined ? '' : text.slice(number.end, next.start);
  const glued = next !== undefined && gap === '';
  if (number.kind === 'count') {
    if (/(?:[\p{L}]|[\p{L}][-–])$/u.test(before) && pieces[number.next - 1]?.digits === true) return null;
    if (sign !== undefined) {
      quantity.kind = 'money';
      quantity.unit = SIGNS[sign]!;
      quantity.start = number.start - 1;
    } else if (/^\s?[€£₽₴]/.test(text.slice(number.end, number.end + 2))) {
      quantity.kind = 'money';
      quantity.unit = SIGNS[text.slice(number.end).trim()[0]!]!;
      quantity.end = number.end + text.slice(number.end).search(/[€£₽₴]/) + 1;
    } else if (next !== undefined && /^[\s\u00a0\u202f-]?$/.test(gap)) readFollowing(quantity, pieces, number, text, words);
    if (
      quantity.unit === null &&
      quantity.kind === 'count' &&
      glued &&
      next !== undefined &&
      pieces[number.next - 1]?.digits === true &&
      !/^[%％]$/.test(next.lower)
    )
      return null;
  }
  quantity.period = readPeriod(lower, quantity, words);
  if (readPattern(`${words.more}\\s*[$£€¥]?$`).test(before)) quantity.bound = 'more';
  else if (readPattern(`${words.less}\\s*[$£€¥]?$`).test(before)) quantity.bound = 'less';
  return quantity;
}

function readFollowing(quantity: Quantity, pieces: Piece[], number: ReadNumber, text: string, words: OpenGuardWords): void {
  const next = pieces[number.next]!;
  const after = pieces[number.next + 1];
  // "million of euros" and "milliards d'euros" name the unit behind a small word.
  const carrier = /^(?:d|de|of)$/.test(next.lower) && after !== undefined ? after : next;
  if (readPattern(words.percent).test(next.lower)) {
    quantity.kind = 'percent';
    quantity.end = next.end;
    // From 4 to 6 percent are two points, and half as much again.
    if (/punkte?n?$/.test(next.lower)) quantity.unit = 'point';
    else if (after !== undefined && /^points?$/.test(after.lower) && isJoined(text, next, after)) {
      quantity.unit = 'point';
      quantity.end = after.end;
    }
  } else if (after !== undefined && /^(?:per|pour|por)$/.test(next.lower) && /^(?:cent|ciento)$/.test(after.lower)) {
    quantity.kind = 'percent';
    quantity.end = after.end;
  } else if (words.currencies[carrier.lower] !== undefined) {
    quantity.kind = 'money';
    quantity.unit = words.currencies[carrier.lower]!;
    quantity.end = carrier.end;
  } else if (words.units[carrier.lower] !== undefined && Object.hasOwn(words.units, carrier.lower)) {
    quantity.kind = 'measure';
    quantity.unit = words.units[carrier.lower]!;
    quantity.end = carrier.end;
    if (/^\s?-?olds?\b/.test(text.slice(carrier.end).replace(/^-/, ''))) quantity.unit = 'year-old';
    if (quantity.unit === 'times') quantity.kind = 'multiple';
  }
}

/** The period a rate is counted in: looked for up to five words behind the number, then right before it. */
function readPeriod(lower: string, quantity: Quantity, words: OpenGuardWords): string | null {
  const behind = /^(?:[^\p{L}]*[\p{L}'’-]+){0,7}/u.exec(lower.slice(quantity.end))?.[0].split(/[,;:()]/)[0] ?? '';
  const ahead = lower.slice(Math.max(0, quantity.start - 45), quantity.start);
  for (const [pattern, period] of words.periods) if (readPattern(pattern).test(behind)) return period;
  for (const [pattern, period] of words.periods) if (readPattern(pattern).test(ahead)) return period;
  return null;
}

/** Whether two quantities can be of one value: a number lies in a range, two ranges overlap at both ends. */
export function quantitiesAgree(a: Quantity, b: Quantity): boolean {
  // "two in three" is 67 percent.
  const shares = a.kind === 'percent' && b.kind === 'percent' && a.upTo === null && b.upTo === null && isUneven(a.value) !== isUneven(b.value);
  if (shares && Math.abs(a.value - b.value) < 0.7) return true;
  if (a.upTo === null && b.upTo === null) return valuesAgree(a.value, b.value);
  if (a.upTo !== null && b.upTo !== null) return valuesAgree(a.value, b.value) && valuesAgree(a.upTo, b.upTo);
  const [range, single] = a.upTo === null ? [b, a] : [a, b];
  return range.value <= single.value && single.value <= (range.upTo as number);
}

/** Share by which a number may be past its bound, for "more than 10" is not said of 143, and by which one that is told as not exact may be off. */
const PAST = 0.3;
const NEARLY = 0.05;

/** Whether the words before one of two numbers let it stand for the other: "more than 140" and "about 150" for 143. `before` are those words, lower case; `loosely` the pattern of those that make a number inexact. */
export function isBounded(a: Quantity, b: Quantity, before: readonly [string, string], loosely: string): boolean {
  const allows = (one: Quantity, exact: Quantity, ahead: string): boolean => {
    const gap = (exact.value - one.value) / Math.max(one.value, exact.value, 1);
    if (one.bound === 'more') return gap > 0 && gap <= PAST;
    if (one.bound === 'less') return gap < 0 && gap >= -PAST;
    return Math.abs(gap) <= NEARLY && readPattern(`(?<!\\p{L})(?:${loosely})\\s+$`).test(ahead);
  };
  return allows(a, b, before[0]) || allows(b, a, before[1]);
}

/** Whether a share comes from a fraction that no whole number of thousandths gives. */
function isUneven(share: number): boolean {
  return Math.abs(share * 1000 - Math.round(share * 1000)) > 1e-6;
}

/** Whether two values are one, rounding allowed: one of them is the other rounded to its own leading digits, or both lie within 1.5 percent of each other above 1,000. */
export function valuesAgree(a: number, b: number): boolean {
  if (a === b) return true;
  const [small, large] = a < b ? [a, b] : [b, a];
  if (small <= 0) return false;
  if (large - small < 1e-6 * large) return true;
  return large >= 1000 && (large - small) / large <= 0.015 && (isRound(a, b) || isRound(b, a));
}

/** Whether `round` is `exact` rounded or cut to fewer leading digits. */
function isRound(round: number, exact: number): boolean {
  const digits = String(Math.round(round)).replace(/0+$/, '').length;
  const unit = 10 ** (Math.floor(Math.log10(exact)) + 1 - digits);
  return Math.abs(Math.round(exact / unit) * unit - round) < 1e-6 * exact || Math.abs(Math.floor(exact / unit) * unit - round) < 1e-6 * exact;
}
