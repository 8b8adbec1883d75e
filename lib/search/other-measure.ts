// Owns what the wordings of a claim compare its sides in, against a statement that compares them in something that no wording has.
import type { Guard } from '../model/match';
import { LEAST_WORDINGS } from './core';
import { readMeasure } from './judge/measure';
import { readText } from './judge/read';

/** Share of the wordings that must compare with "than", and say in what. */
const LEAST_COMPARING = 0.5;

/**
 * "Electric cars wear down their tyres faster than petrol cars" against wordings that compare the two in what they do to the climate; null where a wording has any word of
 * it. `known` are the places of the statement's words that some wording of the claim, one of `all`, has.
 */
export function findOtherMeasured(text: string, all: readonly string[], language: string | null, known: { has(at: number): boolean } | null): Guard | null {
  if (all.length < LEAST_WORDINGS || known === null || !/\bthan\b/i.test(text)) return null;
  const here = readText(text, language);
  if (here.language.tag !== 'en') return null;
  const mine = readMeasure(here);
  if (mine === null || mine.length === 0) return null;
  // "Costlier to insure" is told by "insure".
  const telling = mine.length > 1 ? mine.filter(({ lower }) => !lower.endsWith('er')) : mine;
  if (telling.length === 0 || telling.some(({ at }) => known.has(at))) return null;
  const theirs = all.map((wording) => readMeasure(readText(wording, language))).filter((measure) => measure !== null && measure.length > 0);
  const first = theirs[0]?.[0];
  if (first === undefined || theirs.length < LEAST_COMPARING * all.length) return null;
  return { kind: 'other', statement: mine[0]!.raw, claim: first.raw };
}
