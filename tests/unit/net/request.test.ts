// The only fetch reads files of the extension itself, and nothing else can be made of it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readOwnFile } from '@/lib/net/request';

const ORIGIN = 'chrome-extension://abcdefghijklmnop';
const fetched = vi.fn<(url: URL, init: RequestInit) => Promise<Response>>();
beforeEach(() => {
  vi.stubGlobal('location', new URL(`${ORIGIN}/background.js`));
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});

test('a file of ours is read as JSON, without credentials, referrer or redirects', async () => {
  fetched.mockResolvedValue(new Response('{"a": 1}'));
  expect(await readOwnFile('/packs/starter.json')).toEqual({ ok: true, value: { a: 1 } });
  expect(String(fetched.mock.calls[0]?.[0])).toBe(`${ORIGIN}/packs/starter.json`);
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
});

test.each(['//evil.example/x', 'https://evil.example/x', 'packs/starter.json', '/\\evil.example/x'])(
  '%s is no path of ours, and nothing is fetched',
  async (path) => {
    await expect(readOwnFile(path)).rejects.toThrow('not a path of our own');
    expect(fetched).not.toHaveBeenCalled();
  },
);

test.each([
  ['a file that is not there', async () => new Response('', { status: 404 }), 'missing-file'],
  ['a failing read', () => Promise.reject(new TypeError('Failed to fetch')), 'missing-file'],
  ['a file that is not JSON', async () => new Response('<html>'), 'unreadable-file'],
] as const)('%s has a code', async (_, answer, code) => {
  fetched.mockImplementation(answer);
  expect(await readOwnFile('/x.json')).toMatchObject({ ok: false, error: { code } });
});
