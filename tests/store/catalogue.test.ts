// The library as a list: what a naive scan would find, in the same order, with what each filter would leave.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createApp } from '@/lib/app/app';
import { createLibraryList } from '@/lib/app/catalogue';
import { forgetImport, listRecords } from '@/lib/app/transfer';
import { writePack } from '@/lib/app/write-pack';
import { type Claim, ratingOf } from '@/lib/model/claim';
import type { ClaimId, PackId } from '@/lib/model/ids';
import { NO_FILTERS } from '@/lib/model/library-list';
import type { Library } from '@/lib/store/db';
import { freshLibrary } from '../support/fresh-library';
import { makeClaim, makePackFacts } from '../support/make-claims';

const review = (rating: Claim['reviews'][number]['rating'], date: string | null = null, extra: Partial<Claim['reviews'][number]> = {}) => [
  { reviewer: 'Checker', rating, ratingText: null, date, asOf: null, title: null, note: null, url: null, sources: [], ...extra },
];
const saying = (speaker: string | null, date: string | null = null) => [{ speaker, role: null, date, place: null, occasion: null, quotation: null, url: null }];

async function fill(library: Library, pack: string, claims: Claim[]): Promise<void> {
  await library.write((db) => writePack(db, makePackFacts(pack), claims, 'import'));
}

const SHIPS: Claim[] = [
  makeClaim('ships/oslo', 'The ministers left Oslo by ship.', {
    sayings: saying('Anna Berg', '2022-12-02'),
    reviews: review('false', '2022-12-05'),
    topics: ['sea'],
  }),
  makeClaim('ships/riga', 'A ship came to Riga.', { sayings: saying('Juris Kalns', '2021'), reviews: review('true', '2021-05'), topics: ['sea', 'trade'] }),
  makeClaim('ships/tea', 'Tea is healthy.', {
    reviews: review('mixed', null, {
      sources: [{ title: 'Tea and the heart', publisher: 'Annals of Leaves', url: 'https://leaves.example/heart-study', date: null, kind: 'research' }],
    }),
  }),
  makeClaim('ships/tee', 'Die Minister fuhren nach Oslo.', { language: 'de', reviews: [] }),
];

test('an empty library is an empty list', async () => {
  const list = createLibraryList(freshLibrary().library);
  expect(await list.list('', NO_FILTERS, 'newest', 10)).toEqual({ total: 0, rows: [], facets: expect.objectContaining({ topics: [] }), noted: 0 });
});

test.each([
  ['', ['oslo', 'riga', 'tea', 'tee']],
  ['ship', ['riga', 'oslo']],
  ['minis', ['oslo', 'tee']],
  ['ministers oslo', ['oslo', 'tee']],
  ['oslo minister ', ['oslo', 'tee']],
  ['the ship', ['riga', 'oslo']],
  ['berg', ['oslo']],
  ['trade', ['riga']],
  ['leaves', ['tea']],
  ['leaves.example heart', ['tea']],
  ['tea riga', []],
  ['zzz', []],
])('"%s" finds %j', async (words, expected) => {
  const { library } = freshLibrary();
  await fill(library, 'ships', SHIPS);
  const { rows, total } = await createLibraryList(library).list(words, NO_FILTERS, words === '' ? 'newest' : 'best', 10);
  expect(rows.map(({ id }) => id.slice(6)).sort()).toEqual([...expected].sort());
  expect(total).toBe(expected.length);
});

test('a long row of marks without a letter finds nothing, and at once', async () => {
  const { library } = freshLibrary();
  await fill(library, 'ships', SHIPS);
  const list = createLibraryList(library);
  const rowsOf = async (words: string) => (await list.list(words, NO_FILTERS, 'best', 10)).rows.map(({ id }) => id).sort();
  expect(await rowsOf(`${"'".repeat(60_000)} riga`)).toEqual(await rowsOf('riga'));
  expect(await rowsOf(`riga${'.'.repeat(60_000)} `)).toEqual(await rowsOf('riga '));
});

test('rows say rating, speaker with the date of saying, and pack, the newest first', async () => {
  const { library } = freshLibrary();
  await fill(library, 'ships', SHIPS);
  const list = createLibraryList(library);
  const { rows } = await list.list('', NO_FILTERS, 'newest', 2);
  expect(rows).toEqual([
    { id: 'ships/oslo', text: 'The ministers left Oslo by ship.', language: 'en', rating: 'false', speaker: 'Anna Berg', date: '2022-12-02', pack: 'ships' },
    { id: 'ships/riga', text: 'A ship came to Riga.', language: 'en', rating: 'true', speaker: 'Juris Kalns', date: '2021', pack: 'ships' },
  ]);
  expect((await list.rows(2, 9)).map(({ id }) => id)).toEqual(['ships/tea', 'ships/tee']);
  expect(await list.ids(0, 3)).toEqual(['ships/oslo', 'ships/riga', 'ships/tea']);
  expect((await list.list('', NO_FILTERS, 'oldest', 2)).rows.map(({ id }) => id)).toEqual(['ships/riga', 'ships/oslo']);
  expect((await list.readClaim('ships/tea' as ClaimId))?.text).toBe('Tea is healthy.');
  expect(await list.readClaim('ships/none' as ClaimId)).toBeNull();
});

