// Owns the stage of the end-to-end tests: a browser with the built extension, pages on loopback under ordinary host names, and a reader's hands.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { PageReport } from '@/lib/extension/protocol';
import { buildExtension, type Variant } from '../../scripts/drive/build';
import { type BrowserName, type Driver, openBrowser, waitFor } from '../../scripts/drive/driver';
import { callContent, chooseEveryPage, findTabId } from '../../scripts/drive/reading';
import { type MadePage, type Served, serve } from '../../scripts/drive/serve';

export { waitFor };

/** Hosts that lead to loopback; to Caveat they are hosts like any other. */
export const HOSTS = ['news.example', 'other.example'];
/** The browsers of this run: both, or the one that the environment names. */
export const BROWSERS = (process.env.CAVEAT_BROWSER ? [process.env.CAVEAT_BROWSER] : ['chromium', 'firefox']) as BrowserName[];

const PAGES = join(import.meta.dirname, '..', 'pages');
/** The demo article's source. */
export const DEMO = readFileSync(join(PAGES, 'peace-talks', 'index.html'), 'utf8');
/** What the demo's statements match, as its fixture says. */
export const DEMO_EXPECTED = JSON.parse(readFileSync(join(PAGES, 'peace-talks', 'expected.json'), 'utf8')) as {
  statements: { text: string; claims: { id: string; relation: string }[] }[];
  not: string[];
};

export interface HouseOptions {
  variant?: Variant;
  /** Pages by path, beside the fixtures of tests/pages. */
  pages?: Record<string, string | MadePage>;
  /** Chooses "every page" on the welcome page first. */
  everyPage?: boolean;
  proxy?: string | null;
  /** Permissions that are left out of the manifest: without "unlimitedStorage" a browser's storage can be made full. */
  without?: string[];
  /** The reader lets Caveat run in private windows. */
  privateWindows?: boolean;
}

/** A browser with Caveat, a site, and a page of the extension to ask through. */
export interface House {
  driver: Driver;
  own: Page;
  site: Served;
  /** Opens a path of the site in a new tab. */
  visit(path: string, host?: string): Promise<Page>;
  addressOf(path: string, host?: string): string;
  close(): Promise<void>;
}

/** Opens a browser with the extension and waits until the starter pack is there. */
export async function openHouse(
  name: BrowserName,
  { variant = 'driven', pages = {}, everyPage = true, proxy = null, without = [], privateWindows = false }: HouseOptions = {},
): Promise<House> {
  const built = await buildExtension(name, variant);
  const extension = without.length === 0 ? built : copyWithout(built, without);
  const driver = await openBrowser(name, { extension, headless: true, hosts: HOSTS, proxy, privateWindows });
  const site = await serve({ folder: PAGES, pages });
  const addressOf = (path: string, host = HOSTS[0]) => `http://${host}:${site.port}${path}`;
  const close = async () => {
    await driver.close();
    await site.close();
  };
  try {
    const own = await driver.openOwnPage('/welcome.html');
    await waitFor('the starter pack', async () => (await ask<{ claims: number }>(own, 'readLibrary')).claims > 0, 30_000);
    if (everyPage) await chooseEveryPage(own);
    return {
      driver,
      own,
      site,
      addressOf,
      close,
      async visit(path, host) {
        const page = await driver.browser.newPage();
        await page.goto(addressOf(path, host));
        return page;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A copy of a built extension that asks for less. */
function copyWithout(built: string, permissions: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'caveat-'));
  cpSync(built, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: manifest.permissions.filter((one) => !permissions.includes(one)) }));
  return copy;
}

