// However a file is cut into portions, its items come out whole, in order, with their places; and a reading can be taken up anywhere between two.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createJsonSplitter, LONGEST_ITEM, type Piece, type SplitState } from '@/lib/formats/split-json';

const encode = (text: string) => new TextEncoder().encode(text);

/** All pieces of a text that comes in portions of `size` bytes, in one buffer that is used again. */
function split(text: string | Uint8Array, size = 1_000_000, from?: SplitState): Piece[] {
  const bytes = (typeof text === 'string' ? encode(text) : text).subarray(from?.offset ?? 0);
  const splitter = createJsonSplitter(from);
  const pieces: Piece[] = [];
  const portion = new Uint8Array(size);
  for (let start = 0; start < bytes.length; start += size) {
    const part = bytes.subarray(start, start + size);
    portion.set(part);
    for (const piece of splitter.push(portion.subarray(0, part.length))) pieces.push(piece.type === 'item' ? { ...piece, bytes: piece.bytes.slice() } : piece);
  }
  return [...pieces, ...splitter.end()];
}

/** What matters of a piece: items parsed, the others as they are. */
function tell(piece: Piece): unknown {
  if (piece.type !== 'item') return piece.type === 'head' || piece.type === 'tail' ? { [piece.type]: JSON.parse(piece.text) } : piece;
  return [piece.place, JSON.parse(new TextDecoder().decode(piece.bytes))];
}

const ways = {
  feed: (items: unknown[], space: number) => JSON.stringify({ '@type': 'DataFeed', keywords: ['a', ']'], dataFeedElement: items, version: '1' }, null, space),
  list: (items: unknown[], space: number) => JSON.stringify(items, null, space),
  lines: (items: unknown[], space: number) => items.map((item) => JSON.stringify(item)).join(space > 0 ? '\r\n' : '\n'),
  values: (items: unknown[], space: number) => items.map((item) => JSON.stringify({ item }, null, Math.max(space, 1))).join('\n'),
};
const places = {
  feed: (index: number) => `dataFeedElement[${index}]`,
  list: (index: number) => `[${index}]`,
  lines: (index: number) => `line ${index + 1}`,
  values: (index: number) => `[${index}]`,
};
const item = fc.object({
  key: fc.constantFrom('a', 'dataFeed', '"', '}{', 'ü'),
  values: [fc.string({ unit: 'grapheme' }), fc.constantFrom('\\', '"', '[', '],', '{"x":[', '\n', 1, null)],
  maxDepth: 3,
});

describe.each(['feed', 'list', 'lines', 'values'] as const)('%s', (way) => {
  test('gives every item, whatever it holds and wherever the portions end', () => {
    fc.assert(
      fc.property(
        fc.array(item, { minLength: way === 'feed' || way === 'list' ? 0 : 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(0, 2),
        (items, size, space) => {
          const pieces = split(ways[way](items, space), size);
          const expected: unknown[] = items.map((value, index) => [places[way](index), way === 'values' ? { item: value } : value]);
          if (way === 'feed') expected.unshift({ head: { '@type': 'DataFeed', keywords: ['a', ']'], dataFeedElement: [] } });
          if (way === 'feed') expected.push({ tail: { version: '1' } });
          expect(pieces.map(tell)).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('goes on after any item as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 2, maxLength: 6 }), fc.nat(), fc.integer({ min: 1, max: 60 }), (items, stop, size) => {
        const text = ways[way](items, 2);
        const pieces = split(text, size);
        const found = pieces.filter((piece) => piece.type === 'item');
        const last = found[stop % found.length]!;
        const rest = split(text, size, last.after);
        expect(rest.map(tell)).toEqual(pieces.slice(pieces.indexOf(last) + 1).map(tell));
      }),
    );
  });
});

describe('files that are not whole', () => {
  test.each([
    ['a feed cut inside an item', '{"@type":"DataFeed","dataFeedElement":[{"a":1},{"b":', 1, 'dataFeedElement[1]', 'the file ends too early'],
    ['a feed cut between items', '{"dataFeedElement":[{"a":1},', 1, 'dataFeedElement[1]', 'the file ends too early'],
    ['a feed cut after its list', '{"dataFeedElement":[{"a":1}]', 1, 'dataFeedElement[1]', 'the file ends too early'],
    ['a list cut short', '[{"a":1},{"b":2}', 1, '[1]', 'the file ends too early'],
    ['a head cut short', '{"@type":"DataFeed","na', 0, 'start', 'the file ends too early'],
    ['an empty file', ' \n ', 0, 'start', 'the file ends too early'],
    ['a list with something behind it', '[{"a":1}] x', 1, '[1]', 'there is something after the end of the list'],
    ['a bracket too many', '[{"a":1}}, 2]', 0, '[0]', 'a bracket is closed that was never opened'],
  ])('%s is broken, with the place', (_, text, items, place, reason) => {
    for (const size of [1, 7, 1000]) {
      const pieces = split(text, size);
      expect(pieces.filter(({ type }) => type === 'item')).toHaveLength(items);
      expect(pieces.at(-1)).toEqual({ type: 'broken', place, reason });
    }
  });

  test('a line that is no JSON is cut off as a line, and the next is whole', () => {
    const pieces = split('{"a":1}\n{"b": "open\n\n{"c":3}', 5);
    expect(pieces.map((piece) => piece.type === 'item' && [piece.place, new TextDecoder().decode(piece.bytes)])).toEqual([
      ['line 1', '{"a":1}'],
      ['line 2', '{"b": "open'],
      ['line 4', '{"c":3}'],
    ]);
  });
});

test('an item longer than any claim is skipped without being held, and the next is read', () => {
  const long = `"${'x'.repeat(LONGEST_ITEM + 10)}"`;
  expect(split(`[1, ${long}, 3]`, 100_000).map((piece) => (piece.type === 'item' ? tell(piece) : piece))).toEqual([
    ['[0]', 1],
    { type: 'refused', place: '[1]', reason: 'longer than 8 MB' },
    ['[2]', 3],
  ]);
});

test('a byte order mark is no part of the file', () => {
  expect(split(Uint8Array.of(0xef, 0xbb, 0xbf, ...encode('[1,2]'))).map(tell)).toEqual([
    ['[0]', 1],
    ['[1]', 2],
  ]);
});

test('ten thousand lists before the one that counts are passed over without reading the head anew for each', () => {
  const pieces = split(`{"a":[${'[],'.repeat(30_000)}[]],"dataFeedElement":[{"x":1}]}`);
  expect(pieces.map(({ type }) => type)).toEqual(['head', 'item', 'tail']);
});
