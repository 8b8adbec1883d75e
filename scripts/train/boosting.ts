// Owns gradient boosting for several classes: small trees grown leaf by leaf on binned features (Friedman 2001, algorithm 6, with second-order leaves).

/** A tree as the engine's file has it: a value, or [place of the feature, threshold, tree for at most the threshold, tree for more]. */
export type GrownTree = number | [feature: number, threshold: number, low: GrownTree, high: GrownTree];

/** What is learned from: one vector a row, its class, and how much the row counts. */
export interface BoostingData {
  inputs: readonly Float64Array[];
  classes: readonly number[];
  weights: readonly number[];
}

export interface BoostingOptions {
  classes: number;
  rounds: number;
  leaves: number;
  /** Share of each tree that is believed. */
  rate: number;
  /** Penalty on the square of a leaf's value. */
  penalty: number;
  /** Rows that a leaf has at least. */
  least: number;
}

/** The scores before any tree, and the trees of each class. */
export interface BoostedModel {
  start: number[];
  trees: GrownTree[][];
}

const BINS = 48;

interface Binned {
  /** Bin of each row, feature by feature. */
  bins: Uint8Array[];
  /** Upper border of each bin but the last, feature by feature. */
  borders: number[][];
}

interface Leaf {
  rows: Int32Array;
  gradient: number;
  curvature: number;
  /** Where the leaf was hung in; null for the first. */
  parent: { node: [number, number, GrownTree, GrownTree]; side: 2 | 3 } | null;
  split: Split | null;
}

interface Split {
  gain: number;
  feature: number;
  bin: number;
}

/** Learns a model. Deterministic. */
export function boost(data: BoostingData, options: BoostingOptions): BoostedModel {
  const rows = data.inputs.length;
  const binned = binFeatures(data.inputs);
  const total = data.weights.reduce((sum, weight) => sum + weight, 0);
  const start = Array.from({ length: options.classes }, (_, one) =>
    Math.log(data.classes.reduce((sum, real, at) => sum + (real === one ? (data.weights[at] as number) : 0), 1e-9) / total),
  );
  const scores = start.map((value) => new Float64Array(rows).fill(value));
  const trees: GrownTree[][] = start.map(() => []);
  const gradient = new Float64Array(rows);
  const curvature = new Float64Array(rows);
  for (let round = 0; round < options.rounds; round++) {
    const probabilities = softmax(scores, rows);
    for (let one = 0; one < options.classes; one++) {
      const probability = probabilities[one] as Float64Array;
      for (let row = 0; row < rows; row++) {
        const p = probability[row] as number;
        const weight = data.weights[row] as number;
        gradient[row] = weight * (p - (data.classes[row] === one ? 1 : 0));
        curvature[row] = weight * Math.max(1e-6, p * (1 - p));
      }
      (trees[one] as GrownTree[]).push(growTree(binned, gradient, curvature, options, scores[one] as Float64Array));
    }
  }
  return { start, trees };
}

