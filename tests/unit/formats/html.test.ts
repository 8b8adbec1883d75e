// ClaimReviews in web pages: scripts, microdata and RDFa, well made or not, become the same records; hostile pages cost no more than a moment.
import { describe, expect, test } from 'vitest';
import { readItems } from '@/lib/formats/data-feed';
import { findClaimReviews } from '@/lib/formats/find-claim-reviews';
import { createReport } from '@/lib/formats/format';
import { readPageItems } from '@/lib/formats/html';
import { makePackFacts } from '../../support/make-claims';

function readPage(html: string) {
  const report = createReport();
  const found = readPageItems(html).flatMap(({ place, value }) => findClaimReviews(value, place));
  const claims = found.flatMap(({ value, path }) => readItems(value, makePackFacts('p'), path, report));
  return { claims, places: found.map(({ path }) => path), ...report };
}

const review = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  datePublished: '2020-03-11',
  url: 'https://checker.example/1',
  claimReviewed: 'The Moon is made of cheese.',
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Ann' }, datePublished: '2020-03-01' },
  author: { '@type': 'Organization', name: 'Checker' },
  reviewRating: { '@type': 'Rating', ratingValue: '1', bestRating: '5', worstRating: '1', alternateName: 'False' },
};
const expected = {
  text: 'The Moon is made of cheese.',
  sayings: [{ speaker: 'Ann', date: '2020-03-01' }],
  reviews: [{ reviewer: 'Checker', rating: 'false', ratingText: 'False', date: '2020-03-11', url: 'https://checker.example/1' }],
};
const script = (json: string, type = 'application/ld+json') =>
  `<!doctype html><html><head><script type="${type}">${json}</script></head><body><p>Words</p></body></html>`;

describe('JSON-LD in scripts', () => {
  test.each<[string, string]>([
    ['one', script(JSON.stringify(review))],
    ['in a list', script(JSON.stringify([{ '@type': 'Article', headline: 'x' }, review]))],
    ['in a graph', script(JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, review] }))],
    ['as the review of an article', script(JSON.stringify({ '@type': 'NewsArticle', review }))],
    ['with a charset in the type', script(JSON.stringify(review), 'application/ld+json; charset=utf-8')],
    ['with raw line breaks in a text', script(JSON.stringify(review).replace('The Moon is', 'The Moon\nis'))],
    ['in a comment', script(`<!-- ${JSON.stringify(review)} -->`)],
    ['in CDATA', script(`//<![CDATA[\n${JSON.stringify(review)}\n//]]>`)],
    ['with a comma and a semicolon too many', script(`${JSON.stringify(review).slice(0, -1)},};`)],
    [
      'with parts named elsewhere by their id',
      script(
        JSON.stringify({
          '@graph': [
            { ...review, author: { '@id': '#us' }, itemReviewed: { '@id': '#claim' } },
            { '@id': '#us', '@type': 'Organization', name: 'Checker' },
            { '@id': '#claim', ...review.itemReviewed },
          ],
        }),
      ),
    ],
  ])('%s', (_, html) => {
    expect(readPage(html).claims).toMatchObject([expected]);
  });

  test('of which one is broken does not keep the others from being read', () => {
    const html = script('{"@type": "ClaimReview", ') + script(JSON.stringify(review));
    expect(readPageItems(html).map(({ place, value }) => [place, value !== undefined])).toEqual([
      ['script 1', false],
      ['script 2', true],
    ]);
    expect(readPage(html).claims).toMatchObject([expected]);
  });

  test('several on a page keep their order and their places', () => {
    const html = script(JSON.stringify([review, { ...review, claimReviewed: 'Second.' }])) + script(JSON.stringify({ ...review, claimReviewed: 'Third.' }));
    const { claims, places } = readPage(html);
    expect(claims.map(({ text }) => text)).toEqual(['The Moon is made of cheese.', 'Second.', 'Third.']);
    expect(places).toEqual(['script 1[0]', 'script 1[1]', 'script 2']);
  });
});

