// Owns the verdict on a pair: does this statement say what the wording says, its opposite, or the same but for a number, date, place, person or role.
// Retrieval and scoring decide whether the two are about the same thing at all; this file assumes that they may be.
import snowball from 'snowball-stemmers';
import type { Guard, OuterOperator, Relation, Span } from '../model/match';

export interface JudgeOptions {
  /** BCP 47 tag of both texts, null where unknown (then judged as English). */
  language: string | null;
  /** The clause of the statement to look at, where the caller knows it; else the clause is found. */
  window?: Span;
}

/** What the guards found. `span` is the clause of the statement that expresses the wording; `aligned` pairs words of both texts. */
export interface Judgement {
  relation: Relation;
  guard: Guard | null;
  outer: OuterOperator | null;
  span: Span;
  aligned: { statement: Span; wording: Span }[];
}

interface Word {
  stem: string;
  text: string;
  span: Span;
}

const english = snowball.newStemmer('english');
const NEGATION = /^(not|no|never|nobody|nothing|without|neither|nor|cannot|none)$|n['’]t$/;
const STOP = new Set(
  'a an the of to in on at by for from with and or but is are was were be been being it its that this as has have had do does did he she they his her their'.split(
    ' ',
  ),
);

function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\d+(?:[.,]\d+)*/gu)) {
    const lower = found[0].toLowerCase().replace(/['’]s$/, '');
    words.push({ stem: english.stem(lower), text: lower, span: [found.index, found.index + found[0].length] });
  }
  return words;
}

/** Judges one statement against one wording of a claim. Pure and deterministic. */
export function judge(statement: string, wording: string, options: JudgeOptions): Judgement {
  const window = options.window ?? [0, statement.length];
  const left = readWords(statement).filter((word) => word.span[0] >= window[0] && word.span[1] <= window[1]);
  const right = readWords(wording);
  const aligned: Judgement['aligned'] = [];
  const used = new Set<Word>();
  for (const word of right) {
    if (STOP.has(word.text) || NEGATION.test(word.text)) continue;
    const twin = left.find((other) => other.stem === word.stem && !used.has(other));
    if (twin === undefined) continue;
    used.add(twin);
    aligned.push({ statement: twin.span, wording: word.span });
  }
  const starts = aligned.map((pair) => pair.statement[0]);
  const ends = aligned.map((pair) => pair.statement[1]);
  const span: Span = aligned.length > 0 ? [Math.min(...starts), Math.max(...ends)] : window;
  const negations = (words: Word[]) => words.filter((word) => NEGATION.test(word.text));
  const inSpan = negations(left.filter((word) => word.span[0] >= span[0] - 12 && word.span[1] <= span[1]));
  const inWording = negations(right);
  if (inSpan.length % 2 !== inWording.length % 2) {
    const guard: Guard = { kind: 'negation', statement: inSpan[0]?.text ?? '', claim: inWording[0]?.text ?? '' };
    return { relation: 'opposite', guard, outer: null, span, aligned };
  }
  return { relation: 'same', guard: null, outer: null, span, aligned };
}
