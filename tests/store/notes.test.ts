// The reader's notes on a real database: who may see which, what two writers at once do, and that nothing is lost.
import { beforeEach, describe, expect, test } from 'vitest';
import { type App, createApp } from '@/lib/app/app';
import type { Asker } from '@/lib/app/notes';
import { createPageCodes, pageKeyOf } from '@/lib/app/page-key';
import { type Annotation, quoteOf, readContent, sentenceClaimId, writeContent } from '@/lib/model/annotation';
import type { ClaimId } from '@/lib/model/ids';
import type { NotePlace } from '@/lib/model/page-notes';
import { sweepBin } from '@/lib/store/bin';
import type { Library } from '@/lib/store/db';
import { StoreError } from '@/lib/store/store-error';
import { freshLibrary } from '../support/fresh-library';
import { makeClaim } from '../support/make-claims';
import { makeNote, NOTED, noteId } from '../support/make-notes';

const STORY = 'https://news.example/story';
const OTHER = 'https://news.example/other';
const LATER = '2024-06-01T00:00:00.000Z';
const pages: Asker = { address: null, keeps: true, reader: 'You' };
const content: Asker = { address: STORY, keeps: true, reader: 'You' };
const stranger: Asker = { address: OTHER, keeps: true, reader: 'You' };

const SECRET = 'a secret of this installation';

let library: Library;
let app: App;
let events: string[][];
beforeEach(() => {
  library = freshLibrary().library;
  events = [];
  app = createApp({ library, readSecret: async () => SECRET, notesChanged: (payload) => events.push(payload.pages) });
});

const save = (note = makeNote('1', { text: 'Mine' }), before: string | null = null, asker = content) =>
  app.notes.saveNote({ note, before, language: 'en' }, asker);
const textsOf = async (address = STORY) => (await app.notes.listNotes(address)).notes.map((note) => readContent(note).text);
/** When the files of these tests were read. */
const READ = '2024-07-20T00:00:00.000Z';
const bringIn = (id: string, notes: Annotation[]) => app.notes.importNotes({ id, file: 'notes.jsonld', size: 1, read: READ, notes }, pages);
async function matchesOf(text: string) {
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
  return statements.flatMap(({ matches }) => matches);
}

test('a note is saved, listed on its page alone, changed, deleted and restored, and everybody hears of it', async () => {
  const note = makeNote('1', { text: 'Mine' });
  await save(note);
  expect(await textsOf()).toEqual(['Mine']);
  expect(await textsOf(`${STORY}#part`)).toEqual(['Mine']);
  expect(await textsOf(OTHER)).toEqual([]);
  await save(writeContent(note, { ...readContent(note), text: 'Better' }, LATER), note.modified);
  expect(await textsOf()).toEqual(['Better']);
  expect(await app.notes.deleteNote({ id: note.id }, content)).toBe(true);
  expect(await textsOf()).toEqual([]);
  expect(await app.notes.deleteNote({ id: note.id }, content)).toBe(false);
  expect((await app.notes.listDeletedNotes()).map(({ note: { id } }) => id)).toEqual([note.id]);
  expect(await app.notes.restoreNote({ id: note.id }, content)).toBe(true);
  expect(await textsOf()).toEqual(['Better']);
  expect(await app.notes.restoreNote({ id: noteId('9') }, content)).toBe(false);
  const { page } = await app.notes.listNotes(STORY);
  expect(events).toEqual([[page], [page], [page], [page]]);
  expect(page).toBe(await createPageCodes(async () => SECRET)(pageKeyOf(STORY)));
  expect(page).not.toBe(await createPageCodes(async () => 'another')(pageKeyOf(STORY)));
  expect(page).not.toContain('news');
});

