// ClaimReview as it is found in the wild: read, or refused with a reason and a place.
import { describe, expect, test } from 'vitest';
import { dataFeed, readDataFeed } from '@/lib/formats/data-feed';
import { jsonLines } from '@/lib/formats/json-lines';

const TEXT = 'The moon is made of cheese.';
/** The one claim in a ClaimReview with these fields besides its text. */
function read(fields: Record<string, unknown>) {
  const { claims, refused, losses } = readDataFeed({ '@context': 'https://schema.org', '@type': 'ClaimReview', claimReviewed: TEXT, ...fields });
  expect(refused).toEqual([]);
  return { claim: claims[0]!, review: claims[0]!.reviews[0]!, saying: claims[0]!.sayings[0] ?? null, losses };
}

test('reads what fact-checkers usually publish', () => {
  const { claim, review, saying, losses } = read({
    '@id': 'https://checker.example/moon#review',
    url: 'https://checker.example/moon',
    datePublished: '2020-03-11T10:00:00Z',
    inLanguage: 'en-GB',
    author: { '@type': 'Organization', name: 'Checker', url: 'https://checker.example', logo: 'x' },
    reviewRating: { '@type': 'Rating', ratingValue: '1', bestRating: '5', worstRating: '1', alternateName: 'False' },
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Person', name: 'Joe Bloggs', jobTitle: 'Baker', sameAs: 'https://example.org/joe' },
      datePublished: 'Wed, 11 Mar 2020 01:05:52 UTC +00:00',
      appearance: { '@type': 'OpinionNewsArticle', url: 'https://news.example/opinion' },
    },
  });
  expect(losses).toEqual([]);
  expect(claim).toMatchObject({ text: TEXT, language: 'en-GB', wordings: [], topics: [] });
  expect(review).toMatchObject({ reviewer: 'Checker', rating: 'false', ratingText: 'False', date: '2020-03-11', url: 'https://checker.example/moon' });
  expect(saying).toMatchObject({ speaker: 'Joe Bloggs', role: 'Baker', date: '2020-03-11', url: 'https://news.example/opinion' });
});

describe('itemReviewed', () => {
  test.each([
    ['missing', undefined, null],
    ['an empty list', [], null],
    ['an empty string', '', null],
    ['a text', 'something', null],
    [
      'a CreativeWork with an author',
      { '@type': 'CreativeWork', author: { name: 'Joe' }, url: 'https://a.example/x' },
      { speaker: 'Joe', url: 'https://a.example/x' },
    ],
    ['a CreativeWork with an address alone', { '@type': ['CreativeWork'], url: 'https://a.example/x' }, { speaker: null, url: 'https://a.example/x' }],
    ['a list of one Claim', [{ '@type': 'Claim', author: ['', { name: 'Joe' }] }], { speaker: 'Joe' }],
    ['a Claim whose author is a text', { '@type': 'Claim', author: 'Joe' }, { speaker: 'Joe' }],
    ['a Claim whose author is empty', { '@type': 'Claim', author: { '@type': 'Person', name: '' }, datePublished: [] }, null],
    ['a Claim by nobody known', { '@type': 'Claim', author: { name: 'Unknown' }, datePublished: '2020' }, { speaker: null, date: '2020' }],
    ['a prefixed type', { '@type': 'schema:Claim', firstAppearance: 'https://a.example/first' }, { url: 'https://a.example/first' }],
  ])('%s is read', (_, itemReviewed, expected) => {
    const { saying } = read({ itemReviewed });
    if (expected === null) expect(saying).toBeNull();
    else expect(saying).toMatchObject(expected);
  });

  test('two appearances are two sayings of the same speaker', () => {
    const { claim } = read({
      itemReviewed: { '@type': 'Claim', author: { name: 'Joe' }, appearance: ['https://a.example/1', { url: 'https://a.example/2', text: 'Cheese!' }] },
    });
    expect(claim.sayings.map(({ speaker, url, quotation }) => [speaker, url, quotation])).toEqual([
      ['Joe', 'https://a.example/1', null],
      ['Joe', 'https://a.example/2', 'Cheese!'],
    ]);
  });
});

describe('what cannot be taken over is left out and said', () => {
  test.each([
    ['an ambiguous date', { datePublished: '03/04/2020' }, 'datePublished'],
    ['an address that runs script', { url: 'javascript:alert(1)' }, 'url'],
    ['a source without an address', { citation: 'A book' }, 'citation[0]'],
    ['numbers off their scale', { reviewRating: { ratingValue: 9, bestRating: 5, worstRating: 1 } }, 'reviewRating'],
    ['a note without end', { reviewBody: 'x'.repeat(20_000) }, 'reviewBody'],
  ])('%s', (_, fields, path) => {
    const { losses, review } = read(fields);
    expect(losses.map((loss) => loss.path)).toEqual([path]);
    expect(JSON.stringify(review)).not.toContain('javascript:');
  });
});

