// Owns the way through a page's tree as it is shown: light DOM, shadow roots and slots, step by step and without recursion.
import { firstChildOf, nextSiblingOf } from './steps';

/** What a walk tells of each node. `enter` returns false to pass over an element with all it holds; `leave` is called for entered elements only. */
export interface Visitor {
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: Text): void;
}

/** Finds an element's shadow root, closed ones included where the platform lets an extension; null where it has none. */
export type ShadowGetter = (element: Element) => ShadowRoot | null;

/** Sees open shadow roots only. */
export const openShadow: ShadowGetter = (element) => element.shadowRoot;

/** One element whose children are being walked: either a chain of siblings or a slot's assigned nodes. */
interface Frame {
  element: Element;
  next: Node | null;
  assigned: Node[] | null;
  index: number;
}

/**
 * Starts a walk in shown order over `root` and what it holds. `step()` handles one node and is false at the end.
 * Nodes that move during a pause can be missed or seen twice: whoever watches the page reads it again.
 */
export function createWalk(root: Element, visitor: Visitor, shadowOf: ShadowGetter = openShadow): { step(): boolean; depth(): number } {
  const frames: Frame[] = [];
  let pending: Node | null = root;

  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) visitor.text(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE && visitor.enter(node as Element)) frames.push(openFrame(node as Element, shadowOf));
  };

  return {
    depth: () => frames.length,
    step() {
      if (pending !== null) {
        visit(pending);
        pending = null;
        return true;
      }
      const frame = frames[frames.length - 1];
      if (frame === undefined) return false;
      const node = frame.assigned === null ? frame.next : (frame.assigned[frame.index] ?? null);
      if (node === null) {
        frames.pop();
        visitor.leave(frame.element);
        return true;
      }
      if (frame.assigned === null) frame.next = nextSiblingOf(node);
      else frame.index += 1;
      visit(node);
      return true;
    },
  };
}

function openFrame(element: Element, shadowOf: ShadowGetter): Frame {
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return { element, next: null, assigned, index: 0 };
  }
  const shadow = shadowOf(element);
  return { element, next: firstChildOf(shadow ?? element), assigned: null, index: 0 };
}
