// Owns anchoring of many passages without holding up the page: in slices, in the order given.

import type { Selector } from '@/lib/model/selector';
import { type Anchoring, type AnchorOptions, anchorTarget, rehearse, standsUnchanged } from './anchor';
import { createPace, type PaceOptions } from './pace';
import type { TextMap } from './text-map';

/** A passage to find, with what anchoring is to know of it. */
export interface AnchorTask extends AnchorOptions {
  selectors: readonly Selector[];
}

/** Milliseconds of a slice: one passage that was edited may take some more. */
const SLICE = 3;
/** The same on a page of which some passage was edited: the next one may take as long as a slice, and the first ones longer still. */
const SHORT_SLICE = 1;

/** Anchors every task in one map; `onFound` hears of each as soon as it is known. Throws the signal's reason when ended. */
export async function anchorAll<T extends AnchorTask>(
  map: TextMap,
  tasks: readonly T[],
  options: PaceOptions,
  onFound: (task: T, anchoring: Anchoring) => void,
): Promise<void> {
  const pace = createPace(options, SLICE);
  // Words are read in slices of their own, and only if some passage needs them: on a long page that takes longer than one passage may.
  let needsWords = true;
  for (const task of tasks) {
    if (pace.isDue(needsWords ? SLICE : SHORT_SLICE)) await pace.rest();
    if (needsWords && !standsUnchanged(map, task.selectors)) {
      while (map.readWords()) if (pace.isDue()) await pace.rest();
      // Putting them in order is a step as long as a slice.
      await pace.rest();
      map.words();
      await pace.rest();
      rehearse(task.selectors);
      await pace.rest();
      needsWords = false;
    }
    onFound(task, anchorTarget(map, task.selectors, task));
  }
}
