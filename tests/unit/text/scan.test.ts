import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanWords } from '@/lib/text/scan';

// The two patterns that are walked with: those of lib/text/tokens and lib/search/judge/read.
const PATTERNS = [
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*(?:\p{L}+)?|[\p{L}\p{M}]+\d[\p{L}\d]*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu,
  /(?:\p{L}\.){2,}|\p{Lu}\p{L}*-\d{1,3}(?!\d)|\d+(?:[.,]\d+)*\p{L}{0,2}(?!\p{L})|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+\d[\p{L}\d]*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu,
];
const pieces = fc.constantFrom(
  ...[...'aBz é ß ж 1 20 . , - — % $ ( _ \n'],
  ' ',
  ' ',
  'the',
  'Kyiv',
  'U.S.',
  'F-16',
  "don't",
  'l’État',
  '350m',
  '3,5',
  'ʼ',
  "'",
  '\u0301',
  '😀',
);
const text = fc.array(pieces, { maxLength: 16 }).map((list) => list.join(''));

describe('the walk over the words of a text', () => {
  it.each(PATTERNS)('finds what the pattern finds, in every text: %s', (pattern) => {
    fc.assert(
      fc.property(text, (any) => {
        const found: [string, number][] = [];
        scanWords(any, pattern, (word, start) => found.push([word, start]));
        pattern.lastIndex = 0;
        expect(found).toEqual([...any.matchAll(pattern)].map((match) => [match[0], match.index]));
      }),
      { numRuns: 3000 },
    );
  });
});
