// A file of any size becomes a pack, whole or not at all; stopped anywhere, it goes on or leaves nothing behind.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type App, createApp } from '@/lib/app/app';
import type { SourceFile } from '@/lib/app/read-file';
import { dropImport, importFile, listImports } from '@/lib/app/transfer';
import { dataFeed } from '@/lib/formats/data-feed';
import { DETECT_BYTES } from '@/lib/formats/detect';
import { jsonLines } from '@/lib/formats/json-lines';
import type { Claim } from '@/lib/model/claim';
import type { ClaimId, PackId } from '@/lib/model/ids';
import { success } from '@/lib/model/result';
import type { ImportProgress } from '@/lib/model/transfer';
import type { Library } from '@/lib/store/db';
import { readSegments } from '@/lib/store/segments';
import { freshLibrary } from '../support/fresh-library';
import { makeClaim, makePackFacts } from '../support/make-claims';

// Thousands of rows in a database in memory, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const facts = makePackFacts('big', { name: 'Big pack', version: '1', licence: 'CC0' });
const WORDS = ['harbour', 'minister', 'bridge', 'vaccine', 'pension', 'river', 'museum', 'turbine', 'orchard', 'senate', 'glacier', 'tunnel'];
const claims = (count: number): Claim[] =>
  Array.from({ length: count }, (_, index) =>
    makeClaim(
      `big/c${index}`,
      `The ${WORDS[index % 12]} of ${WORDS[(index * 7) % 11]} cost ${index + 1000} crowns in the year of the ${WORDS[(index * 5) % 12]}.`,
    ),
  );

/** A file as a page would hand it over; `read` may be slowed down or broken by `before`. */
function makeFile(text: string, name = 'big.jsonl', before: (start: number) => unknown = () => undefined): SourceFile {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    size: bytes.length,
    modified: 1_700_000_000_000,
    async read(start, end) {
      before(start);
      // Small portions, whatever is asked for, as a stream may give.
      return bytes.slice(start, Math.min(end, start + 100_000));
    },
  };
}

let library: Library;
let app: App;
beforeEach(() => {
  library = freshLibrary().library;
  app = createApp({ library });
});

const never = () => new AbortController().signal;
const countRows = async () =>
  Object.fromEntries(
    await Promise.all(
      (['packs', 'segments', 'buffers', 'blocks', 'tombstones', 'jobs'] as const).map(async (store) => [store, await library.read((db) => db.count(store))]),
    ),
  );

async function match(text: string): Promise<ClaimId[]> {
  const { statements } = await app.matchStatements(
    {
      title: '',
      language: 'en',
      before: [],
      earlier: [],
      published: null,
      blocks: [{ kind: 'paragraph', text, statements: [{ id: 1, start: 0, end: text.length }] }],
    },
    { confidence: 'likely' },
  );
  return statements.flatMap(({ matches }) => matches.map(({ claimId }) => claimId));
}

