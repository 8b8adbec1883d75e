// Owns the first stage: which claims share the rarest words of a statement. Exact: the answer is that of a full scan, ties by ordinal; claims that
// can no longer reach the best are not visited (the idea of MaxScore: Turtle and Flood, "Query evaluation: strategies and optimizations", 1995).
import type { Segment } from './segment-reader';

/** A term to look for. `weight` is a whole number, at most 4,000, so that sums stay exact and free of order. */
export interface WeightedTerm {
  id: number;
  weight: number;
}

/** A claim that was found, with the sum of weight times impact. */
export interface Candidate {
  segment: Segment;
  ordinal: number;
  score: number;
}

/** Buckets of the histogram that bounds the k-th best score from below. */
const BUCKETS = 512;

/** Claims that are scored at a time: so few that their sums stay in the processor's cache. */
const RANGE = 32_768;

/** Scratch memory for searches. One search uses it at a time. */
export interface Scratch {
  /** Scores of the claims of a range, by their place in it. */
  sums: Int32Array;
  /** Places of the claims that score above `bound`, and how many they are. */
  noted: Uint16Array;
  count: number;
  /** At least as many claims as are wanted score above it. */
  bound: number;
  /** How many are noted before the bound is drawn anew. */
  room: number;
  histogram: Uint32Array;
  /** The best claims so far as numbers that stand in their order: the score, then the ordinal counted down. */
  keys: Float64Array;
}

/** More than the claims of a segment, and so few that a key is exact: a score has 27 bits at most. */
const SPAN = 2 ** 25;

export function createScratch(): Scratch {
  // One place more than there are claims, for a place is written before it is known whether it is kept.
  return {
    sums: new Int32Array(RANGE),
    noted: new Uint16Array(RANGE + 1),
    count: 0,
    bound: 0,
    room: 0,
    histogram: new Uint32Array(BUCKETS),
    keys: new Float64Array(1024),
  };
}

/** A list of postings while it is read: the next byte (or pair of bytes, where it is dense), the end, and the last ordinal that was read. */
interface Cursor {
  weight: number;
  /** The most that it can add to a claim, and where it starts. */
  most: number;
  start: number;
  dense: boolean;
  at: number;
  end: number;
  ordinal: number;
}

/** The `limit` best claims of a segment that score above `floor`, best first. */
export function retrieve(segment: Segment, terms: readonly WeightedTerm[], limit: number, floor: number, scratch: Scratch): Candidate[] {
  const { sums, noted } = scratch;
  // What can add most comes first, so that the bound rises early.
  const lists: Cursor[] = [];
  let top = 0;
  for (const { id, weight } of terms) {
    const dense = id < segment.dense;
    const start = segment.postingStart[id] as number;
    const end = segment.postingStart[id + 1] as number;
    const most = weight * (segment.highest[id] as number);
    top += most;
    lists.push({ weight, most, dense, start, at: dense ? start >>> 1 : start, end: dense ? end >>> 1 : end, ordinal: -1 });
  }
  if (top <= floor) return [];
  lists.sort((a, b) => b.most - a.most || a.start - b.start);
  let kept = 0;
  let gone = 0;
  scratch.bound = floor;
  for (let first = 0; first < segment.claims; first += RANGE) {
    for (; gone < segment.deleted.length && (segment.deleted[gone] as number) < first + RANGE; gone++)
      sums[(segment.deleted[gone] as number) - first] = -0x40000000;
    scratch.count = 0;
    scratch.room = 4 * limit;
    for (const list of lists)
      if (list.dense) addDenseRange(segment.densePostings, list, first, limit, top, scratch);
      else addRange(segment.postings, list, first, limit, top, scratch);
    raiseBound(limit, top, scratch);
    const { count } = scratch;
    if (count > 0) {
      const keys = makeKeys(scratch, kept + count);
      for (let place = 0; place < count; place++) {
        const at = noted[place] as number;
        keys[kept + place] = (sums[at] as number) * SPAN + (SPAN - 1 - first - at);
      }
      const all = kept + count;
      keys.subarray(0, all).sort();
      kept = Math.min(all, limit);
      keys.copyWithin(0, all - kept, all);
      if (kept === limit) scratch.bound = Math.max(scratch.bound, Math.floor((keys[0] as number) / SPAN));
    }
    sums.fill(0);
  }
  const best: Candidate[] = [];
  for (let at = kept - 1; at >= 0; at--) {
    const key = scratch.keys[at] as number;
    const score = Math.floor(key / SPAN);
    best.push({ segment, ordinal: SPAN - 1 - (key - score * SPAN), score });
  }
  return best;
}

