// Bringing a file in through the library page: matched in articles as soon as it is in, resumable after its page was closed, gone when removed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, BROWSERS, doneReport, type House, matchesOf, openHouse, textOf, waitFor } from '../support/house';
import { pressWhenReady } from '../support/press';

const STATEMENT = 'The lighthouse at Skagen was moved by forty metres after the storm of 1902.';
const ARTICLE = `<!doctype html><html lang="en"><title>A lighthouse</title><article><h1>On the coast</h1>${[
  'Visitors come to the northern tip of the country all year round, and most of them walk along the beach until the two seas meet.',
  `${STATEMENT} Engineers still argue about how it was done with the tools of the time.`,
  'The café beside the tower opens at nine and closes when the last guest has gone home for the night.',
]
  .map((text) => `<p>${text}</p>`)
  .join('')}</article></html>`;

const folder = mkdtempSync(join(tmpdir(), 'caveat-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file of ClaimReviews, a line each: the lighthouse in the middle of `count` others. */
function writeLines(name: string, count: number): string {
  const places = ['Oslo', 'Bergen', 'Malmo', 'Turku', 'Riga', 'Gdansk', 'Kiel', 'Visby'];
  const lines = Array.from({ length: count }, (_, index) => {
    const text =
      index === count >> 1 ? STATEMENT : `The ${index}th ship of the year left ${places[index % 8]} with ${index * 3} barrels for ${places[(index * 5) % 7]}.`;
    const itemReviewed = {
      '@type': 'Claim',
      identifier: index === count >> 1 ? 'lighthouse' : `ship-${index}`,
      author: { '@type': 'Person', name: 'A captain' },
    };
    return JSON.stringify({
      '@type': 'ClaimReview',
      claimReviewed: text,
      itemReviewed,
      author: { name: 'Checker' },
      reviewRating: { alternateName: 'False' },
      inLanguage: 'en',
    });
  });
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\nnot a claim\n`);
  return file;
}

async function pick(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector('input[name=import]:not([disabled])')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

describe.each(BROWSERS)('in %s', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(name, { pages: { '/lighthouse.html': ARTICLE } });
  });
  afterAll(() => house?.close());
  const packs = async () =>
    (await ask<{ packs: { id: string; claims: number }[] }>(house.own, 'readLibrary')).packs
      .map(({ id, claims }) => [id, claims])
      .filter(([id]) => id !== 'starter');

  test('a file becomes a pack that articles are matched with, and its removal takes everything back', async () => {
    const article = await house.visit('/lighthouse.html');
    expect(matchesOf(await doneReport(house, article), 'lighthouse')).toBeNull();

    const page = await house.driver.openOwnPage('/library.html#/packs');
    await pick(page, writeLines('coast.jsonl', 3000));
    await waitFor('the preview', async () => (await textOf(page)).includes('What “coast” would do'));
    expect(await textOf(page)).toMatch(/3,000\s+new\s+0\s+changed\s+0\s+the same\s+0\s+taken away/);
    expect(await packs()).toEqual([]);
    await pressWhenReady(page, 'Bring in 3,000 claims');
    await waitFor('the end of the import', async () => (await textOf(page)).includes('3,000 claims are now in the pack “coast”.'), 60_000);
    expect(await textOf(page)).toContain('1 item was left out');
    expect(await packs()).toEqual([['coast', 3000]]);
    await waitFor('the pack in the list', async () => (await textOf(page)).includes('Remove'));

    await article.reload();
    expect(matchesOf(await doneReport(house, article), 'lighthouse')).toEqual(['lighthouse']);

    await page.bringToFront();
    await pressWhenReady(page, 'Remove coast');
    await pressWhenReady(page, 'Remove coast with all its claims');
    await waitFor('the pack to go', async () => (await packs()).length === 0);
    await pressWhenReady(page, 'Undo Removed: coast');
    await waitFor('the pack again', async () => (await packs()).length === 1);
    await waitFor('the pack in the list again', async () => (await textOf(page)).includes('3,000 claims'));
    await pressWhenReady(page, 'Remove coast');
    await pressWhenReady(page, 'Remove coast with all its claims');
    await waitFor('the pack to go once more', async () => (await packs()).length === 0);
    await article.reload();
    expect(matchesOf(await doneReport(house, article), 'lighthouse')).toBeNull();
    await page.close();
    await article.close();
  });

  test('an import whose page was closed shows nothing, and goes on when the same file is picked again', async () => {
    const file = writeLines('long.jsonl', 40_000);
    const first = await house.driver.openOwnPage('/library.html#/packs');
    await pick(first, file);
    await pressWhenReady(first, 'Bring in 40,000 claims');
    await waitFor('some progress', async () => Number(/· ([\d,]+) claims ·/.exec(await textOf(first))?.[1]?.replace(',', '') ?? 0) > 5000, 60_000);
    await first.close();
    expect(await packs()).toEqual([]);

    const second = await house.driver.openOwnPage('/library.html#/packs');
    const unfinished = await waitFor('the stopped import', async () => /long\.jsonl\s+(\d+)% · ([\d,]+) claims/.exec(await textOf(second)));
    expect(Number(unfinished[2]?.replace(',', ''))).toBeGreaterThan(2000);
    await pick(second, file);
    await waitFor('the end of the import', async () => (await textOf(second)).includes('40,000 claims are now in the pack “long”.'), 60_000);
    expect(await packs()).toEqual([['long', 40_000]]);
    await second.close();
  }, 180_000);

  test('a file that cannot be read to its end leaves nothing, and says where it broke', async () => {
    const before = await packs();
    const file = join(folder, 'cut.json');
    writeFileSync(file, `{"@type":"DataFeed","name":"Cut","dataFeedElement":[{"item":{"claimReviewed":"${STATEMENT}"}},{"item":`);
    const page = await house.driver.openOwnPage('/library.html#/packs');
    await pick(page, file);
    await waitFor('the error', async () => (await textOf(page)).includes('dataFeedElement[1]: the file ends too early'));
    expect(await packs()).toEqual(before);
    expect(await textOf(page)).not.toContain('Stopped imports');
    await page.close();
    expect(await house.driver.errors()).toEqual([]);
  });
});
