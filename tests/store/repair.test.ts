// What is damaged in a library is found, saved as far as it can be read, and made whole.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type App, createApp } from '@/lib/app/app';
import { checkLibrary, repairLibrary } from '@/lib/app/repair';
import type { ClaimId, PackId } from '@/lib/model/ids';
import type { Library } from '@/lib/store/db';
import { readSegments } from '@/lib/store/segments';
import { fillLibrary, never, takeBackup } from '../support/backups';
import { freshLibrary } from '../support/fresh-library';

vi.setConfig({ testTimeout: 60_000 });

let library: Library;
let app: App;
beforeEach(() => {
  library = freshLibrary().library;
  app = createApp({ library });
});
const fill = (count?: number) => fillLibrary(library, app, count);

describe('a damaged library', () => {
  test('keeps the claims of a pack whose own record is lost, and is sound after one repair', async () => {
    await fill(70);
    await library.write((db) => db.delete('packs', 'big' as PackId));
    expect(await checkLibrary(library, never())).toMatchObject([{ place: 'big', reason: 'the pack of these claims is not known' }]);
    await repairLibrary(library, never());
    expect(await checkLibrary(library, never())).toEqual([]);
    app.forget();
    expect((await app.readLibrary()).packs.find(({ id }) => id === 'big')).toMatchObject({ name: 'big', origin: 'import', claims: 70 });
    expect((await app.readClaims({ ids: ['big/c69'] as ClaimId[] })).claims[0]?.text).toBe('The 69th ship of the year left the harbour of Bergen.');
  });

  test('is found out, goes into a backup as far as it can be read, and is made whole from the rest', async () => {
    await fill(200);
    await app.tidy();
    expect(await checkLibrary(library, never())).toEqual([]);
    const big = (await library.read((db) => readSegments(db, 'live'))).find(({ pack }) => pack === 'big')!;
    await library.write(async (db) => {
      await db.delete('blocks', [big.id, 1]);
      await db.put('blocks', [{ id: 'nonsense' }] as never, [big.id, 2]);
    });
    expect(await checkLibrary(library, never())).toMatchObject([
      { place: 'Pack big, block 2', reason: 'a block of claims is missing' },
      { place: 'Pack big, block 3', reason: 'a block of claims is damaged' },
      { place: expect.stringContaining('Pack big, claim') },
    ]);
    const { damage } = await takeBackup(library);
    expect(damage.map(({ place }) => place)).toEqual(['Pack big, block 2', 'Pack big, block 3']);

    expect(await repairLibrary(library, never())).toHaveLength(3);
    app.forget();
    await app.tidy();
    expect(await checkLibrary(library, never())).toEqual([]);
    expect((await app.readLibrary()).packs).toMatchObject([
      { id: 'own', claims: 2 },
      { id: 'big', claims: 200 - 128 },
    ]);
    expect((await app.readClaims({ ids: ['big/c63', 'big/c64', 'big/c199'] as ClaimId[] })).claims.map((claim) => claim !== null)).toEqual([true, false, true]);
  });

  test('whose index is gone is indexed anew, the reader’s own claims included', async () => {
    await fill(100);
    await app.tidy();
    const live = await library.read((db) => readSegments(db, 'live'));
    await library.write(async (db) => {
      for (const { id } of live) await db.delete('buffers', [id, 'postings']);
      const row = (await db.getAll('own'))[0]!;
      await db.put('own', { ...row, segment: 'nowhere' });
    });
    const found = await checkLibrary(library, never());
    expect(found.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['the index cannot be read', 'it is not in the index']));
    await repairLibrary(library, never());
    expect(await checkLibrary(library, never())).toEqual([]);
    const after = createApp({ library });
    const { claims: read } = await after.readClaims({ ids: ['own/c1', 'own/c3', 'big/c99'] as ClaimId[] });
    expect(read.map((claim) => claim !== null)).toEqual([true, true, true]);
    await after.removeClaim({ id: 'own/c1' as ClaimId });
    expect((await after.readClaims({ ids: ['own/c1'] as ClaimId[] })).claims).toEqual([null]);
  });
});
