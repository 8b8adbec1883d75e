// Claims that say the same are found and merged: nothing of the reader's is lost, a pack's claim stays as it is, and a merge is undone as a whole.
import { beforeEach, expect, test, vi } from 'vitest';
import { type App, createApp } from '@/lib/app/app';
import { findDuplicates } from '@/lib/app/duplicates';
import { importFile, listRecords, readChangedNotes, undoImport } from '@/lib/app/transfer';
import { writePack } from '@/lib/app/write-pack';
import { readContent } from '@/lib/model/annotation';
import type { Claim } from '@/lib/model/claim';
import type { ClaimId } from '@/lib/model/ids';
import type { Library } from '@/lib/store/db';
import { freshLibrary } from '../support/fresh-library';
import { makeClaim, makePackFacts } from '../support/make-claims';
import { makeNote } from '../support/make-notes';

const LIGHTHOUSE = 'The lighthouse at Skagen was moved by forty metres after the storm of 1902.';
const asker = { address: null, keeps: true, reader: 'You' };
const never = () => ({ signal: new AbortController().signal });
let library: Library;
let app: App;
beforeEach(async () => {
  library = freshLibrary().library;
  app = createApp({ library });
  await library.write((db) =>
    writePack(
      db,
      makePackFacts('coast'),
      [makeClaim('coast/a', LIGHTHOUSE), makeClaim('coast/b', 'The ferry to Riga carried nine thousand barrels of herring in 1911.')],
      'import',
    ),
  );
});
const keep = (claim: Claim) => app.saveClaim({ claim });
const read = async (id: string) => (await app.readClaims({ ids: [id as ClaimId] })).claims[0] ?? null;
const id = (text: string) => text as ClaimId;

test('own claims are paired with what says the same, in the same words or others, and with nothing else', async () => {
  await keep(makeClaim('own/same', `the ${LIGHTHOUSE.slice(4, -1)}!`));
  await keep(makeClaim('own/again', LIGHTHOUSE));
  await keep(makeClaim('own/other', 'The lighthouse at Skagen was moved by ninety metres after the storm of 1902.'));
  await keep(makeClaim('own/ships', 'No ship of the northern fleet was ever painted green.'));
  const pairs = await findDuplicates(library, never());
  const names = pairs.map(({ own, other, how }) => `${[own.id, other.id].sort().join(' ')} ${how}`);
  expect(names.sort()).toEqual(['coast/a own/again words', 'coast/a own/same words', 'own/again own/same words']);
  const stopped = new AbortController();
  stopped.abort();
  await expect(findDuplicates(library, { signal: stopped.signal })).rejects.toThrow();
});

test('two own claims become one with all that both had, notes and judgements move, and undoing brings both back as they were', async () => {
  const first = makeClaim('own/a', LIGHTHOUSE, { topics: ['coast'] });
  const second = makeClaim('own/b', 'They moved the Skagen light by forty metres.', { topics: ['storms'], rating: 'true' });
  await keep(first);
  await keep(second);
  const note = makeNote('1', { text: 'Seen it.', claim: { id: id('own/b'), title: second.text } });
  await app.notes.saveNote({ note, before: null, language: 'en' }, asker);
  const verdict = { id: 'v', claimId: id('own/b'), claim: second.text, text: 'A sentence.', verdict: 'not-same' as const, created: '2024-05-07T08:09:10.000Z' };
  await app.storeVerdict({ verdict });
  const preview = await app.merging.previewMerge({ from: id('own/b'), into: id('own/a') });
  expect(preview).toMatchObject({
    loses: false,
    leaves: 'bin',
    notes: 1,
    verdicts: 1,
    additions: { wordings: [second.text], topics: ['storms'], sayings: [], reviews: second.reviews },
  });
  const stored = await library.read((db) => db.get('annotations', note.id));

  const at = new Date(Date.now() + 1000).toISOString();
  await app.merging.mergeClaims({ from: id('own/b'), into: id('own/a'), at });
  expect(await read('own/b')).toBeNull();
  expect(await read('own/a')).toEqual({ ...first, wordings: [second.text], topics: ['coast', 'storms'], reviews: [...first.reviews, ...second.reviews] });
  expect(readContent((await library.read((db) => db.get('annotations', note.id)))!.note).claim).toEqual({ id: 'own/a', title: LIGHTHOUSE });
  expect((await app.listVerdicts({ after: null, limit: 5 })).verdicts).toMatchObject([{ id: 'v', claimId: 'own/a' }]);
  expect(await app.bulk.listChanges({ limit: 5 })).toEqual([{ at, changed: 1, deleted: 1, merged: true }]);
  expect(await listRecords(library)).toEqual([]);
  expect(await app.editing.readHistory({ id: id('own/a'), limit: 5 })).toMatchObject([{ at, before: first }, { before: null }]);

  expect(await app.bulk.undoChange({ at, after: null })).toEqual({ undone: 2, next: null });
  expect([await read('own/a'), await read('own/b')]).toEqual([first, second]);
  expect(await library.read((db) => db.get('annotations', note.id))).toEqual(stored);
  expect((await app.listVerdicts({ after: null, limit: 5 })).verdicts).toEqual([verdict]);
  expect((await app.bulk.listChanges({ limit: 5 })).filter(({ merged }) => merged)).toEqual([]);
});

