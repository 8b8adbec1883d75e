// Owns the evaluation of anchoring: passages of real pages, described, then looked for after the page was changed, in a real browser.
// right: a place of which at least 80 % of the characters are shared with the passage's (shared over all of both). partial: fewer, but some.
// wrong: painted where no character of it is, or painted though it is gone. suspect: not painted, the reader would be asked. orphan: told as gone
// though it is there. For a passage that was removed, telling so counts as right. An ambiguous outcome is painted and judged by its place.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { detectLanguage } from '@/lib/text/detect-language';
import { splitSentences } from '@/lib/text/sentences';
import { CHROMIUM_FLAGS, findChromium } from '../browsers.mjs';
import { CHANGES } from './anchors-changes';
import type { Case, Outcome, PageTask } from './anchors-in-page';
import { measureLoad } from './anchors-load';

interface PageEntry {
  id: string;
  html: string;
  text: string;
  lang?: string;
}

type Rates = Record<Outcome, number> & { n: number };

/**
 * `--load` measures 500 notes on a page of 20,000 words instead, unchanged and with every third paragraph edited. Else
 * `--pages DIR [--seed N] [--sentences N] [--half tuning|held-out] [--only TEXT] [--no-peer] [--errors N] [--json FILE] [--cases FILE]`:
 * DIR/manifest.json lists `{ id, html, text, lang }`. The halves are told by the page's id; `--only` keeps the changes whose name holds TEXT or, where it
 * has commas, one of its parts; `--cases` writes every case as a line of JSON.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string' },
      seed: { type: 'string', default: '1' },
      sentences: { type: 'string', default: '8' },
      half: { type: 'string', default: 'both' },
      only: { type: 'string' },
      page: { type: 'string' },
      'no-peer': { type: 'boolean', default: false },
      errors: { type: 'string', default: '0' },
      load: { type: 'boolean', default: false },
      json: { type: 'string' },
      cases: { type: 'string' },
    },
  });
  if (values.load) {
    for (const edited of [0, 0.33]) console.log(JSON.stringify({ edited, ...(await measureLoad(edited)) }));
    return;
  }
  if (values.pages === undefined) throw new Error('anchors needs --pages DIR, a folder with manifest.json');
  const folder = resolve(values.pages);
  const entries = (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as PageEntry[]).filter(
    ({ id }) => (values.half === 'both' || halfOf(id) === values.half) && (values.page === undefined || id.startsWith(values.page)),
  );
  const executablePath = findChromium()?.path;
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: CHROMIUM_FLAGS });
  const halves: Record<string, Case[]> = { tuning: [], 'held-out': [] };
  try {
    const bundle = await bundlePart();
    const context = await browser.newContext({ serviceWorkers: 'block' });
    for (const entry of entries) {
      const page = await context.newPage();
      try {
        const task: PageTask = {
          id: entry.id,
          sentences: sentencesOf(readFileSync(join(folder, entry.text), 'utf8'), entry.lang),
          seed: Number(values.seed),
          most: Number(values.sentences),
          only: values.only ?? null,
          peer: !values['no-peer'],
        };
        const cases = await runPage(page, readFileSync(join(folder, entry.html), 'utf8'), bundle, task);
        halves[halfOf(entry.id)]!.push(...cases);
        if (cases.length === 0) console.error(`${entry.id.slice(0, 8)}: no sentence of its text was found on the page`);
      } finally {
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
  const all = Object.values(halves).flat();
  printErrors(all, Number(values.errors));
  for (const [half, cases] of Object.entries(halves)) if (cases.length > 0) printTable(half, cases);
  const result = {
    ...summarise(all),
    halves: Object.fromEntries(
      Object.entries(halves)
        .filter(([, cases]) => cases.length > 0)
        .map(([half, cases]) => [half, summarise(cases)]),
    ),
  };
  const natural = result.natural;
  console.log(
    `\n${entries.length} pages, ${all.length} cases; natural: ${percent(natural.right)} right, ${percent(natural.partial)} partial, ${percent(natural.wrong)} wrong, ${percent(natural.suspect)} suspect, ${percent(natural.orphan)} orphan (n ${natural.n})` +
      `\nmilliseconds a note: median ${result.msMedian.toFixed(2)}, p95 ${result.msP95.toFixed(2)}; text map: median ${result.mapMedian.toFixed(1)}, p95 ${result.mapP95.toFixed(1)}; bytes stored: median ${result.bytesMedian}`,
  );
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 1)}\n`);
  if (values.cases !== undefined) writeFileSync(values.cases, all.map((one) => `${JSON.stringify(one)}\n`).join(''));
}

/** The half of the pages that a page belongs to: constants were chosen on "tuning", "held-out" was only looked at. */
function halfOf(id: string): string {
  return Number.parseInt(id.slice(0, 2), 16) % 2 === 0 ? 'tuning' : 'held-out';
}

function sentencesOf(text: string, lang: string | undefined): string[] {
  const language = lang !== undefined && /^[a-z]{2}$/.test(lang) ? lang : detectLanguage(text);
  return text.split(/\n+/).flatMap((line) =>
    splitSentences(line, language)
      .map(({ start, end }) => line.slice(start, end).trim())
      .filter((sentence) => sentence.length >= (language === 'ja' || language === 'zh' ? 12 : 30)),
  );
}

async function bundlePart(): Promise<string> {
  const root = resolve(import.meta.dirname, '../..');
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: { write: false, minify: false, lib: { entry: join(import.meta.dirname, 'anchors-in-page.ts'), formats: ['iife'], name: 'caveatAnchorsPart' } },
  });
  const first = Array.isArray(output) ? output[0] : output;
  if (first === undefined || !('output' in first)) throw new Error("the page's part could not be bundled");
  return first.output[0].code;
}