const MICRODATA = `<div itemscope itemtype="https://schema.org/ClaimReview">
  <a itemprop="url" href="https://checker.example/1">Read</a>
  <time itemprop="datePublished" datetime="2020-03-11">11 March</time>
  <p itemprop="claimReviewed">The <b>Moon</b> is made&nbsp;of cheese.</p>
  <div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim">
    <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ann</span></span>
    <meta itemprop="datePublished" content="2020-03-01">
  </div>
  <span itemprop="author" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">Checker</span></span>
  <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">
    <meta itemprop="ratingValue" content="1"><meta itemprop="bestRating" content="5"><meta itemprop="worstRating" content="1"><em itemprop="alternateName">False</em>
  </div>
</div>`;

describe('microdata and RDFa', () => {
  test.each<[string, string]>([
    ['microdata', MICRODATA],
    ['microdata whose elements are not closed', MICRODATA.replaceAll('</p>', '').replace('</em>', '')],
    [
      'RDFa',
      MICRODATA.replaceAll(/itemscope itemtype="https:\/\/schema.org\/(\w+)"/g, 'typeof="$1"')
        .replaceAll('itemprop', 'property')
        .replace('<div', '<div vocab="https://schema.org/"'),
    ],
    [
      'RDFa with a prefix',
      MICRODATA.replaceAll(/itemscope itemtype="https:\/\/schema.org\/(\w+)"/g, 'typeof="schema:$1"').replaceAll('itemprop="', 'property="schema:'),
    ],
    ['both it and a script', `${script('{"@type":"WebPage"}')}${MICRODATA}`],
  ])('%s', (_, html) => {
    expect(readPage(`<!doctype html><body>${html}`).claims).toMatchObject([expected]);
  });
});

describe('a hostile page', () => {
  test.each<[string, string]>([
    ['a hundred thousand elements deep', `${'<div itemscope itemprop="a b">'.repeat(100_000)}x`],
    ['a hundred thousand levels of JSON', script(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
    ['a script without end', `<script type="application/ld+json">${'['.repeat(200_000)}`],
    [
      'prototype keys',
      `${script('{"__proto__":{"@type":"ClaimReview"},"constructor":{"claimReviewed":""}}')}<div itemscope><i itemprop="__proto__">x</i></div>`,
    ],
    ['a ring of names', script('{"@graph":[{"@id":"#a","@type":"ClaimReview","claimReviewed":"","author":{"@id":"#a"}}]}')],
    ['nothing but brackets', '<<<>>><!---><![CDATA['],
  ])('with %s is read to its end without an exception, and gives no claim', (_, html) => {
    expect(readPage(html).claims).toEqual([]);
    expect(({} as { name?: string }).name).toBeUndefined();
  });

  test.each<[string, string]>([
    ['a property of a million names', `<div itemscope itemtype="https://schema.org/Thing"><i itemprop="${'a '.repeat(1_000_000)}">x</i></div>`],
    ['a property two hundred thousand times over', `<div itemscope itemtype="https://schema.org/Thing">${'<i itemprop="a">x</i>'.repeat(200_000)}</div>`],
    ['a million spaces in a script', script(`{${' '.repeat(1_000_000)}x`)],
    ['a million spaces before a script', script(`${' '.repeat(1_000_000)}x`)],
  ])('with %s costs no more than a moment', (_, html) => {
    expect(readPage(html).claims).toEqual([]);
  });

  test('whose things name each other a thousand times over is read as far as is reasonable', () => {
    const named = (name: string) => Array.from({ length: 2000 }, () => ({ '@id': name }));
    const graph = [
      { '@type': 'ClaimReview', claimReviewed: 'x', a: named('b') },
      { '@id': 'b', c: named('d') },
      { '@id': 'd', e: named('f') },
      { '@id': 'f', g: 1 },
    ];
    const seen = new Set<unknown>();
    const count = (value: unknown): void => {
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      seen.add(value);
      for (const item of Object.values(value)) count(item);
    };
    for (const { value } of findClaimReviews({ '@graph': graph }, '')) count(value);
    expect(seen.size).toBeLessThan(200_000);
  });

  test('gives its markup as text, and no script address', () => {
    const html = script(JSON.stringify({ ...review, claimReviewed: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' }));
    const { claims, losses } = readPage(html);
    expect(claims).toMatchObject([{ text: '<img src=x onerror=alert(1)>', reviews: [{ url: null }] }]);
    expect(losses).toMatchObject([{ path: 'script 1.url' }]);
  });
});
