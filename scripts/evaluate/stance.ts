// Owns the task "stance": does the article's use of a claim, and who speaks, come out as people marked it.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attributeStatements } from '@/lib/app/attribute';
import type { ClaimId } from '@/lib/model/ids';
import type { Match } from '@/lib/model/match';
import type { Stance } from '@/lib/model/statement';
import { judge } from '@/lib/search/guards';
import { splitSentences } from '@/lib/text/sentences';

const USAGE = `npm run evaluate -- stance --cases F.jsonl [--json FILE] [--quiet]
  cases: { text, claim, stance, speaker, lang?, before?, after?, title? } a line; stance is one of ${['asserts', 'attributes', 'quotes', 'questions', 'refutes'].join(', ')}`;

/** A row of the cases. `before` and `after` stand in the same paragraph; `speaker` is null where nobody is named. */
export interface StanceRow {
  text: string;
  claim: string;
  stance: Stance;
  speaker: string | null;
  lang?: string;
  before?: string | string[];
  after?: string | string[];
  title?: string;
}

interface Miss {
  text: string;
  language: string;
  expected: { stance: Stance; speaker: string | null };
  found: { stance: Stance; speaker: string | null };
}

/** What the task writes. Rates are shares of all rows; `speaker` of the rows that name one, `refutedAsAsserted` of the rows that refute. */
export interface StanceReport {
  accuracy: number;
  refutedAsAsserted: number;
  speaker: number;
  confusion: Record<string, Record<string, number>>;
  byLanguage: Record<string, { rows: number; accuracy: number; speaker: number }>;
  errors: Miss[];
}

