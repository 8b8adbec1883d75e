// Owns which texts of a claim are searched, in what order and with what weight. The order is part of the index format: an explanation finds
// its wording again by the place of the unit.
import type { Claim } from '../model/claim';

/** What a unit of a claim is: a wording competes for the match; the others only support it. */
export const UNIT = { wording: 0, title: 1, speaker: 2, note: 3 } as const;
export type UnitKind = (typeof UNIT)[keyof typeof UNIT];

/** A text of a claim that is indexed. */
export interface Unit {
  kind: UnitKind;
  text: string;
}

/** How much a word in each kind of unit counts for retrieval. Chosen on the development sets named in docs/evaluation.md. */
export const UNIT_WEIGHT: readonly number[] = [1, 1, 0.8, 0.4];

/** Bounds what one claim can put into the index. */
const MAX_UNITS = 48;
const MAX_NOTE = 400;

/** The texts of a claim that are indexed: its wordings with what was said in so many words, titles of reviews, speakers, the start of notes. */
export function unitsOf(claim: Claim): Unit[] {
  const units: Unit[] = [];
  const seen = new Set<string>();
  const add = (kind: UnitKind, text: string | null): void => {
    const trimmed = text?.trim() ?? '';
    if (trimmed === '' || seen.has(trimmed) || units.length >= MAX_UNITS) return;
    seen.add(trimmed);
    units.push({ kind, text: trimmed });
  };
  add(UNIT.wording, claim.text);
  for (const wording of claim.wordings) add(UNIT.wording, wording);
  for (const saying of claim.sayings) add(UNIT.wording, saying.quotation);
  for (const review of claim.reviews) add(UNIT.title, review.title);
  for (const saying of claim.sayings) add(UNIT.speaker, saying.speaker);
  for (const review of claim.reviews) add(UNIT.note, review.note?.slice(0, MAX_NOTE) ?? null);
  return units;
}

/** The wordings of a claim that compete for a match, in the order of its units. */
export function wordingsOf(claim: Claim): string[] {
  const wordings: string[] = [];
  for (const unit of unitsOf(claim)) if (unit.kind === UNIT.wording) wordings.push(unit.text);
  return wordings;
}
