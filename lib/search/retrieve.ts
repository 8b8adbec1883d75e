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

/** Scratch memory for searches, as large as the largest segment met. One search uses it at a time. */
export interface Scratch {
  sums: Int32Array;
  /** Claims that score above `bound`, and how many they are. */
  noted: Uint32Array;
  count: number;
  /** At least as many claims as are wanted score above it. */
  bound: number;
  /** How many are noted before the bound is drawn anew. */
  room: number;
  histogram: Uint32Array;
}

export function createScratch(): Scratch {
  return { sums: new Int32Array(0), noted: new Uint32Array(0), count: 0, bound: 0, room: 0, histogram: new Uint32Array(BUCKETS) };
}

/** The `limit` best claims of a segment that score above `floor`, best first. */
export function retrieve(segment: Segment, terms: readonly WeightedTerm[], limit: number, floor: number, scratch: Scratch): Candidate[] {
  if (scratch.sums.length < segment.claims) {
    scratch.sums = new Int32Array(segment.claims);
    // One more than there are claims, for a place is written before it is known whether it is kept.
    scratch.noted = new Uint32Array(segment.claims + 1);
  }
  // What can add most comes first, so that the bound rises early.
  const lists = terms.map(({ id, weight }) => ({ id, weight, most: weight * (segment.highest[id] as number) })).sort((a, b) => b.most - a.most || a.id - b.id);
  const top = lists.reduce((sum, { most }) => sum + most, 0);
  if (top <= floor) return [];
  for (const ordinal of segment.deleted) scratch.sums[ordinal] = -0x40000000;
  scratch.count = 0;
  scratch.bound = floor;
  scratch.room = 4 * limit;
  for (const { id, weight } of lists) addList(segment, id, weight, limit, top, scratch);
  raiseBound(limit, top, scratch);
  const { sums, noted, count } = scratch;
  const found: Candidate[] = [];
  for (let place = 0; place < count; place++) {
    const ordinal = noted[place] as number;
    found.push({ segment, ordinal, score: sums[ordinal] as number });
  }
  sums.fill(0, 0, segment.claims);
  return found.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal).slice(0, limit);
}

/**
 * Adds a whole list to the sums, and notes each claim at the moment it passes the bound. Sums only grow: a claim that is dropped because the bound
 * rose above it is noted again if it passes the new one.
 */
function addList(segment: Segment, id: number, weight: number, limit: number, top: number, scratch: Scratch): void {
  const { sums, noted } = scratch;
  const bytes = segment.postings;
  const end = segment.postingStart[id + 1] as number;
  let at = segment.postingStart[id] as number;
  let ordinal = -1;
  let { count, bound, room } = scratch;
  while (at < end) {
    let byte = bytes[at++] as number;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      gap |= (byte & 127) << shift;
    }
    ordinal += gap + 1;
    const before = sums[ordinal] as number;
    const sum = before + weight * (bytes[at++] as number);
    sums[ordinal] = sum;
    if (sum > bound && before <= bound) {
      noted[count++] = ordinal;
      if (count >= room) {
        scratch.count = count;
        raiseBound(limit, top, scratch);
        ({ count, bound, room } = scratch);
      }
    }
  }
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
