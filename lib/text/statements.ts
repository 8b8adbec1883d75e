// Owns which sentences of a block are statements: long enough, complete, and not mere furniture of the page.
import type { BlockKind } from '@/lib/model/statement';
import { isFurniture } from './furniture';
import { countWords, isClosed, isSpace } from './letters';
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
  return isFullSentence(sentence, kind) && !isFurniture(sentence);
}

/** The same without regard to what it says: long enough, not endless, and closed where its kind of block is printed with closing punctuation. */
export function isFullSentence(sentence: string, kind: BlockKind): boolean {
  return sentence.length <= LONGEST && countWords(sentence) >= LEAST_WORDS && (OPEN_KINDS.includes(kind) || isClosed(sentence));
}

function trim(text: string, start: number, end: number): StatementPlace | null {
  while (start < end && isSpace(text[start])) start += 1;
  while (end > start && isSpace(text[end - 1])) end -= 1;
  return start < end ? { start, end } : null;
}
