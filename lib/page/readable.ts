// Owns Readability's part: a copy of the visible page made beside the walk, the limits within which Readability may see it, and which of its texts it keeps.
// The live document is never given to Readability, which takes apart what it reads.
import { Readability } from '@mozilla/readability';
import type { Copier } from './outline';

/** Readability runs in one task and its time grows faster than the page: these keep that task under about 40 ms. Beyond them the container rule decides. */
const MOST_ELEMENTS = 2000;
const MOST_DEPTH = 80;
const MOST_LENGTH = 150_000;

/** Readability's flags for "weigh class names" and "clean conditionally", without "strip unlikely candidates", which can strip the article. */
const LENIENT = 0x2 | 0x4;

/** Attributes that Readability judges by, of every element and of some. Never "style", "src" or handlers: the copy must load and run nothing. */
const JUDGED = ['class', 'id', 'role', 'itemprop'];
const JUDGED_OF: Record<string, string[]> = {
  a: ['rel'],
  table: ['summary', 'datatable'],
  td: ['rowspan', 'colspan'],
  th: ['rowspan', 'colspan'],
  tr: ['rowspan'],
};

/** A copy in the making. */
export interface PageCopy extends Copier {
  /**
   * The texts Readability keeps, or null where the page was too large or too deep for it or it found nothing. To be called once: it takes the
   * copy apart. `lenient` leaves in what class names call unlikely.
   */
  findKept(lenient: boolean): Set<Text> | null;
  /** Whether the page was too large or too deep. */
  isAbandoned(): boolean;
}

/** Starts an inert copy of `live` whose text nodes are told to the walk one by one. */
export function createPageCopy(live: Document): PageCopy {
  const inert = live.implementation.createHTMLDocument(live.title.slice(0, 1000));
  const stack: Element[] = [];
  let elements = 0;
  let length = 0;
  let abandoned = false;
  let depth = 0;

  const abandon = () => {
    abandoned = true;
    inert.body.replaceChildren();
    stack.length = 0;
  };

  return {
    enter(element) {
      depth += 1;
      if (abandoned) return;
      elements += 1;
      if (elements > MOST_ELEMENTS || depth > MOST_DEPTH) return abandon();
      if (stack.length === 0) {
        copyMarks(element, inert.body);
        stack.push(inert.body);
        return;
      }
      const copy = inert.createElement(tagFor(element.localName));
      copyMarks(element, copy);
      stack[stack.length - 1]!.appendChild(copy);
      stack.push(copy);
    },
    leave() {
      depth -= 1;
      if (!abandoned) stack.pop();
    },
    text(node) {
      if (abandoned) return null;
      length += node.length;
      const parent = stack[stack.length - 1];
      if (parent === undefined) return null;
      if (length > MOST_LENGTH) {
        abandon();
        return null;
      }
      const copy = inert.createTextNode(node.data);
      parent.appendChild(copy);
      return copy;
    },
    isAbandoned: () => abandoned,
    findKept(lenient) {
      if (abandoned) return null;
      const content = parseCopy(inert, lenient);
      if (content === null) return null;
      const kept = new Set<Text>();
      const texts = inert.createTreeWalker(content, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() !== null) kept.add(texts.currentNode as Text);
      return kept.size > 0 ? kept : null;
    },
  };
}

function copyMarks(from: Element, to: Element): void {
  if (!from.hasAttributes()) return;
  copyAttributes(from, to, JUDGED);
  // A page may have an element of the name "constructor".
  if (Object.hasOwn(JUDGED_OF, from.localName)) copyAttributes(from, to, JUDGED_OF[from.localName]!);
  if (from.localName !== 'a') return;
  const href = from.getAttribute('href');
  // Readability weighs links within the page less; where the others lead does not matter to it.
  if (href !== null) to.setAttribute('href', href.startsWith('#') ? '#here' : '/there');
}

function copyAttributes(from: Element, to: Element, names: readonly string[]): void {
  for (const name of names) {
    const value = from.getAttribute(name);
    if (value !== null) to.setAttribute(name, value);
  }
}

/** Custom elements become plain ones: Readability has rules for div and span only, and nothing of the page's may be built. */
function tagFor(name: string): string {
  if (name.includes('-') || name === 'slot' || !/^[a-z][a-z0-9]*$/.test(name)) return 'div';
  return name === 'body' || name === 'html' || name === 'head' ? 'div' : name;
}

function parseCopy(inert: Document, lenient: boolean): Node | null {
  try {
    // Where Readability finds less text than the threshold it starts over from a serialised copy, whose nodes we could not map back and which
    // takes time to make: it gets none, and what it then finds in the ruins does not count.
    let startedOver = false;
    const startOver = () => {
      startedOver = true;
    };
    Object.defineProperty(inert.body, 'innerHTML', { get: () => '', set: startOver });
    const reader = new Readability<Node>(inert, { serializer: (node) => node, charThreshold: 1, disableJSONLD: true, keepClasses: true });
    if (lenient) (reader as unknown as { _flags: number })._flags = LENIENT;
    const content = reader.parse()?.content ?? null;
    return startedOver ? null : content;
  } catch {
    return null;
  }
}
