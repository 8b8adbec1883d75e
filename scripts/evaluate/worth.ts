// Owns the task "worth": are the sentences that people called worth checking ranked before the others, and told from them.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scoreWorth, WORTH_LEAST } from '@/lib/text/worth';

const USAGE =
  'npm run evaluate -- worth --cases F.jsonl [--json FILE] [--quiet]\n  cases: { text, label, lang? } a line; label is 1 for worth checking, else 0';

/** A row of the cases. */
export interface WorthRow {
  text: string;
  label: 0 | 1;
  lang?: string;
}

/** What the task writes. Average precision is over the ranking; the rest over what is called worth checking. */
export interface WorthReport {
  averagePrecision: number;
  f1: number;
  precision: number;
  recall: number;
  confusion: { right: number; falseAlarms: number; missed: number; rightlyLeft: number };
  errors: { text: string; label: 0 | 1; score: number }[];
}

/** Runs the task. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { cases: { type: 'string' }, json: { type: 'string' }, quiet: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(USAGE);
  if (values.cases === undefined) throw new Error(USAGE);
  const rows = readWorthRows(values.cases);
  const scores = rows.map(({ text, lang }) => scoreWorth(text, lang ?? 'en') ?? Number.NEGATIVE_INFINITY);
  const report = measureWorth(rows, scores, WORTH_LEAST);
  const { right, falseAlarms, missed, rightlyLeft } = report.confusion;
  if (values.quiet !== true)
    for (const { text, label, score } of report.errors) console.log(`${label === 1 ? 'missed' : 'false alarm'} ${score.toFixed(1)} | ${text}`);
  console.log(
    `${rows.length} rows: average precision ${report.averagePrecision.toFixed(4)}, F1 ${report.f1.toFixed(4)}, precision ${report.precision.toFixed(4)}, recall ${report.recall.toFixed(4)}`,
  );
  console.log(`  worth checking: ${right} found, ${missed} missed; not worth it: ${rightlyLeft} left, ${falseAlarms} false alarms`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
}

/** Reads rows from a file of JSON lines; throws with the line that is none. */
export function readWorthRows(file: string): WorthRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const row = JSON.parse(line) as { text?: unknown; label?: unknown; lang?: unknown };
      const label = Number(row.label);
      if (typeof row.text !== 'string' || (label !== 0 && label !== 1)) throw new Error(`${file}:${at + 1}: a row is { text, label: 0 or 1 }`);
      return [{ text: row.text, label, ...(typeof row.lang === 'string' ? { lang: row.lang } : {}) }];
    });
}

/** Measures scores against labels; `least` is the score from which a row counts as worth checking. */
export function measureWorth(rows: readonly WorthRow[], scores: readonly number[], least: number): WorthReport {
  const order = rows.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]!);
  let found = 0;
  let precisions = 0;
  for (const [rank, at] of order.entries())
    if (rows[at]!.label === 1) {
      found += 1;
      precisions += found / (rank + 1);
    }
  const confusion = { right: 0, falseAlarms: 0, missed: 0, rightlyLeft: 0 };
  const errors: WorthReport['errors'] = [];
  for (const [at, { text, label }] of rows.entries()) {
    const called = scores[at]! >= least;
    confusion[called ? (label === 1 ? 'right' : 'falseAlarms') : label === 1 ? 'missed' : 'rightlyLeft'] += 1;
    if (called !== (label === 1)) errors.push({ text, label, score: scores[at]! });
  }
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    averagePrecision: share(precisions, found),
    f1: share(2 * confusion.right, 2 * confusion.right + confusion.falseAlarms + confusion.missed),
    precision: share(confusion.right, confusion.right + confusion.falseAlarms),
    recall: share(confusion.right, confusion.right + confusion.missed),
    confusion,
    errors,
  };
}