test('a second try after an answer got lost changes nothing and fails not', async () => {
  await save();
  await save();
  expect(await textsOf()).toEqual(['Mine']);
  await app.notes.deleteNote({ id: noteId('1') }, content);
  await app.notes.restoreNote({ id: noteId('1') }, content);
  expect(await app.notes.restoreNote({ id: noteId('1') }, content)).toBe(true);
});

test('what was changed in another tab meanwhile is not overwritten', async () => {
  const note = makeNote('1', { text: 'Mine' });
  await save(note);
  const there = writeContent(note, { ...readContent(note), text: 'There' }, LATER);
  const here = writeContent(note, { ...readContent(note), text: 'Here' }, '2024-06-02T00:00:00.000Z');
  await save(there, note.modified);
  await expect(save(here, note.modified)).rejects.toMatchObject({ code: 'note-changed' });
  expect(await textsOf()).toEqual(['There']);
  await save(here, LATER);
  expect(await textsOf()).toEqual(['Here']);
});

describe('a content script reaches the notes of its own page alone', () => {
  beforeEach(() => save());
  const refused = { code: 'other-page' };
  test('to save there', () => expect(save(makeNote('2'), null, stranger)).rejects.toMatchObject(refused));
  test('to move a note to its own page', () => expect(save(makeNote('1', {}, { source: OTHER }, LATER), NOTED, stranger)).rejects.toMatchObject(refused));
  test('to delete', () => expect(app.notes.deleteNote({ id: noteId('1') }, stranger)).rejects.toMatchObject(refused));
  test('to restore', async () => {
    await app.notes.deleteNote({ id: noteId('1') }, content);
    await expect(app.notes.restoreNote({ id: noteId('1') }, stranger)).rejects.toMatchObject(refused);
  });
  test('to keep, read and drop drafts', async () => {
    const draft = { before: null, changed: NOTED, note: makeNote('3', { text: 'Half' }) };
    await expect(app.notes.saveDraft(draft, stranger)).rejects.toMatchObject(refused);
    await app.notes.saveDraft(draft, content);
    await expect(app.notes.saveDraft({ ...draft, note: makeNote('3', { text: 'Mine' }, { source: OTHER }) }, stranger)).rejects.toMatchObject(refused);
    await expect(app.notes.readDraft({ id: noteId('3') }, stranger)).rejects.toMatchObject(refused);
    await expect(app.notes.dropDraft({ id: noteId('3') }, stranger)).rejects.toMatchObject(refused);
  });
  test('to answer', () => expect(app.notes.answerSuspect({ note: noteId('1'), exact: 'x', same: true }, stranger)).rejects.toMatchObject(refused));
  test('and what it says of the places of others is passed over', async () => {
    const place: NotePlace = { id: noteId('1'), status: 'orphan', text: null, material: [], order: null };
    await app.notes.storePlaces({ places: [place] }, stranger);
    expect((await app.notes.listNotes(STORY)).places).toEqual([]);
    await app.notes.storePlaces({ places: [place] }, content);
    expect((await app.notes.listNotes(STORY)).places).toEqual([place]);
  });
});

test('a draft outlives its tab and goes when the note is saved', async () => {
  const draft = { before: null, changed: NOTED, note: makeNote('1', { text: 'Half a thou' }) };
  expect(await app.notes.saveDraft(draft, content)).toBe(true);
  expect(await app.notes.readDraft({ id: noteId('1') }, content)).toEqual(draft);
  expect((await app.notes.listNotes(STORY)).drafts).toEqual([draft]);
  await save(makeNote('1', { text: 'Half a thought' }));
  expect((await app.notes.listNotes(STORY)).drafts).toEqual([]);
});

test('a draft goes and comes back with its note', async () => {
  await save();
  const draft = { before: NOTED, changed: LATER, note: makeNote('1', { text: 'Half a second thou' }, {}, LATER) };
  await app.notes.saveDraft(draft, content);
  await app.notes.deleteNote({ id: noteId('1') }, content);
  expect((await app.notes.listNotes(STORY)).drafts).toEqual([]);
  await app.notes.restoreNote({ id: noteId('1') }, content);
  expect((await app.notes.listNotes(STORY)).drafts).toEqual([draft]);
});

