// All notes as a list: found by every word wherever it stands, narrowed with counts that hold, paged, and written as a file that reads the same.
import { beforeEach, expect, test } from 'vitest';
import { createNoteList, type NoteList } from '@/lib/app/note-list';
import { readWebAnnotations } from '@/lib/formats/read-web-annotation';
import type { ClaimId } from '@/lib/model/ids';
import { ALL_NOTES, type NoteQuery } from '@/lib/model/note-list';
import type { Library } from '@/lib/store/db';
import { makeRow } from '@/lib/store/notes';
import { freshLibrary } from '../support/fresh-library';
import { makeNote } from '../support/make-notes';

const NOTES = [
  makeNote('1', { text: 'Cheese **ripens** in Zürich.', tags: ['Space'], rating: 'false' }, {}, '2026-01-01T00:00:00.000Z'),
  makeNote(
    '2',
    { text: 'A second look.', tags: ['space', 'moon'], rating: 'true' },
    { source: 'https://www.other.example/x', title: null },
    '2026-01-03T00:00:00.000Z',
  ),
  makeNote('3', { sources: [{ url: 'https://evidence.example/a', title: 'The archive' }] }, { selector: [] }, '2026-01-02T00:00:00.000Z'),
  makeNote('4', { claim: { id: 'starter/x' as ClaimId, title: 'The harbour was built twice.' } }, {}, '2026-01-04T00:00:00.000Z'),
];
let library: Library;
let list: NoteList;
beforeEach(async () => {
  library = freshLibrary().library;
  const rows = NOTES.map((note) => makeRow(note, (address) => address));
  await library.write(async (db) => {
    for (const row of rows) await db.put('annotations', row);
  });
  list = createNoteList(library);
});
const idsOf = async (query: Partial<NoteQuery>) => (await list.list({ ...ALL_NOTES, ...query }, 0, 100)).rows.map(({ id }) => id.replace(/^0+/, ''));

test.each<[Partial<NoteQuery>, string[]]>([
  [{}, ['4', '2', '3', '1']],
  [{ words: 'cheese zurich' }, ['1']],
  [{ words: 'green CHEESE' }, ['4', '2', '1']],
  [{ words: 'archive' }, ['3']],
  [{ words: 'evidence.example' }, ['3']],
  [{ words: 'harbour' }, ['4']],
  [{ words: 'other.example' }, ['2']],
  [{ words: 'nothing of it' }, []],
  [{ tag: 'SPACE' }, ['2', '1']],
  [{ tag: 'space', rating: 'true' }, ['2']],
  [{ site: 'other.example' }, ['2']],
  [{ site: 'news.example', words: 'moon' }, ['4', '1']],
])('%j finds %j', async (query, ids) => {
  expect(await idsOf(query)).toEqual(ids);
});

test('each filter says what its values would leave, the others applied', async () => {
  const { total, tags, ratings, sites } = await list.list({ ...ALL_NOTES, rating: 'true' }, 0, 0);
  expect(total).toBe(1);
  expect(tags).toEqual([
    { value: 'moon', count: 1 },
    { value: 'space', count: 1 },
  ]);
  expect(ratings).toEqual([
    { value: 'false', count: 1 },
    { value: 'true', count: 1 },
  ]);
  expect(sites).toEqual([{ value: 'other.example', count: 1 }]);
});

test('a list comes in portions, stays as it was read, and is read anew when told', async () => {
  expect((await list.list(ALL_NOTES, 1, 3)).rows.map(({ id }) => id.at(-1))).toEqual(['2', '3']);
  await library.write((db) => db.delete('annotations', NOTES[0]!.id));
  expect((await list.list(ALL_NOTES, 0, 9)).total).toBe(4);
  list.refresh();
  expect((await list.list(ALL_NOTES, 0, 9)).total).toBe(3);
  expect(await list.read(NOTES[0]!.id)).toBeNull();
  expect(await list.read(NOTES[1]!.id)).toEqual(NOTES[1]);
});

test('what was found goes into a file that reads the same', async () => {
  const { text, count } = await list.write({ ...ALL_NOTES, tag: 'space' }, 'Notes');
  expect(count).toBe(2);
  const { notes, refused, losses } = readWebAnnotations(JSON.parse(text), '2026-01-01T00:00:00.000Z');
  expect([notes, refused, losses]).toEqual([[NOTES[1], NOTES[0]], [], []]);
});
