// Editing the reader's own claims: nothing is lost, everything has a way back, and what was changed elsewhere is not overwritten.
import { beforeEach, expect, test } from 'vitest';
import { createApp } from '@/lib/app/app';
import { createEditing } from '@/lib/app/edit';
import { writePack } from '@/lib/app/write-pack';
import type { Claim } from '@/lib/model/claim';
import type { ClaimId } from '@/lib/model/ids';
import type { Library } from '@/lib/store/db';
import { freshLibrary } from '../support/fresh-library';
import { makeClaim, makePackFacts } from '../support/make-claims';

const id = 'own/tea' as ClaimId;
const TEA = makeClaim(id, 'Tea is healthy.', { topics: ['food'] });
let library: Library;
let clock: number;
let editing: ReturnType<typeof createEditing>;
beforeEach(() => {
  library = freshLibrary().library;
  clock = Date.parse('2026-03-01T10:00:00Z') / 1000;
  editing = createEditing({ library, tell: () => undefined, now: () => new Date(clock++ * 1000) });
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

test('claims are tagged, rated and deleted in bulk, those of packs are left, and each change is undone as a whole', async () => {
  await library.write((db) => writePack(db, makePackFacts('ships'), [makeClaim('ships/a', 'A ship left.')], 'import'));
  const ids = ['own/a', 'own/b', 'ships/a'] as ClaimId[];
  for (const one of ids.slice(0, 2)) await editing.saveClaim({ claim: makeClaim(one, `Claim ${one}.`, { topics: ['old'] }), before: null });
  const tagged = await editing.changeClaims({ ids, change: { kind: 'tag', add: ['new', 'old'], remove: [] } });
  expect(tagged).toMatchObject({ changed: 2, left: 1 });
  expect((await read(ids[0]!))?.topics).toEqual(['old', 'new']);
  expect((await read(ids[2]!))?.topics).toEqual([]);
  const rated = await editing.changeClaims({ ids, change: { kind: 'rate', rating: 'true', reviewer: 'You' } });
  const again = await editing.changeClaims({ ids, change: { kind: 'rate', rating: 'mixed', reviewer: 'You' } });
  expect((await read(ids[0]!))?.reviews.map(({ reviewer, rating }) => `${reviewer} ${rating}`)).toEqual(['Checker false', 'You mixed']);
  const gone = await editing.changeClaims({ ids, change: { kind: 'delete' } });
  expect(gone).toMatchObject({ changed: 2, left: 1 });
  expect(await read(ids[0]!)).toBeNull();
  expect((await editing.listDeletedClaims({ limit: 10 })).map(({ claim }) => claim.id).sort()).toEqual(['own/a', 'own/b']);
  expect(await editing.undoChange({ at: gone.at })).toBe(2);
  expect((await read(ids[1]!))?.topics).toEqual(['old', 'new']);
  expect(await editing.listDeletedClaims({ limit: 10 })).toEqual([]);
  // The later change stands in the way until it is taken back itself.
  expect(await editing.undoChange({ at: rated.at })).toBe(0);
  expect(await editing.undoChange({ at: again.at })).toBe(2);
  expect(await editing.undoChange({ at: rated.at })).toBe(2);
  expect((await read(ids[0]!))?.reviews.map(({ reviewer }) => reviewer)).toEqual(['Checker']);
  await editing.undoChange({ at: tagged.at });
  expect((await read(ids[0]!))?.topics).toEqual(['old']);
});

test('a deleted claim is restored from the bin once', async () => {
  await editing.saveClaim({ claim: TEA, before: null });
  await editing.changeClaims({ ids: [id], change: { kind: 'delete' } });
  expect(await editing.restoreClaim({ id })).toBe(true);
  expect(await read(id)).toEqual(TEA);
  expect(await editing.restoreClaim({ id })).toBe(false);
});
