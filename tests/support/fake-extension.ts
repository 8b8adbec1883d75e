// Owns a stand-in for the extension's platform in page tests: messages reach handlers that a test sets, permissions are answered as a test says.
// Import it before any view of ours.
import './catalogue';
import { NEVER_SCAN } from '@/lib/extension/never-scan';
import type { Settings } from '@/lib/extension/settings';

type Handler = (args: never) => unknown;

/** What the platform does, to be set by a test; `calls` are the messages sent, in order. */
export const platform = {
  background: {} as Record<string, Handler>,
  content: {} as Record<string, Handler>,
  calls: [] as { to: string; method: string; args: unknown }[],
  tab: { id: 7, url: 'https://news.example.org/story', incognito: false, windowId: 1 } as {
    id: number;
    url: string | undefined;
    incognito: boolean;
    windowId?: number;
  } | null,
  grants: true,
  granted: false,
  opened: [] as string[],
};

/** Puts everything back to a reader who has chosen "on click" and has an empty list of verdicts. */
export function resetPlatform(): void {
  let settings: Settings = {
    reading: 'on-click',
    paused: false,
    sitesOff: [],
    neverScan: [...NEVER_SCAN].slice(0, 5),
    confidence: 'likely',
    worth: false,
    collectFactChecks: false,
    hideRefuted: false,
    searchAddress: 'https://duckduckgo.com/?q=%s',
    starterLeftOut: false,
  };
  Object.assign(platform, {
    background: {
      readSettings: () => settings,
      changeSettings: ({ changes }: { changes: Partial<Settings> }) => {
        settings = { ...settings, ...changes };
        return settings;
      },
      readLibrary: () => ({ claims: 0, packs: [] }),
      listVerdicts: () => ({ verdicts: [], next: null }),
      readTab: () => ({ started: false, silence: 'unreadable' }),
      listPageNotes: () => ({ page: 'p', pages: ['p'], notes: [], drafts: [], places: [], answers: [], proposals: [] }),
    },
    content: {},
    calls: [],
    tab: { id: 7, url: 'https://news.example.org/story', incognito: false, windowId: 1 },
    grants: true,
    granted: false,
    opened: [],
  });
  listeners.clear();
}

/** Sends an event as the background does. */
export function tellPages(event: string, payload: unknown): void {
  for (const listener of listeners) listener({ to: 'pages', event, payload }, { id: 'caveat' });
}

type Listener = (message: unknown, sender: { id: string }) => unknown;
const listeners = new Set<Listener>();
const never = { addListener: () => undefined, removeListener: () => undefined };

async function answer(handlers: Record<string, Handler>, to: string, { method, args }: { method: string; args: unknown }): Promise<unknown> {
  platform.calls.push({ to, method, args });
  const handler = handlers[method];
  if (handler === undefined) throw new Error('Could not establish connection. Receiving end does not exist.');
  try {
    // What crosses the border is JSON.
    return { ok: true, value: JSON.parse(JSON.stringify(await handler(args as never))) };
  } catch (error) {
    return { ok: false, error: { code: 'failed', message: (error as Error).message } };
  }
}

const chrome = (globalThis as unknown as { chrome: Record<string, unknown> }).chrome;
Object.assign(chrome, {
  runtime: {
    id: 'caveat',
    getURL: (path: string) => `extension:${path}`,
    getManifest: () => ({ version: '0.1.0', permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'] }),
    sendMessage: (message: { method: string; args: unknown }) => answer(platform.background, 'background', message),
    onMessage: { addListener: (listener: Listener) => listeners.add(listener), removeListener: (listener: Listener) => listeners.delete(listener) },
  },
  tabs: {
    query: async () => (platform.tab === null ? [] : [platform.tab]),
    get: async () => platform.tab,
    onActivated: never,
    onUpdated: never,
    create: async ({ url }: { url: string }) => void platform.opened.push(url),
    sendMessage: (_tab: number, message: { method: string; args: unknown }) => answer(platform.content, 'content', message),
  },
  permissions: {
    request: async () => {
      platform.granted = platform.grants;
      return platform.grants;
    },
    remove: async () => {
      platform.granted = false;
      return true;
    },
    contains: async () => platform.granted,
    onAdded: never,
    onRemoved: never,
  },
  commands: { getAll: async () => [{ name: 'open-card', description: 'Open the card of the highlight nearest the middle', shortcut: 'Alt+Shift+C' }] },
});
