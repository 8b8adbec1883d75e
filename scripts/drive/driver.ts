// Owns what the two drivers have in common: one interface over a running browser with Caveat in it, and how one is opened.
import type { Browser, Page } from 'puppeteer-core';
import type { PagesToBackground, Reply } from '../../lib/extension/protocol';
import type { Args, Value } from '../../lib/extension/rpc';

export type BrowserName = 'chromium' | 'firefox';

export interface OpenOptions {
  /** Folder of the built extension. */
  extension: string;
  headless: boolean;
  /** "host:port" of a proxy for everything, loopback included; null for none. */
  proxy?: string | null;
  /** Host names that lead to loopback, such as "news.example": pages under them are no private hosts. */
  hosts?: string[];
  /** Reaches nothing but loopback: saved pages name much that is not there. */
  offline?: boolean;
  /** Milliseconds after which the browser may stop the idle background (Firefox). */
  idle?: number;
  /** The reader lets the extension run in private windows. */
  privateWindows?: boolean;
}

/** A running browser with a throw-away profile and the extension in it. */
export interface Driver {
  name: BrowserName;
  browser: Browser;
  /** Address of a page of the extension, such as "/options.html". */
  urlOf(path: string): string;
  /** Opens a page of the extension in a tab and waits until its document is there. */
  openOwnPage(path: string): Promise<Page>;
  /** Clicks the toolbar button for a tab, as a reader does: it grants activeTab and opens the popup. */
  clickAction(page: Page): Promise<void>;
  /** Runs a command of the extension as its shortcut does. The page must be in front. */
  runCommand(page: Page, name: string): Promise<void>;
  /** Stops the background the way the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Takes access to pages away, or gives it back, the way a reader does in the browser's own settings. In Chromium the driven build alone allows it. */
  setAccess(granted: boolean): Promise<void>;
  /** Makes pages see light or dark as the reader's wish. */
  setColours(page: Page, colours: 'light' | 'dark'): Promise<void>;
  /**
   * Calls a function, given as source text `(root, ...args) => JSON value`, on each closed shadow root of the page that stands directly in a host;
   * returns the first result that is not null.
   */
  inShadow<T>(page: Page, source: string, args?: unknown[]): Promise<T | null>;
  /** Uncaught exceptions of the extension: background, own pages, content scripts; in Chromium its console errors too. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

/** Calls a method of the background from a page of the extension. Throws when it is refused. */
export async function callBackground<K extends keyof PagesToBackground>(
  own: Page,
  method: K,
  args: Args<PagesToBackground, K>,
): Promise<Value<PagesToBackground, K>> {
  const message = JSON.stringify({ to: 'background', method, args });
  const reply = (await own.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${message})`)) as Reply<Value<PagesToBackground, K>>;
  if (!reply?.ok) throw new Error(`${method}: ${reply?.error.message ?? 'no answer'}`);
  return reply.value;
}

/** Repeats `attempt` until it returns something other than null, undefined or false; throws with `what` when `timeout` milliseconds are over. */
export async function waitFor<T>(what: string, attempt: () => Promise<T | null | undefined | false>, timeout = 10_000, interval = 50): Promise<T> {
  const deadline = Date.now() + timeout;
  let last: unknown = null;
  for (;;) {
    try {
      const value = await attempt();
      if (value !== null && value !== undefined && value !== false) return value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`waited ${timeout} ms for ${what}${last instanceof Error ? `: ${last.message}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

/** Opens a browser with the extension. */
export async function openBrowser(name: BrowserName, options: OpenOptions): Promise<Driver> {
  if (name === 'firefox') return (await import('./firefox')).openFirefox(options);
  return (await import('./chromium')).openChromium(options);
}
