// Owns `npm start`: one article in a throw-away browser with Caveat in it, and what a reader would see there.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../lib/extension/protocol';
import { dataFeed, readDataFeed } from '../../lib/formats/data-feed';
import type { Reading } from '../../lib/formats/format';
import { jsonLines } from '../../lib/formats/json-lines';
import type { Claim } from '../../lib/model/claim';
import { ensureBrowsers } from '../browsers.mjs';
import { CACHE, ROOT } from '../setup.mjs';
import { buildExtension, copyWithPack } from './build';
import { callBackground } from './driver';
import { readOptions, type StartOptions } from './options';
import { awaitQuietReport, openArticle, openReader, type Reader } from './reading';
import { type Served, serve } from './serve';
import { tellAsJson, tellAsText } from './told';

const DEMO = join(ROOT, 'tests', 'pages', 'peace-talks', 'index.html');

/** Something the person at the command line has to mend: one sentence, exit code 2. */
class Mistake extends Error {}

/** Runs the command. Returns its exit code: 0, 1 for a failure of ours, 2 for something the person has to mend. */
export async function start(words: readonly string[]): Promise<number> {
  const cleanings: (() => Promise<void> | void)[] = [];
  const clean = async () => {
    for (let cleaning = cleanings.pop(); cleaning !== undefined; cleaning = cleanings.pop()) await Promise.resolve(cleaning()).catch(() => undefined);
  };
  process.once('SIGINT', () => void clean().then(() => process.exit(130)));
  process.once('SIGTERM', () => void clean().then(() => process.exit(143)));
  try {
    const options = readOptions(words, process.env);
    if (typeof options === 'string') throw new Mistake(options);
    await run(options, cleanings);
    return 0;
  } catch (error) {
    if (!(error instanceof Mistake)) {
      say(error instanceof Error ? error.message : String(error));
      return 1;
    }
    // One line, whatever the file that it speaks of holds.
    say(error.message.replace(/[\p{Cc}\s]+/gu, ' ').trim());
    return 2;
  } finally {
    await clean();
  }
}

async function run(options: StartOptions, cleanings: (() => Promise<void> | void)[]): Promise<void> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  const address = await findArticle(options.article, cleanings);
  const pack = options.pack === null ? null : readPackFile(options.pack);
  const lacking = ensureBrowsers([options.browser]);
  if (lacking !== null) throw new Mistake(lacking);
  const headless = options.headless || !hasDisplay();

  say(`Building Caveat for ${options.browser} …`);
  let extension = await buildExtension(options.browser, 'driven');
  if (pack !== null) {
    const copy = mkdtempSync(join(CACHE, 'pack-'));
    cleanings.push(() => rmSync(copy, { recursive: true, force: true }));
    extension = copyWithPack(extension, copy, pack);
  }
  const build = took();

  say(`Opening ${address} in ${options.browser}${headless ? ', headless' : ''} …`);
  const reader = await openReader(options.browser, { extension, headless }, 300_000);
  cleanings.push(() => reader.driver.close());
  const browser = took() - build;
  const page = await openArticle(reader, address).catch((error: Error) => {
    throw new Mistake(`${options.article ?? address} cannot be opened: ${error.message.split('\n')[0]}`);
  });
  const report = await awaitQuietReport(reader, page);
  const timings = { build, browser, page: took() - build - browser };

  await tell(options, reader, page, report, timings);
  for (const line of await reader.driver.errors()) say(`Error in Caveat: ${line}`);
  if (headless) return;
  say('The browser stays open until you close it.');
  await new Promise<void>((closed) => reader.driver.browser.once('disconnected', () => closed()));
}

