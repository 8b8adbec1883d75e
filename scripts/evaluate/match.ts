// Owns the task "match": does the engine find in each sentence the claims it expresses, and only those, with the right relation; and is its confidence true.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDataFeed } from '@/lib/formats/data-feed';
import { splitClaimId } from '@/lib/model/ids';
import type { Confidence, Match, Relation } from '@/lib/model/match';
import { LEAST } from '@/lib/search/calibrate';
import { createEngine, type Engine } from '@/lib/search/engine';
import { judge } from '@/lib/search/guards';
import { createMemoryStorage } from '@/lib/search/memory-storage';
import { EVALUATION_PACK, makeClaim, need } from './read-data';

const USAGE = `npm run evaluate -- match --pack P --cases F.jsonl [--traps T.jsonl] [--json FILE] [--quiet]
  cases: { text, claims: [id...] | claim: id | null, relation?, before?, after?, title?, lang? } a line; a row without claims must match none
  traps: { text, claim, relation, lang?, why? } a line, each judged against its own claim alone`;

/** A row of the cases. `relation` speaks of all its claims; without it they are the same. */
export interface CaseRow {
  text: string;
  claims: string[];
  relation: Relation;
  before: string[];
  after: string | null;
  title: string;
  language: string | null;
}

interface Trap {
  text: string;
  claim: string;
  relation: Relation;
  lang?: string;
  why?: string;
}

/** Precision, recall and F1 over pairs of row and claim. */
export interface Rates {
  precision: number;
  recall: number;
  f1: number;
}

interface Failure {
  kind: 'wrong' | 'missed' | 'relation';
  setting: Confidence;
  text: string;
  claim: string;
  expected: Relation | 'none';
  found: Relation | 'none';
  confidence: number;
  explanation: Match['explanation'] | null;
}

const SETTINGS: Record<Confidence, 'nearCertain' | 'likely' | 'alsoPossible'> = {
  'near-certain': 'nearCertain',
  likely: 'likely',
  'also-possible': 'alsoPossible',
};
const BINS = 10;

/** Runs the task. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pack: { type: 'string' },
      cases: { type: 'string' },
      traps: { type: 'string' },
      json: { type: 'string' },
      quiet: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(USAGE);
  const document: Record<string, unknown> = {};
  if (values.traps !== undefined) document.traps = await measureTraps(readTraps(values.traps), values.quiet === true);
  if (values.cases !== undefined) Object.assign(document, await measureCases(need(values, 'pack'), readCases(values.cases), values.quiet === true));
  if (values.cases === undefined && values.traps === undefined) throw new Error(USAGE);
  if (values.json !== undefined) {
    const text = `${JSON.stringify(document, null, 1)}\n`;
    if (values.json === '-') process.stdout.write(text);
    else writeFileSync(values.json, text);
  }
}

/** Reads the rows of a file of cases; a row that is none is named with its line. */
export function readCases(path: string): CaseRow[] {
  return readLines(path).map((row, at) => {
    const { text, claims, claim, relation, before, after, title, lang } = row as Record<string, unknown>;
    const ids = Array.isArray(claims) ? claims : claim === null || claim === undefined ? [] : [claim];
    if (typeof text !== 'string' || ids.some((id) => typeof id !== 'string')) throw new Error(`${path}, line ${at + 1}: a case has a text and claims`);
    return {
      text,
      claims: ids as string[],
      relation: (relation as Relation | undefined) ?? 'same',
      before: Array.isArray(before) ? (before as string[]) : typeof before === 'string' ? [before] : [],
      after: typeof after === 'string' ? after : Array.isArray(after) ? (after.join(' ') as string) : null,
      title: typeof title === 'string' ? title : '',
      language: typeof lang === 'string' ? lang : null,
    };
  });
}

/** Reads the rows of a file of traps; a line that is no JSON is named. */
export function readTraps(path: string): Trap[] {
  return readLines(path) as Trap[];
}

function readLines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      try {
        return JSON.parse(line) as unknown;
      } catch {
        throw new Error(`${path}, line ${at + 1}: no JSON`);
      }
    });
}

