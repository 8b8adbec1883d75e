// Everything the library holds goes into one file and comes back from it, whole or not at all; and what is damaged is found, saved and made whole.
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type App, createApp } from '@/lib/app/app';
import type { SourceFile } from '@/lib/app/read-file';
import { checkLibrary } from '@/lib/app/repair';
import { previewRestore, restore } from '@/lib/app/restore';
import { importFile, undoImport } from '@/lib/app/transfer';
import { jsonLines } from '@/lib/formats/json-lines';
import type { ClaimId, PackId } from '@/lib/model/ids';
import type { RestoreMode, RestorePart } from '@/lib/model/transfer';
import type { Library } from '@/lib/store/db';
import { ROW_STORES } from '@/lib/store/imports';
import { readSegments } from '@/lib/store/segments';
import { packFacts, claims as someClaims } from '../support/arbitrary-claims';
import { contentsOf, fillLibrary, makeFile, makeVerdict, never, recordsOf, shipClaims, takeBackup } from '../support/backups';
import { freshLibrary } from '../support/fresh-library';
import { makeClaim, makePackFacts } from '../support/make-claims';
import { makeNote } from '../support/make-notes';

vi.setConfig({ testTimeout: 60_000 });

async function restored(library: Library, file: SourceFile, mode: RestoreMode) {
  const outcome = await restore(library, file, { mode, ...never() });
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
}

/** The parts of which anything can be said. */
// The history and the bin of own claims come along silently; that they do is held by the round trips above.
const told = (parts: RestorePart[]) =>
  parts.filter(({ name, counts }) => name !== 'edits' && name !== 'bin' && Object.values(counts).some((count) => count > 0));

let library: Library;
let app: App;
beforeEach(() => {
  library = freshLibrary().library;
  app = createApp({ library });
});

const fill = (count?: number) => fillLibrary(library, app, count);

test('every field of every claim, pack, own claim and verdict comes back, whatever is in them', async () => {
  await fc.assert(
    fc.asyncProperty(packFacts, someClaims, fc.uniqueArray(fc.uuid(), { maxLength: 3 }), async (pack, list, ids) => {
      const from = freshLibrary().library;
      const source = createApp({ library: from });
      if (list.length > 0) await importFile(from, makeFile(jsonLines.write(pack, list).text, 'p.jsonl'), never());
      for (const claim of list) await source.saveClaim({ claim: { ...claim, id: claim.id.replace('p/', 'own/') as ClaimId } });
      for (const id of ids) await source.storeVerdict({ verdict: makeVerdict(id) });
      const { bytes } = await takeBackup(from, { paused: true });

      const to = freshLibrary().library;
      const { settings } = await restored(to, makeFile(bytes), 'replace');
      expect(settings).toEqual({ paused: true });
      expect(await contentsOf(to)).toEqual(await contentsOf(from));
      const target = createApp({ library: to });
      const wanted = list.flatMap(({ id }) => [id, id.replace('p/', 'own/') as ClaimId]);
      expect((await target.readClaims({ ids: wanted })).claims).toEqual((await source.readClaims({ ids: wanted })).claims);
      expect(await checkLibrary(to, never())).toEqual([]);
      await Promise.all([source.tidy(), target.tidy()]);
      await Promise.all([from.close(), to.close()]);
    }),
    { numRuns: 25 },
  );
});

test('notes, what is being written, what is in the bin and what the reader answered come back as they were', async () => {
  const asker = { address: null, keeps: true, reader: 'You' };
  const save = (note: ReturnType<typeof makeNote>) => app.notes.saveNote({ note, before: null, language: 'en' }, asker);
  await save(makeNote('1', { text: 'Cheese **ripens**.', tags: ['Space'], rating: 'false', claim: { id: 'big/c1' as ClaimId, title: 'A claim.' } }));
  await save(makeNote('4', { elsewhere: true, text: 'Look for it.' }, { canonical: 'https://news.example/s' }));
  await save(makeNote('2', { text: 'Gone.' }));
  await app.notes.deleteNote({ id: makeNote('2').id }, asker);
  await app.notes.saveDraft({ before: null, changed: '2024-05-07T08:09:10.000Z', note: makeNote('3', { text: 'Not yet' }) }, asker);
  await app.notes.answerAddress({ url: 'https://news.example/story', other: 'https://news.example/story/print', same: true });
  await app.notes.answerSuspect({ note: makeNote('1').id, exact: 'made of blue cheese', same: true }, asker);
  const rowsOf = async (from: Library) =>
    Promise.all(
      ROW_STORES.map(async (store) =>
        (await from.read((db) => db.getAll(store) as Promise<object[]>)).map((row) => ({ ...row, segment: null, ordinal: null })),
      ),
    );
  const before = await rowsOf(library);
  expect(before.map((rows) => rows.length)).toEqual([1, 0, 2, 1, 1, 1, 1, 0, 1, 0, 0]);
  const { bytes } = await takeBackup(library);

  for (const mode of ['merge', 'replace'] as const) {
    const other = freshLibrary().library;
    const { id } = await restored(other, makeFile(bytes), mode);
    expect(await rowsOf(other)).toEqual(before);
    const target = createApp({ library: other });
    expect((await target.notes.listAllNotes({ after: null, limit: 10 })).notes).toHaveLength(2);
    await undoImport(other, id);
    expect((await rowsOf(other)).flat()).toEqual([]);
  }
});

