// Owns the part "relation": trees that say which relation a statement has to a claim, learned from rows of cases and from traps. Each row is read twice where
// its claim has several wordings: beside all of them, and beside the claim's own alone, as the claims of other packs are.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readDataFeed } from '@/lib/formats/data-feed';
import { splitClaimId } from '@/lib/model/ids';
import type { Relation } from '@/lib/model/match';
import { BALLOT, holdBallot, RELATIONS } from '@/lib/search/ballot';
import { weighEvidence } from '@/lib/search/confidence';
import { gatherEvidence, readSurroundings } from '@/lib/search/evidence';
import { wordingsOf } from '@/lib/search/fields';
import { createIsCore, ruleRelation } from '@/lib/search/relation';
import { chooseLanguage } from '@/lib/text/detect-language';
import { readCases, readTraps } from '../evaluate/match';
import { type BoostedModel, boost, type GrownTree, predict } from './boosting';

/** A pair as the trees see it. */
interface Pair {
  file: string;
  /** Beside all the wordings, or one alone. */
  alone: boolean;
  input: Float64Array;
  real: number;
  /** What the rules said. */
  ruled: number;
  text: string;
}

const USAGE =
  'npm run train -- relation --pack P --cases F.jsonl... [--traps F.jsonl]... --source "NAMES AND TERMS" [--hold F.jsonl]... [--errors] [--rounds N] [--leaves N] [--out FILE]';
const SETTINGS = { classes: RELATIONS.length, rate: 0.1, penalty: 3, least: 20 };

/** Runs the part. A file named with --hold is judged by trees that saw neither it nor the other held files. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pack: { type: 'string' },
      cases: { type: 'string', multiple: true },
      traps: { type: 'string', multiple: true },
      hold: { type: 'string', multiple: true },
      source: { type: 'string' },
      rounds: { type: 'string' },
      leaves: { type: 'string' },
      errors: { type: 'boolean' },
      out: { type: 'string' },
    },
  });
  if (values.pack === undefined || values.cases === undefined || values.source === undefined) throw new Error(USAGE);
  const { claims } = readDataFeed(JSON.parse(readFileSync(values.pack, 'utf8')));
  const wordings = new Map(claims.map((claim) => [splitClaimId(claim.id).local, wordingsOf(claim)]));
  const pairs: Pair[] = [];
  for (const file of [...values.cases, ...(values.hold ?? [])])
    for (const row of readCases(file))
      for (const id of row.claims) {
        const all = wordings.get(id);
        if (all === undefined) continue;
        const around = [...row.before, row.after, row.title];
        for (const some of all.length > 1 ? [all, all.slice(0, 1)] : [all])
          pairs.push(...readPair(file, row.text, some, row.relation, row.language, around, some !== all));
      }
  for (const file of values.traps ?? [])
    for (const { text, claim, relation, lang } of readTraps(file)) pairs.push(...readPair(file, text, [claim], relation, lang ?? null, [], true));
  const settings = { ...SETTINGS, rounds: Number(values.rounds ?? 400), leaves: Number(values.leaves ?? 5) };
  const learn = (some: readonly Pair[]): BoostedModel =>
    boost({ inputs: some.map(({ input }) => input), classes: some.map(({ real }) => real), weights: some.map(() => 1) }, settings);
  console.log(`${pairs.length} pairs, ${BALLOT.length} features`);
  const held = new Set(values.hold ?? []);
  if (held.size > 0) {
    const model = learn(pairs.filter(({ file }) => !held.has(file)));
    for (const file of held)
      report(
        file,
        pairs.filter((pair) => pair.file === file),
        model,
        values.errors === true,
      );
    return;
  }
  const model = learn(pairs);
  report('all, seen', pairs, model, false);
  const document = makeDocument(model, values.source, pairs.length);
  const out = values.out ?? new URL('../../lib/search/weights/arbiter.json', import.meta.url).pathname;
  writeFileSync(out, document);
  console.log(`${document.length} characters`);
}

function readPair(
  file: string,
  text: string,
  wordings: readonly string[],
  relation: Relation,
  hint: string | null,
  around: readonly (string | null)[],
  alone: boolean,
): Pair[] {
  const language = chooseLanguage(text, hint);
  if (language !== null && !/^en\b/.test(language)) return [];
  const near = readSurroundings(around, language);
  const evidence = gatherEvidence(text, wordings, near, language);
  const first = evidence[0];
  if (first === undefined) return [];
  const weighed = evidence.map((one) => ({ wording: wordings[one.at] as string, odds: weighEvidence(one.features), own: one.at === 0 }));
  const { judgement } = ruleRelation(text, weighed, language, first.shared, wordings, near.stems);
  const ballot = holdBallot({ text, wordings, language, near: near.stems, isCore: createIsCore(wordings, language), ruled: judgement });
  if (ballot === null) return [];
  return [{ file, alone, input: ballot.features, real: RELATIONS.indexOf(relation), ruled: RELATIONS.indexOf(judgement.relation), text }];
}

function report(name: string, pairs: readonly Pair[], model: BoostedModel, errors: boolean): void {
  for (const alone of [false, true]) {
    const some = pairs.filter((pair) => pair.alone === alone);
    if (some.length === 0) continue;
    const said = some.map(({ input }) => {
      const odds = predict(model, input);
      return odds.indexOf(Math.max(...odds));
    });
    const share = (right: (pair: Pair, at: number) => boolean): string => (some.filter(right).length / some.length).toFixed(3);
    console.log(
      `${basename(name).padEnd(34)} ${alone ? 'one wording ' : 'all wordings'} ${some.length}: rules ${share(({ real, ruled }) => real === ruled)}, learned ${share(({ real }, at) => real === said[at])}`,
    );
    if (errors)
      for (const [at, pair] of some.entries())
        if (pair.real !== said[at])
          console.log(`  ${RELATIONS[pair.real]} taken for ${RELATIONS[said[at] as number]} (rules ${RELATIONS[pair.ruled]}): ${pair.text}`);
  }
}

/** The file of weights: only the features that some tree asks for are named. */
function makeDocument({ start, trees }: BoostedModel, source: string, pairs: number): string {
  const used = [...new Set(trees.flat().flatMap(featuresOf))].sort((a, b) => a - b);
  const place = new Map(used.map((feature, at) => [feature, at]));
  const move = (tree: GrownTree): GrownTree => (typeof tree === 'number' ? tree : [place.get(tree[0]) as number, tree[1], move(tree[2]), move(tree[3])]);
  const head = {
    about: 'Trees whose sums are the scores of the three relations (gradient boosting); a tree is a value, or [feature, threshold, tree up to it, tree above].',
    source,
    date: new Date().toISOString().slice(0, 10),
    figures: { pairs },
    start: Object.fromEntries(RELATIONS.map((relation, at) => [relation, Math.round((start[at] as number) * 10_000) / 10_000])),
    features: used.map((feature) => BALLOT[feature]),
  };
  const lists = RELATIONS.map((relation, at) => `  ${JSON.stringify(relation)}: ${JSON.stringify((trees[at] as GrownTree[]).map(move))}`);
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "trees": {\n${lists.join(',\n')}\n }\n}\n`;
}

function featuresOf(tree: GrownTree): number[] {
  return typeof tree === 'number' ? [] : [tree[0], ...featuresOf(tree[2]), ...featuresOf(tree[3])];
}
