// Who may ask for which notes, and what becomes of a draft when the disk is full.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createNotesContentHandlers, createNotesPagesHandlers } from '@/entrypoints/background/handlers-notes';
import { type App, createApp } from '@/lib/app/app';
import { readContent } from '@/lib/model/annotation';
import type { Library } from '@/lib/store/db';
import { StoreError } from '@/lib/store/store-error';
import { freshLibrary } from '../../support/fresh-library';
import { makeNote, NOTED, noteId } from '../../support/make-notes';

const here = { tabId: 1, documentId: null, url: 'https://news.example/story', incognito: false };
const elsewhere = { ...here, url: 'https://evil.example/' };
const draft = (text: string, changed = NOTED) => ({ before: null, changed, note: makeNote('1', { text }) });

let full: boolean;
let app: App;
beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { i18n: { getMessage: (key: string) => key } });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
  full = false;
  const { library } = freshLibrary();
  const limited: Library = { ...library, write: (work) => (full ? Promise.reject(new StoreError('quota', 'full')) : library.write(work)) };
  app = createApp({ library: limited });
});

describe('when the disk is full', () => {
  test('a draft is kept in memory, listed on its page alone, and gone once the note is saved', async () => {
    const content = createNotesContentHandlers(app);
    const pages = createNotesPagesHandlers(app);
    await content.saveDraft(draft('Old'), here);
    full = true;
    expect(await content.saveDraft(draft('New', '2024-06-01T00:00:00.000Z'), here)).toBe(true);
    const textsOf = (drafts: { note: Parameters<typeof readContent>[0] }[]) => drafts.map(({ note }) => readContent(note).text);
    expect(textsOf((await content.listNotes({}, here)).drafts)).toEqual(['New']);
    expect(textsOf((await pages.listPageNotes({ url: here.url, canonical: null, title: null }, true)).drafts)).toEqual(['New']);
    expect((await content.listNotes({}, elsewhere)).drafts).toEqual([]);
    expect((await content.readDraft({ id: noteId('1') }, here))?.changed).toBe('2024-06-01T00:00:00.000Z');
    await expect(Promise.resolve(content.readDraft({ id: noteId('1') }, elsewhere))).rejects.toMatchObject({ code: 'other-page' });
    await expect(Promise.resolve(content.saveNote({ note: makeNote('1', { text: 'New' }), before: null, language: null }, here))).rejects.toMatchObject({
      code: 'quota',
    });
    full = false;
    await content.saveNote({ note: makeNote('1', { text: 'New' }), before: null, language: null }, here);
    expect((await content.listNotes({}, here)).drafts).toEqual([]);
  });
});

test('a private window keeps no draft, nowhere', async () => {
  const content = createNotesContentHandlers(app);
  const secret = { ...here, incognito: true };
  expect(await content.saveDraft(draft('Secret'), secret)).toBe(false);
  expect((await content.listNotes({}, secret)).drafts).toEqual([]);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

test('the claim that a passage becomes names the reader in the words of the interface', async () => {
  const pages = createNotesPagesHandlers(app);
  await pages.saveNote({ note: makeNote('1', { text: 'x', elsewhere: true }), before: null, language: 'en' }, true);
  const [claim] = (await app.readClaims({ ids: [`own/note-${noteId('1')}`] as never[] })).claims;
  expect(claim?.reviews[0]?.reviewer).toBe('ownReviewer');
});
