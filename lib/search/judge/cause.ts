// Owns the guard on causes: which of two things a text makes the other's cause, however it puts it ("because of", "leads to", "the result of", "by doing").
import type { Guard } from '@/lib/model/match';
import { type Alignment, isContent } from './align';
import type { Reading, Word } from './read';

/** What a text says brings about what. */
interface Causation {
  cause: ReadonlySet<Word>;
  effect: ReadonlySet<Word>;
  sign: Word;
}

/** Verbs whose subject brings about their object. */
const VERBS =
  /^(?:caus(?:e|es|ed|ing)|provok(?:e|es|ed|ing)|trigger(?:s|ed|ing)?|prompt(?:s|ed|ing)?|bring|brings|brought|bringing|fuel(?:s|led|ling)?|driv(?:e|es|ing)|drove|driven|forc(?:e|es|ed|ing)|mak(?:e|es|ing)|made|lead|leads|led|leading|produc(?:e|es|ed)|encourag(?:e|es|ed|ing)|enabl(?:e|es|ed|ing)|explain(?:s|ed)?)$/;
/** Nouns of what was brought about, with "of" or "to" before the cause: "the result of", "a response to". */
const OUTCOMES = /^(?:results?|consequences?|outcome|effect|product|response|reaction|retaliation)$/;
/** A text without any of these makes nothing a cause. */
const SIGNS =
  /\b(?:because|due to|thanks to|owing to|caus|provok|trigger|prompt|bring|brought|fuel|driv|drove|forc(?:e|ing)|mak(?:e|ing)|made|lead|led|produc|encourag|enabl|explain|result|consequence|outcome|effect|response|reaction|retaliation|by \w+ing\b)/i;
/** Words that say no more than that one thing brings about another. */
const PLAINLY = /^(?:caus(?:e|es|ed|ing)|provok(?:e|es|ed|ing)|trigger(?:s|ed|ing)?|prompt(?:s|ed|ing)?|results?|consequences?|outcome)$/;

/** Whether a word only says that one thing brings about another. */
export function isCausal({ lower }: Word): boolean {
  return PLAINLY.test(lower);
}

/** What ends as participles do and is none: "by spring". */
const TIMES = /^(?:spring|morning|evening|beginning|opening|meeting|hearing|nothing|anything|something|everything|thing)$/;
/** Least weight of words that changed sides. */
const LEAST_CROSSED = 2;

/** The guard where cause and effect changed places; null where they did not, or where either text makes nothing the cause of anything. English only. */
export function findOtherCause(statement: Reading, wording: Reading, alignment: Alignment, range: { from: number; to: number }): Guard | null {
  if (statement.language.tag !== 'en' || !SIGNS.test(wording.text) || !SIGNS.test(statement.text)) return null;
  const there = readCausation(wording, null);
  if (there === null) return null;
  const here = readCausation(statement, range);
  if (here === null) return null;
  let crossed = 0;
  for (const [word, { word: twin, bond }] of alignment.toStatement) {
    if (bond === 'slot' || !isContent(word)) continue;
    const straight = (there.cause.has(word) && here.cause.has(twin)) || (there.effect.has(word) && here.effect.has(twin));
    // Who takes part may stand on both sides: what is done tells.
    if (straight && word.name === null) return null;
    if (straight) crossed -= 1;
    else if ((there.cause.has(word) && here.effect.has(twin)) || (there.effect.has(word) && here.cause.has(twin))) crossed += 1;
  }
  return crossed < LEAST_CROSSED ? null : { kind: 'role-swap', statement: here.sign.raw, claim: there.sign.raw };
}

/** The first causation of a text, or of a stretch of it; null where there is none, it is negated, or a side has no words. */
function readCausation(reading: Reading, range: { from: number; to: number } | null): Causation | null {
  const { words } = reading;
  if (words.some(({ part }) => part === 'neg')) return null;
  for (const sign of words) {
    if (range !== null && (sign.start < range.from || sign.end > range.to)) continue;
    const found = readBecause(reading, sign) ?? readVerb(reading, sign) ?? readOutcome(reading, sign) ?? readMeans(reading, sign);
    if (found !== null && found.cause.size > 0 && found.effect.size > 0) return found;
  }
  return null;
}

