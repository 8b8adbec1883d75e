// The library page: found as one types, narrowed by filters that count, a claim's own page, the way back, and addresses that lead there again.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, BROWSERS, type House, openHouse, textOf, waitFor } from '../support/house';
import { keepMadeFiles } from '../support/made-files';
import { makeClaim } from '../support/make-claims';
import { pressWhenReady } from '../support/press';

const count = async (page: Page) => Number(/(\d+) claims?/.exec(await textOf(page))?.[1] ?? -1);
const rows = (page: Page) => page.evaluate(`[...document.querySelectorAll('.row-text')].map((row) => row.textContent)`) as Promise<string[]>;

const click = (page: Page, name: string) => pressWhenReady(page, name, { among: 'button, a, summary' });

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

  test('what was typed and not saved is there again after another place was looked at, until it is thrown away', async () => {
    const page = await house.driver.openOwnPage('/library.html#/new');
    await page.bringToFront();
    await page.waitForSelector('#field-text');
    await page.type('#field-text', 'The ferry to Skagen never sailed.');
    await page.evaluate(`location.hash = '#/bin'`);
    await waitFor('the bin', async () => (await page.$('#field-text')) === null);
    await page.evaluate(`location.hash = '#/new'`);
    await waitFor('the text again', async () => (await page.evaluate(`document.querySelector('#field-text')?.value`)) === 'The ferry to Skagen never sailed.');
    await click(page, 'Throw it away');
    await waitFor('an empty field', async () => (await page.evaluate(`document.querySelector('#field-text')?.value`)) === '');
    await page.evaluate(`location.hash = '#/bin'`);
    await waitFor('the bin', async () => (await page.$('#field-text')) === null);
    await page.evaluate(`location.hash = '#/new'`);
    await page.waitForSelector('#field-text');
    expect(await page.evaluate(`document.querySelector('#field-text').value`)).toBe('');
    expect(await textOf(page)).not.toContain('Throw it away');
    await page.close();
  });

  test('claims are selected by box, range and key over several lists, tagged, taken out, deleted as one step, and come back as one', async () => {
    for (let number = 1; number <= 6; number++)
      await ask(house.own, 'saveClaim', {
        claim: makeClaim(`own/barrel${number}`, `The barrel number ${number} of the herring fleet was empty.`),
        before: null,
      });
    const page = await house.driver.openOwnPage('/library.html#/claims?q=herring%20barrel%20');
    await page.bringToFront();
    await waitFor('the claims', async () => (await rows(page)).length === 6, 30_000);
    await keepMadeFiles(page);
    const box = (row: number) => page.click(`#row-${row} .row-check`);
    await box(1);
    await waitFor('one', async () => (await textOf(page)).includes('1 claim selected'));
    await page.keyboard.down('Shift');
    await box(4);
    await page.keyboard.up('Shift');
    await waitFor('the range', async () => (await textOf(page)).includes('4 claims selected'));
    await page.evaluate(`document.querySelector('.long-list').focus()`);
    await page.keyboard.press('Home');
    await page.keyboard.press(' ');
    await waitFor('five', async () => (await textOf(page)).includes('5 claims selected'));
    expect(await page.evaluate(`document.querySelectorAll('[role=option][aria-selected=true]').length`)).toBe(5);

    // The selection holds over another list.
    await page.evaluate(`location.hash = '#/claims?q=expand%20inch%20'`);
    await waitFor('another list', async () => (await rows(page)).length === 1);
    await box(0);
    await waitFor('six', async () => (await textOf(page)).includes('6 claims selected'));

    await click(page, 'Change 5 claims of yours');
    await page.waitForSelector('.bulk[open] input[type=text]');
    await page.type('.bulk[open] input[type=text]', 'fishing');
    await click(page, 'Add the topic');
    await waitFor('the word', async () => (await textOf(page)).includes('5 claims were changed. 1 claim belongs to a pack and stays.'));

    await click(page, 'Take 6 claims out');
    await click(page, 'Make the file');
    await waitFor('the file', async () => (await textOf(page)).includes('6 claims are in the file.'), 20_000);
    expect(await textOf(page)).toMatch(/\d+ details? that this format cannot hold/);
    await page.waitForSelector('a[download$=".csv"]');
    const csv = (await page.evaluate(`madeFiles.get(document.querySelector('a[download$=".csv"]').href).text()`)) as string;
    expect(csv.match(/The barrel number \d/g)).toHaveLength(5);
    expect(csv).toContain('one inch');

    await click(page, 'Delete');
    await click(page, 'Delete 5 claims');
    await waitFor('the end of them', async () => (await textOf(page)).includes('5 claims were moved to the deleted ones.'));
    await waitFor('nothing to be selected', async () => !(await textOf(page)).includes('claims selected'));
    await page.evaluate(`location.hash = '#/bin'`);
    await waitFor('the change in the list', async () => (await textOf(page)).includes('5 claims deleted'));
    await pressWhenReady(page, 'Undo the change of', { begins: true });
    await waitFor('their return', async () => (await textOf(page)).includes('5 claims are as they were.'));
    await page.evaluate(`location.hash = '#/claims?topics=fishing'`);
    await waitFor('them in the list', async () => (await rows(page)).length === 5);
    await page.evaluate(`document.querySelector('.long-list').focus()`);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await waitFor('all of them', async () => (await textOf(page)).includes('5 claims selected'));
    await page.close();
    expect(await house.driver.errors()).toEqual([]);
  }, 120_000);

  test('claims that say the same are found, looked at, merged with nothing lost, and parted again', async () => {
    const starter = (await ask<{ claims: { text: string }[] }>(house.own, 'readClaims', { ids: ['starter/ua-nato-one-inch'] })).claims[0]!;
    await ask(house.own, 'saveClaim', { claim: makeClaim('own/inch', starter.text, { topics: ['promises'] }), before: null });
    const read = async () =>
      (await ask<{ claims: { topics: string[]; reviews: unknown[] }[] }>(house.own, 'readClaims', { ids: ['own/inch', 'starter/ua-nato-one-inch'] })).claims;
    const [own, theirs] = await read();
    const page = await house.driver.openOwnPage('/library.html#/duplicates');
    await page.bringToFront();
    await click(page, 'Look for them');
    await waitFor('the pair', async () => (await textOf(page)).includes('The same words'), 30_000);
    await click(page, `Look at merging “${starter.text}”`);
    // Ours says more than the pack's can take in, so ours is offered as the one that stays.
    await waitFor('the preview', async () => (await textOf(page)).includes("The pack's claim stays in its pack as it is."));
    expect(await textOf(page)).toContain(`Topic: ${theirs!.topics[0]}`);
    await page.click('.preview input[type=radio]');
    await waitFor('the reason', async () => (await textOf(page)).includes('cannot take in what the other one says'));
    expect(await textOf(page)).toContain('Topic: promises');
    await page.click('.preview label:last-of-type input[type=radio]');
    await waitFor('the preview again', async () => (await textOf(page)).includes('The claim that stays gains:'));
    await click(page, 'Merge');
    await waitFor('the merge', async () => (await textOf(page)).includes('Merged into'));
    const [merged, kept] = await read();
    expect(merged!.topics).toEqual(['promises', ...theirs!.topics]);
    expect(merged!.reviews).toEqual([...own!.reviews, ...theirs!.reviews]);
    expect(kept).toEqual(theirs);
    await click(page, 'Undo');
    await waitFor('both', async () => (await textOf(page)).includes('Both claims are there again.'));
    expect(await read()).toEqual([own, theirs]);
    await page.close();
    expect(await house.driver.errors()).toEqual([]);
  }, 120_000);
});