const PLAIN = makeClaim('own/a', LIGHTHOUSE);

test("an own claim that says no more than a pack's goes to the bin, its notes move to the pack's, and undoing spares what was changed since", async () => {
  await keep(PLAIN);
  const note = makeNote('1', { text: 'Seen it.', claim: { id: id('own/a'), title: PLAIN.text } });
  await app.notes.saveNote({ note, before: null, language: 'en' }, asker);
  const before = await read('coast/a');
  expect(await app.merging.previewMerge({ from: id('own/a'), into: id('coast/a') })).toMatchObject({ loses: false, leaves: 'bin', notes: 1 });
  const at = new Date(Date.now() + 1000).toISOString();
  await app.merging.mergeClaims({ from: id('own/a'), into: id('coast/a'), at });
  expect(await read('coast/a')).toEqual(before);
  expect(await read('own/a')).toBeNull();
  expect(readContent((await library.read((db) => db.get('annotations', note.id)))!.note).claim?.id).toBe('coast/a');
  // A note that the reader changed since stays as it is now when the merge is undone.
  const moved = (await library.read((db) => db.get('annotations', note.id)))!.note;
  const later = {
    ...moved,
    modified: new Date(Date.now() + 60_000).toISOString(),
    body: [...moved.body, { type: 'TextualBody' as const, purpose: 'tagging' as const, value: 'later' }],
  };
  await app.notes.saveNote({ note: later, before: moved.modified, language: 'en' }, asker);
  await app.bulk.undoChange({ at, after: null });
  expect(await read('own/a')).toEqual(PLAIN);
  expect((await library.read((db) => db.get('annotations', note.id)))!.note).toEqual(later);
});

const SAYING = { speaker: 'Ann', role: null, date: '1903', place: null, occasion: null, quotation: null, url: null };

test.each([
  ['wording', { text: 'They moved the Skagen light by forty metres.' }],
  ['topic', { topics: ['storms'] }],
  ['saying', { sayings: [SAYING] }],
  ['review', { rating: 'true' as const }],
])("an own claim with a %s that a pack's lacks is not merged into it", async (_what, more) => {
  await keep(makeClaim('own/a', LIGHTHOUSE, more));
  const pair = { from: id('own/a'), into: id('coast/a') };
  expect(await app.merging.previewMerge(pair)).toMatchObject({ loses: true });
  await expect(app.merging.mergeClaims({ ...pair, at: new Date().toISOString() })).rejects.toMatchObject({ code: 'merge-loses' });
  expect(await read('own/a')).not.toBeNull();
});

test("an own claim takes in what a pack's says: the pack keeps its claim, notes stay, the pair is settled, and undoing gives the own claim back", async () => {
  const own = makeClaim('own/a', 'They moved the Skagen lighthouse by forty metres after the storm of 1902.', { topics: ['storms'], rating: 'true' });
  await keep(own);
  const theirs = (await read('coast/a'))!;
  const note = makeNote('1', { text: 'Seen it.', claim: { id: id('coast/a'), title: theirs.text } });
  await app.notes.saveNote({ note, before: null, language: 'en' }, asker);
  const stored = await library.read((db) => db.get('annotations', note.id));
  expect((await findDuplicates(library, never())).map(({ other }) => other.id)).toEqual(['coast/a']);
  const pair = { from: id('coast/a'), into: id('own/a') };
  expect(await app.merging.previewMerge(pair)).toMatchObject({
    loses: false,
    leaves: 'pack',
    notes: 0,
    verdicts: 0,
    rating: { before: 'true', after: 'true' },
    additions: { wordings: [theirs.text], reviews: theirs.reviews },
  });
  const at = new Date(Date.now() + 1000).toISOString();
  await app.merging.mergeClaims({ ...pair, at });
  expect(await read('own/a')).toEqual({ ...own, wordings: [theirs.text], reviews: [...own.reviews, ...theirs.reviews] });
  expect(await read('coast/a')).toEqual(theirs);
  expect(await library.read((db) => db.get('annotations', note.id))).toEqual(stored);
  expect(await findDuplicates(library, never())).toEqual([]);
  expect(await app.bulk.listChanges({ limit: 5 })).toEqual([{ at, changed: 1, deleted: 0, merged: true }]);
  await app.bulk.undoChange({ at, after: null });
  expect(await read('own/a')).toEqual(own);
});

