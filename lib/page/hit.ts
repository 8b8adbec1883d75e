// Owns where highlighted statements are on the screen: which one is under a point, nearest the middle, next or before. Reads the layout only when asked.

/** A painted statement: its id and its live ranges. */
export type Place = readonly [id: number, ranges: readonly Range[]];

/** Pixels around a line of text that still count as on it, so that the gap between two lines is no hole. */
const SLACK = 3;

/**
 * The id of the statement whose text is at (x, y) of the view, or null. What covers the text (a menu, a dialog) hides it;
 * empty space beside or between the lines is not text.
 */
export function findAt(document: Document, places: Iterable<Place>, x: number, y: number): number | null {
  const all = [...places];
  const shadowRoots = new Set<ShadowRoot>();
  for (const [, ranges] of all) for (const range of ranges) for (const root of shadowRootsAround(range.startContainer)) shadowRoots.add(root);
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  if (caret === null) return null;
  const { offsetNode: node, offset } = caret;
  const root = node.getRootNode();
  let best: { id: number; length: number } | null = null;
  for (const [id, ranges] of all) {
    for (const range of ranges) {
      if (range.startContainer.getRootNode() !== root || !range.isPointInRange(node, offset)) continue;
      // A caret is also found beside the text, so the letters themselves have to be there.
      if (!isOnText(range, x, y)) continue;
      const length = range.toString().length;
      // Where two overlap, the shorter one is what the reader points at.
      if (best === null || length < best.length) best = { id, length };
    }
  }
  return best?.id ?? null;
}

function shadowRootsAround(node: Node): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let root = node.getRootNode();
  while (root instanceof ShadowRoot) {
    roots.push(root);
    root = root.host.getRootNode();
  }
  return roots;
}

function isOnText(range: Range, x: number, y: number): boolean {
  for (const box of range.getClientRects()) if (x >= box.left && x <= box.right && y >= box.top - SLACK && y <= box.bottom + SLACK) return true;
  return false;
}

/** The box around all ranges in the view's pixels; null where they are not displayed. */
export function boxOf(ranges: readonly Range[]): DOMRect | null {
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
export function findNearestMiddle(places: Iterable<Place>, height: number): number | null {
  let best: { id: number; distance: number } | null = null;
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
export function findStep(places: readonly Place[], current: number | null, direction: 1 | -1, height: number): number | null {
  const boxes = places.map(([id, ranges]) => ({ id, box: boxOf(ranges) })).filter((place): place is { id: number; box: DOMRect } => place.box !== null);
  if (boxes.length === 0) return null;
  const index = boxes.findIndex(({ id, box }) => id === current && box.bottom > 0 && box.top < height);
  if (index >= 0) return boxes[(index + direction + boxes.length) % boxes.length]!.id;
  const found = direction === 1 ? boxes.find(({ box }) => box.bottom > 0) : boxes.findLast(({ box }) => box.top < 0);
  return (found ?? (direction === 1 ? boxes[0]! : boxes[boxes.length - 1]!)).id;
}
