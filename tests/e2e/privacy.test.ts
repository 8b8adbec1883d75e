// Owns the promise that nothing leaves: with a proxy between the browser and the world, reading calls nobody but the page's own host.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findTabId } from '../../scripts/drive/reading';
import { awaitCard, BROWSERS, clickInCard, doneReport, type House, openHouse, openPopup, paintedTexts, placeOf, textOf, waitFor } from '../support/house';
import { openProxy, type RecordingProxy } from '../support/recording-proxy';

/** What Chromium calls on its own account, with or without an extension: its updates, its clock, its accounts. Caveat names none of them anywhere. */
const CHROMIUM_ITSELF =
  /^(CONNECT|GET|POST) (update\.googleapis\.com|accounts\.google\.com|clients2\.google\.com|optimizationguide-pa\.googleapis\.com|edgedl\.me\.gvt1\.com|redirector\.gvt1\.com)[:/]/;

describe.each(BROWSERS)('with a recording proxy before %s', (name) => {
  let proxy: RecordingProxy;
  let house: House;
  beforeAll(async () => {
    proxy = await openProxy();
    house = await openHouse(name, { proxy: proxy.address });
  });
  afterAll(async () => {
    await house?.close();
    await proxy?.close();
  });

  test('installing, reading, opening cards, judging, popup and options call nobody but the host of the page', async () => {
    const page = await house.visit('/peace-talks/index.html');
    await doneReport(house, page);
    await waitFor('the highlights', async () => (await paintedTexts(page)).length >= 12);
    const { x, y } = await placeOf(page, 'United Nations General Assembly voted');
    await page.mouse.click(x, y);
    await awaitCard(house, page, 'Sources');
    await clickInCard(house, page, 'Not the same claim');
    await page.keyboard.press('Escape');
    const popup = await openPopup(house, page);
    await waitFor('the list', async () => (await textOf(popup)).includes('Said by'));
    await (await house.driver.openOwnPage('/options.html')).close();
    await page.reload();
    await doneReport(house, page);
    await new Promise((resolve) => setTimeout(resolve, 1000));

    const host = new URL(page.url()).host;
    // The proxy works: the page itself came through it.
    expect(proxy.calls).toContain(`GET ${host}/peace-talks/index.html`);
    const strangers = proxy.calls.filter((call) => !call.startsWith(`GET ${host}/`) && !(name === 'chromium' && CHROMIUM_ITSELF.test(call)));
    expect(strangers).toEqual([]);
    // And Caveat asked the page's host for nothing: only the page and its icon were asked for.
    const paths = [...new Set(house.site.requests)];
    expect(paths.filter((path) => path !== '/peace-talks/index.html' && path !== '/favicon.ico')).toEqual([]);
  });

  test.runIf(name === 'chromium')('a content script cannot read what the extension has stored', async () => {
    const page = await house.visit('/peace-talks/index.html');
    const tabId = await findTabId(house.own, page);
    const readStored = `chrome.scripting.executeScript({ target: { tabId: ${tabId} }, func: () => chrome.storage.local.get(null).then(Object.keys, (error) => error.message) })`;
    const [{ result }] = (await house.own.evaluate(readStored)) as [{ result: unknown }];
    expect(result).toMatch(/access/i);
    expect(Object.keys((await house.own.evaluate('chrome.storage.local.get(null)')) as object)).toContain('settings');
    await page.close();
  });
});
