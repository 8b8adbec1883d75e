// Owns the task "scale": how the built extension does with very many claims, in its own background worker in real Chromium. One browser process brings
// the claims in through the library page; a second, fresh one opens and matches them.
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { findStatements } from '@/lib/text/statements';
import { buildExtension } from '../drive/build';
import { callBackground, type Driver, waitFor } from '../drive/driver';
import { awaitReport, chooseEveryPage } from '../drive/reading';
import { serve } from '../drive/serve';
import { CACHE } from '../setup.mjs';
import { bundleScript, evaluate, inBrowser, openWorker, weigh } from './extension-browser';
import { openManyClaims, writeClaimLine } from './many-claims';
import { quantileOf } from './ranking';

const USAGE = 'npm run evaluate -- scale --claims N [--from CLAIMS.jsonl]... [--sentences DIR] [--without-minisearch] [--json FILE]';
const ARTICLE_SENTENCES = 250;
const MEASURED = 1000;
const WARM = 100;
const PEER_MEASURED = 60;

/** Runs the task. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      claims: { type: 'string' },
      from: { type: 'string', multiple: true },
      sentences: { type: 'string' },
      'without-minisearch': { type: 'boolean' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(USAGE);
  const count = Number(values.claims);
  if (!Number.isInteger(count) || count < 1) throw new Error(USAGE);
  const source = openManyClaims([...(values.from ?? []), ...positionals]);
  const sentences = values.sentences === undefined ? source.sentences(MEASURED + WARM) : readSentences(values.sentences, MEASURED + WARM);
  if (sentences.length < ARTICLE_SENTENCES + WARM) throw new Error(`${values.sentences}: only ${sentences.length} sentences were found`);

  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'scale-'));
  try {
    const extension = await buildExtension('chromium', 'driven');
    const bundle = await bundleScript('scripts/evaluate/scale-worker.ts');
    const file = join(folder, 'many.jsonl');
    const lines = createWriteStream(file);
    for (const row of source.claims(count)) if (!lines.write(`${writeClaimLine(row)}\n`)) await once(lines, 'drain');
    lines.end();
    await finished(lines);
    console.log(`${count} claims, ${Math.min(count, source.real)} of them real; ${(statSync(file).size / 1e6).toFixed(0)} MB of JSON lines`);

    const profile = join(folder, 'profile');
    const filled = await fill(profile, extension, file, bundle, values['without-minisearch'] !== true);
    const measured = await measure(profile, extension, bundle, sentences, values['without-minisearch'] !== true);
    const environment = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, browser: measured.browser, date: new Date().toISOString().slice(0, 10) };
    const caveat = { claims: filled.claims, buildMs: filled.importMs, ...measured.caveat, bytes: filled.bytes };
    const minisearch = filled.peer === null || measured.minisearch === null ? null : { claims: filled.claims, ...filled.peer, ...measured.minisearch };
    console.log(`${environment.browser} on ${environment.cores} × ${environment.cpu}`);
    for (const [name, system] of Object.entries({ Caveat: caveat, MiniSearch: minisearch })) if (system !== null) console.log(describe(name, system));
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ environment, caveat, minisearch }, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

interface Figures {
  buildMs: number;
  openMs: number;
  p50Ms: number;
  p95Ms: number;
  bytes: number;
  memoryMB: number;
  articleMs?: number;
}

function describe(name: string, figures: Figures): string {
  const { buildMs, openMs, p50Ms, p95Ms, bytes, memoryMB, articleMs } = figures;
  const parts = [
    `built in ${(buildMs / 1000).toFixed(1)} s`,
    `${(bytes / 1e6).toFixed(1)} MB`,
    `opens in ${openMs.toFixed(0)} ms`,
    `a sentence p50 ${p50Ms.toFixed(2)} ms, p95 ${p95Ms.toFixed(2)} ms`,
    `memory ${memoryMB.toFixed(1)} MB`,
  ];
  if (articleMs !== undefined) parts.push(`an article of ${ARTICLE_SENTENCES} sentences from a stopped worker ${articleMs.toFixed(0)} ms`);
  return `${name}: ${parts.join(', ')}`;
}

/** First process: brings the file in through the library page, and builds the peer's index from the same claims. */
async function fill(profile: string, extension: string, file: string, bundle: string, withPeer: boolean) {
  return inBrowser(profile, extension, async ({ browser, origin }) => {
    const page = await browser.newPage();
    await page.goto(`${origin}/welcome.html`);
    await waitFor('the starter pack', async () => (await callBackground(page, 'readLibrary', {})).claims > 0, 60_000);
    await chooseEveryPage(page);
    const before = (await callBackground(page, 'readLibrary', {})).claims;
    await page.goto(`${origin}/library.html#/packs`);
    const input = (await page.waitForSelector('input[name=import]:not([disabled])')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    // The preview reads the whole file first; the time counts from the word to go.
    const go = (await page.waitForSelector('.preview button.primary:not([disabled])', { timeout: 300_000 })) as ElementHandle<HTMLButtonElement>;
    const start = performance.now();
    await go.click();
    const ask = async () => (await callBackground(page, 'readLibrary', {})).claims;
    const claims = await waitFor('the end of the import', async () => ((await ask()) > before ? ask() : null), 900_000, 250);
    const importMs = performance.now() - start;
    const worker = await openWorker(browser, origin, page, bundle);
    const size = await evaluate<{ bytes: number }>(worker, 'caveatScale.size()');
    const peer = withPeer ? await evaluate<{ buildMs: number; bytes: number }>(worker, 'caveatScale.buildPeer()') : null;
    return { claims, importMs, bytes: size.bytes, peer };
  });
}

/** Second process: opens, matches, weighs. */
async function measure(profile: string, extension: string, bundle: string, sentences: string[], withPeer: boolean) {
  return inBrowser(profile, extension, async ({ browser, origin }) => {
    const page = await browser.newPage();
    // Not the library page: its own worker would prepare the columns of its list beside what is measured.
    await page.goto(`${origin}/options.html`);
    const worker = await openWorker(browser, origin, page, bundle);
    const empty = await weigh(worker);
    const openMs = await evaluate<number>(worker, 'caveatScale.open()');
    const times = await evaluate<number[]>(worker, `caveatScale.match(${JSON.stringify(sentences)}, ${WARM})`);
    const memoryMB = (await weigh(worker)) - empty;
    let minisearch: Omit<Figures, 'buildMs' | 'bytes'> | null = null;
    if (withPeer) {
      const beforePeer = await weigh(worker);
      const peerOpenMs = await evaluate<number>(worker, 'caveatScale.openPeer()');
      const peerTimes = await evaluate<number[]>(worker, `caveatScale.matchPeer(${JSON.stringify(sentences.slice(0, PEER_MEASURED + 5))}, 5)`);
      const peerMemoryMB = (await weigh(worker)) - beforePeer;
      minisearch = { openMs: peerOpenMs, p50Ms: quantileOf(peerTimes, 0.5), p95Ms: quantileOf(peerTimes, 0.95), memoryMB: peerMemoryMB };
    }
    await worker.detach();
    const articleMs = await readArticle(browser, page, sentences.slice(0, ARTICLE_SENTENCES));
    return {
      browser: await browser.version(),
      caveat: { openMs, p50Ms: quantileOf(times, 0.5), p95Ms: quantileOf(times, 0.95), articleMs, memoryMB },
      minisearch,
    };
  });
}

/** How long the matching of an article takes from a stopped worker, as its page measures it. */
async function readArticle(browser: Browser, own: Page, sentences: string[]): Promise<number> {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 5)
    paragraphs.push(
      `<p>${sentences
        .slice(at, at + 5)
        .map(escapeText)
        .join(' ')}</p>`,
    );
  const body = `<!doctype html><html lang="en"><title>An article</title><article><h1>An article</h1>${paragraphs.join('')}</article></html>`;
  const served = await serve({ pages: { '/article.html': body } });
  try {
    const session = await own.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
    const article = await browser.newPage();
    await article.goto(`${served.origin}/article.html`);
    const report = await awaitReport({ driver: {} as Driver, own }, article, 120_000);
    if (report.read < sentences.length * 0.8) throw new Error(`only ${report.read} of the article's ${sentences.length} sentences were read`);
    return report.timings.matching;
  } finally {
    await served.close();
  }
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Sentences of the text files of a folder. */
function readSentences(folder: string, count: number): string[] {
  const sentences: string[] = [];
  for (const name of readdirSync(folder).sort())
    for (const paragraph of readFileSync(join(folder, name), 'utf8').split(/\n+/))
      for (const place of findStatements(paragraph, 'paragraph', 'en')) if (place !== null) sentences.push(paragraph.slice(place.start, place.end));
  return sentences.slice(0, count);
}
