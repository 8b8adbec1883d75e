// Notes in the library: brought in from a file with a look before, found over all pages, narrowed, opened, changed, deleted with a way back, and taken out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCollection } from '@/lib/formats/web-annotation';
import { ask, BROWSERS, type House, openHouse, textOf, waitFor } from '../support/house';
import { keepMadeFiles } from '../support/made-files';
import { makeNote } from '../support/make-notes';
import { pressWhenReady } from '../support/press';

const folder = mkdtempSync(join(tmpdir(), 'caveat-notes-'));
afterAll(() => rmSync(folder, { recursive: true }));
const NOTES = [
  makeNote('1', { text: 'Cheese ripens.', tags: ['space'], rating: 'false', elsewhere: true }),
  makeNote('2', { text: 'The harbour again.', tags: ['coast'] }, { source: 'https://coast.example/harbour', title: 'The harbour' }),
];

const click = (page: Page, name: string) => pressWhenReady(page, name, { among: 'button, a' });

describe.each(BROWSERS)('in %s', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(name, { everyPage: false });
  });
  afterAll(() => house?.close());
  const claims = async () => (await ask<{ claims: (unknown | null)[] }>(house.own, 'readClaims', { ids: [`own/note-${NOTES[0]!.id}`] })).claims[0];
  const rows = (page: Page) => page.evaluate(`[...document.querySelectorAll('.row-text')].map((row) => row.textContent)`) as Promise<string[]>;

  test('notes come in, are found, changed, deleted, brought back and taken out, and the import is undone with their claims', async () => {
    const file = join(folder, `notes-${name}.jsonld`);
    writeFileSync(file, JSON.stringify(writeCollection(NOTES, { id: 'urn:x-caveat:notes:1', label: 'Notes', created: '2026-01-01T00:00:00.000Z' }), null, 1));
    const page = await house.driver.openOwnPage('/library.html#/packs');
    await page.bringToFront();
    await ((await page.waitForSelector('input[name=import]:not([disabled])')) as ElementHandle<HTMLInputElement>).uploadFile(file);
    await waitFor('the look', async () => (await textOf(page)).includes('2 notes'), 20_000);
    expect(await ask(house.own, 'countNotes')).toBe(0);
    await click(page, 'Bring in 2 notes');
    await waitFor('the notes', async () => (await ask(house.own, 'countNotes')) === 2, 20_000);
    // A passage that is looked for elsewhere has its claim at once.
    await waitFor('the claim of the note', async () => (await claims()) !== null);

    await click(page, 'Notes');
    await waitFor('both notes', async () => (await rows(page)).length === 2);
    await page.type('#note-search', 'harbour');
    await waitFor('one', async () => (await rows(page)).length === 1);
    expect(await page.evaluate('location.hash')).toBe('#/notes?q=harbour');
    await page.evaluate(`(() => { const field = document.querySelector('#note-search'); field.select(); })()`);
    await page.keyboard.press('Backspace');
    await waitFor('both again', async () => (await rows(page)).length === 2);
    await page.select('select[name=tag]', 'coast');
    await waitFor('one by its tag', async () => (await rows(page)).length === 1);
    await keepMadeFiles(page);
    await click(page, 'Save these notes as a file');
    await waitFor('the file', () => page.evaluate('madeFiles.size === 1') as Promise<boolean>);
    const saved = JSON.parse((await page.evaluate('[...madeFiles.values()][0].text()')) as string) as { total: number };
    expect(saved.total).toBe(1);

    await page.evaluate(`document.querySelector('.long-list').focus()`);
    await page.keyboard.press('Enter');
    await waitFor('the note', async () => (await textOf(page)).includes('Open the page at this passage'));
    expect(await page.evaluate(`[...document.querySelectorAll('a')].find((one) => one.textContent.includes('Open the page')).href`)).toMatch(
      /^https:\/\/coast\.example\/harbour#:~:text=/,
    );
    await click(page, 'Edit the note on “The Moon is made of green cheese, he said on Tuesday.”');
    await page.waitForSelector('.note-page textarea');
    await page.type('.note-page textarea', ' And again.');
    // The editor believes a real hand alone.
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await waitFor('the end of editing', () => page.evaluate(`document.querySelector('.note-page .note-writer') === null`) as Promise<boolean>);
    await waitFor('the changed note', async () => (await textOf(page)).includes('And again.'));
    await click(page, 'Delete the note on “The Moon is made of green cheese, he said on Tuesday.”');
    await waitFor('it to go', async () => (await ask(house.own, 'countNotes')) === 1);
    await click(page, 'Undo: bring back the note on “The Moon is made of green cheese, he said on Tuesday.”');
    await waitFor('it to come back', async () => (await ask(house.own, 'countNotes')) === 2);
    await click(page, 'Delete the note on “The Moon is made of green cheese, he said on Tuesday.”');
    await waitFor('it to go again', async () => (await ask(house.own, 'countNotes')) === 1);
    await click(page, 'Deleted');
    await waitFor('it among the deleted ones', async () => (await textOf(page)).includes('green cheese'));

    await click(page, 'Packs and files');
    await click(page, `Undo ${file.split('/').at(-1)}`);
    await waitFor('the end of it', async () => (await ask(house.own, 'countNotes')) === 0, 20_000);
    await waitFor('the claim to go', async () => (await claims()) === null);
    await page.close();
    expect(await house.driver.errors()).toEqual([]);
  }, 120_000);
});
