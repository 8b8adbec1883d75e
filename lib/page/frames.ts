// Owns the documents of a page that a reader sees as one: the page's own and those of frames of the same origin, and where a frame's boxes are in the view.
// Frames of other origins are closed to us, and stay so.

/** Frames within frames deeper than this, and more than so many in all, are not read. */
const DEEPEST = 4;
const MOST = 40;
/** A smaller frame shows no text that anybody reads. */
const LEAST_WIDTH = 80;
const LEAST_HEIGHT = 30;

/** The page's own document and those of its visible frames of the same origin, the outer before the inner. */
export function listDocuments(top: Document): Document[] {
  const found = [top];
  const walk = (document: Document, depth: number) => {
    for (const frame of document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')) {
      if (found.length >= MOST) return;
      const inner = documentOf(frame);
      if (inner === null || found.includes(inner) || !isShown(frame)) continue;
      found.push(inner);
      if (depth < DEEPEST) walk(inner, depth + 1);
    }
  };
  walk(top, 1);
  return found;
}

/** The document in a frame; null where it is another origin's, or has no text to speak of yet. */
function documentOf(frame: HTMLIFrameElement | HTMLFrameElement): Document | null {
  try {
    const inner = frame.contentDocument;
    return inner?.body != null && inner.defaultView !== null ? inner : null;
  } catch {
    return null;
  }
}

function isShown(frame: Element): boolean {
  const box = frame.getBoundingClientRect();
  return box.width >= LEAST_WIDTH && box.height >= LEAST_HEIGHT && frame.checkVisibility({ visibilityProperty: true });
}

/** The frame element that shows `document`; null for the page's own document, and where it is out of reach. */
export function frameOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** How far the view of a frame's document lies from the view of `top`, in pixels. Zero for `top` itself. Frames that are turned or scaled are not allowed for. */
export function offsetOf(document: Document, top: Document): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let at = document; at !== top; ) {
    const frame = frameOf(at);
    if (frame === null) break;
    const box = frame.getBoundingClientRect();
    x += box.left + frame.clientLeft;
    y += box.top + frame.clientTop;
    at = frame.ownerDocument;
  }
  return { x, y };
}

/** The element of `top` that a node stands in or is: for a node of a frame, the outermost frame around it. */
export function elementInTop(node: Node, top: Document): Element {
  let at: Node = node;
  while (at.ownerDocument !== null && at.ownerDocument !== top) {
    const frame = frameOf(at.ownerDocument);
    if (frame === null) return top.documentElement;
    at = frame;
  }
  if (at.nodeType === 1) return at as Element;
  return at.parentElement ?? ((at.getRootNode() as Partial<ShadowRoot>).host as Element | undefined) ?? top.documentElement;
}
