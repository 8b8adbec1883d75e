// Owns which verbs of a text turn down what somebody else says: "rejected the Kremlin's assertion that ...". They stand for no verb of what is said.
import type { Reading, Word } from './read';

const VERB = /^(?:reject|dismiss|disput|contest|contradict|challeng|refut|rebut|den)(?:e|s|es|ed|ing|y|ies|ied|ying|t|ts|ted|ting)?$/;
/** Nouns for what somebody says, told behind "that". */
export const TALK =
  /^(?:claims?|accusations?|allegations?|suggestions?|reports?|rumou?rs?|notions?|ideas?|theory|theories|assertions?|charges?|narratives?|stor(?:y|ies)|insinuations?|statements?|contentions?|arguments?|versions?|explanations?|excuses?|pretexts?|insistence|line|complaints?|views?|opinions?|beliefs?|accounts?|thesis|words?|tales?)$/;
const WITHIN = 8;

/** Whether a verb of a text turns down what somebody says, with what they say behind it. English alone. */
export function turnsDown({ words, language }: Reading, verb: Word): boolean {
  if (language.tag !== 'en' || verb.part !== 'verb' || !VERB.test(verb.lower)) return false;
  for (let at = verb.at + 1; at <= verb.at + WITHIN; at++) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined || next === undefined || word.clause !== verb.clause || word.part === 'verb') return false;
    if (TALK.test(word.lower)) return next.lower === 'that' && !next.parted;
  }
  return false;
}