test('a private window leaves nothing behind but the notes that were saved', async () => {
  const secret = { ...content, keeps: false };
  expect(await app.notes.saveDraft({ before: null, changed: NOTED, note: makeNote('1', { text: 'Half' }) }, secret)).toBe(false);
  await save(makeNote('1', { text: 'Whole' }), null, secret);
  await app.notes.storePlaces({ places: [{ id: noteId('1'), status: 'exact', text: null, material: [], order: 1 }] }, secret);
  const found = await app.notes.listNotes(STORY);
  expect(found).toMatchObject({ drafts: [], places: [] });
  expect(found.notes).toHaveLength(1);
});

describe('"look for this elsewhere"', () => {
  const SENTENCE = 'The Moon is made of green cheese, he said on Tuesday.';
  const note = makeNote('1', { text: 'Rock, in truth.', rating: 'false', elsewhere: true, sources: [{ url: 'https://nasa.example/', title: 'Samples' }] });

  test('makes the passage a claim of the reader’s own, which other pages match from then on', async () => {
    await save(note);
    const [match] = await matchesOf(SENTENCE);
    expect(match).toMatchObject({ claimId: sentenceClaimId(note.id), rating: 'false' });
    const { claims } = await app.readClaims({ ids: [sentenceClaimId(note.id)] });
    expect(claims[0]).toMatchObject({
      reviews: [{ reviewer: 'You', rating: 'false', note: 'Rock, in truth.', sources: [{ url: 'https://nasa.example/' }] }],
      sayings: [{ quotation: SENTENCE, url: STORY }],
    });
  });

  test('follows the note: changed with it, gone and back with it, and keeps what was added to the claim elsewhere', async () => {
    await save(note);
    const id = sentenceClaimId(note.id);
    const claim = (await app.readClaims({ ids: [id] })).claims[0]!;
    const theirs = makeClaim('x/y', 'x').reviews[0]!;
    await app.saveClaim({ claim: { ...claim, wordings: ['The Moon consists of cheese'], reviews: [...claim.reviews, theirs] } });
    const changed = writeContent(note, { ...readContent(note), rating: 'mixed' }, LATER);
    await save(changed, note.modified);
    const kept = (await app.readClaims({ ids: [id] })).claims[0]!;
    expect(kept.wordings).toEqual(['The Moon consists of cheese']);
    expect(kept.reviews.map(({ reviewer, rating }) => [reviewer, rating])).toEqual([
      ['Checker', 'false'],
      ['You', 'mixed'],
    ]);
    await app.notes.deleteNote({ id: note.id }, content);
    expect(await matchesOf(SENTENCE)).toEqual([]);
    await app.notes.restoreNote({ id: note.id }, content);
    expect((await app.readClaims({ ids: [id] })).claims[0]?.wordings).toEqual(['The Moon consists of cheese']);
    await save(writeContent(changed, { ...readContent(changed), elsewhere: false }, '2024-07-01T00:00:00.000Z'), LATER);
    expect(await matchesOf(SENTENCE)).toEqual([]);
  });
});

test('what was deleted can be restored for thirty days', async () => {
  await save();
  await app.notes.deleteNote({ id: noteId('1') }, content);
  const day = 86_400_000;
  const deleted = Date.parse((await app.notes.listDeletedNotes())[0]!.deleted);
  await library.write((db) => sweepBin(db, new Date(deleted + 29 * day).toISOString()));
  expect(await app.notes.listDeletedNotes()).toHaveLength(1);
  await library.write((db) => sweepBin(db, new Date(deleted + 31 * day).toISOString()));
  expect(await app.notes.listDeletedNotes()).toEqual([]);
  expect(await app.notes.restoreNote({ id: noteId('1') }, content)).toBe(false);
});

