// Notes come in through the library's own import, from W3C Web Annotations in whatever shape they are written and from Hypothesis, with a look before and a way back.
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { createApp } from '@/lib/app/app';
import { previewFile } from '@/lib/app/preview';
import type { SourceFile } from '@/lib/app/read-file';
import { importFile, undoImport } from '@/lib/app/transfer';
import { writeCollection, writeWebAnnotation } from '@/lib/formats/web-annotation';
import { type Annotation, readContent } from '@/lib/model/annotation';
import type { ClaimId } from '@/lib/model/ids';
import type { Library } from '@/lib/store/db';
import { freshLibrary } from '../support/fresh-library';
import { makeNote } from '../support/make-notes';

const never = () => ({ signal: new AbortController().signal });
const NOTES = [
  makeNote('1', { text: 'Cheese **ripens**.', tags: ['Space'], rating: 'false', claim: { id: 'starter/moon' as ClaimId, title: 'The Moon.' } }),
  makeNote('2', { text: 'And "quoted" [brackets] {braces}.', question: true }, { canonical: 'https://news.example/s' }),
  makeNote('3', { sources: [{ url: 'https://example.org/a', title: 'A' }] }, { selector: [] }),
];
const collection = (notes: Annotation[]) => writeCollection(notes, { id: 'urn:x-caveat:notes:1', label: 'Notes', created: '2026-01-01T00:00:00.000Z' });
let library: Library;
beforeEach(() => {
  library = freshLibrary().library;
});

function makeFile(text: string, name = 'notes.jsonld', portion = 50): SourceFile {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.length, modified: 1, read: async (start, end) => bytes.slice(start, Math.min(end, start + portion)) };
}
const stored = async () => (await library.read((db) => db.getAll('annotations'))).map(({ note }) => note);
async function bring(file: SourceFile) {
  const outcome = await importFile(library, file, never());
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
}

const page = (notes: Annotation[], more = {}) => ({ type: 'AnnotationPage', id: 'urn:x:p', items: notes.map(writeWebAnnotation), ...more });
const SHAPES: Record<string, (notes: Annotation[]) => string> = {
  'a collection as we write it': (notes) => JSON.stringify(collection(notes), null, 1),
  'a collection without white space': (notes) => JSON.stringify(collection(notes)),
  'a collection whose page says more': (notes) =>
    JSON.stringify({ type: 'AnnotationCollection', total: 3, first: page(notes, { partOf: { id: 'urn:x', label: 'L' } }) }, null, 2),
  'a collection whose page begins with what it is part of': (notes) =>
    JSON.stringify({ type: 'AnnotationCollection', total: 3, first: { partOf: { id: 'urn:x' }, ...page(notes) } }, null, 2),
  'a collection of several pages': (notes) =>
    JSON.stringify({ type: 'AnnotationCollection', first: { ...page(notes.slice(0, 1)), next: page(notes.slice(1)) } }),
  'a page': (notes) => JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...page(notes) }),
  'a list': (notes) => JSON.stringify(notes.map(writeWebAnnotation), null, 2),
  'a graph': (notes) => JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', '@graph': notes.map(writeWebAnnotation) }),
  lines: (notes) => notes.map((note) => JSON.stringify(writeWebAnnotation(note))).join('\n'),
  'one after the other': (notes) => notes.map((note) => JSON.stringify(writeWebAnnotation(note), null, 2)).join('\n'),
};

test.each(Object.keys(SHAPES))('%s: every note is told before, comes in as it is, and goes again', async (shape) => {
  const file = makeFile(SHAPES[shape]!(NOTES));
  const preview = await previewFile(library, file, never());
  expect(preview).toMatchObject({ ok: true, value: { notes: { new: 3, changed: 0, same: 0 }, counts: { new: 0 }, refused: 0, losses: 0 } });
  expect(await stored()).toEqual([]);
  const outcome = await bring(file);
  expect(outcome).toMatchObject({ pack: null, notes: 3, refused: 0, losses: 0 });
  expect(await stored()).toEqual(NOTES);
  expect(await previewFile(library, file, never())).toMatchObject({ ok: true, value: { notes: { new: 0, changed: 0, same: 3 } } });
  await undoImport(library, outcome.id);
  expect(await stored()).toEqual([]);
});

