// Owns the promise that a page cannot have the browser fetch our sources: rules by which Chromium fetches what links lead to find none in the card.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awaitCard, BROWSERS, DEMO, doneReport, type House, openHouse, placeOf, waitFor } from '../support/house';
import { openProxy, type RecordingProxy } from '../support/recording-proxy';

const WORDS = 'United Nations General Assembly voted';
const RULE = { where: { href_matches: '/*' }, eagerness: 'immediate' };
// "/*" stands for the page's own host; a source is elsewhere, so the second rule takes every address there is.
const EVERYWHERE = { where: { href_matches: '*://*:*/*' }, eagerness: 'immediate' };
const RULES = `<script type="speculationrules">${JSON.stringify({ prefetch: [RULE, EVERYWHERE], prerender: [RULE, EVERYWHERE] })}</script>`;
/**
 * A link in a closed shadow root, as a card is: its being fetched shows that the rules are at work and reach there. It is the page's own, because behind
 * a proxy Chromium fetches nothing foreign beforehand; that the card holds no address at all is therefore looked at besides.
 */
const BAIT = `<div id="deep"></div><script>
  document.getElementById('deep').attachShadow({ mode: 'closed' }).innerHTML = '<a href="/bait">more</a>';
</script>`;

describe.each(BROWSERS)('a page with eager speculation rules in %s', (name) => {
  let proxy: RecordingProxy;
  let house: House;
  let page: Page;
  beforeAll(async () => {
    proxy = await openProxy();
    const hostile = DEMO.replace('</head>', `${RULES}</head>`).replace('</body>', `${BAIT}</body>`);
    house = await openHouse(name, {
      proxy: proxy.address,
      pages: { '/hostile': hostile, '/bait': '<p>bait' },
    });
    // Chromium follows such rules on secure ground alone, and loopback by its number is that.
    page = await house.visit('/hostile', '127.0.0.1');
    await doneReport(house, page);
  });
  afterAll(async () => {
    await house?.close();
    await proxy?.close();
  });

  test('an open card sends no request to its sources, and a click on one opens it', async () => {
    const { x, y } = await placeOf(page, WORDS);
    await page.mouse.click(x, y);
    await awaitCard(house, page, 'Sources');
    if (name === 'chromium') await waitFor('the rules to take the bait', async () => house.site.requests.includes('/bait'), 20_000);
    const addresses = await house.driver.inShadow<number>(
      page,
      `(root) => root.querySelector('[role=dialog]') && root.querySelectorAll('[href], [src], form').length`,
    );
    expect(addresses).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const source = await waitFor('the first source', () =>
      house.driver.inShadow<{ url: string; x: number; y: number }>(
        page,
        `(root) => {
          const link = root.querySelector('.source-list [role=link]');
          if (!link) return null;
          link.scrollIntoView({ block: 'center' });
          const box = link.getClientRects()[0];
          return { url: link.title, x: box.left + box.width / 2, y: box.top + box.height / 2 };
        }`,
      ),
    );
    const { hostname } = new URL(source.url);
    const calls = () => proxy.calls.filter((call) => call.includes(hostname));
    expect(calls()).toEqual([]);
    await page.mouse.click(source.x, source.y);
    await waitFor('the source to be asked for', async () => calls().length > 0);
  });
});
