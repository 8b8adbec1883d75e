// Whatever the library can hold comes back from a file as it was, in every format that says so.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { dataFeed } from '@/lib/formats/data-feed';
import { jsonLines } from '@/lib/formats/json-lines';
import { claimSchema } from '@/lib/model/claim';
import { claims, packFacts } from '../../support/arbitrary-claims';

describe.each([dataFeed, jsonLines])('$name', (format) => {
  test('gives back every pack and claim as it was written, and reports nothing', () => {
    fc.assert(
      fc.property(packFacts, claims, (pack, list) => {
        for (const claim of list) v.parse(claimSchema, claim);
        const { text, losses } = format.write(pack, list);
        expect(losses).toEqual([]);
        expect(format.recognise(text.slice(0, 4000))).toBe(true);
        expect(format.read(text)).toEqual({
          pack,
          claims: list,
          refused: list.length === 0 && format === dataFeed ? [{ path: '', reason: 'no ClaimReview was found in it' }] : [],
          losses: [],
        });
      }),
      { numRuns: 150 },
    );
  });

  test('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const { claims: read, refused } = format.read(text);
        expect(read.length + refused.length).toBeGreaterThanOrEqual(0);
        for (const claim of read) v.parse(claimSchema, claim);
      }),
    );
  });
});
