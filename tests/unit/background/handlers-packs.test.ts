// Following a pack and what goes with it: access to its host is given back when nothing needs it, however the pack was removed.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPagesHandlers } from '@/entrypoints/background/handlers';
import type { App } from '@/lib/app/app';
import { ExpectedError } from '@/lib/model/result';

const SHIPS = { id: 'ships', url: 'https://packs.example/ships.json', schedule: 'weekly' };
const TRAINS = { id: 'trains', url: 'https://packs.example/trains.json', schedule: 'never' };
let followed: { id: string; url: string; schedule: string }[];
let removed: string[];
const given: string[] = [];
const alarms = { clear: vi.fn(async () => true), get: vi.fn(async () => undefined), create: vi.fn() };

beforeEach(() => {
  fakeBrowser.reset();
  followed = [SHIPS];
  removed = [];
  given.length = 0;
  vi.clearAllMocks();
  Object.assign(fakeBrowser, { alarms });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async ({ origins = [] }) => !origins.includes('http://*/*'));
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(async ({ origins = [] }) => {
    given.push(...origins);
    return true;
  });
});

const app = {
  subscriptions: {
    listSubscriptions: async () => ({ subscriptions: followed }),
    subscribe: async () => {
      throw new ExpectedError('broken-file', 'not JSON');
    },
    unsubscribe: async ({ id }: { id: string }) => {
      followed = followed.filter((one) => one.id !== id);
      return null;
    },
  },
  removePack: async ({ id }: { id: string }) => {
    removed.push(id);
    return null;
  },
} as unknown as App;
const handlers = () => createPagesHandlers(app, false);

test('access to a host from which nothing came is given back', async () => {
  await expect(handlers().subscribe({ url: 'https://other.example/page.html' }, true)).rejects.toMatchObject({ code: 'broken-file' });
  expect(given).toEqual(['https://other.example/*']);
});

test('access that another pack needs stays', async () => {
  await expect(handlers().subscribe({ url: 'https://packs.example/page.html' }, true)).rejects.toMatchObject({ code: 'broken-file' });
  followed = [SHIPS, TRAINS];
  await handlers().unsubscribe({ id: 'trains' }, true);
  expect(given).toEqual([]);
  await handlers().unsubscribe({ id: 'ships' }, true);
  expect(given).toEqual(['https://packs.example/*']);
});

test('a followed pack that is removed from the list of packs is ended with all that belongs to following it', async () => {
  await handlers().removePack({ id: 'ships' as never }, true);
  expect(followed).toEqual([]);
  expect(removed).toEqual([]);
  expect(given).toEqual(['https://packs.example/*']);
  expect(alarms.clear).toHaveBeenCalled();
  await handlers().removePack({ id: 'coast' as never }, true);
  expect(removed).toEqual(['coast']);
});
