// Holds popup and panel to their promises about notes: nothing hidden, nothing lost, everything by keyboard, and a word for every state.
import { cleanup, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { Popup } from '@/entrypoints/popup/popup';
import { Panel } from '@/entrypoints/sidepanel/panel';
import panelCss from '@/entrypoints/sidepanel/panel.css?inline';
import { type Annotation, readContent } from '@/lib/model/annotation';
import type { NoteDraft, NotePlace } from '@/lib/model/page-notes';
import { platform, resetPlatform, tellPages } from '../support/fake-extension';
import { makeNote, NOTED } from '../support/make-notes';
import { createClaim, createMatch, createReport, createStatement, samplePack } from '../support/sample-claims';

const URL_HERE = 'https://news.example.org/story';
const at = (exact: string) => ({ source: URL_HERE, selector: [{ type: 'TextQuoteSelector' as const, exact }] });
const stands = makeNote('1', { text: 'Stands **well**.', tags: ['bridge'], rating: 'mixed' }, at('spent the forty million'));
const gone = makeNote('2', { text: 'Gone with the edit.' }, at('words that left'));
const doubtful = makeNote('3', { text: 'Perhaps here.' }, at('a passage reworded'));
const place = (note: Annotation, status: NotePlace['status'], more: Partial<NotePlace> = {}): NotePlace => ({
  id: note.id,
  status,
  text: null,
  material: [],
  order: 1,
  ...more,
});

let notes: Annotation[];
let drafts: NoteDraft[];
let places: NotePlace[];
let order: { statement: number | null; notes: string[] }[];
let style: HTMLStyleElement;
beforeEach(() => {
  resetPlatform();
  notes = [stands, gone, doubtful];
  drafts = [];
  places = [
    place(stands, 'changed', { material: ['number'], text: 'spent the fifty million' }),
    place(gone, 'orphan', { order: null }),
    place(doubtful, 'suspect', { text: 'a passage worded anew' }),
  ];
  order = [{ statement: 1, notes: [stands.id] }];
  const second = createStatement({
    id: 2,
    text: 'Nobody fishes there any more.',
    matches: [createMatch('fish', { claim: 'No cod is left.', rating: 'true' })],
  });
  platform.content.report = () => createReport({ statements: [createStatement(), second] });
  platform.content.readIdentity = () => ({ url: URL_HERE, canonical: null, title: 'Story' });
  platform.content.describeNotes = () => ({ places, order });
  platform.content.jumpToNote = () => true;
  Object.assign(platform.background, {
    readLibrary: () => ({ claims: 48, packs: [samplePack] }),
    readClaims: ({ ids }: { ids: string[] }) => ({ claims: ids.map((id) => createClaim(id.split('/')[1])), packs: [samplePack] }),
    listPageNotes: () => ({
      page: 'p',
      pages: ['p'],
      notes,
      drafts,
      places: [],
      answers: [],
      proposals: [{ url: 'https://m.news.example.org/x', title: 'Story', notes: 2 }],
    }),
    listDeletedNotes: () => [],
    deleteNote: ({ id }: { id: string }) => {
      notes = notes.filter((note) => note.id !== id);
      tellPages('notesChanged', { pages: ['p'] });
      return true;
    },
    restoreNote: ({ id }: { id: string }) => {
      notes = [stands, gone, doubtful].filter((note) => note.id === id || notes.includes(note));
      return true;
    },
    saveNote: ({ note }: { note: Annotation }) => {
      notes = notes.map((one) => (one.id === note.id ? note : one));
      return null;
    },
    saveDraft: () => true,
    dropDraft: () => null,
    answerSuspect: () => null,
    answerAddress: () => null,
    suggestTags: () => [],
    findClaims: () => [{ id: 'starter/moon', text: 'The Moon is made of green cheese.', rating: 'false' }],
  });
  style = document.createElement('style');
  style.textContent = panelCss;
  document.head.append(style);
});
afterEach(() => {
  cleanup();
  style.remove();
});

const sent = (method: string) => platform.calls.filter((call) => call.method === method).map((call) => call.args);
const showPanel = async () => {
  const shown = render(<Panel />);
  await screen.findByText('Gone with the edit.');
  return shown;
};
const articleOf = (words: string) => screen.getByText(words).closest('article') as HTMLElement;

test('the panel lists statements and notes in reading order, a note under the statement it stands over, the gone ones apart', async () => {
  const { container } = await showPanel();
  const items = [...container.querySelectorAll('section:first-of-type > ol.statements > li')].map((item) => item.textContent ?? '');
  expect(items.map((text) => [text.includes('The town has spent'), text.includes('Stands well.'), text.includes('Nobody fishes')])).toEqual([
    [false, false, false],
    [true, true, false],
    [false, false, true],
  ]);
  expect(items[0]).toContain('Perhaps here.');
  expect(screen.getByText('Note whose passage is gone').closest('section')?.textContent).toContain('words that left');
});

test('each state of a passage has its words, and what of a change matters is said', async () => {
  await showPanel();
  expect(articleOf('Gone with the edit.').textContent).toContain('This passage is no longer on the page.');
  expect(articleOf('bridge').textContent).toContain('A number has changed.');
  expect(articleOf('bridge').textContent).toContain('spent the fifty million');
  expect(within(articleOf('Gone with the edit.')).queryByTitle('Show in the page')).toBeNull();
  await userEvent.click(within(articleOf('bridge')).getByTitle('Show in the page'));
  expect(sent('jumpToNote')).toEqual([{ id: stands.id }]);
});

test('"is it this?" is answered in place', async () => {
  await showPanel();
  await userEvent.click(within(articleOf('Perhaps here.')).getByText('Yes, this is it'));
  expect(sent('answerSuspect')).toEqual([{ note: doubtful.id, exact: 'a passage worded anew', same: true }]);
});

test('another address is proposed, never joined by itself', async () => {
  await showPanel();
  expect(screen.getByText('https://m.news.example.org/x')).toBeDefined();
  expect(sent('answerAddress')).toEqual([]);
  await userEvent.click(screen.getByText('Yes, show them here'));
  expect(sent('answerAddress')).toEqual([{ url: URL_HERE, other: 'https://m.news.example.org/x', same: true }]);
});

test('in a private window no other address is proposed, for the answer would write this one down', async () => {
  platform.tab = { id: 7, url: URL_HERE, incognito: true, windowId: 2 };
  await showPanel();
  await screen.findByText('Private window: nothing is recorded here unless you save it.');
  await expect.poll(() => screen.queryByText('https://m.news.example.org/x')).toBeNull();
});

describe('search and filter', () => {
  test('every word must occur, in quote, text, tag or claim', async () => {
    const { container } = await showPanel();
    const count = () => container.querySelectorAll('ol.statements > li').length;
    expect(count()).toBe(4);
    await userEvent.type(screen.getByLabelText('Search statements and notes'), 'BRIDGE well');
    await expect.poll(count).toBe(1);
    await userEvent.type(screen.getByLabelText('Search statements and notes'), ' nothing');
    await screen.findByText('Nothing here fits.');
  });
  test.each([
    ['statements that match', ['The town has spent', 'Nobody fishes'], ['Stands', 'Gone with']],
    ['your notes', ['Stands', 'Gone with', 'Perhaps'], ['Nobody fishes']],
    ['notes whose passages changed', ['Stands', 'Perhaps', 'Gone with'], ['Nobody fishes']],
  ])('%s', async (kind, there, missing) => {
    const { container } = await showPanel();
    await userEvent.selectOptions(screen.getByLabelText('Show'), kind);
    for (const words of missing) await expect.poll(() => container.textContent).not.toContain(words);
    for (const words of there) expect(container.textContent).toContain(words);
  });
});

test('a note is edited in place by keyboard alone, and the new words stand there', async () => {
  await showPanel();
  const edit = screen.getByLabelText('Edit the note on “spent the forty million”');
  edit.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.localName).toBe('textarea');
  await userEvent.keyboard('{Control>}{End}{/Control} Truly.{Control>}{Enter}{/Control}');
  await screen.findByText(/Truly\./, { selector: '.markdown *' });
  expect(sent('saveNote')).toMatchObject([{ before: NOTED, note: { id: stands.id } }]);
  expect(readContent(notes[0]!).text).toBe('Stands **well**. Truly.');
});

