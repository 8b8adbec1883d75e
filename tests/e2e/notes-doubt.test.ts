// What only the reader can say of a note, and what is told where it cannot be kept, end to end: "is it this?", why a passage is gone, a citation from the
// card, and a browser whose storage is full.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '@/lib/model/annotation';
import { ask, awaitCard, BROWSERS, clickInCard, findTab, type House, makeArticle, openHouse, paintedTexts, placeOf, textOf, waitFor } from '../support/house';
import { makeNote } from '../support/make-notes';
import { awaitEditor, awaitNoEditor, awaitPlaces, clickBubble, clickInEditor, inEditor, notesOf, paintedNotes, selectWords } from '../support/note-hands';
import { pressWhenReady } from '../support/press';

const FERRY = 'The ferry company paid for most of the dredging itself, and asked for nothing in return at the time.';
const LIKE = 'The harbour office paid for part of the dredging itself, and asked for little in return at that time.';
const OTHERS = [
  'The council will meet again on the first Tuesday of March, in the small hall of the old library.',
  'Nobody from the union came to the hearing.',
];
const UNGA = 'The United Nations General Assembly condemned the annexation of four Ukrainian regions by 143 votes to five.';

const ARTICLE = makeArticle([FERRY, ...OTHERS, UNGA]);
/** Where the sentence was taken out, and one that is like it stands at the end. */
const CHANGED = makeArticle([...OTHERS, UNGA, LIKE]);

async function visit(house: House, path: string): Promise<Page> {
  const page = await house.visit(path);
  await waitFor('the page to be read', async () => (await paintedTexts(page)).some((text) => text.includes('Ukrainian regions')));
  return page;
}

async function write(house: House, page: Page, words: string, text: string): Promise<void> {
  await selectWords(page, words);
  await clickBubble(house, page);
  await awaitEditor(house, page);
  await page.keyboard.type(text);
}

describe.each(BROWSERS)('notes in doubt in %s', (name) => {
  let house: House;
  const pages = { '/yes': ARTICLE, '/no': ARTICLE, '/cut': ARTICLE, '/cite': ARTICLE };
  beforeAll(async () => {
    house = await openHouse(name, { pages });
  });
  afterAll(() => house?.close());

  async function make(path: keyof typeof pages): Promise<Page> {
    const page = await visit(house, path);
    await write(house, page, FERRY, 'Mine.');
    await clickInEditor(house, page, 'Save');
    await awaitNoEditor(house, page);
    await awaitPlaces(house, page, ['exact']);
    return page;
  }

  /** Opens the panel of a page and presses a button there. */
  async function press(page: Page, words: string): Promise<Page> {
    const panel = await house.driver.openOwnPage(`/sidepanel.html?tab=${await findTab(house, page)}`);
    await pressWhenReady(panel, words);
    return panel;
  }

  test('what a passage may have become is asked about, painted after a yes, and not asked again', async () => {
    const page = await make('/yes');
    pages['/yes'] = CHANGED;
    await page.reload();
    const [place] = await awaitPlaces(house, page, ['suspect'], 45_000);
    expect(place!.text).toContain('harbour office paid for part');
    expect(await paintedNotes(page)).toEqual([]);
    const panel = await press(page, 'Yes, this is it');
    await panel.close();
    await waitFor('the passage to be painted', async () => (await paintedNotes(page)).some((text) => text.includes('harbour office')));
    await page.reload();
    await awaitPlaces(house, page, ['changed'], 45_000);
    await waitFor('the passage to be painted again', async () => (await paintedNotes(page)).some((text) => text.includes('harbour office')));
    await page.close();
  });

  test('after a no it is gone, with the reason, and not asked about again', async () => {
    const page = await make('/no');
    pages['/no'] = CHANGED;
    await page.reload();
    await awaitPlaces(house, page, ['suspect'], 45_000);
    await (await press(page, 'No, it is gone')).close();
    await awaitPlaces(house, page, ['orphan'], 45_000);
    await page.reload();
    const [place] = await awaitPlaces(house, page, ['orphan'], 45_000);
    expect(place).toMatchObject({ reason: 'refused' });
    await page.close();
  });

  test('a page that shows a small part of its text is told as that', async () => {
    const page = await make('/cut');
    pages['/cut'] = makeArticle([UNGA]).replaceAll(/<p>(?!The United Nations)[\s\S]*?<\/p>/g, '');
    await page.reload();
    const [place] = await awaitPlaces(house, page, ['orphan'], 45_000);
    expect(place).toMatchObject({ reason: 'short' });
    const panel = await house.driver.openOwnPage(`/sidepanel.html?tab=${await findTab(house, page)}`);
    await waitFor('the reason', async () => (await textOf(panel)).includes('The page shows much less text than when you made the note.'));
    await panel.close();
    await page.close();
  });

  test('the card copies a note as a citation, or gives it to be copied by hand', async () => {
    const page = await make('/cite');
    const { x, y } = await placeOf(page, 'The ferry company');
    await page.mouse.click(x, y);
    await awaitCard(house, page, 'Mine.');
    await clickInCard(house, page, 'Copy as a citation');
    await clickInCard(house, page, 'Markdown');
    await waitFor('the word of it', async () => /Copied, with a link|Copy this by hand/.test(await awaitCard(house, page, 'Mine.')));
    await page.close();
  });
});

describe.runIf(BROWSERS.includes('chromium'))('a browser whose storage is full', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse('chromium', { pages: { '/story': ARTICLE }, without: ['unlimitedStorage'] });
  });
  afterAll(() => house?.close());

  /** Bounds what the extension may store, by the browser's own word; null lifts the bound. */
  async function bound(bytes: number | null): Promise<void> {
    const session = await house.own.createCDPSession();
    const origin = (await house.own.evaluate('location.origin')) as string;
    await session.send('Storage.overrideQuotaForOrigin', bytes === null ? { origin } : { origin, quotaSize: bytes });
  }
  let tries = 0;
  const tryToSave = () =>
    ask(house.own, 'saveNote', { note: makeNote(String(tries++ % 10), { text: 'x' }, { source: 'http://other.example/' }), before: null, language: null }).then(
      () => 'saved',
      (error: Error) => error.message,
    );

  test('the reader is told, the editor stays, the draft is kept, and it is saved once there is room', async () => {
    const page = await visit(house, '/story');
    await write(house, page, 'ferry company', 'Not to be ');
    await bound(1);
    // Chromium goes on for half a minute by what it knew of the room before.
    await waitFor('the storage to be full', async () => (await tryToSave()).includes('no room left'), 120_000, 1000);
    await page.bringToFront();
    await page.keyboard.type('lost.');
    await clickInEditor(house, page, 'Save');
    await waitFor('the reason', () => inEditor<boolean>(house, page, `(inner) => inner.querySelector('[role=alert]')?.textContent.includes('no room left')`));
    const draft = async () => (await notesOf(house, page)).drafts.map(({ note }) => readContent(note).text);
    await waitFor('the draft to be kept', async () => (await draft()).includes('Not to be lost.'));
    await house.driver.stopBackground();
    expect(await draft()).toEqual(['Not to be lost.']);

    await bound(null);
    await waitFor('room', async () => (await tryToSave()) === 'saved', 120_000, 1000);
    await page.bringToFront();
    await clickInEditor(house, page, 'Save');
    await awaitNoEditor(house, page);
    await waitFor('the note to be painted', async () => (await paintedNotes(page)).length === 1);
    expect(await draft()).toEqual([]);
    await page.close();
  }, 300_000);
});
