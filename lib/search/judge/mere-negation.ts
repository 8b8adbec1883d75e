// Owns which negators of a statement deny nothing of what the wording says: restraint told twice, a promise never made, and what nobody surpasses.
import type { Alignment } from './align';
import type { Negation } from './negation';
import type { Reading, Word } from './read';

const RESTRAINT = /^(?:self-)?(?:restrain\w*|refrain\w*|abstain\w*|abstention|held|hold|holds|holding|withh[eo]ld|forbear\w*)$/;

/** Whether a negator tells what restraint was: "abstained from strikes out of restraint", "was restrained and did not strike". */
export function followsRestraint({ words }: Reading, { word }: Negation): boolean {
  if (RESTRAINT.test(word.lower)) return words.some((other) => other !== word && RESTRAINT.test(other.lower));
  const and = words.slice(Math.max(0, word.at - 3), word.at).find(({ lower }) => lower === 'and');
  return and !== undefined && words.slice(Math.max(0, and.at - 3), and.at).some(({ lower }) => RESTRAINT.test(lower));
}

/** "had long refrained from strikes, but ...": restraint of which the sentence says that it is over. */
export function isRestraintOver({ words, language }: Reading, { word }: Negation): boolean {
  if (language.tag !== 'en' || !RESTRAINT.test(word.lower)) return false;
  const before = words.slice(Math.max(0, word.at - 4), word.at).map(({ lower }) => lower);
  return before.includes('had') && before.includes('long') && words.slice(word.at).some(({ lower, clause }) => lower === 'but' && clause > word.clause);
}

/** "No company pollutes more than X": what nobody surpasses is the most. */
export function isSurpassed({ words }: Reading, { word }: Negation): boolean {
  if (!/^(?:no|nobody|none|nothing)$/.test(word.lower)) return false;
  const than = words.slice(word.at).find(({ lower }) => lower === 'than');
  return than !== undefined && words.slice(word.at, than.at).some(({ lower }) => lower === 'more' || /^[a-z]{3,}er$/.test(lower));
}

/** Whether the statement denies the very promise of which the wording says that it is one not to do something. "No promise was given" is not "promised not to". */
export function isUnpromised(here: readonly Negation[], there: readonly Negation[], wording: Reading, alignment: Alignment): boolean {
  if (here.length !== 1 || there.length !== 1) return false;
  const promise = here[0]!.targets
    .map((target) => alignment.toWording.get(target)?.word)
    .find((word) => /^(?:promis|pledg|assur|undert|commit|guarant|vow)/.test(word?.lower ?? ''));
  const negator = there[0]!.word;
  return promise !== undefined && negator.at > promise.at && negator.at - promise.at <= 8 && wording.words[negator.at + 1]?.lower === 'to';
}

/** Whether a wording says that something is the most of its kind. */
export function claimsMost({ words }: Reading): boolean {
  return words.some(({ lower }) => /^(?:most|[a-z]{3,}(?<!for)est)$/.test(lower) && !/^(?:west|rest|interest|protest|request|honest|latest)$/.test(lower));
}

/** Whether a word tells of restraint. */
export function isRestraint({ lower }: Word): boolean {
  return RESTRAINT.test(lower);
}
