// Owns access to pages: what the reader has granted, and where the content script is registered and injected because of it.
import { browser } from 'wxt/browser';
import { hostOf, isListed } from '../model/page-url';
import type { PagePart } from './protocol';
import type { Settings } from './settings';

/** What "Highlight on every page I read" asks for. */
export const EVERY_PAGE = { origins: ['http://*/*', 'https://*/*'] };

// WXT types only the files it knows before the first build.
const SCRIPT = '/content.js' as '/background.js';
const PAGE_DATA = '/page-data.js' as '/background.js';
const REGISTRATION = 'content';

/** Whether the reader has granted access to every page. */
export function hasEveryPage(): Promise<boolean> {
  return browser.permissions.contains(EVERY_PAGE);
}

/** Whether patterns that were given or taken back cover every page of the web, as each browser writes them. */
export function isEveryPage(origins: readonly string[] | undefined): boolean {
  return origins?.some((pattern) => pattern === '<all_urls>' || /^(\*|https?):\/\/\*\/\*$/.test(pattern)) ?? false;
}

/** Gives the access to hosts back that nothing needs any more. Access to every page stays as the reader gave it. */
export async function leaveOrigins(origins: string[]): Promise<void> {
  if (origins.length === 0 || (await hasEveryPage())) return;
  // A host that the manifest itself names cannot be given back.
  await browser.permissions.remove({ origins }).catch(() => false);
}

let registering: Promise<void> = Promise.resolve();

/**
 * Registers the content script where the settings and the granted access want it, or takes the registration back. One call follows another:
 * a grant and the choice that asked for it arrive together, and a script registered twice is refused by the browser.
 */
export function syncRegistration(settings: Settings): Promise<void> {
  const done = registering.then(() => register(settings));
  registering = done.catch(() => undefined);
  return done;
}

async function register(settings: Settings): Promise<void> {
  const wanted = settings.reading === 'every-page' && (await hasEveryPage());
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (!wanted) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const script = {
    id: REGISTRATION,
    js: [SCRIPT],
    matches: EVERY_PAGE.origins,
    excludeMatches: [...settings.neverScan, ...settings.sitesOff].map((host) => `*://*.${host}/*`).filter(isMatchPattern),
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** A pattern whose host has one label only, or is an address, is refused by one browser or the other; pageOpened refuses such hosts instead. */
function isMatchPattern(pattern: string): boolean {
  return /^\*:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/.test(pattern) && !/\d\/\*$/.test(pattern);
}

/** Runs the content script in a tab: false where the browser forbids it (its own pages, stores, no access). */
export function injectInto(tabId: number): Promise<boolean> {
  return inject(tabId, SCRIPT);
}

/** Brings a part into the very document that runs the content script, and into none that took its place since; false where the browser forbids it. */
export function injectPart(tabId: number, documentId: string | null, part: PagePart): Promise<boolean> {
  return inject(tabId, `/${part}.js` as typeof SCRIPT, documentId);
}

/** What the page of a tab says of itself, as lib/page found it; null where the browser forbids looking. Not checked. */
export async function readPageData(tabId: number): Promise<unknown> {
  try {
    const [found] = await browser.scripting.executeScript({ target: { tabId }, files: [PAGE_DATA] });
    return found?.result ?? null;
  } catch {
    return null;
  }
}

async function inject(tabId: number, file: typeof SCRIPT, documentId: string | null = null): Promise<boolean> {
  try {
    const target = documentId === null ? { tabId } : { tabId, documentIds: [documentId] };
    await browser.scripting.executeScript({ target, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Injects the content script once into every open tab that registration would have served. */
export async function injectOpenTabs(settings: Settings): Promise<void> {
  const skipped = [...settings.neverScan, ...settings.sitesOff];
  const tabs = await browser.tabs.query({ url: EVERY_PAGE.origins, discarded: false });
  await Promise.all(
    tabs.map(async (tab) => {
      const host = hostOf(tab.url ?? '');
      if (tab.id !== undefined && host !== null && !isListed(host, skipped)) await injectInto(tab.id);
    }),
  );
}

/**
 * Inserts or removes the rules of a page's highlights: false where the browser refuses. Inserted rules are no part of the document, reach
 * into its shadow roots, and go with the extension. Only the reader's origin does the latter two in Firefox, and only the author's paints backgrounds in Chromium.
 */
export async function styleHighlights(tabId: number, css: string, on: boolean): Promise<boolean> {
  const injection = { target: { tabId, frameIds: [0] }, css, origin: import.meta.env.FIREFOX ? ('USER' as const) : ('AUTHOR' as const) };
  try {
    await (on ? browser.scripting.insertCSS(injection) : browser.scripting.removeCSS(injection));
    return true;
  } catch {
    return false;
  }
}
