// Owns numbers that a text gives in two: a share as "one in five", and a range as "between 40 and 50", each read as one quantity.
import type { OpenGuardWords } from './languages/guard-words';
import type { Quantity } from './numbers';
import { readPattern } from './pattern';

/** What stands between two numbers that make a range, and what must stand before it. The words are looked up in the language. */
const DASH = /^\s*[-–—]\s*$/;
/** A share is told of few: "one in five", "nine out of ten", "1 in 1,000". */
const MOST_OF = 10_000;

/** Joins neighbouring numbers that are one quantity. `quantities` are in the order of the text; the result is too. */
export function joinNumbers(quantities: readonly Quantity[], text: string, words: OpenGuardWords): Quantity[] {
  const lower = text.toLowerCase();
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const last = joined.at(-1);
    // What stands further apart than this is two numbers.
    const one =
      last === undefined || quantity.start - last.numberEnd > 20 ? null : (joinShare(last, quantity, lower, words) ?? joinRange(last, quantity, lower, words));
    if (one === null) joined.push(quantity);
    else joined[joined.length - 1] = one;
  }
  return joined;
}

/** "one in five", "three out of four": a share in percent. */
function joinShare(top: Quantity, bottom: Quantity, lower: string, words: OpenGuardWords): Quantity | null {
  if (top.kind !== 'count' || bottom.kind !== 'count' || top.upTo !== null || top.value < 1 || top.value >= bottom.value || bottom.value > MOST_OF) return null;
  if (!readPattern(`^\\s*(?:${words.shareOf})\\s*$`).test(lower.slice(top.end, bottom.start))) return null;
  return { ...top, end: bottom.end, numberEnd: bottom.end, value: (top.value / bottom.value) * 100, kind: 'percent' };
}

/** "between 40 and 50", "10 to 12 million", "5-7 percent": the lower end with the upper one in `upTo`. A change "from 3 to 5" has two numbers. */
function joinRange(low: Quantity, high: Quantity, lower: string, words: OpenGuardWords): Quantity | null {
  if (low.upTo !== null || low.kind === 'ordinal' || high.kind === 'ordinal' || low.kind === 'multiple' || high.kind === 'multiple') return null;
  const between = lower.slice(low.numberEnd, high.start).replace(/^\s*(?:%|percent|per cent)/, '');
  const before = lower.slice(Math.max(0, low.start - 14), low.start);
  const opened = readPattern(`(?<!\\p{L})(?:${words.rangeOpens})\\s+(?:\\p{L}+\\s+)?$`).test(before);
  const and = readPattern(`^\\s*(?:${words.rangeAnd})\\s*$`).test(between);
  const to = DASH.test(between) || readPattern(`^\\s*(?:${words.rangeTo})\\s*$`).test(between);
  if (!(opened && and) && !(to && !readPattern(`(?<!\\p{L})(?:${words.changeFrom})\\s+(?:\\p{L}+\\s+)?$`).test(before))) return null;
  const value = scaleLow(low, high, lower);
  if (value >= high.value || (high.value > 20 * value && value < 1000)) return null;
  if (low.unit !== null && high.unit !== null && low.unit !== high.unit) return null;
  if (low.kind !== 'count' && low.kind !== high.kind) return null;
  return { ...high, start: low.start, value, upTo: high.value, bound: null };
}

/** "two to three million" means millions on both sides. */
function scaleLow(low: Quantity, high: Quantity, lower: string): number {
  if (low.value >= high.value || !/\p{L}$/u.test(lower.slice(high.start, high.numberEnd))) return low.value;
  for (const factor of [1e12, 1e9, 1e6, 1e3]) if (high.value >= factor && low.value < 1000) return low.value * factor;
  return low.value;
}
