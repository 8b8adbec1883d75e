// Owns where the card goes: beside the statement without covering it where there is room, always wholly in view.

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

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
