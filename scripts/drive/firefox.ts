// Owns driving Firefox over WebDriver BiDi, with the browser's own windows in reach for what only a reader's hand can do.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../browsers.mjs';
import { CACHE } from '../setup.mjs';
import { type Driver, type OpenOptions, waitFor } from './driver';

/** The id in the manifest. */
const ID = 'caveat@caveat.example';
/** Firefox gives each profile's extension an address by chance; a pref makes it known. */
const UUID = '5c2c4b5e-9a0f-4e1e-8d44-0f6f6c61c9a1';
const ORIGIN = `moz-extension://${UUID}`;

/** The parts of puppeteer's BiDi connection that its types do not show. */
interface Bidi {
  connection: { send(method: string, params: unknown): Promise<{ result: never }> };
}

/** Opens Firefox with the extension installed for this run. */
export async function openFirefox(options: OpenOptions): Promise<Driver> {
  const executablePath = findFirefox()?.path;
  if (executablePath === undefined) throw new Error('no Firefox was found');
  mkdirSync(CACHE, { recursive: true });
  const profile = mkdtempSync(join(CACHE, 'firefox-'));
  const [proxyHost = '', proxyPort = '0'] = (options.proxy ?? '').split(':');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    userDataDir: profile,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=1000'],
    handleSIGINT: false,
    // Without it a released Firefox asks its own servers whatever the preference below says.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      // Answers the extension's requests for permissions with yes, after a real click.
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.aboutwelcome.enabled': false,
      'browser.startup.page': 0,
      'datareporting.policy.dataSubmissionEnabled': false,
      // Nothing of a throw-away browser may call out.
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      ...(options.hosts ? { 'network.dns.localDomains': options.hosts.join(',') } : {}),
      // Nobody answers there, and loopback goes past a proxy by itself.
      ...(options.offline
        ? {
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': 9,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': 9,
          }
        : {}),
      ...(options.idle ? { 'extensions.background.idle.timeout': options.idle } : {}),
      ...(options.proxy
        ? {
            'network.proxy.type': 1,
            'network.proxy.http': proxyHost,
            'network.proxy.http_port': Number(proxyPort),
            'network.proxy.ssl': proxyHost,
            'network.proxy.ssl_port': Number(proxyPort),
            'network.proxy.no_proxies_on': '',
            'network.proxy.allow_hijacking_localhost': true,
          }
        : {}),
    },
  });
  // A copy, because the folder of the build may be written anew while the browser runs.
  const extension = join(profile, 'caveat');
  cpSync(options.extension, extension, { recursive: true });
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  try {
    await browser.installExtension(extension);
    if (options.privateWindows) await allowPrivateWindows(browser);
  } catch (error) {
    await browser.close();
    removeProfile();
    throw error;
  }

  return {
    name: 'firefox',
    browser,
    urlOf: (path) => ORIGIN + path,
    async openOwnPage(path) {
      const page = await browser.newPage();
      // The driver is never told that such a page has loaded.
      await page.goto(ORIGIN + path, { waitUntil: [] }).catch(() => null);
      await waitFor(`${path} to load`, async () => page.evaluate(`location.href.startsWith(${JSON.stringify(ORIGIN)}) && document.readyState === 'complete'`));
      return page;
    },
    async clickAction(page) {
      await page.bringToFront();
      await inChrome(
        browser,
        `// A popup that is still open would only be closed by the click.
         for (const panel of document.querySelectorAll('panel')) if (panel.state === 'open') panel.hidePopup();
         const { browserActionFor } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global;
         await browserActionFor(WebExtensionPolicy.getByID(${JSON.stringify(ID)}).extension).triggerAction(window);`,
      );
    },
    async runCommand(page, name) {
      await page.bringToFront();
      await inChrome(
        browser,
        `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ID)});
         extension.shortcuts.onCommand(${JSON.stringify(name)});`,
      );
    },
    async stopBackground() {
      await inChrome(browser, `await WebExtensionPolicy.getByID(${JSON.stringify(ID)}).extension.terminateBackground();`);
    },
    async setAccess(granted) {
      // What the switches of the add-ons manager do.
      await inChrome(
        browser,
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ID)});
         const origins = ['http://*/*', 'https://*/*'];
         await ExtensionPermissions.${granted ? 'add' : 'remove'}(extension.id, { permissions: [], origins, data_collection: [] }, extension);`,
      );
    },
    async setColours(_page, colours) {
      await inChrome(browser, `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${colours === 'dark' ? 0 : 1});`);
    },
    inShadow: (page, source, args = []) => inShadow(browser, page, source, args),
    async errors() {
      // A page that was left while an answer was on its way is no error of anybody.
      const lines = await inChrome(
        browser,
        `return JSON.stringify(Services.console.getMessageArray().filter((line) => line instanceof Ci.nsIScriptError && !(line.flags & line.warningFlag)
           && line.sourceName.startsWith(${JSON.stringify(ORIGIN)})
           && !/^Promise (rejected|resolved) (after context unloaded|while context is inactive)/.test(line.errorMessage)).map((line) => line.errorMessage + ' ' + line.sourceName + ':' + line.lineNumber));`,
      );
      return JSON.parse(String((lines as { value: string }).value)) as string[];
    },
    async close() {
      // The reader may have closed it already.
      await browser.close().catch(() => undefined);
      removeProfile();
    },
  };
}

/** What the add-ons manager's switch does: the extension is reloaded with the permission. */
async function allowPrivateWindows(browser: Browser): Promise<void> {
  await inChrome(
    browser,
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
     const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
     await ExtensionPermissions.add(${JSON.stringify(ID)}, { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] });
     await (await AddonManager.getAddonByID(${JSON.stringify(ID)})).reload();`,
  );
}

