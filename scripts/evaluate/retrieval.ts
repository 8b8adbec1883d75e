// Owns the task "retrieval": does the right claim come first, for Caveat and for MiniSearch on the same data in the same run.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { createEngine } from '@/lib/search/engine';
import { createMemoryStorage } from '@/lib/search/memory-storage';
import { readLanguage } from '@/lib/text/languages/language';
import { stemWord } from '@/lib/text/stem';
import { boundMean, meanOf, measureRanking, medianOf, type QueryMeasures } from './ranking';
import { type DataClaim, EVALUATION_PACK, makeClaim, need, readClaims, readJudgements, readQueries } from './read-data';

const USAGE = 'npm run evaluate -- retrieval --claims C.jsonl --queries Q.jsonl --qrels R.tsv [--contexts X.jsonl] [--json FILE] [--misses]';

/** Runs the task. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      claims: { type: 'string' },
      queries: { type: 'string' },
      qrels: { type: 'string' },
      contexts: { type: 'string' },
      json: { type: 'string' },
      misses: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(USAGE);
  const rows = readClaims(need(values, 'claims'));
  const right = readJudgements(need(values, 'qrels'));
  const queries = readQueries(need(values, 'queries'), values.contexts).filter((query) => right.has(query.id));

  const storage = createMemoryStorage();
  storage.addSegment(
    EVALUATION_PACK,
    rows.map((row) => makeClaim(row)),
  );
  const engine = createEngine(storage);
  const idOf = rows.map((row) => row.id);
  const caveat = await measureSystem(queries, right, async (query) =>
    (await engine.rank({ text: query.text, before: query.before, after: query.after }, '', 'en', query.speaker)).map(({ ordinal }) => idOf[ordinal] as string),
  );
  const search = createMiniSearch(rows);
  const minisearch = await measureSystem(queries, right, async (query) => search(query.text));

  const difference = boundMean(caveat.each.map((one, at) => one.map5 - (minisearch.each[at] as QueryMeasures).map5));
  const show = (rate: number) => rate.toFixed(3);
  console.log(`${rows.length} claims, ${queries.length} queries`);
  console.log('             MAP@5 [95 %]           MRR    P@1    R@10   R@50   ms (median)');
  for (const [name, system] of Object.entries({ Caveat: caveat, MiniSearch: minisearch })) {
    const [low, high] = boundMean(system.each.map((one) => one.map5));
    const { map5, mrr, p1, recall10, recall50, msMedian } = system.summary;
    console.log(
      `${name.padEnd(12)} ${show(map5)} [${show(low)}, ${show(high)}]   ${[mrr, p1, recall10, recall50].map(show).join('  ')}  ${msMedian.toFixed(2)}`,
    );
  }
  console.log(`MAP@5, Caveat minus MiniSearch, paired: [${show(difference[0])}, ${show(difference[1])}]`);
  if (values.misses) {
    const textOf = new Map(rows.map((row) => [row.id, row.text]));
    queries.forEach((query, at) => {
      if (caveat.each[at]?.p1 === 1) return;
      const ranking = caveat.rankings[at] ?? [];
      console.log(`\n? ${query.text}`);
      for (const id of right.get(query.id) ?? []) console.log(`  right, at ${ranking.indexOf(id) + 1}: ${textOf.get(id)}`);
      console.log(`  first: ${textOf.get(ranking[0] ?? '')}`);
    });
  }
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ caveat: caveat.summary, minisearch: minisearch.summary, difference: { map5: difference } }, null, 2)}\n`);
}

type Summary = QueryMeasures & { msMedian: number };

async function measureSystem<Q extends { id: string }>(
  queries: readonly Q[],
  right: Map<string, Set<string>>,
  rank: (query: Q) => Promise<string[]>,
): Promise<{ each: QueryMeasures[]; rankings: string[][]; summary: Summary }> {
  const each: QueryMeasures[] = [];
  const rankings: string[][] = [];
  const times: number[] = [];
  for (const query of queries.slice(0, 20)) await rank(query);
  for (const query of queries) {
    const start = performance.now();
    const ranking = await rank(query);
    times.push(performance.now() - start);
    rankings.push(ranking);
    each.push(measureRanking(ranking, right.get(query.id) ?? new Set()));
  }
  const mean = (key: keyof QueryMeasures) => meanOf(each.map((one) => one[key]));
  const summary = { map5: mean('map5'), mrr: mean('mrr'), p1: mean('p1'), recall10: mean('recall10'), recall50: mean('recall50'), msMedian: medianOf(times) };
  return { each, rankings, summary };
}

/** MiniSearch as it does best here: Snowball stems, stop words, every field, any word. */
function createMiniSearch(rows: readonly DataClaim[]): (text: string) => string[] {
  const { stopWords } = readLanguage('en');
  const index = new MiniSearch<DataClaim>({
    fields: ['text', 'title', 'subtitle', 'speaker'],
    processTerm: (term) => {
      const lower = term.toLowerCase();
      return stopWords.has(lower) ? null : stemWord(lower, 'en');
    },
  });
  index.addAll(rows);
  return (text) =>
    index
      .search(text, { combineWith: 'OR' })
      .slice(0, 50)
      .map((found) => String(found.id));
}