describe.each([
  ['JSON lines', jsonLines],
  ['a DataFeed', dataFeed],
])('%s', (_, format) => {
  test('becomes a pack whose claims are read back and matched', async () => {
    const all = claims(5000);
    const progress: ImportProgress[] = [];
    const outcome = await importFile(library, makeFile(format.write(facts, all).text), { signal: never(), onProgress: (step) => progress.push(step) });
    expect(outcome).toMatchObject({ ok: true, value: { pack: { ...facts, claims: 5000, origin: 'import' }, refused: 0, losses: 0 } });
    expect(progress.at(-1)).toMatchObject({ claims: 5000, bytes: progress[0]?.size });
    expect(progress.length).toBeGreaterThan(3);
    const ids = ['big/c0', 'big/c2047', 'big/c2048', 'big/c4999'] as ClaimId[];
    expect((await app.readClaims({ ids })).claims).toEqual([all[0], all[2047], all[2048], all[4999]]);
    expect(await match(all[3210]!.text)).toContain('big/c3210');
    expect(await listImports(library)).toEqual([]);
  });

  test('that was stopped half-way is not seen, and goes on to the same end', async () => {
    const all = claims(5000);
    const text = format.write(facts, all).text;
    const stop = new AbortController();
    const file = makeFile(text, 'big.jsonl', (start) => start > text.length * 0.7 && stop.abort());
    const stopped = await importFile(library, file, { signal: stop.signal });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await app.countLibrary()).toEqual({ claims: 0, packs: 0 });
    expect(await match(all[100]!.text)).toEqual([]);
    await app.tidy();
    const [unfinished] = await listImports(library);
    expect(unfinished?.claims).toBeGreaterThanOrEqual(2048);
    expect(unfinished?.bytes).toBeGreaterThan(0);

    const starts: number[] = [];
    const outcome = await importFile(
      library,
      makeFile(text, 'big.jsonl', (start) => starts.push(start)),
      { signal: never() },
    );
    // After a look at its beginning, to tell what it is.
    expect(starts.find((start) => start > DETECT_BYTES)).toBe(unfinished?.bytes);
    expect(outcome).toMatchObject({ ok: true, value: { pack: { claims: 5000 } } });
    const { claims: read } = await app.readClaims({ ids: all.filter((_, index) => index % 500 === 0).map(({ id }) => id) });
    expect(read).toEqual(all.filter((_, index) => index % 500 === 0));
    const order = (await library.read((db) => db.getAll('blocks'))).flat();
    expect(order).toEqual(all);
  });
});

test('an import that is dropped leaves nothing behind', async () => {
  const stop = new AbortController();
  const file = makeFile(jsonLines.write(facts, claims(5000)).text, 'big.jsonl', (start) => start > 1_500_000 && stop.abort());
  await importFile(library, file, { signal: stop.signal });
  const [unfinished] = await listImports(library);
  await dropImport(library, unfinished!.id);
  expect(await countRows()).toEqual({ packs: 0, segments: 0, buffers: 0, blocks: 0, tombstones: 0, jobs: 0 });
});

describe('a file that fails leaves the library as it was', () => {
  const good = dataFeed.write(facts, claims(5000)).text;
  test.each([
    ['is cut short', good.slice(0, -200_000), 'broken-file', 'dataFeedElement['],
    ['has something after its end', `${JSON.stringify([{ claimReviewed: 'One.' }])} and more`, 'broken-file', 'after the end'],
    ['has no claim in it', '{"@type": "NewsArticle"}\n{"a": 1}', 'no-claims', 'line 1'],
    ['is empty', '', 'broken-file', 'empty'],
    ['is a picture', '\u0089PNG\r\n\u001a\n\0\0\0', 'broken-file', 'no text'],
  ])('because it %s', async (_, text, code, place) => {
    await importFile(library, makeFile(jsonLines.write(facts, claims(3)).text), { signal: never() });
    await app.tidy();
    const before = await countRows();
    const outcome = await importFile(library, makeFile(text, 'other.json'), { signal: never() });
    expect(outcome).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(place) } });
    await app.tidy();
    expect(await countRows()).toEqual(before);
    expect(await app.countLibrary()).toEqual({ claims: 3, packs: 1 });
  });

  test('because the disk is full', async () => {
    let writes = 0;
    const full = freshLibrary(async (work) => {
      if (++writes === 4) throw new DOMException('full', 'QuotaExceededError');
      return work();
    }).library;
    const outcome = await importFile(full, makeFile(good), { signal: never() }).catch((error) => error);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'quota' } });
    expect(await listImports(full)).toEqual([]);
    expect(await full.read((db) => db.count('blocks'))).toBe(0);
  });
});

