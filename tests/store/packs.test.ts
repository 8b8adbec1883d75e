// A pack is there whole or not at all, whatever happens while it is written, replaced or removed.
import { expect, test } from 'vitest';
import { maintain } from '@/lib/app/maintain';
import { indexClaims, writePack } from '@/lib/app/write-pack';
import type { Claim } from '@/lib/model/claim';
import type { PackId } from '@/lib/model/ids';
import { createEngine } from '@/lib/search/engine';
import { BLOCK_SIZE } from '@/lib/search/storage';
import { createIndexStorage } from '@/lib/store/index-storage';
import { writeJob } from '@/lib/store/jobs';
import { publishPack, readPacks, removePack } from '@/lib/store/packs';
import { beginSegment, finishSegment, readSegments, sweepOnce, writeBlocks } from '@/lib/store/segments';
import { freshLibrary } from '../support/fresh-library';
import { makeClaim, makePackFacts } from '../support/make-claims';

const facts = makePackFacts('p');
const some = (count: number, word = 'one'): Claim[] =>
  Array.from({ length: count }, (_, index) => makeClaim(`p/${word}-${index}`, `The ${word} harbour number ${index} was closed by the mayor.`));

test('a written pack is listed, counted and read back block by block', async () => {
  const { library } = freshLibrary();
  const claims = some(BLOCK_SIZE * 2 + 5);
  await library.write((db) => writePack(db, facts, claims, 'import'));
  const storage = createIndexStorage(library);
  const [segment] = await storage.listSegments();
  expect(segment).toMatchObject({ pack: 'p', claims: claims.length });
  const blocks = await Promise.all([0, 1, 2, 3].map((block) => storage.readBlock(segment!.id, block)));
  expect(blocks.map((block) => block?.length ?? null)).toEqual([BLOCK_SIZE, BLOCK_SIZE, 5, null]);
  expect(blocks.flatMap((block) => block ?? [])).toEqual(claims);
  const buffers = await storage.readBuffers(segment!.id, Object.keys(segment!.buffers));
  expect(Object.fromEntries(Object.entries(buffers ?? {}).map(([name, buffer]) => [name, buffer.byteLength]))).toEqual(segment!.buffers);
  expect(await library.read(readPacks)).toMatchObject([{ id: 'p', claims: claims.length, origin: 'import' }]);
});

test('a new version replaces the old one in one step, and the old bytes are swept', async () => {
  const { library } = freshLibrary();
  await library.write((db) => writePack(db, facts, some(3, 'old'), 'import'));
  await library.write((db) => writePack(db, facts, some(2, 'new'), 'import'));
  const engine = createEngine(createIndexStorage(library));
  expect(await engine.countClaims()).toBe(2);
  expect((await library.read((db) => readSegments(db, 'dropped'))).length).toBe(1);
  await maintain(library);
  expect(await library.read((db) => db.count('segments'))).toBe(1);
  expect((await library.read((db) => db.getAllKeys('blocks'))).length).toBe(1);
  expect(new Set((await library.read((db) => db.getAllKeys('buffers'))).map(([segment]) => segment)).size).toBe(1);
});

test('half an import is never seen, and what it left is swept unless its job may go on', async () => {
  const { library } = freshLibrary();
  const begin = (job: string | null) =>
    library.write(async (db) => {
      const segment = await beginSegment(db, { pack: 'p' as PackId, job });
      await writeBlocks(db, segment, 0, [some(4)]);
      if (job !== null) await finishSegment(db, segment, indexClaims(some(4)));
      return segment;
    });
  await begin(null);
  const kept = await begin('job-1');
  await library.write((db) => writeJob(db, { id: 'job-1', kind: 'import', state: 'running', cursor: null, created: '2024-01-01', changed: '2024-01-01' }));
  expect(await createIndexStorage(library).listSegments()).toEqual([]);
  expect(await createEngine(createIndexStorage(library)).countClaims()).toBe(0);

  await maintain(library);
  expect(await library.read((db) => db.getAllKeys('segments'))).toEqual([kept]);
  await library.write((db) => db.delete('jobs', 'job-1'));
  await maintain(library);
  for (const store of ['segments', 'blocks', 'buffers', 'tombstones'] as const) expect(await library.read((db) => db.count(store))).toBe(0);
});

test('a publication that names a lost segment changes nothing', async () => {
  const { library } = freshLibrary();
  const old = await library.write((db) => writePack(db, facts, some(3, 'old'), 'import'));
  await expect(library.write((db) => publishPack(db, { ...old, claims: 9 }, ['nowhere']))).rejects.toThrow('nowhere');
  expect(await library.read(readPacks)).toEqual([old]);
  expect((await library.read((db) => readSegments(db, 'live'))).length).toBe(1);
});

test('sweeping goes in steps that can be stopped anywhere', async () => {
  const { library } = freshLibrary();
  await library.write(async (db) => {
    const segment = await beginSegment(db, { pack: 'p' as PackId, job: null });
    await writeBlocks(
      db,
      segment,
      0,
      Array.from({ length: 1200 }, () => some(1)),
    );
  });
  const left: number[] = [];
  while (await library.write(sweepOnce)) left.push(await library.read((db) => db.count('blocks')));
  expect(left).toEqual([700, 200, 0]);
  expect(await library.read((db) => db.count('segments'))).toBe(0);
});

test('a removed pack is gone from every search at once', async () => {
  const { library } = freshLibrary();
  await library.write((db) => writePack(db, facts, some(3), 'import'));
  expect(await library.write((db) => removePack(db, facts.id))).toBe(true);
  expect(await library.write((db) => removePack(db, facts.id))).toBe(false);
  expect(await library.read(readPacks)).toEqual([]);
  expect(await createEngine(createIndexStorage(library)).countClaims()).toBe(0);
});

test('an index of another version is made anew from the blocks', async () => {
  const { library } = freshLibrary();
  await library.write((db) => writePack(db, facts, some(BLOCK_SIZE + 1), 'import'));
  await library.write(async (db) => {
    const [segment] = await db.getAll('segments');
    await db.put('segments', { ...segment!, version: -1, buffers: {} });
    await db.clear('buffers');
  });
  const engine = createEngine(createIndexStorage(library));
  expect(await engine.countClaims()).toBe(0);
  expect(await maintain(library)).toBe(true);
  await engine.refresh();
  expect(await engine.countClaims()).toBe(BLOCK_SIZE + 1);
});
