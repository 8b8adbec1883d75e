// Owns `npm test`: types, lint, unit, store, pages in a real Chromium, and the built extension in Chromium and in Firefox.
import { BROWSERS, ensureBrowsers } from './browsers.mjs';
import { ensureModules, giveUp, requireNode } from './setup.mjs';
import { finish, runAll } from './stages.mjs';

requireNode();
ensureModules();
const lacking = ensureBrowsers(BROWSERS);
if (lacking !== null) giveUp(lacking);
// The stages of one step run side by side: two browsers on two cores.
finish(await runAll([['types'], ['lint'], ['builds'], ['manifests'], ['unit', 'store'], ['pages'], ['end-to-end in Chromium', 'end-to-end in Firefox']]));