test('bad items are refused with their places and counted, the others come in', async () => {
  const lines = [
    '{"claimReviewed":"The harbour of Oslo was closed in 1901."}',
    'nonsense',
    '{"claimReviewed":""}',
    '{"claimReviewed":"The bridge of Bergen fell in 1902.","datePublished":"03/04/2020"}',
  ];
  const outcome = await importFile(library, makeFile(lines.join('\n'), 'My own list.v2.jsonl'), { signal: never() });
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      pack: { id: 'my-own-list', name: 'My own list', claims: 2 },
      refused: 2,
      losses: 1,
      firstRefused: [{ path: 'line 2' }, { path: 'line 3.claimReviewed' }],
      firstLosses: [{ path: 'line 4.datePublished' }],
    },
  });
});

test('reviews of one claim come together however far apart they stand, and the claim is found by both', async () => {
  const text = 'The lighthouse at Skagen was moved by forty metres.';
  const line = (reviewer: string, speaker: string) =>
    JSON.stringify({ claimReviewed: text, author: { name: reviewer }, itemReviewed: { '@type': 'Claim', author: { name: speaker } } });
  const others = claims(3000).map((claim) => JSON.stringify({ claimReviewed: claim.text }));
  const lines = [line('First', 'Ann'), line('Second', 'Ann'), ...others, line('Third', 'Bo'), ...others.slice(0, 10), line('Fourth', 'Ann')];
  const outcome = await importFile(library, makeFile(lines.join('\n')), { signal: never() });
  expect(outcome).toMatchObject({ ok: true, value: { pack: { claims: 3001 } } });
  const [id, ...more] = await match(text);
  expect(more).toEqual([]);
  const { claims: found } = await app.readClaims({ ids: [id!] });
  expect(found[0]?.reviews.map(({ reviewer }) => reviewer)).toEqual(['First', 'Second', 'Third', 'Fourth']);
  expect(found[0]?.sayings.map(({ speaker }) => speaker)).toEqual(['Ann', 'Bo']);
});

test('a newer file of the same pack replaces the older one, and the starter pack cannot be replaced by a file', async () => {
  await importFile(library, makeFile(jsonLines.write(facts, claims(300)).text, 'one.jsonl'), { signal: never() });
  await importFile(library, makeFile(jsonLines.write({ ...facts, version: '2' }, claims(200)).text, 'two.jsonl'), { signal: never() });
  expect((await app.readLibrary()).packs).toMatchObject([{ id: 'big', version: '2', claims: 200 }]);
  await app.tidy();
  expect((await library.read((db) => readSegments(db, 'live'))).length).toBe(1);
  // The older one is kept for undoing.
  expect((await library.read((db) => readSegments(db, 'kept'))).length).toBe(1);
  expect(await library.read((db) => db.count('segments'))).toBe(2);

  const starter = createApp({
    library,
    readStarterPack: async () => success(JSON.parse(dataFeed.write(makePackFacts('starter'), [makeClaim('starter/a', 'The Moon is made of cheese.')]).text)),
  });
  await starter.restoreStarterPack();
  const outcome = await importFile(library, makeFile(dataFeed.write(makePackFacts('starter'), [makeClaim('starter/evil', 'Everything is fine.')]).text), {
    signal: never(),
  });
  expect(outcome).toMatchObject({ ok: true, value: { pack: { id: 'starter-import' as PackId } } });
  expect((await app.readClaims({ ids: ['starter/a', 'starter-import/evil'] as ClaimId[] })).claims.map((claim) => claim !== null)).toEqual([true, true]);
});

test('what a feed says of itself after its list is taken over too', async () => {
  const text = `{"name": "Late", "dataFeedElement": [{"claimReviewed": "The bridge of Bergen fell in 1902."}], "license": "https://example.org/terms", "version": "7"}`;
  expect(await importFile(library, makeFile(text), { signal: never() })).toMatchObject({
    ok: true,
    value: { pack: { id: 'late', licenceUrl: 'https://example.org/terms', version: '7' } },
  });
});
