// Owns what a date of a statement dates: what the statement says of the claim, or when somebody said so, was born or did something else.
import type { DateMention } from '@/lib/text/dates';
import { type Alignment, isContent } from './align';
import { holds } from './holding';
import { isVerbal, type Reading, type Word } from './read';

/** What is dated: what both texts say, something else, or nothing that can be told. */
export type Dated = 'claim' | 'other' | 'unknown';

/** Things that somebody says something in, and that have a date of their own. */
const MEDIUM =
  /^(?:interviews?|reports?|letters?|posts?|articles?|speech|speeches|books?|polls?|surveys?|stud(?:y|ies)|columns?|videos?|broadcasts?|documentar(?:y|ies)|statements?|tweets?|op-eds?|essays?|papers?|memos?|podcasts?|episodes?|hearings?|debates?|lectures?|address|briefings?|conference|messages?|notes?|testimony|editions?|issues?|leaflets?|pamphlets?|cables?|transcripts?|reviews?|blogs?|threads?|exhibitions?|anniversary|biography|memoirs?|novel|film|census|catalogue|map|card|poster)$/;
/** Words that open a clause beside the one that a date in front belongs to. */
const BESIDE = /^(?:when|as|while|whilst|where|which|who|whose|before|after|since|because|although|though|if|with|until|whereas|once|barely|shortly|just)$/;
const RELATIVE = /^(?:which|who|whose|that|where)$/;
const MOMENT = /^(?:year|month|day|date|time|moment|week|when|spring|summer|autumn|winter|morning|night|evening)$/;
/** Words that begin what somebody says. */
const CONTENT = /^(?:that|how|what|why|whether)$/;

/** What a date dates. English only: "unknown" in any other language. */
export function findDated(statement: Reading, date: DateMention, alignment: Alignment): Dated {
  const { words, language } = statement;
  const first = words.findIndex((word) => word.start >= date.start);
  const last = words.findLastIndex((word) => word.end <= date.end);
  if (language.tag !== 'en' || first < 0 || last < first) return 'unknown';
  if (isDateline(statement, date, first) || isBorn(words, first)) return 'other';
  const [next, before, preposition] = [words[last + 1], words[first - 2], words[first - 1]];
  const tight = next !== undefined && !next.parted;
  if (tight && MEDIUM.test(next.lower) && !alignment.toWording.has(next)) return 'other';
  if (preposition?.part === 'prep' && before !== undefined && !words[first]!.parted && MEDIUM.test(before.lower) && !alignment.toWording.has(before))
    return 'other';
  if (tight && CONTENT.test(next.lower)) return isCleft(words, first) ? 'claim' : 'other';
  // "September 2014 is the month in which".
  if (tight && next.part === 'aux' && words.slice(last + 2, last + 5).some(({ lower, parted }) => !parted && MOMENT.test(lower))) return 'claim';
  // "The year was 2015, and": it sets the scene for what comes next.
  if (preposition?.part === 'aux' && before !== undefined && MOMENT.test(before.lower) && next?.parted === true) return datedBehind(statement, last, alignment);
  return datedInFront(statement, first, alignment) ?? datedBefore(statement, first, last, alignment) ?? datedBehind(statement, last, alignment);
}

/** "..., in the spring, in May 2001, if it is right": a date without a verb of its own behind all that both texts share. Null where it is no such date. */
function datedBefore({ text, words, language }: Reading, first: number, last: number, alignment: Alignment): Dated | null {
  if (words.slice(last + 1).some((word) => isShared(word, alignment) && word.name === null)) return null;
  let shared = false;
  for (let at = first - 1; at >= 0; at--) {
    const word = words[at]!;
    if (/[.!?;:]/.test(text.slice(word.end, words[at + 1]!.start))) return null;
    shared ||= isShared(word, alignment) && word.name === null;
    if (word.part === 'verb') return alignment.toWording.has(word) ? 'claim' : null;
    // "was behind the explosion – the one of 17 July"
    if (word.part === 'aux' && shared && !holds(language, word)) return 'claim';
  }
  return null;
}

