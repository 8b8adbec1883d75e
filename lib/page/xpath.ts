// Owns the way to an element by its place among its siblings, written as XPath with child steps only, and back.

/** Deepest path that is written or followed: a page deeper than this is not anchored by structure. */
const MOST_STEPS = 400;

/** The path from the document to `element`, such as "/html[1]/body[1]/p[3]"; null inside a shadow root or in a tree that is not in its document. */
export function writeXPath(element: Element): string | null {
  const steps: string[] = [];
  let at: Element | null = element;
  while (at !== null && steps.length < MOST_STEPS) {
    let number = 1;
    for (let before = at.previousElementSibling; before !== null; before = before.previousElementSibling) if (before.localName === at.localName) number += 1;
    steps.push(`${at.localName}[${number}]`);
    const parent: Node | null = at.parentNode;
    if (parent !== null && parent.nodeType === Node.DOCUMENT_NODE) return `/${steps.reverse().join('/')}`;
    at = at.parentElement;
  }
  return null;
}

/** The element at the end of a path; null where there is none or the path has other than child steps. The path is never handed to the browser's XPath. */
export function followXPath(document: Document, path: string): Element | null {
  const steps = path.split('/').slice(1);
  if (!path.startsWith('/') || steps.length === 0 || steps.length > MOST_STEPS) return null;
  let at: ParentNode = document;
  for (const step of steps) {
    const found = /^([^[\]/]+)(?:\[(\d+)\])?$/.exec(step);
    if (found === null) return null;
    const name = found[1]!.toLowerCase();
    let left = Number(found[2] ?? '1');
    let next: Element | null = at.firstElementChild;
    while (next !== null && (next.localName !== name || --left > 0)) next = next.nextElementSibling;
    if (next === null) return null;
    at = next;
  }
  return at as Element;
}

/** How many units of `element`'s textContent stand before `offset` in the text node `node` inside it. */
export function countBefore(element: Element, node: Text, offset: number): number {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let at = walker.nextNode(); at !== null && at !== node; at = walker.nextNode()) count += (at as Text).data.length;
  return count + offset;
}

/** The boundary point `count` units into an element's textContent; at its end where it has become shorter. Null where it holds no text. */
export function pointAt(element: Element, count: number): { node: Text; offset: number } | null {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = count;
  let last: Text | null = null;
  for (let at = walker.nextNode(); at !== null; at = walker.nextNode()) {
    last = at as Text;
    if (left < last.data.length) return { node: last, offset: left };
    left -= last.data.length;
  }
  return last === null ? null : { node: last, offset: last.data.length };
}
