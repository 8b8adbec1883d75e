// Owns what two sides are compared in: "wear down their tyres faster than", "are cheaper to run than", "do more damage to the climate than".
import type { Guard } from '@/lib/model/match';
import { type Alignment, isContent } from './align';
import type { Reading, Word } from './read';

/** Comparing words that say nothing of what is compared. */
const BARE = /^(?:more|less|fewer|better|worse|greater|bigger|larger|smaller|higher|lower|further|rather|other|earlier|later)$/;
/** Verbs that say nothing of it. */
const VAGUE =
  /^(?:ha(?:ve|s|d)|do|does|did|done|mak(?:e|es|ing)|made|caus\w+|produc\w+|get|gets|got|giv(?:e|es|ing)|gave|tak(?:e|es)|took|cost|costs|bring\w*|brought|tend\w*|seem\w*|appear\w*|turn\w*|prov(?:e|es|ed)|need|needs|find|finds|found|commit\w*)$/;
/** Nouns that say how much and not of what. */
const AMOUNTS =
  /^(?:times?|percent|per|cent|rate|rates|degree|extent|amount|amounts|number|numbers|lot|likely|likelier|often|frequent|frequently|much|many|today)$/;
const PARTICLE = /^(?:down|up|off|out|away)$/;
/** Words between a comparing word and "than". */
const REACH = 9;

/** The words that say in what the first "than" of a text compares, in order; null where it compares nothing, or only bounds a number. */
export function readMeasure(reading: Reading): readonly Word[] | null {
  const { words } = reading;
  const than = words.find(({ lower }) => lower === 'than');
  const next = than === undefined ? undefined : words[than.at + 1];
  if (than === undefined || next === undefined || next.quantity !== null || next.part === 'number') return null;
  for (let at = than.at - 1; at >= Math.max(0, than.at - REACH) && !words[at + 1]!.parted; at--) {
    const sign = words[at]!;
    if (!BARE.test(sign.lower) && !isComparative(sign.lower)) continue;
    const found = words.slice(at + 1, than.at).filter((word) => isContent(word) && !AMOUNTS.test(word.lower) && !VAGUE.test(word.lower));
    if (!BARE.test(sign.lower)) found.unshift(sign);
    // "wear down their tyres faster": a comparing word behind a verb and its object tells how, and those tell what.
    const verb = words.slice(0, at).findLast((word) => word.part === 'verb' && word.clause === sign.clause);
    if (verb === undefined) return found;
    const between = words.slice(verb.at + (PARTICLE.test(words[verb.at + 1]?.lower ?? '') ? 2 : 1), at);
    if (between.some(({ part }) => part === 'aux' || part === 'prep')) return found;
    found.unshift(...between.filter(isContent));
    if (!VAGUE.test(verb.lower) && !reading.language.speech.has(verb.lower)) found.unshift(verb);
    return found;
  }
  return null;
}

/** Whether a word is printed as a comparative is: "cheaper", "heavier". */
function isComparative(lower: string): boolean {
  return (
    /^[a-z]{2,}(?:[^aeiou]er|ier)$/.test(lower) &&
    !/^(?:other|either|neither|rather|after|under|over|ever|never|however|together|whether|number|power|water|order|paper|former|member|border|winter|summer|matter|centre|center|leader|minister|father|mother|brother|sister|computer|october|november|december|september|letter|consumer|customer|soldier|carrier|driver|worker|teacher|farmer|owner|user|voter|smoker|banker|lawyer|officer|prisoner|speaker|killer|fighter|barrier|premier|earlier)s?$/.test(
      lower,
    )
  );
}

/** Two comparisons of the same sides in other things, none of which the other text, or another wording of the claim (`known`), has; null else. */
export function findOtherMeasure(statement: Reading, wording: Reading, alignment: Alignment, known: { has(at: number): boolean } | null): Guard | null {
  if (statement.language.tag !== 'en') return null;
  const there = readMeasure(wording);
  if (there === null || there.length === 0 || there.some((word) => alignment.toStatement.has(word))) return null;
  const here = readMeasure(statement);
  if (here === null || here.length === 0 || here.some((word) => alignment.toWording.has(word) || known?.has(word.at))) return null;
  const than = statement.words.find(({ lower }) => lower === 'than')!;
  // The other side must be the same one.
  if (!statement.words.some((word) => word.at > than.at && word.at <= than.at + 4 && isContent(word) && alignment.toWording.has(word))) return null;
  return { kind: 'other', statement: here[0]!.raw, claim: there[0]!.raw };
}
