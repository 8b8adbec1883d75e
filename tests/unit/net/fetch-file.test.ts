// Fetching a publisher's file: nothing of the reader goes along, no redirect is followed, and no file is larger than allowed.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchFile } from '@/lib/net/fetch-file';

const URL_OF_PACK = 'https://packs.example/ships.json';
const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
beforeEach(() => vi.stubGlobal('fetch', fetched));
afterEach(() => {
  vi.unstubAllGlobals();
  fetched.mockReset();
});
const get = (options: Partial<Parameters<typeof fetchFile>[1]> = {}) => fetchFile(URL_OF_PACK, { limit: 1000, timeout: 1000, ...options });

test('a file comes with its tags, and was asked for without cookies, referrer, cache or redirects', async () => {
  fetched.mockResolvedValue(new Response('ships', { headers: { etag: '"1"', 'last-modified': 'Sun, 01 Mar 2026 10:00:00 GMT' } }));
  const outcome = await get();
  expect(outcome).toEqual({
    ok: true,
    value: { status: 'new', bytes: new TextEncoder().encode('ships'), etag: '"1"', modified: 'Sun, 01 Mar 2026 10:00:00 GMT' },
  });
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', cache: 'no-store', headers: {} });
});

test('what the server said last goes back to it, the tag before the date', async () => {
  fetched.mockImplementation(async () => new Response(null, { status: 304 }));
  expect(await get({ etag: '"1"', modified: 'yesterday' })).toEqual({ ok: true, value: { status: 'same' } });
  await get({ modified: 'yesterday' });
  expect(fetched.mock.calls.map(([, { headers }]) => headers)).toEqual([{ 'If-None-Match': '"1"' }, { 'If-Modified-Since': 'yesterday' }]);
});

test.each([
  ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), 'no-answer'],
  ['no file', async () => new Response('', { status: 404 }), 'missing'],
  ['a file that is gone', async () => new Response('', { status: 410 }), 'missing'],
  ['a failing server', async () => new Response('', { status: 500 }), 'refused'],
  ['a file that says it is too large', async () => new Response('x', { headers: { 'content-length': '1001' } }), 'too-large'],
  ['a file that says it is small and is not', async () => new Response('x'.repeat(1001), { headers: { 'content-length': '5' } }), 'too-large'],
] as const)('%s has a code and names the address', async (_, answer, code) => {
  fetched.mockImplementation(answer);
  expect(await get()).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(URL_OF_PACK) } });
});

test('a server that never answers is given up', async () => {
  fetched.mockImplementation((_, { signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))));
  expect(await get({ timeout: 20 })).toMatchObject({ ok: false, error: { code: 'no-answer' } });
});