test('another address of the same article is proposed, and counts only when the reader said so', async () => {
  const [long, short, print] = [
    'https://news.example/2024/05/moon-cheese-story-12345',
    'https://news.example/a/12345',
    'https://news.example/print/12345',
  ] as const;
  await save(makeNote('1', { text: 'Mine' }, { source: long, canonical: short }), null, pages);
  const look = (url: string, canonical: string | null = null, title: string | null = null) => app.notes.listPageNotes({ url, canonical, title });
  expect((await look(short)).proposals).toEqual([{ url: long, title: 'A story', notes: 1 }]);
  expect((await look(print, short)).proposals).toHaveLength(1);
  expect((await look(print, long)).proposals).toHaveLength(1);
  expect((await look(print)).proposals).toEqual([]);
  expect((await look(short)).notes).toEqual([]);

  await app.notes.answerAddress({ url: print, other: long, same: false });
  expect((await look(print, short)).proposals).toEqual([]);
  await app.notes.answerAddress({ url: short, other: long, same: true });
  expect((await look(short)).notes).toHaveLength(1);
  // From then on the content script there may change it.
  expect(await app.notes.deleteNote({ id: noteId('1') }, { ...content, address: short })).toBe(true);
});

test('an address that is alike is proposed where the title is the same, and not by either alone', async () => {
  const title = 'The Moon is made of cheese, says a new study';
  await save(makeNote('1', { text: 'Mine' }, { source: 'https://news.example/science/moon-made-of-cheese', title }), null, pages);
  const proposed = async (url: string, own: string | null) =>
    (await app.notes.listPageNotes({ url, canonical: null, title: own })).proposals.map((one) => one.url);
  expect(await proposed('https://news.example/2024/moon-made-of-cheese', `${title} | News`)).toEqual(['https://news.example/science/moon-made-of-cheese']);
  expect(await proposed('https://news.example/2024/moon-made-of-cheese', 'Another story of today and tomorrow')).toEqual([]);
  expect(await proposed('https://news.example/2024/the-sun-is-hot', title)).toEqual([]);
  expect(await proposed('https://other.example/2024/moon-made-of-cheese', title)).toEqual([]);
});

test('a canonical link that names another page proposes nothing', async () => {
  await save(makeNote('1', { text: 'Mine' }, { canonical: 'https://news.example/' }));
  expect((await app.notes.listPageNotes({ url: 'https://news.example/', canonical: null, title: null })).proposals).toEqual([]);
  expect((await app.notes.listPageNotes({ url: 'https://evil.example/x', canonical: STORY, title: null })).proposals).toEqual([]);
});

test('addresses that differ in tracking, scheme or a fragment are one page', async () => {
  await save();
  expect(await textsOf('http://www.news.example/story?utm_source=x#top')).toEqual(['Mine']);
});

test('all notes come in pages, the last changed first, also where many share an instant', async () => {
  for (let n = 0; n < 7; n++) await save(makeNote(String(n), { text: `${n}` }, {}, n < 4 ? NOTED : LATER));
  const seen: string[] = [];
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const { notes, next } = await app.notes.listAllNotes({ after, limit: 2 });
    seen.push(...notes.map((note) => readContent(note).text));
    after = next;
  }
  expect(seen).toEqual(['6', '5', '4', '3', '2', '1', '0']);
});

test('an import adds, replaces what is older, and leaves what is not', async () => {
  await save(makeNote('1', { text: 'Old' }));
  await save(makeNote('2', { text: 'Newer here' }, {}, LATER));
  const notes = [makeNote('1', { text: 'New' }, {}, LATER), makeNote('2', { text: 'Older there' }), makeNote('3', { text: 'Third' })];
  expect(await bringIn('a', notes)).toEqual({ added: 1, updated: 1, known: 1 });
  expect((await textsOf()).sort()).toEqual(['New', 'Newer here', 'Third']);
  expect(await bringIn('b', notes)).toEqual({ added: 0, updated: 0, known: 3 });
});

