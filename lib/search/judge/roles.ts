// Owns who does what to whom: agent and patient of a verb or of the noun made of it, active or passive, and the preposition a word stands behind.
import { chunkLeft, chunkRight } from './chunks';
import { findFocus, findNamed } from './cleft';
import { findDoer } from './doers';
import type { Reading, Word } from './read';

/** Arguments of a predicate; null where the text names none. */
export interface Arguments {
  agent: Word | null;
  patient: Word | null;
  /** The agent of a noun is named by what the sentence says of it: "the blast was the work of X". */
  framed?: true;
}

const RELATIVE = /^(?:who|which|that)$/;

/** Agent and patient of `verb` in an English text, or one with the same order of words. */
export function findArguments(reading: Reading, verb: Word): Arguments {
  verb.arguments ??= verb.part === 'verb' ? verbArguments(reading, verb) : nounArguments(reading, verb);
  return verb.arguments;
}

function verbArguments(reading: Reading, verb: Word): Arguments {
  const { words, language } = reading;
  const spoken = findSubject(reading, verb.at, 0);
  const subject = spoken === null || language.tag !== 'en' ? spoken : (findNamed(words, spoken, verb) ?? spoken);
  const byAgent = findAgent(reading, verb);
  const helper = lastAuxiliary(words, verb);
  const participle = /(?:ed|en|n|t|d)$/.test(verb.lower) || language.irregular[verb.lower] !== undefined;
  const passive =
    (helper !== null && language.passive.has(helper.lower) && participle && !/ing$/.test(verb.lower)) ||
    // "informed Modi by telephone" has its object, and no agent behind "by".
    (byAgent !== null && participle && !/ing$/.test(verb.lower) && findObject(reading, verb) === null);
  if (passive) return { agent: byAgent === null ? null : resolve(reading, byAgent), patient: subject === null ? null : resolve(reading, subject) };
  // Who loses to somebody is the one who is beaten.
  const patient = /^(?:lose|loses|lost|losing)$/.test(verb.lower) ? findLoser(reading, verb) : null;
  if (patient !== null) return { agent: subject === null ? null : resolve(reading, subject), patient };
  return { agent: subject === null ? null : resolve(reading, subject), patient: findObject(reading, verb) };
}

/** Who a pronoun right behind a verb of saying speaks of: "Biden said he is ready" has Biden ready. The word itself where that is not plain. */
function resolve(reading: Reading, word: Word): Word {
  const { words, language } = reading;
  if (language.tag !== 'en' || !/^(?:he|she|it|they)$/.test(word.lower)) return word;
  const back = words[word.at - 1]?.lower === 'that' ? 2 : 1;
  const saying = words[word.at - back];
  if (saying === undefined || saying.part !== 'verb' || !language.speech.has(saying.lower) || word.parted) return word;
  // "rejected the Russian claim that it had": a noun, and whose claim it is says nothing of whom it speaks.
  const owner = words[saying.at - 1];
  if (owner !== undefined && !saying.parted && (owner.part === 'det' || owner.possessive || owner.name?.adjective === true)) return word;
  const speaker = findSubject(reading, saying.at, 2);
  if (speaker?.name == null || (speaker.name.kind === 'place') !== /^(?:it|they)$/.test(word.lower)) return word;
  return speaker;
}

/** The country or other name that owns or qualifies a noun: "Ukraine's missiles", "the Russian army", and "Ukraine said its missiles". Null where there is none. */
export function findOwner(reading: Reading, noun: Word): Word | null {
  const { words, language } = reading;
  if (noun.part !== 'noun') return null;
  for (let at = noun.at - 1; at >= Math.max(0, noun.at - 3) && !words[at + 1]!.parted; at--) {
    const word = words[at]!;
    if (word.name !== null && (word.possessive || word.name.adjective)) return word;
    const saying = words[at - 1];
    if (language.tag === 'en' && /^(?:its|their)$/.test(word.lower) && saying?.part === 'verb' && language.speech.has(saying.lower) && !word.parted) {
      const speaker = findSubject(reading, saying.at, 2);
      return speaker?.name?.place?.actor === true ? speaker : null;
    }
    if (word.part !== 'noun') return null;
  }
  return null;
}

/** The auxiliary right before a verb, adverbs and negators skipped. */
function lastAuxiliary(words: Word[], verb: Word): Word | null {
  for (let at = verb.at - 1; at >= 0; at--) {
    const word = words[at]!;
    if (word.part === 'aux') return word;
    if (word.part !== 'adv' && word.part !== 'neg') return null;
  }
  return null;
}