test('a filter counts what its other values would leave, the other filters applied', async () => {
  const { library } = freshLibrary();
  await fill(library, 'ships', SHIPS);
  const list = createLibraryList(library);
  const { total, facets } = await list.list('', { ...NO_FILTERS, topics: ['sea'], ratings: ['false'] }, 'newest', 10);
  expect(total).toBe(1);
  expect(facets.ratings).toEqual([
    { value: 'false', count: 1 },
    { value: 'true', count: 1 },
  ]);
  expect(facets.topics).toEqual([{ value: 'sea', count: 1 }]);
  expect((await list.list('', { ...NO_FILTERS, from: '2021', to: '2021' }, 'newest', 10)).rows.map(({ id }) => id)).toEqual(['ships/riga']);
  expect((await list.list('', { ...NO_FILTERS, from: '2021-06' }, 'newest', 10)).total).toBe(1);
  expect((await list.list('', { ...NO_FILTERS, languages: ['xx'] }, 'newest', 10)).total).toBe(0);
});

test('deleted claims go, own claims come, and what is prepared once is kept', async () => {
  const { library } = freshLibrary();
  await fill(library, 'ships', SHIPS);
  const app = createApp({ library });
  const shares: number[] = [];
  const list = createLibraryList(library, { onPreparing: (share) => shares.push(share) });
  await list.list('', NO_FILTERS, 'newest', 10);
  expect(shares.at(-1)).toBe(1);
  await app.saveClaim({ claim: makeClaim('own/kettle', 'The kettle boils.') });
  shares.length = 0;
  list.refresh();
  expect((await list.list('', NO_FILTERS, 'newest', 10)).total).toBe(5);
  expect(shares).toEqual([1]);
  await app.saveClaim({ claim: makeClaim('own/kettle', 'The kettle sings.') });
  list.refresh();
  expect((await list.list('kettle', NO_FILTERS, 'best', 10)).rows.map(({ text }) => text)).toEqual(['The kettle sings.']);
  await app.removePack({ id: 'ships' as PackId });
  list.refresh();
  expect((await list.list('', NO_FILTERS, 'newest', 10)).rows.map(({ id }) => id)).toEqual(['own/kettle']);
  // While the pack can be put back, what was made of it waits with it.
  await forgetImport(library, (await listRecords(library))[0]!.id);
  await app.tidy();
  expect(await library.read((db) => db.count('claimColumns'))).toBeLessThanOrEqual(2);
});

test('filters and orders give what a naive scan gives', async () => {
  const ratings = ['true', 'false', 'mixed'] as const;
  const claim = fc.record({
    rating: fc.constantFrom(...ratings),
    topics: fc.subarray(['sea', 'trade', 'tea']),
    speaker: fc.constantFrom('Anna', 'Juris', null),
    date: fc.constantFrom(null, '2020', '2021-03', '2021-03-04'),
  });
  const filters = fc.record({ ratings: fc.subarray([...ratings]), topics: fc.subarray(['sea', 'trade', 'tea']), speakers: fc.subarray(['Anna', 'Juris']) });
  await fc.assert(
    fc.asyncProperty(fc.array(claim, { maxLength: 30 }), fc.nat({ max: 29 }), filters, async (parts, cut, chosen) => {
      const claims = parts.map(({ rating, topics, speaker, date }, index) =>
        makeClaim(`${index < cut ? 'one' : 'two'}/c${index}`, `Claim number ${index}.`, { topics, sayings: saying(speaker, date), reviews: review(rating) }),
      );
      const { library } = freshLibrary();
      for (const pack of ['one', 'two'])
        if (claims.some(({ id }) => id.startsWith(pack)))
          await fill(
            library,
            pack,
            claims.filter(({ id }) => id.startsWith(pack)),
          );
      const { rows, total, facets } = await createLibraryList(library).list('', { ...NO_FILTERS, ...chosen }, 'newest', 100);
      const has = (wanted: string[], values: (string | null)[]) => wanted.length === 0 || values.some((value) => value !== null && wanted.includes(value));
      const rest = (one: Claim, except: string) =>
        (except === 'ratings' || has(chosen.ratings, [ratingOf(one)])) &&
        (except === 'topics' || has(chosen.topics, one.topics)) &&
        (except === 'speakers' || has(chosen.speakers, [one.sayings[0]!.speaker]));
      const expected = claims.filter((one) => rest(one, ''));
      expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      expect(total).toBe(expected.length);
      for (const rating of ratings)
        expect(facets.ratings.find(({ value }) => value === rating)?.count ?? 0).toBe(
          claims.filter((one) => rest(one, 'ratings') && ratingOf(one) === rating).length,
        );
      for (const topic of ['sea', 'trade', 'tea'])
        expect(facets.topics.find(({ value }) => value === topic)?.count ?? 0).toBe(
          claims.filter((one) => rest(one, 'topics') && one.topics.includes(topic)).length,
        );
      await library.close();
    }),
    { numRuns: 40 },
  );
});
