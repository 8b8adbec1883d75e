// Owns driving Chromium and its kin: the extension is loaded over the debugging pipe, which branded Chrome and Edge accept too.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findChromium } from '../browsers.mjs';
import { CACHE } from '../setup.mjs';
import { type Driver, type OpenOptions, waitFor } from './driver';

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

/** Opens Chromium with the extension loaded. */
export async function openChromium(options: OpenOptions): Promise<Driver> {
  const executablePath = findChromium()?.path;
  if (executablePath === undefined) throw new Error('no Chromium was found');
  mkdirSync(CACHE, { recursive: true });
  // Inside the project, where a browser from a snap can read it too.
  const profile = mkdtempSync(join(CACHE, 'chromium-'));
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless,
    userDataDir: profile,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    args: [
      ...CHROMIUM_FLAGS,
      '--window-size=1280,1000',
      ...(options.proxy ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(options.offline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : []),
      ...(options.hosts ? [`--host-resolver-rules=${options.hosts.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`] : []),
    ],
    handleSIGINT: false,
  });
  // A copy, because the folder of the build may be written anew while the browser runs.
  const extension = join(profile, 'caveat');
  cpSync(options.extension, extension, { recursive: true });
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  try {
    return await attach(browser, extension, options.privateWindows ?? false, removeProfile);
  } catch (error) {
    await browser.close();
    removeProfile();
    throw error;
  }
}

