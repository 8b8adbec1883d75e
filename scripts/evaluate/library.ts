// Owns the task "library": how the library page of the built extension does with very many claims in real Chromium. Search as one types, scrolling, bringing
// a large file in, undoing that, and being killed in the middle of it.
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Browser, CDPSession, ElementHandle, Page } from 'puppeteer-core';
import { buildExtension } from '../drive/build';
import { callBackground, waitFor } from '../drive/driver';
import { CACHE } from '../setup.mjs';
import { bundleScript, evaluate, inBrowser, LONG, openWorker, pickFile, weigh } from './extension-browser';
import { BUSY, SCROLL, WATCH } from './library-in-page';
import { openManyClaims, writeClaimLine } from './many-claims';
import { quantileOf } from './ranking';
import type { DataClaim } from './read-data';

const USAGE = 'npm run evaluate -- library --claims N [--import N] [--from CLAIMS.jsonl]... [--json FILE]';
/** Words that are typed, letter by letter. */
const QUERIES = 30;
const KILL_AFTER = 300_000;
/** Says on standard error what is being done: it takes minutes. */
const say = (what: string) => console.error(`… ${what}`);

interface Figures {
  claims: number;
  preparedMs: number;
  keys: number;
  keyP50: number;
  keyP95: number;
  frames: number;
  frameP95: number;
  frameMost: number;
  longTasks: number;
  scrolledToRows: boolean;
  pageMB: number;
  workerMB: number;
  imported: number;
  importMs: number;
  importLongTasks: number;
  undoMs: number;
  undoneEqual: boolean;
  killedAt: number;
  killedUnseen: boolean;
  goneOnMs: number;
}

/** Runs the task. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      claims: { type: 'string' },
      import: { type: 'string', default: '100000' },
      from: { type: 'string', multiple: true },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(USAGE);
  const [count, imported] = [Number(values.claims), Number(values.import)];
  if (!Number.isInteger(count) || count < 1000 || !Number.isInteger(imported) || imported < 1000) throw new Error(USAGE);
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'library-'));
  try {
    const extension = await buildExtension('chromium', 'driven');
    const source = openManyClaims([...(values.from ?? []), ...positionals]);
    const rows = [...source.claims(count + imported)];
    const [large, small] = [join(folder, 'large.jsonl'), join(folder, 'more.jsonl')];
    await writeLines(large, rows.slice(0, count));
    await writeLines(
      small,
      rows.slice(count).map((row) => ({ ...row, id: `more-${row.id}` })),
    );
    const figures = await measure(join(folder, 'profile'), extension, large, small, imported, queriesOf(rows));
    const environment = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`;
    for (const line of tell(figures)) console.log(line);
    console.log(`on ${environment}; a load above ${cpus().length} means that others were at work too, and that every time is longer than it would be alone`);
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ environment, ...figures }, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function writeLines(file: string, rows: readonly DataClaim[]): Promise<void> {
  const lines = createWriteStream(file);
  for (const row of rows) if (!lines.write(`${writeClaimLine(row)}\n`)) await once(lines, 'drain');
  lines.end();
  await finished(lines);
}

/** Two neighbouring words of claims, as a reader who remembers a phrase types them. */
function queriesOf(rows: readonly DataClaim[]): string[] {
  return Array.from({ length: QUERIES }, (_, at) => {
    const words = rows[Math.floor((at * rows.length) / QUERIES)]!.text.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
    return words
      .slice(at % 3, (at % 3) + 2)
      .join(' ')
      .slice(0, 16);
  }).filter((query) => query.length >= 4);
}

