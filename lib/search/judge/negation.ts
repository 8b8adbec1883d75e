// Owns inner negation: which negators of a text turn round a word that the other text shares.
import type { Span } from '@/lib/model/match';
import { mayMatch } from '@/lib/text/cue-pattern';
import { fitPattern } from '@/lib/text/plain-pattern';
import type { Bond } from './align';
import { failedAttempt, hasParticle, isAim, isDenied, isMereNoun, isPhrasal, isRefusal, keepsFrom, leavesAsIs, stopsDoing } from './implicit';
import { TALK } from './outer-verbs';
import type { Reading, Word } from './read';
import { findArguments } from './roles';

/** Verbs that say little without their object, so that negating them negates the object. */
const LIGHT =
  /^(?:have|has|had|having|make|makes|made|making|take|takes|took|taken|taking|get|gets|got|give|gives|gave|given|carry|carried|hold|holds|held|holding|conduct|conducted|conducting|do|does|did|done|find|found|see|saw|seen|show|shows|shown|provide|provided|play|contain|enter|use|used|be|been|become|becomes|became|remain|remains|remained|stay|stayed|reach|reaches|reached|exceed|exceeds|exceeded|total|totals|totalled|totaled|amount|amounts|amounted|is|are|was|were|hat|haben|hatte|gibt|a|ont|tiene|tienen)$/;
/** How many words with a meaning of their own a negator reaches. */
const REACH = 4;

/** A negator with the shared words that it turns round. */
export interface Negation {
  word: Word;
  targets: Word[];
}

/** Where a reading has phrases with a negator that negate nothing, and phrases that negate without one. A statement is asked about again for each wording. */
export interface Phrases {
  mocks: readonly Span[];
  phrases: readonly Span[];
  /** The words that may negate, in a phrase or by themselves. */
  negating: readonly Word[];
}

/** The phrases of a reading that negate, or only look so. */
export function readPhrases(reading: Reading): Phrases {
  let found = reading.kept.phrases;
  if (found === null) {
    const lower = lowerText(reading.text);
    const find = (pattern: RegExp | null): Span[] =>
      pattern === null || !mayMatch(pattern, lower)
        ? []
        : [...lower.matchAll(fitPattern(pattern, lower))].map((hit): Span => [hit.index, hit.index + hit[0].length]);
    const phrases = find(reading.language.negatingPhrases);
    const negating = reading.words.filter((word) => phrases.some(([start, end]) => word.start >= start && word.end <= end) || mayNegate(reading, word));
    found = { mocks: find(reading.language.mock), phrases, negating };
    reading.kept.phrases = found;
  }
  return found;
}

/** Whether a word may negate by itself, whatever the other text has. */
function mayNegate(reading: Reading, word: Word): boolean {
  const { negators, nounNegators, implicitNegators } = reading.language;
  const { lower } = word;
  return (
    negators.has(lower) ||
    nounNegators.has(lower) ||
    implicitNegators.has(lower) ||
    stopsDoing(reading, word) ||
    hasParticle(reading, word) ||
    isRefusal(reading, word) ||
    keepsFrom(reading, word) ||
    leavesAsIs(reading, word) ||
    failedAttempt(reading, word) !== null
  );
}

/**
 * Negators that bear on a word in `shared`, those inside `outside` left out. `answering`: the other text is negated as well, so that a negator whose verb only
 * this text has speaks of what that verb is done with.
 */