async function attach(browser: Browser, extension: string, enableInIncognito: boolean, removeProfile: () => void): Promise<Driver> {
  const session = await browser.target().createCDPSession();
  const { id } = await session.send('Extensions.loadUnpacked', { path: extension, enableInIncognito });
  const origin = `chrome-extension://${id}`;
  const popup = `${origin}/popup.html`;
  const errors = await collectErrors(browser, origin);

  async function targets(): Promise<TargetInfo[]> {
    return (await session.send('Target.getTargets', { filter: [{}] })).targetInfos;
  }

  async function inBackground(use: (worker: CDPSession) => Promise<void>): Promise<void> {
    const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(origin), { timeout: 2000 });
    const worker = await target.createCDPSession();
    try {
      await use(worker);
    } finally {
      await worker.detach();
    }
  }

  /** The address of the tab that the open popup is about, "" where it is not told; null while no popup knows more of the page than that it is being asked. */
  async function readPopup(): Promise<string | null> {
    const target = browser.targets().find((candidate) => candidate.url().startsWith(popup));
    if (target === undefined) return null;
    const inside = await target.createCDPSession();
    try {
      const { result } = await inside.send('Runtime.evaluate', {
        expression: `(async ({ i18n, tabs }) => {
          const line = document.querySelector('main')?.textContent ?? '';
          if (line === '' || line.includes(i18n.getMessage('reading'))) return null;
          const [tab] = await tabs.query({ active: true, currentWindow: true });
          return tab?.url ?? '';
        })(chrome)`,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.type === 'string' ? (result.value as string) : null;
    } finally {
      await inside.detach().catch(() => undefined);
    }
  }

  async function openOwnPage(path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(origin + path);
    return page;
  }

  return {
    name: 'chromium',
    browser,
    urlOf: (path) => origin + path,
    openOwnPage,
    async clickAction(page) {
      await page.bringToFront();
      const tab = (await targets()).find(({ type, url }) => type === 'tab' && url === page.url());
      if (tab === undefined) throw new Error(`no tab shows ${page.url()}`);
      await waitFor('the page to be shown', async () => (await page.evaluate('document.visibilityState')) === 'visible');
      const wanted = /^https?:/.test(page.url()) ? [page.url()] : ['', page.url()];
      const isAbout = async () => wanted.includes((await readPopup()) ?? 'none');
      // On a loaded machine a popup may open over the tab that was in front before, or be closed by the change of tabs: then the reader clicks again. Whatever
      // the test does next may close it, so that it must have asked for the page by then.
      for (let tries = 0; tries < 3; tries++) {
        // Newer than the protocol's types.
        await session.send('Extensions.triggerAction' as never, { id, targetId: tab.targetId } as never);
        const opened = await waitFor('the popup to open', isAbout, 5000).catch(() => false);
        if (opened) return;
        for (const { targetId, url } of await targets()) if (url.startsWith(popup)) await session.send('Target.closeTarget', { targetId }).catch(() => null);
      }
      throw new Error('the popup did not open');
    },
    async runCommand(_page, name) {
      // The shortcut's keys do not reach an extension from the protocol: its listener is called in their place.
      await inBackground(async (worker) => {
        await worker.send('Runtime.evaluate', { expression: `chrome.commands.onCommand.dispatch(${JSON.stringify(name)})` });
      });
    },
    async stopBackground() {
      const worker = (await targets()).find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
      if (worker === undefined) return;
      const page = (await browser.pages())[0];
      if (page === undefined) throw new Error('no page is open');
      const cdp = await page.createCDPSession();
      await cdp.send('ServiceWorker.enable');
      // A worker that was just being woken goes on: it is asked again until it is gone.
      await waitFor('the background to stop', async () => {
        await cdp.send('ServiceWorker.stopAllWorkers');
        return !(await targets()).some(({ targetId }) => targetId === worker.targetId);
      });
      await cdp.detach();
    },
    async setAccess(granted) {
      const settings = await browser.newPage();
      await settings.goto('chrome://extensions');
      const change = JSON.stringify({ extensionId: id, hostAccess: granted ? 'ON_ALL_SITES' : 'ON_CLICK' });
      await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`);
      await settings.close();
    },
    setColours: (page, colours) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colours }]),
    inShadow: (page, source, args = []) => inShadow(page, source, args),
    async errors() {
      const ofBackground: string[] = [];
      // A worker that is watched all the time does not start again once it was stopped; it keeps its lines until somebody asks.
      await inBackground(async (worker) => {
        worker.on('Runtime.exceptionThrown', ({ exceptionDetails }) => ofBackground.push(exceptionDetails.exception?.description ?? exceptionDetails.text));
        worker.on('Runtime.consoleAPICalled', ({ type, args }) => type === 'error' && ofBackground.push(describe(args)));
        await worker.send('Runtime.enable');
        await worker.send('Runtime.disable');
      });
      return [...errors, ...ofBackground];
    },
    async close() {
      // The reader may have closed it already.
      await browser.close().catch(() => undefined);
      removeProfile();
    },
  };
}

/** A node of the document as the protocol shows it, shadow trees included. */
interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

async function inShadow<T>(page: Page, source: string, args: unknown[]): Promise<T | null> {
  const cdp = await page.createCDPSession();
  try {
    const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    for (const shadow of closedRoots(root)) {
      const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
      if (object.objectId === undefined) continue;
      const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function (...args) { return (${source})(this, ...args); }`,
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      if (result.value !== null && result.value !== undefined) return result.value as T;
    }
    return null;
  } finally {
    await cdp.detach();
  }
}

function closedRoots(root: DomNode): DomNode[] {
  const found: DomNode[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const shadow of node.shadowRoots ?? []) if (shadow.shadowRootType === 'closed') found.push(shadow);
    waiting.push(...(node.children ?? []), ...(node.shadowRoots ?? []));
  }
  return found;
}

/** Uncaught exceptions and console errors of our own pages and of our script in other pages, as they come. */
async function collectErrors(browser: Browser, origin: string): Promise<string[]> {
  const lines: string[] = [];
  const watch = async (session: CDPSession) => {
    const ours = new Set<number>();
    session.on('Runtime.executionContextCreated', ({ context }) => context.origin.startsWith(origin) && ours.add(context.id));
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      if (ours.has(exceptionDetails.executionContextId ?? -1)) lines.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId }) => {
      if (type === 'error' && ours.has(executionContextId)) lines.push(describe(args));
    });
    await session.send('Runtime.enable');
  };
  const onTarget = async (target: Target) => {
    try {
      if (target.type() === 'page') await watch(await target.createCDPSession());
    } catch {
      // The page was gone before it could be watched.
    }
  };
  browser.on('targetcreated', onTarget);
  await Promise.all(browser.targets().map(onTarget));
  return lines;
}

function describe(args: { description?: string; value?: unknown }[]): string {
  return args.map((arg) => arg.description ?? String(arg.value)).join(' ');
}
