// Owns the reader's notes on living pages, end to end: made by hand and by key, coming back, changed, gone, deleted and undone, in frames and shadow roots.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quoteOf, readContent } from '@/lib/model/annotation';
import { awaitCard, awaitNoCard, BROWSERS, clickInCard, type House, makeArticle, openHouse, paintedTexts, placeOf, waitFor } from '../support/house';
import {
  awaitEditor,
  awaitNoEditor,
  awaitPlaces,
  bubbleBox,
  clickBubble,
  clickInEditor,
  inEditor,
  notesOf,
  paintedNotes,
  selectWords,
} from '../support/note-hands';

const COST = 'The new bridge over the river cost forty million crowns, the mayor told the council on Monday evening.';
const FERRY = 'The ferry company paid for most of the dredging itself, and asked for nothing in return at the time.';
const UNGA = 'The United Nations General Assembly condemned the annexation of four Ukrainian regions by 143 votes to five.';

function article(...extra: string[]): string {
  return makeArticle([COST, FERRY, UNGA]).replace('</article>', `${extra.join('\n')}</article>`);
}

function makePages(): Record<string, string> {
  const names = ['made', 'keys', 'choose', 'edited', 'gone', 'deleted', 'tabs', 'stopped', 'draft', 'overlap'];
  const routes = `<script>window.go = (path) => history.pushState(null, '', path);</script>`;
  return {
    ...Object.fromEntries(names.map((name) => [`/${name}`, article()])),
    '/frame': article('<iframe src="/inner" style="width:600px;height:150px"></iframe>'),
    '/inner': '<!doctype html><meta charset="utf-8"><p>In the frame stands a sentence that somebody may want to note.</p>',
    '/shadow': article(
      `<story-open></story-open><story-closed></story-closed><script>
        document.querySelector('story-open').attachShadow({ mode: 'open' }).innerHTML = '<p>In the open shadow stands a sentence for the reader.</p>';
        document.querySelector('story-closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>In the closed shadow stands another one for the reader.</p>';
      </script>`,
    ),
    '/unselectable': article('<style>body { user-select: none }</style>'),
    '/route': article(routes),
    '/spa': article(`<script>
      const first = document.querySelector('article').innerHTML;
      window.go = (path, text) => { history.pushState(null, '', path); document.querySelector('article').innerHTML = text ?? first; };
    </script>`),
  };
}

