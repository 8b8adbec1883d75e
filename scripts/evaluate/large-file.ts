// Owns the task "large-file": how much memory the library page takes while a file of a gigabyte is looked at and brought in, in real Chromium.
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { buildExtension } from '../drive/build';
import { callBackground, waitFor } from '../drive/driver';
import { CACHE } from '../setup.mjs';
import { inBrowser, LONG, pickFile } from './extension-browser';

const USAGE = 'npm run evaluate -- large-file [--megabytes N] [--claims N]';
/** Milliseconds between two looks at the memory. */
const PAUSE = 200;

/** Runs the task. Linux alone tells the memory of a process in a file. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { megabytes: { type: 'string', default: '1000' }, claims: { type: 'string', default: '100000' } } });
  const [megabytes, claims] = [Number(values.megabytes), Number(values.claims)];
  if (!(megabytes > 0) || !Number.isInteger(claims) || claims < 1) throw new Error(USAGE);
  if (process.platform !== 'linux') throw new Error('the memory of processes is read as Linux tells it');
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'large-file-'));
  try {
    const file = join(folder, 'large.jsonl');
    console.error(`… writing ${megabytes} MB`);
    await writeFile(file, claims, Math.max(1, Math.round((megabytes * 1e6) / claims) - 400));
    const extension = await buildExtension('chromium', 'driven');
    await inBrowser(join(folder, 'profile'), extension, async ({ browser, origin }) => {
      const page = await browser.newPage();
      page.setDefaultTimeout(LONG);
      await page.goto(`${origin}/library.html#/packs`);
      await waitFor('the starter pack', async () => (await claimsOf(page)) > 0, 60_000);
      await page.bringToFront();
      const before = await claimsOf(page);
      const largest = () => Math.max(...renderersOf(browser.process()?.pid ?? 0));
      const rest = largest();
      let bringIn = async (): Promise<void> => {};
      const look = await watch(largest, async () => {
        bringIn = await pickFile(page, file, PAUSE);
      });
      const bring = await watch(largest, async () => {
        await bringIn();
        await waitFor('the end of the import', async () => (await claimsOf(page)) > before, LONG, PAUSE);
      });
      console.log(`a file of ${megabytes} MB with ${claims} claims; the largest process of a page took ${rest} MB before`);
      console.log(`looking at it: ${(look.ms / 1000).toFixed(0)} s, at most ${look.most} MB`);
      console.log(`bringing it in: ${(bring.ms / 1000).toFixed(0)} s, at most ${bring.most} MB; ${(await claimsOf(page)) - before} claims are there`);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const claimsOf = async (page: Page) => (await callBackground(page, 'readLibrary', {})).claims;

/** Claims whose notes are `letters` long, each another, a line each. */
async function writeFile(file: string, claims: number, letters: number): Promise<void> {
  const lines = createWriteStream(file);
  const sentence = (index: number) =>
    `The archive of harbour ${index % 977} holds sheet ${index} of the drawings, and the keeper wrote on it what was moved that year. `;
  for (let index = 0; index < claims; index++) {
    const note = sentence(index)
      .repeat(Math.ceil(letters / 100))
      .slice(0, Math.min(letters, 9_900));
    const line = JSON.stringify({
      '@type': 'ClaimReview',
      claimReviewed: `The ${index}th ship of the year left harbour ${index % 977} with ${index * 3} barrels of herring.`,
      author: { name: 'Checker' },
      reviewRating: { alternateName: 'False' },
      reviewBody: note,
      inLanguage: 'en',
    });
    if (!lines.write(`${line}\n`)) await once(lines, 'drain');
  }
  lines.end();
  await finished(lines);
}

/** The most that `measure` said while `work` was done, and how long that took. */
async function watch(measure: () => number, work: () => Promise<void>): Promise<{ most: number; ms: number }> {
  let most = measure();
  const timer = setInterval(() => {
    most = Math.max(most, measure());
  }, PAUSE);
  const start = performance.now();
  try {
    await work();
    return { most, ms: performance.now() - start };
  } finally {
    clearInterval(timer);
  }
}

/** Memory in MB (resident, without what it shares with files) of every process of a page that a browser started. */
function renderersOf(browser: number): number[] {
  const parents = new Map<number, { parent: number; renderer: boolean; megabytes: number }>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const status = readFileSync(`/proc/${entry}/status`, 'utf8');
      const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      const renderer = readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes('--type=renderer');
      parents.set(Number(entry), { parent: field('PPid'), renderer, megabytes: Math.round(field('RssAnon') / 1000) });
    } catch {
      // The process ended while it was looked at.
    }
  }
  const isOurs = (id: number): boolean => id === browser || (parents.has(id) && isOurs(parents.get(id)!.parent));
  return [0, ...[...parents].filter(([id, { renderer }]) => renderer && isOurs(id)).map(([, { megabytes }]) => megabytes)];
}
