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

const remembered = new WeakMap<Segment, Map<string, { id: number; likeness: number }[]>>();
const REMEMBERED = 500;

/** The terms of a segment that are most like an unknown word, at most eight, each with its likeness from 0 to 1; parts of a compound count as half. */
export function findLikeTerms(segment: Segment, slot: Slot): { id: number; likeness: number }[] {
  let known = remembered.get(segment);
  if (known === undefined) {
    known = new Map();
    remembered.set(segment, known);
  }
  let found = known.get(slot.term);
  if (found === undefined) {
    if (known.size >= REMEMBERED) known.clear();
    found = lookUp(segment, slot);
    known.set(slot.term, found);
  }
  return found;
}

function lookUp(segment: Segment, slot: Slot): { id: number; likeness: number }[] {
  const prefix = slot.term.slice(0, PREFIX);
  const found: { id: number; likeness: number }[] = [];
  const first = findPosition(segment, prefix);
  for (let position = first; position < segment.terms && position - first < MOST_LOOKED_AT; position++) {
    const term = readTermAt(segment, position);
    if (!term.startsWith(prefix)) break;
    if (Math.abs(term.length - slot.term.length) > 4) continue;
    const sounds = slot.sound !== '' && soundOf(term) === slot.sound;
    const grams = gramsOf(term);
    const likeness = sounds ? 0.9 : compareGrams(grams, grams.length, slot.grams);
    if (likeness >= LEAST) found.push({ id: segment.idAt[position] as number, likeness });
  }
  if (found.length === 0) found.push(...splitCompound(segment, slot.term));
  return found.sort((a, b) => b.likeness - a.likeness || a.id - b.id).slice(0, MOST_TERMS);
}

/** "Impfstoffhersteller" is found by "impfstoff" and "herstell": the longest two terms that make up the word, up to a joint of two letters and an ending. */
function splitCompound(segment: Segment, term: string): { id: number; likeness: number }[] {
  for (let cut = term.length - PART; cut >= PART; cut--) {
    const head = idOf(segment, term.slice(0, cut));
    if (head < 0) continue;
    for (const rest of [term.slice(cut), term.slice(cut).replace(/^(?:es|en|s|n)/, '')]) {
      const tail = rest.length >= PART ? idOf(segment, rest) : -1;
      if (tail >= 0)
        return [
          { id: head, likeness: 0.5 },
          { id: tail, likeness: 0.5 },
        ];
    }
  }
  return [];
}

function idOf(segment: Segment, term: string): number {
  const position = findPosition(segment, term);
  return position < segment.terms && readTermAt(segment, position) === term ? (segment.idAt[position] as number) : -1;
}
