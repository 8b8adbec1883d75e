// Owns that our pages, as they are built, hold no serious barrier: axe-core in light and dark, wide and narrow, where nothing may stand out over the edge.
// The card is checked in the page tests, in an open root.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, BROWSERS, doneReport, findTab, type House, makeArticle, openHouse, textOf, waitFor } from '../support/house';
import { makeClaim } from '../support/make-claims';
import { makeNote } from '../support/make-notes';
import { pressWhenReady } from '../support/press';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LIGHTHOUSE = 'The lighthouse at Skagen was moved by forty metres after the storm of 1902.';
const FACT_CHECK = makeArticle([LIGHTHOUSE]).replace(
  '</head>',
  `<script type="application/ld+json">${JSON.stringify({
    '@type': 'ClaimReview',
    claimReviewed: LIGHTHOUSE,
    author: { name: 'Checkers of the North' },
    reviewRating: { alternateName: 'False' },
  })}</script></head>`,
);
const NOTES = [makeNote('1', { text: 'See **the archive**.', tags: ['coast'], rating: 'false' }), makeNote('2', { text: 'To be deleted.' })];
const WIDTHS = [1280, 360];

const folder = mkdtempSync(join(tmpdir(), 'caveat-axe-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Finding {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

/** Serious findings of axe-core on the page as it stands. */
async function findBarriers(page: Page): Promise<string[]> {
  const run = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations))`;
  const findings = JSON.parse(String(await page.evaluate(run))) as Finding[];
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 120)} ${failureSummary}`).join(' | ')}`);
}

/** What stands out over the edge of the page, so that it would have to be scrolled sideways. */
async function findOverhang(page: Page): Promise<string[]> {
  return (await page.evaluate(`(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth + 1) return [];
    return [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1).map((one) => one.outerHTML.slice(0, 80));
  })()`)) as string[];
}

/** Picks a file in a field of the page. */
async function pick(page: Page, field: 'import' | 'restore', name: string, text: string): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const input = (await page.waitForSelector(`input[name=${field}]:not([disabled])`)) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

describe.each(BROWSERS)('in %s', (name) => {
  let house: House;
  let demo: number;
  let factCheck: number;
  beforeAll(async () => {
    house = await openHouse(name, { pages: { '/check.html': FACT_CHECK } });
    const [article, check] = [await house.visit('/peace-talks/index.html'), await house.visit('/check.html')];
    await doneReport(house, article);
    await doneReport(house, check);
    [demo, factCheck] = [await findTab(house, article), await findTab(house, check)];
  });
  afterAll(() => house?.close());

  /** Holds a page to the rules in every width and colour. A popup has the width of its own words. */
  async function expectNoBarriers(page: Page, widths: readonly number[] = WIDTHS): Promise<void> {
    await page.evaluate(AXE);
    for (const width of widths) {
      await page.setViewport({ width, height: 900 });
      for (const colours of ['light', 'dark'] as const) {
        await house.driver.setColours(page, colours);
        // Firefox tells a page of new colours a moment after they were set.
        await waitFor(
          `the ${colours} colours`,
          async () => (await page.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`)) === (colours === 'dark'),
        );
        expect({ width, colours, found: await findBarriers(page) }).toEqual({ width, colours, found: [] });
      }
      expect({ width, overhang: await findOverhang(page) }).toEqual({ width, overhang: [] });
    }
    await page.close();
  }

  async function open(path: string, words: string): Promise<Page> {
    const page = await house.driver.openOwnPage(path);
    await waitFor(`"${words}"`, async () => (await textOf(page)).includes(words));
    return page;
  }

  test.each([
    ['popup', () => `/popup.html?tab=${demo}`, 'Said by', [400]],
    ['popup of a fact-check', () => `/popup.html?tab=${factCheck}`, 'fact-check', [400]],
    ['side panel', () => `/sidepanel.html?tab=${demo}`, 'Said by', WIDTHS],
    ['notes as files', () => '/sidepanel.html#files', 'Your notes as files', WIDTHS],
    ['welcome page', () => '/welcome.html', 'CC BY 4.0', WIDTHS],
    ['options', () => '/options.html', 'Caveat', WIDTHS],
    ['library', () => '/library.html', '45 claims', WIDTHS],
    ['claim', () => '/library.html#/claim/starter%2Fua-nato-one-inch', 'Who said it', WIDTHS],
    ['new claim', () => '/library.html#/new', 'Save', WIDTHS],
    ['packs', () => '/library.html#/packs', 'starter pack', WIDTHS],
    ['empty notes of the library', () => '/library.html#/notes', 'You have no notes yet', WIDTHS],
    ['publishing', () => '/library.html#/publish', 'Make a key', WIDTHS],
  ])('axe finds nothing serious in the %s', async (_what, path, words, widths) => {
    await expectNoBarriers(await open(path(), words), widths);
  });

  test("axe finds nothing serious where things of the reader's are: claims, notes, captures, duplicates, and what was deleted", async () => {
    for (const id of ['own/tower', 'own/gone'])
      await ask(house.own, 'saveClaim', { claim: makeClaim(id, LIGHTHOUSE, { topics: ['coast'], rating: 'false' }), before: null });
    await ask(house.own, 'changeClaims', { ids: ['own/gone'], change: { kind: 'delete' }, at: new Date().toISOString() });
    await ask(house.own, 'saveClaim', {
      claim: makeClaim('own/again', 'At Skagen the lighthouse was moved by forty metres after the storm of 1902.'),
      before: null,
    });
    await ask(house.own, 'importNotes', { id: '9'.padStart(32, '0'), file: 'n.jsonld', size: 1, read: new Date().toISOString(), notes: NOTES });
    await ask(house.own, 'deleteNote', { id: NOTES[1]!.id });
    await ask(house.own, 'captureFactChecks', { tabId: factCheck });
    await expectNoBarriers(await open('/library.html#/edit/own%2Ftower', 'Save'));
    await expectNoBarriers(await open('/library.html#/notes', 'Tuesday'));
    await expectNoBarriers(await open(`/library.html#/note/${NOTES[0]!.id}`, 'the archive'));
    await expectNoBarriers(await open('/library.html#/captured', 'Checkers of the North'));
    await expectNoBarriers(await open('/library.html#/bin', 'Restore'));
    const duplicates = await open('/library.html#/duplicates', 'Claims that say the same');
    await pressWhenReady(duplicates, 'Look for them');
    await waitFor('the pair', async () => (await textOf(duplicates)).includes('Leave as they are'), 20_000);
    await expectNoBarriers(duplicates);
  }, 90_000);

  test('axe finds nothing serious in the look at a file before it comes in, and at a backup before it is restored', async () => {
    const page = await open('/library.html#/packs', 'starter pack');
    const row = { '@type': 'ClaimReview', claimReviewed: LIGHTHOUSE, author: { name: 'Checker' }, reviewRating: { alternateName: 'False' }, strange: 1 };
    await pick(page, 'import', 'coast.jsonl', `${JSON.stringify(row)}\n${'not a claim\n'.repeat(20)}`);
    await waitFor('the preview', async () => (await textOf(page)).includes('What “coast” would do'));
    await page.evaluate(`for (const fold of document.querySelectorAll('.preview details')) fold.open = true`);
    await waitFor('what was left out', async () => (await textOf(page)).includes('line 21: '));
    await expectNoBarriers(page);

    const other = await open('/library.html#/packs', 'starter pack');
    await other.evaluate(`(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        globalThis.made = blob;
        return make.call(URL, blob);
      };
    })()`);
    await pressWhenReady(other, 'Make a backup');
    const backup = (await waitFor('the backup', () => other.evaluate('globalThis.made?.text()') as Promise<string | undefined>, 20_000)) as string;
    await pick(other, 'restore', 'backup.jsonl', backup);
    await waitFor('the look at it', async () => (await textOf(other)).includes('Add what is missing, keep what is newer'), 20_000);
    await expectNoBarriers(other);
    expect(await house.driver.errors()).toEqual([]);
  }, 90_000);
});
