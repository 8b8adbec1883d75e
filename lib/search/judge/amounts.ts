// Owns the guards on how much: quantities and percentages.
import type { Guard } from '@/lib/model/match';
import { isBounded, type Quantity, quantitiesAgree } from '@/lib/text/numbers';
import { type Alignment, isContent } from './align';
import type { Reading, Word } from './read';

/** A quantity or date that is in the words from `from` to `to` of the statement; others speak of something else. */
export interface Range {
  from: number;
  to: number;
}

/** A number of the wording that the statement gives otherwise. */
export function findOtherAmount(statement: Reading, wording: Reading, alignment: Alignment, range: Range): Guard | null {
  const here = statement.quantities.filter((quantity) => quantity.start >= range.from && quantity.end <= range.to);
  const spoken = new Set<Quantity>();
  for (const mine of wording.quantities) for (const other of here) if (isEqual(mine, other)) spoken.add(other);
  for (const mine of wording.quantities) {
    const equal = here.filter((other) => quantitiesAgree(mine, other) && isKin(mine, other));
    if (equal.length > 0) {
      const good = equal.find((other) => isEqual(mine, other));
      if (
        good !== undefined &&
        directionOf(wording, mine) !== null &&
        directionOf(statement, good) !== null &&
        directionOf(wording, mine) !== directionOf(statement, good)
      )
        return guardOf(statement, wording, good, mine);
      if (good === undefined && equal.some((other) => unitsClash(mine, other) || boundsClash(mine, other))) return guardOf(statement, wording, equal[0]!, mine);
      continue;
    }
    for (const other of here) {
      if (spoken.has(other) || !isKin(mine, other) || mayStandFor(statement, other, wording, mine)) continue;
      if (countsTheSame(statement, wording, other, mine, alignment)) return guardOf(statement, wording, other, mine);
    }
  }
  return findRank(statement, wording, here, alignment);
}

/** Whether one of two numbers is only a bound of the other: "more than 140" for 143. */
export function mayStandFor(here: Reading, one: Quantity, there: Reading, other: Quantity): boolean {
  if (one.upTo !== null || other.upTo !== null) return false;
  const before = ({ text }: Reading, { start }: Quantity): string => text.slice(Math.max(0, start - 16), start).toLowerCase();
  return isBounded(one, other, [before(here, one), before(there, other)], `${here.language.nearly}|${here.language.about}`);
}

/** "from" or "to" right before a quantity: where a change began and where it ended. */
function directionOf(reading: Reading, quantity: Quantity): string | null {
  return /\b(from|to)\s+(?:about\s+|some\s+)?$/i.exec(reading.text.slice(Math.max(0, quantity.start - 16), quantity.start))?.[1]?.toLowerCase() ?? null;
}

function isEqual(a: Quantity, b: Quantity): boolean {
  return quantitiesAgree(a, b) && isKin(a, b) && !unitsClash(a, b) && !boundsClash(a, b);
}

/** Whether two quantities are of a kind that can be compared. */
function isKin(a: Quantity, b: Quantity): boolean {
  if (a.kind === b.kind) return true;
  const plain = (kind: Quantity['kind']) => kind === 'count' || kind === 'money' || kind === 'measure';
  return plain(a.kind) && plain(b.kind) && (a.unit === null || b.unit === null);
}

function unitsClash(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'percent' && b.kind === 'percent' && a.unit !== b.unit) return true;
  if (a.unit !== null && b.unit !== null && a.unit !== b.unit) return true;
  return a.period !== null && b.period !== null && a.period !== b.period;
}

function boundsClash(a: Quantity, b: Quantity): boolean {
  return a.bound !== null && b.bound !== null && a.bound !== b.bound;
}

function guardOf(statement: Reading, wording: Reading, here: Quantity, there: Quantity): Guard {
  const kind = here.kind === 'percent' || there.kind === 'percent' ? 'percentage' : 'number';
  return { kind, statement: statement.text.slice(here.start, here.end), claim: wording.text.slice(there.start, there.end) };
}

/** Whether two quantities of other value count one thing: same unit, the same noun behind them, or the same neighbours. */
function countsTheSame(statement: Reading, wording: Reading, here: Quantity, there: Quantity, alignment: Alignment): boolean {
  const lengths = areOtherLengths(here, there);
  if (there.unit !== null && here.unit !== null && there.unit !== here.unit && there.kind !== 'money' && !lengths) return false;
  if (isDistance(statement, here) !== isDistance(wording, there) || isLabel(statement, here) !== isLabel(wording, there)) return false;
  const left = around(wording, there);
  const right = around(statement, here);
  const bound = (a: Word | null, b: Word | null) => a !== null && b !== null && alignment.toStatement.get(a)?.word === b;
  for (const a of left.behind) for (const b of right.behind) if (bound(a, b)) return true;
  const ahead = bound(left.ahead, right.ahead);
  if (lengths) return ahead;
  if (
    ahead &&
    (there.unit !== null ||
      here.unit !== null ||
      left.behind.length === 0 ||
      right.behind.length === 0 ||
      there.kind === 'ordinal' ||
      there.kind === 'multiple')
  )
    return true;
  if (
    there.unit !== null &&
    there.unit === here.unit &&
    /^(?:USD|EUR|GBP|JPY|RUB|CNY|km|mile|m|cm|mm|ft|kg|g|mg|t|l|ml|ha|ac|bbl|kW|MW|GW|mph|kph|deg|year-old|cent)$/.test(there.unit)
  )
    return ahead || sharesMost(alignment, wording);
  if (isOnlyOne(statement, here, wording, there) && (areMeasured(here, there) || countPeople(right.behind, left.behind, statement.language.tag)))
    return sharesMost(alignment, wording, LEAST_OF_ONE);
  if (there.kind === 'percent' || there.kind === 'multiple') return sharesMost(alignment, wording);
  return ahead && left.behind[0]?.stem === right.behind[0]?.stem;
}

