// Holds pointing, clicking and keys to what a reader expects: a card when it is meant, none otherwise, and nothing taken from the page.
import '../support/catalogue';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type CardHost, createCardHost } from '@/entrypoints/content/card-host';
import { createEncounter, type Encounter } from '@/entrypoints/content/encounter';
import { createNotes, type Notes } from '@/entrypoints/content/notes';
import { createPageLife, type PageLife } from '@/entrypoints/content/page-life';
import { readArticle } from '@/lib/page/article';
import { createNotesBackground, loadFinder, noteOn, rangeOf } from '../support/notes-background';
import { createBackground } from '../support/page-background';

const FIRST = 'The old bridge cost forty million crowns.';
const PLAIN = 'Nobody asked where the money had gone.';
const SECOND = 'Repairs to the bridge ended two years late.';

let background: ReturnType<typeof createBackground>;
let life: PageLife;
let own: ReturnType<typeof createNotesBackground>;
let notes: Notes;
let card: CardHost;
let encounter: Encounter;
let roots: ShadowRoot[] = [];
const attachShadow = Element.prototype.attachShadow;

beforeEach(async () => {
  roots = [];
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    if (init.mode === 'closed') roots.push(root);
    return root;
  };
  const filler = Array.from({ length: 4 }, (_, index) => `The harbour was dredged in that year, said report number ${index}.`);
  const article = document.createElement('article');
  article.innerHTML = [FIRST, PLAIN, ...filler, SECOND].map((text) => `<p style="width:max-content;font:12px/2 monospace;margin:4px">${text}</p>`).join('');
  const rest = document.createElement('div');
  rest.id = 'rest';
  rest.style.cssText = 'width:100px;height:60px';
  document.body.replaceChildren(rest, article);
  await userEvent.hover(rest);
  background = createBackground();
  life = createPageLife({ document, call: background.call, readArticle, isAlive: () => true, isOurs: () => false });
  own = createNotesBackground();
  notes = createNotes(document, life, own.call, loadFinder);
  encounter = createEncounter(document, life, background.call, notes, (options) => {
    card = createCardHost(document, options);
    return card;
  });
  life.scan({ clicked: false });
  await vi.waitFor(() => expect(life.report().status).toBe('done'), { timeout: 5000 });
});
afterEach(() => {
  life.stop();
  Element.prototype.attachShadow = attachShadow;
  document.body.replaceChildren();
});

function paragraph(text: string): HTMLElement {
  return [...document.querySelectorAll('p')].find((element) => element.textContent === text)!;
}

function opened(): Promise<void> {
  return vi.waitFor(() => expect(card.isOpen()).toBe(true));
}

