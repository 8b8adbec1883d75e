// Owns the read side of a segment: views on its buffers, nothing built on opening. Term ids and ordinals are the segment's own.

import { hashId } from './id-hash';
import { openSections } from './sections';
import { DICTIONARY, FORWARD, IDS, POSTINGS } from './segment-format';
import { type ByteCursor, readVarint } from './varint';

/** An open segment. */
export interface Segment {
  id: string;
  claims: number;
  terms: number;
  /** Ordinals of deleted claims, sorted. */
  deleted: Uint32Array;
  letters: Uint16Array;
  letterStart: Uint32Array;
  idAt: Uint32Array;
  positionOf: Uint32Array;
  frequency: Uint32Array;
  postings: Uint8Array;
  /** Terms with an id below this have dense postings; those postings, two bytes each with the distance in the lower one. */
  dense: number;
  densePostings: Uint16Array;
  postingStart: Uint32Array;
  /** Highest impact of each term. */
  highest: Uint8Array;
  forward: Uint8Array;
  forwardStart: Uint32Array;
}

/** Opens the buffers that a writer of this version made. Throws when they are not such buffers. */
export function openSegment(id: string, buffers: Record<string, ArrayBuffer>, deleted: Uint32Array): Segment {
  const dictionary = readViews(buffers, 'dictionary', DICTIONARY.sections);
  const postings = readViews(buffers, 'postings', POSTINGS.sections);
  const forward = readViews(buffers, 'forward', FORWARD.sections);
  const counts = dictionary.words(DICTIONARY.counts);
  return {
    id,
    claims: counts[0] as number,
    terms: counts[1] as number,
    deleted,
    letters: dictionary.shorts(DICTIONARY.letters),
    letterStart: dictionary.words(DICTIONARY.letterStart),
    idAt: dictionary.words(DICTIONARY.idAt),
    positionOf: dictionary.words(DICTIONARY.positionOf),
    frequency: dictionary.words(DICTIONARY.frequency),
    postings: postings.bytes(POSTINGS.bytes),
    dense: counts[2] ?? 0,
    densePostings: postings.shorts(POSTINGS.bytes),
    postingStart: postings.words(POSTINGS.start),
    highest: postings.bytes(POSTINGS.highest),
    forward: forward.bytes(FORWARD.bytes),
    forwardStart: forward.words(FORWARD.start),
  };
}

function readViews(buffers: Record<string, ArrayBuffer>, name: string, count: number) {
  const buffer = buffers[name];
  if (buffer === undefined) throw new Error(`The segment has no buffer "${name}".`);
  const places = openSections(buffer, count);
  const place = (section: number) => places[section] as { offset: number; length: number };
  return {
    bytes: (section: number) => new Uint8Array(buffer, place(section).offset, place(section).length),
    shorts: (section: number) => new Uint16Array(buffer, place(section).offset, place(section).length >>> 1),
    words: (section: number) => new Uint32Array(buffer, place(section).offset, place(section).length / 4),
  };
}

/** Position of the first term that is not before `term` in the order of letters; `segment.terms` when all are. */
export function findPosition(segment: Segment, term: string): number {
  let low = 0;
  let high = segment.terms;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareTerm(segment, middle, term) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Id of a term; -1 when the segment lacks it. */
export function findTerm(segment: Segment, term: string): number {
  const position = findPosition(segment, term);
  return position < segment.terms && compareTerm(segment, position, term) === 0 ? (segment.idAt[position] as number) : -1;
}

function compareTerm(segment: Segment, position: number, term: string): number {
  const { letters } = segment;
  const start = segment.letterStart[position] as number;
  const length = (segment.letterStart[position + 1] as number) - start;
  const shared = Math.min(length, term.length);
  for (let at = 0; at < shared; at++) {
    const difference = (letters[start + at] as number) - term.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return length - term.length;
}

/** The letters of the term at a position of the dictionary. */
export function readTermAt(segment: Segment, position: number): string {
  const { letters } = segment;
  const end = segment.letterStart[position + 1] as number;
  let term = '';
  for (let at = segment.letterStart[position] as number; at < end; at++) term += String.fromCharCode(letters[at] as number);
  return term;
}

/** The letters of a term by its id. */
export function readTerm(segment: Segment, id: number): string {
  return readTermAt(segment, segment.positionOf[id] as number);
}

/** Calls `take` with the ordinal and the impact of each posting of a term, in order. Retrieval has loops of its own. */
export function readPostings(segment: Segment, id: number, take: (ordinal: number, impact: number) => void): void {
  const start = segment.postingStart[id] as number;
  const end = segment.postingStart[id + 1] as number;
  let ordinal = -1;
  if (id < segment.dense) {
    for (let at = start; at < end; at += 2) {
      ordinal += segment.postings[at] as number;
      const impact = segment.postings[at + 1] as number;
      if (impact > 0) take(ordinal, impact);
    }
    return;
  }
  const cursor: ByteCursor = { bytes: segment.postings, at: start };
  while (cursor.at < end) {
    ordinal += readVarint(cursor) + 1;
    take(ordinal, segment.postings[cursor.at++] as number);
  }
}

/** Ordinals that may stand for a claim's id by a segment's buffer "ids": those whose hash is the same, deleted ones included. Read the claim to be sure. */
export function findOrdinals(ids: ArrayBuffer, claimId: string): number[] {
  const views = readViews({ ids }, 'ids', IDS.sections);
  const hashes = views.words(IDS.hashes);
  const ordinals = views.words(IDS.ordinals);
  const hash = hashId(claimId);
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < hashes.length && hashes[at] === hash; at++) found.push(ordinals[at] as number);
  return found;
}

/** Whether a claim was deleted after the segment was written. */
export function isDeleted(segment: Segment, ordinal: number): boolean {
  const { deleted } = segment;
  let low = 0;
  let high = deleted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((deleted[middle] as number) < ordinal) low = middle + 1;
    else high = middle;
  }
  return low < deleted.length && deleted[low] === ordinal;
}

