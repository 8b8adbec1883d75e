// Owns the question of the relation tests: what a text has to do with a claim of some wordings that all fit equally well.
import type { Judgement } from '@/lib/search/guards';
import { ruleRelation } from '@/lib/search/relation';

/** Judges an English text by the rules against the wordings of a claim, the first of them its own. */
export function decide(text: string, ...wordings: string[]): Judgement {
  const weighed = wordings.map((wording, at) => ({ wording, odds: 2, own: at === 0 }));
  return ruleRelation(text, weighed, 'en', null, wordings).judgement;
}
