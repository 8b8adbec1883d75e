// Owns the looking for a cue by a large pattern. A pattern of forty alternatives takes a fresh worker fifty milliseconds to compile, and most texts hold the
// first words of none of them: it is taken apart once, and only those alternatives are compiled whose first words a text holds.
import { isPlainText, plainSource } from './plain-pattern';

/** One alternative. `openers`: what a match of it begins with, one of these, in lower case; null where that cannot be told. */
interface Alternative {
  source: string;
  openers: readonly string[] | null;
  /** Made when it is first asked for; `plain` is the same for plain texts. */
  pattern: RegExp | null;
  plain: RegExp | null;
}

const apart = new WeakMap<RegExp, Alternative[]>();

/** The match of `pattern` in `text`, as `text.match(pattern)` has it: the first in the text, and of those that begin there the first alternative's. No flag g. */
export function matchCue(pattern: RegExp, text: string): RegExpMatchArray | null {
  let alternatives = apart.get(pattern);
  if (alternatives === undefined) {
    alternatives = takeApart(pattern);
    apart.set(pattern, alternatives);
  }
  // These two are "s" and "k" to a pattern without case, and not to lower case.
  const plain = isPlainText(text);
  const odd = !plain && /[\u017f\u212a]/.test(text);
  const lower = text.toLowerCase();
  let first: RegExpMatchArray | null = null;
  for (const alternative of alternatives) {
    if (!odd && alternative.openers !== null && !alternative.openers.some((opener) => opensWord(lower, opener))) continue;
    const found = (plain ? readPlain(alternative, pattern) : readWhole(alternative, pattern)).exec(text);
    if (found !== null && (first === null || found.index < (first.index as number))) first = found;
  }
  return first;
}

function readWhole(alternative: Alternative, { flags }: RegExp): RegExp {
  alternative.pattern ??= new RegExp(alternative.source, flags);
  return alternative.pattern;
}

function readPlain(alternative: Alternative, pattern: RegExp): RegExp {
  if (alternative.plain === null) {
    const source = pattern.unicode ? plainSource(alternative.source, pattern.ignoreCase) : null;
    alternative.plain = source === null ? readWhole(alternative, pattern) : new RegExp(source, pattern.flags.replace('u', ''));
  }
  return alternative.plain;
}

const opened = new WeakMap<RegExp, readonly string[] | 'any'>();

/** Whether a pattern for lower-case text may match in `text`: false where the text has none of the words that a match begins with. */
export function mayMatch(pattern: RegExp, text: string): boolean {
  let openers = opened.get(pattern);
  if (openers === undefined) {
    openers = pattern.ignoreCase ? 'any' : openersOfWhole(pattern.source);
    opened.set(pattern, openers);
  }
  return openers === 'any' || openers.some((opener) => opensWord(text, opener));
}

function openersOfWhole(source: string): readonly string[] | 'any' {
  if (!source.startsWith('\\b') || splitAlternatives(source).length > 1) return 'any';
  const inner = innerOf(source);
  const lists = inner === null ? [openersOf(source.slice(2))] : splitAlternatives(inner).map(openersOf);
  return lists.every((list) => list !== null) ? lists.flat() : 'any';
}

/** What stands in a group that is all of a source, between the ends of words; null where there is no such group. */
function innerOf(source: string): string | null {
  return cutGroup(source, '\\b');
}

/** What stands in a group between the end of a word and `close`; null where that is not the whole source. */
function cutGroup(source: string, close: string): string | null {
  const inner = source.startsWith('\\b(?:') && source.endsWith(`)${close}`) ? source.slice(5, -1 - close.length) : null;
  return inner !== null && isBalanced(inner) ? inner : null;
}

/** How a group of cues may end: where a word does, or where no word goes on. */
const CLOSES = ['\\b', '(?!\\w)'] as const;

/** Room for the second letters of openers: a to z, apostrophe, blank and hyphen, and one for all others. */
const WIDTH = 32;

/** With which two letters words of the last text begin; one text is asked about for hundreds of openers. */
const begun = new Uint8Array(26 * WIDTH);
let begunBy: string | null = null;

