// ClaimReview as publishers' own systems write it, each with its habits and slips: read, or refused with a reason and a place, and never an exception.
import { describe, expect, test } from 'vitest';
import { readItems } from '@/lib/formats/data-feed';
import { findClaimReviews } from '@/lib/formats/find-claim-reviews';
import { createReport } from '@/lib/formats/format';
import { readPageItems } from '@/lib/formats/html';
import { makePackFacts } from '../../support/make-claims';

/** What a saved page gives, as an import of it reads it. */
function readPage(html: string) {
  const report = createReport();
  const items = readPageItems(html);
  const claims = items.flatMap(({ place, value }) =>
    findClaimReviews(value, place).flatMap((found) => readItems(found.value, makePackFacts('p'), found.path, report)),
  );
  return { claims, broken: items.filter(({ value }) => value === undefined).map(({ place }) => place), ...report };
}
const script = (json: unknown) => `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
const page = (...head: string[]) => `<!doctype html><html><head>${head.join('\n')}</head><body><h1>Words</h1></body></html>`;
const TEXT = 'The harbour of Visby froze over in July.';
/** The first review of the first claim beside what is said of the claim, in few words. */
function tell(html: string): unknown {
  const { claims, refused } = readPage(html);
  expect(refused).toEqual([]);
  const [claim] = claims;
  const review = claim?.reviews[0];
  const saying = claim?.sayings[0];
  return [claim?.text, review?.reviewer, review?.rating, review?.ratingText, review?.date, saying?.speaker ?? null, saying?.date ?? null];
}

describe('pages that are read', () => {
  test.each<[string, string, unknown[]]>([
    [
      'an agency: context twice, author with a logo, the item as CreativeWork, minus one as value',
      page(
        script({
          '@context': 'http://schema.org',
          '@graph': [
            {
              '@type': 'ClaimReview',
              datePublished: '2021-02-03 11:20',
              url: 'https://agency.example/doc.1',
              claimReviewed: TEXT,
              author: { '@type': 'Organization', url: 'https://agency.example', logo: { '@type': 'ImageObject', url: 'x.png' }, name: 'Agency Checks' },
              reviewRating: { '@type': 'Rating', ratingValue: '-1', bestRating: '5', worstRating: '1', alternateName: 'Faux' },
              itemReviewed: { '@type': 'CreativeWork', author: { '@type': 'Person', name: 'multiple sources' }, datePublished: '2021-01-29' },
            },
          ],
        }),
      ),
      [TEXT, 'Agency Checks', 'false', 'Faux', '2021-02-03', 'multiple sources', '2021-01-29'],
    ],
    [
      'a charity: a sentence as the verdict, no numbers, several reviews in one list',
      page(
        script([
          {
            '@context': 'https://schema.org',
            '@type': 'ClaimReview',
            claimReviewed: TEXT,
            author: { '@type': 'Organization', name: 'Full Story' },
            datePublished: '2022-05-06',
            reviewRating: { '@type': 'Rating', alternateName: 'This is not correct. It was a boat pond.' },
            itemReviewed: {
              '@type': 'Claim',
              appearance: [{ '@type': 'CreativeWork', url: 'https://social.example/1' }],
              author: { '@type': 'Organization', name: 'Facebook users' },
              datePublished: '2022-05-01',
            },
          },
          { '@type': 'ClaimReview', claimReviewed: 'Another claim of this page.', author: { name: 'Full Story' } },
        ]),
      ),
      [TEXT, 'Full Story', 'unrated', 'This is not correct. It was a boat pond.', '2022-05-06', 'Facebook users', '2022-05-01'],
    ],
    [
      'a newspaper with a meter: a picture in the rating, steps of six, the speaker with a role',
      page(
        script({
          '@context': 'http://schema.org',
          '@type': ['Review', 'ClaimReview'],
          claimReviewed: TEXT,
          datePublished: '2020-10-22T00:00:00-04:00',
          author: { '@type': ['Organization', 'NewsMediaOrganization'], name: 'Meter', sameAs: ['https://social.example/meter'] },
          reviewRating: {
            '@type': 'Rating',
            ratingValue: '2',
            bestRating: '6',
            worstRating: '1',
            image: 'https://meter.example/barely.jpg',
            alternateName: 'Barely True',
          },
          itemReviewed: {
            '@type': 'CreativeWork',
            author: { '@type': 'Person', name: 'Ann Example', jobTitle: 'Senator', image: 'a.jpg', sameAs: '' },
            datePublished: '2020-10-20',
            name: 'a campaign ad',
          },
        }),
      ),
      [TEXT, 'Meter', 'mostly-false', 'Barely True', '2020-10-22', 'Ann Example', '2020-10-20'],
    ],
    [
      'an old site for rumours: author as text, numbers without a scale',
      page(
        script({
          '@type': 'ClaimReview',
          claimReviewed: TEXT,
          author: 'Rumour Desk',
          datePublished: '11 March 2020',
          reviewRating: { ratingValue: 'Mixture' },
          itemReviewed: [],
        }),
      ),
      [TEXT, 'Rumour Desk', 'mixed', 'Mixture', '2020-03-11', null, null],
    ],
    [
      'a newsroom in German: umlauts as escapes, rating in words, everything named by its id',
      page(
        script(
          `{"@context":"https:\\/\\/schema.org","@graph":[{"@type":"WebPage","@id":"https:\\/\\/newsroom.example\\/1"},{"@type":"ClaimReview","@id":"https:\\/\\/newsroom.example\\/1#claimreview","claimReviewed":"Der Hafen f\\u00fcr F\\u00e4hren fror zu.","author":{"@id":"https:\\/\\/newsroom.example\\/#org"},"reviewRating":{"@id":"#rating"},"itemReviewed":{"@id":"#item"},"datePublished":"2023-01-02T03:04:05+01:00"},{"@id":"#rating","@type":"Rating","alternateName":"Gr\\u00f6\\u00dftenteils falsch"},{"@id":"#item","@type":"Claim","author":{"@id":"#who"},"datePublished":"2022"},{"@id":"#who","@type":"Person","name":"Beiträge auf Facebook"},{"@id":"https:\\/\\/newsroom.example\\/#org","@type":"Organization","name":"Redaktion"}]}`,
        ),
      ),
      ['Der Hafen für Fähren fror zu.', 'Redaktion', 'mostly-false', 'Größtenteils falsch', '2023-01-02', 'Beiträge auf Facebook', '2022'],
    ],
    [
      'a station in Spanish: capitals, entities in texts, a date with a time zone written out',
      page(
        script(
          '{"@context":"http://schema.org","@type":"ClaimReview","claimReviewed":"&quot;El puerto de Visby&quot; se hel&oacute; en julio &amp; agosto","author":{"@type":"Organization","name":"Emisora &#8211; Datos"},"reviewRating":{"@type":"Rating","ratingValue":"1","bestRating":"4","worstRating":"1","alternateName":"FALSO"},"datePublished":"Wed, 11 Mar 2020 01:05:52 UTC +00:00","itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Jos&eacute; P&eacute;rez"}}}',
        ),
      ),
      ['"El puerto de Visby" se heló en julio & agosto', 'Emisora – Datos', 'false', 'FALSO', '2020-03-11', 'José Pérez', null],
    ],
    [
      'an agency in Portuguese: empty strings for what is unknown',
      page(
        script({
          '@type': 'ClaimReview',
          claimReviewed: TEXT,
          url: '',
          author: { '@type': 'Organization', name: 'Lente' },
          reviewRating: { ratingValue: '', bestRating: '', worstRating: '', alternateName: 'Exagerado' },
          datePublished: '',
          itemReviewed: { '@type': 'Claim', name: '', author: { name: '' }, datePublished: '' },
        }),
      ),
      [TEXT, 'Lente', 'needs-context', 'Exagerado', null, null, null],
    ],
    [
      'a blog system: the whole script escaped for HTML',
      page(
        script(
          '{&quot;@type&quot;:&quot;ClaimReview&quot;,&quot;claimReviewed&quot;:&quot;The harbour of Visby froze over in July.&quot;,&quot;author&quot;:&quot;Blog&quot;}',
        ),
      ),
      [TEXT, 'Blog', 'unrated', null, null, null, null],
    ],
    [
      'escaped twice',
      page(script('{"@type":"ClaimReview","claimReviewed":"The harbour of Visby froze over in July.","author":"Ann &amp;amp; Bob&amp;#039;s"}')),
      [TEXT, "Ann & Bob's", 'unrated', null, null, null, null],
    ],
    [
      'comments in the script, of both kinds',
      page(
        script(
          `/* made by a plugin */\n// do not edit\n{ // the review\n "@type": "ClaimReview", /* text: */ "claimReviewed": "${TEXT}", "author": "A /* B */ // C" }`,
        ),
      ),
      [TEXT, 'A /* B */ // C', 'unrated', null, null, null, null],
    ],
    [
      'a comment of HTML with words in it',
      page(script(`<!-- claim review -->\n{"@type":"ClaimReview","claimReviewed":"${TEXT}","author":"D"}\n<!-- end -->`)),
      [TEXT, 'D', 'unrated', null, null, null, null],
    ],
    [
      'CDATA on one line',
      page(script(`/*<![CDATA[*/ {"@type":"ClaimReview","claimReviewed":"${TEXT}","author":"E"} /*]]>*/`)),
      [TEXT, 'E', 'unrated', null, null, null, null],
    ],
    [
      'commas too many, but not those of a text',
      page(script(`{"@type":"ClaimReview","claimReviewed":"${TEXT}","author":"One, ] two, }",,"keywords":["a","b",],}`)),
      [TEXT, 'One, ] two, }', 'unrated', null, null, null, null],
    ],
    [
      'a byte order mark after a line break',
      page(script(`\n\ufeff{"@type":"ClaimReview","claimReviewed":"${TEXT}","author":"F"}`)),
      [TEXT, 'F', 'unrated', null, null, null, null],
    ],
    [
      'quotation marks escaped as another language wants it',
      page(script(`{"@type":"ClaimReview","claimReviewed":"${TEXT}","author":"The People\\'s Desk"}`)),
      [TEXT, "The People's Desk", 'unrated', null, null, null, null],
    ],
    [
      'two things in one script',
      page(script(`{"@type":"WebSite","name":"x"}\n{"@type":"ClaimReview","claimReviewed":"${TEXT}","author":"G"}`)),
      [TEXT, 'G', 'unrated', null, null, null, null],
    ],
    [
      'three scripts of which the first is broken',
      page(script('{"@type":"NewsArticle","headline":"He said "no""}'), script('{}'), script({ '@type': 'ClaimReview', claimReviewed: TEXT, author: 'H' })),
      [TEXT, 'H', 'unrated', null, null, null, null],
    ],
    [
      'the review inside the article that it belongs to, and the article inside a list',
      page(
        script([
          {
            '@type': 'NewsArticle',
            mainEntity: { '@type': 'WebPage', review: [{ '@type': 'ClaimReview', claimReviewed: TEXT, publisher: { '@type': 'Organization', name: 'I' } }] },
          },
        ]),
      ),
      [TEXT, 'I', 'unrated', null, null, null, null],
    ],
    [
      'texts with a language, and dates with a type',
      page(
        script({
          '@type': 'https://schema.org/ClaimReview',
          claimReviewed: { '@value': TEXT, '@language': 'en' },
          author: [{ name: { '@value': 'J' } }],
          datePublished: { '@value': '2019-08-07', '@type': 'Date' },
        }),
      ),
      [TEXT, 'J', 'unrated', null, '2019-08-07', null, null],
    ],
    [
      'the claim in the item alone',
      page(
        script({
          '@type': 'ClaimReview',
          itemReviewed: { '@type': 'Claim', name: TEXT, author: ['K', 'L'] },
          author: { url: 'https://checks.example' },
          url: 'https://checks.example/1',
        }),
      ),
      [TEXT, 'checks.example', 'unrated', null, null, 'K', null],
    ],
    [
      'several items, of which each is an occasion',
      page(
        script({
          '@type': 'ClaimReview',
          claimReviewed: TEXT,
          author: 'M',
          itemReviewed: [
            { '@type': 'Claim', author: { name: 'N' }, datePublished: '2018-01' },
            { '@type': 'Claim', author: { name: 'O' } },
          ],
        }),
      ),
      [TEXT, 'M', 'unrated', null, null, 'N', '2018-01'],
    ],
    [
      'numbers as strings on a scale that makes sense, and no words',
      page(
        script({
          '@type': 'ClaimReview',
          claimReviewed: TEXT,
          author: 'P',
          reviewRating: [{ '@type': 'Rating', ratingValue: '5', bestRating: '5', worstRating: '1' }],
        }),
      ),
      [TEXT, 'P', 'true', null, null, null, null],
    ],
    [
      'microdata in a table, each part in another element',
      `<!doctype html><body><table itemscope itemtype="http://schema.org/ClaimReview"><tr><td itemprop="claimReviewed">The harbour of <i>Visby</i>
        froze over in July.</td></tr><tr itemprop="author" itemscope itemtype="http://schema.org/Organization"><td><meta itemprop="name" content="Q &amp; R"></td></tr>
        <tr itemprop="reviewRating" itemscope itemtype="http://schema.org/Rating"><td><img itemprop="image" src="m.png"><span itemprop="alternateName">Fehlender&nbsp;Kontext</span></td></tr>
        <tr itemprop="itemReviewed" itemscope itemtype="http://schema.org/Claim"><td itemprop="author" itemscope itemtype="http://schema.org/Person"><b itemprop="name">S</b></td></tr></table>`,
      [TEXT, 'Q & R', 'needs-context', 'Fehlender Kontext', null, 'S', null],
    ],
    [
      'RDFa whose vocabulary stands far above',
      `<!doctype html><html vocab="https://schema.org/"><body><article typeof="ClaimReview"><p property="claimReviewed">${TEXT}</p><div property="author" typeof="Organization"><a property="url" href="https://t.example"><span property="name">T</span></a></div><time property="datePublished" datetime="2017-06-05T04:03">yesterday</time><div property="itemReviewed" typeof="Claim"><div property="author" typeof="Person"><span property="name">U</span></div></div></article>`,
      [TEXT, 'T', 'unrated', null, '2017-06-05', 'U', null],
    ],
    [
      'a script whose type is written in capitals, with line breaks in texts',
      page(`<SCRIPT TYPE='Application/LD+JSON'>{"@type":"ClaimReview","claimReviewed":"The harbour of Visby\n\tfroze over in July.","author":"V"}</SCRIPT>`),
      [TEXT, 'V', 'unrated', null, null, null, null],
    ],
    [
      'words around the data, as a program would assign it',
      page(script(`var review = {"@type":"ClaimReview","claimReviewed":"${TEXT}","author":"W"};\n`)),
      [TEXT, 'W', 'unrated', null, null, null, null],
    ],
  ])('%s', (_, html, expected) => expect(tell(html)).toEqual(expected));
});

