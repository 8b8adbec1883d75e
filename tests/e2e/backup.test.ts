// Files through the library page: a table whose columns the reader settles, undoing, taking out, and a backup that brings everything back.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, BROWSERS, type House, openHouse, textOf, waitFor } from '../support/house';
import { pressWhenReady } from '../support/press';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious barriers on the page as it stands, by axe-core. */
async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`,
  )) as string[];
}

const folder = mkdtempSync(join(tmpdir(), 'caveat-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

async function pick(page: Page, name: 'import' | 'restore', file: string): Promise<void> {
  const input = (await page.waitForSelector(`input[name=${name}]:not([disabled])`)) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

const clickButton = (page: Page, words: string) => pressWhenReady(page, words, { among: 'button, input[type=radio], input[type=checkbox]', begins: true });

async function choose(page: Page, selector: string, value: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.select(selector, value);
}

/** Remembers every file that the page offers: the page's own policy forbids it to fetch them back. */
async function watchFiles(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const make = URL.createObjectURL;
    globalThis.madeFiles = new Map();
    URL.createObjectURL = (blob) => {
      const url = make.call(URL, blob);
      madeFiles.set(url, blob);
      return url;
    };
  })()`);
}

/** The text of the file that a link of this name would save. */
async function savedText(page: Page, name: RegExp): Promise<string> {
  return (await waitFor(`a file ${name}`, () =>
    page.evaluate(
      `(() => { const link = [...document.querySelectorAll('a[download]')].find((one) => ${name}.test(one.download)); return link ? madeFiles.get(link.href).text() : null; })()`,
    ),
  )) as string;
}

