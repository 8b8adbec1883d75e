import { describe, expect, it } from 'vitest';
import type { Claim } from '@/lib/model/claim';
import { claimId, type PackId } from '@/lib/model/ids';
import { createEngine } from '@/lib/search/engine';
import { createMemoryStorage } from '@/lib/search/memory-storage';

const pack = 'test' as PackId;
const claim = (local: string, text: string): Claim => ({ id: claimId(pack, local), text, wordings: [], language: 'en', topics: [], sayings: [], reviews: [] });

async function match(claims: Claim[], text: string) {
  const storage = createMemoryStorage();
  storage.addSegment(pack, claims);
  const [matches] = await createEngine(storage).match({ statements: [{ text, before: [], after: null }], title: '', language: 'en' });
  return (matches ?? []).map(({ claim: found }) => found);
}

describe('a claim with little in it', () => {
  const hollow = ['The Apple', 'A frustrated', 'mixture', 'On torture.', 'Southern California', '"I\'ve been here almost every day."'].map((text, at) =>
    claim(`h${at}`, text),
  );

  it.each([
    'Apple has redesigned the notebook and listened to its users.',
    'The utilities commission is frustrated with both companies.',
    'Let the mixture boil until it thickens on the back of a spoon.',
    'The king’s officers exhausted their repertoire of torture.',
    'The dry weather came as Southern California battened down the hatches.',
    'We serve our guests every day with great care.',
  ])('does not match a sentence that has its words: %s', async (text) => {
    expect(await match(hollow, text)).toEqual([]);
  });

  it('still matches when three rare words make up the whole of both', async () => {
    expect(await match([claim('a', 'Vaccines cause autism.'), ...hollow], 'Vaccines cause autism, the actor repeated.')).toEqual(['Vaccines cause autism.']);
  });
});
