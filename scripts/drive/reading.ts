// Owns reading pages with Caveat in a running browser: the reader's choice on the welcome page, opening a page, waiting for its report.
import type { Page } from 'puppeteer-core';
import type { PageReport, PagesToContent, Reply } from '../../lib/extension/protocol';
import type { Args, Value } from '../../lib/extension/rpc';
import { callBackground, type Driver, type OpenOptions, openBrowser, waitFor } from './driver';

/** A browser whose reader chose to have every page read. */
export interface Reader {
  driver: Driver;
  /** A page of the extension, kept open to ask through. */
  own: Page;
}

/** The button of the welcome page that asks for every page. */
const EVERY_PAGE = 'button[aria-describedby="every-page-why"]';

/** Opens a browser and chooses "every page" on the welcome page, by a real click; waits until the library is filled. */
export async function openReader(name: Driver['name'], options: OpenOptions, patience = 60_000): Promise<Reader> {
  const driver = await openBrowser(name, options);
  try {
    const own = await driver.openOwnPage('/welcome.html');
    await waitFor('the starter pack', async () => (await callBackground(own, 'readLibrary', {})).claims > 0, patience);
    await chooseEveryPage(own);
    return { driver, own };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** Clicks "Highlight on every page I read" on an open welcome page, and waits until that holds. */
export async function chooseEveryPage(own: Page): Promise<void> {
  await own.bringToFront();
  await waitFor('the welcome page', async () => own.$(EVERY_PAGE));
  await own.click(EVERY_PAGE);
  await waitFor('the choice to take effect', async () => (await callBackground(own, 'readSettings', {})).reading === 'every-page');
  await waitFor(
    'the content script to be registered',
    async () => ((await own.evaluate('(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()')) as unknown[]).length > 0,
  );
}

/** Opens an address in a new tab. Throws when nothing answers there. */
export async function openArticle({ driver }: Reader, url: string, patience = 30_000): Promise<Page> {
  const page = await driver.browser.newPage();
  try {
    await page.goto(url, { timeout: patience });
  } catch (error) {
    // A page that never finishes loading can be read all the same.
    if (!(error instanceof Error && (/timeout/i.test(error.message) || (await isThere(page, error))))) throw error;
  }
  return page;
}

/** Whether a page is there although the driver says otherwise: Firefox's takes a frame whose address cannot be reached for the page itself. */
async function isThere(page: Page, error: Error): Promise<boolean> {
  if (!/Address rejected/.test(error.message)) return false;
  // The browser's own page about an error has the wanted address as its location, but not as its document's.
  const loaded = `/^https?:/.test(document.documentURI) && document.readyState === 'complete'`;
  return waitFor('the page to load', async () => (await page.evaluate(loaded)) as boolean).catch(() => false);
}

/** The number of a tab, told by bringing it to the front. */
export async function findTabId(own: Page, page: Page): Promise<number> {
  await page.bringToFront();
  // The number of the tab in front, unless that is still the page that asks.
  const query = `(async ({ tabs }) => {
    const [[front], self] = await Promise.all([tabs.query({ active: true, currentWindow: true }), tabs.getCurrent()]);
    return front.id === self.id ? null : front.id;
  })(globalThis.browser ?? chrome)`;
  return waitFor('the tab to come to the front', async () => (await own.evaluate(query)) as number | null);
}

/** Calls a method of the content script in a tab; null when nobody answers there. */
export async function callContent<K extends keyof PagesToContent>(
  own: Page,
  tabId: number,
  method: K,
  args: Args<PagesToContent, K>,
): Promise<Value<PagesToContent, K> | null> {
  const message = JSON.stringify({ to: 'content', method, args });
  const reply = (await own.evaluate(`(globalThis.browser ?? chrome).tabs.sendMessage(${tabId}, ${message}, { frameId: 0 }).catch(() => null)`)) as Reply<
    Value<PagesToContent, K>
  > | null;
  return reply?.ok ? reply.value : null;
}

/** What Caveat says of a page once it is done with it, or keeps silent. */
export async function awaitReport({ own }: Reader, page: Page, patience = 60_000): Promise<PageReport> {
  const tabId = await findTabId(own, page);
  return waitFor(
    'the page to be read',
    async () => {
      const report = await callContent(own, tabId, 'report', {});
      return report !== null && report.status !== 'reading' ? report : null;
    },
    patience,
  );
}

/** Like awaitReport, for a page that may still be building itself: waits until two reports in a row, a moment apart, say the same. */
export async function awaitQuietReport(reader: Reader, page: Page, patience = 60_000): Promise<PageReport> {
  let report = await awaitReport(reader, page, patience);
  for (let round = 0; round < 10; round++) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const next = await awaitReport(reader, page, patience);
    const same = next.status === report.status && next.read === report.read && next.statements.length === report.statements.length;
    report = next;
    if (same) break;
  }
  return report;
}
