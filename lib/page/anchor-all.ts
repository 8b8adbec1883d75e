// Owns anchoring of many passages without holding up the page: in slices, in the order given.

import type { Selector } from '@/lib/model/selector';
import type { Steps } from '@/lib/text/in-steps';
import { type Anchoring, type AnchorOptions, anchorInSteps, standsUnchanged } from './anchor';
import { createPace, type Pace, type PaceOptions } from './pace';
import type { TextMap } from './text-map';

/** A passage to find, with what anchoring is to know of it. */
export interface AnchorTask extends AnchorOptions {
  selectors: readonly Selector[];
}

/** Milliseconds of a slice while nothing but unchanged passages was found. */
const SLICE = 3;
/** The same from the first edited passage on: the code for those is new to the browser, and a step of theirs takes up to four at first. */
const SHORT_SLICE = 2;

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
      needsWords = false;
    }
    onFound(task, await finishInSlices(anchorInSteps(map, task.selectors, task), pace));
  }
}

/** Does all steps, and lets the page work between two of them where a slice is used up. */
async function finishInSlices<T>(steps: Steps<T>, pace: Pace): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (pace.isDue(SHORT_SLICE)) await pace.rest();
  }
}
