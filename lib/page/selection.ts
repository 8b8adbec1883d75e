// Owns what the reader has selected: as boundary points that may lie in shadow roots, the closed ones too, and as a live range where there is one.
import { isEditable } from './visible';
import { openShadow, type ShadowGetter } from './walk';

/** Selected text. */
export interface Selected {
  document: Document;
  /** Where it begins and ends; not in one tree where it runs into a shadow root. */
  bounds: AbstractRange;
}

interface Composed {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** Shadow roots within shadow roots that a selection is followed into. */
const DEEPEST = 12;

/** What is selected in `document`; null where nothing is, where no letter or sign is among it, or where it stands in something that the reader types into. */
export function readSelection(document: Document, shadowOf: ShadowGetter = openShadow): Selected | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const bounds = findBounds(selection, shadowOf);
  if (bounds === null || bounds.collapsed || isTypedInto(bounds.startContainer)) return null;
  const selected = { document, bounds };
  return rangesOf(selected).some((range) => /[\p{L}\p{N}\p{S}]/u.test(range.toString())) ? selected : null;
}

function findBounds(selection: Selection, shadowOf: ShadowGetter): AbstractRange | null {
  const composed = selection as Composed;
  if (composed.getComposedRanges === undefined) return selection.getRangeAt(0);
  const shadowRoots: ShadowRoot[] = [];
  let found: StaticRange | undefined;
  // Told of no shadow roots, the browser names the hosts that the selection lies in; told of those, it looks one level deeper.
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    found = composed.getComposedRanges({ shadowRoots })[0];
    if (found === undefined) return null;
    const around = [found.startContainer.childNodes[found.startOffset], found.endContainer.childNodes[found.endOffset - 1]];
    const deeper = around.flatMap((node) => (node?.nodeType === 1 ? (shadowOf(node as Element) ?? []) : [])).filter((root) => !shadowRoots.includes(root));
    if (deeper.length === 0) break;
    shadowRoots.push(...deeper);
  }
  return found ?? null;
}

/** The selection as live ranges: one, or where it begins and ends in different trees, the part in each. */
function rangesOf({ document, bounds }: Selected): Range[] {
  const { startContainer, startOffset, endContainer, endOffset } = bounds;
  const apart = startContainer.getRootNode() !== endContainer.getRootNode();
  const first = document.createRange();
  const last = document.createRange();
  first.selectNodeContents(startContainer.getRootNode());
  last.selectNodeContents(endContainer.getRootNode());
  first.setStart(startContainer, startOffset);
  if (!apart) first.setEnd(endContainer, endOffset);
  last.setEnd(endContainer, endOffset);
  return apart ? [first, last] : [first];
}

/** Whether a node stands in an editor: what is typed there is the reader's own and is no passage of the page. */
function isTypedInto(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = at.parentNode ?? ((at as Partial<ShadowRoot>).host as Node | undefined) ?? null)
    if (at.nodeType === 1 && isEditable(at as Element)) return true;
  return false;
}

/** The boxes of selected text in the view of its document, line by line; empty where it is not displayed. */
export function boxesOf(selected: Selected): DOMRect[] {
  return rangesOf(selected).flatMap((range) => [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0));
}
