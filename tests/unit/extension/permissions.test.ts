import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectPart, isEveryPage, leaveOrigins, syncRegistration } from '@/lib/extension/permissions';
import { createDefaultSettings } from '@/lib/extension/settings';

interface Script {
  id: string;
  excludeMatches?: string[];
}

const registered = new Map<string, Script>();

// As the browsers do it: every call takes its time, and an id that is there already is refused.
const pause = () => new Promise((resolve) => setTimeout(resolve, 2));
const scripting = {
  async getRegisteredContentScripts() {
    await pause();
    return [...registered.values()];
  },
  async registerContentScripts([script]: [Script]) {
    await pause();
    if (registered.has(script.id)) throw new Error(`a script with the id ${script.id} is registered already`);
    registered.set(script.id, script);
  },
  async updateContentScripts([script]: [Script]) {
    await pause();
    if (!registered.has(script.id)) throw new Error(`no script has the id ${script.id}`);
    registered.set(script.id, script);
  },
  async unregisterContentScripts({ ids: [id] }: { ids: [string] }) {
    await pause();
    if (!registered.delete(id)) throw new Error(`no script has the id ${id}`);
  },
};

const settings = (changes: object) => ({ ...createDefaultSettings(), ...changes });
const everyPage = { reading: 'every-page' as const };

beforeEach(() => {
  fakeBrowser.reset();
  registered.clear();
  Object.assign(fakeBrowser, { scripting });
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => true);
});

test('a grant and the choice that asked for it arrive together: neither is refused', async () => {
  await expect(Promise.all([syncRegistration(settings(everyPage)), syncRegistration(settings(everyPage))])).resolves.toHaveLength(2);
  expect(registered.size).toBe(1);
});

test('of calls that overlap the last one holds', async () => {
  await Promise.all([
    syncRegistration(settings(everyPage)),
    syncRegistration(settings({})),
    syncRegistration(settings({ ...everyPage, sitesOff: ['example.org'] })),
  ]);
  expect([...registered.values()].map(({ excludeMatches }) => excludeMatches?.filter((pattern) => pattern.includes('example.org')))).toEqual([
    ['*://*.example.org/*'],
  ]);
  await Promise.all([syncRegistration(settings(everyPage)), syncRegistration(settings({}))]);
  expect(registered.size).toBe(0);
});

test('a call that fails is told so, and does not stop the next', async () => {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockRejectedValueOnce(new Error('refused'));
  await expect(syncRegistration(settings(everyPage))).rejects.toThrow('refused');
  await syncRegistration(settings(everyPage));
  expect(registered.size).toBe(1);
});

test.each([
  [['http://*/*', 'https://*/*'], true],
  [['*://*/*'], true],
  [['<all_urls>'], true],
  [['https://packs.example/*'], false],
  [[], false],
  [undefined, false],
])('%j are patterns of every page: %s', (origins, expected) => expect(isEveryPage(origins)).toBe(expected));

test('access to a host that nothing needs is given back, but not where the reader gave access to every page', async () => {
  const remove = vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async () => true);
  await leaveOrigins(['https://packs.example/*']);
  expect(remove).not.toHaveBeenCalled();
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => false);
  await leaveOrigins(['https://packs.example/*']);
  expect(remove.mock.calls).toEqual([[{ origins: ['https://packs.example/*'] }]]);
  remove.mockImplementation(() => Promise.reject(new Error('You cannot remove required permissions.')));
  await expect(leaveOrigins(['https://packs.example/*'])).resolves.toBeUndefined();
});

test('a part goes into the document that asked for it, and where that is gone, into none', async () => {
  const executeScript = vi.fn(async ({ target }: { target: { documentIds?: string[] } }) => {
    if (target.documentIds?.includes('gone')) throw new Error('No document with id gone in tab with id 7');
    return [];
  });
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  expect(await injectPart(7, 'here', 'note-tools')).toBe(true);
  expect(await injectPart(7, 'gone', 'note-tools')).toBe(false);
  expect(await injectPart(7, null, 'note-tools')).toBe(true);
  expect(executeScript.mock.calls.map(([{ target }]) => target)).toEqual([
    { tabId: 7, documentIds: ['here'] },
    { tabId: 7, documentIds: ['gone'] },
    { tabId: 7 },
  ]);
});