async function measureCases(packPath: string, rows: CaseRow[], quiet: boolean): Promise<Record<string, unknown>> {
  const { claims, pack } = readDataFeed(JSON.parse(readFileSync(packPath, 'utf8')));
  if (claims.length === 0) throw new Error(`${packPath}: no claim was found in it`);
  const storage = createMemoryStorage();
  storage.addSegment(pack.id, claims);
  const engine = createEngine(storage);
  const known = new Set(claims.map((claim) => splitClaimId(claim.id).local));
  const absent = new Set(rows.flatMap((row) => row.claims).filter((id) => !known.has(id)));
  if (absent.size > 0) console.error(`not in the pack, so counted as missed: ${[...absent].join(', ')}`);

  const results: Match[][] = [];
  for (const row of rows)
    results.push(
      (await engine.match({ statements: [{ text: row.text, before: row.before, after: row.after }], title: row.title, language: row.language }))[0] ?? [],
    );
  const document: Record<string, unknown> = {};
  const errors = new Map<string, Failure>();
  console.log(`${claims.length} claims, ${rows.length} rows`);
  console.log('               precision  recall  F1');
  for (const setting of Object.keys(SETTINGS) as Confidence[]) {
    const rates = measureSetting(rows, results, setting, errors);
    document[SETTINGS[setting]] = rates;
    console.log(`${setting.padEnd(14)} ${show(rates.precision)}      ${show(rates.recall)}   ${show(rates.f1)}`);
  }
  const ece = await measureCalibration(engine, rows, results);
  document.ece = ece;
  const relations = measureRelations(rows, results, errors);
  document.relations = relations;
  console.log(`expected calibration error ${show(ece)}; relation right in ${show(relations.accuracy)} of the ${relations.found} pairs that were found`);
  document.errors = [...errors.values()];
  if (!quiet) for (const failure of errors.values()) printFailure(failure);
  return document;
}

/** Counts the pairs that are painted at a setting against those that should be. */
function measureSetting(rows: CaseRow[], results: Match[][], setting: Confidence, errors: Map<string, Failure>): Rates {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  rows.forEach((row, at) => {
    const wanted = new Set(row.relation === 'same' ? row.claims : []);
    const painted = (results[at] ?? []).filter((match) => match.relation === 'same' && match.confidence >= LEAST[setting]);
    for (const match of painted) {
      const id = splitClaimId(match.claimId).local;
      if (wanted.delete(id)) right += 1;
      else {
        wrong += 1;
        note(errors, {
          kind: 'wrong',
          setting,
          text: row.text,
          claim: id,
          expected: row.claims.includes(id) ? row.relation : 'none',
          found: 'same',
          confidence: match.confidence,
          explanation: match.explanation,
        });
      }
    }
    for (const id of wanted) {
      missed += 1;
      const found = (results[at] ?? []).find((match) => splitClaimId(match.claimId).local === id);
      if (setting !== 'near-certain')
        note(errors, {
          kind: 'missed',
          setting,
          text: row.text,
          claim: id,
          expected: 'same',
          found: found?.relation ?? 'none',
          confidence: found?.confidence ?? 0,
          explanation: found?.explanation ?? null,
        });
    }
  });
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Keeps the first, strictest setting at which a pair fails. */
function note(errors: Map<string, Failure>, failure: Failure): void {
  const key = `${failure.kind}\n${failure.claim}\n${failure.text}`;
  if (!errors.has(key)) errors.set(key, failure);
}

/**
 * Expected calibration error of the best candidate of each row, in ten bins of equal mass. A row without claims says that none is the same, and nothing of
 * whether one differs: where the best candidate is said to differ there, the row cannot judge it and is left out.
 */
async function measureCalibration(engine: Engine, rows: CaseRow[], results: Match[][]): Promise<number> {
  const points: { confidence: number; right: number }[] = [];
  for (const [at, row] of rows.entries()) {
    const match = results[at]?.[0];
    if (match !== undefined && match.relation !== 'same' && row.claims.length === 0) continue;
    if (match !== undefined) {
      points.push({ confidence: match.confidence, right: row.claims.includes(splitClaimId(match.claimId).local) && match.relation === row.relation ? 1 : 0 });
      continue;
    }
    const [best] = await engine.weigh({ text: row.text, before: row.before, after: row.after }, row.title, row.language, null);
    points.push({ confidence: best?.confidence ?? 0, right: best !== undefined && row.claims.includes(splitClaimId(best.claimId).local) ? 1 : 0 });
  }
  points.sort((a, b) => a.confidence - b.confidence);
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const slice = points.slice(Math.floor((bin * points.length) / BINS), Math.floor(((bin + 1) * points.length) / BINS));
    if (slice.length === 0) continue;
    const mean = (value: (point: (typeof points)[number]) => number) => slice.reduce((sum, point) => sum + value(point), 0) / slice.length;
    error += (slice.length / points.length) * Math.abs(mean((point) => point.confidence) - mean((point) => point.right));
  }
  return error;
}

