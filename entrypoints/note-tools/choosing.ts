// Owns choosing a sentence by pointer or keys, for pages on which nothing can be selected: a pane over the view takes the pointer, so that the page's own
// links and menus stay quiet meanwhile. Enter or a click takes the sentence, Escape leaves.
import bubbleStyle from '@/components/bubble.css?inline';
import { catalogueDirection, catalogueLanguage, t } from '@/lib/extension/i18n';
import type { Choosing, ChoosingOptions } from '@/lib/extension/note-tools';
import { type Float, findFocus, openFloat } from '@/lib/page/float';
import { frameOf, listDocuments, offsetOf } from '@/lib/page/frames';
import { reveal } from '@/lib/page/reveal';
import { readSentences, type Sentences } from '@/lib/page/sentences';

const PANE_STYLE =
  '.pane { all: initial; position: fixed; inset: 0; pointer-events: auto; cursor: text; } .help { position: fixed; inset-block-end: 12px; inset-inline: 0; display: grid; justify-items: center; pointer-events: none; } .said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }';

/** One sentence of the page or of a frame. */
interface Chosen {
  part: Sentences;
  index: number;
}

/** Prepares choosing; ends when the signal aborts. */
export function createChoosing(document: Document, options: ChoosingOptions): Choosing {
  const view = document.defaultView!;
  let open: { float: Float; pane: HTMLElement; said: HTMLElement; controller: AbortController; before: HTMLElement | null } | null = null;
  let parts: Sentences[] = [];
  let chosen: Chosen | null = null;
  let shown: Document | null = null;

  const rangeNow = () => (chosen === null ? null : chosen.part.range(chosen.index));
  const mark = () => {
    const range = rangeNow();
    const inside = chosen?.part.document ?? null;
    if (shown !== null && shown !== inside) options.point(shown, []);
    shown = inside;
    if (inside !== null) options.point(inside, range === null ? [] : [range]);
    if (open !== null) open.said.textContent = range?.toString() ?? '';
  };
  const leave = () => {
    if (open === null) return;
    const { float, controller, before } = open;
    open = null;
    chosen = null;
    mark();
    parts = [];
    controller.abort();
    float.remove();
    before?.focus?.({ preventScroll: true });
  };
  const take = () => {
    const range = rangeNow();
    leave();
    if (range !== null) options.taken(range);
  };
  /** The sentence at a point of the view; the pane is let through for the look. */
  const findAt = (x: number, y: number): Chosen | null => {
    if (open === null) return null;
    const { pane } = open;
    pane.style.pointerEvents = 'none';
    try {
      let inner = document;
      for (;;) {
        const offset = offsetOf(inner, document);
        const element = inner.elementFromPoint(x - offset.x, y - offset.y);
        const deeper = parts.find((part) => element !== null && frameOf(part.document) === element);
        if (deeper === undefined || deeper.document === inner) {
          const part = parts.find((one) => one.document === inner);
          const index = part?.at(x - offset.x, y - offset.y) ?? null;
          return part === undefined || index === null ? null : { part, index };
        }
        inner = deeper.document;
      }
    } finally {
      pane.style.pointerEvents = '';
    }
  };
  const step = (by: 1 | -1) => {
    if (chosen === null) return;
    let { part, index } = chosen;
    for (let tries = 0; tries < 500; tries += 1) {
      index += by;
      if (index < 0 || index >= part.count) {
        const next = parts[parts.indexOf(part) + by];
        if (next === undefined) return;
        part = next;
        index = by > 0 ? 0 : part.count - 1;
      }
      const range = part.range(index);
      if (range === null || !reveal([range])) continue;
      chosen = { part, index };
      return mark();
    }
  };
  const press = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing) return;
    const rtl = view.getComputedStyle(document.documentElement).direction === 'rtl';
    const acts: Record<string, () => void> = {
      Escape: leave,
      Enter: take,
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      ArrowRight: () => step(rtl ? -1 : 1),
      ArrowLeft: () => step(rtl ? 1 : -1),
    };
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  const listen = ({ pane, controller: { signal } }: NonNullable<typeof open>) => {
    let frame = 0;
    pane.addEventListener(
      'pointermove',
      (event) => {
        if (!event.isTrusted) return;
        frame ||= view.requestAnimationFrame(() => {
          frame = 0;
          const found = findAt(event.clientX, event.clientY);
          if (found === null || (found.part === chosen?.part && found.index === chosen.index)) return;
          chosen = found;
          mark();
        });
      },
      { signal },
    );
    pane.addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted) return;
        const found = findAt(event.clientX, event.clientY);
        if (found === null) return;
        chosen = found;
        take();
      },
      { signal },
    );
    view.addEventListener('keydown', press, { capture: true, signal });
    signal.addEventListener('abort', () => view.cancelAnimationFrame(frame));
  };
  options.signal.addEventListener('abort', leave, { once: true });

  return {
    async start() {
      if (open !== null) return true;
      const read: Sentences[] = [];
      for (const inner of listDocuments(document)) read.push(await options.work(() => readSentences(inner, options)));
      parts = read.filter(({ count }) => count > 0);
      const first = parts[0];
      if (first === undefined || open !== null) return open !== null;
      await options.insertStyle();
      const before = findFocus(document);
      const float = openFloat(document, null, PANE_STYLE + bubbleStyle);
      const pane = document.createElement('div');
      pane.className = 'pane';
      pane.tabIndex = -1;
      pane.setAttribute('role', 'application');
      pane.setAttribute('aria-label', t('noteChoose'));
      pane.lang = catalogueLanguage();
      const help = document.createElement('div');
      help.className = 'help';
      const line = document.createElement('p');
      line.className = 'choosing surface';
      line.dir = catalogueDirection();
      line.textContent = t('noteChooseHelp');
      const said = document.createElement('div');
      said.className = 'said';
      said.setAttribute('aria-live', 'polite');
      help.append(line);
      float.root.append(pane, help, said);
      open = { float, pane, said, controller: new AbortController(), before };
      listen(open);
      pane.focus({ preventScroll: true });
      const index = first.nearestMiddle();
      chosen = index === null ? null : { part: first, index };
      mark();
      return true;
    },
    leave,
    isOn: () => open !== null,
    isOurs: (node) => node === open?.float.host,
  };
}
