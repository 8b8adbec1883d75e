// Owns the outer operators: what a sentence does to a proposition inside it. The match stays the same; the cue is handed on.
import type { OuterOperator, Span } from '@/lib/model/match';
import { mayMatch } from '@/lib/text/cue-pattern';
import type { CueSide } from '@/lib/text/languages/guard-words';
import { fitPattern } from '@/lib/text/plain-pattern';
import { lowerText } from './negation';
import type { Reading, Word } from './read';

/** Words between a cue and the proposition it speaks of. */
const GAP = 14;

/** The cue that governs the words in `aligned` (in order of the text), or null. A cue that the wording has as well governs nothing. */
export function findOuter(statement: Reading, wording: Reading, aligned: readonly Word[]): OuterOperator | null {
  if (aligned.length === 0) return null;
  const asked = findQuestion(statement.text, aligned);
  if (asked !== null && !wording.text.includes('?')) return asked;
  for (const { kind, side, span } of listCues(statement, wording, aligned)) if (governs(statement, aligned, span, side)) return { kind, span };
  return null;
}

/** Where all cues stand, whether or not they govern: their negators are no inner negation. */
export function findCues(statement: Reading, wording: Reading, aligned: readonly Word[]): Span[] {
  return listCues(statement, wording, aligned)
    .filter(({ kind }) => kind !== 'condition' && kind !== 'question')
    .map(({ span }) => span);
}

/** A phrase that could be an outer operator. */
export interface Cue {
  kind: OuterOperator['kind'];
  side: CueSide;
  span: Span;
}

/** Every phrase that could be an outer operator, in the order of the language's list. */
function readCues(reading: Reading): readonly Cue[] {
  if (reading.kept.cues !== null) return reading.kept.cues;
  const cues: Cue[] = [];
  const text = lowerText(reading.text);
  const { mock, outer } = reading.language;
  const mocks =
    mock === null || !mayMatch(mock, text) ? [] : [...text.matchAll(fitPattern(mock, text))].map((hit): Span => [hit.index, hit.index + hit[0].length]);
  for (const { kind, side, pattern } of outer) {
    if (!mayMatch(pattern, text)) continue;
    for (const hit of text.matchAll(fitPattern(pattern, text))) {
      const span: Span = [hit.index, hit.index + hit[0].length];
      if (!mocks.some(([start, end]) => span[0] < end && span[1] > start)) cues.push({ kind, side, span });
    }
  }
  reading.kept.cues = cues;
  return cues;
}

/** Cues of the statement that the wording does not have itself. */
function listCues(statement: Reading, wording: Reading, aligned: readonly Word[]): readonly Cue[] {
  const cues = readCues(statement);
  if (cues.length === 0) return cues;
  const own = readCues(wording);
  // "Nobody who has seen Dnipro can believe that ...": a name or a date within the cue is none of its words.
  const isOfCue = (word: Word, span: Span): boolean => word.start >= span[0] && word.end <= span[1] && word.name === null && word.date === null;
  return cues.filter(({ kind, span }) => !own.some((cue) => cue.kind === kind) && !aligned.some((word) => isOfCue(word, span)));
}

function governs(statement: Reading, aligned: readonly Word[], span: Span, side: CueSide): boolean {
  const after = aligned.filter((word) => word.start >= span[1]);
  const before = aligned.filter((word) => word.end <= span[0]);
  const covered = aligned.length - after.length - before.length;
  const ahead = after[0];
  const behind = before.at(-1);
  if (side !== 'after' && ahead !== undefined && after.length >= 0.5 * (aligned.length - covered) && (after.length > 1 || aligned.length - covered <= 2)) {
    const between = statement.text.slice(span[1], ahead.start);
    if (!/[.;!?](?=\s)|\b(?:but|however|aber|mais|pero|но)\b/u.test(between) && countWords(between) <= GAP) return true;
  }
  if (side !== 'before' && behind !== undefined && before.length >= 0.6 * (aligned.length - covered)) {
    const between = statement.text.slice(behind.end, span[0]);
    if (!/[.;!?](?=\s)|,["”]? (?:but|and|although|while)\b/u.test(between) && countWords(between) <= (side === 'either' ? GAP : 8)) return true;
  }
  return false;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\d]+/gu)?.length ?? 0;
}

/** The question mark that closes the sentence in which most of the words stand. */
function findQuestion(text: string, aligned: readonly Word[]): OuterOperator | null {
  for (const hit of text.matchAll(/[?？]/g)) {
    const start = Math.max(text.lastIndexOf('. ', hit.index), text.lastIndexOf('! ', hit.index), text.lastIndexOf('? ', hit.index - 1), -1);
    const inside = aligned.filter((word) => word.start > start && word.end <= hit.index);
    if (inside.length >= 0.6 * aligned.length) return { kind: 'question', span: [hit.index, hit.index + 1] };
  }
  return null;
}
