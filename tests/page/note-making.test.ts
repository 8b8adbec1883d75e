// Holds the making of a note to its promises: the bubble off the selection, the editor out of the page's reach, nothing typed lost, and the focus given back.
import '../support/catalogue';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createNoteMaker, type NoteMaker } from '@/entrypoints/content/note-maker';
import { createNotes, type Notes } from '@/entrypoints/content/notes';
import { createPageLife, type PageLife } from '@/entrypoints/content/page-life';
import { createChoosing } from '@/entrypoints/note-tools/choosing';
import { openNoteEditor } from '@/entrypoints/note-tools/editor-host';
import { createPicking } from '@/entrypoints/note-tools/picking';
import type { NoteTools } from '@/lib/extension/note-tools';
import { type Annotation, quoteOf, readContent } from '@/lib/model/annotation';
import { readArticle } from '@/lib/page/article';
import { createNotesBackground, loadFinder, noteOn, rangeOf } from '../support/notes-background';
import { createBackground } from '../support/page-background';

const FIRST = 'The old bridge cost forty million crowns to repair, the mayor told the council on Monday evening.';
const SECOND = 'Nobody in the hall asked where the rest of the money had gone. The audit was already public.';

let background: ReturnType<typeof createNotesBackground>;
let pages: ReturnType<typeof createBackground>;
let life: PageLife;
let notes: Notes;
let maker: NoteMaker;
let tools: NoteTools | null;
let roots: ShadowRoot[] = [];
const attachShadow = Element.prototype.attachShadow;

beforeEach(async () => {
  roots = [];
  tools = { createChoosing, createPicking, openNoteEditor };
  // The roots are closed, so a test has to take them at their making.
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    if (init.mode === 'closed') roots.push(root);
    return root;
  };
  const article = document.createElement('article');
  article.style.cssText = 'font:16px/1.5 serif;width:380px;margin:60px 4px';
  article.append(...[FIRST, SECOND].map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  document.body.replaceChildren(article);
  pages = createBackground();
  background = createNotesBackground();
  life = createPageLife({ document, call: pages.call, readArticle, isAlive: () => true, isOurs: (node) => maker.isOurs(node) });
  notes = createNotes(document, life, background.call, loadFinder);
  maker = createNoteMaker(document, life, notes, background.call, async () => tools);
});
afterEach(() => {
  life.stop();
  document.getSelection()?.removeAllRanges();
  Element.prototype.attachShadow = attachShadow;
  document.body.replaceChildren();
});

async function read(): Promise<void> {
  life.scan({ clicked: false });
  await vi.waitFor(() => expect(notes.known()).not.toBeNull());
}

