// Owns the part "confidence": weights of the evidence by which a candidate becomes a match, learned from rows of cases (as of the task "match") and from
// sentences of articles that match nothing. Logistic regression with a penalty; groups of claims are held out in turn to choose it.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDataFeed } from '@/lib/formats/data-feed';
import type { Claim } from '@/lib/model/claim';
import { splitClaimId } from '@/lib/model/ids';
import { createEngine, type Engine } from '@/lib/search/engine';
import { EVIDENCE, gatherEvidence, readSurroundings } from '@/lib/search/evidence';
import { wordingsOf } from '@/lib/search/fields';
import { createMemoryStorage } from '@/lib/search/memory-storage';
import { chooseLanguage } from '@/lib/text/detect-language';
import { findStatements } from '@/lib/text/statements';
import { type CaseRow, readCases } from '../evaluate/match';

/** A candidate of a row: the evidence of each of its wordings, and whether it is right. */
interface Sample {
  group: number;
  wordings: Float64Array[];
  fits: number[];
  right: boolean;
  weight: number;
  /** What it is, for the list of errors. */
  label: string;
}

const USAGE = 'npm run train -- confidence --pack P --cases F.jsonl... [--articles DIR] --source "NAMES AND TERMS" [--out FILE]';
const CANDIDATES = 8;
const FOLDS = 5;
const LEAST_FIT = 0.6;
/** What a claim's odds lose when a surer one explains all its words; favours precision, guarded by the cases with one claim inside another. */
const RIVALRY = 2.5;
const PENALTIES = [1e-4, 1e-3];

/** Runs the part. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pack: { type: 'string' },
      cases: { type: 'string', multiple: true },
      articles: { type: 'string' },
      source: { type: 'string' },
      out: { type: 'string' },
      errors: { type: 'boolean' },
    },
  });
  if (values.pack === undefined || values.cases === undefined || values.source === undefined) throw new Error(USAGE);
  const { claims, pack } = readDataFeed(JSON.parse(readFileSync(values.pack, 'utf8')));
  const storage = createMemoryStorage();
  storage.addSegment(pack.id, claims);
  const engine = createEngine(storage);
  const samples: Sample[] = [];
  let rows = 0;
  for (const file of values.cases)
    for (const row of readCases(file)) {
      samples.push(...(await sampleRow(engine, claims, row)));
      rows += 1;
    }
  const judged = samples.length;
  if (values.articles !== undefined) for (const text of readArticles(values.articles)) samples.push(...(await sampleArticle(engine, claims, text)));
  console.log(
    `${rows} rows, ${judged} candidates, ${samples.filter((sample) => sample.right).length} right; ${samples.length - judged} candidates of article sentences`,
  );
  let best = { penalty: 0, loss: Number.POSITIVE_INFINITY };
  for (const penalty of PENALTIES) {
    const loss = crossValidate(samples, penalty, values.errors === true);
    console.log(`penalty ${penalty}: ${loss.text}`);
    if (loss.loss < best.loss) best = { penalty, loss: loss.loss };
  }
  const model = fitModel(samples, best.penalty);
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  const document = {
    about:
      'Weights of the evidence that a statement expresses a claim; their sum is the logarithm of the odds. The penalty was chosen on groups of claims held out in turn.',
    source: values.source,
    date: new Date().toISOString().slice(0, 10),
    figures: { rows, candidates: judged, articleCandidates: samples.length - judged, penalty: best.penalty, heldOutLoss: round(best.loss) },
    rivalry: RIVALRY,
    bias: round(model[EVIDENCE.length] as number),
    weights: Object.fromEntries(EVIDENCE.map((name, at) => [name, round(model[at] as number)])),
  };
  const out = values.out ?? new URL('../../lib/search/weights/confidence.json', import.meta.url).pathname;
  writeFileSync(out, `${JSON.stringify(document, null, 1)}\n`);
  console.log(`bias ${document.bias}`, document.weights);
}

/** The candidates of a row. Rows that differ are left out for their claim: whether they express it is the guards' question. */
async function sampleRow(engine: Engine, claims: Claim[], row: CaseRow): Promise<Sample[]> {
  const language = chooseLanguage(row.text, row.language);
  const ranked = await engine.rank({ text: row.text, before: row.before, after: row.after }, row.title, row.language, null);
  const around = readSurroundings([...row.before, row.after, row.title], language);
  const samples: Sample[] = [];
  for (const { ordinal } of ranked.slice(0, CANDIDATES)) {
    const claim = claims[ordinal]!;
    const right = row.claims.includes(splitClaimId(claim.id).local);
    if (right && row.relation === 'differs') continue;
    const evidence = gatherEvidence(row.text, wordingsOf(claim), around, language);
    const group =
      Math.max(
        0,
        claims.findIndex((one) => splitClaimId(one.id).local === (row.claims[0] ?? '')),
      ) || ordinal;
    samples.push({ group: group % FOLDS, wordings: evidence.map((one) => one.features), fits: evidence.map((one) => one.fit), right, weight: 1, label: `${splitClaimId(claim.id).local}: ${row.text}` });
  }
  return samples;
}

