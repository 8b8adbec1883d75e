// Owns what stays of a private window once the reader lets Caveat run there: the notes that were saved, and nothing of any page beside them.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quoteOf, readContent } from '@/lib/model/annotation';
import { ask, awaitCard, BROWSERS, type House, makeArticle, openHouse, paintedTexts, placeOf, textOf, visitPrivately, waitFor } from '../support/house';
import { awaitEditor, awaitNoEditor, clickBubble, clickInEditor, inEditor, notesOf, paintedNotes, selectWords } from '../support/note-hands';
import { pressWhenReady } from '../support/press';
import { placesOf, readTraces } from '../support/traces';

const UNGA = 'The United Nations General Assembly condemned the annexation of four Ukrainian regions by 143 votes to five.';
const KESTREL = 'A kestrel nests above the door of the old customs house, as the keeper told us on Friday.';
const REVIEW = `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: KESTREL,
  author: { '@type': 'Organization', name: 'Kestrel Checkers' },
  reviewRating: { '@type': 'Rating', alternateName: 'False' },
  inLanguage: 'en',
})}</script>`;
/** Words that stand in the pages of this test alone, and in their addresses. */
const WORDS = ['kestrel', 'Kestrel', 'news.example'];
const story = (extra = '') => makeArticle([UNGA, KESTREL], 'What the Kestrel saw').replace('</head>', `${extra}</head>`);
const PAGES = {
  ...Object.fromEntries(['read', 'draft', 'saved', 'panel', 'link', 'open', 'key'].map((name) => [`/kestrel/${name}`, story()])),
  '/kestrel/check': story(REVIEW),
};

