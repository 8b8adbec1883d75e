// Editing the reader's own claims: nothing is lost, everything has a way back, and what was changed elsewhere is not overwritten.
import { beforeEach, expect, test, vi } from 'vitest';
import { createApp } from '@/lib/app/app';
import { createBulkEditing } from '@/lib/app/bulk-edit';
import { createEditing } from '@/lib/app/edit';
import { indexClaims, writePack } from '@/lib/app/write-pack';
import type { Claim } from '@/lib/model/claim';
import type { ClaimId } from '@/lib/model/ids';
import type { Library } from '@/lib/store/db';
import { writeOwnClaims } from '@/lib/store/own-claims';
import { freshLibrary } from '../support/fresh-library';
import { makeClaim, makePackFacts } from '../support/make-claims';

const id = 'own/tea' as ClaimId;
const TEA = makeClaim(id, 'Tea is healthy.', { topics: ['food'] });
let library: Library;
let clock: number;
let editing: ReturnType<typeof createEditing>;
let bulk: ReturnType<typeof createBulkEditing>;
beforeEach(() => {
  library = freshLibrary().library;
  clock = Date.parse('2026-03-01T10:00:00Z') / 1000;
  const options = { library, tell: () => undefined, now: () => new Date(clock++ * 1000) };
  editing = createEditing(options);
  bulk = createBulkEditing(options);
});
const read = async (one: ClaimId): Promise<Claim | null> => (await createApp({ library }).readClaims({ ids: [one] })).claims[0]!;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (error: { code?: string }) => error.code,
  );

test('a claim is written, changed and changed back, with every version in its history', async () => {
  await editing.saveClaim({ claim: TEA, before: null });
  const second = { ...TEA, text: 'Green tea is healthy.' };
  await editing.saveClaim({ claim: second, before: TEA });
  await editing.saveClaim({ claim: second, before: TEA });
  expect((await read(id))?.text).toBe('Green tea is healthy.');
  expect((await editing.readHistory({ id, limit: 10 })).map(({ before }) => before?.text ?? null)).toEqual(['Tea is healthy.', null]);
});

test('what was changed elsewhere meanwhile is not overwritten', async () => {
  await editing.saveClaim({ claim: TEA, before: null });
  await editing.saveClaim({ claim: { ...TEA, text: 'Elsewhere.' }, before: TEA });
  expect(await codeOf(editing.saveClaim({ claim: { ...TEA, text: 'Here.' }, before: TEA }))).toBe('claim-changed');
  expect(await codeOf(editing.saveClaim({ claim: { ...TEA, text: 'Here.' }, before: null }))).toBe('claim-changed');
  expect((await read(id))?.text).toBe('Elsewhere.');
  expect(await codeOf(editing.saveClaim({ claim: makeClaim('ships/a', 'A.'), before: null }))).toBe('invalid');
});

/** Undoes all of a change, portion by portion. */
async function undo(at: string): Promise<number> {
  let undone = 0;
  for (let after: string | null = null; ; ) {
    const portion: { undone: number; next: string | null } = await bulk.undoChange({ at, after });
    undone += portion.undone;
    if (portion.next === null) return undone;
    after = portion.next;
  }
}
const time = () => new Date(clock++ * 1000).toISOString();

