// Owns the part "confidence": weights of the evidence by which a candidate becomes a match, learned from rows of cases (as of the task "match") and from
// sentences of articles that match nothing. Logistic regression with a penalty; groups of claims are held out in turn to choose it.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDataFeed } from '@/lib/formats/data-feed';
import type { Claim } from '@/lib/model/claim';
import { splitClaimId } from '@/lib/model/ids';
import { coverRivals } from '@/lib/search/confidence';
import { createEngine, type Engine } from '@/lib/search/engine';
import { EVIDENCE, type Evidence, gatherEvidence, readSurroundings } from '@/lib/search/evidence';
import { wordingsOf } from '@/lib/search/fields';
import { createMemoryStorage } from '@/lib/search/memory-storage';
import { chooseLanguage } from '@/lib/text/detect-language';
import { findStatements } from '@/lib/text/statements';
import { readCases } from '../evaluate/match';
import { EVALUATION_PACK, makeClaim, readClaims } from '../evaluate/read-data';

/** A candidate: the evidence of each of its wordings, and whether it is right. */
interface Candidate {
  evidence: Evidence[];
  right: boolean;
  /** It competes, but teaches nothing: a claim that the row only resembles. */
  silent: boolean;
  /** What it is, for the list of errors. */
  label: string;
}

/** A statement with its candidates, which compete for its words. */
interface Row {
  group: number;
  weight: number;
  candidates: Candidate[];
}

/** What the model sees of a candidate: its best wording's features, how far surer claims explain its words, and one for the bias. */
interface Point {
  input: Float64Array;
  right: boolean;
  weight: number;
  label: string;
}

const USAGE =
  'npm run train -- confidence --pack P --cases F.jsonl... [--articles DIR [--claims C.jsonl]...] --source "NAMES AND TERMS" [--penalty N] [--errors] [--out FILE]';
const CANDIDATES = 8;
const FOLDS = 6;
const PENALTIES = [3e-5, 1e-4, 3e-4];
/** An article's sentence counts this much, and only where it shares something: there are many, and what shares nothing teaches nothing. */
const ARTICLE_WEIGHT = 0.2;
const LEAST_FIT = 0.55;
/** A claim's own wording as a statement counts this much: one writer knew the others when it was written. */
const WORDING_WEIGHT = 0.25;
/** A claim that has too little in common to be looked at. */
const NOTHING: Evidence = { at: 0, features: new Float64Array(EVIDENCE.length), fit: 0, mass: 0, words: 0, shared: new Map() };
const [COVER, DENSITY, PAIRS] = [EVIDENCE.indexOf('cover'), EVIDENCE.indexOf('density'), EVIDENCE.indexOf('pairs')] as [number, number, number];
const RIVAL = EVIDENCE.length;
const SIZE = EVIDENCE.length + 2;

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
      penalty: { type: 'string' },
      claims: { type: 'string', multiple: true },
      wordings: { type: 'boolean' },
      test: { type: 'string', multiple: true },
    },
  });
  if (values.pack === undefined || values.cases === undefined || values.source === undefined) throw new Error(USAGE);
  const { claims, pack } = readDataFeed(JSON.parse(readFileSync(values.pack, 'utf8')));
  const storage = createMemoryStorage();
  storage.addSegment(pack.id, claims);
  const engine = createEngine(storage);
  const rows: Row[] = [];
  for (const file of values.cases) rows.push(...(await readCaseRows(engine, claims, file)));
  if (values.wordings === true) rows.push(...(await readWordingRows(engine, claims)));
  const judged = rows.length;
  if (values.articles !== undefined) {
    const many = (values.claims ?? []).flatMap((file, part) => readClaims(file).map((row) => makeClaim({ ...row, id: `${part}-${row.id}` })));
    const wide = createMemoryStorage();
    wide.addSegment(EVALUATION_PACK, [...claims, ...many]);
    const wideEngine = createEngine(wide);
    const all = [...claims, ...many];
    for (const text of readArticles(values.articles)) rows.push(...(await readArticleRows(wideEngine, all, text)));
  }
  console.log(`${judged} rows of cases, ${rows.length - judged} sentences of articles that share something with a claim`);
  const penalties = values.penalty === undefined ? PENALTIES : [Number(values.penalty)];
  let best = { penalty: 0, loss: Number.POSITIVE_INFINITY };
  for (const penalty of penalties) {
    const held = crossValidate(rows, penalty);
    console.log(`penalty ${penalty}: ${describe(held)}`);
    if (held.loss < best.loss) best = { penalty, loss: held.loss };
  }
  if (values.errors) for (const point of crossValidate(rows, best.penalty).points) if (point.right !== point.odds > 0) printPoint(point);
  const model = fitModel(rows, best.penalty);
  for (const file of values.test ?? []) console.log(`${file}: ${describe(weighRows(await readCaseRows(engine, claims, file), model))}`);
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  const document = {
    about:
      'Weights of the evidence that a statement expresses a claim; their sum is the logarithm of the odds. The penalty was chosen on groups of claims held out in turn.',
    source: values.source,
    date: new Date().toISOString().slice(0, 10),
    figures: { rows: judged, articleSentences: rows.length - judged, penalty: best.penalty, heldOutLoss: round(best.loss) },
    rivalry: round(-(model[RIVAL] as number)),
    bias: round(model[RIVAL + 1] as number),
    weights: Object.fromEntries(EVIDENCE.map((name, at) => [name, round(model[at] as number)])),
  };
  const out = values.out ?? new URL('../../lib/search/weights/confidence.json', import.meta.url).pathname;
  writeFileSync(out, `${JSON.stringify(document, null, 1)}\n`);
  console.log(`bias ${document.bias}, rivalry ${document.rivalry}`, document.weights);
}

