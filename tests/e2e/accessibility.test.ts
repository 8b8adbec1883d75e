// Owns that our pages, as they are built, hold no serious barrier: axe-core in light and dark. The card is checked in the page tests, in an open root.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, doneReport, findTab, type House, openHouse, textOf, waitFor } from '../support/house';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

describe.each(BROWSERS)('in %s', (name) => {
  let house: House;
  let tabId: number;
  beforeAll(async () => {
    house = await openHouse(name);
    const page = await house.visit('/peace-talks/index.html');
    await doneReport(house, page);
    tabId = await findTab(house, page);
  });
  afterAll(() => house?.close());

  describe.each(['light', 'dark'] as const)('%s', (colours) => {
    test.each([
      ['popup', () => `/popup.html?tab=${tabId}`, 'Said by'],
      ['side panel', () => `/sidepanel.html?tab=${tabId}`, 'Said by'],
      ['notes as files', () => '/sidepanel.html#files', 'Your notes as files'],
      ['welcome page', () => '/welcome.html', 'CC BY 4.0'],
      ['options', () => '/options.html', 'Caveat'],
      ['library', () => '/library.html', '45 claims'],
      ['claim', () => '/library.html#/claim/starter%2Fua-nato-one-inch', 'Who said it'],
      ['packs', () => '/library.html#/packs', 'starter pack'],
      ['notes of the library', () => '/library.html#/notes', 'You have no notes yet'],
      ['duplicates', () => '/library.html#/duplicates', 'Claims that say the same'],
      ['publishing', () => '/library.html#/publish', 'Make a key'],
    ])('axe finds nothing serious in the %s', async (_what, path, words) => {
      const page = await house.driver.openOwnPage(path());
      await house.driver.setColours(page, colours);
      await waitFor('the page to be drawn', async () => (await textOf(page)).includes(words));
      // Firefox tells a page of new colours a moment after they were set.
      await waitFor(`the ${colours} colours`, async () => (await page.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)) === (colours === 'dark'));
      await page.evaluate(AXE);
      const findings = JSON.parse(
        String(await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations))`)),
      ) as Finding[];
      const serious = findings.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(
        serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 120)} ${failureSummary}`).join(' | ')}`),
      ).toEqual([]);
      await page.close();
    });
  });
});
