// Owns the part "ranker": weights of the features, learned so that the right claim stands before the others among the candidates of a statement.
// The model is linear; the loss is the negative log of the share that a softmax over the candidates gives to the right ones (ListNet's top one).
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '@/lib/search/engine';
import { FEATURES } from '@/lib/search/features';
import { createMemoryStorage } from '@/lib/search/memory-storage';
import { meanOf, measureRanking } from '../evaluate/ranking';
import { EVALUATION_PACK, makeClaim, readClaims, readJudgements, readQueries } from '../evaluate/read-data';

/** The candidates of one query: their features, one row each, and which of them are right. */
interface List {
  ids: string[];
  features: Float64Array[];
  right: boolean[];
  judged: ReadonlySet<string>;
}

interface DataSet {
  name: string;
  train: List[];
  dev: List[];
}

const STEPS = 300;
const PENALTIES = [1e-4, 1e-3, 1e-2];

const ABOUT =
  'Weights of the features by which candidates are put in order: one set for statements that stand alone, one for those with known surroundings. Learned from queries and judgements of the train splits; the penalty was chosen on the dev splits.';

/** Runs the part. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      alone: { type: 'string', multiple: true },
      'in-context': { type: 'string', multiple: true },
      source: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (values.alone === undefined || values['in-context'] === undefined || values.source === undefined)
    throw new Error('npm run train -- ranker --alone DIR... --in-context DIR... --source "NAMES AND TERMS" [--out FILE]');
  const document = {
    about: ABOUT,
    source: values.source,
    date: new Date().toISOString().slice(0, 10),
    alone: await learn(values.alone),
    inContext: await learn(values['in-context']),
  };
  const out = values.out ?? 'lib/search/weights/ranker.json';
  writeFileSync(out, `${JSON.stringify(document, null, 1)}\n`);
  console.log(out);
}

/** Learns one set of weights from the data sets in `folders`. */
async function learn(folders: readonly string[]) {
  const sets: DataSet[] = [];
  for (const folder of folders) sets.push(await readSet(folder));
  const { mean, deviation } = measureSpread(sets);
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  let best: { dev: number; learned: { penalty: number; figures: Record<string, unknown>; weights: Record<string, number> } } | null = null;
  for (const penalty of PENALTIES) {
    const weights = fitWeights(sets, mean, deviation, penalty);
    const figures = sets.map((set) => ({
      name: set.name,
      queries: set.train.length,
      map5Train: measure(set.train, weights),
      map5Dev: measure(set.dev, weights),
    }));
    const dev = meanOf(figures.map((one) => one.map5Dev));
    console.log(`penalty ${penalty}: ${figures.map((one) => `${one.name} train ${one.map5Train.toFixed(4)} dev ${one.map5Dev.toFixed(4)}`).join('   ')}`);
    if (best !== null && dev <= best.dev) continue;
    const named = figures.map(({ name, queries, map5Train, map5Dev }) => [name, { queries, map5Train: round(map5Train), map5Dev: round(map5Dev) }]);
    best = {
      dev,
      learned: { penalty, figures: Object.fromEntries(named), weights: Object.fromEntries(FEATURES.map((name, at) => [name, round(weights[at] as number)])) },
    };
  }
  return best?.learned;
}

async function readSet(folder: string): Promise<DataSet> {
  const rows = readClaims(join(folder, 'claims.jsonl'));
  const storage = createMemoryStorage();
  storage.addSegment(
    EVALUATION_PACK,
    rows.map((row) => makeClaim(row)),
  );
  const engine = createEngine(storage);
  const readSplit = async (split: string): Promise<List[]> => {
    const judged = readJudgements(join(folder, `qrels-${split}.tsv`));
    const contexts = join(folder, `contexts-${split}.jsonl`);
    const lists: List[] = [];
    for (const query of readQueries(join(folder, `queries-${split}.jsonl`), existsSync(contexts) ? contexts : undefined)) {
      const right = judged.get(query.id);
      if (right === undefined) continue;
      const ranked = await engine.rank({ text: query.text, before: query.before, after: query.after }, '', 'en', query.speaker);
      const ids = ranked.map(({ ordinal }) => rows[ordinal]?.id as string);
      lists.push({ ids, features: ranked.map(({ fit }) => fit.features), right: ids.map((id) => right.has(id)), judged: right });
    }
    return lists;
  };
  return { name: folder.replace(/\/+$/, '').split('/').at(-1) ?? folder, train: await readSplit('train'), dev: await readSplit('dev') };
}

