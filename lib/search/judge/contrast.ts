// Owns the guard on words that exclude each other: who was wounded was not said to be killed, and the north is not the south.
import type { Guard } from '@/lib/model/match';
import type { OpenGuardWords } from '@/lib/text/languages/guard-words';
import { type Alignment, isContent, neighbour } from './align';
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
  const of = (word: Word) => (word.name === null ? (known.get(word.lower) ?? []) : []);
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
        if (isContent(mine) && isContent(other) && shareSide(statement, wording, alignment, mine, other))
          return { kind: 'other', statement: other.raw, claim: mine.raw };
      }
    }
  return null;
}

/** Whether the nearest shared word on one side of both is the same pair. */
export function shareSide(statement: Reading, wording: Reading, alignment: Alignment, mine: Word, other: Word): boolean {
  return ([1, -1] as const).some((from) =>
    ([1, -1] as const).some((to) => {
      const left = neighbour(mine, wording, from, alignment.toStatement, 2);
      const right = neighbour(other, statement, to, alignment.toWording, 2);
      return left !== null && right !== null && alignment.toStatement.get(left)?.word === right;
    }),
  );
}
