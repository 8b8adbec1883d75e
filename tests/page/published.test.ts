import { afterEach, expect, test } from 'vitest';
import { readPublished } from '@/lib/page/published';

const NOW = Date.UTC(2024, 0, 15);

/** A document of its own with `html` in it. */
function read(html: string): string | null {
  return readPublished(new DOMParser().parseFromString(html, 'text/html'), NOW);
}
const json = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

afterEach(() => document.body.replaceChildren());

test.each([
  ['JSON-LD', json({ '@type': 'NewsArticle', datePublished: '2022-12-04T17:42:00-05:00' }), '2022-12-04'],
  ['a graph of JSON-LD', json({ '@graph': [{ '@type': 'Organization' }, { '@type': ['Article'], datePublished: '2022-12-04' }] }), '2022-12-04'],
  ['a meta element', '<meta property="article:published_time" content="2022-12-04T22:42:00Z">', '2022-12-04'],
  ['microdata', '<meta itemprop="datePublished" content="20221204">', '2022-12-04'],
  ['a marked time', '<article><header><time datetime="2022-12-04">Sunday</time></header></article>', '2022-12-04'],
  ['a date in words', '<meta name="date" content="Sun, 04 Dec 2022 10:00:00 GMT">', '2022-12-04'],
])('finds the day in %s', (_, html, day) => {
  expect(read(html)).toBe(day);
});

test('structured data comes before a time somewhere in the page', () => {
  expect(read(`<time datetime="2020-01-01"></time>${json({ '@type': 'Article', datePublished: '2022-12-04' })}`)).toBe('2022-12-04');
});

test.each([
  ['nothing', '<p>Sunday, December 4, 2022</p>'],
  ['broken data', '<script type="application/ld+json">{"@type":"Article","datePublished":</script>'],
  ['a day that does not exist', '<meta property="article:published_time" content="2022-02-31">'],
  ['a day to come', '<meta property="article:published_time" content="2031-01-01">'],
  ['a number that is no date', '<meta property="article:published_time" content="99999999999999">'],
  ['a very long value', `<meta property="article:published_time" content="2022-12-04${' '.repeat(9)}${'x'.repeat(500)}">`],
  ['a person who was born', json({ '@type': 'Person', datePublished: '2022-12-04' })],
  ['endless nesting', json(Array.from({ length: 60 }).reduce<unknown>((inner) => ({ inner }), { '@type': 'Article', datePublished: '2022-12-04' }))],
])('finds none in %s', (_, html) => {
  expect(read(html)).toBeNull();
});