function measureSpread(sets: readonly DataSet[]): { mean: Float64Array; deviation: Float64Array } {
  const mean = new Float64Array(FEATURES.length);
  const deviation = new Float64Array(FEATURES.length);
  let count = 0;
  for (const set of sets)
    for (const list of set.train)
      for (const row of list.features) {
        count++;
        row.forEach((value, at) => {
          mean[at] = (mean[at] as number) + value;
          deviation[at] = (deviation[at] as number) + value * value;
        });
      }
  for (let at = 0; at < mean.length; at++) {
    mean[at] = (mean[at] as number) / count;
    deviation[at] = Math.sqrt(Math.max(1e-12, (deviation[at] as number) / count - (mean[at] as number) ** 2)) || 1;
  }
  return { mean, deviation };
}

/** Full-batch Adam on the scaled features; returns weights for the features as they are measured. */
function fitWeights(sets: readonly DataSet[], mean: Float64Array, deviation: Float64Array, penalty: number): Float64Array {
  const size = FEATURES.length;
  const lists = sets.flatMap((set) =>
    set.train
      .filter((list) => list.right.includes(true))
      .map((list) => ({
        right: Uint8Array.from(list.right, Number),
        rows: Float64Array.from(list.features.flatMap((row) => Array.from(row, (value, at) => (value - (mean[at] as number)) / (deviation[at] as number)))),
        share: 1 / set.train.length / sets.length,
      })),
  );
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const powers = new Float64Array(200);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => 2 * penalty * weight);
    for (const { right, rows, share } of lists) {
      let top = -Infinity;
      for (let at = 0; at < right.length; at++) {
        let score = 0;
        for (let feature = 0; feature < size; feature++) score += (rows[at * size + feature] as number) * (weights[feature] as number);
        powers[at] = score;
        if (score > top) top = score;
      }
      let total = 0;
      let rightTotal = 0;
      for (let at = 0; at < right.length; at++) {
        const power = Math.exp((powers[at] as number) - top);
        powers[at] = power;
        total += power;
        if (right[at] === 1) rightTotal += power;
      }
      for (let at = 0; at < right.length; at++) {
        const power = powers[at] as number;
        const slope = share * (power / total - (right[at] === 1 ? power / rightTotal : 0));
        for (let feature = 0; feature < size; feature++) gradient[feature] = (gradient[feature] as number) + slope * (rows[at * size + feature] as number);
      }
    }
    for (let at = 0; at < size; at++) {
      const slope = gradient[at] as number;
      first[at] = 0.9 * (first[at] as number) + 0.1 * slope;
      second[at] = 0.99 * (second[at] as number) + 0.01 * slope * slope;
      const pace = Math.sqrt((second[at] as number) / (1 - 0.99 ** step)) + 1e-8;
      weights[at] = (weights[at] as number) - (0.05 * (first[at] as number)) / (1 - 0.9 ** step) / pace;
    }
  }
  return weights.map((weight, at) => weight / (deviation[at] as number));
}

/** MAP@5 of the lists under the weights; queries whose right claim is no candidate count as misses. */
function measure(lists: readonly List[], weights: Float64Array): number {
  return meanOf(
    lists.map((list) => {
      const scores = list.features.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] as number), 0));
      const order = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
      return measureRanking(
        order.map((at) => list.ids[at] as string),
        list.judged,
      ).map5;
    }),
  );
}
