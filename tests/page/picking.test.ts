// Holds pointing out a block to its promises: pointer and keys find the block, the page's DOM stays as it was, and what was pointed out is read from then on.
import '../support/catalogue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createPageLife, type PageLife } from '@/entrypoints/content/page-life';
import { createPointingOut, type PointingOut } from '@/entrypoints/content/pointing-out';
import { createChoosing } from '@/entrypoints/note-tools/choosing';
import { openNoteEditor } from '@/entrypoints/note-tools/editor-host';
import { createPicking } from '@/entrypoints/note-tools/picking';
import { findBeside, findPickable, narrow, widen } from '@/lib/page/pick';
import { readPointed } from '@/lib/page/pointed';
import { createBackground } from '../support/page-background';

const options = { signal: new AbortController().signal, yieldNow: () => new Promise<void>((resolve) => setTimeout(resolve)) };
const STORY = 'The harbour of Eastport will be closed for two weeks in May, the port authority said on Monday.';
const ASIDE = 'The mayor of Eastport has never set foot on the northern quay, a neighbour claims.';

let roots: ShadowRoot[] = [];
const attachShadow = Element.prototype.attachShadow;
beforeEach(() => {
  roots = [];
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    if (init.mode === 'closed') roots.push(root);
    return root;
  };
  document.body.innerHTML = `<nav id="nav"><a href="/">Home</a></nav><main id="main"><p id="one">${STORY}</p><p id="two">${STORY} <b id="bold">It said so.</b></p></main>
    <aside id="aside" style="margin-top:40px"><div id="inner"><p id="three">${ASIDE}</p></div></aside>`;
});
afterEach(() => {
  Element.prototype.attachShadow = attachShadow;
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

const by = (id: string) => document.getElementById(id)!;

describe('the blocks of a page', () => {
  it('are what stands as a block of its own and holds a sentence', () => {
    expect(findPickable(by('bold'))).toBe(by('two'));
    expect(findPickable(by('nav').firstElementChild)).toBe(document.body);
  });

  it('widen to the next block that shows more, and narrow to the first that shows less', () => {
    expect(widen(by('three'))).toBe(document.body);
    expect(widen(by('one'))).toBe(by('main'));
    expect(narrow(by('main'))).toBe(by('one'));
    expect(narrow(by('one'))).toBeNull();
    expect(widen(document.body)).toBeNull();
  });

  it('have neighbours, across the boxes they stand in', () => {
    expect(findBeside(by('one'), 1)).toBe(by('two'));
    expect(findBeside(by('two'), 1)).toBe(by('aside'));
    expect(findBeside(by('three'), -1)).toBe(by('main'));
    expect(findBeside(by('one'), -1)).toBeNull();
  });
});

describe('readPointed', () => {
  it('adds a block to the article in the order of the page, once', async () => {
    const read = async (pointed: Element[]) =>
      (await readPointed(document, { ...options, pointed }))?.blocks.flatMap(({ text, statements }) =>
        statements.map(({ start, end }) => text.slice(start, end)),
      );
    document.body.append(by('main'));
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'x' }));
    by('main').insertAdjacentHTML('beforeend', `<p>${STORY.repeat(3)}</p>`);
    const article = (await read([]))!;
    expect(article).not.toContain(ASIDE);
    expect(await read([by('aside')])).toEqual([ASIDE, ...article]);
    expect(await read([by('main')])).toEqual(article);
  });

  it('reads the block alone where there is no article', async () => {
    document.body.innerHTML = `<aside id="aside"><p>${ASIDE}</p></aside>`;
    expect(await readPointed(document, { ...options, pointed: [] })).toBeNull();
    expect((await readPointed(document, { ...options, pointed: [by('aside')] }))?.blocks).toHaveLength(1);
  });
});

describe('pointing out', () => {
  let life: PageLife;
  let picking: PointingOut;
  let asked: Element[];
  beforeEach(() => {
    asked = [];
    life = createPageLife({
      document,
      call: createBackground().call,
      isAlive: () => true,
      isOurs: (node) => picking.isOurs(node),
      readArticle(page, given) {
        asked = [...given.pointed];
        return readPointed(page, given);
      },
    });
    picking = createPointingOut(document, life, async () => ({ createChoosing, createPicking, openNoteEditor }));
  });
  afterEach(() => life.stop());

  const outline = () => roots.find(({ host }) => host.isConnected)?.querySelector<HTMLElement>('.outline') ?? null;
  const isAround = (id: string) => {
    const inner = by(id).getBoundingClientRect();
    const outer = outline()!.getBoundingClientRect();
    return Math.abs(outer.top + 4 - inner.top) < 2 && Math.abs(outer.height - 8 - inner.height) < 2;
  };

  it('goes by keys from block to block, takes one with Enter and tells what was found', async () => {
    const before = document.body.innerHTML;
    expect(await picking.choose()).toBe(true);
    expect(getComputedStyle(outline()!).borderTopStyle).toBe('solid');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(isAround('nav')).toBe(false);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await userEvent.keyboard('{ArrowRight}');
    expect(document.body.innerHTML).toBe(before);
    await userEvent.keyboard('{Enter}');
    expect(outline()).toBeNull();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await vi.waitFor(() => expect(roots.find(({ host }) => host.isConnected)?.textContent).toMatch(/read/));
    expect(document.body.innerHTML).toBe(before);
  });

  it('takes the block under the pointer', async () => {
    await picking.choose();
    let clicked = false;
    by('three').addEventListener('click', () => {
      clicked = true;
    });
    await userEvent.click(by('three'), { force: true });
    expect(clicked).toBe(false);
    await vi.waitFor(() => expect(asked).toEqual([by('three')]));
  });

  it('leaves with Escape and gives the focus back', async () => {
    const link = by('nav').querySelector('a')!;
    link.focus();
    await picking.choose();
    await userEvent.keyboard('{Escape}');
    expect(outline()).toBeNull();
    expect(document.activeElement).toBe(link);
    expect(asked).toEqual([]);
  });

  it('takes the block around the selection, or where the menu was opened, without asking', async () => {
    document.getSelection()!.selectAllChildren(by('three'));
    expect(await picking.takeHere()).toBe(true);
    await vi.waitFor(() => expect(asked).toEqual([by('three')]));
    document.getSelection()!.removeAllRanges();
    await userEvent.click(by('one'), { button: 'right' });
    await picking.takeHere();
    await vi.waitFor(() => expect(asked).toEqual([by('three'), by('one')]));
  });
});
