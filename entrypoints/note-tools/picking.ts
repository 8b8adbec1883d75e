// Owns pointing out a block to read, by pointer or keys, where the article was not found or is not all that the reader wants read. A pane over the view takes
// the pointer; Up and Down widen and narrow, Left and Right go to the neighbours, Enter or a click takes the block, Escape leaves.
import bubbleStyle from '@/components/bubble.css?inline';
import pickingStyle from '@/components/picking.css?inline';

import { catalogueDirection, catalogueLanguage, t } from '@/lib/extension/i18n';
import type { Picking, PickingOptions } from '@/lib/extension/note-tools';
import { type Float, findFocus, openFloat } from '@/lib/page/float';
import { findBeside, findPickable, narrow, widen } from '@/lib/page/pick';

const PANE_STYLE =
  '.pane { all: initial; position: fixed; inset: 0; pointer-events: auto; cursor: crosshair; } .help { position: fixed; inset-block-end: 12px; inset-inline: 0; display: grid; justify-items: center; pointer-events: none; } .said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }';

interface Open {
  float: Float;
  pane: HTMLElement;
  outline: HTMLElement;
  said: HTMLElement;
  controller: AbortController;
  before: HTMLElement | null;
}

/** Prepares pointing out; ends when the signal aborts. */
export function createPicking(document: Document, options: PickingOptions): Picking {
  const view = document.defaultView!;
  let open: Open | null = null;
  let picked: Element | null = null;
  /** What was narrower before it was widened, so that Down goes the way back. */
  let narrower: Element[] = [];

  const draw = () => {
    if (open === null || picked === null) return;
    const around = open.float.host.getBoundingClientRect();
    const box = picked.getBoundingClientRect();
    const { style } = open.outline;
    style.left = `${box.left - around.left - 4}px`;
    style.top = `${box.top - around.top - 4}px`;
    style.width = `${box.width + 8}px`;
    style.height = `${box.height + 8}px`;
  };
  const put = (element: Element | null, { reveal }: { reveal: boolean }) => {
    if (element === null || open === null) return;
    picked = element;
    if (reveal) {
      const box = element.getBoundingClientRect();
      if (box.top < 0 || box.top > view.innerHeight - 40) element.scrollIntoView({ block: box.height > view.innerHeight ? 'start' : 'center' });
    }
    draw();
    if (reveal) open.said.textContent = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
  };
  const leave = () => {
    if (open === null) return;
    const { float, controller, before } = open;
    open = null;
    picked = null;
    narrower = [];
    controller.abort();
    float.remove();
    before?.focus?.({ preventScroll: true });
  };
  const take = () => {
    const element = picked;
    leave();
    if (element !== null) options.taken(element);
  };
  const findAt = (x: number, y: number): Element | null => {
    if (open === null) return null;
    const { pane } = open;
    pane.style.pointerEvents = 'none';
    try {
      let at = document.elementFromPoint(x, y);
      for (let root = at === null ? null : options.shadowOf(at); root !== null; ) {
        const inner: Element | null = root.elementFromPoint(x, y);
        if (inner === null || inner === at) break;
        at = inner;
        root = options.shadowOf(inner);
      }
      return findPickable(at);
    } finally {
      pane.style.pointerEvents = '';
    }
  };
  const press = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing) return;
    const rtl = view.getComputedStyle(document.documentElement).direction === 'rtl';
    const go = (by: 1 | -1) => {
      narrower = [];
      put(picked === null ? null : findBeside(picked, by), { reveal: true });
    };
    const acts: Record<string, () => void> = {
      Escape: leave,
      Enter: take,
      ArrowUp() {
        const wider = picked === null ? null : widen(picked);
        if (wider === null) return;
        narrower.push(picked!);
        put(wider, { reveal: true });
      },
      ArrowDown: () => put(narrower.pop() ?? (picked === null ? null : narrow(picked, options.shadowOf)), { reveal: true }),
      ArrowRight: () => go(rtl ? -1 : 1),
      ArrowLeft: () => go(rtl ? 1 : -1),
    };
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  const listen = ({ pane, controller: { signal } }: Open) => {
    let frame = 0;
    const soon = (act: () => void) => {
      frame ||= view.requestAnimationFrame(() => {
        frame = 0;
        act();
      });
    };
    const point = (event: PointerEvent | MouseEvent) => {
      narrower = [];
      put(findAt(event.clientX, event.clientY), { reveal: false });
    };
    pane.addEventListener('pointermove', (event) => event.isTrusted && soon(() => point(event)), { signal });
    pane.addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted) return;
        point(event);
        take();
      },
      { signal },
    );
    view.addEventListener('keydown', press, { capture: true, signal });
    view.addEventListener('scroll', () => soon(draw), { capture: true, passive: true, signal });
    view.addEventListener('resize', () => soon(draw), { passive: true, signal });
    signal.addEventListener('abort', () => view.cancelAnimationFrame(frame));
  };
  options.signal.addEventListener('abort', leave, { once: true });

  const begin = (): boolean => {
    if (open !== null) return true;
    const middle = document.elementFromPoint(view.innerWidth / 2, view.innerHeight / 2);
    const first = findPickable(middle) ?? findPickable(document.body);
    if (first === null) return false;
    const float = openFloat(document, null, PANE_STYLE + bubbleStyle + pickingStyle);
    const make = (className: string) => Object.assign(document.createElement('div'), { className });
    const pane = make('pane');
    pane.tabIndex = -1;
    pane.setAttribute('role', 'application');
    pane.setAttribute('aria-label', t('pickBlock'));
    pane.lang = catalogueLanguage();
    const outline = make('outline surface');
    const help = make('help');
    const line = Object.assign(document.createElement('p'), { className: 'choosing surface', dir: catalogueDirection(), textContent: t('pickBlockHelp') });
    help.append(line);
    const said = make('said');
    said.setAttribute('aria-live', 'polite');
    float.root.append(outline, pane, help, said);
    open = { float, pane, outline, said, controller: new AbortController(), before: findFocus(document) };
    listen(open);
    pane.focus({ preventScroll: true });
    put(first, { reveal: true });
    return true;
  };

  return {
    choose: begin,
    takeAt(target) {
      const block = target?.isConnected ? findPickable(target) : null;
      if (block === null || block.localName === 'body') return begin();
      options.taken(block);
      return true;
    },
    leave,
    isOurs: (node) => node === open?.float.host,
  };
}
