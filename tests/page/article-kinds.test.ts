import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticle } from '@/lib/page/article';
import { createPageCopy } from '@/lib/page/readable';

const options = {
  signal: new AbortController().signal,
  yieldNow: () => new Promise<void>((resolve) => setTimeout(resolve)),
  loadReadability: async () => ({ createPageCopy }),
};

const STORY = [
  'The harbour of Eastport will be closed for two weeks in May, the port authority said on Monday.',
  'Divers found cracks in eleven of the forty piles that carry the northern quay, its director said.',
  'Ferries to the islands will leave from the old fishing port instead, and will take twenty minutes longer.',
  'The repair costs 3.2 million euros, of which the state pays half, according to the ministry of transport.',
  'Fishermen fear for their income, since the crab season begins in the first week of the month.',
  'The last time the quay was closed was in 1987, when a freighter rammed it in thick fog.',
];
const OTHERS = [
  'A baker from Eastport has won the national prize for the best rye bread of the year.',
  'The town library opens on Sundays from next month, if the council finds the money for it.',
  'Two men were fined on Friday because they had driven their car along the beach at night.',
];
const COMMENTS = [
  'I have said for years that this quay was falling down, and nobody in the town hall listened.',
  'Twenty minutes longer is nothing, my uncle rowed to the islands and back before breakfast.',
  'They should close the town hall for two weeks and see whether anybody notices it at all.',
  'Who pays for the fuel that the ferries burn on the longer way, I would like to know from the ministry.',
];

const each = (texts: string[], tag: string, attributes = '') => texts.map((text) => `<${tag} ${attributes}>${text}</${tag}>`).join('\n');
const teasers = each(OTHERS, 'div', 'class="card"').replaceAll(/>([^<]+)</g, '><h3><a href="/x">Another story of this site</a></h3><p>$1</p><');
const frame = (inner: string) => `
  <div class="top"><a href="/">Eastport Post</a> <a href="/sport">Sport</a> <a href="/weather">Weather</a></div>${inner}
  <div class="bottom"><p>The Eastport Post is a newspaper of the Eastport Press, 1 Quay Street, Eastport.</p></div>`;

const KINDS: [name: string, html: string][] = [
  ['an article element among teasers', `<main><article><h1>Harbour of Eastport to close</h1>${each(STORY, 'p')}</article><section>${teasers}</section></main>`],
  [
    'paragraphs that are divs, as scripts draw them',
    `<div id="app"><div><div><h1>Harbour of Eastport to close</h1><div>${each(STORY, 'div', 'class="x1 y2"')}</div></div></div></div>`,
  ],
  [
    'an old page of tables and line breaks',
    `<table><tr><td><a href="/a">News</a><br><a href="/b">Sport</a></td><td><b>Harbour of Eastport to close</b><br><br>${STORY.join('<br><br>')}</td></tr></table>`,
  ],
  ['text in spans with display block', `<main>${each(STORY, 'span', 'style="display:block;margin:1em 0"')}</main>`],
  [
    'an article cut in two by an advertisement',
    `<article><div class="part">${each(STORY.slice(0, 3), 'p')}</div><div class="ad"><a href="/ad">Buy our boats</a></div><div class="part">${each(STORY.slice(3), 'p')}</div></article>`,
  ],
  [
    'comments under the article, longer than it',
    `<article>${each(STORY, 'p')}</article><div id="disqus_thread">${each([...COMMENTS, ...COMMENTS, ...COMMENTS], 'p')}</div>`,
  ],
  ['comments in a class of their own', `<div class="post">${each(STORY, 'p')}<ol class="comment-list">${each(COMMENTS, 'li', 'class="comment"')}</ol></div>`],
  [
    'a sign-up form and related links in its midst',
    `<article>${each(STORY.slice(0, 2), 'p')}<form class="newsletter"><p>Get the news of the harbour into your inbox every morning.</p></form>${each(STORY.slice(2), 'p')}<ul>${each(OTHERS, 'li').replaceAll(/>([^<]+)<\/li>/g, '><a href="/x">$1</a></li>')}</ul></article>`,
  ],
  [
    'captions and credits',
    `<article>${each(STORY.slice(0, 3), 'p')}<figure><img alt=""><figcaption>The northern quay on a quiet morning in the spring of last year.</figcaption></figure>${each(STORY.slice(3), 'p')}<p>Reporting by Ann Bee; editing by Cy Dee.</p></article>`,
  ],
  [
    'a consent dialog over it',
    `<div role="dialog" class="consent"><p>We and our 842 partners store cookies on your device to make this site better.</p><p>You can change your mind at any time in the settings of this site.</p></div><main>${each(STORY, 'p')}</main>`,
  ],
  [
    'a declared comments feature on the body of the page',
    `<div class="single comments-open has-sidebar"><div class="entry-content">${each(STORY, 'p')}</div></div>`,
  ],
  [
    'other whole stories below it, as on a site that goes on without end',
    `<div class="stream"><div class="story"><h1>Harbour of Eastport to close</h1>${each(STORY, 'p')}</div><div class="story"><h1>Bread of the year</h1>${each(OTHERS, 'p')}</div></div>`,
  ],
  [
    'as many words of other stories around it, in boxes that say nothing',
    `<div class="a1"><div class="a2"><div class="a3">${teasers}${teasers}</div></div><div class="a4"><h1>Harbour of Eastport to close</h1>${each(STORY, 'p')}</div><div class="a5">${teasers}</div></div>`,
  ],
  [
    'pull quotes and a box of related stories',
    `<article>${each(STORY.slice(0, 3), 'p')}<blockquote class="pull-quote"><p>Cracks in eleven of the forty piles were found.</p></blockquote>${each(STORY.slice(3), 'p')}<div class="related-stories">${teasers}</div></article>`,
  ],
  [
    'a story in elements that only its script knows',
    `<x-app style="display:block"><x-story style="display:block">${each(STORY, 'x-par', 'style="display:block"')}</x-story></x-app>`,
  ],
  ['no paragraph over five lines but many of them in lists', `<main><ul>${each(STORY, 'li')}</ul></main>`],
];