/** The rows of a file of cases. A claim that the row only resembles ("differs") competes and teaches nothing: whether it is expressed is the guards' question. */
async function readCaseRows(engine: Engine, claims: Claim[], file: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const row of readCases(file)) {
    const language = chooseLanguage(row.text, row.language);
    const around = readSurroundings([...row.before, row.after, row.title], language);
    const ranked = await engine.rank({ text: row.text, before: row.before, after: row.after }, row.title, row.language, null);
    const candidates: Candidate[] = [];
    for (const { ordinal } of ranked.slice(0, CANDIDATES)) {
      const claim = claims[ordinal] as Claim;
      const id = splitClaimId(claim.id).local;
      const right = row.claims.includes(id);
      candidates.push({
        evidence: gatherEvidence(row.text, wordingsOf(claim), around, language),
        right,
        silent: right && row.relation === 'differs',
        label: `${id}: ${row.text}`,
      });
    }
    const home = claims.findIndex((claim) => splitClaimId(claim.id).local === row.claims[0]);
    rows.push({ group: (home < 0 ? (ranked[0]?.ordinal ?? 0) : home) % FOLDS, weight: 1, candidates });
  }
  return rows;
}

/** Each wording of a claim as a statement, asked of the other wordings: what the claim may be called in words that none of them has. */
async function readWordingRows(engine: Engine, claims: Claim[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [home, claim] of claims.entries())
    for (const [at, wording] of wordingsOf(claim).entries()) {
      if (at === 0) continue;
      const text = `${wording.charAt(0).toUpperCase()}${wording.slice(1)}.`;
      const language = chooseLanguage(text, claim.language);
      const around = readSurroundings([], language);
      const ranked = await engine.rank({ text, before: [], after: null }, '', language, null);
      const candidates = ranked.slice(0, CANDIDATES).map(({ ordinal }): Candidate => {
        const other = claims[ordinal] as Claim;
        const wordings = wordingsOf(other);
        return {
          evidence: gatherEvidence(text, ordinal === home ? wordings.filter((_, place) => place !== at) : wordings, around, language),
          right: ordinal === home,
          silent: false,
          label: `${splitClaimId(other.id).local}: ${text}`,
        };
      });
      rows.push({ group: home % FOLDS, weight: WORDING_WEIGHT, candidates });
    }
  return rows;
}

/** The sentences of an article with their candidates, every one of them wrong. */
async function readArticleRows(engine: Engine, claims: Claim[], text: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const paragraph of text.split(/\n+/))
    for (const place of findStatements(paragraph, 'paragraph', 'en')) {
      if (place === null) continue;
      const sentence = paragraph.slice(place.start, place.end);
      const ranked = await engine.rank({ text: sentence, before: [], after: null }, '', 'en', null);
      const candidates: Candidate[] = [];
      for (const { ordinal } of [...ranked].sort((a, b) => b.score - a.score).slice(0, 3)) {
        const claim = claims[ordinal] as Claim;
        const evidence = gatherEvidence(sentence, wordingsOf(claim), { stems: new Set() }, 'en');
        // What is all but the same text is a match, whatever the article is.
        if (evidence.some(({ features }) => (features[COVER] as number) > 0.9 && (features[DENSITY] as number) > 0.85 && (features[PAIRS] as number) > 0.5))
          continue;
        if (evidence.some((one) => one.fit > LEAST_FIT))
          candidates.push({ evidence, right: false, silent: false, label: `${splitClaimId(claim.id).local}: ${sentence}` });
      }
      if (candidates.length > 0) rows.push({ group: (ranked[0]?.ordinal ?? 0) % FOLDS, weight: ARTICLE_WEIGHT, candidates });
    }
  return rows;
}

