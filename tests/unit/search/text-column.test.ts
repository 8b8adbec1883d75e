import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Claim } from '@/lib/model/claim';
import { claimId, type PackId } from '@/lib/model/ids';
import { wordingsOf } from '@/lib/search/fields';
import { createTextWriter, openTextColumn } from '@/lib/search/text-column';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('war', 'ends', ' ', '  ', ', ', '“', '”.', 'Kyiv', '1,5', "don't", 'ß', '😀', '\u0301', '\n'), { maxLength: 30 })
    .map((parts) => parts.join('')),
);
const library = fc.array(fc.record({ id: fc.oneof(fc.string(), fc.nat(300).map(String)), text, wordings: fc.array(text, { maxLength: 3 }) }), {
  maxLength: 60,
});

it("gives back every claim's id, text, wordings and rating as they were", () => {
  fc.assert(
    fc.property(library, (bodies) => {
      const claims = bodies.map(
        ({ id, text, wordings }): Claim => ({ id: claimId('p' as PackId, id), text, wordings, language: 'en', topics: [], sayings: [], reviews: [] }),
      );
      const writer = createTextWriter();
      for (const claim of claims) writer.add(claim);
      const ratings = Uint8Array.from(claims, (_, at) => at % 8);
      const column = openTextColumn(writer.finish(ratings));
      // From the last to the first, because claims of a group build on the one before.
      for (let at = claims.length - 1; at >= 0; at--) {
        const claim = claims[at] as Claim;
        expect(column.read(at)).toEqual({ id: claim.id, text: claim.text, wordings: wordingsOf(claim) });
        expect(column.rating(at)).toBe(ratings[at]);
      }
    }),
    { numRuns: 200 },
  );
});

it('refuses a buffer of another kind', () => {
  expect(() => openTextColumn(new ArrayBuffer(32))).toThrow(/sections/);
});
