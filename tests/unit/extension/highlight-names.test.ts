// Holds the names of highlights to staying the same for a document and to saying nothing to any page.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
});

/** A background that was just started, as after an update. */
async function start() {
  return (await import('@/lib/extension/highlight-names')).nameHighlights;
}

test('the same document gets the same names from the next background', async () => {
  const names = await (await start())('https://news.example 1700000000000.5', 41);
  expect(new Set(names).size).toBe(41);
  for (const name of names) expect(name).toMatch(/^h[0-9a-f]{12}$/);
  vi.resetModules();
  expect(await (await start())('https://news.example 1700000000000.5', 41)).toEqual(names);
});

test('another document and another installation get others', async () => {
  const nameHighlights = await start();
  const names = await nameHighlights('https://news.example 1', 3);
  const others = [...(await nameHighlights('https://news.example 2', 3)), ...(await nameHighlights('https://other.example 1', 3))];
  fakeBrowser.reset();
  vi.resetModules();
  others.push(...(await (await start())('https://news.example 1', 3)));
  expect(new Set([...names, ...others]).size).toBe(12);
});