/** Room for so many keys, those that are there kept. */
function makeKeys(scratch: Scratch, count: number): Float64Array {
  if (scratch.keys.length < count) {
    const larger = new Float64Array(2 * count);
    larger.set(scratch.keys);
    scratch.keys = larger;
  }
  return scratch.keys;
}

/**
 * Adds a list to the sums of the range that begins at `first`, and notes each claim at the moment it passes the bound. Sums only grow: a claim that is
 * dropped because the bound rose above it is noted again if it passes the new one.
 */
function addRange(bytes: Uint8Array, list: Cursor, first: number, limit: number, top: number, scratch: Scratch): void {
  const { sums, noted } = scratch;
  const { weight, end } = list;
  let { at, ordinal } = list;
  let { count, bound, room } = scratch;
  while (at < end) {
    let next = at;
    let byte = bytes[next++] as number;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[next++] as number;
      gap |= (byte & 127) << shift;
    }
    const place = ordinal + gap + 1 - first;
    if (place >= RANGE) break;
    at = next + 1;
    ordinal = place + first;
    const before = sums[place] as number;
    const sum = before + weight * (bytes[next] as number);
    sums[place] = sum;
    if (sum > bound && before <= bound) {
      noted[count++] = place;
      if (count >= room) {
        scratch.count = count;
        raiseBound(limit, top, scratch);
        ({ count, bound, room } = scratch);
      }
    }
  }
  list.at = at;
  list.ordinal = ordinal;
  scratch.count = count;
}

/** As addRange, of a dense list: what is no posting adds nothing, and so is not noted. */
function addDenseRange(postings: Uint16Array, list: Cursor, first: number, limit: number, top: number, scratch: Scratch): void {
  const { sums, noted } = scratch;
  const { weight, end } = list;
  let { at } = list;
  let place = list.ordinal - first;
  let { count, bound, room } = scratch;
  while (at < end) {
    const posting = postings[at] as number;
    const next = place + (posting & 255);
    if (next >= RANGE) break;
    at++;
    place = next;
    const before = sums[place] as number;
    const sum = before + weight * (posting >>> 8);
    sums[place] = sum;
    if (sum > bound && before <= bound) {
      noted[count++] = place;
      if (count >= room) {
        scratch.count = count;
        raiseBound(limit, top, scratch);
        ({ count, bound, room } = scratch);
      }
    }
  }
  list.at = at;
  list.ordinal = place + first;
  scratch.count = count;
}

/** Raises the bound to just below what at least `limit` of the noted claims reach, and drops those that are not above it. */
function raiseBound(limit: number, top: number, scratch: Scratch): void {
  const { sums, noted, count, histogram } = scratch;
  if (count > limit) {
    histogram.fill(0);
    const scale = (BUCKETS - 1) / top;
    for (let place = 0; place < count; place++) {
      const bucket = ((sums[noted[place] as number] as number) * scale) | 0;
      histogram[bucket] = (histogram[bucket] as number) + 1;
    }
    let seen = 0;
    let bucket = BUCKETS - 1;
    while (bucket > 0 && seen + (histogram[bucket] as number) < limit) seen += histogram[bucket--] as number;
    // One below the bucket's edge, so that a claim that ties with the last of the best is still looked at.
    const bound = Math.floor(bucket / scale) - 1;
    if (bound > scratch.bound) {
      let kept = 0;
      for (let place = 0; place < count; place++) {
        const ordinal = noted[place] as number;
        noted[kept] = ordinal;
        if ((sums[ordinal] as number) > bound) kept++;
      }
      scratch.bound = bound;
      scratch.count = kept;
    }
  }
  scratch.room = Math.max(4 * limit, 2 * scratch.count);
}
