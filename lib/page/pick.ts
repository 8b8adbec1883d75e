// Owns which parts of a page can be pointed out as one block to read, and the way from one to a wider or narrower one, or to its neighbours.
import { openShadow, type ShadowGetter } from './walk';

/** A block has at least this many letters: fewer hold no sentence. */
const LEAST_LETTERS = 20;

/** Steps of a search; on a page with more in a row, the search finds nothing rather than hold the page up. */
const MOST_STEPS = 400;

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'head', 'svg', 'select', 'textarea', 'input']);

/** Whether an element is displayed as a block of its own and holds text. */
export function isPickable(element: Element): boolean {
  if (SILENT.has(element.localName) || element === element.ownerDocument.documentElement) return false;
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? 'none';
  if (display === 'none' || display === 'contents' || display === 'inline') return false;
  return hasText(element) && element.getClientRects().length > 0;
}

/** The nearest such block that an element is or stands in; null where there is none. */
export function findPickable(element: Element | null): Element | null {
  for (let at = element; at !== null; at = parentOf(at)) if (isPickable(at)) return at;
  return null;
}

/** The next block around one that shows more than it does; null at the top. */
export function widen(element: Element): Element | null {
  const letters = lettersOf(element);
  for (let at = parentOf(element); at !== null; at = parentOf(at)) if (isPickable(at) && (lettersOf(at) > letters || at.localName === 'body')) return at;
  return null;
}

/** The first block in one that shows less than it does; null where there is none. */
export function narrow(element: Element, shadowOf: ShadowGetter = openShadow): Element | null {
  const pending: Element[] = childrenOf(element, shadowOf).reverse();
  const letters = lettersOf(element);
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const next = pending.pop();
    if (next === undefined) return null;
    if (isPickable(next) && (lettersOf(next) < letters || shadowOf(element) !== null)) return next;
    pending.push(...childrenOf(next, shadowOf).reverse());
  }
  return null;
}

/** The block beside one, before or behind it, going up where there is none; null at the page's ends. */
export function findBeside(element: Element, by: 1 | -1): Element | null {
  for (let around: Element | null = element; around !== null && around.localName !== 'body'; around = parentOf(around)) {
    let at = by > 0 ? around.nextElementSibling : around.previousElementSibling;
    for (let steps = 0; at !== null && steps < MOST_STEPS; steps += 1) {
      if (isPickable(at)) return at;
      at = by > 0 ? at.nextElementSibling : at.previousElementSibling;
    }
  }
  return null;
}

/** Whether an element is another one or stands in it, shadow roots passed. */
export function isInside(element: Element, around: Element): boolean {
  for (let at: Element | null = element; at !== null; ) {
    if (around.contains(at)) return true;
    const root: Node = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return false;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

function childrenOf(element: Element, shadowOf: ShadowGetter): Element[] {
  return [...(shadowOf(element)?.children ?? []), ...element.children].slice(0, MOST_STEPS);
}

function lettersOf(element: Element): number {
  return element.textContent?.replace(/\s+/g, '').length ?? 0;
}

function hasText(element: Element): boolean {
  return lettersOf(element) >= LEAST_LETTERS || element.shadowRoot !== null;
}