describe.each(BROWSERS)('in %s', (name) => {
  let house: House;
  let page: Page;
  beforeAll(async () => {
    house = await openHouse(name);
    page = await house.driver.openOwnPage('/library.html#/packs');
    await watchFiles(page);
  });
  afterAll(() => house?.close());
  const packs = async () =>
    (await ask<{ packs: { id: string; claims: number }[] }>(house.own, 'readLibrary')).packs
      .map(({ id, claims }) => [id, claims])
      .filter(([id]) => id !== 'starter');
  const shows = (words: string | RegExp) =>
    waitFor(String(words), async () => (typeof words === 'string' ? (await textOf(page)).includes(words) : words.test(await textOf(page))));

  test('a table comes in once the reader has said what its columns mean, and the next one of its kind at once', async () => {
    await pick(page, 'import', write('coast.csv', 'Was;Wer;Urteil\nThe tower fell.;Ann;Pants on Fire\n"A bridge; of iron, stands.";Bo;True\n'));
    await shows('Choose the column that holds the claim itself.');
    expect(await packs()).toEqual([]);
    for (const colours of ['dark', 'light'] as const) {
      await house.driver.setColours(page, colours);
      expect(await findBarriers(page)).toEqual([]);
    }
    await page.setViewport({ width: 360, height: 700 });
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('main *')].filter((one) => one.closest('.scroll') === null && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((one) => one.outerHTML.slice(0, 80))`,
      ),
    ).toEqual([]);
    await page.setViewport({ width: 1000, height: 900 });
    await choose(page, 'select[aria-label="Meaning of the column Was"]', 'text');
    await choose(page, 'select[aria-label="Meaning of the column Wer"]', 'speaker');
    await clickButton(page, 'Look again with these columns');
    await shows(/2 new/);
    await clickButton(page, 'Bring in 2 claims');
    await shows('2 claims are now in the pack “coast”.');
    expect(await packs()).toEqual([['coast', 2]]);

    await pick(page, 'import', write('inland.csv', 'Was;Wer;Urteil\nThe lake froze.;Cy;False\n'));
    await shows('as you settled it before');
    await clickButton(page, 'Bring in 1 claim');
    await shows('1 claim is now in the pack “inland”.');
  });

  test('a saved page with a fact-check comes in, and is undone from the list', async () => {
    const review = {
      '@type': 'ClaimReview',
      claimReviewed: 'The Moon is made of cheese.',
      author: { name: 'Checker' },
      reviewRating: { alternateName: 'False' },
    };
    await pick(
      page,
      'import',
      write('page.html', `<!doctype html><script type="application/ld+json">${JSON.stringify({ '@graph': [review] })}</script><p>Words`),
    );
    await clickButton(page, 'Bring in 1 claim');
    await shows('1 claim is now in the pack “page”.');
    await clickButton(page, 'Undo page.html');
    await shows('Undone. The library is as it was before.');
    expect(await packs()).toEqual([
      ['coast', 2],
      ['inland', 1],
    ]);
  });

  test('claims are taken out as a table, with what the format cannot hold', async () => {
    await clickButton(page, 'inland');
    await choose(page, 'select[name=format]', 'csv');
    await clickButton(page, 'Make the file');
    await shows(/claims are in the file/);
    const text = await savedText(page, /\.csv$/);
    expect(text).toContain('The tower fell.');
    expect(text).toContain('"A bridge; of iron, stands."');
    expect(text).not.toContain('The lake froze.');
    expect(await textOf(page)).toMatch(/details that this format cannot hold/);
  });

  test('a backup brings back what was removed, having shown what it would do, and is undone as a whole', async () => {
    await shows('No backup was made yet.');
    await clickButton(page, 'Make a backup');
    const text = await savedText(page, /^caveat-backup-.*\.jsonl$/);
    expect(text.split('\n')[0]).toMatch(/^\{"format":"caveat-backup","version":1,/);
    await shows(/The last backup was made on/);
    await ask(house.own, 'removePack', { id: 'coast' });
    await ask(house.own, 'changeSettings', { changes: { sitesOff: ['off.example'] } });

    await pick(page, 'restore', write('damaged.jsonl', text.replace('The tower fell', 'The tower stood')));
    await shows(/The file cannot be read to its end, so nothing was kept of it\. line \d+: part 1 of the backup is not as it was written/);
    expect(await packs()).toEqual([['inland', 1]]);

    await pick(page, 'restore', write('backup.jsonl', text));
    await shows('Add what is missing, keep what is newer');
    await clickButton(page, 'Replace the library by the backup');
    await shows('Your settings become those of the backup.');
    expect(await findBarriers(page)).toEqual([]);
    await clickButton(page, 'Restore');
    await shows('Restored.');
    expect(await packs()).toEqual([
      ['coast', 2],
      ['inland', 1],
    ]);
    expect(await ask<{ sitesOff: string[] }>(house.own, 'readSettings')).toMatchObject({ sitesOff: [] });

    await clickButton(page, 'Undo Backup restored: backup.jsonl');
    await waitFor('the undoing', async () => (await packs()).length === 1);
    expect(await packs()).toEqual([['inland', 1]]);
  });

  test('the library is checked, and room that lasts is asked for', async () => {
    await clickButton(page, 'Check now');
    await shows('Everything is there and can be read.');
    await shows(/Caveat uses [\d.,]+ \w+; about [\d.,]+ \w+ are left\./);
    expect(await house.driver.errors()).toEqual([]);
  });

  test('a damaged library is reported, saved as far as it can be read, and repaired', async () => {
    await page.evaluate(`new Promise((resolve, reject) => {
      const open = indexedDB.open('caveat');
      open.onsuccess = () => {
        const change = open.result.transaction(['segments', 'blocks'], 'readwrite');
        const segments = change.objectStore('segments').getAll();
        segments.onsuccess = () => {
          const { id } = segments.result.find(({ pack, state }) => pack === 'inland' && state === 'live');
          change.objectStore('blocks').delete([id, 0]);
        };
        change.oncomplete = () => resolve(open.result.close());
        change.onabort = () => reject(change.error);
      };
    })`);
    await clickButton(page, 'Check now');
    await shows('1 place is damaged.');
    await page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`);
    await shows('a block of claims is missing');
    expect(await findBarriers(page)).toEqual([]);
    await clickButton(page, 'Make a backup');
    await shows('1 place of the library could not be read');
    await clickButton(page, 'Repair');
    await shows('Repaired.');
    await clickButton(page, 'Check now');
    await shows('Everything is there and can be read.');
    expect((await ask<{ packs: { id: string }[] }>(house.own, 'readLibrary')).packs.map(({ id }) => id)).toContain('starter');
  });
});
