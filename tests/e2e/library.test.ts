// The library page: found as one types, narrowed by filters that count, a claim's own page, the way back, and addresses that lead there again.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, type House, openHouse, textOf, waitFor } from '../support/house';

const count = async (page: Page) => Number(/(\d+) claims?/.exec(await textOf(page))?.[1] ?? -1);
const rows = (page: Page) => page.evaluate(`[...document.querySelectorAll('.row-text')].map((row) => row.textContent)`) as Promise<string[]>;

describe.each(BROWSERS)('in %s', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(name, { everyPage: false });
  });
  afterAll(() => house?.close());

  test('claims are found as one types, opened by key, and the back button leads back to the list', async () => {
    const page = await house.driver.openOwnPage('/library.html');
    await page.bringToFront();
    await waitFor('all claims', async () => (await count(page)) === 45, 30_000);
    await page.type('#search', 'expand inc');
    await waitFor('the claim', async () => (await rows(page)).join() === 'NATO promised Russia that it would not expand “one inch” to the east.');
    await page.evaluate(`document.querySelector('.long-list').focus()`);
    await page.keyboard.press('Enter');
    await waitFor('its page', async () => (await textOf(page)).includes('Who said it, and when'));
    expect(await textOf(page)).toContain('James Baker');
    expect(await page.evaluate('location.hash')).toMatch(/^#\/claim\/starter%2F/);
    await page.evaluate('history.back()');
    await waitFor('the list', async () => (await rows(page)).length === 1);
    expect(await page.evaluate(`document.querySelector('#search').value`)).toBe('expand inc');
    await page.close();
    expect(await house.driver.errors()).toEqual([]);
  });

  test('a filter narrows by as many as it says, and an address leads to the same list', async () => {
    const page = await house.driver.openOwnPage('/library.html');
    await page.bringToFront();
    await waitFor('all claims', async () => (await count(page)) === 45, 30_000);
    const said = Number(
      await page.evaluate(
        `(() => { const label = [...document.querySelectorAll('.filters label')].find((one) => /^\\s*False/.test(one.textContent)); label.querySelector('input').click(); return /\\d+$/.exec(label.textContent.trim())[0]; })()`,
      ),
    );
    expect(said).toBeGreaterThan(0);
    await waitFor('the narrowed list', async () => (await count(page)) === said);
    const hash = (await page.evaluate('location.hash')) as string;
    expect(hash).toBe('#/claims?ratings=false');
    await page.close();
    const again = await house.driver.openOwnPage(`/library.html${hash}`);
    await waitFor('the same list', async () => (await count(again)) === said, 30_000);
    await again.close();
  });
});