describe.each(BROWSERS)('private windows in %s', (name) => {
  let house: House;
  let before: Record<string, string>;
  beforeAll(async () => {
    house = await openHouse(name, { pages: PAGES, privateWindows: true });
    // What is minted once with the first highlights of all is there before.
    const page = await house.visit('/peace-talks/index.html');
    await waitFor('highlights', async () => (await paintedTexts(page)).length > 0);
    await page.close();
    before = await readTraces(house.own);
  });
  afterAll(() => house?.close());

  /** Opens a private window and waits until its page was read. */
  async function visit(path: string): Promise<{ page: Page; tabId: number }> {
    const visited = await visitPrivately(house, `/kestrel/${path}`);
    await waitFor('the page to be read', async () => (await paintedTexts(visited.page)).some((text) => text.includes('Ukrainian regions')));
    return visited;
  }

  async function write(page: Page, text: string): Promise<void> {
    await selectWords(page, 'nests above the door');
    await clickBubble(house, page);
    await awaitEditor(house, page);
    await page.keyboard.type(text);
  }

  /** The tabs that show an address, by whether their windows are private. */
  const privacyOf = (path: string) =>
    house.own.evaluate(
      `(globalThis.browser ?? chrome).tabs.query({}).then((tabs) => tabs.filter(({ url }) => url === ${JSON.stringify(house.addressOf(path))}).map(({ incognito }) => incognito))`,
    ) as Promise<boolean[]>;

  test('reading there, with a card and the popup open, stores nothing at all', async () => {
    const { page, tabId } = await visit('read');
    const { x, y } = await placeOf(page, 'condemned the annexation');
    await page.mouse.click(x, y);
    await awaitCard(house, page, 'Sources');
    const popup = await house.driver.openOwnPage(`/popup.html?tab=${tabId}`);
    await waitFor('the popup to say so', async () => (await textOf(popup)).includes('Private window: nothing is recorded here unless you save it.'));
    await waitFor('the match', async () => (await textOf(popup)).includes('Said by'));
    await popup.close();
    await page.close();
    expect(await readTraces(house.own)).toEqual(before);
  });

  test('what is being written there is kept nowhere, and is gone with the window', async () => {
    const { page } = await visit('draft');
    await write(page, 'Half a thou');
    await waitFor('the editor to say so', async () =>
      ((await inEditor<string>(house, page, '(inner) => inner.body.innerText')) ?? '').includes('This draft is not kept'),
    );
    expect((await notesOf(house, page)).drafts).toEqual([]);
    expect(await placesOf(house.own, [...WORDS, 'Half a thou'])).toEqual([]);
    await page.close({ runBeforeUnload: true });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await placesOf(house.own, [...WORDS, 'Half a thou'])).toEqual([]);
    const again = await visit('draft');
    expect((await notesOf(house, again.page)).drafts).toEqual([]);
    await again.page.close();
  });

  test('a note that is saved is stored, and nothing of the page beside it: no place, no draft; an ordinary window shows it', async () => {
    const { page } = await visit('saved');
    await write(page, 'Seen in spring.');
    await clickInEditor(house, page, 'Save');
    await awaitNoEditor(house, page);
    await waitFor('the note to be painted', async () => (await paintedNotes(page)).includes('nests above the door'));
    // Found anew after a reload, which is when its place would be told.
    await page.reload();
    await waitFor('the note to come back', async () => (await paintedNotes(page)).includes('nests above the door'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { notes, drafts, places } = await notesOf(house, page);
    expect(notes.map((note) => [quoteOf(note), readContent(note).text])).toEqual([['nests above the door', 'Seen in spring.']]);
    expect([drafts, places]).toEqual([[], []]);
    expect(await placesOf(house.own, WORDS)).toEqual(['annotations']);
    await page.close();
    const ordinary = await house.visit('/kestrel/saved');
    await waitFor('the note in an ordinary window', async () => (await paintedNotes(ordinary)).includes('nests above the door'));
    await waitFor('its place, which an ordinary window writes down', async () => (await notesOf(house, ordinary)).places.length === 1);
    await ordinary.close();
    await ask(house.own, 'deleteNote', { id: notes[0]!.id });
  });

  test('a note that is changed in the panel of a private window leaves no draft either', async () => {
    const { page, tabId } = await visit('panel');
    await write(page, 'Whole.');
    await clickInEditor(house, page, 'Save');
    await awaitNoEditor(house, page);
    const panel = await house.driver.openOwnPage(`/sidepanel.html?tab=${tabId}`);
    await pressWhenReady(panel, 'Edit the note on “nests above the door”');
    await waitFor('the editor', async () => (await panel.evaluate('document.activeElement.localName')) === 'textarea');
    await panel.keyboard.type('Halved');
    await waitFor('the panel to say so', async () => (await textOf(panel)).includes('This draft is not kept'));
    expect((await notesOf(house, page)).drafts).toEqual([]);
    expect(await placesOf(house.own, ['Halved'])).toEqual([]);
    await panel.close();
    await page.close();
  });

  test('a fact check is not collected by itself, though the reader switched that on', async () => {
    const count = async () => (await ask<{ total: number }>(house.own, 'listCaptures', { limit: 10 })).total;
    await ask(house.own, 'changeSettings', { changes: { collectFactChecks: true } });
    const { page } = await visit('check');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await count()).toBe(0);
    await page.close();
    const ordinary = await house.visit('/kestrel/check');
    await waitFor('it to be collected from an ordinary window', async () => (await count()) === 1);
    await ordinary.close();
  });

  test('a source that is followed in the popup opens in the private window, not among the ordinary ones', async () => {
    const { page, tabId } = await visit('link');
    const popup = await house.driver.openOwnPage(`/popup.html?tab=${tabId}`);
    await waitFor('the match', async () => (await textOf(popup)).includes('Said by'));
    // Any link of the popup goes this way; this one leads to a page of the site.
    await popup.evaluate(
      `(() => { const link = document.createElement('a'); link.href = ${JSON.stringify(house.addressOf('/kestrel/open'))}; link.target = '_blank'; link.textContent = 'A source'; document.querySelector('main').prepend(link); })()`,
    );
    await popup.click('main > a');
    expect(await waitFor('the source', async () => ((await privacyOf('/kestrel/open')).length > 0 ? privacyOf('/kestrel/open') : null))).toEqual([true]);
    await popup.close();
    await page.close();
  });

  test('the key for a note reaches the page of the private window', async () => {
    const { page } = await visit('key');
    await selectWords(page, 'nests above the door');
    await page.bringToFront();
    await house.driver.runCommand(page, 'make-note');
    expect(await awaitEditor(house, page)).toContain('nests above the door');
    await page.close();
  });

  test('no part of Caveat threw an error', async () => {
    expect(await house.driver.errors()).toEqual([]);
  });
});