/** How often a pair that was found at all has the relation it should have. */
function measureRelations(rows: CaseRow[], results: Match[][], errors: Map<string, Failure>): { accuracy: number; found: number; right: number } {
  let found = 0;
  let right = 0;
  rows.forEach((row, at) => {
    for (const id of row.claims) {
      const match = results[at]?.find((one) => splitClaimId(one.claimId).local === id);
      if (match === undefined) continue;
      found += 1;
      if (match.relation === row.relation) right += 1;
      else
        note(errors, {
          kind: 'relation',
          setting: match.level,
          text: row.text,
          claim: id,
          expected: row.relation,
          found: match.relation,
          confidence: match.confidence,
          explanation: match.explanation,
        });
    }
  });
  return { accuracy: found === 0 ? 1 : right / found, found, right };
}

/** Judges each trap against its claim alone: by the guards, and by an engine whose library holds nothing else. */
async function measureTraps(traps: Trap[], quiet: boolean): Promise<Record<string, unknown>> {
  let judged = 0;
  let wholly = 0;
  const errors: unknown[] = [];
  for (const [at, trap] of traps.entries()) {
    const verdict = judge(trap.text, trap.claim, { language: trap.lang ?? 'en' });
    if (verdict.relation === trap.relation) judged += 1;
    const storage = createMemoryStorage();
    storage.addSegment(EVALUATION_PACK, [{ ...makeClaim({ id: String(at), text: trap.claim }), language: trap.lang ?? 'en' }]);
    const [matches] = await createEngine(storage).match({ statements: [{ text: trap.text, before: [], after: null }], title: '', language: trap.lang ?? 'en' });
    const found = matches?.[0]?.relation ?? 'none';
    if (found === trap.relation) wholly += 1;
    if (found === trap.relation && verdict.relation === trap.relation) continue;
    errors.push({ ...trap, judged: verdict.relation, found, guard: verdict.guard });
    if (!quiet)
      console.log(
        `trap  wanted ${trap.relation}, judged ${verdict.relation}, engine ${found}  (${trap.why ?? ''})\n      ${trap.text}\n      ${trap.claim}\n      ${JSON.stringify(verdict.guard)}`,
      );
  }
  const share = (count: number) => (traps.length === 0 ? 1 : count / traps.length);
  console.log(`${traps.length} traps: guards right in ${show(share(judged))}, whole engine in ${show(share(wholly))}`);
  return { count: traps.length, guards: share(judged), engine: share(wholly), errors };
}

function printFailure(failure: Failure): void {
  console.log(
    `\n${failure.kind}  ${failure.claim}  wanted ${failure.expected}, found ${failure.found} at ${failure.confidence.toFixed(2)} (${failure.setting})`,
  );
  console.log(`  ${failure.text}`);
  if (failure.explanation === null) return;
  const { wording, guard, parts, aligned } = failure.explanation;
  console.log(`  ${wording}`);
  console.log(`  aligned: ${aligned.map((pair) => `${failure.text.slice(...pair.statement)}=${wording.slice(...pair.wording)}`).join(', ')}`);
  console.log(
    `  ${guard === null ? 'no guard' : `${guard.kind}: "${guard.statement}" / "${guard.claim}"`}; ${parts
      .slice(0, 6)
      .map((part) => `${part.name} ${part.value}`)
      .join(', ')}`,
  );
}

function show(rate: number): string {
  return rate.toFixed(3);
}
