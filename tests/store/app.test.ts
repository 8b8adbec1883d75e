// The background's use-cases on a real database and a real engine, the way messages reach them.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type App, createApp } from '@/lib/app/app';
import { writeDataFeed } from '@/lib/formats/data-feed';
import type { ClaimId, PackId } from '@/lib/model/ids';
import { failure, type Result, success } from '@/lib/model/result';
import type { Library } from '@/lib/store/db';
import { freshLibrary } from '../support/fresh-library';
import { makeClaim, makePackFacts } from '../support/make-claims';

const MOON = 'The Moon landing of 1969 was filmed in a studio in Nevada.';
const WALL = 'The Great Wall of China can be seen from the Moon with the naked eye.';
const facts = (version: string) => makePackFacts('starter', { version });
const starter = (version = '1') => writeDataFeed(facts(version), [makeClaim('starter/moon', MOON), makeClaim('starter/wall', WALL)]);

let library: Library;
let file: Result<unknown>;
let events: PackId[][];
let app: App;
beforeEach(() => {
  library = freshLibrary().library;
  file = success(starter());
  events = [];
  app = createApp({ library, readStarterPack: async () => file, changed: ({ packs }) => events.push(packs) });
});

async function match(text: string, from = app) {
  const { statements } = await from.matchStatements(
    {
      title: 'Today',
      language: 'en',
      before: [],
      earlier: [],
      published: null,
      blocks: [{ kind: 'paragraph', text, statements: [{ id: 7, start: 0, end: text.length }] }],
    },
    { confidence: 'likely' },
  );
  return statements.flatMap(({ matches }) => matches.map(({ claimId }) => claimId));
}

test('an empty library matches nothing and counts nothing', async () => {
  expect(await match(MOON)).toEqual([]);
  expect(await app.countLibrary()).toEqual({ claims: 0, packs: 0 });
});

test('statements that are asked about while the library is being read for them wait for that reading', async () => {
  await app.restoreStarterPack();
  await app.tidy();
  const fresh = createApp({ library });
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await Promise.all([fresh.prepareMatching({ language: 'en' }), match(MOON, fresh), match(WALL, fresh)]);
  const together = opened.mock.calls.filter(([stores]) => String(stores) === 'buffers').length;
  opened.mockClear();
  expect(await match(MOON, createApp({ library }))).toEqual(['starter/moon']);
  const alone = opened.mock.calls.filter(([stores]) => String(stores) === 'buffers').length;
  opened.mockRestore();
  expect(alone).toBeGreaterThan(0);
  expect(together).toBe(alone);
});

test('the starter pack is installed, listed, matched, read, removed and restored', async () => {
  expect(await app.restoreStarterPack()).toMatchObject({ id: 'starter', claims: 2, origin: 'starter' });
  expect(await app.countLibrary()).toEqual({ claims: 2, packs: 1 });
  expect(await match(MOON)).toEqual(['starter/moon']);
  const { claims, packs } = await app.readClaims({ ids: ['starter/wall', 'other/x', 'starter/moon'] as ClaimId[] });
  expect(claims.map((claim) => claim?.text ?? null)).toEqual([WALL, null, MOON]);
  expect(packs.map(({ id }) => id)).toEqual(['starter']);

  await app.removePack({ id: 'starter' as PackId });
  expect(await match(MOON)).toEqual([]);
  expect((await app.readLibrary()).packs).toEqual([]);
  await app.removePack({ id: 'starter' as PackId });
  await app.restoreStarterPack();
  expect(await match(MOON)).toEqual(['starter/moon']);
  expect(events).toEqual([['starter'], ['starter'], ['starter']]);
  await app.tidy();
  expect(await library.read((db) => db.count('segments'))).toBe(1);
});

test('the starter pack that ships with Caveat installs and matches its own wordings', async () => {
  file = success(JSON.parse(readFileSync('public/packs/starter.json', 'utf8')));
  const pack = await app.restoreStarterPack();
  const library_ = await app.readLibrary();
  expect(library_.claims).toBe(pack.claims);
  expect(await match('Russia annexed the Ukrainian regions of Luhansk, Donetsk, Kherson and Zaporizhzhia in September 2022.')).toContain(
    'starter/ua-annexation-declared',
  );
});

test('an update installs only another version', async () => {
  await app.updateStarterPack();
  const { installed } = (await app.readLibrary()).packs[0]!;
  await app.updateStarterPack();
  expect((await app.readLibrary()).packs[0]!.installed).toBe(installed);
  expect(events.length).toBe(1);
  file = success(starter('2'));
  expect(await app.updateStarterPack()).toMatchObject({ version: '2' });
  expect(events.length).toBe(2);
});

describe('a starter pack that cannot be read', () => {
  test.each([
    [failure('missing-file', 'gone'), 'missing-file'],
    [success({ '@type': 'DataFeed', identifier: 'starter', dataFeedElement: [7] }), 'unreadable-pack'],
    [success('nonsense'), 'unreadable-pack'],
  ])('%j is refused with the code %s and changes nothing', async (bad, code) => {
    await app.restoreStarterPack();
    file = bad;
    await expect(app.restoreStarterPack()).rejects.toMatchObject({ code });
    expect(await app.countLibrary()).toEqual({ claims: 2, packs: 1 });
  });
});

