// Owns who did what a noun tells of, where the sentence says so in a frame of its own: "X was behind the blast", "the blast was the work of X".
import { chunkLeft, chunkRight } from './chunks';
import type { Word } from './read';

/** Longest group around a noun, in words. */
const REACH = 10;
const BE = /^(?:is|are|was|were|be|been|being)$/;
/** Verbs that say of an act only that somebody did it. */
const DOES =
  /^(?:carr(?:y|ies|ied|ying)|commit\w*|perpetrat\w+|launch\w*|stag(?:e|es|ed|ing)|conduct(?:ed|s|ing)?|order(?:ed|s|ing)?|organi[sz]\w+|mastermind\w*|orchestrat\w+|execut(?:e|es|ed|ing)|caus(?:e|es|ed|ing)|did|done|does|plann?(?:ed|ing|s)?|plotted|plots|mounted|unleash\w*|engineered|start(?:ed|s)|began|provok\w+|set|wag(?:e|es|ed|ing)|initiat(?:e|es|ed))$/;
/** What an act is said to be, of somebody or somebody's. */
const DEED = /^(?:work|doing|handiwork|deed|fault|responsibility|crime|job|operation|provocation|production|plot|invention|fabrication)$/;
const GUILT = /^(?:responsible|blame|guilty|accountable|culpable|culprits?|responsibility|hand|perpetrators?|mastermind)$/;

/** The one who did what `noun` tells of, by the frame it stands in; null where no frame says so. `agentOf` gives who does what a verb says. */
export function findDoer(words: readonly Word[], noun: Word, agentOf: (verb: Word) => Word | null): Word | null {
  return readAfter(words, noun) ?? readBefore(words, noun, agentOf);
}

/** "The attack on the bridge was the work of X", "was X's doing", "was carried out by X". */
function readAfter(words: readonly Word[], noun: Word): Word | null {
  // "the attack on the bridge was": what stands behind a preposition is not what the verb speaks of.
  const before = words[noun.at - 1]?.part === 'det' ? words[noun.at - 2] : words[noun.at - 1];
  if (before?.part === 'prep') return null;
  let at = noun.at + 1;
  while (at < Math.min(words.length, noun.at + REACH) && !words[at]!.parted && /^(?:prep|det|noun|name|number|date)$/.test(words[at]!.part)) at += 1;
  const verb = words[at];
  if (verb === undefined || verb.parted || verb.part !== 'aux') return null;
  while (words[at] !== undefined && !words[at]!.parted && (words[at]!.part === 'aux' || words[at]!.part === 'adv')) at += 1;
  const last = words[at - 1]!;
  const next = words[at];
  if (next === undefined || next.parted || !words.slice(verb.at, at).some(({ lower }) => BE.test(lower))) return null;
  // "was ordered and carried out by X"
  if (next.part === 'verb' && last.part !== 'neg') {
    if (!DOES.test(next.lower)) return null;
    for (let by = at + 1; by < Math.min(words.length, at + 7) && !words[by]!.parted; by++) if (words[by]!.lower === 'by') return chunkRight(words, by + 1);
    return null;
  }
  for (let deed = at; deed < Math.min(words.length, at + 6) && !words[deed]!.parted; deed++) {
    const word = words[deed]!;
    if (!/^(?:det|noun|name|number)$/.test(word.part)) return null;
    if (!DEED.test(word.lower)) continue;
    const owner = words[deed - 1]!;
    if (deed > at && (owner.possessive || owner.name?.adjective === true)) return owner;
    return words[deed + 1]?.lower === 'of' ? chunkRight(words, deed + 2) : null;
  }
  return null;
}

/** "X was behind the attack", "X is responsible for it", "blamed X for it", "responsibility for it lies with X", "X carried out the attack". */
function readBefore(words: readonly Word[], noun: Word, agentOf: (verb: Word) => Word | null): Word | null {
  let at = noun.at - 1;
  while (at >= 0 && noun.at - at < REACH && !words[at + 1]!.parted && /^(?:det|noun|number|date)$/.test(words[at]!.part)) at -= 1;
  const word = words[at];
  if (word === undefined || words[at + 1]!.parted) return null;
  if (word.part === 'verb') return DOES.test(word.lower) ? agentOf(word) : null;
  const before = words[at - 1];
  if (before === undefined || word.parted) return null;
  if (/^(?:out|off|up)$/.test(word.lower)) return before.part === 'verb' && DOES.test(before.lower) ? agentOf(before) : null;
  if (word.lower === 'behind') return subjectOf(words, at);
  if (!/^(?:for|of|in|on)$/.test(word.lower)) return null;
  // "blamed X for it", "accused X of it", "holds X responsible for it"
  const accused = accusedBefore(words, at);
  if (accused !== null) return accused;
  if (!GUILT.test(before.lower)) return null;
  for (let index = noun.at + 1; index < Math.min(words.length, noun.at + REACH) && !words[index]!.parted; index++)
    if (/^(?:lies|lay|rests|rested|belongs)$/.test(words[index]!.lower) && words[index + 1]?.part === 'prep') return chunkRight(words, index + 2);
  return subjectOf(words, before.at);
}

/** The subject of the small verb in front of `at`: "X was | behind", "X is to | blame", "X bears the | blame", "X had a | hand". */
function subjectOf(words: readonly Word[], at: number): Word | null {
  let verb = at - 1;
  while (verb > 0 && !words[verb + 1]!.parted && /^(?:adv|det|prep)$/.test(words[verb]!.part)) verb -= 1;
  const word = words[verb];
  if (
    word === undefined ||
    words[verb + 1]!.parted ||
    !(word.part === 'aux' || /^(?:bears?|bore|shares?|stands?|stood|carr(?:y|ies)|holds?)$/.test(word.lower))
  )
    return null;
  while (verb > 0 && !words[verb]!.parted && words[verb - 1]!.part === 'aux') verb -= 1;
  return words[verb]!.parted || verb === 0 ? null : chunkLeft(words, verb - 1);
}

/** Whom an accuser names right before the preposition at `at`. */
function accusedBefore(words: readonly Word[], at: number): Word | null {
  let from = at - 1;
  if (GUILT.test(words[from]?.lower ?? '')) from -= 1;
  const head = from < 0 || words[from + 1]!.parted ? null : chunkLeft(words, from);
  if (head === null || head.at !== from) return null;
  let verb = from;
  while (verb >= 0 && from - verb < 6 && /^(?:det|noun|name)$/.test(words[verb]!.part) && !words[verb + 1]!.parted) verb -= 1;
  return verb >= 0 && /^(?:blam\w+|accus\w+|h[eo]ld\w*|suspect(?:s|ed))$/.test(words[verb]!.lower) ? head : null;
}
