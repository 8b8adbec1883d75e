// What is made ready for a language is what matching makes when it first needs it: no answer changes, and nothing is made twice.
import { expect, test, vi } from 'vitest';
import { makeReady } from '@/lib/app/make-ready';
import { judge } from '@/lib/search/guards';
import { LANGUAGES } from '@/lib/text/languages/language';

test.each([...LANGUAGES, 'en-GB', 'zh', 'constructor', ''])('a worker that made ready for "%s" judges as one that did not', async (language) => {
  const statement = 'The minister said that the bridge had cost 30 million euros.';
  const wording = 'The bridge cost 20 million euros.';
  const before = judge(`${statement} `, wording, { language: 'en' });
  await expect(makeReady(language)).resolves.toBeUndefined();
  expect(judge(statement, wording, { language: 'en' })).toEqual(before);
});

test('others get their turn while a language is made ready', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  // As in a worker that has just started.
  vi.resetModules();
  const fresh = await import('@/lib/app/make-ready');
  await fresh.makeReady('en');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
});
