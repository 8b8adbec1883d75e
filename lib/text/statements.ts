// Owns which sentences of a block are statements: long enough, complete, and not mere furniture of the page.
import type { BlockKind } from '@/lib/model/statement';
import { readSentences } from './sentences';

/** A statement's place in its block: half-open, UTF-16, without white space around it. */
export interface StatementPlace {
  start: number;
  end: number;
}

/** A sentence needs this many words. Fewer say too little to be a claim of their own. */
const LEAST_WORDS = 5;

/** Nothing longer is a sentence that somebody could check; it would only cost time in every later step. */
const LONGEST = 2000;

/** Blocks that are printed without closing punctuation. */
const OPEN_KINDS: readonly BlockKind[] = ['headline', 'item'];

/**
 * Goes through the sentences of a block's text in order and yields a place for each that is a statement, null for each that is not, so that the
 * caller can rest after any of them. `language` is a BCP 47 tag or null.
 */
export function* findStatements(text: string, kind: BlockKind, language: string | null): Generator<StatementPlace | null> {
  for (const { start, end } of readSentences(text, language)) {
    const place = trim(text, start, end);
    yield place !== null && isStatement(text.slice(place.start, place.end), kind) ? place : null;
  }
}

/** Whether one sentence, trimmed, counts as a statement in a block of this kind. */
export function isStatement(sentence: string, kind: BlockKind): boolean {
  if (sentence.length > LONGEST || countWordsOf(sentence) < LEAST_WORDS) return false;
  if (kind === 'heading') return false;
  return OPEN_KINDS.includes(kind) || isClosedSentence(sentence);
}

/** Whether a sentence ends as sentences do: punctuation, then at most quotation marks, brackets and reference marks. */
export function isClosedSentence(sentence: string): boolean {
  return /[.!?…。！？｡؟۔।॥։][\s"'”’»›“‘«)\]}」』】）*†‡]*(\s*\[[\w\s]{1,4}\])*[\s\u00b9\u00b2\u00b3\u2070-\u2079]*$/.test(sentence.slice(-60));
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/** Words that hold a letter or digit; scripts that write no spaces count two characters a word. */
export function countWordsOf(sentence: string): number {
  const words = sentence.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  const unspaced = sentence.match(UNSPACED)?.length ?? 0;
  return unspaced > 0 ? words + Math.floor(unspaced / 2) : words;
}

function trim(text: string, start: number, end: number): StatementPlace | null {
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return start < end ? { start, end } : null;
}
