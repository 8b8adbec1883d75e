// Owns the guard on when: a date of the wording that the statement gives otherwise, and "before" for "after".
import type { Guard } from '@/lib/model/match';
import { type DateMention, datesAgree, datesConflict } from '@/lib/text/dates';
import { type Alignment, isContent } from './align';
import type { Range } from './amounts';
import { findDated } from './dated';
import type { Reading, Word } from './read';

/** A date of the wording that the statement gives otherwise. */
export function findOtherDate(statement: Reading, wording: Reading, alignment: Alignment, range: Range): Guard | null {
  if (wording.dates.length > 0) {
    const clash = findClash(statement, wording, alignment, range);
    if (clash !== null) return clash;
  }
  for (const [word, { word: twin, bond }] of alignment.toStatement)
    if (bond === 'antonym' && isTime(word) && !isTurnedRound(statement, wording, alignment, twin, word))
      return { kind: 'date', statement: twin.raw, claim: word.raw };
  return null;
}

function findClash(statement: Reading, wording: Reading, alignment: Alignment, range: Range): Guard | null {
  const here = statement.dates.filter((date) => {
    const dated = findDated(statement, date, alignment);
    if (dated !== 'unknown') return dated === 'claim';
    return date.start >= range.from && date.end <= range.to && !datesAnother(statement, date, alignment);
  });
  for (const mine of wording.dates) {
    if (here.some((other) => datesAgree(mine, other))) continue;
    const clash = here.find((other) => datesConflict(mine, other) && isSameKind(mine, other) && !pointApart(statement, other, wording, mine));
    if (clash !== undefined) return { kind: 'date', statement: statement.text.slice(clash.start, clash.end), claim: wording.text.slice(mine.start, mine.end) };
  }
  return null;
}

/** "He must leave before any talks" is "talks only after he leaves": what stands behind the one word stands in front of the other. */
function isTurnedRound(statement: Reading, wording: Reading, alignment: Alignment, here: Word, there: Word): boolean {
  if (!/^(?:before|after)$/.test(here.lower)) return false;
  const behind = (reading: Reading, from: Word): Word | undefined =>
    reading.words.find((word) => word.at > from.at && isContent(word) && (alignment.toWording.has(word) || alignment.toStatement.has(word)));
  const next = behind(statement, here);
  const other = behind(wording, there);
  const twin = next === undefined ? undefined : alignment.toWording.get(next)?.word;
  const back = other === undefined ? undefined : alignment.toStatement.get(other)?.word;
  return twin !== undefined && back !== undefined && twin.at < there.at && back.at < here.at;
}

/** "since the invasion began on Feb. 24": a date of something that only tells since when. */
function datesAnother(statement: Reading, date: DateMention, alignment: Alignment): boolean {
  const first = statement.words.find((word) => word.start >= date.start);
  if (first === undefined || statement.language.tag !== 'en') return false;
  let verb = false;
  for (let at = first.at - 1; at >= Math.max(0, first.at - 7) && !statement.words[at + 1]!.parted; at--) {
    const word = statement.words[at]!;
    if (word.part === 'verb' && alignment.toWording.has(word)) return false;
    if (word.part === 'verb') verb = true;
    else if (verb && /^(?:since|after|before|when|until)$/.test(word.lower)) return true;
  }
  return false;
}

const BEGINS = /\b(?:since|from|after|seit|ab|depuis|desde)\s+(?:\w+\s+){0,2}$/i;
const ENDS = /\b(?:by|until|till|before|bis|vor|avant|hasta|antes de)\s+(?:\w+\s+){0,2}$/i;

/** Whether one date begins a time and the other ends it: "since February" and "by December" can both be right. */
export function pointApart(statement: Reading, here: DateMention, wording: Reading, there: DateMention): boolean {
  const [a, b] = [statement.text.slice(Math.max(0, here.start - 20), here.start), wording.text.slice(Math.max(0, there.start - 20), there.start)];
  return (BEGINS.test(a) && ENDS.test(b)) || (ENDS.test(a) && BEGINS.test(b));
}

/** A weekday says nothing against a year: only dates with a part in common are compared. */
export function isSameKind(a: DateMention, b: DateMention): boolean {
  if (a.weekday !== null || b.weekday !== null) return a.weekday !== null && b.weekday !== null;
  if (a.offset !== null || b.offset !== null) return a.offset !== null && b.offset !== null;
  return true;
}

/** Whether an antonym tells when and not what: before and after. */
export function isTime(word: Word): boolean {
  return /^(?:before|after|since|until|till|vor|nach|seit|bis|avant|après|depuis|antes|después|desde|hasta|до|после)$/.test(word.lower);
}