/** Asks the background from a page of the extension. */
export async function ask<T>(own: Page, method: string, args: unknown = {}): Promise<T> {
  const message = JSON.stringify({ to: 'background', method, args });
  const reply = (await own.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${message})`)) as {
    ok: boolean;
    value: T;
    error?: { message: string };
  };
  if (!reply?.ok) throw new Error(`${method}: ${reply?.error?.message ?? 'no answer'}`);
  return reply.value;
}

/** What Caveat says of the page now; null while nobody answers there. Brings the page to the front. */
export async function reportOf({ own }: House, page: Page): Promise<PageReport | null> {
  return callContent(own, await findTabId(own, page), 'report', {});
}

/** The report once the page is read, or silent. */
export async function doneReport(house: House, page: Page, timeout = 30_000): Promise<PageReport> {
  const tabId = await findTabId(house.own, page);
  const read = async () => {
    const report = await callContent(house.own, tabId, 'report', {});
    return report !== null && report.status !== 'reading' ? report : null;
  };
  return waitFor(`${page.url()} to be read`, read, timeout);
}

/** The report once it satisfies `is`. */
export async function reportWhere(house: House, page: Page, what: string, is: (report: PageReport) => boolean, timeout = 15_000): Promise<PageReport> {
  const tabId = await findTabId(house.own, page);
  const read = async () => {
    const report = await callContent(house.own, tabId, 'report', {});
    return report !== null && is(report) ? report : null;
  };
  return waitFor(what, read, timeout);
}

/** Ids (in the pack) of the claims that a statement containing `words` matches, best first; null when no such statement is reported. */
export function matchesOf(report: PageReport, words: string): string[] | null {
  const statement = report.statements.find(({ text }) => text.includes(words));
  return statement === undefined ? null : statement.matches.map(({ claimId }) => claimId.slice(claimId.indexOf('/') + 1));
}

/** The texts painted in the page, in the order of the registry, as the page itself can list them. */
export async function paintedTexts(page: Page): Promise<string[]> {
  return (await page.evaluate(`[...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String))`)) as string[];
}

/** All of an element's markup, to see whether anything of the page was touched. */
export async function markupOf(page: Page): Promise<string> {
  return (await page.evaluate('document.documentElement.outerHTML')) as string;
}

/** Opens a path of the site in a private window of its own; needs `privateWindows`. */
export async function visitPrivately({ driver, own, addressOf }: House, path: string): Promise<{ page: Page; tabId: number }> {
  const url = addressOf(path);
  const known = new Set(await driver.browser.pages());
  const tabId = (await own.evaluate(
    `(globalThis.browser ?? chrome).windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then(({ incognito, tabs }) => (incognito ? tabs[0].id : null))`,
  )) as number | null;
  if (tabId === null) throw new Error('the window is not a private one');
  const page = await waitFor('the private window', async () => (await driver.browser.pages()).find((one) => !known.has(one) && one.url() === url));
  await waitFor('the page to be there', async () => (await page.evaluate('document.readyState')) === 'complete');
  return { page, tabId };
}

/** The middle of the first line of some words of the page, scrolled into view. */
export async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate(
    `((words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(words);
        if (at < 0 || node.parentElement.closest('script, style')) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        node.parentElement.scrollIntoView({ block: 'center' });
        const box = range.getClientRects()[0];
        return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
      }
      return null;
    })(${JSON.stringify(words)})`,
  );
  if (place === null) throw new Error(`the page does not show "${words}"`);
  return place as { x: number; y: number };
}

/** The open card's text; null while none is open. */
export function cardText({ driver }: House, page: Page): Promise<string | null> {
  return driver.inShadow<string>(
    page,
    `(root) => { const card = root.querySelector('[role=dialog]'); return card && card.getClientRects().length > 0 ? card.innerText : null; }`,
  );
}

/** Waits for a card whose text contains `words`, and returns its text. */
export function awaitCard(house: House, page: Page, words = ''): Promise<string> {
  return waitFor(`a card with "${words}"`, async () => {
    const text = await cardText(house, page);
    return text?.includes(words) ? text : null;
  });
}

/** Waits until no card is open. */
export async function awaitNoCard(house: House, page: Page): Promise<void> {
  await waitFor('the card to close', async () => (await cardText(house, page)) === null);
}

/** Clicks the button of the card that shows or is labelled `words`, with the mouse. */
export async function clickInCard({ driver }: House, page: Page, words: string): Promise<void> {
  const source = `(root, words) => {
    const button = [...root.querySelectorAll('button, summary')].find((one) => one.getAttribute('aria-label') === words || one.textContent.trim() === words);
    if (!button || button.disabled) return null;
    button.scrollIntoView({ block: 'center' });
    const box = button.getBoundingClientRect();
    return box.width > 0 ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
  }`;
  // The card grows while its claims arrive: a button is clicked where it has come to rest.
  let last = '';
  const { x, y } = await waitFor(`the card's button "${words}"`, async () => {
    const place = await driver.inShadow<{ x: number; y: number }>(page, source, [words]);
    const rests = place !== null && JSON.stringify(place) === last;
    last = JSON.stringify(place);
    return rests ? place : null;
  });
  await page.mouse.click(x, y);
}

/** The badge of a tab. */
export async function badgeOf({ own }: House, page: Page): Promise<string> {
  const tabId = await findTabId(own, page);
  return (await own.evaluate(`(globalThis.browser ?? chrome).action.getBadgeText({ tabId: ${tabId} })`)) as string;
}

/** Opens the popup of a tab as a page, which shows what the popup shows. */
export async function openPopup(house: House, page: Page): Promise<Page> {
  const tabId = await findTabId(house.own, page);
  return house.driver.openOwnPage(`/popup.html?tab=${tabId}`);
}

/** The visible text of a page. */
export async function textOf(page: Page): Promise<string> {
  return (await page.evaluate('document.body.innerText')) as string;
}

/** An article long enough to be one, with these paragraphs in it. */
export function makeArticle(paragraphs: readonly string[], title = 'What was said about the war this week'): string {
  const filler = 'The committee met on a grey morning and spoke about the roads, the budget for the harbour and the repair of the old town hall.';
  const body = [...paragraphs, filler, `${filler} Nobody objected to it in the end.`, 'The next meeting is planned for the week after the holidays.'];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><article><h1>${title}</h1>${body.map((text) => `<p>${text}</p>`).join('\n')}</article></main></body></html>`;
}

/** The number of a page's tab. Brings it to the front. */
export function findTab({ own }: House, page: Page): Promise<number> {
  return findTabId(own, page);
}