describe('what the reader does after or during a restore', () => {
  const asker = { address: null, keeps: true, reader: 'You' };

  test('a note that was changed since stays as it is when the restore is undone', async () => {
    const [one, two] = [makeNote('1', { text: 'As backed up.' }), makeNote('2', { text: 'As backed up, too.' })];
    for (const note of [one, two]) await app.notes.saveNote({ note, before: null, language: 'en' }, asker);
    const { bytes } = await takeBackup(library);
    const other = freshLibrary().library;
    const { id } = await restored(other, makeFile(bytes), 'merge');
    const target = createApp({ library: other });
    const changed = { ...makeNote('1', { text: 'Written since.' }), modified: '2030-01-01T00:00:00.000Z' };
    await target.notes.saveNote({ note: changed, before: one.modified, language: 'en' }, asker);
    await undoImport(other, id);
    expect((await target.notes.listAllNotes({ after: null, limit: 10 })).notes).toEqual([changed]);
  });

  test('a note that is written while it runs is not overwritten: nothing is done', async () => {
    await fill();
    const { bytes } = await takeBackup(library);
    const other = freshLibrary().library;
    const target = createApp({ library: other });
    const file = makeFile(bytes);
    let reads = 0;
    const slow = {
      ...file,
      async read(start: number, end: number) {
        // The first reading plans, the second one writes.
        if (start === 0 && ++reads === 2) await target.notes.saveNote({ note: makeNote('9', { text: 'Just now.' }), before: null, language: 'en' }, asker);
        return file.read(start, end);
      },
    };
    const outcome = await restore(other, slow, { mode: 'replace', ...never() });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'library-changed' } });
    expect((await target.readLibrary()).packs).toEqual([]);
    expect((await target.notes.listAllNotes({ after: null, limit: 10 })).notes).toHaveLength(1);
  });
});

