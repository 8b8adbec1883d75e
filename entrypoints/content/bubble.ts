// Owns the bubble beside selected text: one button in a closed shadow root in the top layer, never over the selection, there only while something is selected.
import bubbleStyle from '@/components/bubble.css?inline';
import { catalogueDirection, catalogueLanguage, t } from '@/lib/extension/i18n';
import { type Float, openFloat } from '@/lib/page/float';
import { type Box, placeBubble } from '@/lib/page/placement';

const SVG = 'http://www.w3.org/2000/svg';
/** A page with a line of writing on it. */
const ICON = ['M3 2.5h10v7.2L9.2 13.5H3z', 'M9.2 13.5V9.7H13', 'M5.5 5.5h5M5.5 8h2.5'];

/** Where the selected text is, in the view of the page's own document. */
export interface BubblePlace {
  lines: readonly Box[];
  /** The element that the selection stands in. */
  near: Element;
  rtl: boolean;
}

/** The page's bubble. */
export interface Bubble {
  /** Shows it, or moves it. Where there is no place that leaves the selection uncovered, it is not shown. */
  show(place: BubblePlace): void;
  hide(): void;
  isShown(): boolean;
  isInside(event: Event): boolean;
  isOurs(node: Node): boolean;
}

/** Prepares the bubble; `taken` is called when a person pressed it. */
export function createBubble(document: Document, options: { signal: AbortSignal; taken(): void }): Bubble {
  let open: { float: Float; button: HTMLButtonElement } | null = null;

  const make = (near: Element) => {
    const float = openFloat(document, near, bubbleStyle);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'bubble surface';
    button.lang = catalogueLanguage();
    button.dir = catalogueDirection();
    button.append(drawIcon(document), t('noteAdd'));
    // The selection stays while the button is pressed.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => {
      if (event.isTrusted) options.taken();
    });
    float.place.append(button);
    return { float, button };
  };
  const hide = () => {
    open?.float.remove();
    open = null;
  };
  options.signal.addEventListener('abort', hide, { once: true });

  return {
    show({ lines, near, rtl }) {
      if (options.signal.aborted) return;
      open ??= make(near);
      const { width, height } = open.button.getBoundingClientRect();
      const place = placeBubble(lines, { width, height }, open.float.host.getBoundingClientRect(), rtl);
      if (place === null) hide();
      else open.float.moveTo(place.left, place.top);
    },
    hide,
    isShown: () => open !== null,
    isInside: (event) => open !== null && event.composedPath().includes(open.float.host),
    isOurs: (node) => node === open?.float.host,
  };
}

function drawIcon(document: Document): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  for (const line of ICON) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', line);
    icon.append(path);
  }
  return icon;
}
