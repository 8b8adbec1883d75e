// Owns the measures of a ranking and how sure they are: MAP@5, MRR, P@1, recall at 10 and 50, and paired bootstrap intervals.

/** Measures of one query's ranking, each 0 to 1. */
export interface QueryMeasures {
  map5: number;
  mrr: number;
  p1: number;
  recall10: number;
  recall50: number;
}

/** Measures a ranking of claim ids against the right ones. Average precision at 5 divides by the number of right claims, at most 5. */
export function measureRanking(ranking: readonly string[], right: ReadonlySet<string>): QueryMeasures {
  let hits = 0;
  let sum = 0;
  let first = 0;
  let hits10 = 0;
  let hits50 = 0;
  for (let at = 0; at < ranking.length && at < 50; at++) {
    if (!right.has(ranking[at] as string)) continue;
    if (first === 0) first = at + 1;
    hits50++;
    if (at < 10) hits10++;
    if (at < 5) sum += ++hits / (at + 1);
  }
  return {
    map5: sum / Math.min(5, right.size),
    mrr: first === 0 ? 0 : 1 / first,
    p1: first === 1 ? 1 : 0,
    recall10: hits10 / right.size,
    recall50: hits50 / right.size,
  };
}

/** A repeatable source of numbers in [0, 1): mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The 95 % interval of a mean by bootstrap over the queries. Give differences of two systems for a paired one. */
export function boundMean(values: readonly number[], samples = 10_000): [low: number, high: number] {
  const random = createRandom(1);
  const means = new Float64Array(samples);
  for (let sample = 0; sample < samples; sample++) {
    let sum = 0;
    for (let at = 0; at < values.length; at++) sum += values[Math.floor(random() * values.length)] as number;
    means[sample] = sum / values.length;
  }
  means.sort();
  return [means[Math.floor(samples * 0.025)] as number, means[Math.floor(samples * 0.975)] as number];
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

/** The value below which `share` of the values lie. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
