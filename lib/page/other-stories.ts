// Owns telling the story from other whole stories that a page shows below it, as sites do that go on without end.
import type { Outline, Run } from './outline';

/** Another story has at least this many words of running text. */
const LEAST_STORY = 40;

/** For every box: 1 where it is another story or inside one. The story at hand is the one with `headline`; without it, none is another. */
export function findOtherStories({ boxes }: Outline, headline: Run | null): Uint8Array {
  const other = new Uint8Array(boxes.length);
  if (headline === null) return other;
  const own = new Uint8Array(boxes.length);
  for (let index = headline.box; index >= 0; index = boxes[index]!.parent) own[index] = 1;
  const titled = new Uint8Array(boxes.length);
  for (let index = boxes.length - 1; index >= 0; index -= 1) {
    const { element, parent } = boxes[index]!;
    if (element.localName === 'h1') titled[index] = 1;
    if (titled[index] === 1 && parent >= 0) titled[parent] = 1;
  }
  /** For each box of the page around the headline, the one inside it that holds the headline too. */
  const ownChild = new Int32Array(boxes.length).fill(-1);
  for (let index = boxes.length - 1; index > 0; index -= 1) if (own[index] === 1) ownChild[boxes[index]!.parent] = index;
  for (let index = 1; index < boxes.length; index += 1) {
    const { element, parent, words } = boxes[index]!;
    if (other[parent] === 1) other[index] = 1;
    else if (own[parent] === 1 && own[index] === 0 && titled[index] === 1 && words >= LEAST_STORY) {
      // A story of its own is built as the one at hand is; sections with first-level headings stand in a story beside its headline.
      const mine = boxes[ownChild[parent]!];
      if (mine !== undefined && mine.element.localName === element.localName && mine.words >= LEAST_STORY) other[index] = 1;
    }
  }
  return other;
}