/** Opens the page's HTML without network and without its scripts, and runs the page's part in it. */
async function runPage(page: Page, html: string, bundle: string, task: PageTask): Promise<Case[]> {
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" } })
      : route.abort(),
  );
  await page.goto('https://page.test/', { waitUntil: 'domcontentloaded' });
  await page.evaluate(bundle);
  return page.evaluate((given) => (globalThis as unknown as { caveatAnchors(task: PageTask): Case[] }).caveatAnchors(given), task);
}

/** Natural changes that have an easier form. */
const REPLACED = new Set(CHANGES.flatMap(({ easierThan }) => (easierThan === undefined ? [] : [easierThan])));

function summarise(cases: readonly Case[]) {
  const changes: Record<string, Rates & { suspectRight: number; told?: number }> = {};
  const peerChanges: Record<string, Rates> = {};
  for (const { name, material } of CHANGES) {
    const own = cases.filter(({ change }) => change === name);
    if (own.length === 0) continue;
    changes[name] = {
      ...ratesOf(own.map(({ outcome }) => outcome)),
      suspectRight: share(own, ({ suspectRight }) => suspectRight),
      ...(material === true
        ? {
            told: share(
              own.filter(({ told }) => told !== null),
              ({ told }) => told === true,
            ),
          }
        : {}),
    };
    const peers = own.flatMap(({ peer }) => (peer === null ? [] : [peer]));
    if (peers.length > 0) peerChanges[name] = ratesOf(peers);
  }
  const natural = cases.filter(({ change }) => CHANGES.some(({ name, natural }) => name === change && natural === true));
  const easier = cases.filter(({ change }) =>
    CHANGES.some(({ name, natural, easierThan }) => name === change && (easierThan !== undefined || (natural === true && !REPLACED.has(name)))),
  );
  const withPeer = cases.filter(({ peer }) => peer !== null);
  return {
    changes,
    natural: ratesOf(natural.map(({ outcome }) => outcome)),
    naturalOnce: ratesOf(natural.filter(({ once }) => once).map(({ outcome }) => outcome)),
    naturalEasier: ratesOf(easier.map(({ outcome }) => outcome)),
    msMedian: quantile(cases, ({ milliseconds }) => milliseconds, 0.5),
    msP95: quantile(cases, ({ milliseconds }) => milliseconds, 0.95),
    mapMedian: quantile(cases, ({ map }) => map, 0.5),
    mapP95: quantile(cases, ({ map }) => map, 0.95),
    bytesMedian: quantile(cases, ({ bytes }) => bytes, 0.5),
    peer: {
      name: 'dom-anchor-text-quote',
      changes: peerChanges,
      natural: ratesOf(natural.flatMap(({ peer }) => (peer === null ? [] : [peer]))),
      naturalEasier: ratesOf(easier.flatMap(({ peer }) => (peer === null ? [] : [peer]))),
      msMedian: quantile(withPeer, ({ peerMilliseconds }) => peerMilliseconds, 0.5),
      msP95: quantile(withPeer, ({ peerMilliseconds }) => peerMilliseconds, 0.95),
    },
  };
}

function ratesOf(outcomes: readonly Outcome[]): Rates {
  const rate = (outcome: Outcome) => share(outcomes, (one) => one === outcome);
  return { right: rate('right'), partial: rate('partial'), wrong: rate('wrong'), suspect: rate('suspect'), orphan: rate('orphan'), n: outcomes.length };
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}

function quantile(cases: readonly Case[], pick: (one: Case) => number, at: number): number {
  const sorted = cases.map(pick).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(2)} %`;
}

function printTable(half: string, cases: readonly Case[]): void {
  console.log(`\n${half}: right / partial / wrong / suspect (at the right place) / orphan, in percent; peer: right / wrong`);
  const { changes, natural, naturalOnce, naturalEasier, peer } = summarise(cases);
  const line = (name: string, rates: Rates & { suspectRight?: number; told?: number }, peers: Rates | undefined) => {
    const cell = (rate: number) => (rate * 100).toFixed(1).padStart(6);
    const told = rates.told === undefined ? '' : `  told ${(rates.told * 100).toFixed(1)}`;
    const beside = peers === undefined || peers.n === 0 ? '' : `  | ${cell(peers.right)}${cell(peers.wrong)}`;
    console.log(
      `${name.padEnd(38)}${cell(rates.right)}${cell(rates.partial)}${cell(rates.wrong)}${cell(rates.suspect)} (${((rates.suspectRight ?? 0) * 100).toFixed(1)})${cell(rates.orphan)}  n ${rates.n}${beside}${told}`,
    );
  };
  for (const [name, rates] of Object.entries(changes)) line(name, rates, peer.changes[name]);
  line('natural, pooled', natural, peer.natural);
  line('the same of words that stood once', naturalOnce, undefined);
  line('natural by the easier reading', naturalEasier, peer.naturalEasier);
}

/** The first errors of each change, to be read. */
function printErrors(cases: readonly Case[], most: number): void {
  const seen = new Map<string, number>();
  for (const { change, outcome, status, quote, found, wanted, told, likeness, context } of cases) {
    if (outcome === 'right' && told !== false) continue;
    const count = seen.get(change) ?? 0;
    seen.set(change, count + 1);
    if (count >= most) continue;
    console.log(
      `${change}: ${outcome} (${status} ${likeness.toFixed(2)} ${context.toFixed(2)}${told === false ? ', not told' : ''})\n   quote:  ${quote.slice(0, 220)}\n   found:  ${(found ?? '-').slice(0, 220)}\n   wanted: ${(wanted ?? '-').slice(0, 220)}`,
    );
  }
}