/** The candidates of an article's sentences, every one of them wrong, each counting little. */
async function sampleArticle(engine: Engine, claims: Claim[], text: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const paragraph of text.split(/\n+/)) {
    for (const place of findStatements(paragraph, 'paragraph', 'en')) {
      if (place === null) continue;
      const sentence = paragraph.slice(place.start, place.end);
      const ranked = await engine.rank({ text: sentence, before: [], after: null }, '', 'en', null);
      for (const { ordinal } of ranked.slice(0, 2)) {
        const evidence = gatherEvidence(sentence, wordingsOf(claims[ordinal]!), { stems: new Set() }, 'en');
        samples.push({
          group: ordinal % FOLDS,
          wordings: evidence.map((one) => one.features),
          fits: evidence.map((one) => one.fit),
          right: false,
          weight: 0.25,
        });
      }
    }
  }
  return samples;
}

function readArticles(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder}: no such folder`);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'));
}

/** The wording that speaks most for a sample under a model; by the first fit where there is no model yet. */
function bestWording(sample: Sample, model: Float64Array | null): Float64Array {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < sample.wordings.length; at++) {
    const value = model === null ? (sample.fits[at] as number) : oddsOf(sample.wordings[at]!, model);
    if (value > most) {
      most = value;
      best = at;
    }
  }
  return sample.wordings[best] ?? new Float64Array(EVIDENCE.length);
}

function oddsOf(features: Float64Array, model: Float64Array): number {
  let sum = model[EVIDENCE.length] as number;
  for (let at = 0; at < EVIDENCE.length; at++) sum += (features[at] as number) * (model[at] as number);
  return sum;
}

/** Fits by gradient descent with momentum; the wording of each sample is chosen anew by the model of the round before. */
function fitModel(samples: Sample[], penalty: number): Float64Array {
  let model: Float64Array | null = null;
  for (let round = 0; round < 2; round++) {
    const chosen = samples.map((sample) => bestWording(sample, model));
    model = descend(samples, chosen, penalty);
  }
  return model!;
}

function descend(samples: Sample[], chosen: Float64Array[], penalty: number): Float64Array {
  const size = EVIDENCE.length + 1;
  const model = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const gradient = new Float64Array(size);
  let total = 0;
  for (const sample of samples) total += sample.weight;
  for (let step = 1; step <= 400; step++) {
    gradient.fill(0);
    for (let at = 0; at < samples.length; at++) {
      const sample = samples[at]!;
      const features = chosen[at]!;
      const error = (sample.weight * (1 / (1 + Math.exp(-oddsOf(features, model))) - (sample.right ? 1 : 0))) / total;
      for (let index = 0; index < size - 1; index++) gradient[index]! += error * (features[index] as number);
      gradient[size - 1]! += error;
    }
    for (let index = 0; index < size; index++) {
      if (index < size - 1) gradient[index]! += (penalty / 10) * (model[index] as number);
      first[index] = 0.9 * (first[index] as number) + 0.1 * (gradient[index] as number);
      second[index] = 0.999 * (second[index] as number) + 0.001 * (gradient[index] as number) ** 2;
      model[index]! -= (0.08 * ((first[index] as number) / (1 - 0.9 ** step))) / (Math.sqrt((second[index] as number) / (1 - 0.999 ** step)) + 1e-9);
    }
  }
  return model;
}

/** Loss on claims that were not learned from, with precision and recall at even odds among judged candidates. */
function crossValidate(samples: Sample[], penalty: number, errors: boolean): { loss: number; text: string } {
  let loss = 0;
  let total = 0;
  const points: { odds: number; right: boolean; weight: number }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitModel(
      samples.filter((sample) => sample.group !== fold),
      penalty,
    );
    for (const sample of samples.filter((one) => one.group === fold)) {
      const odds = oddsOf(bestWording(sample, model), model);
      loss += sample.weight * Math.log1p(Math.exp(sample.right ? -odds : odds));
      total += sample.weight;
      if (errors && sample.right !== odds > 0) {
        const features = bestWording(sample, model);
        console.log(`${sample.right ? 'missed' : 'wrong '} ${(1 / (1 + Math.exp(-odds))).toFixed(2)} ${sample.label}\n         ${EVIDENCE.map((name, index) => `${name} ${(features[index] as number).toFixed(2)}`).join(' ')}`);
      }
      points.push({ odds, right: sample.right, weight: sample.weight });
    }
  }
  const positives = points.filter((point) => point.right).length;
  const at = (least: number) => {
    const painted = points.filter((point) => point.odds >= Math.log(least / (1 - least)) && point.weight === 1);
    const right = painted.filter((point) => point.right).length;
    const stray = points.filter((point) => point.odds >= Math.log(least / (1 - least)) && point.weight < 1).length;
    return `${least}: P ${(right / Math.max(1, painted.length)).toFixed(3)} R ${(right / positives).toFixed(3)} stray ${stray}`;
  };
  return { loss: loss / total, text: `held-out loss ${(loss / total).toFixed(4)}   ${[0.3, 0.5, 0.6, 0.7, 0.8].map(at).join('   ')}` };
}