/** "New York, 12 October –" at the head of a text. */
function isDateline({ text, words }: Reading, date: DateMention, first: number): boolean {
  return (
    first <= 4 &&
    words.slice(0, first).every(({ part }) => part === 'name' || part === 'noun' || part === 'date') &&
    /^(?:\s*\([^)]*\))?\s*(?:[–—]|-\s|--)/.test(text.slice(date.end)) &&
    first > 0
  );
}

/** "born in 1952". */
function isBorn(words: readonly Word[], first: number): boolean {
  const at = words[first - 1]?.part === 'prep' ? first - 2 : first - 1;
  return words[at]?.lower === 'born' && !words[at + 1]!.parted;
}

/** "It was in March 2014 that". */
function isCleft(words: readonly Word[], first: number): boolean {
  // "in the spring of 2023"
  const head = words[first - 1]?.lower === 'the' ? first - 1 : first;
  const at = words[head - 1]?.part === 'prep' ? head - 2 : head - 1;
  return words[at]?.part === 'aux' && words[at - 1]?.lower === 'it';
}

function isShared(word: Word, alignment: Alignment): boolean {
  return isContent(word) && word.date === null && alignment.toWording.has(word);
}

/** What the verb in front of a date, in its own stretch, has it date; null where there is none. */
function datedInFront({ words, language }: Reading, first: number, alignment: Alignment): Dated | null {
  let shared = 0;
  let start = first;
  while (start > 0 && !words[start]!.parted) start -= 1;
  for (let at = first - 1; at >= start; at--) {
    const word = words[at]!;
    if (isShared(word, alignment)) {
      if (word.part === 'verb') return BESIDE.test(words[start]!.lower) ? 'unknown' : 'claim';
      shared += 1;
    }
    if (word.part !== 'verb') continue;
    if (holds(language, word)) return shared >= 2 ? 'claim' : 'other';
    const aside = words.slice(start, at).some(({ lower }) => RELATIVE.test(lower)) || BESIDE.test(words[start]!.lower);
    return aside && shared < 2 ? 'other' : 'unknown';
  }
  // "Kyiv was behind the explosion in 2019", "the invasion in September 1939 began the war": it belongs to what stands in front of it.
  return shared > 0 ? 'unknown' : null;
}

/** What a date that opens its sentence dates: the first clause behind it that neither stands beside the main one nor only says who speaks. */
function datedBehind({ text, words, language }: Reading, last: number, alignment: Alignment): Dated {
  let said = false;
  for (let from = last + 1; from < words.length; ) {
    let to = from + 1;
    while (to < words.length && !words[to]!.parted) to += 1;
    const stretch = words.slice(from, to);
    const gap = text.slice(words[from - 1]!.end, words[from]!.start);
    if (/[.!?;]\s/.test(gap)) return 'unknown';
    if (said && /[:“"«]/.test(gap)) return 'other';
    from = to;
    const opens = stretch[0]!;
    const beside = opens.lower === 'and' ? stretch[1] : opens;
    const verb = stretch.find((word) => word.part === 'verb') ?? stretch.find(isVerbal);
    if (verb === undefined || (opens.parted && beside !== undefined && BESIDE.test(beside.lower))) continue;
    const content = stretch.filter((word) => isShared(word, alignment));
    if (holds(language, verb) && !alignment.toWording.has(verb)) {
      if (content.some((word) => word.name === null && word.at > verb.at) || stretch.some(({ lower, at }) => at > verb.at && CONTENT.test(lower)))
        return 'other';
      // Without a mark in front, "In 2015 he said" says when.
      if (!opens.parted) return 'other';
      said = true;
      continue;
    }
    if (opens.parted && stretch.some(({ lower }) => lower === 'according')) continue;
    if (alignment.toWording.has(verb)) return 'claim';
    if (verb.part === 'aux' && content.some((word) => word.name === null)) return 'claim';
    // "and this is what nobody dares to print": a stretch of its own beside the main one.
    if (opens.parted && content.length === 0 && words.slice(to).some((word) => isShared(word, alignment))) continue;
    const subject = stretch.some((word) => word.at < verb.at && isShared(word, alignment));
    if (!subject) return 'other';
    return content.length >= 2 && opens.parted ? 'claim' : 'unknown';
  }
  return 'unknown';
}
