import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '@/lib/model/claim';
import { claimId, type PackId } from '@/lib/model/ids';
import { weighTerms } from '@/lib/search/bm25';
import { UNIT, unitsOf } from '@/lib/search/fields';
import { createLibrary } from '@/lib/search/library';
import { readQuery } from '@/lib/search/query';
import { createScratch, retrieve } from '@/lib/search/retrieve';
import { findOrdinals, findTerm, isDeleted, openSegment, readForward, readPostings, readTerm, readTermAt, type Segment } from '@/lib/search/segment-reader';
import { createSegmentWriter } from '@/lib/search/segment-writer';
import { tokenize } from '@/lib/text/tokens';

const pack = 'test' as PackId;
const words = fc.constantFrom(
  ...'river mountain Ontario budget school vaccine vaccinologist vaccinated vaccinators tariff senate harvest glacier 350 1999 border airport Kyiv reactor reactors reactions pension tunnel whale quota not never the of'.split(
    ' ',
  ),
);
const sentence = fc.array(words, { minLength: 1, maxLength: 14 }).map((list) => list.join(' '));
/** Words that no claim has among them, of which some are like those that claims have. */
const question = fc
  .array(fc.oneof(words, fc.constantFrom('vaccinologists', 'vaccinator', 'reactorbudget', 'pensioner')), { minLength: 1, maxLength: 14 })
  .map((list) => list.join(' '));
const review = (title: string, note: string): Claim['reviews'][number] => ({
  reviewer: 'r',
  rating: 'false',
  ratingText: null,
  date: null,
  asOf: null,
  title,
  note,
  url: null,
  sources: [],
});
const saying = (speaker: string): Claim['sayings'][number] => ({
  speaker,
  role: null,
  date: null,
  place: null,
  occasion: null,
  quotation: null,
  url: null,
});
const body = fc.record({
  text: sentence,
  wordings: fc.array(sentence, { maxLength: 2 }),
  title: fc.option(sentence, { nil: null }),
  note: fc.option(sentence, { nil: null }),
  speaker: fc.option(words, { nil: null }),
});
const library = fc.array(body, { minLength: 1, maxLength: 400 }).map((bodies) =>
  bodies.map(
    ({ text, wordings, title, note, speaker }, at): Claim => ({
      id: claimId(pack, `c${at}`),
      text,
      wordings,
      language: 'en',
      topics: [],
      sayings: speaker === null ? [] : [saying(speaker)],
      reviews: title === null && note === null ? [] : [review(title ?? 'budget', note ?? 'river')],
    }),
  ),
);

function makeBuffers(claims: readonly Claim[]): Record<string, ArrayBuffer> {
  const writer = createSegmentWriter();
  for (const claim of claims) writer.add(claim);
  return writer.finish().buffers;
}

function write(claims: readonly Claim[], deleted: number[] = [], id = 's'): Segment {
  return openSegment(id, makeBuffers(claims), Uint32Array.from(deleted).sort());
}

/** The terms of each unit of a claim, as the writer should have read them. */
function termsOf(claim: Claim): { kind: number; terms: string[] }[] {
  return unitsOf(claim).map(({ kind, text }) => ({ kind, terms: tokenize(text, 'en').flatMap((token) => (token.stop ? [] : [token.term])) }));
}

/** Scores every claim the slow way. */
function scan(claims: readonly Claim[], deleted: ReadonlySet<number>, weights: ReadonlyMap<string, number>): { ordinal: number; score: number }[] {
  const ids = new Map<string, number>();
  const idOf = (term: string): number => {
    if (!ids.has(term)) ids.set(term, ids.size);
    return ids.get(term) as number;
  };
  const found = claims.map((claim, ordinal) => {
    const impacts = weighTerms(termsOf(claim).map(({ kind, terms }) => ({ kind, terms: terms.map(idOf) })));
    let score = 0;
    for (const [term, weight] of weights) score += weight * (impacts.get(idOf(term)) ?? 0);
    return { ordinal, score };
  });
  return found.filter(({ ordinal, score }) => score > 0 && !deleted.has(ordinal)).sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
}