describe.each(BROWSERS)('notes in %s', (name) => {
  let house: House;
  const pages = makePages();
  beforeAll(async () => {
    house = await openHouse(name, { pages });
  });
  afterAll(() => house?.close());

  /** Opens a page and waits until notes may be made on it. */
  async function visit(path: string): Promise<Page> {
    const page = await house.visit(path);
    await waitFor('the page to be read', async () => (await paintedTexts(page)).some((text) => text.includes('Ukrainian regions')));
    return page;
  }

  /** Makes a note by mouse and keys. */
  async function make(page: Page, words: string, text: string, root?: string): Promise<void> {
    await selectWords(page, words, root);
    await clickBubble(house, page);
    await awaitEditor(house, page);
    await page.keyboard.type(text);
    await clickInEditor(house, page, 'Save');
    await awaitNoEditor(house, page);
  }

  async function clickOn(page: Page, words: string): Promise<void> {
    const { x, y } = await placeOf(page, words);
    await page.mouse.click(x, y);
  }

  test('selected, written, saved: the note is painted, and comes back after a reload with its card', async () => {
    const page = await visit('/made');
    const before = (await page.evaluate('document.documentElement.outerHTML')) as string;
    await selectWords(page, 'forty million crowns');
    const box = await waitFor('the bubble', () => bubbleBox(house, page));
    const line = (await page.evaluate('JSON.parse(JSON.stringify(getSelection().getRangeAt(0).getBoundingClientRect()))')) as typeof box;
    expect(
      box.top >= line.top + line.height || box.top + box.height <= line.top || box.left >= line.left + line.width || box.left + box.width <= line.left,
    ).toBe(true);
    await clickBubble(house, page);
    expect(await awaitEditor(house, page)).toContain('forty million crowns');
    await page.keyboard.type('The audit says thirty.');
    await clickInEditor(house, page, 'Save');
    await awaitNoEditor(house, page);
    await waitFor('the note to be painted', async () => (await paintedNotes(page)).includes('forty million crowns'));
    expect(await page.evaluate('document.documentElement.outerHTML')).toBe(before);
    const { notes } = await notesOf(house, page);
    expect(notes.map((note) => [quoteOf(note), readContent(note).text])).toEqual([['forty million crowns', 'The audit says thirty.']]);
    await page.reload();
    await waitFor('the note to come back', async () => (await paintedNotes(page)).includes('forty million crowns'));
    await awaitPlaces(house, page, ['exact']);
    await clickOn(page, 'forty million');
    expect(await awaitCard(house, page, 'Your note')).toContain('The audit says thirty.');
    await page.close();
  });

  test('by the key: with something selected the editor opens at once', async () => {
    const page = await visit('/keys');
    await selectWords(page, 'asked for nothing in return');
    await house.driver.runCommand(page, 'make-note');
    expect(await awaitEditor(house, page)).toContain('asked for nothing in return');
    await page.keyboard.press('Escape');
    await awaitNoEditor(house, page);
    await page.close();
  });

  test('the whole way by keyboard alone, on a page that forbids selecting', async () => {
    const page = await visit('/unselectable');
    await house.driver.runCommand(page, 'make-note');
    await waitFor('the help', () => house.driver.inShadow<string>(page, `(root) => root.querySelector('.choosing')?.textContent ?? null`));
    for (let index = 0; index < 20; index += 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await awaitEditor(house, page)).toContain('The new bridge over the river');
    await page.keyboard.type('By key.');
    for (let index = 0; index < 40; index += 1) {
      if ((await inEditor<string>(house, page, '(inner) => inner.activeElement.textContent.trim()')) === 'Save') break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await awaitNoEditor(house, page);
    await waitFor('the note to be painted', async () => (await paintedNotes(page)).some((text) => text.startsWith('The new bridge')));
    await page.evaluate('document.activeElement.blur(); scrollTo(0, 0)');
    for (let index = 0; index < 4; index += 1) {
      await house.driver.runCommand(page, 'next-highlight');
      await house.driver.runCommand(page, 'open-card');
      const text = await awaitCard(house, page);
      await page.keyboard.press('Escape');
      await awaitNoCard(house, page);
      if (text.includes('By key.')) break;
      expect(index).toBeLessThan(3);
    }
    await page.close();
  });

  test('a page that was edited shows the difference, and says that a number changed', async () => {
    const page = await visit('/edited');
    await make(page, 'cost forty million crowns, the mayor told', 'As said.');
    await awaitPlaces(house, page, ['exact']);
    pages['/edited'] = article().replace('forty million', 'sixty million');
    await page.reload();
    const [place] = await awaitPlaces(house, page, ['changed']);
    expect(place).toMatchObject({ text: 'cost sixty million crowns, the mayor told', material: ['number'] });
    await waitFor('the changed words to be painted', async () => (await paintedNotes(page)).includes('cost sixty million crowns, the mayor told'));
    await clickOn(page, 'sixty million');
    const text = await awaitCard(house, page, 'A number has changed.');
    expect(text).toContain('forty');
    expect(text).toContain('sixty');
    await page.close();
  });

  test('what was removed is waited for, then called gone, and stays listed with its quote', async () => {
    const page = await visit('/gone');
    await make(page, 'The ferry company paid for most of the dredging itself', 'Not to be lost.');
    await awaitPlaces(house, page, ['exact']);
    pages['/gone'] = article().replace(FERRY, 'Nobody knows who paid.');
    await page.reload();
    await awaitPlaces(house, page, ['orphan'], 45_000);
    expect(await paintedNotes(page)).toEqual([]);
    const { notes } = await notesOf(house, page);
    expect(notes.map(quoteOf)).toEqual(['The ferry company paid for most of the dredging itself']);
    await page.close();
  });

  test('deleting takes it off the page at once, and undo brings it back', async () => {
    const page = await visit('/deleted');
    await make(page, 'forty million crowns', 'To be deleted.');
    await waitFor('the note to be painted', async () => (await paintedNotes(page)).length === 1);
    await clickOn(page, 'forty million');
    await awaitCard(house, page, 'To be deleted.');
    await clickInCard(house, page, 'Delete');
    await awaitCard(house, page, 'Deleted.');
    expect(await paintedNotes(page)).toEqual([]);
    expect((await notesOf(house, page)).notes).toEqual([]);
    await clickInCard(house, page, 'Undo');
    await waitFor('the note to be painted again', async () => (await paintedNotes(page)).length === 1);
    expect((await notesOf(house, page)).notes).toHaveLength(1);
    await page.close();
  });

  test('another route of the page has notes of its own, and going back brings the first ones back', async () => {
    const page = await visit('/spa');
    await make(page, 'forty million crowns', 'On the first route.');
    await waitFor('the note to be painted', async () => (await paintedNotes(page)).length === 1);
    await page.evaluate(`go('/spa-2')`);
    await waitFor('the note to go', async () => (await paintedNotes(page)).length === 0);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await paintedNotes(page)).toEqual([]);
    await page.evaluate(`go('/spa')`);
    await waitFor('the note to come back', async () => (await paintedNotes(page)).length === 1);
    await page.close();
  });

  test('in a frame of the same origin', async () => {
    const page = await visit('/frame');
    const inner = 'document.querySelector("iframe").contentDocument.body';
    await page.mouse.click(...(await middleOf(page, 'iframe')));
    await make(page, 'a sentence that somebody may want', 'In a frame.', inner);
    const view = 'document.querySelector("iframe").contentWindow';
    await waitFor('the note to be painted', async () => (await paintedNotes(page, view)).includes('a sentence that somebody may want'));
    await page.reload();
    await waitFor('the note to come back', async () => (await paintedNotes(page, view)).includes('a sentence that somebody may want'));
    await awaitPlaces(house, page, ['exact']);
    await page.close();
  });

  test('in an open and in a closed shadow root', async () => {
    const page = await visit('/shadow');
    await make(page, 'open shadow stands a sentence', 'Open.', 'document.querySelector("story-open").shadowRoot.firstChild');
    await waitFor('the note to be painted', async () => (await paintedNotes(page)).length === 1);
    const [x, y] = await middleOf(page, 'story-closed');
    const left = Number(await page.evaluate('document.querySelector("story-closed").getBoundingClientRect().left'));
    await page.mouse.move(left + 2, y);
    await page.mouse.down();
    await page.mouse.move(left + 30, y);
    await page.mouse.move(Math.min(x, left + 170), y);
    await page.mouse.up();
    await clickBubble(house, page);
    expect(await awaitEditor(house, page)).toContain('In the closed');
    await page.keyboard.type('Closed.');
    await clickInEditor(house, page, 'Save');
    await awaitPlaces(house, page, ['exact', 'exact']);
    await page.reload();
    await awaitPlaces(house, page, ['exact', 'exact']);
    await waitFor('both to be painted', async () => (await paintedNotes(page)).length === 2);
    await page.close();
  });

  test('two tabs on one page see each other’s notes at once', async () => {
    const first = await visit('/tabs');
    const second = await visit('/tabs');
    await make(second, 'forty million crowns', 'Seen in both.');
    await waitFor('the note in the other tab', async () => (await paintedNotes(first)).includes('forty million crowns'));
    await second.bringToFront();
    await clickOn(second, 'forty million');
    await awaitCard(house, second, 'Seen in both.');
    await clickInCard(house, second, 'Delete');
    await waitFor('the note to go from the other tab', async () => (await paintedNotes(first)).length === 0);
    await first.close();
    await second.close();
  });

  test('with the background stopped before every step nothing is lost', async () => {
    const page = await visit('/stopped');
    await house.driver.stopBackground();
    await selectWords(page, 'forty million crowns');
    await clickBubble(house, page);
    await awaitEditor(house, page);
    await house.driver.stopBackground();
    await page.keyboard.type('Written while it slept.');
    await waitFor('the draft', async () => (await notesOf(house, page)).drafts.length === 1);
    await page.bringToFront();
    await house.driver.stopBackground();
    await clickInEditor(house, page, 'Save');
    await awaitNoEditor(house, page);
    await waitFor('the note to be painted', async () => (await paintedNotes(page)).length === 1);
    await house.driver.stopBackground();
    await page.reload();
    await waitFor('the note to come back', async () => (await paintedNotes(page)).length === 1);
    await house.driver.stopBackground();
    await clickOn(page, 'forty million');
    await awaitCard(house, page, 'Written while it slept.');
    await clickInCard(house, page, 'Delete');
    await awaitCard(house, page, 'Deleted.');
    await house.driver.stopBackground();
    await clickInCard(house, page, 'Undo');
    await waitFor('the note to be back', async () => (await paintedNotes(page)).length === 1);
    expect((await notesOf(house, page)).drafts).toEqual([]);
    await page.close();
  });

  test('a tab that is closed in the middle of a word keeps the draft', async () => {
    const page = await visit('/draft');
    await selectWords(page, 'forty million crowns');
    await clickBubble(house, page);
    await awaitEditor(house, page);
    await page.keyboard.type('Half a thou');
    // As a reader closes it, with the page's own last moments.
    await page.close({ runBeforeUnload: true });
    const again = await visit('/draft');
    const drafts = await waitFor('the draft', async () => {
      const found = (await notesOf(house, again)).drafts;
      return found.length === 1 ? found : null;
    });
    expect(readContent(drafts[0]!.note).text).toBe('Half a thou');
    await again.close();
  });

  test('the last letters before the page goes to another route are kept', async () => {
    const page = await visit('/route');
    await selectWords(page, 'forty million crowns');
    await clickBubble(house, page);
    await awaitEditor(house, page);
    await page.keyboard.type('Half a thou');
    await page.evaluate(`go('/route-2')`);
    await awaitNoEditor(house, page);
    await page.close();
    const again = await visit('/route');
    const drafts = await waitFor('the draft', async () => {
      const found = (await notesOf(house, again)).drafts;
      return found.length === 1 ? found : null;
    });
    expect(readContent(drafts[0]!.note).text).toBe('Half a thou');
    await again.close();
  });

  test('over a match both are painted, and one card shows both', async () => {
    const page = await visit('/overlap');
    await make(page, 'condemned the annexation', 'A note on a match.');
    await waitFor('both to be painted', async () => (await paintedNotes(page)).length === 1);
    await clickOn(page, 'condemned the annexation');
    const text = await awaitCard(house, page, 'A note on a match.');
    expect(text).toContain('Matches a claim');
    await page.close();
  });

  test('no part of Caveat threw an error', async () => {
    expect(await house.driver.errors()).toEqual([]);
  });

  async function middleOf(page: Page, selector: string): Promise<[number, number]> {
    const box = (await page.evaluate(
      `(() => { const one = document.querySelector(${JSON.stringify(selector)}); one.scrollIntoView({ block: 'center' }); const { left, top, width, height } = one.getBoundingClientRect(); return [left + width / 2, top + height / 2]; })()`,
    )) as [number, number];
    return box;
  }
});