/** Says what a reader sees: as text on standard output, and as JSON where that was asked for. */
async function tell(options: StartOptions, reader: Reader, page: Page, report: PageReport, timings: Record<string, number>): Promise<void> {
  const screenshot = await takeScreenshot(page, options.browser);
  const ids = [...new Set(report.statements.flatMap(({ matches }) => matches.map(({ claimId }) => claimId)))];
  const claims = new Map<string, Claim>();
  for (let at = 0; at < ids.length; at += 20) {
    const { claims: some } = await callBackground(reader.own, 'readClaims', { ids: ids.slice(at, at + 20) });
    for (const claim of some) if (claim !== null) claims.set(claim.id, claim);
  }
  await page.bringToFront();
  const text = `${tellAsText(report, claims)}\n\nScreenshot: ${screenshot ?? 'none could be taken'}\n`;
  if (options.json === '-') {
    process.stderr.write(text);
    await write(`${JSON.stringify(tellAsJson(report, timings), null, 2)}\n`);
    return;
  }
  await write(text);
  if (options.json === null) return;
  try {
    mkdirSync(dirname(resolve(options.json)), { recursive: true });
    writeFileSync(options.json, `${JSON.stringify(tellAsJson(report, timings), null, 2)}\n`);
  } catch (error) {
    throw new Mistake(`${options.json} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The whole page where it is of a size that a picture can hold, else what stands in the window. */
async function takeScreenshot(page: Page, browser: string): Promise<string | null> {
  const folder = join(CACHE, 'screenshots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${browser}-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}.png`);
  try {
    const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
    await page.screenshot({ path: path as `${string}.png`, fullPage: height < 12_000 });
    return path;
  } catch {
    return null;
  }
}

/** The address of the article: a file is served on loopback with its folder, an address has to answer. */
async function findArticle(article: string | null, cleanings: (() => Promise<void> | void)[]): Promise<string> {
  if (article !== null && /^https?:\/\//i.test(article)) {
    await requireAnswer(article);
    return article;
  }
  if (article !== null && /^[a-z][a-z0-9+.-]+:/i.test(article) && !/^file:/i.test(article) && !existsSync(article))
    throw new Mistake(`${article} is neither a file nor an http address.`);
  const file = article === null ? DEMO : /^file:/i.test(article) ? fileURLToPath(article) : resolve(article);
  if (!existsSync(file)) throw new Mistake(`There is no file ${article ?? file}.`);
  if (!statSync(file).isFile()) throw new Mistake(`${article ?? file} is not a file.`);
  const served: Served = await serve({ folder: dirname(file) });
  cleanings.push(() => served.close());
  return `${served.origin}/${basename(file) === 'index.html' ? '' : encodeURIComponent(basename(file))}`;
}

async function requireAnswer(address: string): Promise<void> {
  if (!URL.canParse(address)) throw new Mistake(`${address} is not an address.`);
  // Behind a proxy only the browser can tell.
  if (process.env.HTTP_PROXY ?? process.env.http_proxy ?? process.env.HTTPS_PROXY ?? process.env.https_proxy) return;
  let status: number;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    status = response.status;
    await response.body?.cancel();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : error instanceof Error ? error.message : String(error);
    throw new Mistake(`${address} cannot be reached: ${cause || 'no answer'}`);
  }
  // Some servers refuse whatever is no browser.
  if (status === 404 || status === 410 || status >= 500) throw new Mistake(`${address} answers with status ${status}.`);
}

/**
 * The text to put in the starter pack's place. A file that no claim can be read from is refused; the readable part of one that is partly wrong
 * is taken, and a line says what is left out.
 */
function readPackFile(file: string): string {
  if (!existsSync(file) || !statSync(file).isFile()) throw new Mistake(`There is no pack ${file}.`);
  const text = readFileSync(file, 'utf8');
  const { pack, claims, refused } = readAsPack(file, text);
  const wrong = refused.map(({ path, reason }) => `${path === '' ? 'the top' : path}: ${reason}`);
  if (claims.length === 0) throw new Mistake(`The pack ${file} cannot be read: ${wrong[0] ?? 'there is no claim in it'}`);
  if (wrong.length > 0) say(`${wrong.length} of the parts of ${file} are left out; the first is ${wrong[0]}`);
  return dataFeed.write(pack, claims).text;
}

function readAsPack(file: string, text: string): Reading {
  try {
    return readDataFeed(JSON.parse(text));
  } catch (error) {
    if (jsonLines.recognise(text.slice(0, 100_000))) return jsonLines.read(text);
    throw new Mistake(`The pack ${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Writes all of it to standard output before going on, also into a pipe. */
function write(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(text, () => done()));
}