/** Metres in a unit of length. */
const METRES: Readonly<Record<string, number>> = { km: 1000, mile: 1609, m: 1, cm: 0.01, ft: 0.305, in: 0.0254 };
/** Share by which two lengths in other units may differ, for both are rounded. */
const ROUNDED = 0.15;

/** Whether two quantities are lengths in units of their own that are not one length: an inch and 100 miles. */
function areOtherLengths(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit) return false;
  const [one, other] = [METRES[a.unit ?? ''], METRES[b.unit ?? '']];
  if (one === undefined || other === undefined) return false;
  const [low, high] = [a.value * one, b.value * other].sort((x, y) => x - y) as [number, number];
  return high - low > ROUNDED * high;
}

/** "two days ago", "three weeks later": a number that dates and does not count. */
function isDistance(reading: Reading, quantity: Quantity): boolean {
  return (
    /^\W*(?:ago|later|earlier|after|before|prior|vor|später|avant|après|después|antes)\b/u.test(reading.text.slice(quantity.end)) && quantity.kind === 'measure'
  );
}

/** "Apollo 11", "Building 7": a number that names and does not count. */
function isLabel(reading: Reading, quantity: Quantity): boolean {
  const word = reading.words.find((one) => one.quantity === quantity);
  const previous = word === undefined ? undefined : reading.words[word.at - 1];
  return (
    quantity.kind === 'count' &&
    quantity.unit === null &&
    word?.parted === false &&
    previous?.name != null &&
    previous.name.place === null &&
    /^\d/.test(word.raw)
  );
}

/** Share of a wording's words from which on its only number is what the statement's only number of the kind counts. */
const LEAST_OF_ONE = 0.3;
const PEOPLE: Readonly<Record<string, RegExp>> = {
  de: /^(?:menschen|personen|leute|toten?|todesopfer|opfer|verletzten?|einwohnern?)$/,
  fr: /^(?:personnes|morts?|victimes|blessés|gens|habitants)$/,
  es: /^(?:personas|muert[oa]s|víctimas|fallecid[oa]s|herid[oa]s|habitantes)$/,
  ru: /^(?:человека?|люд(?:ей|и)|погибших|жертвы?|раненых|жителей)$/,
};

/** Whether two quantities are the only ones of their kind in texts of a language whose verbs are not known, so that there is nothing else to compare them with. */
function isOnlyOne(statement: Reading, here: Quantity, wording: Reading, there: Quantity): boolean {
  if (statement.language.tag === 'en' || here.kind !== there.kind || here.unit !== there.unit) return false;
  const isLone = ({ quantities }: Reading, own: Quantity): boolean => quantities.every((one) => one === own || one.kind !== own.kind);
  return isLone(statement, here) && isLone(wording, there);
}

function areMeasured({ kind, unit }: Quantity, other: Quantity): boolean {
  return kind === 'percent' || (kind === 'measure' && unit !== null && unit === other.unit);
}

function countPeople(here: readonly Word[], there: readonly Word[], tag: string): boolean {
  const people = PEOPLE[tag];
  return people !== undefined && [here[0], there[0]].every((word) => word !== undefined && people.test(word.lower));
}

function sharesMost(alignment: Alignment, wording: Reading, least = 0.5): boolean {
  const content = wording.words.filter((word) => isContent(word) && word.part !== 'number');
  return content.length > 0 && content.filter((word) => alignment.toStatement.has(word)).length >= least * content.length;
}

/** The words with a meaning right behind a quantity (three) and the one before it. */
function around(reading: Reading, quantity: Quantity): { behind: Word[]; ahead: Word | null } {
  const behind: Word[] = [];
  let ahead: Word | null = null;
  for (const word of reading.words) {
    if (word.quantity === quantity) continue;
    if (!isContent(word) || word.part === 'number') continue;
    if (word.start >= quantity.end) {
      if (behind.length < 3 && reading.words.slice(0, word.at + 1).every((one) => one.start < quantity.end || !one.parted)) behind.push(word);
    } else ahead = word;
  }
  return { behind, ahead };
}

/** "the third-largest" for "the largest": a rank that only one side has, before a word that both share. */
function findRank(statement: Reading, wording: Reading, here: Quantity[], alignment: Alignment): Guard | null {
  for (const rank of here) {
    if (rank.kind !== 'ordinal' || rank.value === 1 || wording.quantities.some((one) => one.kind === 'ordinal')) continue;
    const next = statement.words.find((word) => word.start >= rank.end);
    const twin = next === undefined ? undefined : alignment.toWording.get(next)?.word;
    if (twin !== undefined && /st$/.test(twin.lower)) return { kind: 'number', statement: statement.text.slice(rank.start, next!.end), claim: twin.raw };
  }
  return null;
}
