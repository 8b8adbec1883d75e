// When two addresses are one page, and when a page's own word for its address is believed.
import { expect, test } from 'vitest';
import { isCanonicalPlausible, normalizeAddress } from '@/lib/model/page-identity';

test.each([
  ['http://news.example/a/story-one', 'https://www.news.example/a/story-one/'],
  ['https://news.example/a?id=7', 'https://news.example/a?utm_source=x&id=7&fbclid=y'],
  ['https://news.example/a?b=1&a=2', 'https://news.example/a?a=2&b=1'],
  ['https://news.example/a#top', 'https://news.example/a'],
  ['https://news.example/a', 'https://m.news.example/a'],
  ['https://news.example/a', 'https://mobile.news.example/a'],
  ['https://news.example/a/', 'https://news.example/a/amp/'],
  ['https://news.example/a', 'https://amp.news.example/a?amp=1'],
  ['https://news.example/a.html', 'https://news.example/a.amp.html'],
  ['https://news.example/a', 'https://news-example.cdn.ampproject.org/c/s/news.example/a'],
  ['https://news.example/a', 'https://www.google.com/amp/s/news.example/a'],
  ['https://news.example:443/a', 'https://news.example/a'],
  ['https://news.example/%7euser/%c3%a9', 'https://news.example/~user/%C3%A9'],
  ['https://news.example./', 'https://news.example/index.html'],
])('%s and %s are one page', (a, b) => {
  expect(normalizeAddress(a)).toBe(normalizeAddress(b));
});

test.each([
  ['https://news.example/a?id=7', 'https://news.example/a?id=8'],
  ['https://news.example/a', 'https://news.example/b'],
  ['https://news.example/A', 'https://news.example/a'],
  ['https://app.example/#/story/1', 'https://app.example/#/story/2'],
  ['https://app.example/#!story=1', 'https://app.example/#!story=2'],
  ['https://m.example/a', 'https://example/a'],
  ['https://news.example:8080/a', 'https://news.example/a'],
  ['https://news.example/?p=1', 'https://news.example/'],
  ['https://one.news.example/a', 'https://two.news.example/a'],
  ['https://news.example/a%2Fb', 'https://news.example/a/b'],
])('%s and %s are two', (a, b) => {
  expect(normalizeAddress(a)).not.toBe(normalizeAddress(b));
});

test('the same address is normalised to itself again and again', () => {
  for (const address of ['https://www.news.example/a/?b=2&a=1#x', 'https://m.news.example/amp/', 'about:blank#x', 'not an address']) {
    const once = normalizeAddress(address);
    expect(normalizeAddress(/^[a-z]+:|^not/.test(once) ? once : `https://${once}`)).toBe(once);
  }
});

test.each([
  ['https://news.example/world/ships-leave-oslo-harbour?page=2', 'https://www.news.example/world/ships-leave-oslo-harbour', true],
  ['https://edition.news.example/2022/12/02/ships-leave-oslo', 'https://news.example/world/ships-leave-oslo', true],
  ['https://news.example/story/1234567', 'https://news.example/world/ships-1234567.html', true],
  ['https://news.example/world/ships-leave-oslo-harbour', 'https://news.example/', false],
  ['https://news.example/world/ships-leave-oslo-harbour', 'https://news.example/world', false],
  ['https://news.example/world/ships-leave-oslo-harbour', 'https://news.example/world/another-fine-story', false],
  ['https://news.example/world/ships-leave-oslo-harbour', 'https://other.example/world/ships-leave-oslo-harbour', false],
  ['https://a.co.uk/ships-leave-oslo', 'https://b.co.uk/ships-leave-oslo', false],
  ['https://news.example/read?id=1', 'https://news.example/read', false],
  ['https://news.example/a', 'javascript:alert(1)', false],
])('on %s the canonical link %s is believed: %s', (address, canonical, believed) => {
  expect(isCanonicalPlausible(address, canonical)).toBe(believed);
});
