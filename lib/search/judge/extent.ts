// Owns the guard on quantifiers: all, most, some, few, only, always and their kin, on a word that both texts share.
import type { Guard } from '@/lib/model/match';
import type { QuantifierClass } from '@/lib/text/languages/guard-words';
import { readPattern } from '@/lib/text/pattern';
import { type Alignment, isContent } from './align';
import type { Reading, Word } from './read';

/** A quantifier of a text. */
export interface Extent {
  family: QuantifierClass | 'not-all' | 'half';
  word: Word;
  /** The word it quantifies. */
  target: Word | null;
  /** Where adjectives and verbs are not told from nouns: the next words with a meaning, of which one is what it quantifies. */
  follow: readonly Word[];
}

/** Families that mean another proposition when one stands for the other; what is missing here may pass. */
const CLASH: Record<string, readonly string[]> = {
  all: ['some', 'few', 'most', 'not-all', 'half', 'many', 'only'],
  most: ['some', 'few', 'all', 'not-all'],
  many: ['few', 'all'],
  some: ['all', 'most'],
  few: ['most', 'many', 'all'],
  only: [],
  always: ['sometimes', 'rarely', 'often'],
  often: ['rarely', 'always', 'sometimes'],
  sometimes: ['always', 'often'],
  rarely: ['always', 'often'],
  'not-all': ['all', 'most'],
  half: ['all', 'most'],
};

