// Holds the card's host to its promises: one node, only while open, in the top layer, out of the page's reach, and the focus given back.
import '../support/catalogue';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type CardContent, type CardHost, createCardHost } from '@/entrypoints/content/card-host';
import { drawPlaceCard } from '@/entrypoints/content/place-card';
import type { StatementInCard } from '@/entrypoints/content/statement-card';
import { createClaim, createStatement, samplePack } from '../support/sample-claims';

let controller: AbortController;
let roots: ShadowRoot[] = [];
const attachShadow = Element.prototype.attachShadow;

beforeEach(() => {
  controller = new AbortController();
  roots = [];
  // The root is closed, so a test has to take it at its making.
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    if (init.mode === 'closed') roots.push(root);
    return root;
  };
});
afterEach(() => {
  controller.abort();
  Element.prototype.attachShadow = attachShadow;
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

function prepare() {
  const closed = vi.fn();
  return { host: createCardHost(document, { signal: controller.signal, closed }), closed };
}

function writeStatement(style = ''): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'The town has spent the forty million on the bridge, said Lind.';
  paragraph.style.cssText = style;
  document.body.append(paragraph);
  return paragraph;
}

function contentFor(near: Element, changes: Partial<StatementInCard> = {}, focus = true): CardContent {
  return { view: viewOf(changes), anchor: () => near.getBoundingClientRect(), near, focus };
}

function viewOf(changes: Partial<StatementInCard>): CardContent['view'] {
  const statement: StatementInCard = {
    statement: createStatement(),
    published: null,
    claims: [createClaim()],
    packs: [samplePack],
    rejected: new Set<never>(),
    onNotSame: vi.fn(),
    onUndo: vi.fn(),
    ...changes,
  };
  return drawPlaceCard({ statement, worth: null, notes: null });
}

function dialog(): HTMLElement {
  return roots.at(-1)!.querySelector<HTMLElement>('[role=dialog]')!;
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

describe('the node in the page', () => {
  test('is there only while the card is open, outside the body, and leaves nothing behind', () => {
    const { host, closed } = prepare();
    const near = writeStatement();
    const before = document.documentElement.outerHTML;
    host.open(contentFor(near));
    expect(document.documentElement.lastElementChild).not.toBe(document.body);
    expect(document.documentElement.children).toHaveLength(3);
    host.close();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  test('is one, however many cards are opened after each other', () => {
    const { host } = prepare();
    const near = writeStatement();
    for (let index = 0; index < 3; index += 1) host.open(contentFor(near));
    expect(document.documentElement.children).toHaveLength(3);
    expect(document.querySelectorAll(':popover-open')).toHaveLength(1);
  });

  test('keeps its contents closed to the page', () => {
    const { host } = prepare();
    host.open(contentFor(writeStatement()));
    const node = document.querySelector(':popover-open')!;
    expect(node.shadowRoot).toBeNull();
    expect(node.textContent).toBe('');
    expect([...node.attributes].map(({ name }) => name)).toEqual(['popover']);
  });

  test('lies above everything, and lets clicks through beside the card', () => {
    const { host } = prepare();
    const near = writeStatement();
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647';
    document.body.append(cover);
    host.open(contentFor(near));
    const box = dialog().getBoundingClientRect();
    expect(document.elementFromPoint(box.left + 20, box.top + 20)).toBe(document.querySelector(':popover-open'));
    expect(document.elementFromPoint(innerWidth - 2, innerHeight - 2)).toBe(cover);
  });

  test("does not take the page's rules, the important ones included", () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'div, [popover], section { display: none !important; transform: scale(0) !important; font-size: 90px !important; color: red !important }',
    );
    document.adoptedStyleSheets = [sheet];
    const { host } = prepare();
    host.open(contentFor(writeStatement()));
    const style = getComputedStyle(dialog());
    expect(dialog().getBoundingClientRect().width).toBeGreaterThan(200);
    expect(style.fontSize).toBe('14.5px');
    expect(style.color).not.toBe('rgb(255, 0, 0)');
  });

  test('goes into a modal dialog that holds the statement, where it would be dead outside', () => {
    const modal = document.createElement('dialog');
    document.body.append(modal);
    modal.append(writeStatement());
    modal.showModal();
    const { host } = prepare();
    host.open(contentFor(modal.firstElementChild!));
    expect(document.querySelector(':popover-open')?.parentElement).toBe(modal);
    expect(roots.at(-1)!.activeElement).toBe(dialog());
    host.close();
    expect(modal.children).toHaveLength(1);
    modal.close();
  });

  test('is gone when the life of the page ends', () => {
    const { host } = prepare();
    host.open(contentFor(writeStatement()));
    controller.abort();
    expect(document.querySelector(':popover-open')).toBeNull();
    host.open(contentFor(writeStatement()));
    expect(document.querySelector(':popover-open')).toBeNull();
  });
});

describe('focus and keys', () => {
  function pressable(): HTMLButtonElement {
    const button = document.createElement('button');
    button.textContent = 'Page button';
    document.body.append(button);
    button.focus();
    return button;
  }

  test('a card opened by key takes the focus; Escape closes it and gives the focus back', async () => {
    const { host } = prepare();
    const button = pressable();
    host.open(contentFor(writeStatement()));
    expect(roots.at(-1)!.activeElement).toBe(dialog());
    await userEvent.keyboard('{Escape}');
    expect(host.isOpen()).toBe(false);
    expect(document.activeElement).toBe(button);
  });

  test('a card opened by pointing leaves the focus where it is, and Escape closes it all the same', async () => {
    const { host } = prepare();
    const button = pressable();
    host.open(contentFor(writeStatement(), {}, false));
    expect(document.activeElement).toBe(button);
    expect(host.hasFocus()).toBe(false);
    await userEvent.keyboard('{Escape}');
    expect(host.isOpen()).toBe(false);
    expect(document.activeElement).toBe(button);
  });

  test('the page hears its own keys while the card is closed, and none that is meant for the open card', async () => {
    const { host } = prepare();
    pressable();
    const heard: string[] = [];
    const listener = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', listener);
    await userEvent.keyboard('{Escape}j');
    expect(heard).toEqual(['Escape', 'j']);
    host.open(contentFor(writeStatement()));
    await userEvent.keyboard('j{Escape}');
    expect(heard).toEqual(['Escape', 'j']);
    await userEvent.keyboard('{Escape}');
    expect(heard).toEqual(['Escape', 'j', 'Escape']);
    document.removeEventListener('keydown', listener);
  });

  test('events that no person caused do nothing', () => {
    const { host } = prepare();
    const onNotSame = vi.fn();
    host.open(contentFor(writeStatement(), { onNotSame }));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    for (const button of roots.at(-1)!.querySelectorAll('button')) button.click();
    expect(host.isOpen()).toBe(true);
    expect(onNotSame).not.toHaveBeenCalled();
  });
});

describe('the place', () => {
  async function boxesFor(style: string, host: CardHost): Promise<{ card: DOMRect; text: DOMRect }> {
    const near = writeStatement(`position:fixed;margin:0;height:24px;width:300px;${style}`);
    host.open(contentFor(near));
    await nextFrame();
    return { card: dialog().getBoundingClientRect(), text: near.getBoundingClientRect() };
  }

  test.each(['top:10px;left:10px', 'bottom:10px;left:10px', 'top:40%;left:40%', 'bottom:10px;right:10px'])(
    'is in view and off the statement (%s)',
    async (style) => {
      const { host } = prepare();
      const { card, text } = await boxesFor(style, host);
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.top).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(innerWidth);
      expect(card.bottom).toBeLessThanOrEqual(innerHeight + 0.5);
      const apart = card.bottom <= text.top || card.top >= text.bottom || card.right <= text.left || card.left >= text.right;
      expect(apart || innerHeight < 450).toBe(true);
    },
  );

  test('follows the statement when the page scrolls', async () => {
    const { host } = prepare();
    const near = writeStatement('margin-top:30px');
    const filler = document.createElement('div');
    filler.style.height = '5000px';
    document.body.append(filler);
    host.open(contentFor(near));
    await Promise.all(
      dialog()
        .getAnimations()
        .map(({ finished }) => finished),
    );
    const before = dialog().getBoundingClientRect().top;
    window.scrollTo(0, 20);
    await nextFrame();
    await nextFrame();
    expect(dialog().getBoundingClientRect().top).toBeCloseTo(before - 20, 0);
    window.scrollTo(0, 0);
  });

  test('new contents are shown in the open card', async () => {
    const { host } = prepare();
    host.open(contentFor(writeStatement(), { claims: null, packs: [] }));
    expect(dialog().textContent).toContain('Reading what is known');
    host.update(viewOf({ claims: [createClaim()], packs: [samplePack] }));
    await vi.waitFor(() => expect(dialog().textContent).toContain('Olaf Lind'));
  });
});

describe('the sources', () => {
  const sources = () => [...roots.at(-1)!.querySelectorAll<HTMLElement>('[role=link]')];
  const watchOpening = () => vi.spyOn(window, 'open').mockReturnValue(null);
  afterEach(() => vi.restoreAllMocks());

  test('hold no address that the browser could fetch by itself, and are links by name and by key', () => {
    const { host } = prepare();
    host.open(contentFor(writeStatement()));
    expect(roots.at(-1)!.querySelectorAll('[href], [src], [action], a, area, link, form').length).toBe(0);
    expect(sources().length).toBeGreaterThanOrEqual(3);
    for (const source of sources()) {
      expect(source.tabIndex).toBe(0);
      expect(source.title).toMatch(/^https?:/);
      expect(source.textContent).toContain('(opens in a new tab)');
    }
  });

  test('open apart by Enter', async () => {
    const open = watchOpening();
    const { host } = prepare();
    host.open(contentFor(writeStatement()));
    const source = sources()[0]!;
    // The card takes the focus once it is drawn.
    await nextFrame();
    source.focus();
    expect(roots.at(-1)!.activeElement).toBe(source);
    await userEvent.keyboard('{Enter}');
    expect(open.mock.calls).toEqual([[source.title, '_blank', 'noopener,noreferrer']]);
  });

  test('stay closed to clicks and keys that no person made', () => {
    const open = watchOpening();
    const { host } = prepare();
    host.open(contentFor(writeStatement()));
    const source = sources()[0]!;
    source.click();
    source.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 1 }));
    source.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Enter' }));
    expect(open).not.toHaveBeenCalled();
  });
});