describe('restoring', () => {
  test('is told before anything is written, then does just that, and is undone as a whole', async () => {
    await fill();
    const { bytes } = await takeBackup(library);
    const file = makeFile(bytes);
    const same = await previewRestore(library, file, { mode: 'replace', ...never() });
    expect(same.ok && told(same.value.parts)).toMatchObject([
      { name: 'Pack big', counts: { new: 0, changed: 0, same: 300, kept: 0, gone: 0 } },
      { name: 'own', counts: { same: 2, gone: 0 } },
      { name: 'verdicts', counts: { same: 1 } },
    ]);

    await app.removePack({ id: 'big' as PackId });
    await app.saveClaim({ claim: makeClaim('own/c1', 'The first kettle never boils.') });
    await app.saveClaim({ claim: makeClaim('own/new', 'A later thought.') });
    await app.removeVerdict({ id: 'verdict-1' });
    await app.storeVerdict({ verdict: makeVerdict('verdict-2') });
    await importFile(library, makeFile(jsonLines.write(makePackFacts('other'), [makeClaim('other/a', 'The bridge fell.')]).text, 'o.jsonl'), never());
    await app.tidy();
    const changed = await contentsOf(library);

    const preview = await previewRestore(library, file, { mode: 'replace', ...never() });
    expect(preview.ok && told(preview.value.parts)).toMatchObject([
      { name: 'Pack big', counts: { new: 300 } },
      { name: 'Pack other', counts: { gone: 1 } },
      { name: 'own', counts: { new: 0, changed: 1, same: 1, gone: 1 } },
      { name: 'verdicts', counts: { new: 1, gone: 1 } },
    ]);
    expect(await contentsOf(library)).toEqual(changed);

    const { id } = await restored(library, file, 'replace');
    app.forget();
    await app.tidy();
    const { bytes: again } = await takeBackup(library);
    expect(recordsOf(again)).toEqual(recordsOf(bytes));
    expect((await app.readClaims({ ids: ['own/c1', 'own/new', 'big/c7'] as ClaimId[] })).claims.map((claim) => claim?.text)).toEqual([
      'The 1th kettle boils in ninety seconds.',
      undefined,
      'The 7th ship of the year left the harbour of Bergen.',
    ]);

    await undoImport(library, id);
    app.forget();
    await app.tidy();
    expect(await contentsOf(library)).toEqual(changed);
    expect((await app.readClaims({ ids: ['own/c1', 'own/new', 'big/c7'] as ClaimId[] })).claims.map((claim) => claim?.text)).toEqual([
      'The first kettle never boils.',
      'A later thought.',
      undefined,
    ]);
    expect(await checkLibrary(library, never())).toEqual([]);
  });

  test('by merging keeps a fact-check that was taken anew from its page since', async () => {
    const seen = (alternateName: string) => ({
      url: 'https://checkers.example/tea',
      title: 'Tea',
      scripts: [JSON.stringify({ '@type': 'ClaimReview', claimReviewed: 'Tea is healthy.', reviewRating: { '@type': 'Rating', alternateName } })],
      things: [],
    });
    await app.capture.captureFactChecks(seen('Mostly true'));
    const { bytes } = await takeBackup(library);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await app.capture.captureFactChecks(seen('False'));
    await restored(library, makeFile(bytes), 'merge');
    const { captures } = await app.capture.listCaptures({ limit: 9 });
    expect(captures.map(({ claim }) => claim.reviews[0]?.ratingText)).toEqual(['False']);
  });

  test('by merging adds what is missing and keeps what is newer', async () => {
    await fill(20);
    const { bytes } = await takeBackup(library);
    await app.saveClaim({ claim: makeClaim('own/c1', 'The first kettle never boils.') });
    await app.removeClaim({ id: 'own/c3' as ClaimId });
    await app.saveClaim({ claim: makeClaim('own/new', 'A later thought.') });
    await app.removeVerdict({ id: 'verdict-1' });
    await importFile(library, makeFile(jsonLines.write(makePackFacts('big', { version: '2' }), shipClaims(5)).text, 'big2.jsonl'), never());
    const { parts } = await restored(library, makeFile(bytes), 'merge');
    app.forget();
    expect(told(parts)).toMatchObject([
      { name: 'Pack big', counts: { kept: 5 } },
      { name: 'own', counts: { new: 1, changed: 0, kept: 2 } },
      { name: 'verdicts', counts: { new: 1 } },
    ]);
    const ids = ['own/c1', 'own/c3', 'own/new', 'big/c0', 'big/c19'] as ClaimId[];
    expect((await app.readClaims({ ids })).claims.map((claim) => claim?.text ?? null)).toEqual([
      'The first kettle never boils.',
      'The 3th kettle boils in ninety seconds.',
      'A later thought.',
      'The 0th ship of the year left the harbour of Bergen.',
      null,
    ]);
    expect((await app.listVerdicts({ after: null, limit: 9 })).verdicts).toHaveLength(1);
  });

  test('is undone although own claims were written, changed and deleted after it, which stay as they are, whatever was merged meanwhile', async () => {
    await fill(5);
    await app.saveClaim({ claim: makeClaim('own/c4', 'The fourth kettle.') });
    const { bytes } = await takeBackup(library);
    await app.saveClaim({ claim: makeClaim('own/c1', 'Changed before.') });
    await app.saveClaim({ claim: makeClaim('own/mine', 'Only here.') });
    const { id } = await restored(library, makeFile(bytes), 'replace');
    app.forget();
    expect((await app.readClaims({ ids: ['own/mine', 'own/c1'] as ClaimId[] })).claims.map((claim) => claim?.text ?? null)).toEqual([
      null,
      'The 1th kettle boils in ninety seconds.',
    ]);
    await app.saveClaim({ claim: makeClaim('own/c3', 'Changed afterwards.') });
    await app.removeClaim({ id: 'own/c4' as ClaimId });
    // Many small segments are merged into one, with claims of the restored ones among them.
    for (let number = 0; number < 12; number++) await app.saveClaim({ claim: makeClaim(`own/after${number}`, `Written afterwards, number ${number}.`) });
    await app.tidy();
    await undoImport(library, id);
    app.forget();
    const ids = ['own/mine', 'own/c1', 'own/c2', 'own/c3', 'own/c4', 'own/after0', 'own/after11'] as ClaimId[];
    const texts = ['Only here.', 'Changed before.', null, 'Changed afterwards.', null, 'Written afterwards, number 0.', 'Written afterwards, number 11.'];
    expect((await app.readClaims({ ids })).claims.map((claim) => claim?.text ?? null)).toEqual(texts);
    expect(await checkLibrary(library, never())).toEqual([]);
    await app.tidy();
    app.forget();
    expect((await app.readClaims({ ids })).claims.map((claim) => claim?.text ?? null)).toEqual(texts);
    expect((await app.readLibrary()).packs.find(({ origin }) => origin === 'own')?.claims).toBe(15);
    expect(await checkLibrary(library, never())).toEqual([]);
  });

  test('what a note is found by follows from the note, whatever the file says', async () => {
    const { writeBackup } = await import('@/lib/formats/backup');
    const note = makeNote('1', { text: 'Mine.', tags: ['Space'] });
    const row = {
      id: note.id,
      page: 'bank.example/account',
      canonical: 'mail.example/inbox',
      modified: '2030-01-01T00:00:00.000Z',
      claims: ['big/c1'],
      tags: ['other'],
      note,
    };
    const parts: Uint8Array[] = [];
    for await (const part of writeBackup('2026-01-01T00:00:00.000Z', [{ store: 'annotations', row }])) parts.push(part);
    await restored(library, makeFile(Buffer.concat(parts)), 'merge');
    const stored = await library.read((db) => db.get('annotations', note.id));
    expect(stored).toEqual({ id: note.id, page: expect.stringContaining('news.example/story'), modified: note.modified, claims: [], tags: ['space'], note });
  });

  test('a file that is damaged or lies changes nothing and names the line', async () => {
    await fill(5);
    const { bytes } = await takeBackup(library);
    const before = await contentsOf(library);
    const text = bytes.toString('utf8');
    const { writeBackup } = await import('@/lib/formats/backup');
    const make = async (records: Record<string, unknown>[]) => {
      const parts: Uint8Array[] = [];
      for await (const part of writeBackup('2026-01-01T00:00:00.000Z', records)) parts.push(part);
      return Buffer.concat(parts).toString('utf8');
    };
    const pack = { ...makePackFacts('evil'), origin: 'import', claims: 1, installed: '2026-01-01T00:00:00.000Z' };
    const cases: [string, RegExp][] = [
      [text.replace('harbour', 'harvour'), /digest differs/],
      [text.slice(0, text.length >> 1), /ends too early|not JSON/],
      [await make([{ pack }, { claim: makeClaim('starter/x', 'Everything is fine.') }]), /line 3: the claim "starter\/x" does not belong/],
      [await make([{ claim: makeClaim('evil/x', 'No pack.') }]), /line 2: the claim/],
      [await make([{ pack: { ...pack, id: 'own' } }]), /line 2: the reader’s own/],
      [await make([{ pack }, { pack }]), /line 3: the pack "evil" stands in the backup twice/],
      [await make([{ pack: { ...pack, url: 'javascript:alert(1)' } }]), /line 2: url/],
      [await make([{ store: 'own', row: { id: 'own/a', claim: makeClaim('own/b', 'x'), changed: '2026-01-01T00:00:00.000Z' } }]), /line 2: own: id/],
      [await make([{ store: 'verdicts', row: { id: 'v', verdict: 'maybe' } }]), /line 2: verdicts: /],
    ];
    for (const [content, message] of cases) {
      for (const work of [previewRestore, restore]) {
        const outcome = await work(library, makeFile(content), { mode: 'replace', ...never() });
        expect(outcome).toMatchObject({ ok: false, error: { code: 'broken-file' } });
        expect(!outcome.ok && outcome.error.message).toMatch(message);
      }
    }
    await app.tidy();
    expect(await contentsOf(library)).toEqual(before);
    expect(await library.read((db) => db.count('jobs'))).toBe(0);
    // What a later version may add is no reason to refuse.
    expect(
      await previewRestore(library, makeFile(await make([{ store: 'later', row: { id: '1' } }, { something: 1 }])), { mode: 'merge', ...never() }),
    ).toMatchObject({ ok: true });
  });

  test('that is stopped leaves nothing behind', async () => {
    await fill(3000);
    const { bytes } = await takeBackup(library);
    await app.removePack({ id: 'big' as PackId });
    await app.tidy();
    const before = await contentsOf(library);
    const stop = new AbortController();
    let reads = 0;
    const file = makeFile(bytes);
    const slow: SourceFile = {
      ...file,
      read(start, end) {
        // The first reading looks at everything; the second writes.
        if (++reads > file.size / 50_000 + 4) stop.abort();
        return file.read(start, end);
      },
    };
    expect(await restore(library, slow, { mode: 'replace', signal: stop.signal })).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await app.tidy();
    expect(await contentsOf(library)).toEqual(before);
    expect(await library.read((db) => readSegments(db, 'writing'))).toEqual([]);
    expect(await library.read((db) => db.count('jobs'))).toBe(0);
  });
});
