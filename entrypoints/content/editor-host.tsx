// Owns the frame in which a note is written. Keys and what they type would be told to listeners that a page put on its window before us, whatever
// shadow root the field stands in; the events of a frame's document never leave it. The frame stands in a closed shadow root: the page cannot list it.
import { type JSX, render } from 'preact';
import cardStyle from '@/components/card.css?inline';
import editorStyle from '@/components/note-editor.css?inline';
import { catalogueDirection, catalogueLanguage } from '@/lib/extension/i18n';
import { type Float, findFocus, openFloat } from './float';
import { type Box, placeCard } from './placement';

/** What is shown, and where. */
export interface EditorContent {
  view(): JSX.Element;
  /** The passage's box in the view; null where it is not displayed. */
  anchor(): Box | null;
  /** An element of the page's own document that the passage stands in. */
  near: Element;
  /** What the frame is called for screen readers. */
  title: string;
  /** The reader pressed Escape, and nothing in the editor had a use for it. */
  escape(): void;
}

/** The page's editor: at most one. */
export interface EditorHost {
  open(content: EditorContent): void;
  /** Shows new contents in the open editor. */
  update(view: EditorContent['view']): void;
  /** Closes it; the focus goes back to where it was, if the editor has it. */
  close(): void;
  isOpen(): boolean;
  isInside(event: Event): boolean;
  isOurs(node: Node): boolean;
}

const FRAME_STYLE = `
.frame { all: initial; display: block; inline-size: min(27em, calc(100vw - 16px)); block-size: 0; border: 1px solid light-dark(#7b8694, #7f8a98); border-radius: 10px;
  background: light-dark(#ffffff, #1c2026); box-shadow: 0 6px 24px rgb(0 0 0 / 0.28); color-scheme: light dark; font-size: 14.5px; }
`;
/** The frame has the border and the shadow; the card in it fills it. */
const INNER_STYLE = `
:root { color-scheme: light dark; overflow: hidden; }
body { margin: 0; }
.card { inline-size: 100%; max-block-size: 100vh; border: 0; border-radius: 0; box-shadow: none; animation: none; }
`;
/** The highest an editor gets, in pixels. */
const HIGHEST = 560;

interface Open {
  float: Float;
  frame: HTMLIFrameElement;
  place: HTMLElement | null;
  content: EditorContent;
  before: HTMLElement | null;
  controller: AbortController;
}

/** Prepares the editor of `document`; it closes for good when `signal` aborts. */
export function createEditorHost(document: Document, options: { signal: AbortSignal }): EditorHost {
  const view = document.defaultView!;
  let current: Open | null = null;

  const follow = (open: Open) => {
    const box = open.content.anchor();
    if (open.place === null) return;
    const around = open.float.host.getBoundingClientRect();
    const width = open.frame.getBoundingClientRect().width;
    // Its own height, measured while nothing limits it.
    const wanted = Math.min(HIGHEST, naturalHeight(open.place) + 2);
    const rtl = view.getComputedStyle(open.content.near).direction === 'rtl';
    const anchor = box ?? { left: around.width, top: 0, width: 0, height: 0 };
    const { left, top, maxHeight } = placeCard(anchor, { width, height: wanted }, around, rtl);
    open.frame.style.blockSize = `${Math.min(wanted, maxHeight)}px`;
    open.float.moveTo(left, top);
  };
  /** Makes the frame's document ours. A browser may put another empty document into a frame that has just been made; then this is done again. */
  const prepare = (open: Open) => {
    const inner = open.frame.contentDocument;
    if (current !== open || inner?.body == null || open.place?.ownerDocument === inner) return;
    if (open.place !== null) render(null, open.place);
    inner.documentElement.lang = catalogueLanguage();
    inner.documentElement.dir = catalogueDirection();
    const sheet = new inner.defaultView!.CSSStyleSheet();
    sheet.replaceSync(cardStyle + editorStyle + INNER_STYLE);
    inner.adoptedStyleSheets = [sheet];
    open.place = inner.createElement('div');
    inner.body.replaceChildren(open.place);
    const { signal } = open.controller;
    inner.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !event.isTrusted || event.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        open.content.escape();
      },
      { signal },
    );
    const resizes = new inner.defaultView!.ResizeObserver(() => follow(open));
    resizes.observe(open.place);
    signal.addEventListener('abort', () => resizes.disconnect());
    render(open.content.view(), open.place);
    follow(open);
  };
  const close = () => {
    const opened = current;
    if (opened === null) return;
    const hadFocus = document.activeElement === opened.float.host;
    current = null;
    opened.controller.abort();
    if (opened.place !== null) render(null, opened.place);
    opened.float.remove();
    if (hadFocus && opened.before?.isConnected) opened.before.focus?.({ preventScroll: true });
  };
  options.signal.addEventListener('abort', close, { once: true });

  return {
    open(content) {
      if (options.signal.aborted) return;
      const before = current === null ? findFocus(document) : current.before;
      close();
      const float = openFloat(document, content.near, FRAME_STYLE);
      const frame = document.createElement('iframe');
      frame.className = 'frame';
      frame.title = content.title;
      const opened: Open = { float, frame, place: null, content, before, controller: new AbortController() };
      current = opened;
      const { signal } = opened.controller;
      frame.addEventListener('load', () => prepare(opened), { signal });
      float.place.append(frame);
      prepare(opened);
      let tick = 0;
      const followSoon = () => {
        tick ||= view.requestAnimationFrame(() => {
          tick = 0;
          if (current === opened) follow(opened);
        });
      };
      view.addEventListener('scroll', followSoon, { capture: true, passive: true, signal });
      view.addEventListener('resize', followSoon, { passive: true, signal });
      signal.addEventListener('abort', () => view.cancelAnimationFrame(tick));
    },
    update(draw) {
      if (current === null) return;
      current.content = { ...current.content, view: draw };
      if (current.place !== null) render(draw(), current.place);
    },
    close,
    isOpen: () => current !== null,
    isInside: (event) => current !== null && event.composedPath().includes(current.float.host),
    isOurs: (node) => node === current?.float.host,
  };
}

/** How high the contents are where they have all the room they want: what scrolls in them counts whole. */
function naturalHeight(place: HTMLElement): number {
  const card = place.firstElementChild as HTMLElement | null;
  if (card === null) return 0;
  card.style.maxBlockSize = 'none';
  const { height } = card.getBoundingClientRect();
  card.style.maxBlockSize = '';
  return height;
}
