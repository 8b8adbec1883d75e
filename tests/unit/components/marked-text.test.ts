// Holds the cutting of a text into marked and unmarked pieces to what it must never do: lose, repeat or reorder a character.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutText } from '@/components/marked-text';
import type { Span } from '@/lib/model/match';

const marked = (text: string, spans: Span[]) =>
  cutText(text, spans)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('cutText', () => {
  test.each<[Span[], string]>([
    [[], 'abcdef'],
    [[[0, 6]], '[abcdef]'],
    [[[1, 3]], 'a[bc]def'],
    [
      [
        [4, 5],
        [1, 2],
      ],
      'a[b]cd[e]f',
    ],
    [
      [
        [1, 4],
        [2, 3],
      ],
      'a[bcd]ef',
    ],
    [
      [
        [1, 3],
        [3, 5],
      ],
      'a[bcde]f',
    ],
    [[[4, 99]], 'abcd[ef]'],
    [[[3, 3]], 'abcdef'],
    [[[5, 2]], 'abcdef'],
  ])('%j marks %s', (spans, expected) => {
    expect(marked('abcdef', spans)).toBe(expected);
  });

  test('whatever the spans, the pieces are the text, and a character is marked if and only if a span covers it', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)) as fc.Arbitrary<Span>;
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), fc.array(span, { maxLength: 8 }), (text, spans) => {
        const pieces = cutText(text, spans);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const flags = pieces.flatMap((piece) => Array.from({ length: piece.text.length }, () => piece.marked));
        expect(flags).toEqual(Array.from({ length: text.length }, (_, at) => spans.some(([start, end]) => start <= at && at < end)));
      }),
    );
  });
});
