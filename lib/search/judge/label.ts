// Owns the guard on numbers that name a thing: "Building 5" for "Building 7", "Article 4" for "Article 5", "flight MH370" for "flight MH17".
import type { Guard } from '@/lib/model/match';
import { groupsOf } from './align';
import type { Reading, Word } from './read';

/** A noun or name with the number that tells it from others of its kind. */
export interface Label {
  noun: Word;
  number: number;
  start: number;
  end: number;
}

/** Nouns whose number names them even without a capital. */
const NUMBERED =
  /^(?:building|tower|block|unit|reactor|article|resolution|section|paragraph|chapter|amendment|protocol|annex|rule|regulation|directive|flight|route|line|highway|motorway|gate|platform|terminal|room|ward|district|zone|sector|lot|phase|stage|level|category|class|type|grade|version|volume|episode|season|bulletin|order|decree|proposition|schedule|apollo|sputnik|soyuz|agent|area|channel|radio|camp|school|hospital|mine|pit|well|pier|pump|boat|bus|tram)$/;
const HIGHEST = 9999;

/** The numbered things that a text names, in order. */
function readLabels({ text, words, names }: Reading): Label[] {
  const labels: Label[] = [];
  for (const [at, word] of words.entries()) {
    const previous = words[at - 1];
    const { quantity } = word;
    if (quantity === null || word.parted || previous === undefined || quantity.start !== word.start || word.date !== null) continue;
    if (quantity.kind !== 'count' || quantity.unit !== null || quantity.upTo !== null || quantity.period !== null) continue;
    if (!Number.isInteger(quantity.value) || quantity.value > HIGHEST || !/^\s?$/.test(text.slice(previous.end, word.start))) continue;
    // "Building Seven" is a name, "in building seven houses" none; "Norway 7 million" counts.
    const named = /^\p{Lu}/u.test(word.raw) || /^\d{1,4}$/.test(word.raw);
    const listed = NUMBERED.test(previous.lower);
    if (!named || quantity.numberEnd !== word.end || !(listed || (previous.capital && previous.name !== null && previous.name.place === null))) continue;
    const next = words[at + 1];
    // What is counted stands behind: "Ukraine 143 votes".
    if (next !== undefined && !next.parted && next.part === 'noun' && !listed) continue;
    labels.push({ noun: previous, number: quantity.value, start: previous.start, end: word.end });
  }
  for (const name of names) {
    // "7 World Trade Center": the number of a house stands in front of its name.
    const [number, head] = [words[name.first - 1], words[name.last]!];
    if (number?.quantity?.kind !== 'count' || words[name.first]!.parted || !/^\d{1,4}$/.test(number.raw) || number.quantity.unit !== null) continue;
    if (name.first === name.last || name.adjective || head.lower.endsWith('s') || name.place !== null) continue;
    labels.push({ noun: head, number: number.quantity.value, start: number.start, end: head.end });
  }
  return labels;
}

/**
 * A thing of the wordings that the statement gives another number: null where it also gives theirs, where any wording knows the other number, or where they
 * number no such thing.
 */
export function findOtherLabel(statement: Reading, wordings: readonly Reading[]): Guard | null {
  const here = readLabels(statement);
  if (here.length === 0) return null;
  const there = wordings.flatMap((reading) => readLabels(reading).map((label) => ({ label, reading })));
  for (const mine of here) {
    if (there.some(({ label }) => label.number === mine.number)) continue;
    const other = there.find(({ label, reading }) => areOneKind(label.noun, mine.noun, reading));
    if (other === undefined) continue;
    const kin = there.filter(({ label, reading }) => areOneKind(label.noun, other.label.noun, reading)).map(({ label }) => label.number);
    // The number that the wordings give may stand in the statement in another way: "WTC7", "7 World Trade Center".
    if (kin.some((number) => here.some((one) => one.number === number) || hasNumber(statement, number))) continue;
    return {
      kind: 'number',
      statement: statement.text.slice(mine.start, mine.end),
      claim: other.reading.text.slice(other.label.start, other.label.end),
    };
  }
  return null;
}

function areOneKind(a: Word, b: Word, { language }: Reading): boolean {
  return a.stem === b.stem || groupsOf(a, language).some((group) => groupsOf(b, language).includes(group));
}

function hasNumber({ text, quantities }: Reading, number: number): boolean {
  return quantities.some(({ value }) => value === number) || new RegExp(`\\p{L}-?${number}(?!\\d)`, 'u').test(text);
}
