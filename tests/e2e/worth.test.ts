// Owns what a reader meets besides matches: sentences that could be checked, looked up on a click alone, and the filter of refutations.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ask,
  awaitCard,
  awaitNoCard,
  BROWSERS,
  cardText,
  clickInCard,
  doneReport,
  type House,
  openHouse,
  openPopup,
  paintedTexts,
  placeOf,
  reportWhere,
  textOf,
  waitFor,
} from '../support/house';

const DEMO_PATH = '/peace-talks/index.html';
const WORTH_WORDS = 'elected 14 members';

describe.each(BROWSERS)('what could be checked in %s', (name) => {
  let house: House;
  let page: Page;
  beforeAll(async () => {
    house = await openHouse(name);
    page = await house.visit(DEMO_PATH);
    await doneReport(house, page);
  });
  afterAll(() => house?.close());

  /** The addresses of tabs that look something up. The connection cannot be made; the tab keeps the address. */
  async function searches(): Promise<string[]> {
    const addresses = (await house.own.evaluate(
      '(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.map((tab) => tab.pendingUrl || tab.url || ""))',
    )) as string[];
    return addresses.filter((address) => address.includes('/find?q='));
  }

  test('is not pointed out before the reader switches it on, and then at once', async () => {
    expect((await doneReport(house, page)).worth).toEqual([]);
    const before = (await paintedTexts(page)).length;
    await ask(house.own, 'changeSettings', { changes: { worth: true, searchAddress: `https://news.example/find?q=%s` } });
    const report = await reportWhere(house, page, 'what could be checked', ({ worth, status }) => status === 'done' && worth.length > 0);
    await waitFor('the fine lines', async () => (await paintedTexts(page)).length === before + report.worth.length);
    expect(report.worth.some(({ text }) => text.includes(WORTH_WORDS))).toBe(true);
    const known = new Set(report.statements.map(({ id }) => id));
    expect(report.worth.filter(({ id }) => known.has(id))).toEqual([]);
    const popup = await openPopup(house, page);
    await waitFor('the list', async () => (await textOf(popup)).includes(WORTH_WORDS));
    await popup.close();
    await page.bringToFront();
  });

  test('opens its card by a click, not by pointing, and a page of search results only by another click', async () => {
    const { x, y } = await placeOf(page, WORTH_WORDS);
    await page.mouse.move(x - 30, y);
    await page.mouse.move(x, y, { steps: 3 });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await cardText(house, page)).toBeNull();
    await page.mouse.click(x, y);
    const text = await awaitCard(house, page, 'Could be checked');
    expect(text).toContain('Nothing has been sent.');
    expect(await house.driver.inShadow<number>(page, `(root) => root.querySelectorAll('[href], [src], form, textarea').length`)).toBe(0);
    expect(await searches()).toEqual([]);
    await clickInCard(house, page, 'Search with news.example (opens in a new tab)');
    // One look: the tab's address may be away for a moment when the browser shows that there is no such host.
    const [address] = await waitFor('the search', async () => {
      const found = await searches();
      return found.length > 0 ? found : null;
    });
    expect(address).toMatch(/^https:\/\/news\.example\/find\?q=.*Assembly/);
    await page.bringToFront();
    if ((await cardText(house, page)) !== null) await page.keyboard.press('Escape');
    await awaitNoCard(house, page);
  });

  test('a filter hides refutations of false claims at once, says how many, and shows them again', async () => {
    await ask(house.own, 'changeSettings', { changes: { worth: false } });
    const debunk = await house.visit('/debunk/index.html');
    const before = await doneReport(house, debunk);
    const calm = before.statements.filter(
      ({ stance, matches }) => stance === 'refutes' && matches.length > 0 && matches.every(({ rating }) => /false/.test(rating)),
    );
    expect(calm.length).toBeGreaterThan(0);
    const painted = (await paintedTexts(debunk)).length;
    await ask(house.own, 'changeSettings', { changes: { hideRefuted: true } });
    const after = await reportWhere(house, debunk, 'the filter', ({ hidden, status }) => status === 'done' && hidden > 0);
    expect(after.hidden).toBe(calm.length);
    await waitFor('fewer highlights', async () => (await paintedTexts(debunk)).length < painted);
    await ask(house.own, 'changeSettings', { changes: { hideRefuted: false } });
    await waitFor('all highlights', async () => (await paintedTexts(debunk)).length === painted);
    await debunk.close();
  });
});
