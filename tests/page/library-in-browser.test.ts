// The store on a real IndexedDB with real Web Locks, whose transactions end by themselves as soon as nothing is asked of them.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type App, createApp } from '@/lib/app/app';
import { importFile } from '@/lib/app/transfer';
import { dataFeed } from '@/lib/formats/data-feed';
import { DETECT_BYTES } from '@/lib/formats/detect';
import type { ClaimId, PackId } from '@/lib/model/ids';
import { success } from '@/lib/model/result';
import { createLibrary, type Library } from '@/lib/store/db';
import { createIndexStorage } from '@/lib/store/index-storage';
import { beginSegment, finishSegment } from '@/lib/store/segments';
import { resultOf } from '@/lib/store/store-error';
import { makeClaim, makePackFacts } from '../support/make-claims';

const WALL = 'The Great Wall of China can be seen from the Moon with the naked eye.';
const TEA = 'The kettle in the office kitchen boils in ninety seconds.';

let name: string;
let library: Library;
let app: App;
beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  library = createLibrary({ name });
  const starter = JSON.parse(
    dataFeed.write(makePackFacts('starter', { version: '1' }), [makeClaim('starter/wall', WALL), makeClaim('starter/moon', 'The Moon is made of cheese.')])
      .text,
  );
  app = createApp({ library, readStarterPack: async () => success(starter) });
});
afterEach(async () => {
  await app.tidy();
  await app.close();
  indexedDB.deleteDatabase(name);
});

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

test('a pack is installed, matched, replaced, removed and swept', async () => {
  await app.restoreStarterPack();
  expect(await match(WALL)).toEqual(['starter/wall']);
  await app.restoreStarterPack();
  await app.tidy();
  expect(await library.read((db) => db.count('segments'))).toBe(1);
  await app.removePack({ id: 'starter' as PackId });
  expect(await match(WALL)).toEqual([]);
  await app.tidy();
  for (const store of ['segments', 'buffers', 'blocks'] as const) expect(await library.read((db) => db.count(store))).toBe(0);
});

test('own claims are saved, changed, merged and deleted', async () => {
  for (let index = 0; index < 12; index++)
    await app.saveClaim({ claim: makeClaim(`own/c${index}`, `The ${index}th ship of the year left the harbour of Bergen with salted fish.`) });
  await app.saveClaim({ claim: makeClaim('own/tea', 'Something that will be put otherwise.') });
  await app.saveClaim({ claim: makeClaim('own/tea', TEA) });
  await app.tidy();
  expect(await library.read((db) => db.count('segments'))).toBeLessThan(9);
  expect(await match(TEA)).toEqual(['own/tea']);
  await app.removeClaim({ id: 'own/tea' as ClaimId });
  expect(await match(TEA)).toEqual([]);
  expect(await app.countLibrary()).toEqual({ claims: 12, packs: 1 });
});

test('writers of two contexts take turns, and each sees what the other wrote', async () => {
  const other = createApp({ library: createLibrary({ name }) });
  await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      (index % 2 === 0 ? app : other).saveClaim({ claim: makeClaim(`own/c${index}`, `Claim number ${index} speaks of the harbour.`) }),
    ),
  );
  expect(await app.countLibrary()).toEqual({ claims: 6, packs: 1 });
  expect((await other.readClaims({ ids: ['own/c0', 'own/c5'] as ClaimId[] })).claims.map((claim) => claim?.id)).toEqual(['own/c0', 'own/c5']);
  await other.tidy();
  await other.close();
});

test('a file is imported, and one that is stopped shows nothing and goes on', async () => {
  const claims = Array.from({ length: 3000 }, (_, index) =>
    makeClaim(`big/c${index}`, `The ${index}th train of the year left the station of Oslo with ${index * 7} passengers.`),
  );
  const bytes = new TextEncoder().encode(dataFeed.write(makePackFacts('big'), claims).text);
  const file = new File([bytes], 'big.json', { lastModified: 1 });
  const stop = new AbortController();
  const source = (before: (start: number) => void) => ({
    name: file.name,
    size: file.size,
    modified: file.lastModified,
    read: async (start: number, end: number) => {
      before(start);
      return new Uint8Array(await file.slice(start, Math.min(end, start + 100_000)).arrayBuffer());
    },
  });
  const stopped = await importFile(
    library,
    source((start) => start > file.size * 0.8 && stop.abort()),
    { signal: stop.signal },
  );
  expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await app.countLibrary()).toEqual({ claims: 0, packs: 0 });
  const starts: number[] = [];
  const done = await importFile(
    library,
    source((start) => starts.push(start)),
    { signal: new AbortController().signal },
  );
  expect(done).toMatchObject({ ok: true, value: { pack: { id: 'big', claims: 3000 }, refused: 0 } });
  // After a look at its beginning, to tell what it is.
  expect(starts.find((start) => start > DETECT_BYTES)).toBeGreaterThan(file.size * 0.4);
  expect((await app.readClaims({ ids: ['big/c0', 'big/c2999'] as ClaimId[] })).claims).toEqual([claims[0], claims[2999]]);
});

test('an open library gives way to an upgrade, and a later version is left alone', async () => {
  await app.restoreStarterPack();
  const upgraded = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 99);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  upgraded.close();
  expect(await resultOf(app.countLibrary())).toMatchObject({ ok: false, error: { code: 'newer' } });
  expect(await resultOf(app.restoreStarterPack())).toMatchObject({ ok: false, error: { code: 'newer' } });
});

test('a large buffer of a segment is kept as a file and comes back byte for byte, beside small ones and those of earlier versions', async () => {
  const bytes = (size: number) => Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251).buffer;
  const buffers = { large: bytes(700_001), small: bytes(1000), earlier: bytes(300_000) };
  const segment = await library.write(async (db) => {
    const id = await beginSegment(db, { pack: 'p' as PackId, job: null });
    await finishSegment(db, id, { claims: 1, version: 1, buffers });
    // Version 2 of the index kept every buffer as plain bytes.
    await db.put('buffers', buffers.earlier, [id, 'earlier']);
    return id;
  });
  const kept = await library.read((db) => db.getAll('buffers', IDBKeyRange.bound([segment], [segment, []])));
  expect(kept.map((one) => one instanceof Blob)).toEqual([false, true, false]);
  const read = await createIndexStorage(library).readBuffers(segment, ['large', 'small', 'earlier']);
  expect(
    Object.entries(read ?? {}).map(([name, buffer]) => [
      name,
      buffer instanceof ArrayBuffer,
      new Uint8Array(buffer).every((byte, at) => byte === (at * 31) % 251),
      buffer.byteLength,
    ]),
  ).toEqual([
    ['large', true, true, 700_001],
    ['small', true, true, 1000],
    ['earlier', true, true, 300_000],
  ]);
  expect(await createIndexStorage(library).readBuffers(segment, ['large', 'absent'])).toBeNull();
});
