// Owns where highlighted statements and notes are on the screen: which is under a point, nearest the middle, next or before. Reads the layout only when asked.

/** A painted statement or note: its id and its live ranges. */
export type Place<I = number> = readonly [id: I, ranges: readonly Range[]];

/** What has a box in the view: a live range, or what stands for one. */
type Boxed = Pick<Range, 'getBoundingClientRect'>;

/** Pixels around a line of text that still count as on it, so that the gap between two lines is no hole. */
const SLACK = 3;

/**
 * The id of the statement whose text is at (x, y) of the view, or null; where several are, the shortest, which is what the reader points at. What
 * covers the text (a menu, a dialog) hides it; empty space beside or between the lines is not text.
 */
export function findAt<I>(document: Document, places: Iterable<Place<I>>, x: number, y: number): I | null {
  return findAllAt(document, places, x, y)[0] ?? null;
}

/** The same for all that are there, the shortest first. */
export function findAllAt<I>(document: Document, places: Iterable<Place<I>>, x: number, y: number): I[] {
  const all = [...places];
  const shadowRoots = new Set<ShadowRoot>();
  for (const [, ranges] of all) for (const range of ranges) for (const root of shadowRootsAround(range.startContainer)) shadowRoots.add(root);
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  if (caret === null) return [];
  const { offsetNode: node, offset } = caret;
  const root = node.getRootNode();
  const found: { id: I; length: number }[] = [];
  for (const [id, ranges] of all) {
    // A caret is also found beside the text, so the letters themselves have to be there.
    const here = ranges.find((range) => range.startContainer.getRootNode() === root && range.isPointInRange(node, offset) && isOnText(range, x, y));
    if (here !== undefined) found.push({ id, length: here.toString().length });
  }
  return found.sort((a, b) => a.length - b.length).map(({ id }) => id);
}

function shadowRootsAround(node: Node): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  // Not instanceof: a frame has a ShadowRoot of its own.
  for (let root = node.getRootNode(); 'host' in root; root = (root as ShadowRoot).host.getRootNode()) roots.push(root as ShadowRoot);
  return roots;
}

function isOnText(range: Range, x: number, y: number): boolean {
  for (const box of range.getClientRects()) if (x >= box.left && x <= box.right && y >= box.top - SLACK && y <= box.bottom + SLACK) return true;
  return false;
}

/** The box around all ranges in the view's pixels; null where they are not displayed. */
export function boxOf(ranges: readonly Boxed[]): DOMRect | null {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const range of ranges) {
    const box = range.getBoundingClientRect();
    if (box.width === 0 && box.height === 0) continue;
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return right < left ? null : new DOMRect(left, top, right - left, bottom - top);
}

/** The statement whose box is nearest to the middle of a view of that height; null where none is displayed. */
export function findNearestMiddle<I>(places: Iterable<readonly [I, readonly Boxed[]]>, height: number): I | null {
  let best: { id: I; distance: number } | null = null;
  for (const [id, ranges] of places) {
    const box = boxOf(ranges);
    if (box === null) continue;
    const middle = height / 2;
    const distance = box.top > middle ? box.top - middle : box.bottom < middle ? middle - box.bottom : 0;
    if (best === null || distance < best.distance) best = { id, distance };
  }
  return best?.id ?? null;
}

/**
 * The statement to go to from `current`: the one after (+1) or before (-1) it, around the ends. `places` are in reading order.
 * Where `current` is null or out of view, the walk starts at what is in view.
 */
export function findStep<I>(places: readonly (readonly [I, readonly Boxed[]])[], current: I | null, direction: 1 | -1, height: number): I | null {
  const boxes = places.map(([id, ranges]) => ({ id, box: boxOf(ranges) })).filter((place): place is { id: I; box: DOMRect } => place.box !== null);
  if (boxes.length === 0) return null;
  const index = boxes.findIndex(({ id, box }) => id === current && box.bottom > 0 && box.top < height);
  if (index >= 0) return boxes[(index + direction + boxes.length) % boxes.length]!.id;
  const found = direction === 1 ? boxes.find(({ box }) => box.bottom > 0) : boxes.findLast(({ box }) => box.top < 0);
  return (found ?? (direction === 1 ? boxes[0]! : boxes[boxes.length - 1]!)).id;
}
