// Owns the guard on votes and scores: "143 votes to 15" for "143 votes to 5", however either text gives the two sides.
import type { Guard } from '@/lib/model/match';
import { type Quantity, quantitiesAgree } from '@/lib/text/numbers';
import { mayStandFor } from './amounts';
import type { Reading } from './read';

/** A number below this may be far from its bound: "fewer than 20" is said of 5. */
const FEW = 30;

type Side = 'for' | 'against' | 'abstained';

/** How a vote ended, as far as a text tells. */
type Tally = Partial<Record<Side, Quantity>>;

/** What stands behind a number that counts one side, a few words between them. */
const FOR =
  /^(?:\s+[\p{L}'’-]+){0,4}?\s+(?:in\s+favou?r|for(?=\s*$|\s+(?:and|it|with|to)\b)|yes|ayes?|supporting|supported|backing|backed|approving|approved)\b(?!\s+(?:a|an|the)\b)/u;
const AGAINST = /^(?:\s+[\p{L}'’-]+){0,4}?\s+(?:against|opposed|opposing|opposition|noes|nays?|dissent\p{L}*|rejecting|no)\b/u;
const ABSTAINED = /^(?:\s+[\p{L}'’-]+){0,3}?\s+(?:abstention|abstentions|abstained|abstaining|abstainers)\b/u;
/** What stands between the two numbers of a result. */
const BETWEEN = /^(?:\s*[-–—:]\s*|(?:\s+[\p{L}]+){0,2}?\s+(?:to|against|versus|vs\.?)\s+(?:just\s+|only\s+|a\s+mere\s+)?)$/u;
const VOTING =
  /\b(?:vot(?:e|es|ed|ing)|tally|ballots?|majority|favou?r|abst\w+|assembly|parliament|resolution|motion|poll(?:ed)?|elected|score[ds]?|beat|beaten|won|win|lost)\b/i;
/** What two numbers with a dash between them are besides a result. */
const SPAN = /\b(?:between|from|aged?|ages|pages?|years?|over|about|some|around|chapters?|verses?)\s+$/i;

/** The result that a text tells; null where it tells none. */
function readTally({ text, quantities, language }: Reading): Tally | null {
  if (language.tag !== 'en' || quantities.length === 0) return null;
  const tally: Tally = {};
  const set = (side: Side, quantity: Quantity): void => {
    tally[side] ??= quantity;
  };
  for (const [at, quantity] of quantities.entries()) {
    if (!isPlain(quantity)) continue;
    const next = quantities[at + 1];
    const behind = text.slice(quantity.end, next?.start ?? quantity.end + 60).split(/[.,;()]/)[0]!;
    if (ABSTAINED.test(behind)) set('abstained', quantity);
    else if (AGAINST.test(behind) && !(next !== undefined && isPlain(next) && BETWEEN.test(text.slice(quantity.end, next.start)))) set('against', quantity);
    else if (
      next !== undefined &&
      isPlain(next) &&
      tally.for === undefined &&
      BETWEEN.test(text.slice(quantity.end, next.start)) &&
      isResult(text, quantity, next)
    ) {
      set('for', quantity);
      set('against', next);
    } else if (FOR.test(behind)) set('for', quantity);
  }
  return Object.keys(tally).length > 0 ? tally : null;
}

function isPlain({ kind, unit, upTo }: Quantity): boolean {
  return kind === 'count' && unit === null && upTo === null;
}

/** Whether two numbers are no range: the first is the greater, or the text does not count anything with them. */
function isResult(text: string, one: Quantity, other: Quantity): boolean {
  return one.value >= other.value && !SPAN.test(text.slice(Math.max(0, one.start - 12), one.start));
}

/** A side of a vote that the statement counts otherwise than every wording that counts it; null where there is none. */
export function findOtherTally(statement: Reading, wordings: readonly Reading[]): Guard | null {
  const here = readTally(statement);
  if (here === null) return null;
  const told = wordings.flatMap((wording) => {
    const tally = VOTING.test(wording.text) ? readTally(wording) : null;
    return tally === null ? [] : [{ wording, tally }];
  });
  // Without a word of voting, two numbers are a result where one of them is the known one.
  if (!VOTING.test(statement.text) && !told.some(({ wording, tally }) => shareSide(statement, here, wording, tally))) return null;
  // Who wins and who loses turned round is the opposite, not another number.
  if (told.some(({ tally }) => isTurned(here, tally))) return null;
  for (const side of ['for', 'against', 'abstained'] as const) {
    const other = here[side];
    const there = told.filter(({ tally }) => tally[side] !== undefined);
    if (other === undefined || there.some(({ wording, tally }) => areCompatible(statement, other, wording, tally[side] as Quantity))) continue;
    const first = there[0];
    if (first === undefined) continue;
    const claim = tell(first.wording, first.tally, first.tally[side] as Quantity);
    return { kind: 'number', statement: statement.text.slice(other.start, other.end), claim };
  }
  return null;
}

function isTurned(a: Tally, b: Tally): boolean {
  const agree = (one: Quantity | undefined, other: Quantity | undefined): boolean => one !== undefined && other !== undefined && quantitiesAgree(one, other);
  return !agree(a.for, b.for) && agree(a.for, b.against) && (a.against === undefined || agree(a.against, b.for));
}

function shareSide(statement: Reading, here: Tally, wording: Reading, there: Tally): boolean {
  return (['for', 'against'] as const).some((side) => {
    const [one, other] = [here[side], there[side]];
    return one !== undefined && other !== undefined && areCompatible(statement, one, wording, other);
  });
}

/** The number, and where both sides are told the other one with it. */
function tell({ text }: Reading, tally: Tally, { start, end }: Quantity): string {
  const [one, other] = [tally.for, tally.against];
  return one !== undefined && other !== undefined && one.start < other.start && other.start - one.end < 30
    ? text.slice(one.start, other.end)
    : text.slice(start, end);
}

/** Whether two counts can be of one side: "more than 140" is said of 143. */
function areCompatible(here: Reading, one: Quantity, there: Reading, other: Quantity): boolean {
  if (quantitiesAgree(one, other) || mayStandFor(here, one, there, other)) return true;
  const [bound, exact] = one.bound === null ? [other, one] : [one, other];
  return exact.value < FEW && ((bound.bound === 'more' && exact.value > bound.value) || (bound.bound === 'less' && exact.value < bound.value));
}
