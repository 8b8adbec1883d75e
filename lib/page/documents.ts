// Owns which documents a page consists of: its own and those of frames of the same origin, each of which has a text map of its own.
import { openShadow, type ShadowGetter } from './walk';

/** Deepest nesting of frames that is followed, and how many documents at most. */
const MOST_DEPTH = 4;
const MOST_DOCUMENTS = 40;

/** The document and those of its same-origin frames that are shown, in order; frames in shadow roots included. Others stay closed to us. */
export function listDocuments(document: Document, shadowOf: ShadowGetter = openShadow): Document[] {
  const found: Document[] = [document];
  const gather = (own: Document, depth: number) => {
    if (depth > MOST_DEPTH || own.body === null) return;
    for (const frame of framesIn(own.body, shadowOf)) {
      const inner = documentOf(frame);
      if (inner === null || found.includes(inner) || found.length >= MOST_DOCUMENTS) continue;
      found.push(inner);
      gather(inner, depth + 1);
    }
  };
  gather(document, 1);
  return found;
}

function framesIn(root: Element, shadowOf: ShadowGetter): HTMLIFrameElement[] {
  const frames: HTMLIFrameElement[] = [];
  const roots: (Element | ShadowRoot)[] = [root];
  for (let at = roots.pop(); at !== undefined; at = roots.pop()) {
    for (const element of at.querySelectorAll('*')) {
      if (element.localName === 'iframe' || element.localName === 'frame') frames.push(element as HTMLIFrameElement);
      const shadow = element.localName.includes('-') || element.shadowRoot !== null ? shadowOf(element) : null;
      if (shadow !== null) roots.push(shadow);
    }
  }
  return frames;
}

/** The document inside a frame; null where it is another origin's, not loaded or not shown. */
function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    const inner = frame.contentDocument;
    return inner?.body != null && frame.checkVisibility() ? inner : null;
  } catch {
    return null;
  }
}
