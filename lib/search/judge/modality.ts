// Owns the guard on whether something happened, must happen, may happen or is only planned: "may close" is not "must close", and "plans to close" not "closed".
import type { Guard } from '@/lib/model/match';
import type { Alignment } from './align';
import type { Reading, Word } from './read';

/** What a text makes of a verb's event. "done": told as past; null: told otherwise. */
type Modality = 'possible' | 'required' | 'planned' | 'done' | null;

const POSSIBLE = /^(?:may|might|could)$/;
const REQUIRED = /^(?:must|should|ought|shall)$/;
const PLANS =
  /^(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|want(?:s|ed)?|hop(?:e|es|ed|ing)|mull(?:s|ed|ing)?|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|propos(?:e|es|ed|ing)|seek(?:s|ing)?|sought|aim(?:s|ed|ing)?|try|tries|tried|trying|attempt(?:s|ed|ing)?|threaten(?:s|ed|ing)?|prepar(?:e|es|ed|ing)|offer(?:s|ed|ing)?|discuss(?:es|ed|ing)?)$/;
/** Words behind which "to" tells a duty; "had to close" did close. */
const OBLIGES = /^(?:has|have|having|obliged|required|bound)$/;
/** Pairs that are two propositions. A mere hint ("may cause") beside a general truth ("causes") is not among them. */
const CLASH: Partial<Record<'possible' | 'required' | 'planned' | 'done', readonly Modality[]>> = {
  possible: ['required', 'done'],
  required: ['possible', 'done'],
  planned: ['done'],
  done: ['possible', 'required', 'planned'],
};

/** A verb that both texts share and of which one says that it was done and the other that it may, must or is meant to be. */
export function findOtherModality(statement: Reading, wording: Reading, alignment: Alignment): Guard | null {
  if (statement.language.tag !== 'en') return null;
  for (const [word, { word: twin, bond }] of alignment.toStatement) {
    if (bond !== 'equal' && bond !== 'synonym') continue;
    if (!isEvent(word) || !isEvent(twin)) continue;
    const mine = modalityOf(wording, word);
    const other = modalityOf(statement, twin);
    if (mine === null || other === null || !(CLASH[mine.kind] ?? []).includes(other.kind)) continue;
    return { kind: 'other', statement: other.raw, claim: mine.raw };
  }
  return null;
}

function isEvent({ part, lower }: Word): boolean {
  return part === 'verb' || /.{3}ing$/.test(lower);
}

function modalityOf(reading: Reading, verb: Word): { kind: 'possible' | 'required' | 'planned' | 'done'; raw: string } | null {
  const { words, language } = reading;
  let helper: Word | null = null;
  let perfect = false;
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 6) && !words[at + 1]!.parted; at--) {
    const word = words[at]!;
    // What is negated is no plan and no possibility: the guard on negation has it.
    if (word.part === 'neg') return null;
    if (/^(?:have|been)$/.test(word.lower)) perfect = true;
    if (POSSIBLE.test(word.lower)) return perfect ? null : { kind: 'possible', raw: `${word.raw} ${verb.raw}` };
    if (REQUIRED.test(word.lower)) return perfect ? null : { kind: 'required', raw: `${word.raw} ${verb.raw}` };
    if (/^(?:will|would|can|going)$/.test(word.lower)) return null;
    if (word.lower === 'to') {
      const before = words[at - 1];
      if (before === undefined || words[at]!.parted) return null;
      if (PLANS.test(before.lower)) return isNegated(words, before) ? null : { kind: 'planned', raw: `${before.raw} to ${verb.raw}` };
      if (OBLIGES.test(before.lower)) return { kind: 'required', raw: `${before.raw} to ${verb.raw}` };
      return null;
    }
    if (PLANS.test(word.lower) && /ing$/.test(verb.lower) && at === verb.at - 1)
      return isNegated(words, word) ? null : { kind: 'planned', raw: `${word.raw} ${verb.raw}` };
    if (word.part === 'aux' && helper === null) {
      helper = word;
      continue;
    }
    if (word.part !== 'aux' && word.part !== 'adv') break;
  }
  if (verb.part !== 'verb' || /ing$/.test(verb.lower)) return null;
  const past = /ed$/.test(verb.lower) || (language.irregular[verb.lower] !== undefined && language.irregular[verb.lower] !== verb.lower);
  if (!past) return null;
  // "is closed" tells a state, "was closed" and "has closed" an event.
  return helper === null || /^(?:was|were|been|has|have|had|did|got)$/.test(helper.lower) ? { kind: 'done', raw: verb.raw } : null;
}

function isNegated(words: readonly Word[], word: Word): boolean {
  return words.slice(Math.max(0, word.at - 3), word.at).some(({ part }) => part === 'neg');
}
