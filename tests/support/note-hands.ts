// Owns a reader's hands for notes in end-to-end tests: selecting with the mouse, the bubble, the editor in its frame, and what the background holds.
import type { Page } from 'puppeteer-core';
import type { Annotation } from '@/lib/model/annotation';
import type { NotePlace } from '@/lib/model/page-notes';
import { ask, type House, waitFor } from './house';

interface PageNotes {
  notes: Annotation[];
  drafts: { note: Annotation }[];
  places: NotePlace[];
}

/** Selects some words of the page, or of its frame, by drawing over them with the mouse. */
export async function selectWords(page: Page, words: string, root = 'document'): Promise<void> {
  const ends = (await page.evaluate(
    `((root, words) => {
      const walker = root.ownerDocument ? root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT) : document.createTreeWalker(root.body ?? root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(words);
        if (at < 0 || node.parentElement.closest('script, style')) continue;
        node.parentElement.scrollIntoView({ block: 'center' });
        const range = node.ownerDocument.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const boxes = range.getClientRects();
        let x = 0, y = 0;
        for (let view = node.ownerDocument.defaultView; view !== top; view = view.parent) {
          const box = view.frameElement.getBoundingClientRect();
          x += box.left + view.frameElement.clientLeft;
          y += box.top + view.frameElement.clientTop;
        }
        const first = boxes[0], last = boxes[boxes.length - 1];
        return { from: { x: x + first.left, y: y + first.top + first.height / 2 }, to: { x: x + last.right, y: y + last.top + last.height / 2 } };
      }
      return null;
    })(${root}, ${JSON.stringify(words)})`,
  )) as { from: { x: number; y: number }; to: { x: number; y: number } } | null;
  if (ends === null) throw new Error(`the page does not show "${words}"`);
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move((ends.from.x + ends.to.x) / 2, ends.to.y);
  await page.mouse.move(ends.to.x, ends.to.y);
  await page.mouse.up();
}

/** The bubble's box; null while there is none. */
export function bubbleBox({ driver }: House, page: Page): Promise<{ left: number; top: number; width: number; height: number } | null> {
  return driver.inShadow(
    page,
    `(root) => { const button = root.querySelector('.bubble'); return button && JSON.parse(JSON.stringify(button.getBoundingClientRect())); }`,
  );
}

/** Clicks the bubble once it is there. */
export async function clickBubble(house: House, page: Page): Promise<void> {
  const box = await waitFor('the bubble', () => bubbleBox(house, page));
  await page.mouse.click(box.left + box.width / 2, box.top + box.height / 2);
}

/** Calls a function, given as source text `(document, ...args) => JSON value`, in the frame that a note is written in; null while none is open. */
export function inEditor<T>({ driver }: House, page: Page, source: string, args: unknown[] = []): Promise<T | null> {
  return driver.inShadow<T>(
    page,
    `(root, ...args) => { const inner = root.querySelector('iframe')?.contentDocument; return inner?.body?.firstElementChild ? (${source})(inner, ...args) : null; }`,
    args,
  );
}

/** Waits until the editor is open with the focus in its field, and returns its text. */
export function awaitEditor(house: House, page: Page): Promise<string> {
  return waitFor('the editor', () => inEditor<string>(house, page, `(inner) => inner.activeElement?.localName === 'textarea' ? inner.body.innerText : null`));
}

/** Waits until no editor is open. */
export async function awaitNoEditor(house: House, page: Page): Promise<void> {
  await waitFor('the editor to close', async () => (await inEditor(house, page, '() => true')) === null);
}

/** Clicks the editor's button that shows or is labelled `words`. */
export async function clickInEditor({ driver }: House, page: Page, words: string): Promise<void> {
  let last = '';
  const place = await waitFor(`the editor's button "${words}"`, async () => {
    const found = await driver.inShadow<{ x: number; y: number }>(
      page,
      `(root, words) => {
        const frame = root.querySelector('iframe');
        const button = [...(frame?.contentDocument?.querySelectorAll('button') ?? [])].find((one) => one.getAttribute('aria-label') === words || one.textContent.trim() === words);
        if (!button || button.disabled) return null;
        button.scrollIntoView({ block: 'center' });
        const around = frame.getBoundingClientRect();
        const box = button.getBoundingClientRect();
        return { x: around.left + frame.clientLeft + box.left + box.width / 2, y: around.top + frame.clientTop + box.top + box.height / 2 };
      }`,
      [words],
    );
    const rests = found !== null && JSON.stringify(found) === last;
    last = JSON.stringify(found);
    return rests ? found : null;
  });
  await page.mouse.click(place.x, place.y);
}

/** What the background holds for the page's address. */
export function notesOf({ own }: House, page: Page): Promise<PageNotes> {
  return ask<PageNotes>(own, 'listPageNotes', { url: page.url(), canonical: null, title: null });
}

/** Waits until the page's notes have these statuses, in the order of their places. */
export async function awaitPlaces(house: House, page: Page, expected: NotePlace['status'][], timeout = 15_000): Promise<NotePlace[]> {
  let last: string[] = [];
  return waitFor(
    `notes to be ${expected.join(', ')}`,
    async () => {
      const { places } = await notesOf(house, page);
      last = places.map(({ status }) => status).sort();
      return JSON.stringify(last) === JSON.stringify([...expected].sort()) ? places : null;
    },
    timeout,
  ).catch((error) => {
    throw new Error(`${(error as Error).message}; they are ${last.join(', ')}`);
  });
}

/** The texts painted as notes, which lie over matches. */
export async function paintedNotes(page: Page, view = 'window'): Promise<string[]> {
  return (await page.evaluate(
    `[...(${view}).CSS.highlights.values()].filter(({ priority }) => priority === 1).flatMap((highlight) => [...highlight].map(String)).sort()`,
  )) as string[];
}
