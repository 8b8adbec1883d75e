// Tables: cut into rows at any byte, read into cells, guarded against formulas, and claims that come back from them as they were.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createRowSplitter, guardCell, readCell, readRow, writeRow } from '@/lib/formats/csv';
import { lossesOfPack, readClaimRow, writeClaimRows, writeHeader } from '@/lib/formats/csv-claims';
import { guessColumns, OWN_HEADER, readColumnMap, signatureOf } from '@/lib/formats/csv-columns';
import { createReport, type PackFacts } from '@/lib/formats/format';
import { mergeClaims } from '@/lib/formats/merge-claims';
import type { Piece } from '@/lib/formats/split-json';
import { type Claim, claimSchema } from '@/lib/model/claim';
import { type ColumnMap, FIELDS, SEPARATORS, type Separator } from '@/lib/model/column-map';
import { claims, packFacts } from '../../support/arbitrary-claims';
import { makePackFacts } from '../../support/make-claims';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** Pieces of a text that comes in portions of `size` bytes; what the bytes are is copied out. */
function split(text: string, separator: Separator, size = 7, from?: Parameters<typeof createRowSplitter>[1]): Piece[] {
  const bytes = new TextEncoder().encode(text);
  const splitter = createRowSplitter(separator, from);
  const pieces: Piece[] = [];
  for (let at = from?.offset ?? 0; at < bytes.length; at += size) pieces.push(...splitter.push(bytes.slice(at, at + size)));
  return [...pieces, ...splitter.end()];
}
const rowsOf = (pieces: Piece[], separator: Separator) =>
  pieces.map((piece) => (piece.type === 'item' ? [piece.place, ...readRow(decode(piece.bytes), separator)] : piece));

describe('rows', () => {
  test.each<[string, string, Separator, unknown]>([
    [
      'plain cells',
      'a,b\nc,d',
      ',',
      [
        ['line 1', 'a', 'b'],
        ['line 2', 'c', 'd'],
      ],
    ],
    ['a mark at the start that says UTF-8', '\ufeffa,b\n', ',', [['line 1', 'a', 'b']]],
    [
      'line ends of Windows',
      'a;b\r\nc;d\r\n',
      ';',
      [
        ['line 1', 'a', 'b'],
        ['line 2', 'c', 'd'],
      ],
    ],
    [
      'separators, quotation marks and line ends in quoted cells',
      '"a,""x""\nb",c\nd,e',
      ',',
      [
        ['line 1', 'a,"x"\nb', 'c'],
        ['line 3', 'd', 'e'],
      ],
    ],
    [
      'a quotation mark inside a cell',
      '5" disk,b\nc,d',
      ',',
      [
        ['line 1', '5" disk', 'b'],
        ['line 2', 'c', 'd'],
      ],
    ],
    ['text after a closing quotation mark', '"a"b,c', ',', [['line 1', 'ab', 'c']]],
    [
      'empty cells and empty lines',
      'a,,\n\n,b,c\n',
      ',',
      [
        ['line 1', 'a', '', ''],
        ['line 3', '', 'b', 'c'],
      ],
    ],
    ['empty quoted cells', '"","",x', ',', [['line 1', '', '', 'x']]],
    ['tabs', 'a\t b \t"c\td"', '\t', [['line 1', 'a', 'b', 'c\td']]],
    [
      'a quotation mark that is never closed',
      'a,b\nc,"d\ne,f\n',
      ',',
      [['line 1', 'a', 'b'], { type: 'broken', place: 'line 2', reason: 'a quotation mark is opened that is never closed' }],
    ],
  ])('%s', (_, text, separator, expected) => {
    for (const size of [1, 3, 1000]) expect(rowsOf(split(text, separator, size), separator)).toEqual(expected);
  });

  test('can be taken up again after any row', () => {
    const text = '\ufeffa,"b\nb"\nc,d\n\n"e""",f\ng,h';
    const all = split(text, ',');
    for (const [index, piece] of all.entries()) if (piece.type === 'item') expect(split(text, ',', 5, piece.after)).toEqual(all.slice(index + 1));
  });

  test('come back from writing as they were, with any separator and any portions', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '|', '\n', ' ', 'é', '😀', "'", '=') }).map((text) => text.trim());
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        fc.constantFrom(...SEPARATORS),
        fc.integer({ min: 1, max: 20 }),
        (rows, separator, size) => {
          const text = rows.map((row) => writeRow(row, separator)).join('\r\n');
          const filled = rows.filter((row) => row.length > 1 || row[0] !== '');
          expect(rowsOf(split(text, separator, size), separator).map((row) => (row as string[]).slice(1))).toEqual(filled);
        },
      ),
    );
  });
});

describe('formulas', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", "''-2", '＝1', "'plain", 'plain', ''])('%j comes back, and is none in between', (text) => {
    expect(guardCell(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    expect(readCell(guardCell(text))).toBe(text);
  });

  test('no cell of an exported table is one', () => {
    fc.assert(
      fc.property(claims, (list) => {
        for (const claim of list) {
          const rows = split(writeClaimRows(claim, ',').text, ',', 1000);
          for (const row of rows) if (row.type === 'item') for (const cell of readRow(decode(row.bytes), ',')) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        }
      }),
      { numRuns: 50 },
    );
  });
});

/** Reads a table as an import does: the columns by the header, rows of one claim merged. */
function readTable(text: string, separator: Separator, pack: PackFacts, given?: ColumnMap) {
  const report = createReport();
  const byId = new Map<string, Claim>();
  let map = given;
  for (const piece of split(text, separator, 1000)) {
    if (piece.type !== 'item') throw new Error(JSON.stringify(piece));
    const cells = readRow(decode(piece.bytes), separator);
    if (map === undefined || piece.place === 'line 1') map ??= guessColumns(cells, separator);
    else {
      const claim = readClaimRow(cells, map, pack, piece.place, report);
      const known = claim === null ? undefined : byId.get(claim.id);
      if (claim !== null) byId.set(claim.id, known === undefined ? claim : mergeClaims(known, claim));
    }
  }
  return { claims: [...byId.values()], ...report };
}

