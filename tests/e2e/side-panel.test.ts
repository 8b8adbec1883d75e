// The real panel beside the page: opened by the popup's button, and from one tab to the next.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, BROWSERS, doneReport, type House, openHouse, openPopup, textOf, waitFor } from '../support/house';
import { makeNote } from '../support/make-notes';
import { clickWhenReady } from '../support/press';

const STORY = '/peace-talks/index.html';
const OTHER = '/debunk/index.html';

describe.each(BROWSERS)('in %s', (name) => {
  let house: House;
  let story: Page;
  beforeAll(async () => {
    house = await openHouse(name, { variant: name === 'firefox' ? 'shipped' : 'driven', everyPage: true });
    const target = {
      source: house.addressOf(STORY),
      title: 'Peace talks',
      selector: [{ type: 'TextQuoteSelector' as const, exact: 'Russia annexed Donetsk' }],
    };
    await ask(house.own, 'saveNote', { note: makeNote('1', { text: 'Noted in the story.' }, target), before: null, language: 'en' });
    story = await house.visit(STORY);
    await doneReport(house, story);
  });
  afterAll(() => house?.close());

  const isOpen = () =>
    house.own.evaluate(
      name === 'firefox'
        ? 'browser.sidebarAction.isOpen({})'
        : `chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((contexts) => contexts.length > 0)`,
    ) as Promise<boolean>;

  test('it is closed until the reader opens it from the popup', async () => {
    expect(await isOpen()).toBe(false);
    const popup = await openPopup(house, story);
    await waitFor('the popup to know its window', async () => (await textOf(popup)).includes('Noted in the story.'));
    await clickWhenReady(popup, 'Side panel');
    await waitFor('the panel to open', isOpen);
  });

  // Firefox shows its sidebar to no program but itself.
  test.skipIf(name === 'firefox')('it shows the page in front, and the next one when the reader goes there', async () => {
    const target = await house.driver.browser.waitForTarget((one) => one.url().endsWith('/sidepanel.html'), { timeout: 10_000 });
    const panel = await target.asPage();
    await story.bringToFront();
    await waitFor('the note', async () => (await textOf(panel)).includes('Noted in the story.'));
    const other = await house.visit(OTHER);
    await doneReport(house, other);
    await waitFor('the other page', async () => {
      const text = await textOf(panel);
      return text.includes('statements match claims') && !text.includes('Noted in the story.');
    });
    await story.bringToFront();
    await waitFor('the note again', async () => (await textOf(panel)).includes('Noted in the story.'));
    await story.goto(house.addressOf(OTHER, 'other.example'));
    await waitFor('the tab to have gone elsewhere', async () => !(await textOf(panel)).includes('Noted in the story.'));
  });
});
