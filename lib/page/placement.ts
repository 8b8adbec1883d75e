// Owns where the card goes: beside the statement without covering it where there is room, always wholly in view; and where the bubble goes, which never
// covers what is selected.

/** A box in pixels of the view. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the card goes, and how high it may be. */
export interface Placement {
  left: number;
  top: number;
  maxHeight: number;
}

const MARGIN = 8;
const GAP = 8;
/** With less room than this above and below, the card goes beside the text or, at last, over it. */
const LOWEST = 200;

/**
 * Places a card of that size by `anchor`: below it, else above, else to its right or left, else over it at the edge with more room.
 * `anchor` is cut to the view first, so that a statement half scrolled away still holds its card.
 */
export function placeCard(anchor: Box, card: { width: number; height: number }, view: { width: number; height: number }, rtl = false): Placement {
  const top = clamp(anchor.top, 0, view.height);
  const bottom = clamp(anchor.top + anchor.height, 0, view.height);
  const width = Math.min(card.width, view.width - 2 * MARGIN);
  const across = rtl ? anchor.left + anchor.width - width : anchor.left;
  const left = clamp(across, MARGIN, view.width - MARGIN - width);
  const below = view.height - bottom - GAP - MARGIN;
  const above = top - GAP - MARGIN;
  const whole = view.height - 2 * MARGIN;

  if (below >= Math.min(card.height, Math.max(LOWEST, above))) return { left, top: bottom + GAP, maxHeight: below };
  if (above >= Math.min(card.height, LOWEST)) return { left, top: Math.max(MARGIN, top - GAP - Math.min(card.height, above)), maxHeight: above };
  const height = Math.min(card.height, whole);
  const beside = clamp(top, MARGIN, view.height - MARGIN - height);
  const right = clamp(anchor.left + anchor.width, 0, view.width) + GAP;
  if (right + width <= view.width - MARGIN) return { left: right, top: beside, maxHeight: whole };
  const start = clamp(anchor.left, 0, view.width) - GAP - width;
  if (start >= MARGIN) return { left: start, top: beside, maxHeight: whole };
  return { left, top: below >= above ? view.height - MARGIN - height : MARGIN, maxHeight: whole };
}

/**
 * Places a bubble of that size by a selection whose lines have these boxes: under its last line, over its first, beside it, else in a corner of the view.
 * Null where every such place would cover selected text.
 */
export function placeBubble(
  lines: readonly Box[],
  bubble: { width: number; height: number },
  view: { width: number; height: number },
  rtl = false,
): { left: number; top: number } | null {
  const seen = lines.filter(({ left, top, width, height }) => left < view.width && top < view.height && left + width > 0 && top + height > 0);
  const first = seen[0];
  const last = seen[seen.length - 1];
  if (first === undefined || last === undefined) return null;
  const edge = { left: Math.min(...seen.map(({ left }) => left)), right: Math.max(...seen.map(({ left, width }) => left + width)) };
  const right = view.width - MARGIN - bubble.width;
  const bottom = view.height - MARGIN - bubble.height;
  const across = (line: Box) => clamp(rtl ? line.left - bubble.width / 2 : line.left + line.width - bubble.width / 2, MARGIN, Math.max(MARGIN, right));
  const level = clamp(last.top, MARGIN, Math.max(MARGIN, bottom));
  const sides = [
    { left: edge.right + GAP, top: level },
    { left: edge.left - GAP - bubble.width, top: level },
  ];
  const places = [
    { left: across(last), top: last.top + last.height + GAP },
    { left: across(first), top: first.top - GAP - bubble.height },
    ...(rtl ? sides.reverse() : sides),
    ...[bottom, MARGIN].flatMap((top) => [right, MARGIN].map((left) => ({ left, top }))),
  ];
  const fits = ({ left, top }: { left: number; top: number }) =>
    left >= MARGIN && top >= MARGIN && left <= right && top <= bottom && !seen.some((line) => isOver(line, { left, top, ...bubble }));
  return places.find(fits) ?? null;
}

function isOver(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
