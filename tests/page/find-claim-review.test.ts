// ClaimReviews of a live page, read out of its scripts and its marked elements into the same records as those of a saved page.
import { afterEach, expect, test } from 'vitest';
import { readItems } from '@/lib/formats/data-feed';
import { findClaimReviews } from '@/lib/formats/find-claim-reviews';
import { createReport } from '@/lib/formats/format';
import { readScriptJson } from '@/lib/formats/read-json';
import { findPageData, hasClaimReview } from '@/lib/page/find-claim-review';
import { makePackFacts } from '../support/make-claims';

afterEach(() => document.body.replaceChildren());

function show(html: string): void {
  document.body.append(document.createRange().createContextualFragment(html));
}

function readAll() {
  const { scripts, things } = findPageData(document);
  const report = createReport();
  const values = [...scripts.map(readScriptJson), ...things];
  return values.flatMap((value, index) => findClaimReviews(value, `${index}`)).flatMap(({ value, path }) => readItems(value, makePackFacts('p'), path, report));
}

const SCRIPT =
  '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"ClaimReview","claimReviewed":"The Moon is made of cheese.","author":{"name":"Checker"}}]}</script>';
const MICRODATA = `<div itemscope itemtype="https://schema.org/ClaimReview">
  <a itemprop="url" href="https://checker.example/1">Read</a><time itemprop="datePublished" datetime="2020-03-11">then</time>
  <p itemprop="claimReviewed">The <b>tower</b> fell.</p>
  <div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><i itemprop="name">Ann</i></span></div>
  <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><em itemprop="alternateName">False</em></div>
  <span itemprop="author" itemscope itemtype="https://schema.org/Organization"><i itemprop="name">Checker</i></span>
</div>`;
const RDFA = MICRODATA.replace('<div itemscope', '<div vocab="https://schema.org/" itemscope')
  .replaceAll(/itemscope itemtype="https:\/\/schema.org\/(\w+)"/g, 'typeof="$1"')
  .replaceAll('itemprop', 'property');

test.each<[string, string, string[]]>([
  ['a script', SCRIPT, ['The Moon is made of cheese.']],
  ['microdata', MICRODATA, ['The tower fell.']],
  ['RDFa', RDFA, ['The tower fell.']],
  ['all of them', `${SCRIPT}<section>${MICRODATA}</section>`, ['The Moon is made of cheese.', 'The tower fell.']],
])('%s', (_, html, texts) => {
  show(html);
  expect(hasClaimReview(document)).toBe(true);
  expect(readAll().map(({ text }) => text)).toEqual(texts);
  const marked = readAll().find(({ text }) => text === 'The tower fell.');
  if (marked !== undefined)
    expect(marked).toMatchObject({
      sayings: [{ speaker: 'Ann' }],
      reviews: [{ reviewer: 'Checker', rating: 'false', ratingText: 'False', date: '2020-03-11', url: 'https://checker.example/1' }],
    });
});

test.each([
  ['nothing', '<p>ClaimReview is a word.</p>'],
  ['other things', '<script type="application/ld+json">{"@type":"Article"}</script><div itemscope itemtype="https://schema.org/Review"></div>'],
])('a page with %s has none', (_, html) => {
  show(html);
  expect(hasClaimReview(document)).toBe(false);
  expect(findPageData(document)).toEqual({ scripts: [], things: [] });
});

test('a hostile page is bounded: deep, wide, long, and with the keys of prototypes', () => {
  show(`<div itemscope itemtype="https://schema.org/ClaimReview"><i itemprop="__proto__ constructor">x</i>${'<b itemprop="name">y</b>'.repeat(5000)}</div>`);
  show(`<script type="application/ld+json">"ClaimReview${'x'.repeat(400_000)}"</script>`);
  const { scripts, things } = findPageData(document);
  expect(scripts).toEqual([]);
  expect((things[0]!.name as unknown[]).length).toBeLessThan(2001);
  expect(Object.getPrototypeOf(things[0])).toBe(Object.prototype);
  expect(JSON.stringify(things).length).toBeLessThan(100_000);
});

test('a hostile page gets no more out than a fact-check would hold', () => {
  show(`<div itemscope itemtype="https://schema.org/ClaimReview"><meta itemprop="${'a '.repeat(500_000)}" content="x"><meta itemprop="claimReviewed" content="${'x'.repeat(3_000_000)}">
    ${'<meta itemprop="name" content="'.concat('y'.repeat(30_000), '">').repeat(300)}</div>`);
  const { things } = findPageData(document);
  expect(things).toHaveLength(1);
  expect(JSON.stringify(things).length).toBeLessThan(3_000_000);
});
