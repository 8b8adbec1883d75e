// Owns the doors between the script in every page and two parts that most pages never need, each a script of its own: Readability, for pages whose article
// is not plain, and the finder of notes, for pages that have notes or are getting one.
import type { anchorAll } from './anchor-all';
import type { describeRange, passageOf } from './describe';
import type { createPageCopy } from './readable';
import type { createTextMap } from './text-map';

/** Reading a page's text, describing passages of it, and finding them again. */
export interface NoteFinder {
  createTextMap: typeof createTextMap;
  anchorAll: typeof anchorAll;
  describeRange: typeof describeRange;
  passageOf: typeof passageOf;
}

/** The parts by the names of their scripts. */
export interface LateParts {
  readability: { createPageCopy: typeof createPageCopy };
  'note-finder': NoteFinder;
}

/** Brings a part into the page; null where it cannot be had, as where the browser forbids it. */
export type LoadPart<K extends keyof LateParts> = () => Promise<LateParts[K] | null>;

/** Only our own scripts in this document see these names: the page's have a world of their own. */
const world = globalThis as { [name: symbol]: unknown };
const nameOf = (part: keyof LateParts) => Symbol.for(`caveat ${part}`);

/** A part, once its script has come into this document; null before. */
export function findPart<K extends keyof LateParts>(name: K): LateParts[K] | null {
  return (world[nameOf(name)] as LateParts[K] | undefined) ?? null;
}

/** Puts a part where the first script finds it; null takes away what an older version of Caveat left. */
export function offerPart<K extends keyof LateParts>(name: K, part: LateParts[K] | null): void {
  world[nameOf(name)] = part;
}
