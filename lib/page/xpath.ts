// Owns the way to an element by its place among its siblings, written as XPath with child steps only.

/** Deepest path that is written: a page deeper than this is not anchored by structure. */
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

/** How many units of `element`'s textContent stand before `offset` in the text node `node` inside it. */
export function countBefore(element: Element, node: Text, offset: number): number {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let at = walker.nextNode(); at !== null && at !== node; at = walker.nextNode()) count += (at as Text).data.length;
  return count + offset;
}
