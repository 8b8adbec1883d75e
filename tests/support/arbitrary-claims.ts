// Owns arbitrary claims and packs for property tests: everything the records allow, in the form the library keeps them (lists without repetition).
import fc from 'fast-check';
import type { PackFacts } from '@/lib/formats/format';
import { type Claim, SOURCE_KINDS } from '@/lib/model/claim';
import type { ClaimId, PackId } from '@/lib/model/ids';
import { RATINGS } from '@/lib/model/rating';

const some = (max: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: max }),
      fc.lorem({ maxCount: 6 }),
      fc.constantFrom('False', 'Unknown thing', '1945', '<b>x</b>', '=1+1', '__proto__'),
    )
    .map((text) => text.trim())
    .filter((text) => text !== '' && text.length <= max);
const maybe = <T>(inner: fc.Arbitrary<T>) => fc.option(inner, { nil: null });
const distinct = <T>(inner: fc.Arbitrary<T>, maxLength: number) => fc.uniqueArray(inner, { maxLength, selector: (item) => JSON.stringify(item) });
const two = (max: number) => fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'));
const date = fc.oneof(
  fc.integer({ min: 1000, max: 9999 }).map(String),
  fc.tuple(fc.integer({ min: 1000, max: 9999 }), two(12)).map(([year, month]) => `${year}-${month}`),
  fc.tuple(fc.integer({ min: 1000, max: 9999 }), two(12), two(28)).map(([year, month, day]) => `${year}-${month}-${day}`),
);
const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
const language = fc.constantFrom('en', 'de-AT', 'fr', 'zh-Hans', 'und', 'ru');
const notUnknown = some(40).filter((text) => !/^unknown$/i.test(text));

const saying = fc.record({
  speaker: maybe(notUnknown),
  role: maybe(some(40)),
  date: maybe(date),
  place: maybe(some(40)),
  occasion: maybe(some(100)),
  quotation: maybe(some(100)),
  url: maybe(url),
});
const source = fc.record({ title: some(80), publisher: maybe(some(40)), url, date: maybe(date), kind: maybe(fc.constantFrom(...SOURCE_KINDS)) });
const review = fc.record({
  reviewer: some(40),
  rating: fc.constantFrom(...RATINGS),
  ratingText: maybe(some(30)),
  date: maybe(date),
  asOf: maybe(date),
  title: maybe(some(60)),
  note: maybe(some(200)),
  url: maybe(url),
  sources: fc.array(source, { maxLength: 3 }),
});

const claim = fc
  .record({
    local: some(60)
      .map((text) => text.replace(/[\r\n\u2028\u2029]/g, ''))
      .filter((text) => text.trim() === text && text !== ''),
    text: some(200),
    wordings: distinct(some(100), 3),
    language,
    topics: distinct(some(30), 3),
    sayings: distinct(saying, 3),
    reviews: distinct(review, 3),
  })
  .map(({ local, ...rest }) => ({ ...rest, wordings: rest.wordings.filter((wording) => wording !== rest.text), id: `p/${local}` as ClaimId }));

/** Up to five claims of the pack "p" with different ids. */
export const claims: fc.Arbitrary<Claim[]> = fc.uniqueArray(claim, { maxLength: 5, selector: ({ id }) => id });

/** What the pack "p" may say of itself. */
export const packFacts: fc.Arbitrary<PackFacts> = fc.record({
  id: fc.constant('p' as PackId),
  name: some(60),
  description: maybe(some(200)),
  publisher: maybe(some(60)),
  licence: maybe(some(60).filter((text) => !/^https?:/i.test(text))),
  licenceUrl: maybe(url),
  url: maybe(url),
  version: maybe(some(20)),
  date: maybe(date),
  language: maybe(fc.constantFrom('en', 'de')),
  topics: distinct(some(30), 3),
});