const isNothing = (saying: Claim['sayings'][number]) => Object.values(saying).every((value) => value === null);

describe.each<[string, Separator]>([
  ['CSV', ','],
  ['TSV', '\t'],
])('%s', (_, separator) => {
  test('gives back every claim as it was, save what the losses name', () => {
    fc.assert(
      fc.property(claims, packFacts, (list, pack) => {
        const rows = list.map((claim) => writeClaimRows(claim, separator));
        const text = `${writeHeader(separator)}\r\n${rows.map((row) => row.text).join('')}`;
        const read = readTable(text, separator, pack);
        expect(read.refused).toEqual([]);
        expect(read.claims).toEqual(list.map((claim) => ({ ...claim, sayings: claim.sayings.filter((saying) => !isNothing(saying)) })));
        for (const claim of read.claims) v.parse(claimSchema, claim);
        expect(rows.flatMap((row) => row.losses.map(({ path }) => path))).toEqual(
          list.flatMap((claim) => claim.sayings.flatMap((saying, index) => (isNothing(saying) ? [`${claim.id}.sayings[${index}]`] : []))),
        );
        const held = Object.entries(pack).filter(
          ([name, value]) => name !== 'id' && name !== 'name' && value !== null && !(Array.isArray(value) && value.length === 0),
        );
        expect(lossesOfPack(pack).map(({ path }) => path)).toEqual(expect.arrayContaining(held.map(([name]) => `p.${name}`)));
        expect(lossesOfPack(pack)).toHaveLength(held.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('columns', () => {
  test.each<[string, (string | null)[]]>([
    ['id,claim,speaker,date,verdict,url', ['id', 'text', 'speaker', 'said', 'rating', 'reviewUrl']],
    ['Behauptung;Sprecher;Bewertung;Begründung;Quellen', ['text', 'speaker', 'rating', 'note', 'sources']],
    ['Affirmation;Auteur;Évaluation;Lien;Thèmes', ['text', 'speaker', 'rating', 'reviewUrl', 'topics']],
    ['Afirmación;Autor;Veredicto;Enlace;Fecha', ['text', 'speaker', 'rating', 'reviewUrl', 'said']],
    ['Утверждение;Автор;Оценка;Ссылка;Темы', ['text', 'speaker', 'rating', 'reviewUrl', 'topics']],
    ['Affermazione;Giudizio;Fonti', ['text', 'rating', 'sources']],
    ['claim_text,claim,weather', ['text', null, null]],
    ['claimReviewed,textualRating,reviewDate,publisher', ['text', 'ratingText', 'reviewed', 'reviewer']],
  ])('%s are guessed from their names', (header, columns) => {
    const separator = header.includes(';') ? ';' : ',';
    expect(guessColumns(header.split(separator), separator)).toEqual({ separator, columns, own: false });
  });

  test('that we wrote are known to be ours', () => {
    expect(guessColumns(OWN_HEADER, ',')).toEqual({ separator: ',', columns: [...FIELDS], own: true });
    expect(OWN_HEADER).toHaveLength(FIELDS.length);
  });

  test('are remembered by what stands over them, and only a sound map is taken', () => {
    expect(signatureOf(['Claim Text', 'Date'])).toBe(signatureOf(['claim_text', ' date ']));
    const map: ColumnMap = { separator: ';', columns: ['text', null], own: false };
    expect(readColumnMap(JSON.parse(JSON.stringify(map)), 2)).toEqual(map);
    for (const bad of [null, 1, {}, { ...map, separator: 'x' }, { ...map, columns: ['evil', null] }]) expect(readColumnMap(bad, 2)).toBeNull();
    expect(readColumnMap(map, 3)).toBeNull();
  });
});

test("a table of another's keeps the reviewer's words, and says what it could not read, with line and column", () => {
  const text = [
    'Claim;Speaker;Date;Verdict;Link;Topics;Sources',
    'The tower fell.;Ann;03/04/2020;Pants on Fire!;javascript:alert(1);a; b|c',
    '"The bridge; it stands.";;2020-01-02;Somewhat so;https://example.org/x;roads;https://example.org/a | A title | A house | 2020 | news\nnot an address"',
    ';Ann;;;;;',
    ';;;;;;',
  ].join('\n');
  const read = readTable(text.replace('2020 | news\nnot', '2020 | news;not').replace('roads;https', 'roads;"https'), ';', makePackFacts('p'));
  expect(read.claims).toMatchObject([
    {
      text: 'The tower fell.',
      sayings: [{ speaker: 'Ann', date: null }],
      reviews: [{ rating: 'false', ratingText: 'Pants on Fire!', url: null, reviewer: 'Unknown' }],
      topics: ['a'],
    },
    {
      text: 'The bridge; it stands.',
      sayings: [{ speaker: null, date: '2020-01-02' }],
      reviews: [
        {
          rating: 'unrated',
          ratingText: 'Somewhat so',
          reviewer: 'example.org',
          sources: [{ url: 'https://example.org/a' }],
        },
      ],
    },
  ]);
  expect(read.refused).toEqual([{ path: 'line 4, “Claim”', reason: 'there is no text of the claim' }]);
  expect(read.losses.map(({ path }) => path)).toEqual(expect.arrayContaining(['line 2, “Date of claim”', 'line 2, “Link to review”', 'line 3, “Sources”']));
});
