// Owns the verb that is said of a noun group, found past what only tells which things are meant: relative clauses, participles, parentheses and lists.
import type { Reading, Word } from './read';

const RELATIVE = /^(?:that|which|who|whom|whose|where|when)$/;

/** The place of the verb that is said of the noun group that ends right before `from`, what only tells which things are meant passed over. */
export function findPredicate({ words }: Reading, from: number, isVerb: (word: Word) => boolean): number | null {
  for (let at = from; at < words.length; ) {
    const word = words[at]!;
    if (RELATIVE.test(word.lower) || (word.parted && !isVerb(word))) {
      const close = words.findIndex((one) => one.at > at && one.parted);
      if (word.parted) {
        at = endOfParenthesis(words, at, isVerb);
        if (at < 0) return null;
        continue;
      }
      // "that still stood": behind "that" a form that can be a verb is one.
      const verb = words.findIndex((one) => one.at > at && (isVerb(one) || one.form.acting?.irregular === true || one.form.acting?.ed === true));
      if (verb < 0) return null;
      at = endOfVerbs(words, verb, isVerb);
      at = nextVerb(words, at, close, isVerb);
      if (at < 0) return null;
      continue;
    }
    if (isVerb(word) || word.part === 'neg') {
      const close = words.findIndex((one) => one.at > at && (one.parted || one.part === 'conj'));
      // "the cars sold last year are": a participle with what belongs to it, and the verb behind.
      const next = words[at + 1];
      const attributive = word.part === 'verb' && !word.lower.endsWith('s') && next !== undefined && !next.parted && /^(?:prep|date|adv)$/.test(next.part);
      const later = attributive ? nextVerb(words, at + 1, close, isVerb) : -1;
      return later < 0 || words[later - 1]?.lower === 'to' ? at : later;
    }
    // "the regions Russia annexed": who did it stands right behind.
    if (at === from && (word.part === 'name' || word.part === 'pron') && words[at + 1] !== undefined && isVerb(words[at + 1]!)) {
      const close = words.findIndex((one) => one.at > at && one.parted);
      const later = nextVerb(words, endOfVerbs(words, at + 1, isVerb), close, isVerb);
      if (later < 0) return close > 0 && isVerb(words[close]!) ? close : null;
      at = later;
      continue;
    }
    at += 1;
  }
  return null;
}

/** The place of the verb behind ", Luhansk and Donetsk," or behind a list that ends with "and"; -1 where there is none. */
function endOfParenthesis(words: readonly Word[], from: number, isVerb: (word: Word) => boolean): number {
  let listed = !RELATIVE.test(words[from]!.lower);
  let joined = false;
  for (let at = from; at < words.length; at++) {
    const word = words[at]!;
    if (at > from && word.parted && (isVerb(word) || word.part === 'neg' || (word.part === 'adv' && words[at + 1] !== undefined && isVerb(words[at + 1]!))))
      return at;
    if (isVerb(word) && listed && joined) return at;
    if (isVerb(word)) listed = false;
    joined ||= /^(?:and|or)$/.test(word.lower);
  }
  return -1;
}

/** The place behind a verb and what helps it. */
function endOfVerbs(words: readonly Word[], from: number, isVerb: (word: Word) => boolean): number {
  let at = from;
  while (
    words[at] !== undefined &&
    (at === from || isVerb(words[at]!) || words[at]!.part === 'adv' || words[at]!.part === 'neg') &&
    (at === from || !words[at]!.parted)
  ) {
    at += 1;
    if (words[at - 1]!.part !== 'aux' && words[at - 1]!.part !== 'adv' && words[at - 1]!.part !== 'neg') break;
  }
  return at;
}

/** The place of the first verb from `from` on, before `close` (or at it); -1 where there is none. */
function nextVerb(words: readonly Word[], from: number, close: number, isVerb: (word: Word) => boolean): number {
  const end = close < 0 ? words.length : close + 1;
  for (let at = from; at < end; at++) if (isVerb(words[at]!)) return at;
  return -1;
}