/** One unit of a claim in the forward column. */
export interface ForwardUnit {
  kind: number;
  negated: boolean;
  /** Term ids in order; notes are not kept. */
  terms: number[];
  /** Whether each term is written like a name. */
  names: boolean[];
}

/** The units of a claim, in the order of `unitsOf`. */
export function readForward(segment: Segment, ordinal: number): ForwardUnit[] {
  const { units, kinds, negated, ends, terms, names } = decodeForward(segment, ordinal);
  return Array.from({ length: units }, (_, unit) => {
    const start = unit === 0 ? 0 : (ends[unit - 1] as number);
    const end = ends[unit] as number;
    return {
      kind: kinds[unit] as number,
      negated: negated[unit] === 1,
      terms: [...terms.subarray(start, end)],
      names: [...names.subarray(start, end)].map((name) => name === 1),
    };
  });
}

/** The units of a claim in arrays that the next call writes over: the words of unit u stand from ends[u - 1] (0 for the first) to ends[u]. */
export interface DecodedForward {
  units: number;
  /** Whether the claim has more units than these. */
  more: boolean;
  kinds: Uint8Array;
  /** 1 where the unit has a negation, and where a word is written like a name. */
  negated: Uint8Array;
  ends: Uint32Array;
  terms: Uint32Array;
  names: Uint8Array;
}

const decoded: DecodedForward = {
  units: 0,
  more: false,
  kinds: new Uint8Array(64),
  negated: new Uint8Array(64),
  ends: new Uint32Array(64),
  terms: new Uint32Array(256),
  names: new Uint8Array(256),
};

/** As readForward, into arrays that are used again; the units before the first one of another kind than `kind` alone, where that is given. */
export function decodeForward(segment: Segment, ordinal: number, kind = -1): DecodedForward {
  const bytes = segment.forward;
  let at = segment.forwardStart[ordinal] as number;
  const most = (segment.forwardStart[ordinal + 1] as number) - at;
  // Every unit and every word takes a byte at least.
  if (decoded.ends.length < most) Object.assign(decoded, { kinds: new Uint8Array(most), negated: new Uint8Array(most), ends: new Uint32Array(most) });
  if (decoded.terms.length < most) Object.assign(decoded, { terms: new Uint32Array(most), names: new Uint8Array(most) });
  const { kinds, negated, ends, terms, names } = decoded;
  const end = at + most;
  let units = -1;
  let words = 0;
  let left = 0;
  while (at < end) {
    let byte = bytes[at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
    }
    if (left > 0) {
      terms[words] = value >>> 1;
      names[words++] = value & 1;
      if (--left === 0) ends[units++] = words;
    } else if (units < 0) units = 0;
    else if (kind >= 0 && (value & 3) !== kind) {
      decoded.units = units;
      decoded.more = true;
      return decoded;
    } else {
      kinds[units] = value & 3;
      negated[units] = (value >>> 2) & 1;
      left = value >>> 3;
      if (left === 0) ends[units++] = words;
    }
  }
  decoded.units = Math.max(0, units);
  decoded.more = false;
  return decoded;
}
