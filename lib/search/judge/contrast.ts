// Owns the guard on words that exclude each other: who was wounded was not said to be killed, and the north is not the south.
import type { Guard } from '@/lib/model/match';
import type { OpenGuardWords } from '@/lib/text/languages/guard-words';
import { type Alignment, isContent, neighbour } from './align';
import { isEdgeOfDate } from './empty-contrast';
import type { Reading, Word } from './read';

const lines = new WeakMap<OpenGuardWords, Map<string, { line: number; member: number }[]>>();

function readContrasts(language: OpenGuardWords): Map<string, { line: number; member: number }[]> {
  let known = lines.get(language);
  if (known !== undefined) return known;
  known = new Map();
  for (const [line, text] of language.contrasts.entries())
    for (const [member, words] of text.split('|').entries())
      for (const word of words.split(' ')) known.set(word, [...(known.get(word) ?? []), { line, member }]);
  lines.set(language, known);
  return known;
}

/** Whether two words are in one of the language's lists of what excludes each other: other things, and not opposites. */
export function areContrasted(a: Word, b: Word, language: OpenGuardWords): boolean {
  const known = readContrasts(language);
  return (known.get(a.lower) ?? []).some((one) => (known.get(b.lower) ?? []).some((other) => one.line === other.line && one.member !== other.member));
}

/** A word of the wording in whose place the statement has one that excludes it; null where the statement has the wording's own as well. */
export function findContrast(statement: Reading, wording: Reading, alignment: Alignment): Guard | null {
  const known = readContrasts(wording.language);
  // "Eastern" is written like a name at the start of a sentence.
  const of = (word: Word) => (word.name === null || word.name.doubtful ? (known.get(word.lower) ?? []) : []);
  const has = (reading: Reading, line: number, member: number): boolean =>
    reading.words.some((word) => of(word).some((one) => one.line === line && one.member === member));
  for (const mine of wording.words)
    for (const { line, member } of of(mine)) {
      if (alignment.toStatement.has(mine) && alignment.toStatement.get(mine)?.bond !== 'slot') continue;
      if (has(statement, line, member)) continue;
      for (const other of statement.words) {
        const rival = of(other).find((one) => one.line === line && one.member !== member);
        if (rival === undefined || has(wording, line, rival.member)) continue;
        if (alignment.toWording.has(other) && alignment.toWording.get(other)?.bond !== 'slot') continue;
        // "by the end of November" and "since the start of the war" are two times, and not two things.
        if (isEdgeOfDate(mine, wording) !== isEdgeOfDate(other, statement)) continue;
        if (isContent(mine) && isContent(other) && shareSide(statement, wording, alignment, mine, other))
          return { kind: 'other', statement: other.raw, claim: mine.raw };
      }
    }
  return null;
}

/** Whether the nearest shared word on one side of both is the same pair. */
export function shareSide(statement: Reading, wording: Reading, alignment: Alignment, mine: Word, other: Word): boolean {
  const near = nearTwins(wording, alignment, mine);
  return near.length > 0 && nearShared(statement, alignment, other).some((word) => near.includes(word));
}

/** The twins of the nearest shared words on both sides of a word of the wording. */
export function nearTwins(wording: Reading, { toStatement }: Alignment, mine: Word): Word[] {
  return besides(wording, toStatement, mine).map((word) => toStatement.get(word)!.word);
}

/** The nearest shared words on both sides of a word of the statement. */
export function nearShared(statement: Reading, { toWording }: Alignment, other: Word): Word[] {
  return besides(statement, toWording, other);
}

function besides(reading: Reading, aligned: Alignment['toWording'], word: Word): Word[] {
  const behind = neighbour(word, reading, 1, aligned, 2);
  const before = neighbour(word, reading, -1, aligned, 2);
  return behind === null ? (before === null ? [] : [before]) : before === null ? [behind] : [behind, before];
}
