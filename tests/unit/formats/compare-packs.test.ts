// What a release changes is told claim by claim, another rating first.
import { expect, test } from 'vitest';
import { comparePacks } from '@/lib/formats/compare-packs';
import { readDataFeed } from '@/lib/formats/data-feed';
import { readSerial, withSerial } from '@/lib/formats/pack-serial';
import type { Claim } from '@/lib/model/claim';
import { makeClaim } from '../../support/make-claims';

const review = (rating: Claim['reviews'][number]['rating']): Claim['reviews'] => [
  { reviewer: 'A', rating, ratingText: null, date: null, asOf: null, title: null, note: null, url: null, sources: [] },
];

test('added, changed, removed and unchanged claims are counted and named', () => {
  const stays = makeClaim('ships/stays', 'The ship stayed in Oslo.');
  const before = [stays, makeClaim('ships/goes', 'The ship left Oslo.'), { ...makeClaim('ships/turns', 'It turned round.'), reviews: review('false') }];
  const note = makeClaim('ships/note', 'It sank.');
  const after = [
    makeClaim('ships/new', 'It came back.'),
    { ...note, topics: ['sea'] },
    { ...makeClaim('ships/turns', 'It turned round.'), reviews: review('true') },
    Object.fromEntries(Object.entries(stays).reverse()) as Claim,
  ];
  expect(comparePacks([...before, note], after)).toEqual({
    added: 1,
    changed: 2,
    removed: 1,
    same: 1,
    rerated: 1,
    firstAdded: [{ id: 'ships/new', text: 'It came back.', rating: null }],
    firstChanged: [
      { id: 'ships/turns', text: 'It turned round.', rating: { before: 'false', after: 'true' } },
      { id: 'ships/note', text: 'It sank.', rating: null },
    ],
    firstRemoved: [{ id: 'ships/goes', text: 'The ship left Oslo.', rating: null }],
  });
});

test('a long list is cut, its count is not', () => {
  const after = Array.from({ length: 50 }, (_, index) => makeClaim(`ships/${index}`, `Ship ${index} sailed.`));
  const { added, firstAdded } = comparePacks([], after);
  expect([added, firstAdded.length]).toEqual([50, 20]);
});

test.each([
  [{}, null],
  [{ identifier: 'ships' }, null],
  [{ identifier: { '@type': 'PropertyValue', propertyID: 'serial', value: 7 } }, 7],
  [{ identifier: ['ships', { propertyID: 'serial', value: '7' }] }, 7],
  [{ identifier: [{ propertyID: 'serial', value: -1 }] }, null],
  [{ identifier: [{ propertyID: 'serial', value: 1.5 }] }, null],
  [{ identifier: [{ propertyID: 'serial', value: 1e300 }] }, null],
  [{ identifier: [{ propertyID: 'doi', value: 7 }] }, null],
])('the serial of %j is %j', (feed, serial) => {
  expect(readSerial(feed)).toBe(serial);
});

test('a serial replaces the one before and leaves the name of the pack', () => {
  const feed = withSerial(withSerial({ '@type': 'DataFeed', identifier: 'ships', name: 'Ships' }, 3), 4);
  expect(readSerial(feed)).toBe(4);
  expect(readDataFeed(feed).pack.id).toBe('ships');
  expect(readDataFeed(withSerial({ '@type': 'DataFeed', name: 'Fine ships' }, 1)).pack.id).toBe('fine-ships');
});
