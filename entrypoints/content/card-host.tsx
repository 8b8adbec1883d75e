// Owns the one node we ever put into a page, and only while a card is open: its closed shadow root in the top layer, its place, its focus.
// What the card says is components/claim-card.tsx; when it opens is encounter.ts.
import { render } from 'preact';
import cardStyle from '@/components/card.css?inline';
import { ClaimCard, type ClaimCardProps } from '@/components/claim-card';
import { type Box, placeCard } from './placement';

/** What is shown, and where. */
export interface CardContent {
  props: Omit<ClaimCardProps, 'onClose' | 'focusOnOpen' | 'dialogRef'>;
  /** The statement's box in the view; null where it is not displayed. */
  anchor(): Box | null;
  /** The element the statement stands in: a modal dialog around it would make a card outside inert. */
  near: Element;
  /** Whether the card takes the focus: opened by key or click, not by pointing. */
  focus: boolean;
}

/** The page's card: at most one. */
export interface CardHost {
  open(content: CardContent): void;
  /** Shows new contents in the open card. */
  update(props: Partial<CardContent['props']>): void;
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

/** The host lies over the whole view and lets everything through; the page's rules, the important ones too, lose against these. */
const HOST_STYLE = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 !important; margin: 0 !important;
  inline-size: auto !important; block-size: auto !important; max-inline-size: none !important; max-block-size: none !important;
  border: 0 !important; padding: 0 !important; background: transparent !important; overflow: visible !important; pointer-events: none !important;
  color-scheme: light dark !important; }
.place { position: absolute; pointer-events: auto; }
@media print { :host { display: none !important; } }
`;

/** Events that stay in the card: the page's shortcuts, menus and focus traps have no business there. */
const KEPT_EVENTS =
  'keydown keyup keypress beforeinput input click dblclick auxclick contextmenu mousedown mouseup mouseover mouseout pointerdown pointerup touchstart touchend wheel focusin focusout copy selectstart'.split(
    ' ',
  );

interface Open {
  host: HTMLElement;
  root: ShadowRoot;
  place: HTMLElement;
  content: CardContent;
  dialog: HTMLElement | null;
  before: Element | null;
  controller: AbortController;
}

/** Prepares the card of `document`; `closed` is called whenever it closed. When `signal` aborts, it closes for good. */
export function createCardHost(document: Document, options: { signal: AbortSignal; closed(): void }): CardHost {
  const view = document.defaultView!;
  let current: Open | null = null;

  const draw = (open: Open) => {
    const { props, focus } = open.content;
    const setDialog = (element: HTMLElement | null) => {
      open.dialog = element;
    };
    render(<ClaimCard {...props} focusOnOpen={focus} onClose={() => close()} dialogRef={setDialog} />, open.place);
  };
  const follow = (open: Open) => {
    const anchor = open.content.anchor();
    if (anchor === null || open.dialog === null) return;
    const { dialog, place } = open;
    dialog.style.maxBlockSize = '';
    const size = dialog.getBoundingClientRect();
    const around = open.host.getBoundingClientRect();
    const rtl = view.getComputedStyle(open.content.near).direction === 'rtl';
    const { left, top, maxHeight } = placeCard(anchor, size, around, rtl);
    place.style.left = `${left - around.left}px`;
    place.style.top = `${top - around.top}px`;
    if (size.height > maxHeight) dialog.style.maxBlockSize = `${maxHeight}px`;
  };
  const open = (content: CardContent) => {
    if (options.signal.aborted) return;
    const before = current === null ? activeElement(document) : current.before;
    close({ keepFocus: true });
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(HOST_STYLE + cardStyle);
    root.adoptedStyleSheets = [sheet];
    const place = document.createElement('div');
    place.className = 'place';
    root.append(place);
    host.popover = 'manual';
    (content.near.closest('dialog:modal') ?? document.documentElement).append(host);
    host.showPopover();
    const opened: Open = { host, root, place, content, dialog: null, before, controller: new AbortController() };
    current = opened;
    for (const type of KEPT_EVENTS) root.addEventListener(type, (event) => event.stopPropagation());
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
    resizes.observe(opened.place);
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
    const hadFocus = opened.root.activeElement !== null;
    current = null;
    opened.controller.abort();
    render(null, opened.place);
    opened.host.remove();
    if (hadFocus && !keepFocus && opened.before?.isConnected) (opened.before as HTMLElement).focus?.({ preventScroll: true });
    options.closed();
  };
  options.signal.addEventListener('abort', () => close(), { once: true });

  return {
    open,
    update(props) {
      if (current === null) return;
      current.content = { ...current.content, props: { ...current.content.props, ...props } };
      draw(current);
      follow(current);
    },
    close,
    focus: () => current?.dialog?.focus({ preventScroll: true }),
    isOpen: () => current !== null,
    hasFocus: () => current?.root.activeElement != null,
    isInside: (event) => current !== null && event.composedPath().includes(current.host),
    isOurs: (node) => node === current?.host,
  };
}

/** What has the focus, also inside shadow roots; null where nothing has. */
function activeElement(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body ? null : active;
}
