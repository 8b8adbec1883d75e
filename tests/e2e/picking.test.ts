// Owns reading a block that the reader points out, from the popup's offer to the highlight, by keys and by pointer, where the article was not found.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callContent } from '../../scripts/drive/reading';
import {
  BROWSERS,
  doneReport,
  findTab,
  type House,
  markupOf,
  matchesOf,
  openHouse,
  openPopup,
  paintedTexts,
  placeOf,
  reportWhere,
  textOf,
  waitFor,
} from '../support/house';

const CLAIM = 'The United Nations General Assembly condemned the annexation of four Ukrainian regions by 143 votes to five.';
const OTHER = 'The harbour committee thanked its four members for a long and quiet year of work.';
const PAGES = {
  // Nothing that any rule would take for an article: a link, and an aside.
  '/board': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Board</title></head><body style="margin:40px">
    <nav><a href="/board">Home</a></nav>
    <aside class="promo" id="notes"><p>${OTHER}</p><p>${CLAIM}</p></aside></body></html>`,
};

describe.each(BROWSERS)('%s', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(name, { pages: PAGES });
  });
  afterAll(() => house?.close());

  const isPicking = (page: Parameters<typeof doneReport>[1]) =>
    house.driver.inShadow<boolean>(page, `(root) => root.querySelector('.outline')?.getClientRects().length > 0 || null`);

  const offer = async (page: Parameters<typeof doneReport>[1]) => {
    const popup = await openPopup(house, page);
    await waitFor('the popup to say why', async () => (await textOf(popup)).includes('Read a block'));
    // The popup closes itself when the reader is asked to choose, as a real one does.
    await popup.evaluate(`[...document.querySelectorAll('button')].find((one) => one.textContent.includes('Read a block')).click()`).catch(() => undefined);
    const query = `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.filter(({ url }) => url?.includes('/popup.html')).length)`;
    await waitFor('the popup to close', async () => (await house.own.evaluate(query)) === 0);
    await page.bringToFront();
    await waitFor('the outline', () => isPicking(page));
  };

  test('keys choose a block of a page without an article, and its statements are matched and painted', async () => {
    const page = await house.visit('/board');
    expect((await doneReport(house, page)).silence).toBe('no-article');
    const before = await markupOf(page);
    await offer(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await waitFor('the outline to go', async () => (await isPicking(page)) === null);
    expect(await markupOf(page)).toBe(before);

    await offer(page);
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter'] as const) await page.keyboard.press(key);
    const report = await reportWhere(house, page, 'the block to be read', ({ read, status }) => read > 0 && status === 'done');
    expect(report.read).toBe(2);
    expect(matchesOf(report, 'General Assembly')?.length).toBeGreaterThan(0);
    await waitFor('the statement to be painted', async () => (await paintedTexts(page)).some((text) => text.includes('regions')));
    await page.close();
  });

  test('the pointer chooses a block, and the page does not notice the click', async () => {
    const page = await house.visit('/board');
    await doneReport(house, page);
    await page.evaluate(`document.body.addEventListener('click', () => { document.title = 'clicked'; })`);
    const { x, y } = await placeOf(page, 'General Assembly');
    await offer(page);
    await page.mouse.move(x, y);
    await page.mouse.click(x, y);
    const report = await reportWhere(house, page, 'the block to be read', ({ read, status }) => read > 0 && status === 'done');
    expect(report.read).toBe(1);
    expect(await page.title()).toBe('Board');
    await page.close();
  });

  test('the context menu reads the block around the selection, without asking', async () => {
    const page = await house.visit('/board');
    await doneReport(house, page);
    await page.evaluate(`getSelection().selectAllChildren(document.querySelectorAll('p')[1])`);
    // The browser's own menu cannot be opened from outside: this is what its listener does.
    expect(await callContent(house.own, await findTab(house, page), 'readBlock', { choose: false })).toBe(true);
    const report = await reportWhere(house, page, 'the block to be read', ({ read, status }) => read > 0 && status === 'done');
    expect(matchesOf(report, 'General Assembly')?.length).toBeGreaterThan(0);
    await page.close();
  });
});