test('Escape leaves the editor and keeps a draft', async () => {
  await showPanel();
  await userEvent.click(screen.getByLabelText('Edit the note on “words that left”'));
  await userEvent.keyboard('Half');
  await userEvent.keyboard('{Escape}');
  await screen.findByText('Gone with the edit.');
  await expect.poll(() => sent('saveDraft').length).toBe(1);
  expect(sent('saveNote')).toEqual([]);
});

test('what cannot be saved stays in the editor with the reason, and is kept as a draft', async () => {
  await showPanel();
  platform.background.saveNote = () => {
    throw new Error('boom');
  };
  await userEvent.click(screen.getByLabelText('Edit the note on “words that left”'));
  await userEvent.keyboard('Long ');
  await userEvent.click(screen.getByText('Save'));
  await expect
    .poll(() =>
      screen
        .getAllByRole('alert')
        .map((alert) => alert.textContent)
        .join(''),
    )
    .toContain('boom');
  expect((document.activeElement?.closest('form') ?? document.querySelector('.note-editor'))?.querySelector('textarea')?.value).toContain('Long');
  expect(sent('saveDraft').length).toBeGreaterThan(0);
});

test('a deleted note stays where it was until it is undone or the page is left', async () => {
  await showPanel();
  await userEvent.click(screen.getByLabelText('Delete the note on “spent the forty million”'));
  const undo = await screen.findByLabelText('Undo: bring back the note on “spent the forty million”');
  expect(undo.closest('article')?.textContent).toContain('Deleted.');
  expect(document.activeElement).toBe(undo);
  await userEvent.keyboard('{Enter}');
  await screen.findByLabelText('Delete the note on “spent the forty million”');
  expect(sent('restoreNote')).toEqual([{ id: stands.id }]);
});