function closed(): Promise<void> {
  return vi.waitFor(() => expect(card.isOpen()).toBe(false), { timeout: 2000 });
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const rest = () => userEvent.hover(document.querySelector('#rest')!);
const dialog = () => roots.at(-1)!.querySelector<HTMLElement>('[role=dialog]')!;

describe('pointing', () => {
  test('opens the card after a short rest, without taking the focus, and leaving closes it', async () => {
    await userEvent.hover(paragraph(FIRST));
    expect(card.isOpen()).toBe(false);
    await opened();
    expect(card.hasFocus()).toBe(false);
    expect(background.callsOf('readClaims')).toEqual([{ ids: ['harbour/bridge'] }]);
    await rest();
    await closed();
  });

  test('the way into the card keeps it open', async () => {
    await userEvent.hover(paragraph(FIRST));
    await opened();
    const { left, top } = dialog().getBoundingClientRect();
    // The card is out of reach for the test's own search of elements, so the pointer goes there by its place.
    await userEvent.hover(document.documentElement, { position: { x: left + 30, y: top + 30 }, force: true });
    await wait(600);
    expect(card.isOpen()).toBe(true);
    await rest();
    await closed();
  });

  test('at text without a match, or passing by, opens none', async () => {
    await userEvent.hover(paragraph(PLAIN));
    await wait(400);
    expect(card.isOpen()).toBe(false);
    await userEvent.hover(paragraph(FIRST));
    await rest();
    await wait(400);
    expect(card.isOpen()).toBe(false);
  });

  test('a card that Escape closed under the pointer stays closed until the pointer comes again', async () => {
    await userEvent.hover(paragraph(FIRST));
    await opened();
    await userEvent.keyboard('{Escape}');
    await userEvent.hover(paragraph(FIRST), { position: { x: 20, y: 8 } });
    await wait(400);
    expect(card.isOpen()).toBe(false);
    await rest();
    await wait(300);
    await userEvent.hover(paragraph(FIRST));
    await opened();
  });

  test('moves and clicks that no person made open none', async () => {
    const box = paragraph(FIRST).getBoundingClientRect();
    const at = { clientX: box.left + 30, clientY: box.top + 10, bubbles: true };
    paragraph(FIRST).dispatchEvent(new PointerEvent('pointermove', at));
    paragraph(FIRST).dispatchEvent(new MouseEvent('click', at));
    await wait(400);
    expect(card.isOpen()).toBe(false);
  });
});

describe('clicking', () => {
  test('opens the card with the focus in it; a second click closes it; a click elsewhere too', async () => {
    await userEvent.click(paragraph(FIRST));
    await opened();
    expect(card.hasFocus()).toBe(true);
    await wait(550);
    await userEvent.click(paragraph(FIRST));
    await closed();
    await wait(550);
    await userEvent.click(paragraph(FIRST));
    await opened();
    await userEvent.click(document.querySelector('#rest')!);
    await closed();
  });

  test('on a card that pointing opened puts the focus into it, and it stays when the pointer goes', async () => {
    await userEvent.hover(paragraph(FIRST));
    await opened();
    await userEvent.click(paragraph(FIRST));
    await vi.waitFor(() => expect(card.hasFocus()).toBe(true));
    expect(roots).toHaveLength(1);
    await rest();
    await wait(600);
    expect(card.isOpen()).toBe(true);
  });

  test("on a link in a statement is the link's, and the page hears every click", async () => {
    const heard = vi.fn((event: Event) => event.preventDefault());
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.append(...paragraph(FIRST).childNodes);
    paragraph('').append(link);
    await vi.waitFor(() => expect(life.shown.places()).toHaveLength(2), { timeout: 3000 });
    document.addEventListener('click', heard);
    await userEvent.click(link);
    expect(heard).toHaveBeenCalledTimes(1);
    await wait(50);
    expect(card.hasFocus()).toBe(false);
    document.removeEventListener('click', heard);
  });

  test('that ends a selection opens none', async () => {
    await userEvent.tripleClick(paragraph(FIRST));
    await wait(50);
    expect(getSelection()?.type).toBe('Range');
    card.close();
    await userEvent.click(paragraph(PLAIN));
  });
});

describe('keys', () => {
  test('open the card nearest the middle with the focus, and close it again', async () => {
    encounter.command('open-card');
    await opened();
    expect(card.hasFocus()).toBe(true);
    encounter.command('open-card');
    expect(card.isOpen()).toBe(false);
  });

  test('next and previous go around, flash, and take an open card along', async () => {
    const flashed = () => [...CSS.highlights.values()].filter(({ priority }) => priority === 2).flatMap((highlight) => [...highlight].map(String));
    encounter.command('next-highlight');
    expect(flashed()).toEqual([FIRST]);
    expect(card.isOpen()).toBe(false);
    encounter.command('next-highlight');
    expect(flashed()).toEqual([SECOND]);
    encounter.command('open-card');
    await opened();
    encounter.command('next-highlight');
    expect(flashed()).toEqual([FIRST]);
    expect(card.isOpen()).toBe(true);
    expect(document.querySelectorAll(':popover-open')).toHaveLength(1);
    encounter.command('previous-highlight');
    expect(flashed()).toEqual([SECOND]);
  });

  test('on a page that was left unread, the key reads it', async () => {
    background.state.silence = 'listed-host';
    life.rematch();
    await vi.waitFor(() => expect(life.report().silence).toBe('listed-host'));
    background.state.silence = null;
    encounter.command('open-card');
    await vi.waitFor(() => expect(life.report().status).toBe('done'));
    expect(background.callsOf('pageOpened').at(-1)).toEqual({ clicked: true });
  });
});

describe('in the card', () => {
  const press = async (words: string) => {
    // A card that has just opened takes the focus itself, a frame later.
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const button = [...roots.at(-1)!.querySelectorAll('button')].find((one) => one.textContent === words)!;
    await vi.waitFor(() => {
      button.focus();
      expect(roots.at(-1)!.activeElement).toBe(button);
    });
    await userEvent.keyboard('{Enter}');
  };

  test('"not the same claim" repaints at once, keeps the card for undoing, and undo brings it back', async () => {
    await userEvent.click(paragraph(FIRST));
    await opened();
    await press('Not the same claim');
    await vi.waitFor(() => expect(life.shown.places()).toHaveLength(1));
    await vi.waitFor(() => expect(dialog().textContent).toContain('no longer matches'));
    expect(background.callsOf('storeVerdict')).toMatchObject([{ verdict: { text: FIRST, claimId: 'harbour/bridge', verdict: 'not-same' } }]);
    await press('Undo');
    await vi.waitFor(() => expect(life.shown.places()).toHaveLength(2));
    expect(background.callsOf('removeVerdict')).toHaveLength(1);
  });
});

describe('jumping', () => {
  test('brings a statement into view and says whether it is there', () => {
    const id = life.report().statements[1]!.id;
    document.querySelector<HTMLElement>('#rest')!.style.height = '4000px';
    expect(encounter.jump({ id })).toBe(true);
    const box = paragraph(SECOND).getBoundingClientRect();
    expect(box.top).toBeGreaterThan(0);
    expect(box.bottom).toBeLessThan(innerHeight);
    expect(encounter.jump({ id: 12345 })).toBe(false);
  });
});

describe("the reader's notes", () => {
  const texts = () => dialog().textContent ?? '';

  beforeEach(async () => {
    for (const words of ['Nobody asked', 'cost forty million']) {
      const note = noteOn(words, document.body, `On ${words}`);
      own.notes.set(note.id, note);
    }
    notes.changed(['page-1']);
    await vi.waitFor(() => expect(own.told().map(({ status }) => status)).toEqual(['exact', 'exact']));
  });

  test('open in a card by a click, and can be deleted and brought back there', async () => {
    await userEvent.click(paragraph(PLAIN), { position: { x: 20, y: 12 } });
    await opened();
    expect(card.hasFocus()).toBe(true);
    expect(texts()).toContain('Your note');
    expect(texts()).toContain('On Nobody asked');
    const id = [...own.notes.keys()][0]!;
    await notes.remove(id);
    await vi.waitFor(() => expect(texts()).toContain('Deleted.'));
    await notes.restore(id);
    await vi.waitFor(() => expect(texts()).not.toContain('Deleted.'));
    expect(own.notes.has(id)).toBe(true);
  });

  test('stand under the claims where they overlap a match, and alone beside it', async () => {
    const { left, top } = rangeOf('forty', paragraph(FIRST)).getBoundingClientRect();
    const box = paragraph(FIRST).getBoundingClientRect();
    await userEvent.click(paragraph(FIRST), { position: { x: left - box.left + 5, y: top - box.top + 5 } });
    await opened();
    expect(texts()).toContain('Matches a claim');
    expect(texts()).toContain('On cost forty million');
    card.close();
    await userEvent.click(paragraph(FIRST), { position: { x: 10, y: 12 } });
    await opened();
    expect(texts()).toContain('Matches a claim');
    expect(texts()).not.toContain('On cost forty million');
  });

  test('are stops of the keys in reading order, one stop where a match has a note', () => {
    const flashed = () => [...CSS.highlights.values()].filter(({ priority }) => priority === 2).flatMap((highlight) => [...highlight].map(String));
    const stops = Array.from({ length: 4 }, () => {
      encounter.command('next-highlight');
      return flashed()[0];
    });
    expect(stops).toEqual([FIRST, 'Nobody asked', SECOND, FIRST]);
    expect(encounter.jumpToNote([...own.notes.keys()][1]!)).toBe(true);
    expect(flashed()).toEqual(['cost forty million']);
    expect(encounter.jumpToNote('f'.repeat(32))).toBe(false);
  });
});
