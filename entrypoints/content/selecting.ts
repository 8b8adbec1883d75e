// Owns when the bubble is offered: after a person selected text in the page or in a frame of it, and as long as that is selected.
import { elementInTop, listDocuments, offsetOf } from '@/lib/page/frames';
import { boxesOf, readSelection, type Selected } from '@/lib/page/selection';
import type { Bubble } from './bubble';
import type { Notes } from './notes';
import { findShadowRoot } from './shadow-root';

/** Milliseconds of rest after a key before the bubble comes: a selection is made by many keys. */
const KEY_REST = 400;

/** What the reader has selected, in the page or in a frame of it; null where nothing is. */
export function findSelected(document: Document): Selected | null {
  for (const inner of listDocuments(document)) {
    const selected = readSelection(inner, findShadowRoot);
    if (selected !== null) return selected;
  }
  return null;
}

/** Offers the bubble until `signal` aborts; `isBusy` says that the reader is at something else, such as writing a note. */
export function watchSelecting(document: Document, notes: Notes, bubble: Bubble, options: { signal: AbortSignal; isBusy(): boolean }): void {
  const view = document.defaultView!;
  let selected: Selected | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const place = () => {
    frame = 0;
    if (selected === null) return;
    const { x, y } = offsetOf(selected.document, document);
    const lines = boxesOf(selected).map(({ left, top, width, height }) => ({ left: left + x, top: top + y, width, height }));
    const start = selected.bounds.startContainer;
    const element = start.nodeType === Node.ELEMENT_NODE ? (start as Element) : start.parentElement;
    const rtl = element !== null && selected.document.defaultView!.getComputedStyle(element).direction === 'rtl';
    bubble.show({ lines, near: elementInTop(start, document), rtl });
  };
  const placeSoon = () => {
    if (bubble.isShown()) frame ||= view.requestAnimationFrame(place);
  };
  const hide = () => {
    clearTimeout(timer);
    selected = null;
    bubble.hide();
  };
  const lookIn = (inner: Document) => {
    const found = notes.isAllowed() && !options.isBusy() ? readSelection(inner, findShadowRoot) : null;
    if (found === null) return hide();
    selected = found;
    place();
  };
  const listenIn = (inner: Document, signal: AbortSignal) => {
    const window = inner.defaultView!;
    const lookSoon = (delay: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => !signal.aborted && lookIn(inner), delay);
    };
    const passive = { capture: true, passive: true, signal };
    // The browser settles what is selected after the event.
    window.addEventListener('pointerup', (event) => event.isTrusted && !bubble.isInside(event) && lookSoon(10), passive);
    window.addEventListener('keyup', (event) => event.isTrusted && !bubble.isInside(event) && isSelecting(event) && lookSoon(KEY_REST), passive);
    window.addEventListener('pointerdown', (event) => event.isTrusted && !bubble.isInside(event) && hide(), passive);
    window.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && hide(), passive);
    inner.addEventListener('selectionchange', () => bubble.isShown() && readSelection(inner, findShadowRoot) === null && hide(), { signal });
    window.addEventListener('scroll', placeSoon, passive);
    window.addEventListener('resize', placeSoon, passive);
  };
  listenIn(document, options.signal);
  notes.onDocument(listenIn);
  // Whoever selects in a frame takes the focus there; until then frames without notes cost nothing.
  const lookForFrames = () => {
    if (notes.isAllowed() && /^i?frame$/i.test(document.activeElement?.localName ?? '')) notes.places.discover();
  };
  view.addEventListener('blur', () => setTimeout(lookForFrames), { signal: options.signal });
  options.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    view.cancelAnimationFrame(frame);
  });
}

/** Whether a key may have changed what is selected. */
function isSelecting({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Shift' || shiftKey || ((ctrlKey || metaKey) && key.toLowerCase() === 'a') || key === 'Control' || key === 'Meta';
}