/** Runs the task. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { cases: { type: 'string' }, json: { type: 'string' }, quiet: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help || values.cases === undefined) {
    if (values.help) return console.log(USAGE);
    throw new Error(USAGE);
  }
  const rows = readFileSync(values.cases, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as StanceRow);
  const report = measure(rows);
  print(report, rows.length, values.quiet === true);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
}

/** Judges every row and counts. */
export function measure(rows: readonly StanceRow[]): StanceReport {
  const report: StanceReport = { accuracy: 0, refutedAsAsserted: 0, speaker: 0, confusion: {}, byLanguage: {}, errors: [] };
  const tallies = new Map<string, { rows: number; right: number; speakers: number; named: number }>();
  let refuted = 0;
  for (const row of rows) {
    const found = readRow(row);
    const language = row.lang ?? 'en';
    const named = row.speaker === null || isSameName(row.speaker, found.speaker);
    for (const key of ['all', language]) {
      const tally = tallies.get(key) ?? { rows: 0, right: 0, speakers: 0, named: 0 };
      tallies.set(key, tally);
      tally.rows++;
      if (found.stance === row.stance) tally.right++;
      if (row.speaker !== null) tally.speakers++;
      if (row.speaker !== null && named) tally.named++;
    }
    if (row.stance === 'refutes') refuted++;
    if (row.stance === 'refutes' && found.stance === 'asserts') report.refutedAsAsserted++;
    const line = report.confusion[row.stance] ?? {};
    report.confusion[row.stance] = line;
    line[found.stance] = (line[found.stance] ?? 0) + 1;
    if (found.stance !== row.stance || !named) report.errors.push({ text: row.text, language, expected: { stance: row.stance, speaker: row.speaker }, found });
  }
  report.refutedAsAsserted = share(report.refutedAsAsserted, refuted);
  for (const [key, { rows: count, right, speakers, named }] of tallies) {
    const rates = { accuracy: share(right, count), speaker: share(named, speakers) };
    if (key === 'all') Object.assign(report, rates);
    else report.byLanguage[key] = { rows: count, ...rates };
  }
  return report;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Reads stance and speaker of one row as the background would: a headline, then one paragraph with what stands before and after. */
export function readRow(row: StanceRow): { stance: Stance; speaker: string | null } {
  const language = row.lang ?? 'en';
  const before = join(row.before);
  const after = join(row.after);
  const text = [before, row.text, after].filter((part) => part !== '').join(' ');
  const offset = before === '' ? 0 : before.length + 1;
  const judged = judge(row.text, row.claim, { language });
  const clause = [offset + judged.span[0], offset + judged.span[1]] as const;
  const cuts = splitSentences(text, language);
  const overlap = ({ start, end }: { start: number; end: number }): number => Math.min(end, clause[1]) - Math.max(start, clause[0]);
  const sentence = cuts.reduce((best, cut) => (overlap(cut) > overlap(best) ? cut : best), cuts[0]!);
  const end = sentence.start + text.slice(sentence.start, sentence.end).trimEnd().length;
  const match: Match = {
    claimId: 'cases/row' as ClaimId,
    claim: row.claim,
    rating: 'unrated',
    relation: judged.relation,
    confidence: 1,
    level: 'near-certain',
    span: [Math.max(0, clause[0] - sentence.start), Math.min(clause[1], end) - sentence.start],
    outer: judged.outer && { kind: judged.outer.kind, span: [offset + judged.outer.span[0] - sentence.start, offset + judged.outer.span[1] - sentence.start] },
    explanation: { wording: row.claim, aligned: [], parts: [], guard: judged.guard, taught: false, engine: '' },
  };
  const title = row.title ?? '';
  const attributed = attributeStatements(
    {
      language,
      title,
      earlier: [],
      published: null,
      blocks: [
        ...(title === '' || title === row.text ? [] : [{ kind: 'headline' as const, text: title, statements: [] }]),
        { kind: title === row.text ? ('headline' as const) : ('paragraph' as const), text, statements: [{ id: 1, start: sentence.start, end }] },
      ],
    },
    new Map([[1, match]]),
  ).get(1);
  return { stance: attributed?.stance ?? 'mentions', speaker: attributed?.speaker?.name ?? null };
}

function join(part: string | string[] | undefined): string {
  return (typeof part === 'string' ? part : (part ?? []).join(' ')).trim();
}

/** Whether two names are of one person or body: the same words, or the one within the other ("Peskov", "Dmitry S. Peskov"). */
export function isSameName(expected: string, found: string | null): boolean {
  if (found === null) return false;
  const one = readName(expected);
  const other = readName(found);
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length > 0 && long.some((_, from) => short.every((word, at) => word === long[from + at]));
}

function readName(name: string): string[] {
  const words =
    name
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/'s?\b/gu, (mark) => (mark === "'s" ? '' : ' '))
      .match(/[\p{L}\p{M}\p{N}.]+/gu) ?? [];
  return words.filter((word) => !/^(?:the|a|an|der|die|das|ein|eine|le|la|les|l|un|une|el|los|las|una|mr\.?|mrs\.?|ms\.?|dr\.?|sir)$/u.test(word));
}

function print(report: StanceReport, rows: number, quiet: boolean): void {
  const percent = (rate: number): string => `${(rate * 100).toFixed(1)} %`;
  console.log(
    `${rows} rows: stance ${percent(report.accuracy)}, refuted shown as asserted ${percent(report.refutedAsAsserted)}, speaker ${percent(report.speaker)}`,
  );
  for (const [language, rates] of Object.entries(report.byLanguage))
    console.log(`  ${language}: ${rates.rows} rows, stance ${percent(rates.accuracy)}, speaker ${percent(rates.speaker)}`);
  for (const [expected, found] of Object.entries(report.confusion))
    console.log(
      `  ${expected.padEnd(10)} → ${Object.entries(found)
        .sort((a, b) => b[1] - a[1])
        .map(([stance, count]) => `${stance} ${count}`)
        .join(', ')}`,
    );
  if (quiet) return;
  for (const { text, language, expected, found } of report.errors) {
    const stance = expected.stance === found.stance ? found.stance : `${found.stance} for ${expected.stance}`;
    const speaker = expected.speaker === null || isSameName(expected.speaker, found.speaker) ? '' : `; ${found.speaker ?? 'nobody'} for ${expected.speaker}`;
    console.log(`${language} ${stance}${speaker} | ${text}`);
  }
}