export function findNegations(reading: Reading, shared: ReadonlyMap<Word, { bond: Bond }>, outside: readonly Span[], answering = false): Negation[] {
  const { words, language } = reading;
  const found: Negation[] = [];
  const { mocks, phrases, negating } = readPhrases(reading);
  let neither = -1;
  for (const word of negating) {
    if (isInside(word, outside) || (isInside(word, mocks) && !lacksShared(reading, word, shared))) continue;
    const phrase = phrases.find(([start, end]) => word.start >= start && word.end <= end);
    if (phrase !== undefined) {
      if (words[word.at + 1] !== undefined && words[word.at + 1]!.start < phrase[1]) continue;
      const first = words.find((one) => one.start >= phrase[0]) as Word;
      if (isInside(first, mocks)) continue;
      const ahead = reach(reading, word, 3);
      const verb = ahead.find((one) => one.part === 'verb');
      const targets = (verb === undefined ? ahead : [...ahead.slice(0, ahead.indexOf(verb)), ...objectOf(ahead, verb)]).filter((target) => shared.has(target));
      if (targets.length > 0) found.push({ word: first, targets });
      continue;
    }
    const explicit = language.negators.has(word.lower) || language.nounNegators.has(word.lower);
    if (explicit && (isInName(reading, word) || isBallot(reading, word))) continue;
    if (explicit) {
      // "no ganó ninguno", "никто не пришёл": words that agree in the negative negate once.
      if (CONCORD.has(language.tag) && found.some((other) => agrees(reading, other.word, word))) continue;
      // "neither ... nor" and "ne ... pas" are one negation each.
      const joined = /^(?:nor|ni|noch|pas|jamais|plus|ni)$/.test(word.lower) && neither >= 0 && word.at - neither <= 8;
      if (joined && !(word.lower === 'nor' && found.every((other) => other.word.at !== neither))) continue;
      if (language.tag === 'ru' && word.lower === 'не' && found.some((other) => word.at - other.word.at <= 2)) continue;
      // "n'a pas": where "ne" is one word with the verb, "pas" stands for both.
      if (/^(?:pas|plus)$/.test(word.lower) && language.tag === 'fr' && !words.slice(Math.max(0, word.at - 4), word.at).some(({ raw }) => /^n['’]/i.test(raw)))
        continue;
      if (language.tag === 'fr' && /^(?:aucun|aucune|rien|personne|nul|nulle)$/.test(word.lower) && neither >= 0 && word.at - neither <= 6) continue;
      const turned = targetsOf(reading, word);
      const targets = turned.filter((target) => shared.has(target));
      if (targets.length === 0) targets.push(...participantsOf(reading, turned, shared));
      if (targets.length === 0 && language.tag === 'en') targets.push(...emphaticOf(reading, word, shared));
      if (targets.length === 0 && answering && language.tag === 'en') targets.push(...complementOf(reading, turned, shared));
      if (targets.length === 0 && answering && language.tag === 'en') targets.push(...agentOf(reading, turned, shared));
      if (targets.length > 0) {
        found.push({ word, targets });
        if (/^(?:neither|weder|ni|ne|n)$/.test(word.lower)) neither = word.at;
      } else if (/^(?:neither|weder|ni|ne|n)$/.test(word.lower)) neither = word.at;
    } else if (failedAttempt(reading, word) !== null) {
      const tried = failedAttempt(reading, word) as Word;
      if (shared.has(tried)) found.push({ word, targets: [tried] });
    } else if (leavesAsIs(reading, word)) {
      const left = reach(reading, word, 3, -1).find((target) => shared.has(target));
      if (left !== undefined && isLoose(word, shared)) found.push({ word, targets: [left] });
    } else if (keepsFrom(reading, word)) {
      const done = words[word.at + 1]!;
      if (shared.has(done)) found.push({ word, targets: [done] });
    } else if (isRefusal(reading, word)) {
      if (isDenied(reading, word) && !/^(?:something|option)$/.test(word.lower)) continue;
      const behind = reach(reading, word, REACH + 2, -1).filter((target) => shared.has(target));
      const target = behind.find(({ part, lower }) => part === 'verb' || lower.endsWith('ing')) ?? behind[0];
      if (target !== undefined) found.push({ word, targets: [target] });
    } else if (
      isPhrasal(reading, word, shared) ||
      (isLoose(word, shared) && ((language.implicitNegators.has(word.lower) && !isMereNoun(reading, word)) || stopsDoing(reading, word)))
    ) {
      // "has not ruled out" and "did not fail to" are no negation.
      if (isDenied(reading, word) || isAim(reading, word)) continue;
      // "the deliveries were halted" turns round what was halted.
      const patient = word.part === 'verb' && words[word.at - 1]?.part === 'aux' ? findArguments(reading, word).patient : null;
      const behind = patient !== null && patient.at < word.at ? [patient, ...reach(reading, word, REACH, -1)] : [];
      const done = behind.find((target) => shared.has(target));
      const targets = [...(done === undefined ? [] : [done]), ...reach(reading, word, 3)].filter((target) => shared.has(target));
      if (targets.length > 0) found.push({ word, targets });
    }
  }
  return found;
}

/** "without a pause" beside a text that tells of a pause. */
function lacksShared(reading: Reading, word: Word, shared: ReadonlyMap<Word, { bond: Bond }>): boolean {
  const next = word.lower === 'without' ? reach(reading, word, 1)[0] : undefined;
  return next !== undefined && shared.has(next);
}

/** Languages in which several negative words of a clause are one negation. */
const CONCORD: ReadonlySet<string> = new Set(['es', 'fr', 'ru']);
/** How far apart such words stand, in words. */
const AGREEING = 10;

/** Whether two negators of a clause are one negation: a negative noun or "not one" with the negated verb. */
function agrees({ language }: Reading, first: Word, second: Word): boolean {
  if (first.clause !== second.clause || second.at - first.at > AGREEING) return false;
  const isNoun = ({ lower }: Word): boolean => language.nounNegators.has(lower) || /^(?:ni|ни)$/.test(lower);
  return isNoun(first) || isNoun(second);
}

/** "Médicos Sin Fronteras": a negator written as a part of a name. */
function isInName({ words }: Reading, { at, raw, parted }: Word): boolean {
  return at > 0 && !parted && /^\p{Lu}\p{Ll}/u.test(raw) && /^\p{Lu}/u.test(words[at - 1]!.raw) && /^\p{Lu}/u.test(words[at + 1]?.raw ?? '');
}

/** "voted no": how somebody voted, which turns nothing round. */
function isBallot({ words }: Reading, { at, lower, parted }: Word): boolean {
  return (
    lower === 'no' &&
    !parted &&
    /^(?:vote[sd]?|voting|say|says|said)$/.test(words[at - 1]?.lower ?? '') &&
    words[at + 1]?.lower !== 'to' &&
    (words[at + 1] === undefined || words[at + 1]!.parted || /^(?:conj|prep)$/.test(words[at + 1]!.part))
  );
}

/**
 * Whom a negated verb is about that the other text lacks: who did not do it ("was not fired by Ukraine"), and, where both sides are shared, to whom it was
 * not done ("5G does not spread Covid" beside "Covid is caused by 5G").
 */
function participantsOf(reading: Reading, turned: readonly Word[], shared: ReadonlyMap<Word, { bond: Bond }>): Word[] {
  const found: Word[] = [];
  for (const verb of turned) {
    if (verb.part !== 'verb') continue;
    const { agent, patient } = findArguments(reading, verb);
    if (agent === null || !shared.has(agent)) continue;
    // "gives anyone Covid": of two that it is done to, the shared one.
    const done = patient === null || shared.has(patient) ? patient : (reading.words[patient.at + 1] ?? null);
    if (agent.at > verb.at) found.push(agent);
    else if (done !== null && done.part !== 'verb' && shared.has(done)) found.push(done);
  }
  return found;
}

/** What a negated verb that the other text lacks is done with, or how far: "would not advance an inch" beside "would not expand one inch". */
function complementOf(reading: Reading, turned: readonly Word[], shared: ReadonlyMap<Word, { bond: Bond }>): Word[] {
  const verb = turned.at(-1);
  if (verb?.part !== 'verb' || reading.language.speech.has(verb.lower) || reading.language.implicitNegators.has(verb.lower)) return [];
  const next = reading.words[verb.at + 1];
  if (next === undefined || /^(?:that|whether|if|to|out|down|away|off)$/.test(next.lower)) return [];
  const first = reach(reading, verb, 2).find((word) => shared.has(word));
  return first === undefined ? [] : [first];
}

/** "has not parted with a single one of its shares", "are no cheaper than petrol cars": what is told so by words of their own. */
function emphaticOf({ words }: Reading, negator: Word, shared: ReadonlyMap<Word, { bond: Bond }>): Word[] {
  const ahead = words.slice(negator.at + 1, negator.at + 10).filter(({ clause }) => clause === negator.clause);
  const next = ahead[0]?.lower ?? '';
  const opening = negator.lower === 'no' && (/^(?:more|less|fewer)$/.test(next) || /^[a-z]{3,}er$/.test(next)) ? 'than' : 'single';
  const from = ahead.findIndex(({ lower }) => lower === opening);
  const first = from < 0 ? undefined : ahead.slice(from + 1).find((word) => shared.has(word) && word.part !== 'det');
  return first === undefined ? [] : [first];
}

/** Who does not do what only this text has a verb for: "that his army did not control" beside "was not in the hands of his army". */
function agentOf(reading: Reading, turned: readonly Word[], shared: ReadonlyMap<Word, { bond: Bond }>): Word[] {
  const verb = turned[0];
  const agent = verb?.part === 'verb' ? findArguments(reading, verb).agent : null;
  return agent !== null && shared.has(agent) ? [agent] : [];
}

/** Whether the other text has nothing for a word but another verb in its place. */
function isLoose(word: Word, shared: ReadonlyMap<Word, { bond: Bond }>): boolean {
  return (shared.get(word)?.bond ?? 'slot') === 'slot';
}

function isInside(word: Word, spans: readonly Span[]): boolean {
  return spans.some(([start, end]) => word.start >= start && word.end <= end);
}

/** Lower case with typewriter apostrophes, of the same length as the text. */
export function lowerText(text: string): string {
  const lower = text.toLowerCase().replaceAll('’', "'");
  return lower.length === text.length ? lower : text.replaceAll('’', "'");
}

/** The words a negator turns round: the next verb, with its object where the verb is light; a noun group; the verb of a negative subject. */
function targetsOf(reading: Reading, negator: Word): Word[] {
  const { words, language } = reading;
  const ahead = reach(reading, negator, REACH);
  if (language.tag !== 'en') {
    // French "ne" and German "nicht" may stand behind or before what they negate.
    const behind = language.tag === 'de' && language.negators.has(negator.lower) ? reach(reading, negator, 2, -1) : [];
    return [...ahead.slice(0, 3), ...behind];
  }
  const noun = language.nounNegators.has(negator.lower);
  // "no need to give", "zero warming": what stands right behind such a word is a noun, whatever else it may be.
  const named = DETERMINER.test(negator.lower) && ahead[0]?.at === negator.at + 1 ? ahead[0] : null;
  const verb = ahead.find((word) => word.part === 'verb' && word !== named);
  if (noun) {
    const group: Word[] = [];
    for (const word of ahead) {
      if (word === verb || isOfContent(words, group.at(-1), word)) break;
      group.push(word);
    }
    const earlier = words.slice(0, negator.at).findLast((word) => word.clause === negator.clause && (word.part === 'verb' || word.part === 'aux'));
    if (/^(?:nobody|none|neither|nothing)$/.test(negator.lower) || (negator.lower === 'no' && words[negator.at + 1]?.lower === 'one')) {
      const next = words[negator.at + (negator.lower === 'no' ? 2 : 1)]?.lower ?? '';
      const later = words.slice(negator.at + 1, negator.at + BEHIND).filter(({ clause }) => clause > negator.clause);
      // "Nothing that they did, this or that, made it inevitable": the verb is that of the whole, with what it makes of it.
      if (/^(?:that|who|which)$/.test(next) && later.length > 0) {
        const main = later.find(({ part }) => part === 'verb');
        if (main !== undefined) return [main, ...reach(reading, main, 4)];
      }
      if (verb !== undefined) return withInfinitive(words, objectOf(ahead, verb), verb);
      // "staged nothing": what was not done.
      if (earlier?.part === 'verb' && negator.at - earlier.at <= 2 && !LIGHT.test(earlier.lower)) return [...group, earlier];
      if (!/^n(?:one|either)$/.test(negator.lower) && !/^(?:in|of|from|among|at)$/.test(next)) return group;
      // "none of the four – A, B, C, D – belongs": the verb is behind what was put in.
      const behind = later.find(({ part }) => part === 'verb') ?? later.find(({ part }) => part === 'noun');
      return behind === undefined ? group : [...group, behind];
    }
    if (isOfTalk(words, group)) return [];
    // "has no plans to use": what is not planned is the use.
    if (verb !== undefined && words[verb.at - 1]?.lower === 'to' && earlier !== undefined && LIGHT.test(earlier.lower))
      return [...group, ...objectOf(ahead, verb)];
    if (earlier === undefined && verb !== undefined) return [...group.slice(0, 2), ...objectOf(ahead, verb)];
    return earlier?.part === 'verb' && !LIGHT.test(earlier.lower) ? [...group, earlier] : group;
  }
  const first = ahead[0];
  if (first === undefined) return [];
  if (verb === undefined) return ahead.slice(0, 3);
  // "Not one passenger died": a subject of nobody.
  if (negator.lower === 'not' && (negator.at === 0 || negator.parted) && /^(?:one|an?)$/.test(words[negator.at + 1]?.lower ?? ''))
    return withInfinitive(words, objectOf(ahead, verb), verb);
  // "is not effective" negates the adjective; "did not, in the end, accept" the verb.
  if (first !== verb && !words.slice(negator.at, verb.at).some((word) => word.part === 'aux') && first.part !== 'name' && first.part !== 'date')
    return [first, ...ahead.slice(1, 3)];
  return withInfinitive(words, objectOf(ahead, verb), verb);
}

/** Negators that stand before a noun as "the" does. */
const DETERMINER = /^(?:no|zero)$/;

/** Words among which the verb of a negative subject is looked for, past what was put in. */
const BEHIND = 20;

/** Whether a group of words ends with what somebody says, told behind it: "had no time for the claim that ..." */
function isOfTalk(words: readonly Word[], group: readonly Word[]): boolean {
  const last = group.at(-1);
  return last !== undefined && TALK.test(last.lower) && words[last.at + 1]?.lower === 'that';
}

/** Whether "that" stands between two words: what comes behind it is what the first one says. "no time for the claim that ..." */
function isOfContent(words: readonly Word[], before: Word | undefined, word: Word): boolean {
  return before !== undefined && words.slice(before.at + 1, word.at).some(({ lower }) => lower === 'that');
}

/** Verbs that bring about what their infinitive says. */
const CAUSATIVE =
  /^(?:lead|leads|led|leading|forc(?:e|es|ed|ing)|caus(?:e|es|ed|ing)|enabl(?:e|es|ed|ing)|allow(?:s|ed|ing)?|encourag(?:e|es|ed|ing)|push(?:es|ed)?|prompt(?:s|ed)?|driv(?:e|es)|drove|compel(?:s|led)?|get|got|make|makes|made|let|lets|help|helps|helped)$/;

/** With the verb that the negated one leads on to: who "did not choose to join" did not join, and what "does not lead them to refuse" makes nobody refuse. */
function withInfinitive(words: Word[], targets: Word[], verb: Word): Word[] {
  const reach = CAUSATIVE.test(verb.lower) ? 5 : 2;
  for (let at = verb.at + 1; at <= verb.at + reach; at++) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined || next === undefined || word.clause !== verb.clause) return targets;
    const bare =
      /^(?:make|makes|made|let|lets|help|helps|helped)$/.test(verb.lower) && word.part !== 'verb' && next.part === 'verb' && next.clause === verb.clause;
    if ((word.lower === 'to' && next.part === 'verb' && next.clause === verb.clause) || bare) return targets.includes(next) ? targets : [...targets, next];
    if (reach === 2 && word.part !== 'adv') return targets;
  }
  return targets;
}

function objectOf(ahead: Word[], verb: Word): Word[] {
  const rest = ahead.slice(ahead.indexOf(verb) + 1);
  return LIGHT.test(verb.lower) ? [verb, ...rest] : [verb];
}

/** The next words with a meaning of their own in the clause, in a direction. */
function reach(reading: Reading, from: Word, count: number, step: 1 | -1 = 1): Word[] {
  const found: Word[] = [];
  for (let at = from.at + step; at >= 0 && at < reading.words.length && found.length < count; at += step) {
    const word = reading.words[at]!;
    if (word.clause !== from.clause) break;
    if (word.part === 'noun' || word.part === 'verb' || word.part === 'name' || word.part === 'number' || word.part === 'date') found.push(word);
  }
  return found;
}
