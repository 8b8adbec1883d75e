// Owns which stretches of a wording only say who speaks, and how much less their words count: ", the defence ministry said".
import type { Reading } from './judge/read';

/** How much a word counts there. */
const ATTRIBUTION = 0.6;
const LONGEST_ATTRIBUTION = 7;

/** The clauses of a wording that only say who speaks. */
function attributionsOf({ words, language }: Reading): ReadonlySet<number> {
  const speaking = new Set<number>();
  const doing = new Set<number>();
  const sizes = new Map<number, number>();
  for (const word of words) {
    sizes.set(word.clause, (sizes.get(word.clause) ?? 0) + 1);
    if (word.lower === 'according' || (word.part === 'verb' && language.speech.has(word.lower))) speaking.add(word.clause);
    else if (word.part === 'verb') doing.add(word.clause);
  }
  return new Set([...speaking].filter((clause) => sizes.size > 1 && !doing.has(clause) && (sizes.get(clause) ?? 0) <= LONGEST_ATTRIBUTION));
}

/** By how much the weight of a word in a clause of a wording is multiplied. */
export function shareOfClause(wording: Reading, clause: number): number {
  wording.kept.attributions ??= attributionsOf(wording);
  return wording.kept.attributions.has(clause) ? ATTRIBUTION : 1;
}
