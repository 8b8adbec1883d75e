// Owns the first minutes with Caveat: the welcome page, both choices on it to their end, and taking access back.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseEveryPage } from '../../scripts/drive/reading';
import { ask, BROWSERS, badgeOf, doneReport, type House, matchesOf, openHouse, paintedTexts, reportOf, textOf, waitFor } from '../support/house';

const DEMO_PATH = '/peace-talks/index.html';
const ANNEXED = 'Russia annexed Donetsk';
const ON_CLICK = 'button[aria-describedby="on-click-why"]';

function registeredScripts(own: Page): Promise<unknown[]> {
  return own.evaluate('(globalThis.browser ?? chrome).scripting.getRegisteredContentScripts()') as Promise<unknown[]>;
}

describe.each(BROWSERS)('in %s, as it is shipped', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(name, { variant: 'shipped', everyPage: false });
  });
  afterAll(() => house?.close());

  test('the welcome page opens by itself and says what the starter pack holds', async () => {
    const count = `(globalThis.browser ?? chrome).extension.getViews({ type: 'tab' }).filter((view) => view.location.pathname === '/welcome.html').length`;
    // One was opened by this test.
    await waitFor('the welcome page', async () => Number(await house.own.evaluate(count)) >= 2);
    const { claims } = await ask<{ claims: number }>(house.own, 'readLibrary');
    const text = await waitFor('the pack to be described', async () => {
      const shown = await textOf(house.own);
      return shown.includes(String(claims)) ? shown : null;
    });
    expect(text).toContain('CC BY 4.0');
    expect(text).toContain('Highlight on every page I read');
    expect(text).toContain('Only when I click the button');
  });

  test('nothing is read before the reader has chosen', async () => {
    const page = await house.visit(DEMO_PATH);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await registeredScripts(house.own)).toEqual([]);
    expect(await paintedTexts(page)).toEqual([]);
    expect(await reportOf(house, page)).toBeNull();
    await page.close();
  });

  test('the starter pack can be left out and put back', async () => {
    await house.own.bringToFront();
    const libraryHolds = (wanted: (claims: number) => boolean) =>
      waitFor('the library to change', async () => wanted((await ask<{ claims: number }>(house.own, 'readLibrary')).claims));
    await waitFor('the box', () => house.own.$('input[type=checkbox]:not(:disabled)'));
    await house.own.click('input[type=checkbox]');
    await libraryHolds((claims) => claims === 0);
    expect(await ask(house.own, 'readSettings')).toMatchObject({ starterLeftOut: true });
    await waitFor('the box', () => house.own.$('input[type=checkbox]:not(:disabled)'));
    await house.own.click('input[type=checkbox]');
    await libraryHolds((claims) => claims > 0);
    expect(await ask(house.own, 'readSettings')).toMatchObject({ starterLeftOut: false });
  });

  test('"only when I click": a click on the button reads that page to the end, and no other', async () => {
    await house.own.bringToFront();
    await house.own.click(ON_CLICK);
    await waitFor('the choice', async () => (await ask<{ reading: string }>(house.own, 'readSettings')).reading === 'on-click');
    const other = await house.visit('/debunk/index.html');
    const page = await house.visit(DEMO_PATH);
    expect(await paintedTexts(page)).toEqual([]);

    await house.driver.clickAction(page);
    const report = await doneReport(house, page);
    expect(report.silence).toBeNull();
    expect(matchesOf(report, ANNEXED)).toContain('ua-annexation-declared');
    await waitFor('the highlights', async () => (await paintedTexts(page)).length >= 12);
    expect(Number(await badgeOf(house, page))).toBe(report.statements.filter(({ matches }) => matches.length > 0).length);

    expect(await registeredScripts(house.own)).toEqual([]);
    expect(await reportOf(house, other)).toBeNull();
    expect(await paintedTexts(other)).toEqual([]);
    await page.close();
    await other.close();
  });

  test('a page that was read by a click is not read again by itself after it was left', async () => {
    const page = await house.visit(DEMO_PATH);
    await house.driver.clickAction(page);
    await waitFor('the highlights', async () => (await paintedTexts(page)).length >= 12);
    await page.goto(house.addressOf(DEMO_PATH, 'other.example'));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await paintedTexts(page)).toEqual([]);
    await page.close();
  });
});

// Chromium's prompt can be answered by nobody but a hand: there the build has the hosts granted, and its settings page takes them away.
describe.each(BROWSERS)('in %s, with access to pages', (name) => {
  let house: House;
  let early: Page;
  beforeAll(async () => {
    house = await openHouse(name, { variant: name === 'firefox' ? 'shipped' : 'driven', everyPage: false });
  });
  afterAll(() => house?.close());

  test('"on every page": the click asks for access, and a page that was open already is read', async () => {
    early = await house.visit(DEMO_PATH);
    await chooseEveryPage(house.own);
    const granted = await house.own.evaluate(`(globalThis.browser ?? chrome).permissions.contains({ origins: ['http://*/*', 'https://*/*'] })`);
    expect(granted).toBe(true);
    expect(await waitFor('the words of the choice', async () => (await textOf(house.own)).includes('Caveat now reads the articles you open'))).toBe(true);
    const report = await doneReport(house, early);
    expect(matchesOf(report, ANNEXED)).toContain('ua-annexation-declared');
  });

  test('a page opened later is read by itself', async () => {
    const page = await house.visit(DEMO_PATH, 'other.example');
    const report = await doneReport(house, page);
    expect(matchesOf(report, ANNEXED)).toContain('ua-annexation-declared');
    await waitFor('the highlights', async () => (await paintedTexts(page)).length >= 12);
    await page.close();
  });

  test('when access is taken back, open pages are cleaned and no page is read any more', async () => {
    await early.bringToFront();
    await waitFor('the highlights', async () => (await paintedTexts(early)).length >= 12);
    await house.driver.setAccess(false);
    await waitFor('the page to be cleaned', async () => (await paintedTexts(early)).length === 0);
    await waitFor('the choice to follow', async () => (await ask<{ reading: string }>(house.own, 'readSettings')).reading === 'on-click');
    expect(await registeredScripts(house.own)).toEqual([]);
    expect(await badgeOf(house, early)).toBe('');
    const page = await house.visit(DEMO_PATH);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await paintedTexts(page)).toEqual([]);
    await page.close();
  });

  test("access granted in the browser's own settings means every page again", async () => {
    await house.driver.setAccess(true);
    await waitFor('the choice to follow', async () => (await ask<{ reading: string }>(house.own, 'readSettings')).reading === 'every-page');
    await early.bringToFront();
    await waitFor('the open page to be read again', async () => (await paintedTexts(early)).length >= 12, 20_000);
  });

  test('nothing of Caveat failed on the way', async () => {
    expect(await house.driver.errors()).toEqual([]);
  });
});
