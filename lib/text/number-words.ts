// Owns the reading of numbers written in words in French, Spanish, German and Russian, whose tens and hundreds are put together in ways of their own.
import type { OpenGuardWords } from './languages/guard-words';

/** Words that join tens with ones: "vingt et un", "treinta y tres". */
const JOINS: Readonly<Record<string, string>> = { fr: 'et', es: 'y' };
/** One, which counts behind tens and hundreds and before a scale only. */
const ONE = /^(?:un|une|uno|una|ein|eine|один|одна|одну|одно|одного|одной)$/;
/** Scales that stand for one of themselves where no number is in front. */
const LONE = /^(?:mil|cien|ciento|mille|cent|hundert|tausend|тысяча|тысячу|миллион|миллиард)$/;

/** A number of several words: its value, and how many of `pieces` it takes from `at` on. Null where no number begins. `joined` tells whether a piece follows on the one before. */
export function readNumberWords(
  pieces: readonly { lower: string }[],
  at: number,
  words: OpenGuardWords,
  joined: (index: number) => boolean,
): { value: number; count: number } | null {
  let total = 0;
  let current = 0;
  let index = at;
  let end = at;
  let lone = false;
  while (index < pieces.length && (index === at || joined(index))) {
    const { lower } = pieces[index]!;
    const unit = words.numbers[lower];
    const factor = lower.length > 1 ? words.scales[lower] : undefined;
    if (lower === JOINS[words.tag] && current % 100 >= 20 && joined(index + 1)) {
      const behind = pieces[index + 1]?.lower ?? '';
      if ((words.numbers[behind] ?? (ONE.test(behind) ? 1 : 100)) >= 20) break;
      index += 1;
      continue;
    }
    if (ONE.test(lower)) {
      if (index > at && !(current % 100 >= 20 && current % 10 === 0) && !(current > 0 && current % 100 === 0)) break;
      if (index === at && !(joined(at + 1) && (words.scales[pieces[at + 1]?.lower ?? ''] ?? 0) >= 10)) break;
      lone = index === at;
      current += 1;
    } else if (unit !== undefined && isNext(unit, current, index > at)) {
      // "quatre-vingts" multiplies.
      current = words.tag === 'fr' && unit === 20 && current % 100 === 4 ? current + 76 : current + unit;
      lone = false;
    } else if (factor !== undefined && (index > at || LONE.test(lower))) {
      if (factor >= 1000) {
        total = factor >= 1e6 ? (total + Math.max(current, total > 0 ? 0 : 1)) * factor : total + Math.max(current, 1) * factor;
        current = 0;
      } else current = Math.max(current, 1) * factor;
      lone = false;
    } else break;
    index += 1;
    end = index;
  }
  return end === at || lone ? null : { value: total + current, count: end - at };
}

/** Whether a number below a thousand goes on with `unit`: ones behind tens, either behind hundreds, and the French twenties from 60 and 80 on. */
function isNext(unit: number, current: number, seen: boolean): boolean {
  if (!seen || current === 0) return true;
  const rest = current % 100;
  if (rest === 0) return unit < 100;
  if (unit === 20 && rest === 4) return true;
  if (rest === 60 || rest === 80) return unit < 20;
  if (rest === 10 || rest === 70 || rest === 90) return unit >= 1 && unit < 10;
  return rest >= 20 && rest % 10 === 0 && unit < 10;
}
