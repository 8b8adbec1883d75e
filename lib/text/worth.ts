// Owns whether a sentence holds a factual claim that is worth checking: cues counted by word lists of its language, and points for each.
// The points are set by hand; what they reach, and what learned weights would, is in docs/evaluation-worth.md.
import { countPhrases, findWorthData, takePhrase, type WorthData, type WorthList } from './worth-data';

/** A cue by its name. */
export type WorthCue =
  | WorthList
  | 'digits'
  | 'year'
  | 'sign'
  | 'names'
  | 'measured'
  | 'length'
  | 'question'
  | 'done'
  | 'superlative'
  | 'othersFirst'
  | 'selfDone';

/** Points for each cue. What can be looked up raises the sum, what nobody can look up lowers it. A test holds the order of plain examples. */
export const WORTH_POINTS: Record<WorthCue, number> = {
  // Quantities, and what is counted.
  digits: 3,
  year: 2,
  sign: 2,
  numbers: 2,
  units: 3,
  measured: 1,
  counted: 2,
  trends: 1,
  superlative: 1,
  // Who did what, when.
  names: 2,
  records: 1,
  deeds: 0.5,
  done: 1,
  past: 1.5,
  times: 1,
  others: 0.5,
  othersFirst: 0.5,
  selfDone: 2.5,
  facts: 2,
  extent: 0.5,
  length: 3,
  // What nobody can check.
  question: -4,
  duty: -3.5,
  future: -3,
  doubt: -2,
  opinion: -3,
  praise: -2,
  private: -2.5,
  vague: -1.5,
  selves: -1.5,
  address: -0.5,
};

/** The sum of points from which a sentence counts as worth checking; favours neither misses nor false alarms in speeches and debates. */
export const WORTH_LEAST = 4.5;
/** The sum from which a sentence of an article is pointed out. Nearly all of an article states facts: this keeps about one sentence in five. */
const SHOWN_LEAST = 7;

const MOST = 2;
const MOST_NAMES = 3;
/** Words of a sentence that is long enough to say everything. */
const LONG = 30;
const LISTS: readonly WorthList[] = [
  'numbers',
  'units',
  'counted',
  'trends',
  'deeds',
  'records',
  'past',
  'times',
  'extent',
  'others',
  'facts',
  'selves',
  'future',
  'duty',
  'doubt',
  'opinion',
  'praise',
  'private',
  'vague',
];

/** The cues of a sentence, each 0 to 1: lists count up to two, the rest are there or not. Null in a language without data. */
export function readWorthCues(text: string, language: string | null): Record<WorthCue, number> | null {
  const data = findWorthData(language);
  if (data === null) return null;
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*|\d+(?:[.,]\d+)*/gu) ?? [];
  const line = ` ${words.join(' ')} `;
  const cues = Object.fromEntries(LISTS.map((list) => [list, share(countPhrases(data[list], words))])) as Record<WorthCue, number>;
  const digits = text.match(/\d+(?:[.,]\d+)*/g)?.filter((number) => !YEAR.test(number)).length ?? 0;
  const done = takeUndone(words, data);
  const subject = findSubject(words, data);
  cues.digits = share(digits);
  cues.year = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/.test(text) ? 1 : 0;
  cues.sign = /[%$£€]/.test(text) || (digits > 0 && cues.units > 0) ? 1 : 0;
  cues.names = Math.min(MOST_NAMES, countNames(text, data)) / MOST_NAMES;
  cues.measured = (digits > 0 || cues.numbers > 0) && cues.counted > 0 ? 1 : 0;
  cues.length = Math.min(1, Math.log(1 + words.length) / Math.log(LONG));
  cues.question = isQuestion(text) ? 1 : 0;
  cues.done = share(countPhrases(data.deeds, done) + countPhrases(data.trends, done) / 2);
  cues.superlative = data.superlative?.test(line) ? 1 : 0;
  cues.address = takePhrase(data.address, words, 0) > 0 || takePhrase(data.address, words, subject) > 0 ? 1 : 0;
  cues.othersFirst = takePhrase(data.others, words, subject) > 0 ? 1 : 0;
  cues.selfDone = data.selfDone?.test(line) ? 1 : 0;
  return cues;
}

function isQuestion(text: string): boolean {
  return /[?？]["”»’)]*\s*$/u.test(text);
}

/** The words without what is not done: "he wants to cut taxes" cuts nothing yet. */
function takeUndone(words: readonly string[], data: WorthData): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const taken = takePhrase(data.undone, words, at);
    if (taken === 0) kept.push(words[at]!);
    at += taken === 0 ? 1 : taken + 1;
  }
  return kept;
}

/** Where the sentence begins after "and", "but", "now". */
function findSubject(words: readonly string[], data: WorthData): number {
  let at = 0;
  for (let taken = takePhrase(data.leads, words, 0); taken > 0; taken = takePhrase(data.leads, words, at)) at += taken;
  return at;
}

const YEAR = /^(?:1[89]|20)\d\d$/;

function share(count: number): number {
  return Math.min(count, MOST) / MOST;
}

/** Names in the middle of a sentence, less those that stand for everybody ("the United States", "Americans"). */
function countNames(text: string, data: WorthData): number {
  return text.match(/(?<=[\p{Ll}\d,;:)] ["“„«]?)\p{Lu}[\p{L}.]+/gu)?.filter((word) => !data.common.has(word)).length ?? 0;
}

/** The points of a sentence; null in a language without data. */
export function scoreWorth(text: string, language: string | null): number | null {
  const cues = readWorthCues(text, language);
  if (cues === null) return null;
  return Object.entries(cues).reduce((sum, [cue, value]) => sum + value * WORTH_POINTS[cue as WorthCue], 0);
}

/** Whether a sentence of an article is pointed out as worth checking; never in a language without data. */
export function isWorthShowing(text: string, language: string | null): boolean {
  const score = scoreWorth(text, language);
  return score !== null && score >= SHOWN_LEAST && !isQuestion(text);
}