function sideOf(words: readonly Word[]): ReadonlySet<Word> {
  return new Set(words.filter(isContent));
}

/** How far from its sign a cause or an effect may reach, in words. */
const WINDOW = 20;

/** The first word that may belong to what a sign joins, and the place behind the last one: up to a colon, a semicolon or a full stop, where one is within reach. */
function windowOf(reading: Reading, at: number): [from: number, to: number] {
  const { words, text } = reading;
  const closes = (next: Word): boolean => /[.!?;:]/.test(text.slice(words[next.at - 1]!.end, next.start));
  let from = at;
  while (from > 0 && at - from < WINDOW && !closes(words[from]!)) from -= 1;
  let to = at + 1;
  while (to < words.length && to - at <= WINDOW && !closes(words[to]!)) to += 1;
  return [from, to];
}

/** "E because (of) C", "Because C, E", "E due to C", "thanks to C, E". */
function readBecause(reading: Reading, sign: Word): Causation | null {
  const { words } = reading;
  const next = words[sign.at + 1]?.lower ?? '';
  const opens = sign.lower === 'because' || (/^(?:due|thanks|owing)$/.test(sign.lower) && next === 'to');
  if (!opens) return null;
  const [from, to] = windowOf(reading, sign.at);
  const close = words.findIndex(({ at, parted }) => at > sign.at + 1 && parted);
  if (sign.at === 0 || (sign.parted && !words.slice(from, sign.at).some(isContent))) {
    return close < 0 ? null : { cause: sideOf(words.slice(sign.at, close)), effect: sideOf(words.slice(close, to)), sign };
  }
  return { cause: sideOf(words.slice(sign.at, close < 0 ? to : Math.min(close, to))), effect: sideOf(words.slice(from, sign.at)), sign };
}

/** "C leads to E", "E was provoked by C". */
function readVerb(reading: Reading, sign: Word): Causation | null {
  const { words } = reading;
  if (sign.part !== 'verb' || !VERBS.test(sign.lower)) return null;
  // "The vaccine made by X causes": a participle without a helper only says which one is meant.
  if (words[sign.at + 1]?.lower === 'by' && !words.slice(Math.max(0, sign.at - 3), sign.at).some(({ part }) => part === 'aux')) return null;
  if (/^lead|^led$/.test(sign.lower) && !words.slice(sign.at + 1, sign.at + 5).some(({ lower }) => lower === 'to')) return null;
  const [from, to] = windowOf(reading, sign.at);
  const before = sideOf(words.slice(from, sign.at));
  const behind = sideOf(words.slice(sign.at + 1, to));
  // "is brought on by", "was set off by"
  const passive = words.slice(sign.at + 1, sign.at + 3).some(({ lower }) => lower === 'by');
  return passive ? { cause: behind, effect: before, sign } : { cause: before, effect: behind, sign };
}

/** "E is the result of C", "E in response to C". */
function readOutcome(reading: Reading, sign: Word): Causation | null {
  const { words } = reading;
  if (!OUTCOMES.test(sign.lower) || !/^(?:of|to|for)$/.test(words[sign.at + 1]?.lower ?? '')) return null;
  const [from, to] = windowOf(reading, sign.at);
  return { cause: sideOf(words.slice(sign.at + 1, to)), effect: sideOf(words.slice(from, sign.at)), sign };
}

/** "prolongs the war by supplying weapons". */
function readMeans(reading: Reading, sign: Word): Causation | null {
  const { words } = reading;
  const next = words[sign.at + 1];
  if (sign.lower !== 'by' || next === undefined || !/^\p{Ll}{2,}ing$/u.test(next.raw) || TIMES.test(next.lower)) return null;
  const [from, to] = windowOf(reading, sign.at);
  // Who does both is on no side.
  const verb = words.slice(from, sign.at).find(({ part }) => part === 'verb');
  return { cause: sideOf(words.slice(sign.at + 1, to)), effect: sideOf(words.slice(verb?.at ?? from, sign.at)), sign };
}
