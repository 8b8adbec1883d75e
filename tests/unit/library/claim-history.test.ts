// The history of a claim says which parts each change touched.
import { expect, test } from 'vitest';
import { listChangedParts } from '@/entrypoints/library/claim-history';
import type { Claim } from '@/lib/model/claim';
import { makeClaim } from '../../support/make-claims';

const claim = makeClaim('own/a', 'A claim.', { topics: ['sea'] });

test.each<[string, Partial<Claim>, string[]]>([
  ['nothing', {}, []],
  ['its text', { text: 'Another.' }, ['text']],
  ['topics and wordings', { topics: ['sea', 'tea'], wordings: ['It is so.'] }, ['wordings', 'topics']],
  ['its reviews', { reviews: [] }, ['reviews']],
  [
    'its language and who said it',
    { language: 'de', sayings: [{ speaker: 'Ann', role: null, date: null, place: null, occasion: null, quotation: null, url: null }] },
    ['language', 'sayings'],
  ],
])('a change of %s is told as such', (_what, change, parts) => {
  expect(listChangedParts(claim, { ...claim, ...change })).toEqual(parts);
});