test('"not the same claim" takes effect at once, survives a restart, and can be taken back', async () => {
  await app.restoreStarterPack();
  const verdict = { id: 'v1', claimId: 'starter/moon' as ClaimId, claim: MOON, text: MOON, verdict: 'not-same' as const, created: '2024-01-01T00:00:00.000Z' };
  await app.storeVerdict({ verdict });
  await app.storeVerdict({ verdict });
  expect(await match(MOON)).toEqual([]);
  expect(await match(WALL)).toEqual(['starter/wall']);
  const woken = createApp({ library });
  expect(await match(MOON, woken)).toEqual([]);
  expect((await woken.listVerdicts({ after: null, limit: 10 })).verdicts).toEqual([verdict]);
  await woken.removeVerdict({ id: 'v1' });
  await woken.removeVerdict({ id: 'v1' });
  expect(await match(MOON, woken)).toEqual(['starter/moon']);
});

test('verdicts are listed newest first, page by page, each once', async () => {
  for (let day = 1; day <= 5; day++)
    await app.storeVerdict({
      verdict: {
        id: `v${day}`,
        claimId: 'starter/moon' as ClaimId,
        claim: MOON,
        text: `t${day}`,
        verdict: 'not-same',
        created: `2024-01-0${day}T00:00:00.000Z`,
      },
    });
  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: { verdicts: { id: string }[]; next: string | null } = await app.listVerdicts({ after, limit: 2 });
    seen.push(...page.verdicts.map(({ id }) => id));
    if (page.next === null) break;
    await app.removeVerdict({ id: page.verdicts.at(-1)!.id });
    after = page.next;
  }
  expect(seen).toEqual(['v5', 'v4', 'v3', 'v2', 'v1']);
});

describe("the reader's own claims", () => {
  const tea = (seconds: string) => makeClaim('own/tea', `The kettle in the office kitchen boils in ${seconds} seconds.`, { rating: 'true' });

  test('are matched right after they were saved, in their newest wording alone', async () => {
    await app.saveClaim({ claim: tea('ninety') });
    expect(await match(tea('ninety').text)).toEqual(['own/tea']);
    await app.saveClaim({ claim: makeClaim('own/tea', 'The coffee machine on the third floor leaks every Monday.') });
    expect(await match(tea('ninety').text)).toEqual([]);
    expect(await match('The coffee machine on the third floor leaks every Monday.')).toEqual(['own/tea']);
    expect(await app.countLibrary()).toEqual({ claims: 1, packs: 1 });
    await app.removeClaim({ id: 'own/tea' as ClaimId });
    expect(await match('The coffee machine on the third floor leaks every Monday.')).toEqual([]);
    expect(await app.countLibrary()).toEqual({ claims: 0, packs: 1 });
  });

  test('are merged into few segments, and say the same afterwards', async () => {
    const words = ['apple', 'bridge', 'castle', 'desert', 'engine', 'forest', 'garden', 'harbour', 'island', 'jungle', 'kettle', 'ladder'];
    for (const word of words) await app.saveClaim({ claim: makeClaim(`own/${word}`, `The old ${word} was painted green by the council in spring.`) });
    await app.removeClaim({ id: 'own/castle' as ClaimId });
    await app.tidy();
    expect(await library.read((db) => db.count('segments'))).toBeLessThan(9);
    for (const word of words)
      expect((await match(`The old ${word} was painted green by the council in spring.`)).includes(`own/${word}` as ClaimId), word).toBe(word !== 'castle');
    const { claims } = await app.readClaims({ ids: words.map((word) => `own/${word}` as ClaimId) });
    expect(claims.map((claim) => claim !== null)).toEqual(words.map((word) => word !== 'castle'));
  });

  test('are indexed within 100 ms of saving, in a library that has some already', async () => {
    for (let index = 0; index < 20; index++)
      await app.saveClaim({ claim: makeClaim(`own/c${index}`, `Claim number ${index} speaks of the harbour and the mayor.`) });
    await app.tidy();
    // The fastest of a few: this is about what we do, not about what else the machine does.
    const spent: number[] = [];
    for (const seconds of ['ninety', 'eighty', 'seventy', 'sixty', 'fifty']) {
      const start = performance.now();
      await app.saveClaim({ claim: tea(seconds) });
      expect(await match(tea(seconds).text)).toEqual(['own/tea']);
      spent.push(performance.now() - start);
    }
    expect(Math.min(...spent)).toBeLessThan(100);
  });

  test('cannot be written into a pack', async () => {
    await expect(app.saveClaim({ claim: makeClaim('starter/x', 'x') })).rejects.toThrow('starter/x');
  });
});

test('what another context of the extension changed is seen by the next match', async () => {
  await app.restoreStarterPack();
  expect(await match(MOON)).toEqual(['starter/moon']);
  await createApp({ library }).removePack({ id: 'starter' as PackId });
  expect(await match(MOON)).toEqual([]);
});
