// Owns the way from a boundary point of the document to the text that was read: which text node it lies in, or which one comes next.
import { firstChildOf, nextSiblingOf, parentNodeOf } from './steps';
import type { ShadowGetter } from './walk';

/** What has been read: every visible text node has a number in reading order. */
export interface Cuts {
  root: Element;
  shadowOf: ShadowGetter;
  numberOf(node: Node): number | undefined;
}

/** Where a boundary point lies: in text node `number` before its unit `offset`. A number behind the last means the end of the text; null is outside the root. */
export function findCut(cuts: Cuts, node: Node, offset: number): { number: number; offset: number } | null {
  const own = cuts.numberOf(node);
  if (own !== undefined) return { number: own, offset };
  if (!isWithin(cuts.root, node)) return null;
  let next = nodeAfter(node, offset);
  while (next !== null && isWithin(cuts.root, next)) {
    const number = cuts.numberOf(next);
    if (number !== undefined) return { number, offset: 0 };
    next = firstInside(cuts, next) ?? followerOf(next);
  }
  return { number: Number.MAX_SAFE_INTEGER, offset: 0 };
}

/** What stands first inside a node: what its shadow root shows, where it has one, else its own child. */
function firstInside({ shadowOf }: Cuts, node: Node): Node | null {
  const shadow = node.nodeType === Node.ELEMENT_NODE ? shadowOf(node as Element) : null;
  return (shadow === null ? null : firstChildOf(shadow)) ?? firstChildOf(node);
}

/** Whether `node` is in `root` or in a shadow root within it. */
function isWithin(root: Element, node: Node): boolean {
  let at: Node = node;
  for (;;) {
    if (root === at || root.contains(at)) return true;
    const top = at.getRootNode();
    if (!('host' in top)) return false;
    at = (top as ShadowRoot).host;
  }
}

/** The first node that stands wholly behind a boundary point. */
function nodeAfter(node: Node, offset: number): Node | null {
  return node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE
    ? (node.childNodes[offset] ?? followerOf(node))
    : followerOf(node);
}

/** The next node in reading order that is not inside `node`; behind a shadow root's end comes its host's light content, then what follows the host. */
function followerOf(node: Node): Node | null {
  let at: Node | null = node;
  while (at !== null) {
    const next = nextSiblingOf(at);
    if (next !== null) return next;
    const parent = parentNodeOf(at);
    if (parent !== null) {
      at = parent;
      continue;
    }
    if (!('host' in at)) return null;
    const { host }: { host: Element } = at as ShadowRoot;
    const first = firstChildOf(host);
    if (first !== null) return first;
    at = host;
  }
  return null;
}
