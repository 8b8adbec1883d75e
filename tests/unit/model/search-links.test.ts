import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOfSearch, isSearchAddress, LONGEST_QUERY, SEARCH_ENGINES, writeSearchLink } from '@/lib/model/search-links';

const ENGINE = 'https://search.example/find?q=%s';

describe('the address of a search engine', () => {
  test.each([ENGINE, 'https://search.example/%s', 'https://search.example:8443/a?b=c&q=%s&d=e', ...SEARCH_ENGINES.map(({ address }) => address)])(
    'may be %s',
    (address) => {
      expect(isSearchAddress(address)).toBe(true);
    },
  );
  test.each([
    'http://search.example/?q=%s',
    'javascript:alert("%s")',
    'https://search.example/?q=',
    'https://search.example/?q=%s&again=%s',
    'https://%s.example/',
    'https://search.example%s/',
    'https://me:secret@search.example/?q=%s',
    'https://search.example/#%s',
    'data:text/html,%s',
    `https://search.example/?${'a'.repeat(600)}=%s`,
    '',
  ])('may not be %s', (address) => {
    expect(isSearchAddress(address)).toBe(false);
  });
});

describe('the link that looks a query up', () => {
  test.each([
    ['fact-checks', 'en', 'https://toolbox.google.com/factcheck/explorer/search/tax%20cut%20%26%20jobs;hl=en'],
    ['wikipedia', 'de-AT', 'https://de.wikipedia.org/w/index.php?search=tax%20cut%20%26%20jobs&ns0=1'],
    ['wikipedia', null, 'https://en.wikipedia.org/w/index.php?search=tax%20cut%20%26%20jobs&ns0=1'],
    ['wikipedia', 'evil.example/', 'https://en.wikipedia.org/w/index.php?search=tax%20cut%20%26%20jobs&ns0=1'],
    ['engine', 'en', 'https://search.example/find?q=tax%20cut%20%26%20jobs'],
  ] as const)('%s in %s', (place, language, link) => {
    expect(writeSearchLink(place, '  tax cut\n& jobs ', ENGINE, language)).toBe(link);
  });

  test('nothing is opened for no words or for an address that is none', () => {
    expect(writeSearchLink('engine', '  ', ENGINE, 'en')).toBeNull();
    expect(writeSearchLink('engine', 'tax', 'http://search.example/?q=%s', 'en')).toBeNull();
    expect(hostOfSearch('engine', 'nonsense', 'en')).toBeNull();
  });

  test('whatever is asked, the host is the one that was named, and the query is bounded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constantFrom('fact-checks', 'wikipedia', 'engine'), (query, place) => {
        const link = writeSearchLink(place, query, ENGINE, 'en');
        if (link === null) return;
        expect(new URL(link).host).toBe(hostOfSearch(place, ENGINE, 'en'));
        expect(new URL(link).protocol).toBe('https:');
        expect(link.length).toBeLessThan(LONGEST_QUERY * 12);
      }),
    );
  });
});