let title: string;
beforeEach(() => {
  title = document.title;
  document.title = 'Harbour of Eastport to close | Eastport Post';
});
afterEach(() => {
  document.body.replaceChildren();
  document.title = title;
});

describe('readArticle finds the story and nothing else in', () => {
  it.each(KINDS)('%s', async (_name, html) => {
    document.body.innerHTML = frame(html);
    const article = await readArticle(document, options);
    const statements = (article?.blocks ?? [])
      .filter(({ kind }) => kind !== 'headline')
      .flatMap((block) => block.statements.map(({ start, end }) => block.text.slice(start, end)));
    expect(statements).toEqual(STORY);
  });

  it.each(KINDS)('%s, when the page is too large for Readability', async (_name, html) => {
    document.body.innerHTML = `${frame(html)}<div hidden></div>${'<i><b>.</b></i>'.repeat(1500)}`;
    const article = await readArticle(document, options);
    const statements = (article?.blocks ?? [])
      .filter(({ kind }) => kind !== 'headline')
      .flatMap((block) => block.statements.map(({ start, end }) => block.text.slice(start, end)));
    expect(statements).toEqual(STORY);
  });
});

describe('readArticle', () => {
  it('asks for Readability only where the container rule is unsure, and does without where it does not come', async () => {
    let asked = 0;
    const none = async () => {
      asked += 1;
      return null;
    };
    const statementsWith = async (html: string) => {
      document.body.innerHTML = html;
      const article = await readArticle(document, { ...options, loadReadability: none });
      return (article?.blocks ?? []).flatMap((block) => block.statements.map(({ start, end }) => block.text.slice(start, end)));
    };
    expect(await statementsWith(frame(`<main>${each(STORY, 'p')}</main>`))).toEqual(STORY);
    expect(asked).toBe(0);
    expect(await statementsWith(frame(`<main>${each(STORY.slice(0, 2), 'p')}</main>`))).toEqual(STORY.slice(0, 2));
    expect(asked).toBe(1);
  });

  it('reads a page whose names were made to trip it', async () => {
    const traps = `<constructor class="a" id="b">.</constructor><div class="comment-${'1'.repeat(400)}x"><i>.</i></div>`;
    document.body.innerHTML = frame(`<main><constructor class="a" id="b">${each(STORY.slice(0, 2), 'p')}</constructor>${traps}</main>`);
    const article = await readArticle(document, options);
    expect(article?.blocks.flatMap((block) => block.statements.map(({ start, end }) => block.text.slice(start, end)))).toEqual(STORY.slice(0, 2));
  });

  it('comes to an end on a page whose form says that a field before it comes next', async () => {
    const ring = '<input form="f" name="nextSibling"><form id="f" style="display:inline"></form>';
    document.body.innerHTML = frame(`<main>${ring}${each(STORY, 'p')}</main>`);
    const article = await readArticle(document, options);
    expect(article?.blocks.flatMap((block) => block.statements.map(({ start, end }) => block.text.slice(start, end)))).toEqual(STORY);
  });

  it('reads what a paywall shows and not its offer', async () => {
    document.body.innerHTML = frame(
      `<article><h1>Harbour of Eastport to close</h1>${each(STORY.slice(0, 4), 'p')}<div class="paywall-offer"><h2>Go on reading</h2><p>Subscribe now to read the full story and all others on this site.</p></div></article>`,
    );
    const article = await readArticle(document, options);
    expect(article?.blocks.flatMap((block) => block.statements.map(({ start, end }) => block.text.slice(start, end)))).toEqual([
      'Harbour of Eastport to close',
      ...STORY.slice(0, 4),
    ]);
  });

  it('reads all posts of a live blog, however long they are', async () => {
    const posts = [STORY, COMMENTS, OTHERS].map((texts, index) => `<section class="post"><h2>1${index}:45</h2>${each(texts, 'p')}</section>`).join('');
    document.body.innerHTML = frame(`<main><h1>Harbour of Eastport to close</h1><div class="posts">${posts}</div></main>`);
    const article = await readArticle(document, options);
    const statements = article?.blocks.flatMap((block) => block.statements.map(({ start, end }) => block.text.slice(start, end)));
    expect(statements).toEqual(['Harbour of Eastport to close', ...STORY, ...COMMENTS, ...OTHERS]);
  });
});
