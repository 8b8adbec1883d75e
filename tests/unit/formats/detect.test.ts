// What a file is, told by its content alone.
import { expect, test } from 'vitest';
import { detectFormat } from '@/lib/formats/detect';

const detect = (text: string | number[], whole = true) =>
  detectFormat(typeof text === 'string' ? new TextEncoder().encode(text) : Uint8Array.from(text), whole);

test.each<[string, string | number[], string]>([
  ['an object', '{"@type":"DataFeed"}', 'json'],
  ['a list after a mark and white space', '\ufeff  \n[{"a":1}]', 'json'],
  ['JSON lines', '{"a":1}\n{"b":2}\n', 'json'],
  ['JSON lines of which the first is broken', 'nonsense\n{"claimReviewed":"x"}\n', 'json'],
  ['a backup', '{"format":"caveat-backup","version":1}\n', 'backup'],
  ['a web page', '<!DOCTYPE html><html>', 'html'],
  ['a piece of a web page', ' <div itemscope>', 'html'],
  ['a table with commas', 'claim,rating\nThe sky is green.,False\n', 'table'],
  ['a table of one column', 'Behauptung\nDer Himmel ist grün, sagt man.\n', 'table'],
  ['a table whose columns say nothing', 'a;b;c\n1;2;3\n4;5;6\n', 'table'],
  ['a feed of news', '<?xml version="1.0"?><rss></rss>', 'unknown'],
  ['prose', 'Dear reader, this is a letter.\nIt has, as letters have, some commas, and no columns.\nYours', 'unknown'],
  ['a spreadsheet', [0x50, 0x4b, 3, 4, 1, 2], 'unknown'],
  ['UTF-16', [0xff, 0xfe, 0x61, 0], 'unknown'],
  ['bytes', [1, 2, 0, 3], 'unknown'],
  ['nothing', '', 'unknown'],
])('%s', (_, content, kind) => {
  const found = detect(content);
  expect(found.kind).toBe(kind);
  if (found.kind === 'unknown') expect(found.reason).not.toBe('');
});

test.each([
  ['Claim;Rating;Note\nA, b;False;"x; y"\nC, d;True;z', ';', 1],
  ['sep=|\nClaim|Rating\nA|False', '|', 2],
  ['\n\nclaim\trating\nA, b, c\tFalse', '\t', 3],
  ['claim,note\n"a\nb, c",x\n', ',', 1],
])('%j has its separator and the line of its header found', (text, separator, line) => {
  expect(detect(text)).toMatchObject({ kind: 'table', table: { separator, line } });
});

test('the rows shown are those that were seen whole', () => {
  const found = detect('claim,rating\nA,True\nB,Fal', false);
  expect(found).toMatchObject({ kind: 'table', table: { header: ['claim', 'rating'], rows: [['A', 'True']] } });
});