function readArticles(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder}: no such folder`);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'));
}

/** What a model sees of a row; without a model the wordings are chosen by their first fit. */
function readPoints(row: Row, model: Float64Array | null): Point[] {
  const chosen = row.candidates.map((candidate) => {
    if (candidate.evidence.length === 0) return { best: NOTHING, odds: -9 };
    let best = candidate.evidence[0] as Evidence;
    let most = Number.NEGATIVE_INFINITY;
    for (const evidence of candidate.evidence) {
      const value = model === null ? evidence.fit : weigh(evidence.features, model);
      if (value > most) {
        most = value;
        best = evidence;
      }
    }
    return { best, odds: model === null ? 4 * (most - 1) : most };
  });
  const covered = coverRivals(chosen.map(({ best, odds }) => ({ odds, shared: best.shared })));
  return row.candidates.flatMap((candidate, at) => {
    if (candidate.silent || (chosen[at] as { best: Evidence }).best === NOTHING) return [];
    const input = new Float64Array(SIZE);
    input.set((chosen[at] as { best: Evidence }).best.features);
    input[RIVAL] = covered[at] as number;
    input[RIVAL + 1] = 1;
    return [{ input, right: candidate.right, weight: row.weight, label: candidate.label }];
  });
}

/** The odds before rivals. */
function weigh(features: Float64Array, model: Float64Array): number {
  let sum = model[RIVAL + 1] as number;
  for (let at = 0; at < EVIDENCE.length; at++) sum += (features[at] as number) * (model[at] as number);
  return sum;
}

/** The odds of every candidate of some rows by a model. */
function weighRows(rows: Row[], model: Float64Array): HeldOut {
  const points: HeldOut['points'] = [];
  let loss = 0;
  let total = 0;
  for (const row of rows)
    for (const point of readPoints(row, model)) {
      const odds = dot(point.input, model);
      loss += point.weight * Math.log1p(Math.exp(point.right ? -odds : odds));
      total += point.weight;
      points.push({ ...point, odds });
    }
  return { loss: loss / total, points };
}

/** Fits in rounds: each chooses wordings and finds rivals by the model of the round before. */
function fitModel(rows: Row[], penalty: number): Float64Array {
  let model: Float64Array | null = null;
  for (let round = 0; round < 3; round++) {
    const known: Float64Array | null = model;
    model = descend(
      rows.flatMap((row) => readPoints(row, known)),
      penalty,
    );
  }
  return model as Float64Array;
}

/** Gradient descent by Adam (Kingma and Ba, 2015) on the whole set. */
function descend(points: Point[], penalty: number): Float64Array {
  const model = new Float64Array(SIZE);
  const first = new Float64Array(SIZE);
  const second = new Float64Array(SIZE);
  const gradient = new Float64Array(SIZE);
  const total = points.reduce((sum, point) => sum + point.weight, 0);
  for (let step = 1; step <= 500; step++) {
    gradient.fill(0);
    for (const { input, right, weight } of points) {
      const error = (weight * (1 / (1 + Math.exp(-dot(input, model))) - (right ? 1 : 0))) / total;
      for (let at = 0; at < SIZE; at++) gradient[at] = (gradient[at] as number) + error * (input[at] as number);
    }
    const rate = step < 350 ? 0.1 : 0.02;
    for (let at = 0; at < SIZE; at++) {
      const slope = (gradient[at] as number) + (at === RIVAL + 1 ? 0 : penalty * (model[at] as number));
      first[at] = 0.9 * (first[at] as number) + 0.1 * slope;
      second[at] = 0.999 * (second[at] as number) + 0.001 * slope ** 2;
      model[at] =
        (model[at] as number) - (rate * ((first[at] as number) / (1 - 0.9 ** step))) / (Math.sqrt((second[at] as number) / (1 - 0.999 ** step)) + 1e-9);
    }
  }
  return model;
}

function dot(input: Float64Array, model: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < SIZE; at++) sum += (input[at] as number) * (model[at] as number);
  return sum;
}

interface HeldOut {
  loss: number;
  points: (Point & { odds: number })[];
}

/** The odds of every candidate by a model that saw no row of its group of claims. */
function crossValidate(rows: Row[], penalty: number): HeldOut {
  const points: HeldOut['points'] = [];
  let loss = 0;
  let total = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitModel(
      rows.filter((row) => row.group !== fold),
      penalty,
    );
    const held = weighRows(
      rows.filter((one) => one.group === fold),
      model,
    );
    points.push(...held.points);
    for (const point of held.points) total += point.weight;
    loss += held.points.reduce((sum, { weight }) => sum + weight, 0) * held.loss;
  }
  return { loss: loss / total, points };
}

/** Precision and recall of the rows of cases at some probabilities, and how many sentences of articles would be painted. */
function describe({ loss, points }: HeldOut): string {
  const positives = points.filter((point) => point.right).length;
  const parts = [0.3, 0.4, 0.5, 0.6, 0.7, 0.9].map((least) => {
    const painted = points.filter((point) => point.odds >= Math.log(least / (1 - least)));
    const right = painted.filter((point) => point.right).length;
    const stray = painted.filter((point) => point.weight < 1).length;
    return `${least}: P ${(right / Math.max(1, painted.length - stray)).toFixed(3)} R ${(right / positives).toFixed(3)} stray ${stray}`;
  });
  return `held-out loss ${loss.toFixed(4)}   ${parts.join('   ')}`;
}

function printPoint({ right, odds, label, input }: HeldOut['points'][number]): void {
  const values = [...EVIDENCE, 'rival'].map((name, at) => `${name} ${(input[at] as number).toFixed(2)}`);
  console.log(`${right ? 'missed' : 'wrong '} ${(1 / (1 + Math.exp(-odds))).toFixed(2)} ${label}\n         ${values.join(' ')}`);
}