describe('a packed segment', () => {
  it('answers like a scan of every claim, whatever is deleted and however few are wanted', () => {
    fc.assert(
      fc.property(library, sentence, fc.integer({ min: 1, max: 30 }), fc.array(fc.nat(399), { maxLength: 20 }), (claims, text, limit, gone) => {
        const deleted = new Set(gone.filter((ordinal) => ordinal < claims.length));
        const segment = write(claims, [...deleted]);
        const weights = new Map<string, number>();
        tokenize(text, 'en').forEach((token, at) => {
          if (!token.stop) weights.set(token.term, 1 + ((at * 37) % 400));
        });
        const terms = [...weights].flatMap(([term, weight]) => {
          const id = findTerm(segment, term);
          return id < 0 ? [] : [{ id, weight }];
        });
        const scratch = createScratch();
        const wanted = scan(claims, deleted, weights).slice(0, limit);
        // Twice, because a search must leave its scratch memory clean.
        for (let round = 0; round < 2; round++) {
          const found = retrieve(segment, terms, limit, 0, scratch).map(({ ordinal, score }) => ({ ordinal, score }));
          expect(found).toEqual(wanted);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives back the words of every unit in order, and every id', () => {
    fc.assert(
      fc.property(library, (claims) => {
        const buffers = makeBuffers(claims);
        const segment = openSegment('s', buffers, new Uint32Array());
        claims.forEach((claim, ordinal) => {
          const units = readForward(segment, ordinal).map(({ kind, terms }) => ({ kind, terms: terms.map((id) => readTerm(segment, id)) }));
          expect(units).toEqual(termsOf(claim).map(({ kind, terms }) => ({ kind, terms: kind === UNIT.note ? [] : terms })));
          expect(findOrdinals(buffers.ids as ArrayBuffer, claim.id)).toContain(ordinal);
        });
        for (let position = 0; position < segment.terms; position++) {
          const term = readTermAt(segment, position);
          expect(findTerm(segment, term)).toBe(segment.idAt[position]);
          if (position > 0) expect(readTermAt(segment, position - 1) < term).toBe(true);
        }
        expect(findTerm(segment, 'absent')).toBe(-1);
      }),
      { numRuns: 25 },
    );
  });

  it('answers the same when it is merged out of several, deleted claims left out', () => {
    fc.assert(
      fc.property(library, question, fc.nat(399), fc.array(fc.nat(399), { maxLength: 15 }), (claims, text, cut, gone) => {
        const middle = cut % claims.length;
        const deleted = new Set(gone.filter((ordinal) => ordinal < claims.length));
        const kept = claims.filter((_, ordinal) => !deleted.has(ordinal));
        const parts = [
          { claims: claims.slice(0, middle), deleted: [...deleted].filter((ordinal) => ordinal < middle), id: 'a' },
          { claims: claims.slice(middle), deleted: [...deleted].flatMap((ordinal) => (ordinal >= middle ? [ordinal - middle] : [])), id: 'b' },
        ];
        const apart = createLibrary(parts.map((part) => write(part.claims, part.deleted, part.id)));
        const merged = createLibrary([write(kept)]);
        const query = readQuery({ text, before: ['The harvest near the border.'], after: null }, 'A glacier', 'en', 'Ontario');
        const name = (segment: Segment, ordinal: number) =>
          (segment.id === 's' ? kept[ordinal] : segment.id === 'a' ? claims[ordinal] : claims[middle + ordinal])?.id;
        const read = (from: typeof apart) => from.findCandidates(query, 12).candidates.map((one) => [name(one.segment, one.ordinal), one.score]);
        expect(read(apart)).toEqual(read(merged));
        expect(apart.claims).toBe(merged.claims);
        for (const { term } of query.slots) expect(apart.rarityOf(term)).toBeCloseTo(merged.rarityOf(term), 10);
      }),
      { numRuns: 40 },
    );
  });

  it('finds the claims of frequent words however far apart they stand, and of rare ones', () => {
    // More claims than are scored at a time, so that the lists of both kinds go on in the next range.
    const texts = Array.from({ length: 33_500 }, (_, at) => (at < 300 || at > 33_300 ? 'river' : at % 4_000 === 0 ? 'glacier' : 'tunnel'));
    const claims = texts.map((text, at): Claim => ({ id: claimId(pack, `${at}`), text, wordings: [], language: 'en', topics: [], sayings: [], reviews: [] }));
    const segment = write(claims);
    const terms = ['river', 'glacier'].map((word) => findTerm(segment, tokenize(word, 'en')[0]?.term as string));
    expect(terms.map((id) => id < segment.dense)).toEqual([true, false]);
    for (const [at, word] of ['river', 'glacier'].entries()) {
      const wanted = texts.flatMap((text, ordinal) => (text === word ? [ordinal] : []));
      const found = retrieve(segment, [{ id: terms[at] as number, weight: 7 }], 1000, 0, createScratch());
      expect(found.map(({ ordinal }) => ordinal)).toEqual(wanted);
      const read: number[] = [];
      readPostings(segment, terms[at] as number, (ordinal) => read.push(ordinal));
      expect(read).toEqual(wanted);
    }
  });

  it('knows which claims are deleted', () => {
    const claims = Array.from(
      { length: 5 },
      (_, at): Claim => ({ id: claimId(pack, `${at}`), text: 'river', wordings: [], language: 'en', topics: [], sayings: [], reviews: [] }),
    );
    const segment = write(claims, [3, 1]);
    expect([0, 1, 2, 3, 4].filter((ordinal) => isDeleted(segment, ordinal))).toEqual([1, 3]);
  });

  it('refuses buffers that are not its own', () => {
    const { buffers } = createSegmentWriter().finish();
    expect(() => openSegment('s', { ...buffers, postings: new ArrayBuffer(64) }, new Uint32Array())).toThrow(/sections/);
    expect(() => openSegment('s', { dictionary: buffers.dictionary as ArrayBuffer }, new Uint32Array())).toThrow(/no buffer/);
  });
});