async function measure(profile: string, extension: string, large: string, small: string, imported: number, queries: readonly string[]): Promise<Figures> {
  const bundle = await bundleScript('scripts/evaluate/library-digest.ts');
  const figures = {} as Figures;
  await inBrowser(profile, extension, async ({ browser, origin }) => {
    const page = await openLibrary(browser, origin, '#/packs');
    say('bringing the library in');
    await bringIn(page, large);
    figures.claims = await claimsOf(page);
  });
  await inBrowser(profile, extension, async ({ browser, origin }) => {
    say('opening the list');
    const page = await openLibrary(browser, origin, '#/claims');
    await waitFor('the list', () => page.evaluate(`document.querySelector('.long-row .row-text') !== null`) as Promise<boolean>, LONG, 100);
    figures.preparedMs = (await page.evaluate('performance.now()')) as number;
    say('typing');
    await type(page, queries, figures);
    say('scrolling');
    await scroll(page, figures);
    [figures.pageMB, figures.workerMB] = await weighPage(page, origin);
    await page.close();
  });
  await inBrowser(profile, extension, async ({ browser, origin }) => {
    const page = await openLibrary(browser, origin, '#/packs');
    const digest = async () => {
      const worker = await openWorker(browser, origin, page, bundle);
      const sum = await evaluate<string>(worker, 'caveatLibrary.digest()');
      await worker.detach();
      return sum;
    };
    say('adding the library up');
    const before = await digest();
    say('bringing the other file in');
    await page.evaluate(BUSY);
    figures.importMs = await bringIn(page, small);
    figures.importLongTasks = ((await page.evaluate(BUSY)) as number[]).length;
    figures.imported = (await claimsOf(page)) - figures.claims;
    const start = performance.now();
    say('undoing');
    await clickButton(page, 'Undo this import');
    await waitFor('the undoing', async () => (await claimsOf(page)) === figures.claims, LONG, 50);
    figures.undoMs = performance.now() - start;
    figures.undoneEqual = (await digest()) === before;
  });
  // Killed half-way: nothing of it is to be seen, and the same file goes on from there.
  await inBrowser(profile, extension, async ({ browser, origin }) => {
    const page = await openLibrary(browser, origin, '#/packs');
    say('bringing it in again, to be killed');
    const go = await pickFile(page, small);
    await go();
    const done = async () => {
      if ((await claimsOf(page)) !== figures.claims) throw new Error('the import is too small to be killed half-way');
      const told = (await page.evaluate(`document.querySelector('.running p.quiet')?.textContent ?? ''`)) as string;
      return Number(/([\d,]+) claims?/.exec(told)?.[1]?.replaceAll(',', '') ?? 0);
    };
    figures.killedAt = await waitFor('half of the import', async () => ((await done()) > imported / 2 ? done() : null), KILL_AFTER, 20);
    browser.process()?.kill('SIGKILL');
  }).catch((error: unknown) => {
    if (figures.killedAt === undefined) throw error;
  });
  await inBrowser(profile, extension, async ({ browser, origin }) => {
    const page = await openLibrary(browser, origin, '#/packs');
    await waitFor('the word of what was stopped', async () => (await textOf(page)).includes('more.jsonl'), LONG, 100);
    figures.killedUnseen = (await claimsOf(page)) === figures.claims;
    const start = performance.now();
    const input = (await page.waitForSelector('input[name=import]:not([disabled])')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(small);
    await waitFor('the rest', async () => (await claimsOf(page)) === figures.claims + figures.imported, LONG, 100);
    figures.goneOnMs = performance.now() - start;
  });
  return figures;
}

async function openLibrary(browser: Browser, origin: string, hash: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(LONG);
  await page.goto(`${origin}/library.html${hash}`);
  // The welcome page comes to the front when the extension is new: a page behind another one draws no frames.
  await waitFor('the starter pack', async () => (await claimsOf(page)) > 0, 60_000);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await page.bringToFront();
  return page;
}

const claimsOf = async (page: Page) => (await callBackground(page, 'readLibrary', {})).claims;
const textOf = (page: Page) => page.evaluate('document.body.innerText') as Promise<string>;

async function clickButton(page: Page, words: string): Promise<void> {
  await waitFor(
    `the button "${words}"`,
    () =>
      page.evaluate(
        `(() => { const button = [...document.querySelectorAll('button:not([disabled])')].find((one) => one.textContent.trim() === ${JSON.stringify(words)}); button?.click(); return button !== undefined; })()`,
      ) as Promise<boolean>,
    LONG,
  );
}

/** Brings a file in; the milliseconds from the word to go until its claims are there. */
async function bringIn(page: Page, file: string): Promise<number> {
  const before = await claimsOf(page);
  const go = await pickFile(page, file);
  const start = performance.now();
  await go();
  await waitFor('the end of the import', async () => (await claimsOf(page)) > before, LONG, 100);
  return performance.now() - start;
}

/** Types every query letter by letter; each key is pressed when the results of the one before stand there. */
async function type(page: Page, queries: readonly string[], figures: Figures): Promise<void> {
  await page.evaluate(WATCH);
  await page.focus('#search');
  const times: number[] = [];
  for (const query of queries) {
    await page.evaluate(`document.querySelector('#search').select()`);
    for (const letter of query) {
      await page.evaluate('caveatArm()');
      await page.keyboard.press(letter as 'a');
      times.push((await page.evaluate('caveatTime')) as number);
    }
  }
  // The first query warms up what the browser then keeps.
  const counted = times.slice(queries[0]?.length ?? 0);
  figures.keys = counted.length;
  figures.keyP50 = quantileOf(counted, 0.5);
  figures.keyP95 = quantileOf(counted, 0.95);
  await page.evaluate(`document.querySelector('#search').select()`);
  await page.keyboard.press('Backspace');
  await waitFor('all claims again', () => page.evaluate(`document.querySelector('.claims-view').dataset.found === ''`) as Promise<boolean>, LONG);
}

async function scroll(page: Page, figures: Figures): Promise<void> {
  const { frames, long, filled } = (await page.evaluate(SCROLL)) as { frames: number[]; long: number[]; filled: boolean };
  figures.frames = frames.length;
  figures.frameP95 = quantileOf(frames, 0.95);
  figures.frameMost = Math.max(...frames);
  figures.longTasks = long.length;
  figures.scrolledToRows = filled;
}

/** Heaps of the page and of the worker that lists for it, in MB after a collection. */
async function weighPage(page: Page, origin: string): Promise<[page: number, worker: number]> {
  const own = await page.createCDPSession();
  const inPage = await weigh(own);
  const worker = page.workers().find((one) => one.url().startsWith(origin) && one.url().includes('library-worker'));
  return [inPage, worker === undefined ? Number.NaN : await weigh(worker.client as unknown as CDPSession)];
}

function tell(figures: Figures): string[] {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  return [
    `${figures.claims} claims; the list stood ${seconds(figures.preparedMs)} after a fresh browser opened the page for the first time`,
    `search: ${figures.keys} key presses, to first results painted p50 ${figures.keyP50.toFixed(0)} ms (at most 60), p95 ${figures.keyP95.toFixed(0)} ms (at most 150)`,
    `scrolling: ${figures.frames} frames, p95 ${figures.frameP95.toFixed(0)} ms, longest ${figures.frameMost.toFixed(0)} ms (at most 50), ${figures.longTasks} tasks over 50 ms${figures.scrolledToRows ? '' : ', ROWS MISSING'}`,
    `memory: page ${figures.pageMB.toFixed(0)} MB (at most 150), its worker ${figures.workerMB.toFixed(0)} MB`,
    `import of ${figures.imported}: ${seconds(figures.importMs)} (at most 40), ${figures.importLongTasks} tasks over 50 ms in the page meanwhile`,
    `its undo: ${seconds(figures.undoMs)} (at most 5), the library ${figures.undoneEqual ? 'equal to before' : 'NOT EQUAL TO BEFORE'}`,
    `killed at ${figures.killedAt} claims: ${figures.killedUnseen ? 'nothing of it is seen' : 'SOMETHING OF IT IS SEEN'}, and the same file went on to its end in ${seconds(figures.goneOnMs)}`,
  ];
}