function bidi(browser: Browser): Bidi['connection'] {
  return (browser as unknown as Bidi).connection;
}

/** Runs statements in the browser's own window, the one in front. */
async function inChrome(browser: Browser, statements: string): Promise<unknown> {
  const { contexts } = (await bidi(browser).send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })).result as {
    contexts: { context: string }[];
  };
  const context = contexts[0]?.context;
  if (context === undefined) throw new Error('Firefox shows no window');
  const reply = (await bidi(browser).send('script.callFunction', {
    functionDeclaration: `async () => { ${statements} }`,
    target: { context },
    awaitPromise: true,
  })) as unknown as { result: { type: string; result?: unknown; exceptionDetails?: { text: string } } };
  if (reply.result.type === 'exception') throw new Error(reply.result.exceptionDetails?.text);
  return reply.result.result;
}

interface RemoteNode {
  sharedId?: string;
  value?: { mode?: string; shadowRoot?: RemoteNode | null; children?: RemoteNode[] };
}

async function inShadow<T>(browser: Browser, page: Page, source: string, args: unknown[]): Promise<T | null> {
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const call = (functionDeclaration: string, callArgs: unknown[], maxDomDepth: number) =>
    bidi(browser).send('script.callFunction', {
      functionDeclaration,
      target,
      arguments: callArgs,
      awaitPromise: true,
      serializationOptions: { maxDomDepth, includeShadowTree: 'all' },
    }) as Promise<unknown> as Promise<{ result: { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } } }>;
  // A host of ours stands directly under the root element or the body.
  const hosts = await call('() => [document.documentElement, document.body ?? document.documentElement]', [], 1);
  for (const sharedId of closedRoots((hosts.result.result?.value ?? []) as RemoteNode[])) {
    const code = `async (root, args) => JSON.stringify((await (${source})(root, ...JSON.parse(args))) ?? null)`;
    const reply = await call(code, [{ sharedId }, { type: 'string', value: JSON.stringify(args) }], 0);
    if (reply.result.type === 'exception') throw new Error(reply.result.exceptionDetails?.text);
    const value = JSON.parse(String(reply.result.result?.value ?? 'null')) as T | null;
    if (value !== null) return value;
  }
  return null;
}

/** A node that appears twice is described the first time only, so all levels are looked through. */
function closedRoots(nodes: RemoteNode[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...nodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const root = node.value?.shadowRoot;
    if (root?.value?.mode === 'closed' && root.sharedId !== undefined) found.add(root.sharedId);
    waiting.push(...(node.value?.children ?? []));
  }
  return found;
}