function select(words: string): void {
  const range = rangeOf(words);
  document.getSelection()!.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** Lets go of a key of the selection, as a hand does. */
async function letGo(): Promise<void> {
  await userEvent.keyboard('{Shift>}{/Shift}');
}

const shown = <T extends Element>(selector: string) =>
  roots.filter(({ host }) => host.isConnected).flatMap((root) => [...root.querySelectorAll<T>(selector)])[0] ?? null;
const bubble = () => shown<HTMLButtonElement>('.bubble');
const frame = () => shown<HTMLIFrameElement>('iframe')?.contentDocument ?? null;
const field = () => vi.waitFor(() => frame()!.querySelector('textarea')!);
const drafts = () => [...background.drafts.values()];

/** Presses a button of ours with the mouse: closed roots are beyond the test's own search of elements. */
async function press(box: DOMRect): Promise<void> {
  await userEvent.click(document.documentElement, { position: { x: box.left + box.width / 2 + scrollX, y: box.top + box.height / 2 + scrollY }, force: true });
}

describe('the bubble', () => {
  test('comes after a selection by hand, off the selected words, and goes with the selection', async () => {
    await read();
    select('forty million crowns');
    await letGo();
    await vi.waitFor(() => expect(bubble()).not.toBeNull());
    const box = bubble()!.getBoundingClientRect();
    for (const line of rangeOf('forty million crowns').getClientRects())
      expect(box.top >= line.bottom || box.bottom <= line.top || box.left >= line.right || box.right <= line.left).toBe(true);
    expect(bubble()!.textContent).toBe('Add note');
    document.getSelection()!.removeAllRanges();
    await vi.waitFor(() => expect(bubble()).toBeNull());
  });

  test('does not come for a selection that a script made, for one in a field, or where the page may not be read', async () => {
    select('forty million crowns');
    await letGo();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(bubble()).toBeNull();
    await read();
    select('forty million crowns');
    document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(bubble()).toBeNull();
    const editable = Object.assign(document.createElement('div'), { contentEditable: 'true', textContent: 'What I am writing' });
    document.body.append(editable);
    select('I am writing');
    await letGo();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(bubble()).toBeNull();
  });

  test('ignores a click that no person made; one by hand opens the editor on the selected words', async () => {
    await read();
    select('forty million crowns');
    await letGo();
    await vi.waitFor(() => expect(bubble()).not.toBeNull());
    bubble()!.click();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(frame()).toBeNull();
    await press(bubble()!.getBoundingClientRect());
    expect((await field()).closest('[role=dialog]')!.textContent).toContain('forty million crowns');
    expect(bubble()).toBeNull();
  });
});

describe('the editor', () => {
  test('stores what is typed, with the passage, the page and the moment, and paints it', async () => {
    await read();
    select('forty million crowns');
    expect(await maker.add()).toBe(true);
    const text = await field();
    await vi.waitFor(() => expect(frame()!.activeElement).toBe(text));
    await userEvent.keyboard('The audit says thirty.');
    await vi.waitFor(() => expect(drafts().map(({ note }) => readContent(note).text)).toEqual(['The audit says thirty.']));
    await press(buttonBox('Save'));
    await vi.waitFor(() => expect(background.notes.size).toBe(1));
    const [note] = [...background.notes.values()] as [Annotation];
    expect(quoteOf(note)).toBe('forty million crowns');
    expect(readContent(note).text).toBe('The audit says thirty.');
    expect(note.target).toMatchObject({ source: location.href, title: document.title });
    expect(note.id).toMatch(/^[0-9a-f]{32}$/);
    await vi.waitFor(() => expect(background.told().map(({ status }) => status)).toEqual(['exact']));
    expect(frame()).toBeNull();
    expect(drafts()).toEqual([]);
  });

  test('tells the page nothing of what is typed, and cannot be listed by it', async () => {
    const heard: string[] = [];
    const listen = (event: Event) => heard.push(`${event.type} ${(event as KeyboardEvent).key ?? ''}${(event as InputEvent).data ?? ''}`);
    const types = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'textInput', 'compositionupdate', 'paste', 'selectionchange'];
    for (const type of types) window.addEventListener(type, listen, { capture: true });
    await read();
    select('forty million crowns');
    await maker.add();
    await vi.waitFor(() => expect(frame()!.activeElement?.localName).toBe('textarea'));
    heard.length = 0;
    const frames = window.length;
    await userEvent.keyboard('secret');
    await vi.waitFor(() => expect(frame()!.querySelector('textarea')!.value).toBe('secret'));
    expect(heard).toEqual([]);
    expect(window.length).toBe(frames);
    expect(document.querySelectorAll('iframe')).toHaveLength(0);
    expect([...document.querySelectorAll(':popover-open')].map((node) => [node.shadowRoot, node.textContent])).toEqual([[null, '']]);
    for (const type of types) window.removeEventListener(type, listen, { capture: true });
  });

  test('Escape closes it, keeps the draft, and gives the focus back; opening it again goes on', async () => {
    const button = Object.assign(document.createElement('button'), { textContent: 'Of the page' });
    document.body.append(button);
    await read();
    button.focus();
    select('forty million crowns');
    await maker.add();
    await vi.waitFor(() => expect(frame()!.activeElement?.localName).toBe('textarea'));
    await userEvent.keyboard('Half a thought');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(frame()).toBeNull());
    expect(document.activeElement).toBe(button);
    await vi.waitFor(() => expect(drafts()).toHaveLength(1));
    expect(await maker.edit(drafts()[0]!.note.id)).toBe(true);
    expect((await field()).value).toBe('Half a thought');
  });

  test('a stored note is edited against the version it was read in', async () => {
    const stored = noteOn('forty million crowns');
    background.notes.set(stored.id, stored);
    await read();
    expect(await maker.edit(stored.id)).toBe(true);
    const text = await field();
    expect(text.value).toBe('What I know of it.');
    await vi.waitFor(() => expect(frame()!.activeElement).toBe(text));
    await userEvent.keyboard(' And more.');
    await press(buttonBox('Save'));
    await vi.waitFor(() => expect(background.calls.find(([method]) => method === 'saveNote')?.[1]).toMatchObject({ before: stored.modified }));
    expect(await maker.edit('f'.repeat(32))).toBe(false);
  });

  test('where there is no room, it says so, stays open, and keeps the draft', async () => {
    background.state.fails = { saveNote: 'quota' };
    await read();
    select('forty million crowns');
    await maker.add();
    await vi.waitFor(() => expect(frame()!.activeElement?.localName).toBe('textarea'));
    await userEvent.keyboard('Not to be lost');
    await press(buttonBox('Save'));
    await vi.waitFor(() => expect(frame()!.querySelector('[role=alert]')!.textContent).toContain('no room left'));
    expect((await field()).value).toBe('Not to be lost');
    await vi.waitFor(() => expect(drafts().map(({ note }) => readContent(note).text)).toEqual(['Not to be lost']));
  });

  test('going to another address closes it and keeps the draft; so does the end', async () => {
    await read();
    select('forty million crowns');
    await maker.add();
    await vi.waitFor(() => expect(frame()!.activeElement?.localName).toBe('textarea'));
    await userEvent.keyboard('Half');
    life.stop();
    expect(frame()).toBeNull();
    expect(document.documentElement.children).toHaveLength(2);
    await vi.waitFor(() => expect(drafts().map(({ note }) => readContent(note).text)).toEqual(['Half']));
  });

  test('what was typed last is kept before the page takes another address', async () => {
    const address = location.href;
    await read();
    select('forty million crowns');
    await maker.add();
    await vi.waitFor(() => expect(frame()!.activeElement?.localName).toBe('textarea'));
    await userEvent.keyboard('Half a thought');
    const seen: unknown[] = [];
    const look = () => {
      const [, args] = background.calls.findLast(([method]) => method === 'saveDraft') as unknown as [string, { note: Annotation }];
      seen.push(location.href, readContent(args.note).text);
    };
    navigation.addEventListener('navigate', look, { once: true });
    history.pushState(null, '', '?elsewhere');
    expect(seen).toEqual([address, 'Half a thought']);
    history.replaceState(null, '', address);
  });

  test('what was thrown away and taken back is kept as a draft again', async () => {
    await read();
    select('forty million crowns');
    await maker.add();
    await vi.waitFor(() => expect(frame()!.activeElement?.localName).toBe('textarea'));
    await userEvent.keyboard('Not to be lost');
    await vi.waitFor(() => expect(drafts()).toHaveLength(1));
    await press(buttonBox('Discard what I wrote'));
    await vi.waitFor(() => expect(frame()).toBeNull());
    expect(drafts()).toEqual([]);
    await press(shown('.help button')!.getBoundingClientRect());
    expect((await field()).value).toBe('Not to be lost');
    life.stop();
    await vi.waitFor(() => expect(drafts().map(({ note }) => readContent(note).text)).toEqual(['Not to be lost']));
  });

  function buttonBox(words: string): DOMRect {
    const host = shown<HTMLIFrameElement>('iframe')!.getBoundingClientRect();
    const found = [...frame()!.querySelectorAll('button')].find((one) => one.textContent === words)!;
    found.scrollIntoView({ block: 'center' });
    const button = found.getBoundingClientRect();
    return new DOMRect(host.left + 1 + button.left, host.top + 1 + button.top, button.width, button.height);
  }
});

