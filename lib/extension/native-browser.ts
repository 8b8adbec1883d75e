// Owns the browser's own interface, which scripts in pages use as it is: what they ask of it is the same in both browsers, and the polyfill that our own
// pages have would have to come into every page. wxt.config.ts puts it in the place of "wxt/browser" there.
import type { Browser } from 'wxt/browser';

const world = globalThis as unknown as { browser: typeof Browser; chrome: typeof Browser };

/** The interface. By the name that each browser itself defines: an element of the page could answer to the other one. */
export const browser = import.meta.env.FIREFOX ? world.browser : world.chrome;
