// Owns the evaluation of finding the article: statements found in real pages against their text as people marked it, in a real browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { detectLanguage } from '@/lib/text/detect-language';
import { splitSentences } from '@/lib/text/sentences';
import { isFullSentence } from '@/lib/text/statements';
import { CHROMIUM_FLAGS, findChromium } from '../browsers.mjs';
import type { PageReading } from './article-in-page';
import { MUTATE, MUTATIONS } from './article-mutations';

interface PageEntry {
  id: string;
  html: string;
  text: string;
  lang?: string;
  url?: string;
}

interface PageScore {
  id: string;
  url: string | null;
  /** Statements found, and statements in the marked text. */
  found: number;
  marked: number;
  precision: number;
  recall: number;
  false: string[];
  missed: string[];
  milliseconds: { outline: number; readability: number; blocks: number; total: number; longestSlice: number };
}

/** A statement counts as marked, and a marked sentence as found, when this share of its word triples stands in the other side's text. */
const OVERLAP = 0.8;

/**
 * `--pages DIR [--json FILE] [--only ID] [--verbose] [--container-rule] [--mutate names,tags,wrap,flat]`: DIR/manifest.json lists `{ id, html, text }`. The
 * headline is judged neither way: the marked texts leave it out. With `--container-rule`, every page is read as if it were too large for Readability.
 * With `--mutate`, pages are spoiled before they are read: see article-mutations.ts.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string' },
      json: { type: 'string' },
      only: { type: 'string' },
      verbose: { type: 'boolean' },
      'container-rule': { type: 'boolean' },
      mutate: { type: 'string' },
    },
  });
  const mutations = values.mutate?.split(',') ?? [];
  if (mutations.some((name) => !(MUTATIONS as readonly string[]).includes(name))) throw new Error(`--mutate takes ${MUTATIONS.join(', ')}`);
  if (values.pages === undefined) throw new Error('article needs --pages DIR, a folder with manifest.json');
  const folder = resolve(values.pages);
  const entries = (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as PageEntry[]).filter(
    (entry) => values.only === undefined || entry.id.startsWith(values.only),
  );
  const executablePath = findChromium()?.path;
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: CHROMIUM_FLAGS });
  const scores: PageScore[] = [];
  try {
    const bundle = await bundleReader(values['container-rule'] === true);
    const context = await browser.newContext({ serviceWorkers: 'block' });
    for (const entry of entries) {
      const page = await context.newPage();
      try {
        const reading = await readPage(page, readFileSync(join(folder, entry.html), 'utf8'), bundle, mutations);
        const score = scorePage(entry, reading, readFileSync(join(folder, entry.text), 'utf8'));
        scores.push(score);
        printPage(score, reading, values.verbose === true);
      } finally {
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  const result = summarise(scores);
  console.log(
    `\n${scores.length} pages: precision ${result.statements.precision.toFixed(4)}, recall ${result.statements.recall.toFixed(4)}, F1 ${result.statements.f1.toFixed(4)}, ` +
      `${result.falsePerPage.toFixed(2)} false a page, lowest recall ${Math.min(...scores.map((score) => score.recall)).toFixed(2)}`,
  );
  console.log(
    `milliseconds beside Readability: median ${result.milliseconds.median.toFixed(1)}, most ${result.milliseconds.most.toFixed(1)}; longest slice ${result.milliseconds.longestSlice.toFixed(1)}; ` +
      `Readability median ${result.milliseconds.readabilityMedian.toFixed(1)}, most ${result.milliseconds.readabilityMost.toFixed(1)}`,
  );
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 1)}\n`);
}

/** Builds the page's part as one script; `withoutReadability` lowers the limit beyond which a page is too large for it to nothing. */
export async function bundleReader(withoutReadability: boolean): Promise<string> {
  const root = resolve(import.meta.dirname, '../..');
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'without-readability',
        transform: (code, id) => (withoutReadability && id.endsWith('/lib/page/readable.ts') ? code.replace(/MOST_ELEMENTS = \d+/, 'MOST_ELEMENTS = 0') : null),
      },
    ],
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'article-in-page.ts'), formats: ['iife'], name: 'caveatReader' },
    },
  });
  const first = Array.isArray(output) ? output[0] : output;
  if (first === undefined || !('output' in first)) throw new Error('the reader could not be bundled');
  return first.output[0].code;
}

/** Opens the page's HTML without network and without its scripts, and reads the article. */
export async function readPage(page: Page, html: string, bundle: string, mutations: readonly string[]): Promise<PageReading | null> {
  await openPage(page, html, bundle, mutations);
  return readOpenPage(page);
}

/** Opens a page with the reader in it. */
export async function openPage(page: Page, html: string, bundle: string, mutations: readonly string[]): Promise<void> {
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" } })
      : route.abort(),
  );
  await page.goto('https://page.test/', { waitUntil: 'domcontentloaded' });
  if (mutations.length > 0) await page.evaluate(`(${MUTATE})(document, ${JSON.stringify(mutations)})`);
  await page.evaluate(bundle);
}

