// Owns what `npm run build:anchoring` puts into a page: the anchoring as one global, everything at once and in order, for measuring.
import type { Selector } from '@/lib/model/selector';
import { type Anchoring, anchorTarget } from '@/lib/page/anchor';
import { describeRange } from '@/lib/page/describe';
import { readTextMap, type TextMap } from '@/lib/page/text-map';

/** What is kept of a passage: JSON as a W3C Web Annotation's target has it. */
interface Target {
  selector: Selector[];
}

const CaveatAnchoring = {
  /** Reads the visible text of an element, by default of the whole body. Read it again whenever the page has changed. */
  index(root: Element | Document = document): TextMap {
    return readTextMap('body' in root ? root.body : root);
  },

  /** Describes a range; null where it holds no visible text. */
  describe(index: TextMap, range: AbstractRange): Target | null {
    const selector = describeRange(index, range);
    return selector === null ? null : { selector };
  },

  /** Finds a described passage: status and range (null for an orphan), and the rest of what anchoring says. A suspect's range is to be asked about, never painted. */
  anchor(index: TextMap, target: Target): Anchoring {
    return anchorTarget(index, target.selector);
  },
};

Object.assign(globalThis, { CaveatAnchoring });