describe('notes from a file', () => {
  test('take no other’s place without a date of their own', async () => {
    await save(makeNote('1', { text: 'Mine, with more' }));
    const undated = [makeNote('1', { text: 'Mine' }, {}, READ), makeNote('2', { text: 'New' }, {}, READ)];
    expect(await bringIn('a', undated)).toEqual({ added: 1, updated: 0, known: 1 });
    expect((await textsOf()).sort()).toEqual(['Mine, with more', 'New']);
  });

  test('leave what is being written', async () => {
    await save(makeNote('1', { text: 'Old' }));
    const draft = { before: NOTED, changed: LATER, note: makeNote('1', { text: 'Old, and half a word' }) };
    await app.notes.saveDraft(draft, content);
    await bringIn('a', [makeNote('1', { text: 'New' }, {}, LATER)]);
    expect(await app.notes.readDraft({ id: noteId('1') }, content)).toEqual(draft);
  });

  test('go as they came, with the claims of their passages, and what was changed since stays', async () => {
    await save(makeNote('1', { text: 'Old' }));
    const notes = [
      makeNote('1', { text: 'New' }, {}, LATER),
      makeNote('2', { text: 'Second', elsewhere: true }, {}, LATER),
      makeNote('3', { text: 'Third' }, {}, LATER),
    ];
    await bringIn('a', notes.slice(0, 2));
    await bringIn('b', notes.slice(2));
    const claimId = sentenceClaimId(noteId('2'));
    expect((await app.readClaims({ ids: [claimId] })).claims[0]?.text).toBe(quoteOf(notes[1]!));
    await save(makeNote('3', { text: 'Third, mine now' }, {}, '2024-08-01T00:00:00.000Z'), LATER);
    expect(await app.notes.undoNotes({ ids: ['a', 'b'] }, pages)).toBe(true);
    expect((await textsOf()).sort()).toEqual(['Old', 'Third, mine now']);
    expect((await app.readClaims({ ids: [claimId] })).claims).toEqual([null]);
    expect(await app.notes.undoNotes({ ids: ['a', 'b'] }, pages)).toBe(false);
  });
});

test('tags are completed as they were written, whatever the case, each once', async () => {
  await save(makeNote('1', { tags: ['Ukraine', 'war'] }));
  await save(makeNote('2', { tags: ['ukraine', 'UK'] }));
  expect(await app.notes.suggestTags({ prefix: 'U' })).toEqual(['UK', 'Ukraine']);
  expect(await app.notes.suggestTags({ prefix: 'x' })).toEqual([]);
});

test('a claim is found by some of its words, and a pasted sentence is matched like one of a page', async () => {
  await app.saveClaim({ claim: makeClaim('own/tea', 'The office kettle boils in ninety seconds.', { rating: 'true' }) });
  expect(await app.lookUp.findClaims({ text: 'kettle', language: 'en' })).toEqual([
    { id: 'own/tea', text: 'The office kettle boils in ninety seconds.', rating: 'true' },
  ]);
  const { statements, read } = await app.lookUp.lookUpText({ text: ' The office kettle boils\nin ninety seconds ', language: 'en' });
  expect(read).toBe(1);
  expect(statements.flatMap(({ matches }) => matches.map(({ claimId }) => claimId))).toEqual(['own/tea'] satisfies string[] as unknown as ClaimId[]);
});

test('when the disk is full, saving says so and what was there stays', async () => {
  await save();
  const full: Library = { ...library, write: () => Promise.reject(new StoreError('quota', 'full')) };
  const stuck = createApp({ library: full });
  await expect(stuck.notes.saveNote({ note: makeNote('2'), before: null, language: null }, content)).rejects.toMatchObject({ code: 'quota' });
  expect(await textsOf()).toEqual(['Mine']);
});
