// The reader's notes in popup and panel on the built extension: listed, edited, deleted and restored, out and in as files, and what is said without a page.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Annotation, readContent } from '@/lib/model/annotation';
import { ask, BROWSERS, doneReport, findTab, type House, openHouse, openPopup, textOf, waitFor } from '../support/house';
import { makeNote } from '../support/make-notes';
import { clickWhenReady } from '../support/press';

const STORY = '/peace-talks/index.html';
const QUOTE = 'Russia annexed Donetsk';

/** Waits until a page of ours shows some words. */
const shows = (own: Page, words: string) => waitFor(`"${words}" to be shown`, async () => (await textOf(own)).includes(words));

describe.each(BROWSERS)('in %s', (name) => {
  let house: House;
  let page: Page;
  beforeAll(async () => {
    house = await openHouse(name, { variant: name === 'firefox' ? 'shipped' : 'driven', everyPage: true });
    page = await house.visit(STORY);
    await doneReport(house, page);
  });
  afterAll(() => house?.close());

  const noteOn = (id: string, exact: string, text: string, more: Parameters<typeof makeNote>[1] = {}) =>
    makeNote(id, { text, ...more }, { source: house.addressOf(STORY), title: 'Peace talks', selector: [{ type: 'TextQuoteSelector', exact }] });
  const save = (note: Annotation) => ask(house.own, 'saveNote', { note, before: null, language: 'en' });
  const listed = async () =>
    (await ask<{ notes: Annotation[] }>(house.own, 'listPageNotes', { url: house.addressOf(STORY), canonical: null, title: null })).notes.map(
      (note) => readContent(note).text,
    );
  const button = (own: Page, words: string) =>
    waitFor(`the button "${words}"`, async () => {
      const found = await own.evaluateHandle(
        (wanted) => [...document.querySelectorAll('button, summary')].find((one) => one.textContent?.trim() === wanted) ?? null,
        words,
      );
      return found.asElement() as ElementHandle<Element> | null;
    });
  /** What a page of ours still draws anew cannot be clicked, and what moves is missed: it is looked for again then. */
  const click = (own: Page, words: string) =>
    waitFor(`a click on "${words}"`, async () => {
      const found = await button(own, words);
      const place = async () => JSON.stringify(await found.boundingBox());
      const before = await place();
      await new Promise((resolve) => setTimeout(resolve, 60));
      if ((await place()) !== before) return false;
      await found.click();
      return true;
    });

  test('the popup lists the notes of the page beside its matches, those that are gone apart', async () => {
    await save(noteOn('1', QUOTE, 'Not **recognised** by most.', { tags: ['war'], rating: 'needs-context' }));
    await save(noteOn('2', 'These words never stood on this page at all, whoever looks for them.', 'Kept all the same.'));
    const popup = await openPopup(house, page);
    await shows(popup, 'Not recognised by most.');
    await shows(popup, 'statements match claims');
    const orphan = await waitFor(
      'the note without a passage',
      async () => {
        const text = await textOf(popup);
        return text.includes('Note whose passage is gone') ? text : null;
      },
      60_000,
    );
    expect(orphan).toContain('Kept all the same.');
    expect(orphan).toContain('This passage is no longer on the page.');
    expect(orphan).toContain('May 7, 2024');
    expect(await popup.$eval('.markdown strong', (element) => element.textContent)).toBe('recognised');
    await popup.close();
  });

  test('the panel shows statements and notes in the order of the page, and searches them', async () => {
    const panel = await house.driver.openOwnPage(`/sidepanel.html?tab=${await findTab(house, page)}`);
    await shows(panel, 'Not recognised by most.');
    await shows(panel, 'In reading order');
    const order = (await panel.$$eval('.statements > li', (items) => items.map((item) => (item as HTMLElement).innerText))) as string[];
    const withNote = order.findIndex((text) => text.includes('Not recognised by most.'));
    // The note stands over a statement that matches, so that both are one item.
    expect(order[withNote]).toContain('annexed');
    await panel.type('input[type=search]', 'recognised war');
    await waitFor('the list to be searched', async () => (await panel.$$('.statements > li')).length === 1);
    await panel.$eval('input[type=search]', (field) => {
      (field as HTMLInputElement).value = '';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await panel.select('select', 'notes');
    await waitFor('the notes alone', async () => !(await textOf(panel)).includes('Near-certain match'));
    await panel.close();
  });

  test('a note is edited in place, and another open view hears of it', async () => {
    const tabId = await findTab(house, page);
    const panel = await house.driver.openOwnPage(`/sidepanel.html?tab=${tabId}`);
    const popup = await house.driver.openOwnPage(`/popup.html?tab=${tabId}`);
    await shows(popup, 'Not recognised by most.');
    await panel.bringToFront();
    await shows(panel, 'Not recognised by most.');
    await click(panel, 'Edit');
    await waitFor('the field to have the focus', async () => panel.evaluate(() => document.activeElement?.localName === 'textarea'));
    await panel.keyboard.press('End');
    await panel.keyboard.type(' At all.');
    await panel.keyboard.down('Control');
    await panel.keyboard.press('Enter');
    await panel.keyboard.up('Control');
    await shows(panel, 'Not recognised by most. At all.');
    await shows(popup, 'Not recognised by most. At all.');
    expect(await listed()).toContain('Not **recognised** by most. At all.');
    await panel.close();
    await popup.close();
  });

  test('what is being written outlives the panel, and is taken up again', async () => {
    const url = `/sidepanel.html?tab=${await findTab(house, page)}`;
    const panel = await house.driver.openOwnPage(url);
    await click(panel, 'Note on the whole page');
    await click(panel, 'Write the note');
    await waitFor('the field to have the focus', async () => panel.evaluate(() => document.activeElement?.localName === 'textarea'));
    await panel.keyboard.type('Half a thought');
    await shows(panel, 'Draft kept');
    await panel.close();
    const again = await house.driver.openOwnPage(url);
    await shows(again, 'Unfinished note');
    await click(again, 'Continue writing');
    await waitFor('the words', async () => again.$eval('.note-editor textarea', (field) => (field as HTMLTextAreaElement).value === 'Half a thought'));
    await click(again, 'Save');
    await shows(again, 'About the page as a whole');
    expect(await textOf(again)).not.toContain('Unfinished note');
    expect(await listed()).toContain('Half a thought');
    await again.close();
  });

  test('a deleted note is back after one more press', async () => {
    const popup = await openPopup(house, page);
    await shows(popup, 'Half a thought');
    const before = (await listed()).length;
    await clickWhenReady(popup, 'Delete the note on “Half a thought”');
    await waitFor('the note to go', async () => (await listed()).length === before - 1);
    await shows(popup, 'Deleted.');
    await clickWhenReady(popup, 'Undo: bring back the note on “Half a thought”');
    await waitFor('the note to come back', async () => (await listed()).length === before);
    await popup.close();
  });

  test('all notes come in from a file of Web Annotations, each once, with an account of the rest', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caveat-notes-'));
    const file = join(folder, 'notes.jsonld');
    const iri = 'https://annotations.example/42';
    const target = { source: house.addressOf(STORY), selector: { type: 'TextQuoteSelector', exact: QUOTE } };
    writeFileSync(
      file,
      JSON.stringify({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'AnnotationCollection',
        first: {
          type: 'AnnotationPage',
          items: [
            { id: iri, type: 'Annotation', creator: 'somebody', bodyValue: 'From elsewhere', target },
            { id: 'urn:x', type: 'Annotation', bodyValue: 'No page', target: 'mailto:x@example.org' },
          ],
        },
      }),
    );
    const files = await house.driver.openOwnPage('/sidepanel.html#files');
    const field = (await waitFor('the field', () => files.$('input[type=file]'))) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(file);
    await shows(files, '1 added, 0 updated, 0 known already.');
    await shows(files, '1 item was left out:');
    await click(files, 'Undo this import');
    await shows(files, 'Undone: the notes are as they were before.');
    expect(await listed()).not.toContain('From elsewhere');
    await field.uploadFile(file);
    await shows(files, '1 added, 0 updated, 0 known already.');
    await field.uploadFile(file);
    await shows(files, '0 added, 0 updated, 1 known already.');
    expect(await listed()).toContain('From elsewhere');
    await files.close();
  });

  test('all notes go out as Web Annotations', async () => {
    const popup = await openPopup(house, page);
    await shows(popup, 'statements match claims');
    // What the browser would save is caught on its way: no download can be waited for in both browsers.
    await popup.evaluate(() => {
      const caught: Blob[] = [];
      Object.assign(window, { caught });
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob: Blob) => {
        caught.push(blob);
        return make.call(URL, blob);
      };
    });
    await click(popup, 'All notes');
    await click(popup, 'Export all notes');
    await shows(popup, 'notes were written as W3C Web Annotations.');
    const text = (await popup.evaluate(() => (window as unknown as { caught: Blob[] }).caught[0]!.text())) as string;
    const collection = JSON.parse(text);
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: (await listed()).length });
    expect(collection.first.items.map((item: { type: string }) => item.type)).toEqual(Array(collection.total).fill('Annotation'));
    expect(collection.first.items.map((item: { id: string }) => item.id)).toContain('https://annotations.example/42');
    await popup.close();
  });

  test('a pasted sentence is looked up in the library', async () => {
    const popup = await openPopup(house, page);
    await click(popup, 'Look a sentence up');
    await popup.type('.look-up textarea', 'Russia annexed Donetsk and three other regions in September 2022');
    await click(popup, 'Look it up');
    await waitFor('a match', async () => (await popup.$$('.look-up .statement-match')).length > 0);
    await popup.close();
  });

  test('notes and drafts survive the worker being stopped', async () => {
    const panel = await house.driver.openOwnPage(`/sidepanel.html?tab=${await findTab(house, page)}`);
    await shows(panel, 'Half a thought');
    await house.driver.stopBackground();
    await click(panel, 'Edit');
    await waitFor('the field to have the focus', async () => panel.evaluate(() => document.activeElement?.localName === 'textarea'));
    await panel.keyboard.type('After the stop. ');
    await house.driver.stopBackground();
    await shows(panel, 'Draft kept');
    await house.driver.stopBackground();
    await click(panel, 'Save');
    await waitFor('the note to be stored', async () => (await listed()).some((text) => text.includes('After the stop.')));
    await panel.close();
  });

  test('nothing of Caveat failed on the way', async () => {
    expect(await house.driver.errors()).toEqual([]);
  });
});

describe.each(BROWSERS)('in %s, without access to pages', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(name, { variant: 'shipped', everyPage: false });
  });
  afterAll(() => house?.close());

  test('the panel asks for a click on the button, and reads nothing by itself', async () => {
    const page = await house.visit(STORY);
    const tabId = await findTab(house, page);
    const panel = await house.driver.openOwnPage(`/sidepanel.html?tab=${tabId}`);
    await shows(panel, "Click Caveat's button in the toolbar to read this page.");
    expect(await panel.evaluate('globalThis.CSS.highlights.size')).toBe(0);
    await page.bringToFront();
    await house.driver.clickAction(page);
    // A page that is not in front rests, and here the panel is a tab of its own.
    await doneReport(house, page);
    await panel.bringToFront();
    await shows(panel, 'statements match claims');
  });
});

test('the words of this test are those of the page', () => {
  expect(readFileSync('tests/pages/peace-talks/index.html', 'utf8')).toContain(QUOTE);
});