test('claims are tagged, rated and deleted in bulk, those of packs are left, and each change is undone as a whole', async () => {
  await library.write((db) => writePack(db, makePackFacts('ships'), [makeClaim('ships/a', 'A ship left.')], 'import'));
  const ids = ['own/a', 'own/b', 'ships/a'] as ClaimId[];
  for (const one of ids.slice(0, 2)) await editing.saveClaim({ claim: makeClaim(one, `Claim ${one}.`, { topics: ['old'] }), before: null });
  const [tagged, rated, again, gone] = [time(), time(), time(), time()];
  expect(await bulk.changeClaims({ ids, change: { kind: 'tag', add: ['new', 'old'], remove: [] }, at: tagged })).toEqual({ changed: 2, left: 1 });
  expect((await read(ids[0]!))?.topics).toEqual(['old', 'new']);
  expect((await read(ids[2]!))?.topics).toEqual([]);
  await bulk.changeClaims({ ids, change: { kind: 'rate', rating: 'true', reviewer: 'You' }, at: rated });
  await bulk.changeClaims({ ids, change: { kind: 'rate', rating: 'mixed', reviewer: 'You' }, at: again });
  expect((await read(ids[0]!))?.reviews.map(({ reviewer, rating }) => `${reviewer} ${rating}`)).toEqual(['Checker false', 'You mixed']);
  expect(await bulk.changeClaims({ ids, change: { kind: 'delete' }, at: gone })).toEqual({ changed: 2, left: 1 });
  expect(await read(ids[0]!)).toBeNull();
  expect((await editing.listDeletedClaims({ limit: 10 })).map(({ claim }) => claim.id).sort()).toEqual(['own/a', 'own/b']);
  expect((await bulk.listChanges({ limit: 10 })).map(({ at, changed, deleted }) => [at, changed, deleted])).toEqual([
    [gone, 0, 2],
    [again, 2, 0],
    [rated, 2, 0],
    [tagged, 2, 0],
  ]);
  expect(await undo(gone)).toBe(2);
  expect((await read(ids[1]!))?.topics).toEqual(['old', 'new']);
  expect(await editing.listDeletedClaims({ limit: 10 })).toEqual([]);
  // The later change stands in the way until it is taken back itself.
  expect(await undo(rated)).toBe(0);
  expect(await undo(again)).toBe(2);
  expect(await undo(rated)).toBe(2);
  expect((await read(ids[0]!))?.reviews.map(({ reviewer }) => reviewer)).toEqual(['Checker']);
  await undo(tagged);
  expect((await read(ids[0]!))?.topics).toEqual(['old']);
});

test('a change of many claims is done and undone in portions, and the same portion twice does no more', async () => {
  const ids = Array.from({ length: 1300 }, (_, index) => `own/c${index}` as ClaimId);
  const claims = ids.map((one, index) => makeClaim(one, `The ${index}th lighthouse was painted white.`));
  await library.write((db) => writeOwnClaims(db, claims, indexClaims));
  const at = time();
  const change = { kind: 'delete' } as const;
  expect(await bulk.changeClaims({ ids: ids.slice(0, 700), change, at })).toEqual({ changed: 700, left: 0 });
  expect(await bulk.changeClaims({ ids: ids.slice(0, 700), change, at })).toEqual({ changed: 0, left: 700 });
  expect(await bulk.changeClaims({ ids: ids.slice(700, 1200), change, at })).toEqual({ changed: 500, left: 0 });
  const app = createApp({ library });
  expect((await app.readLibrary()).claims).toBe(100);
  expect(await bulk.listChanges({ limit: 10 })).toEqual([{ at, changed: 0, deleted: 1200, merged: false }]);
  // One that was written anew meanwhile stays as it is.
  await editing.saveClaim({ claim: makeClaim('own/c5', 'Another one.'), before: null });
  const first = await bulk.undoChange({ at, after: null });
  expect(first).toMatchObject({ undone: 500, next: expect.any(String) });
  expect(await bulk.undoChange({ at, after: first.next })).toMatchObject({ undone: 500 });
  expect(await undo(at)).toBe(199);
  expect((await app.readLibrary()).claims).toBe(1300);
  expect((await read('own/c5' as ClaimId))?.text).toBe('Another one.');
  expect((await read('own/c1199' as ClaimId))?.text).toBe('The 1199th lighthouse was painted white.');
  expect(await undo(at)).toBe(0);
});

test('a deleted claim is restored from the bin once', async () => {
  await editing.saveClaim({ claim: TEA, before: null });
  await bulk.changeClaims({ ids: [id], change: { kind: 'delete' }, at: time() });
  expect(await editing.restoreClaim({ id })).toBe(true);
  expect(await read(id)).toEqual(TEA);
  expect(await editing.restoreClaim({ id })).toBe(false);
});

test('of a large bin nothing is read but what is listed', async () => {
  const claims = Array.from({ length: 40 }, (_, at) => makeClaim(`own/b${at}`, `The ${at}th bridge was painted red.`));
  await library.write((db) => writeOwnClaims(db, claims, indexClaims, time()));
  await bulk.changeClaims({ ids: claims.map((claim) => claim.id), change: { kind: 'delete' }, at: time() });
  const all = vi.spyOn(IDBIndex.prototype, 'getAll');
  const one = vi.spyOn(IDBObjectStore.prototype, 'get');
  expect(await editing.listDeletedClaims({ limit: 3 })).toHaveLength(3);
  expect([all.mock.calls.length, one.mock.calls.length]).toEqual([0, 3]);
  all.mockRestore();
  one.mockRestore();
});