describe('pages that are refused, with a reason and a place', () => {
  test.each<[string, string, string]>([
    ['a quotation mark that is not escaped', page(script('{"@type":"ClaimReview","claimReviewed":"He said "no" twice"}')), 'script 1'],
    ['a script that is cut off', page(script('{"@type":"ClaimReview","claimReviewed":"The har')), 'script 1'],
    ['names without quotation marks', page(script('{}'), script(`{type: 'ClaimReview', claimReviewed: 'x'}`)), 'script 2'],
  ])('%s', (_, html, place) => expect(readPage(html)).toMatchObject({ claims: [], broken: [place] }));

  test.each<[string, unknown, string]>([
    [
      'a claim that is empty',
      { '@type': 'ClaimReview', claimReviewed: ' ', itemReviewed: { '@type': 'Claim', author: { name: 'A' } } },
      'script 1.claimReviewed',
    ],
    ['a claim that is only referred to', { '@type': 'ClaimReview', claimReviewed: { '@id': '#nowhere' } }, 'script 1.claimReviewed'],
  ])('%s', (_, json, path) => expect(readPage(page(script(json)))).toMatchObject({ claims: [], refused: [{ path, reason: 'there is no text of the claim' }] }));
});

test.each<[string, string]>([
  ['a comment that never ends, a hundred thousand times', `{${'/*'.repeat(100_000)}`],
  ['a hundred thousand commas', `{"a":1${','.repeat(100_000)}x}`],
  ['a hundred thousand backslashes', `{"a":"${'\\q'.repeat(100_000)}"}`],
  ['a hundred thousand closing brackets', `{${'}'.repeat(100_000)}`],
  ['a hundred thousand entities', `{"a":"${'&amp;quot;'.repeat(100_000)}}`],
  ['a hundred thousand marks of entities', `{"a":${'&'.repeat(100_000)}`],
])('%s cost no more than a moment, and give no claim', (_, json) => expect(readPage(page(script(json))).claims).toEqual([]));