/** The probability of each class for one vector. */
export function predict(model: BoostedModel, input: Float64Array): number[] {
  const scores = model.start.map((value, one) => (model.trees[one] as GrownTree[]).reduce<number>((sum, tree) => sum + ask(tree, input), value));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function ask(tree: GrownTree, input: Float64Array): number {
  let at = tree;
  while (typeof at !== 'number') at = (input[at[0]] as number) <= at[1] ? at[2] : at[3];
  return at;
}

function softmax(scores: readonly Float64Array[], rows: number): Float64Array[] {
  const found = scores.map(() => new Float64Array(rows));
  for (let row = 0; row < rows; row++) {
    const values = scores.map((one) => one[row] as number);
    const most = Math.max(...values);
    const powers = values.map((value) => Math.exp(value - most));
    const total = powers.reduce((sum, power) => sum + power, 0);
    for (const [one, power] of powers.entries()) (found[one] as Float64Array)[row] = power / total;
  }
  return found;
}

function binFeatures(inputs: readonly Float64Array[]): Binned {
  const count = inputs[0]?.length ?? 0;
  const bins: Uint8Array[] = [];
  const borders: number[][] = [];
  for (let feature = 0; feature < count; feature++) {
    const values = Float64Array.from(inputs, (input) => input[feature] as number).sort();
    const own: number[] = [];
    for (let bin = 1; bin < BINS; bin++) {
      const at = Math.floor((bin * values.length) / BINS);
      const [low, high] = [values[at - 1] as number, values.find((value) => value > (values[at - 1] as number))];
      if (high === undefined) break;
      const border = round((low + high) / 2);
      if (border >= low && border < high && border !== own.at(-1)) own.push(border);
    }
    borders.push(own);
    bins.push(
      Uint8Array.from(inputs, (input) => {
        const value = input[feature] as number;
        let bin = 0;
        while (bin < own.length && value > (own[bin] as number)) bin += 1;
        return bin;
      }),
    );
  }
  return { bins, borders };
}

/** Grows one tree, always where a question gains most, and adds its values to the scores. */
function growTree(binned: Binned, gradient: Float64Array, curvature: Float64Array, options: BoostingOptions, scores: Float64Array): GrownTree {
  const makeLeaf = (rows: Int32Array, parent: Leaf['parent']): Leaf => {
    let g = 0;
    let h = 0;
    for (const row of rows) {
      g += gradient[row] as number;
      h += curvature[row] as number;
    }
    const leaf: Leaf = { rows, gradient: g, curvature: h, parent, split: null };
    leaf.split = findSplit(leaf, binned, gradient, curvature, options);
    return leaf;
  };
  const leaves = [
    makeLeaf(
      Int32Array.from({ length: scores.length }, (_, at) => at),
      null,
    ),
  ];
  let root: GrownTree = 0;
  while (leaves.length < options.leaves) {
    const best = leaves.reduce((one, other) => ((other.split?.gain ?? 0) > (one.split?.gain ?? 0) ? other : one));
    if (best.split === null) break;
    const { feature, bin } = best.split;
    const own = binned.bins[feature] as Uint8Array;
    const node: [number, number, GrownTree, GrownTree] = [feature, (binned.borders[feature] as number[])[bin] as number, 0, 0];
    if (best.parent === null) root = node;
    else best.parent.node[best.parent.side] = node;
    leaves.splice(
      leaves.indexOf(best),
      1,
      makeLeaf(
        best.rows.filter((row) => (own[row] as number) <= bin),
        { node, side: 2 },
      ),
      makeLeaf(
        best.rows.filter((row) => (own[row] as number) > bin),
        { node, side: 3 },
      ),
    );
  }
  for (const leaf of leaves) {
    const value = round((-options.rate * leaf.gradient) / (leaf.curvature + options.penalty));
    if (leaf.parent === null) root = value;
    else leaf.parent.node[leaf.parent.side] = value;
    for (const row of leaf.rows) scores[row] = (scores[row] as number) + value;
  }
  return root;
}

function findSplit(leaf: Leaf, { bins, borders }: Binned, gradient: Float64Array, curvature: Float64Array, { penalty, least }: BoostingOptions): Split | null {
  const { rows } = leaf;
  if (rows.length < 2 * least) return null;
  const g = new Float64Array(BINS);
  const h = new Float64Array(BINS);
  const n = new Int32Array(BINS);
  const worth = (a: number, b: number): number => (a * a) / (b + penalty);
  const whole = worth(leaf.gradient, leaf.curvature);
  let best: Split | null = null;
  for (const [feature, own] of bins.entries()) {
    const count = (borders[feature] as number[]).length;
    if (count === 0) continue;
    g.fill(0, 0, count + 1);
    h.fill(0, 0, count + 1);
    n.fill(0, 0, count + 1);
    for (const row of rows) {
      const bin = own[row] as number;
      g[bin] = (g[bin] as number) + (gradient[row] as number);
      h[bin] = (h[bin] as number) + (curvature[row] as number);
      n[bin] = (n[bin] as number) + 1;
    }
    let [low, curve, seen] = [0, 0, 0];
    for (let bin = 0; bin < count; bin++) {
      low += g[bin] as number;
      curve += h[bin] as number;
      seen += n[bin] as number;
      if (seen < least || rows.length - seen < least) continue;
      const gain = worth(low, curve) + worth(leaf.gradient - low, leaf.curvature - curve) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin };
    }
  }
  return best;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
