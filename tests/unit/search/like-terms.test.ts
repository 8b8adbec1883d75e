import { describe, expect, it } from 'vitest';
import { claimId, type PackId } from '@/lib/model/ids';
import { soundOf } from '@/lib/search/grams';
import { findLikeTerms } from '@/lib/search/like-terms';
import { readQuery } from '@/lib/search/query';
import { findTerm, openSegment } from '@/lib/search/segment-reader';
import { createSegmentWriter } from '@/lib/search/segment-writer';

function open(text: string, language: string) {
  const writer = createSegmentWriter();
  writer.add({ id: claimId('t' as PackId, '1'), text, wordings: [], language, topics: [], sayings: [], reviews: [] });
  return openSegment('t', writer.finish().buffers, new Uint32Array());
}

describe('a word that no claim has', () => {
  it.each([
    ['en', 'They met Timoshenko in Kharkiv.', 'the former leader Tymoschenko', []],
    ['en', 'They met Poroshenko at the border.', 'leader Poroschenko spoke', ['poroshenko']],
    ['en', 'The vaccinologist resigned.', 'two vaccinologists', ['vaccinologist']],
    ['de', 'Der Impfstoff und sein Hersteller.', 'der Impfstoffhersteller', ['herstell', 'impfstoff']],
    ['en', 'Johnson resigned.', 'the minister Jones', []],
  ])('in %s, "%s" is found from "%s" by %j', (language, claim, statement, expected) => {
    const segment = open(claim, language);
    const query = readQuery({ text: statement, before: [], after: null }, '', language, null);
    const dictionaries = { segments: [segment], isAlive: (term: string) => findTerm(segment, term) >= 0 };
    const found = query.slots.flatMap((slot) => findLikeTerms(dictionaries, slot).map(({ term }) => term));
    expect([...new Set(found)].sort()).toEqual(expected);
  });

  it.each([
    ['zelenskyy', 'zelenskiy'],
    ['lugansk', 'luhansk'],
    ['chernihiv', 'chernigov'],
    ['chernobyl', 'chornobyl'],
    ['кремль', 'kreml'],
  ])('%s and %s sound alike', (left, right) => {
    expect(soundOf(left)).toBe(soundOf(right));
    expect(soundOf(left)).not.toBe('');
  });

  it('has no sound where too few consonants are left', () => {
    expect(soundOf('kyiv')).toBe('');
  });
});