describe('what cannot be a claim is refused with its place', () => {
  test.each([
    ['no text', { '@type': 'ClaimReview', claimReviewed: '' }, 'claimReviewed', 'there is no text of the claim'],
    ['text that is an object', { '@type': 'ClaimReview', claimReviewed: { a: 1 } }, 'claimReviewed', 'there is no text of the claim'],
    ['a text of 100,000 characters', { '@type': 'ClaimReview', claimReviewed: 'x'.repeat(100_000) }, '', 'text: Invalid length'],
    ['another type', { '@type': 'NewsArticle', headline: 'x' }, '', 'neither a ClaimReview nor a Claim'],
    ['a number', 7, '', 'not an object'],
    ['null', null, '', 'not an object'],
    ['too many lists in lists', [[[[[[[[[[[[{}]]]]]]]]]]]], '[0]', 'nested too deeply'],
  ])('%s', (_, item, path, reason) => {
    const { claims, refused } = readDataFeed({
      '@type': 'DataFeed',
      dataFeedElement: [{ '@type': 'DataFeedItem', item: { '@type': 'ClaimReview', claimReviewed: TEXT } }, item],
    });
    expect(claims.map(({ text }) => text)).toEqual([TEXT]);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.path.startsWith(`dataFeedElement[1]`)).toBe(true);
    expect(refused[0]?.path.endsWith(path)).toBe(true);
    expect(refused[0]?.reason).toContain(reason);
  });
});

describe('feeds', () => {
  const review = { '@type': 'ClaimReview', claimReviewed: TEXT, author: { name: 'A' } };
  const other = { '@type': 'ClaimReview', claimReviewed: 'The sun is cold.', author: { name: 'B' } };
  test.each([
    ['a DataFeed with one item each', { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: review }, { item: other }] }],
    ['a DataFeed whose items are lists', { '@type': 'DataFeed', dataFeedElement: [{ item: [review] }, { item: [other] }] }],
    ['a DataFeed of bare ClaimReviews', { '@type': 'DataFeed', dataFeedElement: [review, other] }],
    ['a DataFeed whose element is no list', { '@type': 'DataFeed', dataFeedElement: { item: [review, other] } }],
    ['a list', [review, other]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [review, other] }],
    ['ClaimReviews by their fields alone', [{ claimReviewed: TEXT }, { claimReviewed: 'The sun is cold.' }]],
  ])('%s gives two claims', (_, json) => {
    const { claims, refused } = readDataFeed(json);
    expect(claims.map(({ text }) => text)).toEqual([TEXT, 'The sun is cold.']);
    expect(refused).toEqual([]);
  });

  test('reviews of the same claim come together, whoever wrote them', () => {
    const { claims } = readDataFeed([review, other, { ...review, author: { name: 'C' }, claimReviewed: 'the moon  is made of cheese.' }, review]);
    expect(claims.map(({ reviews }) => reviews.map(({ reviewer }) => reviewer))).toEqual([['A', 'C'], ['B']]);
  });

  test('ids are the same in every reading, and never those of a prototype', () => {
    const hostile = [
      { ...review, itemReviewed: { '@type': 'Claim', identifier: '__proto__' } },
      JSON.parse('{"__proto__": {"claimReviewed": "polluted"}, "claimReviewed": "The sea is dry."}'),
    ];
    const first = readDataFeed(hostile, { name: 'A pack: of Claims!' });
    expect(first.pack.id).toBe('a-pack-of-claims');
    expect(first.claims.map(({ id, text }) => [id, text])).toEqual([
      ['a-pack-of-claims/__proto__', TEXT],
      [readDataFeed(hostile, { name: 'A pack: of Claims!' }).claims[1]!.id, 'The sea is dry.'],
    ]);
    expect(({} as Record<string, unknown>).claimReviewed).toBeUndefined();
  });

  test.each([
    ['own', 'p'],
    ['Not An Id', 'p'],
    ['good.id-1', 'good.id-1'],
  ])('a feed that calls itself %j becomes the pack %j', (identifier, id) =>
    expect(readDataFeed({ '@type': 'DataFeed', name: 'P', identifier, dataFeedElement: [review] }).pack.id).toBe(id),
  );

  test('text that is not JSON is one refusal', () => {
    expect(dataFeed.read('{"@type": "DataFeed", ').refused).toMatchObject([{ path: '' }]);
    expect(dataFeed.read('').claims).toEqual([]);
  });
});

describe('JSON lines', () => {
  test('a bad line is refused by its number and the others are read', () => {
    const { claims, refused } = jsonLines.read(`{"claimReviewed":"One."}\n\nnot json\n{"claimReviewed":"Two.","url":"x"}\r\n{"claimReviewed":""}`);
    expect(claims.map(({ text }) => text)).toEqual(['One.', 'Two.']);
    expect(refused.map(({ path }) => path)).toEqual(['line 3', 'line 5.claimReviewed']);
  });

  test('the language of the pack is that of claims without one', () => {
    const { claims } = jsonLines.read(
      `{"@type":"DataFeed","name":"P","inLanguage":"German"}\n{"claimReviewed":"Eins."}\n{"claimReviewed":"Two.","inLanguage":"en_US"}`,
    );
    expect(claims.map(({ language }) => language)).toEqual(['de', 'en-US']);
  });
});

test('a language that is called as something every object has is no language', () => {
  for (const inLanguage of ['constructor', '__proto__', 'toString', 'valueOf']) {
    const { pack, claims } = readDataFeed({ '@type': 'DataFeed', inLanguage, dataFeedElement: [{ claimReviewed: 'The Moon is made of cheese.', inLanguage }] });
    expect(pack.language).toBeNull();
    expect(claims).toMatchObject([{ language: 'und' }]);
  }
});
