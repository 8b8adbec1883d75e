// Owns whether what both texts share is said of a part of a whole: as its subject, as its object, or by a noun that it belongs to.
import { type Alignment, isContent } from './align';
import { holds } from './holding';
import { actsBehindPlural, isPlural, ONLY, PART, type Partition } from './partition';
import { findPredicate } from './predicate';
import { isNounOrName, isVerbal, type Reading, type Word } from './read';

/** Verbs of saying and thinking that also tell of a deed: "found him guilty", "shared the money". */
const OTHERWISE = /^(?:finds?|found|holds?|held|figures?|shares?|shared|teach|teaches|posts?|posted|shows?|showed|feels?|felt)$/;
/** Words that open a clause whose subject comes next. */
const SUBORDINATE = /^(?:when|while|as|after|before|because|although|though|until|since|if|whereas|where)$/;
const OPENING = /^(?:that|and|but|because|so|if|whether|as|how|since|while|whereas|although|though|when|than|or)$/;

/**
 * Whether the text says of the part what a wording says: the part is the subject of what both share, its object, or limits whom it is true of. Not where the
 * part only says, thinks or hears it, or where what is shared stands in a clause that tells which things are meant.
 */
export function isSaidOfPart(reading: Reading, partition: Partition, alignment: Alignment): boolean {
  return isSubject(reading, partition, alignment) || isObject(reading, partition, alignment);
}

function isShared(word: Word, alignment: Alignment): boolean {
  return isContent(word) && alignment.toWording.has(word);
}

function actsInWording(word: Word, alignment: Alignment): boolean {
  return alignment.toWording.get(word)?.word.part === 'verb' && word.at > 0;
}

function isSubject(reading: Reading, { first, whole, last: end, subject }: Partition, alignment: Alignment): boolean {
  const { words } = reading;
  const isVerb = (word: Word): boolean => isVerbal(word) || actsInWording(word, alignment) || actsBehindPlural(words, word);
  // "one in three vaccines causes": what the wording has as a verb is none of the whole.
  const last = subject > whole.at(-1)!.at ? subject : (whole.find((word, at) => at > 0 && actsInWording(word, alignment))?.at ?? end + 1) - 1;
  let front = groupStart(words, first) - 1;
  while (
    front >= 0 &&
    !words[front + 1]!.parted &&
    (words[front]!.part === 'adv' || (words[front]!.part === 'det' && words[front]!.lower !== 'that') || ONLY.test(words[front]!.lower))
  )
    front -= 1;
  const before = words[front];
  const opens = before === undefined || words[front + 1]!.parted || OPENING.test(before.lower) || holds(reading.language, before) || before.date !== null;
  if (!opens) return false;
  const start = findPredicate(reading, last + 1, isVerb);
  if (start === null) return false;
  for (let at = start; at < words.length; at++) {
    const word = words[at]!;
    if (at > start && word.parted && /[.!?;:]/.test(reading.text.slice(words[at - 1]!.end, word.start))) return false;
    // "ten of the twelve jurors found him guilty": the wording has that verb itself.
    const held = holds(reading.language, word) && (!isNounOrName(word) || isVerb(word));
    if (held && !(OTHERWISE.test(word.lower) && isShared(word, alignment) && words[at + 1]?.lower !== 'that')) return false;
    if (at > start && !isShared(word, alignment) && (word.lower === 'that' || SUBORDINATE.test(word.lower))) return false;
    if (isShared(word, alignment) && word.name === null) return true;
    // The end of the clause: nothing shared was said of the part.
    if (at > start && word.parted && !isVerbal(word)) return false;
  }
  return false;
}

/** The place where "a tiny fraction" begins. */
function groupStart(words: readonly Word[], first: number): number {
  const [before, article] = [words[first - 1], words[first - 2]];
  return (before?.part === 'noun' || before?.part === 'adv') &&
    article?.part === 'det' &&
    !words[first]!.parted &&
    !before.parted &&
    (PART.test(words[first]!.lower) || /^parts?$/.test(words[first]!.lower) || words[first]!.quantity?.kind === 'percent')
    ? first - 2
    : first;
}

/** Whether a word is no plural and no name: a share of such a thing is an amount of it. */
function isMass({ lower, name }: Word): boolean {
  return name === null && !isPlural(lower);
}

/** Whether the part is the object of a verb, or belongs to a noun, that both texts share. */
function isObject(reading: Reading, { kind, first, whole }: Partition, alignment: Alignment): boolean {
  const { words } = reading;
  for (let at = groupStart(words, first) - 1; at >= Math.max(0, first - 5); at--) {
    if (words[at + 1]!.parted) return false;
    const word = words[at]!;
    if (word.part === 'verb') return isShared(word, alignment) && !holds(reading.language, word) && !(kind === 'share' && isMass(whole.at(-1)!));
    if (word.part === 'adv' || word.part === 'det' || word.part === 'prep') continue;
    // "What it annexed was one region".
    if (word.part === 'aux') return words[0]!.lower === 'what' && words.slice(1, at).some((one) => one.part === 'verb' && isShared(one, alignment));
    if (word.part !== 'noun' || !isShared(word, alignment)) return false;
    // "control of one of the regions" beside "control any of the regions".
    const twin = alignment.toWording.get(word)!.word;
    const head = alignment.toWording.get(whole.at(-1)!)?.word;
    return head !== undefined && head.at > twin.at && head.at - twin.at <= 6;
  }
  return false;
}
