// Owns what the clause is that a reporting verb reports: how it opens, how far it goes, and what is no clause at all.
import type { Span } from '../model/match';
import type { AttributionData } from './attribution-data';
import { isBetween } from './attribution-subjects';
import type { Token } from './attribution-words';
import { isCapital } from './speakers';

/** How far behind a verb of naming the name in quotation marks may stand, in tokens. */
export const NAMED = 8;
/** The longest phrase that a relative pronoun is taken to stand for, in tokens. */
const ANTECEDENT = 5;

/** Whether a word opens a clause that no "that" opens. */
export function opensPlainClause({ lower, text }: Token, data: AttributionData): boolean {
  return data.pronouns.has(lower) || data.determiners.has(lower) || isCapital(text);
}

/** "thought the couple had moved": a clause with a subject and an auxiliary, and no word between that would open another; only where clauses need no opener. */
export function isPlainClause(tokens: readonly Token[], from: number, data: AttributionData): boolean {
  const first = tokens[from];
  if (first?.type !== 'word' || data.commaBeforeThat || data.elides || data.dropsSubject || !opensPlainClause(first, data)) return false;
  for (let at = from + 1; at < Math.min(tokens.length, from + 9); at++) {
    const { type, lower } = tokens[at]!;
    if (type !== 'word' || data.relatives.has(lower) || data.complementizers.has(lower) || data.clauseStarts.has(lower)) return false;
    if (data.auxiliaries.has(lower)) return true;
  }
  return false;
}

/** How many words of what may be reported follow, up to five and the end of the sentence. */
export function countWords(tokens: readonly Token[], from: number): number {
  let words = 0;
  for (let at = from; at < tokens.length && words < 5; at++) {
    if (tokens[at]!.type === 'word') words++;
    else if (/^[.;]$/u.test(tokens[at]!.text)) break;
  }
  return words;
}

/** Where what is reported ends: at a semicolon, or where the narrator contradicts it after a comma. */
export function clauseEnd(tokens: readonly Token[], from: number, unit: Span, data: AttributionData): number {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.text === ';') return token.start;
    if (token.text !== ',' || at < from + 2) continue;
    const next = tokens[at + 1];
    const then = tokens[at + 2];
    if (next === undefined || then === undefined || !data.contrasts.has(next.lower)) continue;
    if (data.complementizers.has(then.lower) || data.pronouns.has(then.lower) || data.between.has(then.lower) || data.prepositions.has(then.lower)) continue;
    return token.start;
  }
  return unit[1];
}

/** Whether only a few words without a verb close the sentence: "the day before". */
export function isShortEnd(tokens: readonly Token[], from: number, data: AttributionData): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 5); at++) {
    if (tokens[at]!.type !== 'word') return /^[.!?…;,]$/u.test(tokens[at]!.text);
    if (data.auxiliaries.has(tokens[at]!.lower) || data.complementizers.has(tokens[at]!.lower)) return false;
  }
  return from + 5 > tokens.length;
}

/** Whether a noun that reports nothing stands right behind a denial, so that a later "that" is a relative: "denied responsibility for the rocket that hit". */
export function isDeniedObject(tokens: readonly Token[], after: number, data: AttributionData): boolean {
  const first = tokens[after];
  if (first?.type !== 'word' || data.prepositions.has(first.lower) || data.complementizers.has(first.lower) || isBetween(first, data)) return false;
  return !tokens.slice(after, after + 6).some(({ lower }) => data.nouns.has(lower));
}

/** "promised to end the war": a verb in the infinitive, not "wrote to the minister". */
export function isInfinitive(tokens: readonly Token[], at: number, data: AttributionData): boolean {
  const verb = tokens[at + 1];
  if (!data.infinitives.has(tokens[at]?.lower ?? '') || verb?.type !== 'word' || tokens[at + 2]?.type !== 'word') return false;
  return !opensPlainClause(verb, data) && !data.institutions.has(verb.lower) && !data.roles.has(verb.lower);
}

/** Whether what a verb of naming names is a claim that goes on behind its opener: "called “absurd” the accusations that". */
export function isClaimNamed(tokens: readonly Token[], after: number, data: AttributionData): boolean {
  const end = Math.min(tokens.length, after + NAMED);
  if (!tokens.slice(after, end).some(({ type, opens }) => type === 'quote' || opens)) return false;
  return tokens.slice(after, end).some(({ type, lower }) => type === 'word' && data.nouns.get(lower) === 'claimed');
}

/** "dismissed bitcoin as “an index of money laundering”": what stands behind "as" is said, of something that itself says nothing. */
export function isCalled(tokens: readonly Token[], after: number, opened: number, data: AttributionData): boolean {
  const quote = tokens.findIndex(({ start }, index) => index >= after && start >= opened);
  const object = tokens.slice(after, quote - 1);
  return (
    quote > after + 1 &&
    data.likeWords.has(tokens[quote - 1]!.lower) &&
    object.length < 7 &&
    object.every(({ type, lower }) => type === 'word' && !data.nouns.has(lower) && !data.pronouns.has(lower)) &&
    !(object.length === 1 && data.determiners.has(object[0]!.lower))
  );
}

/** Where the phrase starts that a relative pronoun stands for: up to a few words back, within its clause. */
export function antecedentStart(tokens: readonly Token[], relative: number, data: AttributionData): number {
  let at = tokens[relative - 1]?.text === ',' ? relative - 2 : relative - 1;
  const first = Math.max(0, at - ANTECEDENT);
  while (at > first && tokens[at - 1]!.type === 'word' && !data.prepositions.has(tokens[at - 1]!.lower) && !data.determiners.has(tokens[at]!.lower)) at--;
  return tokens[Math.max(0, at)]!.start;
}