describe('choosing a sentence', () => {
  const pointed = () => [...CSS.highlights.values()].filter(({ priority }) => priority === 2).flatMap((layer) => [...layer].map(String));

  beforeEach(async () => {
    document.body.style.userSelect = 'none';
    await read();
  });
  afterEach(() => {
    document.body.style.userSelect = '';
  });

  test('begins where nothing is selected; arrows walk, Enter takes', async () => {
    expect(await maker.add()).toBe(true);
    expect(pointed()).toHaveLength(1);
    for (let index = 0; index < 3; index += 1) await userEvent.keyboard('{ArrowUp}');
    expect(pointed()).toEqual([FIRST]);
    await userEvent.keyboard('{ArrowDown}');
    expect(pointed()).toEqual(['Nobody in the hall asked where the rest of the money had gone.']);
    await userEvent.keyboard('{ArrowDown}');
    expect(pointed()).toEqual(['The audit was already public.']);
    await userEvent.keyboard('{Enter}');
    expect((await field()).closest('[role=dialog]')!.textContent).toContain('The audit was already public.');
  });

  test('the pointer chooses, and its click is not the page’s', async () => {
    const clicked = vi.fn();
    document.body.addEventListener('click', clicked);
    await maker.add();
    const box = rangeOf('Nobody in the hall').getBoundingClientRect();
    await userEvent.hover(document.documentElement, { position: { x: box.left + 20 + scrollX, y: box.top + 8 + scrollY }, force: true });
    await vi.waitFor(() => expect(pointed()).toEqual(['Nobody in the hall asked where the rest of the money had gone.']));
    await press(box);
    expect((await field()).closest('[role=dialog]')!.textContent).toContain('Nobody in the hall');
    expect(clicked).not.toHaveBeenCalled();
    document.body.removeEventListener('click', clicked);
  });

  test('Escape leaves without a trace', async () => {
    await maker.add();
    await userEvent.keyboard('{Escape}');
    expect(pointed()).toEqual([]);
    expect(document.documentElement.children).toHaveLength(2);
    expect(await field().catch(() => null)).toBeNull();
  });
});
