// Owns how a passage is brought into view.
import { boxOf } from './hit';

/**
 * Scrolls the ranges into the middle of the view, through every scrolling box and frame around them; at once, since a long smooth ride loses the
 * reader's place and harms those who asked for no motion. False where they are not displayed.
 */
export function reveal(ranges: readonly Range[]): boolean {
  const start = ranges[0]?.startContainer;
  const element = start?.nodeType === 1 ? (start as Element) : start?.parentElement;
  const view = start?.ownerDocument?.defaultView;
  if (!element || !view) return false;
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = boxOf(ranges);
  if (box === null) return false;
  // The element may be a paragraph longer than the view.
  if (box.top < 0 || box.bottom > view.innerHeight)
    view.scrollBy({ top: box.top + Math.min(box.height, view.innerHeight) / 2 - view.innerHeight / 2, behavior: 'instant' });
  return true;
}
