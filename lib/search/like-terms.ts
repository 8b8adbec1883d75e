// Owns the way from a word that no claim has to the terms that are like it: other spellings and transliterations, word families, compounds. It walks
// the few terms of the dictionary that begin alike.
import { compareGrams, gramsOf, soundOf } from './grams';
import type { Slot } from './query';
import { findPosition, readTermAt, type Segment } from './segment-reader';

/** Letters that must agree, and how many terms of the dictionary are looked at: the price of an unknown word, some tens of microseconds. */
const PREFIX = 3;
const MOST_LOOKED_AT = 1500;
/** Terms less alike than this are other words. */
const LEAST = 0.68;
const MOST_TERMS = 8;
/** Parts of a compound are at least this long. */
const PART = 4;

/** The dictionaries of a library. A term is alive when a claim that is not deleted has it outside its notes: deleted claims must change no answer. */
export interface Dictionaries {
  segments: readonly Segment[];
  isAlive(term: string): boolean;
}

/** A term that is like a word, with its likeness from 0 to 1. */
export interface LikeTerm {
  term: string;
  likeness: number;
}

/** The terms that are most like an unknown word, at most eight; parts of a compound count as half. The same however the claims are spread over segments. */
export function findLikeTerms(dictionaries: Dictionaries, slot: Slot): LikeTerm[] {
  const prefix = slot.term.slice(0, PREFIX);
  const found: LikeTerm[] = [];
  for (const term of readBeginningWith(prefix, dictionaries)) {
    if (Math.abs(term.length - slot.term.length) > 4) continue;
    const sounds = slot.sound !== '' && soundOf(term) === slot.sound;
    const grams = gramsOf(term);
    const likeness = sounds ? 0.9 : compareGrams(grams, grams.length, slot.grams);
    if (likeness >= LEAST) found.push({ term, likeness });
  }
  if (found.length === 0) found.push(...splitCompound(dictionaries, slot.term));
  return found.sort((a, b) => b.likeness - a.likeness || (a.term < b.term ? -1 : 1)).slice(0, MOST_TERMS);
}

/** The first terms that begin with a few letters, in order. */
function readBeginningWith(prefix: string, { segments, isAlive }: Dictionaries): string[] {
  const terms = new Set<string>();
  for (const segment of segments) {
    let alive = 0;
    for (let position = findPosition(segment, prefix); position < segment.terms && alive < MOST_LOOKED_AT; position++) {
      const term = readTermAt(segment, position);
      if (!term.startsWith(prefix)) break;
      const sure = segment.deleted.length === 0 && (segment.frequency[segment.idAt[position] as number] as number) > 0;
      if (!sure && !isAlive(term)) continue;
      alive++;
      terms.add(term);
    }
  }
  return [...terms].sort().slice(0, MOST_LOOKED_AT);
}

/** "Impfstoffhersteller" is found by "impfstoff" and "herstell": the longest two terms that make up the word, up to a joint of two letters and an ending. */
function splitCompound({ isAlive }: Dictionaries, term: string): LikeTerm[] {
  for (let cut = term.length - PART; cut >= PART; cut--) {
    const head = term.slice(0, cut);
    if (!isAlive(head)) continue;
    for (const rest of [term.slice(cut), term.slice(cut).replace(/^(?:es|en|s|n)/, '')])
      if (rest.length >= PART && isAlive(rest))
        return [
          { term: head, likeness: 0.5 },
          { term: rest, likeness: 0.5 },
        ];
  }
  return [];
}