test('claims that together hold more than one record may are not merged', async () => {
  const wordings = (word: string) => Array.from({ length: 150 }, (_, index) => `${word} wording ${index}`);
  await keep(makeClaim('own/a', LIGHTHOUSE, { wordings: wordings('one') }));
  await keep(makeClaim('own/b', LIGHTHOUSE, { wordings: wordings('other') }));
  const pair = { from: id('own/a'), into: id('own/b') };
  expect(await app.merging.previewMerge(pair)).toMatchObject({ loses: true });
  await expect(app.merging.mergeClaims({ ...pair, at: new Date().toISOString() })).rejects.toMatchObject({ code: 'merge-loses' });
});

test('a merge that fails half-way has not happened: notes, judgements and both claims are as before', async () => {
  await keep(makeClaim('own/a', LIGHTHOUSE, { topics: ['storms'] }));
  await keep(makeClaim('own/b', LIGHTHOUSE));
  const note = makeNote('1', { text: 'Seen it.', claim: { id: id('own/b'), title: LIGHTHOUSE } });
  await app.notes.saveNote({ note, before: null, language: 'en' }, asker);
  const dump = () =>
    library.read(async (db) => JSON.stringify([await db.getAll('own'), await db.getAll('annotations'), await db.getAll('imports'), await db.getAll('bin')]));
  const before = await dump();
  const write = IDBObjectStore.prototype.put;
  // The last store that a merge writes to fails, as it does where the disk is full.
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'imports') throw new DOMException('full', 'QuotaExceededError');
    return Reflect.apply(write, this, args) as IDBRequest<IDBValidKey>;
  });
  await expect(app.merging.mergeClaims({ from: id('own/b'), into: id('own/a'), at: new Date().toISOString() })).rejects.toThrow();
  put.mockRestore();
  expect(await dump()).toEqual(before);
});

test.each([
  ['coast/a', 'coast/b', 'invalid'],
  ['own/a', 'own/a', 'invalid'],
  ['own/gone', 'own/a', 'gone'],
  ['own/a', 'coast/gone', 'gone'],
])('merging %s into %s is refused, and nothing is changed', async (from, into, code) => {
  await keep(makeClaim('own/a', 'A claim.'));
  await expect(app.merging.mergeClaims({ from: id(from), into: id(into), at: '2026-03-01T10:00:00.000Z' })).rejects.toMatchObject({ code });
  expect((await app.readLibrary()).claims).toBe(3);
  expect(await app.bulk.listChanges({ limit: 5 })).toEqual([]);
});

test('a note that is looked for elsewhere has its claim after an import, and loses it when the import is undone', async () => {
  const note = makeNote('7', { elsewhere: true, text: 'Look for it.' });
  const other = freshLibrary().library;
  const source = createApp({ library: other });
  await source.notes.saveNote({ note, before: null, language: 'en' }, asker);
  await library.write(async (db) => {
    const row = (await other.read((from) => from.get('annotations', note.id)))!;
    await db.put('annotations', row);
  });
  await app.settle({ notes: [note.id, 'no-such-note'], reader: 'You' });
  expect(await read(`own/note-${note.id}`)).toMatchObject({ reviews: [{ reviewer: 'You' }] });
  // One that the reader deleted stays deleted.
  await app.removeClaim({ id: id(`own/note-${note.id}`) });
  await app.settle({ notes: [note.id], reader: 'You' });
  expect(await read(`own/note-${note.id}`)).toBeNull();
  await app.editing.restoreClaim({ id: id(`own/note-${note.id}`) });
  await library.write((db) => db.delete('annotations', note.id));
  await app.settle({ notes: [note.id], reader: 'You' });
  expect(await read(`own/note-${note.id}`)).toBeNull();
});

test('an import tells which notes it changed for as long as it can be undone', async () => {
  const rows = {
    rows: [
      {
        id: 'h1',
        created: '2024-01-01T00:00:00Z',
        updated: '2024-01-01T00:00:00Z',
        uri: 'https://news.example/a',
        text: 'Mine.',
        tags: [],
        user: 'acct:a@b',
        document: { title: ['A'] },
        target: [{ source: 'https://news.example/a' }],
        links: {},
      },
    ],
    total: 1,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(rows));
  const file = { name: 'h.json', size: bytes.length, modified: 1, read: async (start: number, end: number) => bytes.slice(start, end) };
  const outcome = await importFile(library, file, never());
  if (!outcome.ok) throw new Error(outcome.error.message);
  const notes = await readChangedNotes(library, outcome.value.id);
  expect(notes).toHaveLength(1);
  expect((await undoImport(library, outcome.value.id)).notes).toEqual(notes);
  expect(await readChangedNotes(library, outcome.value.id)).toEqual([]);
});
