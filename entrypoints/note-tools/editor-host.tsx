// Owns the frame in which a note is written. Keys and what they type would be told to listeners that a page put on its window before us, whatever
// shadow root the field stands in; the events of a frame's document never leave it. The frame stands in a closed shadow root: the page cannot list it.
import { render } from 'preact';
import cardStyle from '@/components/card.css?inline';
import { InPage } from '@/components/link-ground';
import editorStyle from '@/components/note-editor.css?inline';
import { catalogueDirection, catalogueLanguage, t } from '@/lib/extension/i18n';
import type { NoteEditing, OpenNoteEditor } from '@/lib/extension/note-tools';
import { type Float, findFocus, openFloat } from '@/lib/page/float';
import { placeCard } from '@/lib/page/placement';
import { PageEditor } from './page-editor';

const FRAME_STYLE = `
.frame { all: initial; display: block; inline-size: min(27em, calc(100vw - 16px)); block-size: 0; border: 1px solid light-dark(#7b8694, #7f8a98); border-radius: 10px;
  background: light-dark(#ffffff, #1c2026); box-shadow: 0 6px 24px rgb(0 0 0 / 0.28); color-scheme: light dark; font-size: 14.5px; }
`;
/** The frame has the border and the shadow; the card in it fills it. */
const INNER_STYLE = `
:root { color-scheme: light dark; overflow: hidden; }
body { margin: 0; }
.card { inline-size: 100%; max-block-size: 100vh; border: 0; border-radius: 0; box-shadow: none; animation: none; }
.note-editor > .judge { position: sticky; inset-block-end: -1em; padding-block: 0.6em 0.8em; border-block-start: 1px solid var(--line); background: var(--ground); }
`;
/** The highest an editor gets, in pixels. */
const HIGHEST = 560;

interface Open {
  float: Float;
  frame: HTMLIFrameElement;
  place: HTMLElement | null;
  before: HTMLElement | null;
  controller: AbortController;
}

/** Opens the editor over the page. Whoever opens it closes it. */
export function openNoteEditor(document: Document, editing: NoteEditing): OpenNoteEditor {
  const view = document.defaultView!;
  const frame = document.createElement('iframe');
  const open: Open = {
    float: openFloat(document, editing.near, FRAME_STYLE),
    frame,
    place: null,
    before: findFocus(document),
    controller: new AbortController(),
  };
  const { signal } = open.controller;
  frame.className = 'frame';
  frame.title = t('noteEditorTitle');
  const draw = () => {
    if (open.place === null) return;
    const editor = <PageEditor {...editing} />;
    render(<InPage>{editor}</InPage>, open.place);
  };
  frame.addEventListener('load', () => prepare(open, editing, draw), { signal });
  open.float.place.append(frame);
  prepare(open, editing, draw);
  let tick = 0;
  const followSoon = () => {
    tick ||= view.requestAnimationFrame(() => {
      tick = 0;
      if (!signal.aborted) follow(open, editing);
    });
  };
  view.addEventListener('scroll', followSoon, { capture: true, passive: true, signal });
  view.addEventListener('resize', followSoon, { passive: true, signal });
  return {
    redraw: draw,
    close() {
      if (signal.aborted) return;
      const hadFocus = document.activeElement === open.float.host;
      open.controller.abort();
      view.cancelAnimationFrame(tick);
      if (open.place !== null) render(null, open.place);
      open.float.remove();
      if (hadFocus && open.before?.isConnected) open.before.focus?.({ preventScroll: true });
    },
    isOurs: (node) => node === open.float.host,
  };
}

/** Makes the frame's document ours. A browser may put another empty document into a frame that has just been made; then this is done again. */
function prepare(open: Open, editing: NoteEditing, draw: () => void): void {
  const { signal } = open.controller;
  const inner = open.frame.contentDocument;
  if (signal.aborted || inner?.body == null || open.place?.ownerDocument === inner) return;
  if (open.place !== null) render(null, open.place);
  inner.documentElement.lang = catalogueLanguage();
  inner.documentElement.dir = catalogueDirection();
  const sheet = new inner.defaultView!.CSSStyleSheet();
  sheet.replaceSync(cardStyle + editorStyle + INNER_STYLE);
  inner.adoptedStyleSheets = [sheet];
  open.place = inner.createElement('div');
  inner.body.replaceChildren(open.place);
  const press = (event: KeyboardEvent) => {
    // The editor's own fields had it first: a list of suggestions closes before the editor does.
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    editing.leave();
  };
  inner.addEventListener('keydown', press, { signal });
  const resizes = new inner.defaultView!.ResizeObserver(() => follow(open, editing));
  resizes.observe(open.place);
  signal.addEventListener('abort', () => resizes.disconnect());
  draw();
  follow(open, editing);
}

/** Brings the frame to its passage, as high as its contents want and the place allows. */
function follow({ float, frame, place }: Open, { anchor, near }: NoteEditing): void {
  if (place === null) return;
  const around = float.host.getBoundingClientRect();
  const { width } = frame.getBoundingClientRect();
  const wanted = Math.min(HIGHEST, naturalHeight(place) + 2);
  const rtl = near.ownerDocument.defaultView!.getComputedStyle(near).direction === 'rtl';
  const { left, top, maxHeight } = placeCard(anchor() ?? { left: around.width, top: 0, width: 0, height: 0 }, { width, height: wanted }, around, rtl);
  frame.style.blockSize = `${Math.min(wanted, maxHeight)}px`;
  float.moveTo(left, top);
}

/** How high the contents are where nothing limits them. */
function naturalHeight(place: HTMLElement): number {
  const card = place.firstElementChild as HTMLElement | null;
  if (card === null) return 0;
  card.style.maxBlockSize = 'none';
  const { height } = card.getBoundingClientRect();
  card.style.maxBlockSize = '';
  return height;
}
