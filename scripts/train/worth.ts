// Owns the part "worth": an experiment that learns weights for the cues of what is worth checking, to see what the hand-set points leave lying.
// The terms of the data do not say that weights may be published, so nothing is written into lib, and Caveat ships the points of lib/text/worth.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readWorthCues, scoreWorth, WORTH_LEAST, WORTH_POINTS, type WorthCue } from '@/lib/text/worth';
import { measureWorth, readWorthRows, type WorthRow } from '../evaluate/worth';

const CUES = Object.keys(WORTH_POINTS) as WorthCue[];
const PENALTIES = [1e-4, 1e-3, 1e-2];
const STEPS = 300;
const RATE = 0.03;
/** The data's ids run through the debates, so that blocks of ids are debates of their own. */
const BLOCK = 2000;
const FOLDS = 5;

interface Model {
  bias: number;
  weights: number[];
}

/** Runs the part: `--train F --dev F [--out FILE]`. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { train: { type: 'string' }, dev: { type: 'string' }, out: { type: 'string' } } });
  if (values.train === undefined || values.dev === undefined) throw new Error('npm run train -- worth --train FILE --dev FILE [--out FILE]');
  const train = readWorthRows(values.train);
  const dev = readWorthRows(values.dev);
  const cues = train.map(readCues);
  const tell = (name: string, rows: readonly WorthRow[], scores: readonly number[], least: number) => {
    const { averagePrecision, f1 } = measureWorth(rows, scores, least);
    console.log(`${name.padEnd(34)} average precision ${averagePrecision.toFixed(4)}, F1 ${f1.toFixed(4)}`);
    return averagePrecision;
  };
  const score = (rows: readonly WorthRow[]) => rows.map(({ text }) => scoreWorth(text, 'en') ?? 0);
  tell('points set by hand, train', train, score(train), WORTH_LEAST);
  tell('points set by hand, dev', dev, score(dev), WORTH_LEAST);
  let best: { precision: number; model: Model; penalty: number } | null = null;
  for (const penalty of PENALTIES) {
    const model = learn(cues, train, penalty);
    const precision = tell(
      `learned, dev (penalty ${penalty})`,
      dev,
      dev.map((row) => apply(model, readCues(row))),
      0,
    );
    if (best === null || precision > best.precision) best = { precision, model, penalty };
  }
  const { model, penalty } = best!;
  const held = train.map(() => 0);
  const folds = foldsOf(values.train);
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = train.flatMap((_, at) => (folds[at] === fold ? [] : [at]));
    const partial = learn(
      rest.map((at) => cues[at]!),
      rest.map((at) => train[at]!),
      penalty,
    );
    for (const [at, row] of cues.entries()) if (folds[at] === fold) held[at] = apply(partial, row);
  }
  // The share of sentences worth checking is about a fourth: a lower bar than even odds gives the better F1.
  tell('learned, other debates held out', train, held, -0.8);
  if (values.out === undefined) return;
  const weights = Object.fromEntries(CUES.map((cue, at) => [cue, Math.round(model.weights[at]! * 1000) / 1000]));
  writeFileSync(values.out, `${JSON.stringify({ about: 'An experiment; not for publication.', penalty, bias: model.bias, weights }, null, 1)}\n`);
}

function readCues({ text }: WorthRow): number[] {
  const cues = readWorthCues(text, 'en')!;
  return CUES.map((cue) => cues[cue]);
}

/** The fold of each row by its id; rows without a number go round. */
function foldsOf(file: string): number[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => Math.floor((Number((JSON.parse(line) as { id?: string }).id) || at * BLOCK) / BLOCK) % FOLDS);
}

function apply({ bias, weights }: Model, cues: readonly number[]): number {
  return cues.reduce((sum, value, at) => sum + value * weights[at]!, bias);
}

/** Logistic regression with a quadratic penalty, by Adam (Kingma and Ba 2015) over all rows at once; cues are scaled to unit spread meanwhile. */
function learn(cues: readonly number[][], rows: readonly WorthRow[], penalty: number): Model {
  const count = rows.length;
  const size = CUES.length;
  const mean = CUES.map((_, at) => cues.reduce((sum, row) => sum + row[at]!, 0) / count);
  const spread = CUES.map((_, at) => Math.sqrt(cues.reduce((sum, row) => sum + (row[at]! - mean[at]!) ** 2, 0) / count) || 1);
  const scaled = cues.map((row) => row.map((value, at) => (value - mean[at]!) / spread[at]!));
  // The last one is the bias.
  const weights = new Float64Array(size + 1);
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  for (let step = 1; step <= STEPS; step++) {
    const slope = new Float64Array(size + 1);
    for (const [at, row] of scaled.entries()) {
      const sum = row.reduce((total, value, cue) => total + value * weights[cue]!, weights[size]!);
      const error = (1 / (1 + Math.exp(-sum)) - rows[at]!.label) / count;
      for (let cue = 0; cue < size; cue++) slope[cue]! += error * row[cue]!;
      slope[size]! += error;
    }
    for (let cue = 0; cue <= size; cue++) {
      const change = slope[cue]! + (cue < size ? penalty * weights[cue]! : 0);
      first[cue] = 0.9 * first[cue]! + 0.1 * change;
      second[cue] = 0.999 * second[cue]! + 0.001 * change * change;
      weights[cue]! -= (RATE * (first[cue]! / (1 - 0.9 ** step))) / (Math.sqrt(second[cue]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  const plain = CUES.map((_, at) => weights[at]! / spread[at]!);
  return { weights: plain, bias: weights[size]! - plain.reduce((sum, weight, at) => sum + weight * mean[at]!, 0) };
}
