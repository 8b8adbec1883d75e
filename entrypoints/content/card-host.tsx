// Owns the card's life on the page: at most one at a time, its place beside the text, its focus, and when it closes.
// What the card says is its caller's; when it opens is encounter.ts; the node it lives in is float.ts.
import { type JSX, render } from 'preact';
import cardStyle from '@/components/card.css?inline';
import { InPage } from '@/components/link-ground';
import { type Float, findFocus, openFloat } from '@/lib/page/float';
import { type Box, placeCard } from '@/lib/page/placement';

/** What the host gives to a card: how it closes, and where the host finds its element. */
export interface CardBinding {
  onClose(): void;
  dialogRef(element: HTMLElement | null): void;
  focusOnOpen: boolean;
}

/** What is shown, and where. */
export interface CardContent {
  view(binding: CardBinding): JSX.Element;
  /** The text's box in the view; null where it is not displayed. */
  anchor(): Box | null;
  /** An element of the host's document that the text stands in. */
  near: Element;
  /** Whether the card takes the focus: opened by key or click, not by pointing. */
  focus: boolean;
}

/** The page's card: at most one. */
export interface CardHost {
  open(content: CardContent): void;
  /** Shows new contents in the open card. */
  update(view: CardContent['view']): void;
  /** Closes the card. The focus goes back to where it was if it is in the card, unless `keepFocus` says that the reader has just put it elsewhere. */
  close(options?: { keepFocus: boolean }): void;
  /** Puts the focus into the open card. */
  focus(): void;
  isOpen(): boolean;
  /** Whether the reader works in the card. */
  hasFocus(): boolean;
  /** Whether an event happened in the card. */
  isInside(event: Event): boolean;
  /** Whether a node of the document is the card's. */
  isOurs(node: Node): boolean;
}

interface Open {
  float: Float;
  content: CardContent;
  dialog: HTMLElement | null;
  before: HTMLElement | null;
  controller: AbortController;
}

/** Prepares the card of `document`; `closed` is called whenever it closed. When `signal` aborts, it closes for good. */
export function createCardHost(document: Document, options: { signal: AbortSignal; closed(): void }): CardHost {
  const view = document.defaultView!;
  let current: Open | null = null;

  const draw = (open: Open) => {
    const dialogRef = (element: HTMLElement | null) => {
      open.dialog = element;
    };
    const card = open.content.view({ onClose: () => close(), dialogRef, focusOnOpen: open.content.focus });
    render(<InPage>{card}</InPage>, open.float.place);
  };
  const follow = (open: Open) => {
    const anchor = open.content.anchor();
    if (anchor === null || open.dialog === null) return;
    const { dialog, float } = open;
    dialog.style.maxBlockSize = '';
    const size = dialog.getBoundingClientRect();
    const rtl = view.getComputedStyle(open.content.near).direction === 'rtl';
    const { left, top, maxHeight } = placeCard(anchor, size, float.host.getBoundingClientRect(), rtl);
    float.moveTo(left, top);
    if (size.height > maxHeight) dialog.style.maxBlockSize = `${maxHeight}px`;
  };
  const open = (content: CardContent) => {
    if (options.signal.aborted) return;
    const before = current === null ? findFocus(document) : current.before;
    close({ keepFocus: true });
    const opened: Open = { float: openFloat(document, content.near, cardStyle), content, dialog: null, before, controller: new AbortController() };
    current = opened;
    listen(opened);
    draw(opened);
    follow(opened);
    // At once, not when the card's own effects run: the next key may be pressed before.
    if (content.focus) opened.dialog?.focus({ preventScroll: true });
  };
  const listen = (opened: Open) => {
    const { signal } = opened.controller;
    let frame = 0;
    const followSoon = () => {
      frame ||= view.requestAnimationFrame(() => {
        frame = 0;
        if (current === opened) follow(opened);
      });
    };
    view.addEventListener('scroll', followSoon, { capture: true, passive: true, signal });
    view.addEventListener('resize', followSoon, { passive: true, signal });
    const resizes = new view.ResizeObserver(followSoon);
    resizes.observe(opened.float.place);
    signal.addEventListener('abort', () => {
      resizes.disconnect();
      view.cancelAnimationFrame(frame);
    });
    // Only while a card is open, and only this key: the page never misses one of its own.
    view.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        close();
      },
      { capture: true, signal },
    );
  };
  const close = ({ keepFocus }: { keepFocus: boolean } = { keepFocus: false }) => {
    const opened = current;
    if (opened === null) return;
    const hadFocus = opened.float.root.activeElement !== null;
    current = null;
    opened.controller.abort();
    render(null, opened.float.place);
    opened.float.remove();
    if (hadFocus && !keepFocus && opened.before?.isConnected) opened.before.focus?.({ preventScroll: true });
    options.closed();
  };
  options.signal.addEventListener('abort', () => close(), { once: true });

  return {
    open,
    update(view) {
      if (current === null) return;
      current.content = { ...current.content, view };
      draw(current);
      follow(current);
    },
    close,
    focus: () => current?.dialog?.focus({ preventScroll: true }),
    isOpen: () => current !== null,
    hasFocus: () => current?.float.root.activeElement != null,
    isInside: (event) => current !== null && event.composedPath().includes(current.float.host),
    isOurs: (node) => node === current?.float.host,
  };
}
