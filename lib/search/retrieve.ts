// Owns the first stage: which claims share the rarest words of a statement. Exact: the answer is that of a full scan, ties by ordinal; claims that
// can no longer reach the best are not visited (the idea of MaxScore: Turtle and Flood, "Query evaluation: strategies and optimizations", 1995).
import { POSTINGS_BLOCK, SKIP_WIDTH } from './segment-format';
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
  touched: Uint32Array;
  histogram: Uint32Array;
}

export function createScratch(): Scratch {
  return { sums: new Int32Array(0), touched: new Uint32Array(0), histogram: new Uint32Array(BUCKETS) };
}

/** The `limit` best claims of a segment that score above `floor`, best first. */
export function retrieve(segment: Segment, terms: readonly WeightedTerm[], limit: number, floor: number, scratch: Scratch): Candidate[] {
  if (scratch.sums.length < segment.claims) {
    scratch.sums = new Int32Array(segment.claims);
    scratch.touched = new Uint32Array(segment.claims);
  }
  const { sums, touched } = scratch;
  // Short lists first: they bring few claims, and the long ones may then not need to be read.
  const lists = terms
    .map((term) => ({ ...term, bytes: (segment.postingStart[term.id + 1] as number) - (segment.postingStart[term.id] as number) }))
    .sort((a, b) => a.bytes - b.bytes || a.id - b.id);
  const rest = new Float64Array(lists.length + 1);
  for (let at = lists.length - 1; at >= 0; at--) {
    const list = lists[at] as (typeof lists)[number];
    rest[at] = (rest[at + 1] as number) + list.weight * (segment.highest[list.id] as number);
  }
  for (const ordinal of segment.deleted) sums[ordinal] = -0x40000000;

  let count = 0;
  let bound = floor;
  let at = 0;
  for (; at < lists.length; at++) {
    if ((rest[at] as number) <= bound) break;
    const list = lists[at] as (typeof lists)[number];
    count = addList(segment, list.id, list.weight, sums, touched, count);
    // What is read so far cannot bound the rest before it weighs more than the rest.
    if (count >= limit && at + 1 < lists.length && (rest[0] as number) > 2 * (rest[at + 1] as number))
      bound = Math.max(bound, boundBest(sums, touched, count, limit, rest[0] as number, scratch.histogram));
  }
  // No new claim can reach the best from here on: the lists that are left only complete those that still can, and those become fewer.
  let alive = touched.subarray(0, count);
  let sorted = false;
  for (; at < lists.length; at++) {
    const open = rest[at] as number;
    if (alive.length > limit) bound = Math.max(bound, boundBest(sums, alive, alive.length, limit, rest[0] as number, scratch.histogram));
    alive = alive.filter((ordinal) => (sums[ordinal] as number) + open > bound);
    const list = lists[at] as (typeof lists)[number];
    const blocks = list.bytes / (POSTINGS_BLOCK * 2);
    if (alive.length < 2 * blocks) {
      if (!sorted) alive.sort();
      sorted = true;
      addWhereListed(segment, list.id, list.weight, sums, alive);
    } else completeList(segment, list.id, list.weight, sums);
  }
  const found = takeBest(segment, sums, alive, limit, floor, rest[0] as number, scratch.histogram);
  for (let place = 0; place < count; place++) sums[touched[place] as number] = 0;
  for (const ordinal of segment.deleted) sums[ordinal] = 0;
  return found;
}

/** Adds a whole list to the sums and notes the claims met for the first time. Returns how many are noted. */
function addList(segment: Segment, id: number, weight: number, sums: Int32Array, touched: Uint32Array, noted: number): number {
  const bytes = segment.postings;
  const end = segment.postingStart[id + 1] as number;
  let at = segment.postingStart[id] as number;
  let ordinal = -1;
  let count = noted;
  while (at < end) {
    let byte = bytes[at++] as number;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      gap |= (byte & 127) << shift;
    }
    ordinal += gap + 1;
    const sum = sums[ordinal] as number;
    if (sum === 0) touched[count++] = ordinal;
    sums[ordinal] = sum + weight * (bytes[at++] as number);
  }
  return count;
}

/** Adds a whole list to the sums of claims that were met already. */
function completeList(segment: Segment, id: number, weight: number, sums: Int32Array): void {
  const bytes = segment.postings;
  const end = segment.postingStart[id + 1] as number;
  let at = segment.postingStart[id] as number;
  let ordinal = -1;
  while (at < end) {
    let byte = bytes[at++] as number;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      gap |= (byte & 127) << shift;
    }
    ordinal += gap + 1;
    const impact = bytes[at++] as number;
    const sum = sums[ordinal] as number;
    if (sum > 0) sums[ordinal] = sum + weight * impact;
  }
}

/** Adds a list to the sums of the sorted claims alone, passing over blocks that hold none of them. */
function addWhereListed(segment: Segment, id: number, weight: number, sums: Int32Array, wanted: Uint32Array): void {
  const bytes = segment.postings;
  const { skips } = segment;
  const start = segment.postingStart[id] as number;
  const end = segment.postingStart[id + 1] as number;
  const lastSkip = segment.skipStart[id + 1] as number;
  let skip = segment.skipStart[id] as number;
  let at = start;
  let ordinal = -1;
  for (const target of wanted) {
    while (skip < lastSkip && (skips[skip] as number) < target) {
      if ((skips[skip] as number) > ordinal) {
        ordinal = skips[skip] as number;
        at = start + (skips[skip + 1] as number);
      }
      skip += SKIP_WIDTH;
    }
    while (ordinal < target && at < end) {
      let byte = bytes[at++] as number;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        gap |= (byte & 127) << shift;
      }
      ordinal += gap + 1;
      at++;
    }
    if (ordinal === target) sums[target] = (sums[target] as number) + weight * (bytes[at - 1] as number);
  }
}

/** A score that at least `limit` of the noted claims reach; 0 when too few are noted. */
function boundBest(sums: Int32Array, touched: Uint32Array, count: number, limit: number, top: number, histogram: Uint32Array): number {
  histogram.fill(0);
  const scale = (BUCKETS - 1) / top;
  for (let place = 0; place < count; place++) {
    const sum = sums[touched[place] as number] as number;
    if (sum > 0) {
      const bucket = (sum * scale) | 0;
      histogram[bucket] = (histogram[bucket] as number) + 1;
    }
  }
  let seen = 0;
  for (let bucket = BUCKETS - 1; bucket > 0; bucket--) {
    seen += histogram[bucket] as number;
    // One below the bucket's edge, so that a claim that ties with the last of the best is still looked at.
    if (seen >= limit) return Math.floor(bucket / scale) - 1;
  }
  return 0;
}

function takeBest(segment: Segment, sums: Int32Array, alive: Uint32Array, limit: number, floor: number, top: number, histogram: Uint32Array): Candidate[] {
  const bound = Math.max(floor, alive.length > limit ? boundBest(sums, alive, alive.length, limit, top, histogram) : 0);
  const found: Candidate[] = [];
  for (const ordinal of alive) {
    const score = sums[ordinal] as number;
    if (score > bound) found.push({ segment, ordinal, score });
  }
  found.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  return found.slice(0, limit);
}
