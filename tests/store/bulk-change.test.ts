// What a file would do is told before anything is written, and what it did can be undone as a whole.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type App, createApp } from '@/lib/app/app';
import { backUp } from '@/lib/app/backup';
import { exportClaims } from '@/lib/app/export';
import { previewFile } from '@/lib/app/preview';
import type { SourceFile } from '@/lib/app/read-file';
import { forgetImport, importFile, listRecords, undoImport } from '@/lib/app/transfer';
import { jsonLines } from '@/lib/formats/json-lines';
import { type Claim, claimSchema } from '@/lib/model/claim';
import type { ColumnMap } from '@/lib/model/column-map';
import type { ClaimId, PackId } from '@/lib/model/ids';
import { parse } from '@/lib/model/parse';
import type { ExportFormat } from '@/lib/model/transfer';
import type { Library } from '@/lib/store/db';
import { expireChanges, readImports } from '@/lib/store/imports';
import { freshLibrary } from '../support/fresh-library';
import { makeClaim, makePackFacts } from '../support/make-claims';

vi.setConfig({ testTimeout: 60_000 });

const never = () => ({ signal: new AbortController().signal });

function makeFile(content: string | Uint8Array, name = 'big.jsonl'): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, modified: 1, read: async (start, end) => bytes.slice(start, Math.min(end, start + 50_000)) };
}

let library: Library;
let app: App;
beforeEach(() => {
  library = freshLibrary().library;
  app = createApp({ library });
});

const claims = (count: number, from = 0): Claim[] =>
  Array.from({ length: count }, (_, index) =>
    makeClaim(`big/c${from + index}`, `The ${from + index}th ship of the year left the harbour of Bergen with salted fish.`),
  );
const lines = (list: Claim[], version = '1') => jsonLines.write(makePackFacts('big', { version }), list).text;

