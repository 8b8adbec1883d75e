// Owns reading a block that the reader points out: where the pointer was when the menu was opened, and what is said when it was read. The pane and the keys
// of pointing out come with the second script.
import { plural, t } from '@/lib/extension/i18n';
import type { NoteTools, Picking } from '@/lib/extension/note-tools';
import { createNotice } from './notice';
import type { PageLife } from './page-life';
import { findShadowRoot } from './shadow-root';

/** The reader's ways to a block. */
export interface PointingOut {
  /** Begins; false where the page shows no block of text. */
  choose(): Promise<boolean>;
  /** Reads the block around what is selected, or around where the context menu was opened; else begins as `choose` does. */
  takeHere(): Promise<boolean>;
  isOurs(node: Node): boolean;
}

/** Prepares pointing out; `load` brings the second script. Ends with the page's life. */
export function createPointingOut(document: Document, life: PageLife, load: () => Promise<NoteTools | null>): PointingOut {
  const { signal } = life;
  const view = document.defaultView!;
  const notice = createNotice(document, { signal });
  let picking: Picking | null = null;
  let menuTarget: WeakRef<Element> | null = null;

  const taken = async (element: Element) => {
    const found = await life.readBlock(element);
    if (signal.aborted) return;
    if (found === null) notice.say(t('pickBlockRefused'));
    else if (found.read === 0) notice.say(t('pickBlockEmpty'));
    else notice.say(`${plural('countRead', found.read)} · ${plural('countMatched', found.matched)}`);
  };
  const open = async (): Promise<Picking | null> => {
    const tools = picking === null ? await load() : null;
    picking ??= tools?.createPicking(document, { signal, shadowOf: findShadowRoot, taken: (element) => void taken(element) }) ?? null;
    return picking;
  };
  life.on('navigate', () => picking?.leave());
  view.addEventListener(
    'contextmenu',
    (event) => {
      if (!event.isTrusted) return;
      const target = event.composedPath()[0];
      menuTarget = target instanceof view.Node ? new WeakRef((target instanceof view.Element ? target : target.parentElement) ?? document.body) : null;
    },
    { capture: true, passive: true, signal },
  );
  return {
    choose: async () => (await open())?.choose() ?? false,
    async takeHere() {
      const selection = document.getSelection();
      const selected = selection === null || selection.isCollapsed || selection.rangeCount === 0 ? null : selection.getRangeAt(0).commonAncestorContainer;
      const target =
        selected === null ? (menuTarget?.deref() ?? null) : selected.nodeType === Node.ELEMENT_NODE ? (selected as Element) : selected.parentElement;
      menuTarget = null;
      return (await open())?.takeAt(target) ?? false;
    },
    isOurs: (node) => (picking?.isOurs(node) ?? false) || notice.isOurs(node),
  };
}