const NOT_ONLY = /\b(?:as well as|but also)\b|\b(?:not|n't|n’t|never) (?:\w+ )?(?:only|just|solely|exclusively|merely|limited to|confined to)\b/;

/** What makes a part the greater one. */
const GREATER = /^(?:mayor|gran|majeure|grande|große[rn]?|größte[rn]?|überwiegende[rn]?|больш(?:ая|ую|ей))$/;

function findExtents(reading: Reading): readonly Extent[] {
  reading.kept.extents ??= readExtents(reading);
  return reading.kept.extents;
}

function readExtents(reading: Reading): Extent[] {
  const extents: Extent[] = [];
  for (const word of reading.words) {
    const family = reading.language.quantifiers.get(word.lower);
    if (family === undefined) {
      if (word.quantity?.kind === 'percent' && Math.abs(word.quantity.value - 50) < 1 && word.start === word.quantity.start)
        extents.push({ family: 'half', word, target: targetOf(reading, word), follow: followOf(reading, word) });
      continue;
    }
    if (word.lower === 'any' && family === 'all') continue;
    const previous = reading.words[word.at - 1];
    const next = reading.words[word.at + 1];
    if (previous?.lower === 'at' || (word.lower === 'many' && previous?.lower === 'as') || (word.lower === 'one' && family === 'only')) continue;
    if (family === 'only' && previous?.lower === 'not') continue;
    if (family === 'few' && previous?.lower === 'a') {
      extents.push({ family: 'some', word, target: targetOf(reading, word), follow: followOf(reading, word) });
      continue;
    }
    // "la mayor parte", "большая часть": the greater part is most of it.
    if (family === 'some' && /^(?:parte|partie|teile?|част[ьию])$/.test(word.lower) && GREATER.test(previous?.lower ?? '')) {
      extents.push({ family: 'most', word, target: targetOf(reading, word), follow: followOf(reading, word) });
      continue;
    }
    // "most beautiful" and "most likely" grade an adjective.
    if (word.lower === 'most' && next !== undefined && previous?.lower === 'the') continue;
    if (word.lower === 'whole' || word.lower === 'entire') continue;
    const nearly =
      family === 'all' &&
      readPattern(`(?<!\\p{L})(?:${reading.language.nearly})\\s+$`).test(reading.text.slice(Math.max(0, word.start - 20), word.start).toLowerCase());
    if (nearly) {
      extents.push({ family: 'most', word, target: targetOf(reading, word), follow: followOf(reading, word) });
      continue;
    }
    const negated = family === 'all' && previous !== undefined && (reading.language.negators.has(previous.lower) || previous.lower === 'no');
    extents.push({ family: negated ? 'not-all' : family, word, target: targetOf(reading, word), follow: followOf(reading, word) });
  }
  return extents;
}

/** The noun or verb a quantifier stands on: the last word of the group behind it. */
function targetOf(reading: Reading, word: Word): Word | null {
  let target: Word | null = null;
  for (let at = word.at + 1; at < Math.min(reading.words.length, word.at + 6); at++) {
    const other = reading.words[at]!;
    if (other.parted) break;
    if (isContent(other)) {
      if (target !== null && other.part !== target.part) break;
      target = other;
      if (other.part === 'verb') break;
    } else if (target !== null) break;
  }
  return target;
}

function followOf({ words, language }: Reading, { at, clause }: Word): Word[] {
  return language.tag === 'en'
    ? []
    : words
        .slice(at + 1, at + 5)
        .filter((word) => word.clause === clause && isContent(word))
        .slice(0, 2);
}

/** A quantifier of the wording that the statement has otherwise, on the same word. */
export function findOtherExtent(statement: Reading, wording: Reading, alignment: Alignment): Guard | null {
  const here = findExtents(statement);
  const there = findExtents(wording);
  for (const mine of there)
    for (const other of here) {
      if (!(CLASH[mine.family] ?? []).includes(other.family)) continue;
      if (there.some((one) => one.family === other.family) || here.some((one) => one.family === mine.family)) continue;
      if (onOneWord(mine, other, alignment)) return { kind: 'quantifier', statement: other.word.raw, claim: mine.word.raw };
    }
  const denied = there.some((one) => one.family === 'only') && here.every((one) => one.family !== 'only') ? NOT_ONLY.exec(statement.text.toLowerCase()) : null;
  if (denied !== null) return { kind: 'negation', statement: denied[0], claim: there.find((one) => one.family === 'only')!.word.raw };
  return findRanked(statement, there, alignment) ?? findLoneExtent(statement, here, there, alignment) ?? findDroppedOnly(statement, here, there, alignment);
}

function onOneWord(there: Extent, here: Extent, alignment: Alignment): boolean {
  if (there.target === null || here.target === null) return false;
  if (there.follow.some((word) => here.follow.includes(alignment.toStatement.get(word)?.word as Word))) return true;
  const twin = alignment.toStatement.get(there.target)?.word;
  return twin === here.target || (twin !== undefined && Math.abs(twin.at - here.word.at) <= 3);
}

/** A restriction in the statement that the wording lacks: "few", "not all", "only". */
function findLoneExtent(statement: Reading, here: readonly Extent[], there: readonly Extent[], alignment: Alignment): Guard | null {
  for (const other of here) {
    if (other.family !== 'few' && other.family !== 'not-all' && other.family !== 'only') continue;
    if (there.length > 0 || other.target === null || !alignment.toWording.has(other.target)) continue;
    if (other.family === 'only' && !restrictsSubject(statement, other)) continue;
    return { kind: 'quantifier', statement: other.word.raw, claim: '' };
  }
  return null;
}

/** "the oldest structure" for "the only structure": one among several is no only one. */
function findRanked(statement: Reading, there: readonly Extent[], alignment: Alignment): Guard | null {
  if (statement.language.tag !== 'en') return null;
  const only = there.find(({ family, word }) => family === 'only' && word.lower === 'only');
  if (only === undefined || statement.words.some(({ lower }) => /^(?:only|sole|single|alone)$/.test(lower))) return null;
  const ranked = statement.words.find(
    ({ lower, at }) =>
      statement.words[at - 1]?.lower === 'the' &&
      /^(?:\w{3,}(?<!for)est|most)$/.test(lower) &&
      !/^(?:west|latest|rest|honest|interest|protest|request)$/.test(lower),
  );
  if (ranked === undefined) return null;
  const next = statement.words.slice(ranked.at + 1, ranked.at + 4).some((word) => {
    const twin = alignment.toWording.get(word)?.word;
    return twin !== undefined && twin.at > only.word.at && twin.at <= only.word.at + 3;
  });
  return next ? { kind: 'other', statement: ranked.raw, claim: only.word.raw } : null;
}

/** "Only children may enter": the subject is restricted, the sentence's first word. */
function restrictsSubject(statement: Reading, extent: Extent): boolean {
  const next = statement.words[extent.word.at + 1];
  return extent.word.at === 0 && next !== undefined && next.quantity === null;
}

/** "The ship carries grain" for "only grain": the wording restricts right before a shared word and the statement nowhere. */
function findDroppedOnly(statement: Reading, here: readonly Extent[], there: readonly Extent[], alignment: Alignment): Guard | null {
  if (
    !there.some((one) => one.family === 'only') ||
    here.some((one) => one.family === 'only') ||
    /\b(?:until|unless|merely|solely|not|n't|never|no|nothing|no other|none but|except|purely|bar none|just|erst|que)\b/u.test(statement.text.toLowerCase())
  )
    return null;
  for (const mine of there) {
    if (mine.family !== 'only' || mine.target === null || mine.target.quantity !== null) continue;
    if (mine.target.part === 'verb' || (mine.target.at - mine.word.at > 2 && mine.word.lower !== 'only')) continue;
    if (alignment.toStatement.has(mine.target)) return { kind: 'quantifier', statement: '', claim: mine.word.raw };
  }
  return null;
}