test('one annotation alone comes in, and the newer of two versions stays', async () => {
  await bring(makeFile(JSON.stringify(writeWebAnnotation(NOTES[0]!), null, 2)));
  const newer = makeNote('1', { text: 'Later.' }, {}, '2026-05-08T00:00:00.000Z');
  const { id } = await bring(makeFile(JSON.stringify(collection([newer, NOTES[1]!])), 'later.jsonld'));
  expect((await stored())[0]).toEqual(newer);
  await bring(makeFile(JSON.stringify(collection([NOTES[0]!])), 'older.jsonld'));
  expect((await stored())[0]).toEqual(newer);
  await undoImport(library, id);
  expect(await stored()).toEqual([NOTES[0]]);
});

test('what is no note is refused with its place, what has no place in one is told, and a page that lies elsewhere too', async () => {
  const bad = { type: 'Annotation', target: 'javascript:alert(1)' };
  const strange = { ...writeWebAnnotation(NOTES[1]!), creator: 'Somebody' };
  const file = makeFile(
    JSON.stringify({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [bad, strange], next: 'https://elsewhere.example/2' } }),
  );
  const outcome = await bring(file);
  expect(outcome.firstRefused).toEqual([
    { path: 'first.items[0].target', reason: '"javascript:alert(1)" is no http or https address' },
    { path: 'next', reason: 'the next page lies elsewhere and was not fetched' },
  ]);
  expect(outcome.firstLosses).toEqual([{ path: 'first.items[1].creator', what: 'has no place in a note' }]);
  expect(await stored()).toEqual([NOTES[1]]);
});

test('claims and notes in one file each go where they belong', async () => {
  const claim = { '@type': 'ClaimReview', claimReviewed: 'The ship left Oslo.', reviewRating: { alternateName: 'False' }, author: { name: 'Checker' } };
  const outcome = await bring(makeFile(JSON.stringify([claim, writeWebAnnotation(NOTES[0]!)]), 'mixed.json'));
  expect(outcome).toMatchObject({ pack: { claims: 1 }, notes: 1 });
});

test('a collection of any notes comes in whatever portions it is read in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 400 }),
      async (texts, portion) => {
        const notes = texts.map((text, index) => makeNote(String(index), { text: `x${text.toWellFormed()}` }));
        fc.pre(notes.length > 0);
        const one = freshLibrary().library;
        const outcome = await importFile(one, makeFile(JSON.stringify(collection(notes), null, portion % 3), 'n.jsonld', portion), never());
        expect(outcome).toMatchObject({ ok: true, value: { notes: notes.length } });
        expect((await one.read((db) => db.getAll('annotations'))).map(({ note }) => note)).toEqual(notes);
        await one.close();
      },
    ),
    { numRuns: 30 },
  );
});

test('a note that the reader saves while a file is brought in is not written over by an older one of the file', async () => {
  const old = makeNote('1', { text: 'Old' }, {}, '2024-01-01T00:00:00.000Z');
  const inFile = makeNote('1', { text: 'Of the file' }, {}, '2024-02-01T00:00:00.000Z');
  const saved = makeNote('1', { text: 'Just saved' }, {}, '2024-03-01T00:00:00.000Z');
  const app = createApp({ library });
  const save = (note: Annotation, before: string | null) =>
    app.notes.saveNote({ note, before, language: null }, { address: null, keeps: true, reader: 'Reader' });
  await save(old, null);
  // The last hold of the write lock is that of the import itself: the reader comes before it.
  let saves: Promise<unknown> | null = null;
  const busy: Library = {
    ...library,
    async write(work) {
      if ((await library.read((db) => db.count('jobs'))) > 0) saves ??= save(saved, old.modified);
      await saves;
      return library.write(work);
    },
  };
  const outcome = await importFile(busy, makeFile(JSON.stringify(writeWebAnnotation(inFile))), never());
  expect(outcome).toMatchObject({ ok: true, value: { notes: 0 } });
  expect((await stored()).map((note) => readContent(note).text)).toEqual(['Just saved']);
});