function findSubject(reading: Reading, verbAt: number, depth: number): Word | null {
  const { words } = reading;
  let at = verbAt - 1;
  let boundary = words[verbAt]!.parted;
  const step = () => {
    boundary = words[at]!.parted;
    at -= 1;
  };
  if (depth > 3) return null;
  while (at >= 0 && !boundary && (words[at]!.part === 'aux' || words[at]!.part === 'adv' || words[at]!.part === 'neg')) step();
  if (at >= 0 && !boundary && words[at]!.lower === 'to') {
    // "X promised to close": the subject is that of the verb in front, unless its object stands between.
    step();
    while (at >= 0 && !boundary && (words[at]!.part === 'adv' || words[at]!.part === 'noun')) step();
    if (at >= 0 && !boundary && words[at]!.part === 'verb') return findSubject(reading, at, depth + 1);
    if (at >= 0 && !boundary && words[at]!.part === 'aux') return findSubject(reading, at, depth + 1);
  }
  if (at < 0) return null;
  if (boundary) {
    // A parenthesis stands between subject and verb: ", the French president," or ", Moscow says,".
    let open = at;
    while (open > 0 && !words[open]!.parted) open -= 1;
    if (open === 0) return null;
    at = open - 1;
  }
  if (RELATIVE.test(words[at]!.lower)) {
    const focus = reading.language.tag === 'en' ? findFocus(words, at) : null;
    if (focus !== null) return focus;
    if (at > 0) at -= 1;
    else return null;
  }
  const word = words[at]!;
  if (word.part === 'conj' && /^(?:and|but|or)$/.test(word.lower)) {
    // The verb of ", Putin said," is not the one that is carried on.
    for (let index = at - 1; index >= 0; index--)
      if ((words[index]!.part === 'verb' && !isParenthesis(reading, index)) || words[index]!.part === 'aux') return findSubject(reading, index, depth + 1);
    return null;
  }
  if (word.part === 'pron') return word;
  return chunkLeft(words, at);
}

/** Whether a verb of saying stands in a stretch of its own that only says who speaks. */
function isParenthesis({ words, language }: Reading, at: number): boolean {
  const verb = words[at]!;
  if (!language.speech.has(verb.lower)) return false;
  const start = words.slice(0, at + 1).findLastIndex((word) => word.parted);
  const end = words.findIndex((word, index) => index > at && word.parted);
  return start > 0 && end > at && end - start <= 6;
}

function findObject(reading: Reading, verb: Word): Word | null {
  return chunkRight(reading.words, verb.at + 1);
}

/** The noun group behind "to" or "against" in the stretch of a verb. */
function findLoser({ words }: Reading, verb: Word): Word | null {
  for (let at = verb.at + 1; at < Math.min(words.length, verb.at + 6); at++) {
    if (words[at]!.part === 'verb') return null;
    if (/^(?:to|against)$/.test(words[at]!.lower)) return chunkRight(words, at + 1);
  }
  return null;
}

/** The noun group behind "by", at most eight words after the verb. */
function findAgent(reading: Reading, verb: Word): Word | null {
  const { words, language } = reading;
  for (let at = verb.at + 1; at < Math.min(words.length, verb.at + 9); at++) {
    const word = words[at]!;
    if (word.parted || word.part === 'verb' || (word.part === 'conj' && word.lower !== 'and')) return null;
    if (!language.agents.has(word.lower)) continue;
    const head = chunkRight(words, at + 1);
    return head !== null && (head.part === 'number' || head.date !== null || (words[at + 1]?.quantity !== null && words[at + 1]?.quantity?.kind === 'percent'))
      ? null
      : head;
  }
  return null;
}

/** "Germany's invasion of Poland", "the German invasion of Poland", "the invasion of Poland by Germany", "an attack on Poland". */
function nounArguments(reading: Reading, noun: Word): Arguments {
  const { words, language } = reading;
  let agent: Word | null = null;
  let patient: Word | null = null;
  for (let at = noun.at - 1; at >= Math.max(0, noun.at - 3); at--) {
    const word = words[at]!;
    if (words[at + 1]!.parted) break;
    if (word.possessive || (word.name?.adjective ?? false)) {
      agent = word;
      break;
    }
    if (word.part !== 'noun' && word.part !== 'number' && word.part !== 'adv') break;
  }
  for (let at = noun.at + 1; at < Math.min(words.length, noun.at + 7); at++) {
    const word = words[at]!;
    if (word.parted || word.part === 'verb') break;
    if (/^(?:of|on|against)$/.test(word.lower) && patient === null) patient = chunkRight(words, at + 1);
    else if (language.agents.has(word.lower)) agent = chunkRight(words, at + 1) ?? agent;
  }
  const doer = agent === null && language.tag === 'en' ? findDoer(words, noun, (verb) => findArguments(reading, verb).agent) : null;
  return doer === null ? { agent, patient } : { agent: doer, patient, framed: true };
}

/** The preposition that governs a word through its determiners and attributes, or null. */
export function prepositionOf(reading: Reading, word: Word): string | null {
  for (let at = word.at - 1; at >= Math.max(0, word.at - 5); at--) {
    if (reading.words[at + 1]!.parted) return null;
    const other = reading.words[at]!;
    if (other.part === 'prep') return other.lower;
    if (other.part !== 'det' && other.part !== 'noun' && other.part !== 'name' && other.part !== 'number') return null;
  }
  return null;
}