/** The place of two letters in that table; -1 for others than an opener may begin with. */
function placeOf(first: number, second: number): number {
  if (first < 97 || first > 122) return -1;
  const at = second >= 97 && second <= 122 ? second - 97 : second === 39 ? 26 : second === 32 ? 27 : second === 45 ? 28 : 29;
  return (first - 97) * WIDTH + at;
}

function noteBeginnings(lower: string): void {
  begun.fill(0);
  let inside = false;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (!inside) {
      const place = placeOf(code, at + 1 < lower.length ? lower.charCodeAt(at + 1) : 0);
      if (place >= 0) begun[place] = 1;
    }
    inside = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95 || (code >= 65 && code <= 90);
  }
  begunBy = lower;
}

/** Whether `opener` stands in a text where no word goes on. */
function opensWord(lower: string, opener: string): boolean {
  if (lower !== begunBy) noteBeginnings(lower);
  if (begun[placeOf(opener.charCodeAt(0), opener.charCodeAt(1))] === 0) return false;
  for (let at = lower.indexOf(opener); at >= 0; at = lower.indexOf(opener, at + 1)) if (at === 0 || !/\w/.test(lower[at - 1] as string)) return true;
  return false;
}

/** The alternatives of a pattern in their order. What is no plain alternation stays in one. */
function takeApart({ source, ignoreCase }: RegExp): Alternative[] {
  const whole = [{ source, openers: null, pattern: null, plain: null }];
  // Groups that capture would change their numbers.
  if (!ignoreCase || /(?<!\\)\((?!\?)|\(\?<[^=!]/.test(source)) return whole;
  return splitAlternatives(source).flatMap((part) => {
    for (const close of CLOSES) {
      const inner = cutGroup(part, close);
      if (inner !== null)
        return splitAlternatives(inner).map((one) => ({ source: `\\b(?:${one})${close}`, openers: openersOf(one), pattern: null, plain: null }));
    }
    return [{ source: part, openers: null, pattern: null, plain: null }];
  });
}

/** The end of the item that begins at `at`: an escape, a class, a group, or one character. */
function endOfItem(source: string, at: number): number {
  const code = source[at];
  if (code === '\\') return /^\\[pP]\{/.test(source.slice(at)) ? source.indexOf('}', at) + 1 : at + 2;
  if (code === '[') {
    let end = at + 1;
    while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
    return end + 1;
  }
  if (code !== '(') return at + 1;
  let end = at + 1;
  while (end < source.length && source[end] !== ')') end = endOfItem(source, end);
  return end + 1;
}

/** The parts of a source between the bars that stand in no group. */
function splitAlternatives(source: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < source.length; at = endOfItem(source, at))
    if (source[at] === '|') {
      parts.push(source.slice(start, at));
      start = at + 1;
    }
  parts.push(source.slice(start));
  return parts;
}

/** Whether every group that a source opens is closed in it, and no other is. */
function isBalanced(source: string): boolean {
  let at = 0;
  while (at < source.length && source[at] !== ')') at = endOfItem(source, at);
  return at === source.length;
}

/** What every match of an alternative begins with, one of these, in lower case; null where one of them would be shorter than two letters. */
function openersOf(source: string): string[] | null {
  let openers = [''];
  for (let at = 0; at < source.length; ) {
    const end = endOfItem(source, at);
    const item = source.slice(at, end);
    // What may be missing, or come again, tells nothing of how a match begins.
    if (/^[?*+{]/.test(source.slice(end))) break;
    const group = /^\(\?:([\s\S]*)\)$/.exec(item);
    if (group !== null) {
      const inner = splitAlternatives(group[1] as string).map(openersOf);
      if (inner.every((list) => list !== null)) openers = openers.flatMap((opener) => inner.flatMap((list) => list.map((more) => opener + more)));
      break;
    }
    if (!/^[a-z' -]$/.test(item)) break;
    openers = openers.map((opener) => opener + item);
    at = end;
  }
  return openers.every((opener) => opener.length >= 2 && /^[a-z]/.test(opener)) ? openers : null;
}
