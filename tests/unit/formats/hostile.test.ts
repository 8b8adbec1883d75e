// Files made to break a reader: wrong types at every place, markup and script in every field, depth, length. Read or refused, never thrown, never let through.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { checkPack } from '@/lib/formats/check-pack';
import { readDataFeed } from '@/lib/formats/data-feed';
import { claimSchema } from '@/lib/model/claim';

const starter = JSON.parse(readFileSync('public/packs/starter.json', 'utf8'));
const small = JSON.stringify({ ...starter, dataFeedElement: starter.dataFeedElement.slice(0, 2) });

/** Every place in a JSON value, as a list of keys. */
function placesIn(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, Array.isArray(value) ? Number(key) : key]))];
}
const places = placesIn(JSON.parse(small)).filter((place) => place.length > 0);

/** The small pack with something else at one place. */
function spoil(place: (string | number)[], value: unknown): unknown {
  const json = JSON.parse(small);
  let holder = json;
  for (const key of place.slice(0, -1)) holder = holder[key];
  holder[place.at(-1)!] = value;
  return json;
}

const WRONG: [string, unknown][] = [
  ['null', null],
  ['a number', 1e308],
  ['true', true],
  ['an empty text', ''],
  ['an empty list', []],
  ['an empty object', {}],
  ['lists in lists', JSON.parse(`${'['.repeat(12)}"x"${']'.repeat(12)}`)],
  ['a script address', 'javascript:alert(1)'],
  ['an address with a password', 'https://user:secret@example.org/'],
  ['a text without end', 'x'.repeat(50_000)],
  ['prototype keys', JSON.parse('{"__proto__": {"name": "evil"}, "constructor": {"name": "evil"}, "toString": "x"}')],
  ['half a surrogate', '\ud800'],
  ['control characters', '\u0000\u202e\u2028'],
];

test.each(WRONG)('%s at any place of a pack is read or refused, and what is read is valid', (_, value) => {
  for (const place of places) {
    const { claims, refused } = readDataFeed(spoil(place, value));
    for (const claim of claims) {
      expect(v.safeParse(claimSchema, claim).success, place.join('.')).toBe(true);
      expect(JSON.stringify(claim)).not.toMatch(/"url":"(javascript:|https:\/\/user)/);
    }
    // A claim is lost only with a word about it.
    expect(claims.length + refused.length, place.join('.')).toBeGreaterThan(0);
  }
  expect(({} as { name?: string }).name).toBeUndefined();
});

test('any JSON at any place does no harm, to the reader or to the check', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 4 }), (place, value) => {
      const json = spoil(place, value);
      for (const claim of readDataFeed(json).claims) v.parse(claimSchema, claim);
      expect(checkPack(json).findings.every(({ path, message }) => typeof path === 'string' && message !== '')).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('markup in a field stays text', () => {
  const html = '<img src=x onerror=alert(1)>';
  const { claims } = readDataFeed([{ claimReviewed: html, reviewBody: html, author: { name: html } }]);
  expect(claims[0]).toMatchObject({ text: html, reviews: [{ note: html, reviewer: html }] });
});

test('a list ten thousand deep is refused', () => {
  const deep = JSON.parse(`${'['.repeat(10_000)}1${']'.repeat(10_000)}`);
  expect(readDataFeed(deep).refused).toMatchObject([{ reason: 'nested too deeply' }]);
  expect(readDataFeed([{ claimReviewed: deep, itemReviewed: deep, author: deep, reviewRating: deep }]).refused).toHaveLength(1);
});