test('unfinished notes are listed and taken up again', async () => {
  drafts = [{ before: null, changed: NOTED, note: makeNote('4', { text: 'Half a thought' }, at('somewhere')) }];
  await showPanel();
  await userEvent.click(await screen.findByText('Continue writing'));
  await expect.poll(() => (document.activeElement as HTMLTextAreaElement).value).toBe('Half a thought');
});

test('a note is copied as a citation', async () => {
  await showPanel();
  const article = articleOf('bridge');
  await userEvent.click(within(article).getByText('Copy as a citation'));
  await userEvent.click(within(article).getByText('Markdown'));
  // Whether a test's frame may copy is the browser's business; either way the reader gets the text.
  await expect.poll(() => within(article).getByText(/Copied, with a link|Copy this by hand/)).toBeDefined();
});

test('without access to the tab the panel says what to click, and asks nobody to read', async () => {
  platform.content = {};
  platform.tab = { id: 7, url: undefined, incognito: false };
  render(<Panel />);
  await screen.findByText("Click Caveat's button in the toolbar to read this page.");
  expect(sent('readTab')).toEqual([]);
  await userEvent.click(screen.getByText('Read this page'));
  expect(sent('readTab')).toEqual([{ tabId: 7 }]);
});

describe('the popup', () => {
  const showPopup = () => render(<Popup tab={Promise.resolve(platform.tab)} />);
  test('lists notes and those that are gone beside the matches', async () => {
    const { container } = showPopup();
    await screen.findByText('Gone with the edit.');
    expect(container.textContent).toContain('Your notes (2)');
    expect(container.textContent).toContain('Note whose passage is gone');
    expect(container.textContent).toContain('2 statements match claims');
  });
  test('begins a note in the page', async () => {
    platform.content.addNote = () => false;
    showPopup();
    await userEvent.click(await screen.findByText('Add note'));
    expect(sent('addNote')).toEqual([{}]);
    await screen.findByText(/^This cannot be noted/);
  });
  test('on a PDF it offers a note with a pasted passage, and to look a sentence up', async () => {
    platform.content = {};
    platform.tab = { id: 7, url: 'https://news.example.org/report.pdf', incognito: false };
    notes = [];
    platform.background.lookUpText = () => ({ statements: [createStatement()], read: 1 });
    const { container } = showPopup();
    await userEvent.click(await screen.findByText('Note on this page'));
    await userEvent.keyboard('The report  says\nforty');
    await userEvent.click(screen.getByText('Write the note'));
    await expect.poll(() => container.querySelector('.note-editor .quoted')?.textContent).toBe('The report says forty');
    await userEvent.keyboard('Noted');
    await userEvent.click(screen.getByText('Save'));
    await expect
      .poll(() => sent('saveNote'))
      .toMatchObject([{ before: null, note: { target: { source: 'https://news.example.org/report.pdf', selector: [{ exact: 'The report says forty' }] } } }]);
    await userEvent.click(screen.getByLabelText('Paste a sentence to look it up in your library'));
    await userEvent.keyboard('The town has spent it');
    await userEvent.click(screen.getByText('Look it up'));
    await screen.findByText('1 statement matches a claim');
  });
});

test.each(['light', 'dark'])('the panel has no fault of accessibility, with an editor and every fold open (%s)', async (value) => {
  await (cdp() as unknown as { send(method: string, args: unknown): Promise<unknown> }).send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value }],
  });
  await showPanel();
  await userEvent.click(screen.getByLabelText('Edit the note on “words that left”'));
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  await userEvent.click(screen.getByLabelText('Search your library'));
  await userEvent.keyboard('cheese');
  await screen.findByRole('option', { name: /green cheese/ });
  const { violations } = await axe.run(document, {
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)).toEqual([]);
});