/** Reads the article of a page opened so. */
export function readOpenPage(page: Page): Promise<PageReading | null> {
  return page.evaluate(() => (globalThis as unknown as { caveatReadPage(): Promise<PageReading | null> }).caveatReadPage());
}

function scorePage(entry: PageEntry, reading: PageReading | null, marked: string): PageScore {
  const language = entry.lang !== undefined && /^[a-z]{2}$/.test(entry.lang) ? entry.lang : detectLanguage(marked);
  const statements = (reading?.blocks ?? []).filter((block) => block.kind !== 'headline').flatMap((block) => block.statements);
  const headlines = (reading?.blocks ?? []).filter((block) => block.kind === 'headline').flatMap((block) => block.statements);
  const gold: string[] = [];
  for (const line of marked.split(/\n+/)) {
    for (const { start, end } of splitSentences(line, language)) {
      const sentence = line.slice(start, end).trim();
      if (isFullSentence(sentence, 'paragraph')) gold.push(sentence);
    }
  }
  const inMarked = createFinder(marked);
  const inFound = createFinder([...headlines, ...statements].join('\n'));
  const wrong = statements.filter((statement) => !inMarked(statement));
  const missed = gold.filter((sentence) => !inFound(sentence));
  const steps = reading?.steps ?? {};
  return {
    id: entry.id,
    url: entry.url ?? null,
    found: statements.length,
    marked: gold.length,
    precision: statements.length === 0 ? 1 : 1 - wrong.length / statements.length,
    recall: gold.length === 0 ? 1 : 1 - missed.length / gold.length,
    false: wrong,
    missed,
    milliseconds: {
      outline: steps.outline ?? 0,
      readability: steps.readability ?? 0,
      blocks: steps.blocks ?? 0,
      total: reading?.total ?? 0,
      longestSlice: reading?.longestSlice ?? 0,
    },
  };
}

/** Says whether most of a sentence's word triples stand in `text`; letters and digits only, so that quotes and spaces do not matter. */
function createFinder(text: string): (sentence: string) => boolean {
  const words = unitsOf(text);
  const triples = new Set<string>();
  for (let index = 0; index + 2 < words.length; index += 1) triples.add(words.slice(index, index + 3).join(' '));
  return (sentence) => {
    const own = unitsOf(sentence);
    if (own.length < 3) return false;
    let held = 0;
    for (let index = 0; index + 2 < own.length; index += 1) if (triples.has(own.slice(index, index + 3).join(' '))) held += 1;
    return held >= (own.length - 2) * OVERLAP;
  };
}

/** Words, or single characters of scripts without spaces. */
function unitsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('\u00ad', '')
      .match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

function summarise(scores: readonly PageScore[]) {
  const found = scores.reduce((sum, score) => sum + score.found, 0);
  const wrong = scores.reduce((sum, score) => sum + score.false.length, 0);
  const mean = (pick: (score: PageScore) => number) => scores.reduce((sum, score) => sum + pick(score), 0) / Math.max(1, scores.length);
  const missed = scores.reduce((sum, score) => sum + score.missed.length, 0);
  const marked = scores.reduce((sum, score) => sum + score.marked, 0);
  const precision = found === 0 ? 0 : 1 - wrong / found;
  const recall = marked === 0 ? 0 : 1 - missed / marked;
  const beside = scores.map((score) => score.milliseconds.outline + score.milliseconds.blocks).sort((a, b) => a - b);
  const readability = scores.map((score) => score.milliseconds.readability).sort((a, b) => a - b);
  return {
    statements: { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), found, wrong, marked, missed },
    perPage: { precision: mean((score) => score.precision), recall: mean((score) => score.recall) },
    falsePerPage: wrong / Math.max(1, scores.length),
    milliseconds: {
      median: beside[beside.length >> 1] ?? 0,
      most: beside[beside.length - 1] ?? 0,
      longestSlice: Math.max(0, ...scores.map((score) => score.milliseconds.longestSlice)),
      readabilityMedian: readability[readability.length >> 1] ?? 0,
      readabilityMost: readability[readability.length - 1] ?? 0,
    },
    pages: scores,
  };
}

function printPage(score: PageScore, reading: PageReading | null, verbose: boolean): void {
  const { outline, readability, blocks, longestSlice } = score.milliseconds;
  console.log(
    `${score.id.slice(0, 8)} P ${score.precision.toFixed(3)} R ${score.recall.toFixed(3)} (${score.found}) ${outline.toFixed(0)}+${readability.toFixed(0)}+${blocks.toFixed(0)} ms, slice ${longestSlice.toFixed(1)}  ${score.url ?? ''}`,
  );
  const pathOf = (statement: string) => reading?.blocks.find((block) => block.statements.includes(statement))?.path ?? '';
  for (const statement of score.false) console.log(`   false:  ${statement.slice(0, 160)}${verbose ? `\n           ${pathOf(statement)}` : ''}`);
  for (const sentence of score.missed) console.log(`   missed: ${sentence.slice(0, 160)}`);
}
