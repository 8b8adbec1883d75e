// Owns the evaluation of sentence ends: cases with the ends people set, against ours, language by language.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { splitSentences } from '@/lib/text/sentences';

interface SentenceCase {
  lang: string;
  text: string;
  /** Offsets at which sentences end inside the text; the last end is not listed. */
  bounds: number[];
}

interface Count {
  right: number;
  wrong: number;
  missed: number;
}

/** `--cases FILE [--json FILE]`: JSON lines `{ lang, text, bounds }`. White space around a bound does not matter. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { cases: { type: 'string' }, json: { type: 'string' } } });
  if (values.cases === undefined) throw new Error('sentences needs --cases FILE');
  const counts = new Map<string, Count>();
  for (const [index, row] of readFileSync(values.cases, 'utf8').split('\n').entries()) {
    if (row.trim() === '') continue;
    const { lang, text, bounds } = readCase(row, `${values.cases}:${index + 1}`);
    const count = counts.get(lang) ?? { right: 0, wrong: 0, missed: 0 };
    counts.set(lang, count);
    const wanted = new Set(bounds.map((bound) => endOf(text, bound)));
    const found = new Set(
      splitSentences(text, lang)
        .slice(0, -1)
        .map(({ end }) => endOf(text, end)),
    );
    for (const end of found) {
      if (wanted.has(end)) count.right += 1;
      else {
        count.wrong += 1;
        console.log(`${lang} wrong:  ${show(text, end)}`);
      }
    }
    for (const end of wanted) {
      if (found.has(end)) continue;
      count.missed += 1;
      console.log(`${lang} missed: ${show(text, end)}`);
    }
  }
  const byLanguage: Record<string, { precision: number; recall: number; f1: number } & Count> = {};
  for (const [language, count] of counts) {
    const { right, wrong, missed } = count;
    const precision = right + wrong === 0 ? 1 : right / (right + wrong);
    const recall = right + missed === 0 ? 1 : right / (right + missed);
    const f1 = right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
    byLanguage[language] = { precision, recall, f1, ...count };
    console.log(
      `${language}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)} (${right} right, ${wrong} wrong, ${missed} missed)`,
    );
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ byLanguage }, null, 1)}\n`);
}

function readCase(row: string, place: string): SentenceCase {
  const value = JSON.parse(row) as Partial<SentenceCase>;
  if (typeof value.lang !== 'string' || typeof value.text !== 'string' || !Array.isArray(value.bounds))
    throw new Error(`${place}: a case is { lang, text, bounds }`);
  return value as SentenceCase;
}

/** A bound without the white space before it, so that "end of sentence" and "start of the next" are the same place. */
function endOf(text: string, bound: number): number {
  return text.slice(0, bound).trimEnd().length;
}

function show(text: string, end: number): string {
  return `${text.slice(Math.max(0, end - 60), end)} ⏎ ${text.slice(end, end + 40).trim()}`;
}
