// Fact-checks of a page go to the inbox once, a changed one is recognised, and keeping and leaving lose nothing.
import { beforeEach, expect, test } from 'vitest';
import { createApp } from '@/lib/app/app';
import { createCapture, type SeenPage } from '@/lib/app/capture';
import { createEditing } from '@/lib/app/edit';
import type { Library } from '@/lib/store/db';
import { freshLibrary } from '../support/fresh-library';

const review = (claimReviewed: string, alternateName: string, more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed,
  author: { '@type': 'Organization', name: 'Checkers' },
  datePublished: '2026-02-03',
  reviewRating: { '@type': 'Rating', alternateName },
  inLanguage: 'en',
  ...more,
});
const page = (scripts: unknown[], things: unknown[] = []): SeenPage => ({
  url: 'https://www.checkers.example/tea?utm_source=x',
  title: 'Is tea healthy?',
  scripts: scripts.map((script) => (typeof script === 'string' ? script : JSON.stringify(script))),
  things,
});
const TEA = review('Tea is healthy.', 'Mostly true');
const SHIP = review('The ship sank.', 'False');

let library: Library;
let capture: ReturnType<typeof createCapture>;
beforeEach(() => {
  library = freshLibrary().library;
  capture = createCapture({ library, tell: () => undefined, now: () => new Date('2026-03-01T10:00:00Z') });
});
const statuses = async (seen: SeenPage) => (await capture.findFactChecks(seen)).map(({ text, rating, status }) => `${text} ${rating} ${status}`);

test('several fact-checks of a page are taken once, with page, date and hash, whatever their markup', async () => {
  const seen = page([{ '@graph': [{ '@type': 'WebPage' }, TEA] }, 'not JSON', '7'], [SHIP]);
  expect(await statuses(seen)).toEqual(['Tea is healthy. mostly-true new', 'The ship sank. false new']);
  expect(await capture.captureFactChecks(seen)).toBe(2);
  expect(await capture.captureFactChecks(seen)).toBe(0);
  const { captures, total } = await capture.listCaptures({ limit: 1 });
  expect([captures.length, total]).toEqual([1, 2]);
  expect(captures[0]).toMatchObject({ url: seen.url, title: 'Is tea healthy?', captured: '2026-03-01T10:00:00.000Z', hash: expect.stringMatching(/^\w+$/) });
  expect(captures[0]?.claim.reviews[0]).toMatchObject({ reviewer: 'Checkers', url: seen.url });
  expect(await statuses({ ...seen, url: 'http://m.checkers.example/tea' })).toEqual(['Tea is healthy. mostly-true waiting', 'The ship sank. false waiting']);
});

test('a fact-check that says something else now is told, and taken again in the place of the old one', async () => {
  await capture.captureFactChecks(page([TEA]));
  const changed = page([review('Tea is healthy.', 'False')]);
  expect(await statuses(changed)).toEqual(['Tea is healthy. false changed']);
  expect(await capture.captureFactChecks(changed)).toBe(1);
  expect((await capture.listCaptures({ limit: 10 })).total).toBe(1);
  expect(await statuses(changed)).toEqual(['Tea is healthy. false waiting']);
});

test('what is kept is a claim of the reader that is known on the next visit; what is left can be restored', async () => {
  const seen = page([TEA, SHIP]);
  await capture.captureFactChecks(seen);
  const [tea, ship] = (await capture.findFactChecks(seen)).map(({ id }) => id);
  expect(await capture.keepCaptures({ ids: [tea!] })).toBe(1);
  expect(await capture.keepCaptures({ ids: [tea!] })).toBe(0);
  expect((await createApp({ library }).readClaims({ ids: [tea!] })).claims[0]?.text).toBe('Tea is healthy.');
  expect(await capture.dropCaptures({ ids: [ship!] })).toBe(1);
  expect(await statuses(seen)).toEqual(['Tea is healthy. mostly-true kept', 'The ship sank. false left']);
  expect(await capture.captureFactChecks(seen)).toBe(0);
  const editing = createEditing({ library, tell: () => undefined });
  expect(await editing.restoreClaim({ id: ship! })).toBe(true);
  expect(await statuses(seen)).toEqual(['Tea is healthy. mostly-true kept', 'The ship sank. false kept']);
  expect((await capture.listCaptures({ limit: 10 })).total).toBe(0);
});

test('of a page with more fact-checks than are taken, every review of those that are is kept', async () => {
  const reviews = Array.from({ length: 60 }, (_, index) => review(`Claim number ${index} is made.`, 'False'));
  const seen = page([[...reviews, review('Claim number 3 is made.', 'Mostly true', { author: { name: 'Others' } })]]);
  expect(await capture.captureFactChecks(seen)).toBe(50);
  const { captures } = await capture.listCaptures({ limit: 100 });
  expect(captures.find(({ claim }) => claim.text === 'Claim number 3 is made.')?.claim.reviews.map(({ reviewer }) => reviewer)).toEqual(['Checkers', 'Others']);
});

test('a page with a hundred thousand reviews of one claim costs no more than a moment', async () => {
  const script = Array.from({ length: 3000 }, (_, index) => review('Tea is healthy.', 'False', { author: { name: `Checker ${index}` } }));
  const seen = page(Array.from({ length: 33 }, () => script));
  expect(await capture.findFactChecks(seen)).toHaveLength(1);
});

test('hostile markup gives nothing or harmless claims', async () => {
  const evil = review('<img src=x onerror=alert(1)>', 'False', { url: 'javascript:alert(1)', author: { name: 'A'.repeat(5000) } });
  const seen = page(
    [[[[[evil]]]], '{"@type":"ClaimReview"}', '{"__proto__":{"claimReviewed":"x"}}'],
    [null, 7, 'text', { '@type': ['ClaimReview'], claimReviewed: 'x'.repeat(100_000) }],
  );
  const found = await capture.findFactChecks(seen);
  expect(found.map(({ text }) => text)).toContain('<img src=x onerror=alert(1)>');
  await capture.captureFactChecks(seen);
  for (const { claim } of (await capture.listCaptures({ limit: 10 })).captures)
    for (const { url, reviewer } of claim.reviews) expect([url?.startsWith('https://') ?? true, reviewer.length <= 300]).toEqual([true, true]);
});