/** The whole library as a backup has it, without the instant of its making and the digests. */
async function snapshot(): Promise<string> {
  const parts: Uint8Array[] = [];
  await backUp(library, { settings: null, ...never(), write: (bytes) => parts.push(bytes) });
  return new TextDecoder()
    .decode(Buffer.concat(parts))
    .split('\n')
    .filter((line) => !/^\{"(format|chunk|end)"/.test(line))
    .join('\n');
}

async function imported(file: SourceFile, map: ColumnMap | null = null) {
  const outcome = await importFile(library, file, { ...never(), map });
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
}

describe('a preview', () => {
  test('counts what is new, changed, the same and gone, and writes nothing', async () => {
    await imported(makeFile(lines(claims(100))));
    const before = await snapshot();
    const next = [...claims(80), ...claims(20, 200)].map((claim, index) => (index < 5 ? { ...claim, topics: ['fish'] } : claim));
    const preview = await previewFile(library, makeFile(`${lines(next, '2')}nonsense\n`), never());
    expect(preview).toMatchObject({
      ok: true,
      value: {
        kind: 'json',
        id: 'big',
        replaces: { id: 'big', version: '1' },
        counts: { new: 20, changed: 5, same: 75, gone: 20 },
        refused: 1,
        firstRefused: [{ path: 'line 102', reason: 'not JSON' }],
      },
    });
    expect(preview.ok && preview.value.claims.map(({ change }) => change).sort()).toEqual([
      ...Array.from({ length: 5 }, () => 'changed'),
      ...Array.from({ length: 20 }, () => 'gone'),
      ...Array.from({ length: 20 }, () => 'new'),
    ]);
    expect(await snapshot()).toBe(before);
    expect(await library.read((db) => db.count('jobs'))).toBe(0);
  });

  test('knows a claim for the same whose reviews stand far apart in the file', async () => {
    const line = (reviewer: string) => JSON.stringify({ claimReviewed: 'The lighthouse was moved.', author: { name: reviewer } });
    const text = [line('First'), ...claims(50).map(({ text }) => JSON.stringify({ claimReviewed: text })), line('Second'), line('First')].join('\n');
    await imported(makeFile(text));
    expect(await previewFile(library, makeFile(text), never())).toMatchObject({ ok: true, value: { counts: { new: 0, changed: 0, same: 51, gone: 0 } } });
    expect(await previewFile(library, makeFile(`${text}\n${line('Third')}`), never())).toMatchObject({
      ok: true,
      value: { counts: { new: 0, changed: 1, same: 50, gone: 0 } },
    });
  });

  test('of a table shows its columns as guessed, then as settled, and remembers them once it was imported', async () => {
    const file = makeFile('Was;Wer;Wann\nDie Erde ist flach.;Ann;2020\nDer Mond ist aus Käse.;Bo;2021\n', 'tabelle.csv');
    const guessed = await previewFile(library, file, never());
    expect(guessed).toMatchObject({
      ok: true,
      value: {
        kind: 'table',
        counts: { new: 0 },
        refused: 2,
        table: { header: ['Was', 'Wer', 'Wann'], map: { columns: [null, null, null] }, remembered: false },
      },
    });
    const map: ColumnMap = { separator: ';', columns: ['text', 'speaker', 'said'], own: false };
    expect(await previewFile(library, file, { ...never(), map })).toMatchObject({ ok: true, value: { counts: { new: 2 }, refused: 0 } });
    await imported(file, map);
    const { packs } = await app.readLibrary();
    expect(packs).toMatchObject([{ id: 'tabelle', claims: 2 }]);
    const other = makeFile('was;wer;wann\nWasser ist nass.;Cy;2022\n', 'anders.csv');
    expect(await previewFile(library, other, never())).toMatchObject({ ok: true, value: { counts: { new: 1 }, table: { map, remembered: true } } });
  });
});

test('notes of Hypothesis come in as notes of the reader, newer ones in place of older, and are undone', async () => {
  const note = (id: string, text: string, updated = '2024-03-02T10:00:00Z') => ({
    id,
    created: '2024-03-01T10:00:00Z',
    updated,
    uri: 'https://news.example/story',
    text,
    tags: [],
    target: [{ source: 'x' }],
  });
  const file = (notes: unknown[]) => makeFile(JSON.stringify({ export_date: 'x', client_version: '1', annotations: notes }), 'hypothesis.json');
  const first = file([note('a', 'One'), note('b', 'Two'), { ...note('c', 'Three'), uri: 'file:///x' }]);
  expect(await previewFile(library, first, never())).toMatchObject({
    ok: true,
    value: { counts: { new: 0 }, notes: { new: 2, changed: 0, same: 0 }, refused: 1 },
  });
  expect(await imported(first)).toMatchObject({ pack: null, notes: 2, refused: 1, firstRefused: [{ path: 'annotations[2].uri' }] });
  const before = await snapshot();
  const second = file([note('a', 'One'), note('b', 'Two, later', '2024-04-02T10:00:00Z')]);
  expect(await previewFile(library, second, never())).toMatchObject({ ok: true, value: { notes: { new: 0, changed: 1, same: 1 } } });
  const { id } = await imported(second);
  const texts = async () =>
    (await app.notes.listAllNotes({ after: null, limit: 9 })).notes
      .map(({ body }) => JSON.stringify(body))
      .sort()
      .join();
  expect(await texts()).toContain('Two, later');
  expect((await listRecords(library)).map(({ packs, notes }) => [packs.length, notes])).toEqual([
    [0, 1],
    [0, 2],
  ]);
  await undoImport(library, id);
  expect(await texts()).not.toContain('later');
  expect(await snapshot()).toBe(before);
  expect((await app.readLibrary()).packs).toEqual([]);
});

describe('undoing', () => {
  test('an import leaves the library as it was, whatever the import replaced', async () => {
    await app.saveClaim({ claim: makeClaim('own/tea', 'The office kettle boils in ninety seconds.') });
    const empty = await snapshot();
    const first = await imported(makeFile(lines(claims(3000))));
    const one = await snapshot();
    const second = await imported(makeFile(lines(claims(10, 5000), '2')));
    await app.tidy();
    expect((await app.readClaims({ ids: ['big/c0', 'big/c5000'] as ClaimId[] })).claims.map((claim) => claim !== null)).toEqual([false, true]);

    await expect(undoImport(library, first.id)).rejects.toMatchObject({ code: 'undo-later' });
    expect(await undoImport(library, second.id)).toEqual({ packs: ['big'], notes: [] });
    app.forget();
    await app.tidy();
    expect(await snapshot()).toBe(one);
    expect((await app.readClaims({ ids: ['big/c2999', 'big/c5000'] as ClaimId[] })).claims.map((claim) => claim !== null)).toEqual([true, false]);
    await expect(undoImport(library, second.id)).rejects.toMatchObject({ code: 'undo-gone' });

    await undoImport(library, first.id);
    app.forget();
    await app.tidy();
    expect(await snapshot()).toBe(empty);
    expect(await listRecords(library)).toMatchObject([{ undone: true }, { undone: true, file: 'big.jsonl', packs: [{ claims: 3000 }] }]);
    expect(await library.read((db) => db.count('segments'))).toBe(1);
  });

  test('is still possible after the pack was removed, and not any more when its time is up or its room was wanted back', async () => {
    await imported(makeFile(lines(claims(20))));
    const one = await snapshot();
    const second = await imported(makeFile(lines(claims(5), '2')));
    await app.removePack({ id: 'big' as PackId });
    await undoImport(library, second.id);
    expect(await snapshot()).toBe(one);

    const third = await imported(makeFile(lines(claims(5), '3')));
    await library.write((db) => expireChanges(db, new Date(Date.now() + 29 * 86_400_000).toISOString()));
    expect((await library.read(readImports))[0]?.undo).not.toBeNull();
    await library.write((db) => expireChanges(db, new Date(Date.now() + 31 * 86_400_000).toISOString()));
    await expect(undoImport(library, third.id)).rejects.toMatchObject({ code: 'undo-gone' });
    await app.tidy();
    expect(await library.read((db) => db.count('segments'))).toBe(1);

    const fourth = await imported(makeFile(lines(claims(6), '4')));
    await forgetImport(library, fourth.id);
    await expect(undoImport(library, fourth.id)).rejects.toMatchObject({ code: 'undo-gone' });
    expect(await library.read((db) => db.count('segments'))).toBe(1);
    expect((await listRecords(library)).map(({ kind }) => kind).sort()).toEqual(['import', 'import', 'import', 'import', 'removal']);
  });

  test('of the removal of a pack that came by file brings it back whole, until its room is wanted', async () => {
    await imported(makeFile(lines(claims(20))));
    const one = await snapshot();
    await app.removePack({ id: 'big' as PackId });
    expect(await snapshot()).not.toBe(one);
    const removal = (await listRecords(library)).find(({ kind }) => kind === 'removal');
    expect(removal).toMatchObject({ packs: [{ claims: 20 }], undone: false });
    await app.tidy();
    await undoImport(library, removal!.id);
    expect(await snapshot()).toBe(one);
    await app.removePack({ id: 'big' as PackId });
    await forgetImport(library, (await listRecords(library)).find(({ kind, undone }) => kind === 'removal' && !undone)!.id);
    expect(await library.read((db) => db.count('segments'))).toBe(0);
  });
});

describe.each<ExportFormat>(['data-feed', 'json-lines', 'csv', 'tsv', 'markdown'])('an export as %s', (format) => {
  async function exported(packs: PackId[] | null, ids: ClaimId[] | null = null) {
    let text = '';
    const outcome = await exportClaims(
      library,
      { format, packs, ids },
      {
        ...never(),
        write(part) {
          text += part;
        },
      },
    );
    if (!outcome.ok) throw new Error(outcome.error.message);
    return { ...outcome.value, text };
  }

  test('of one pack comes back as it was, or says what is lost', async () => {
    await imported(makeFile(jsonLines.write(makePackFacts('big', { version: '1', licence: 'CC0' }), claims(1500)).text));
    const before = await snapshot();
    const { text, claims: count, losses, firstLosses, name } = await exported(['big' as PackId]);
    expect(count).toBe(1500);
    expect(name).toMatch(/^big\.\w+$/);
    if (format === 'markdown') {
      expect(firstLosses).toMatchObject([{ path: 'big' }]);
      expect(text).toContain('## The 1499th ship');
      return;
    }
    expect(firstLosses.map(({ path }) => path)).toEqual(format === 'csv' || format === 'tsv' ? ['big.licence', 'big.version'] : []);
    expect(losses).toBe(firstLosses.length);
    await app.removePack({ id: 'big' as PackId });
    await imported(makeFile(text, name));
    const strip = (whole: string) => whole.replace(/^\{"pack".*$/m, '');
    expect(strip(await snapshot())).toBe(strip(before));
  });

  test('of several packs or of chosen claims holds those and no others', async () => {
    await imported(makeFile(lines(claims(3))));
    await imported(makeFile(jsonLines.write(makePackFacts('other', { publisher: 'Us' }), [makeClaim('other/c1', 'The bridge fell.')]).text, 'other.jsonl'));
    const all = await exported(null);
    expect(all.claims).toBe(4);
    if (format !== 'markdown') expect(all.firstLosses.map(({ path }) => path)).toEqual(expect.arrayContaining(['other.publisher', 'big.version']));
    const some = await exported(null, ['big/c1', 'other/c1'] as ClaimId[]);
    expect(some.claims).toBe(2);
    expect(some.text).toContain('The 1th ship');
    expect(some.text).not.toContain('The 2th ship');
    if (format === 'markdown') return;
    const { pack } = await imported(makeFile(all.text, 'back.x'));
    expect(pack?.claims).toBe(4);
    await expect(exported(['nothing' as PackId])).rejects.toThrow('no claim');
  });
});

describe('a hostile file changes nothing and says where it is wrong', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['JSON that is cut off', '[{"claimReviewed":"x"},{"claim', '[1]'],
    ['JSON lines that are not UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'line 1: not UTF-8'],
    ['a string of a hundred million letters', `[{"claimReviewed":"${'x'.repeat(100_000_000)}"}]`, '[0]: longer than 8 MB'],
    ['a table with a quotation mark that is never closed', 'claim,note\nA,"b\nC,d\n'.repeat(3).slice(0, -6), 'line'],
    ['a table without a claim', 'claim,note\n,b\n', 'line 2, “Claim”'],
    ['a table that is not UTF-8', Uint8Array.from([...new TextEncoder().encode('claim,note\n'), 0xe4, 0x2c, 0x62, 0x0a]), 'line 2: not UTF-8'],
    ['a spreadsheet', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'spreadsheet'],
    ['a backup', '{"format":"caveat-backup","version":1}\n', 'restore it'],
    ['a page without a ClaimReview', '<!doctype html><p>Words', 'no claim'],
    ['a page whose script is broken', '<!doctype html><script type="application/ld+json">{"@type":</script>', 'script 1: not JSON'],
  ])('%s', async (_, content, place) => {
    await imported(makeFile(lines(claims(3))));
    const before = await snapshot();
    const outcome = await importFile(library, makeFile(content, 'bad.file'), never());
    expect(outcome).toMatchObject({ ok: false });
    expect(!outcome.ok && outcome.error.message).toContain(place);
    await app.tidy();
    expect(await snapshot()).toBe(before);
    for (const store of ['jobs', 'columns'] as const) expect(await library.read((db) => db.count(store))).toBe(0);
    expect(await library.read((db) => db.count('segments'))).toBe(1);
  });

  test('markup, formulas, script addresses, prototype keys and ids that stand twice come in as harmless text or not at all', async () => {
    const table = [
      'id,claim,note,link,constructor,__proto__',
      'a,<img src=x onerror=alert(1)>,"=HYPERLINK(""http://x"")",javascript:alert(1),x,y',
      'a,<img src=x onerror=alert(1)>,Second,https://example.org/a,x,y',
    ].join('\n');
    const { losses, firstLosses } = await imported(makeFile(table, 'evil.csv'));
    expect(losses).toBe(1);
    expect(firstLosses[0]?.path).toBe('line 2, “Link to review”');
    const { claims: read } = await app.readClaims({ ids: ['evil/a'] as ClaimId[] });
    expect(parse(claimSchema, read[0]).ok).toBe(true);
    expect(read[0]).toMatchObject({ text: '<img src=x onerror=alert(1)>', reviews: [{ note: '=HYPERLINK("http://x")', url: null }, { note: 'Second' }] });
    let text = '';
    await exportClaims(
      library,
      { format: 'csv', packs: null, ids: null },
      {
        ...never(),
        write(part) {
          text += part;
        },
      },
    );
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});
