// The library page: found as one types, narrowed by filters that count, a claim's own page, the way back, and addresses that lead there again.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, BROWSERS, type House, openHouse, textOf, waitFor } from '../support/house';

const count = async (page: Page) => Number(/(\d+) claims?/.exec(await textOf(page))?.[1] ?? -1);
const rows = (page: Page) => page.evaluate(`[...document.querySelectorAll('.row-text')].map((row) => row.textContent)`) as Promise<string[]>;

async function click(page: Page, name: string): Promise<void> {
  await waitFor(
    `"${name}"`,
    () =>
      page.evaluate(
        `(() => { const found = [...document.querySelectorAll('button, a')].find((one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === ${JSON.stringify(name)}); found?.click(); return found !== undefined; })()`,
      ) as Promise<boolean>,
  );
}

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

  test('a claim is written with what is wrong beside its field, found, changed, deleted and restored', async () => {
    const page = await house.driver.openOwnPage('/library.html#/new');
    await page.bringToFront();
    await page.waitForSelector('#field-text');
    await click(page, 'Save');
    await waitFor('the word on the empty field', async () => (await textOf(page)).includes('must not be empty'));
    expect(await page.evaluate(`document.activeElement.id`)).toBe('field-text');
    await page.type('#field-text', 'The lighthouse at Skagen is the oldest in the world.');
    await page.type('#field-sayings-0-speaker', 'A guide');
    await page.type('#field-sayings-0-url', 'javascript:alert(1)');
    await click(page, 'Save');
    await waitFor('the word on the address', async () => (await textOf(page)).includes('must be an http or https address'));
    await page.evaluate(`document.querySelector('#field-sayings-0-url').select()`);
    await page.type('#field-sayings-0-url', 'https://example.org/tour');
    await click(page, 'Save');
    await waitFor('its page', async () => (await textOf(page)).includes('Who said it, and when') && (await textOf(page)).includes('A guide'));

    await click(page, 'Edit');
    await page.waitForSelector('#field-text');
    await page.evaluate(`document.querySelector('#field-text').select()`);
    await page.type('#field-text', 'The lighthouse at Skagen is the oldest in Denmark.');
    await click(page, 'Save');
    await waitFor('the changed claim', async () => (await textOf(page)).includes('oldest in Denmark'));
    await click(page, 'History');
    await waitFor('the history', async () => (await textOf(page)).includes('oldest in the world'));

    await click(page, 'Delete');
    await waitFor('the bin', async () => (await textOf(page)).includes('Deleted on'));
    expect((await ask<{ claims: number }>(house.own, 'readLibrary')).claims).toBe(45);
    await click(page, 'Restore “The lighthouse at Skagen is the oldest in Denmark.”');
    await waitFor('the claim again', async () => (await page.evaluate('location.hash')) !== '#/bin' && (await textOf(page)).includes('A guide'));
    await page.evaluate(`location.hash = '#/claims?q=lighthouse'`);
    await waitFor('the claim in the list', async () => (await rows(page)).join() === 'The lighthouse at Skagen is the oldest in Denmark.');
    await page.close();
    expect(await house.driver.errors()).toEqual([]);
  });
});
