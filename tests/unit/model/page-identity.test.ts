import { describe, expect, test } from 'vitest';
import { normalizeAddress, siteOf } from '@/lib/model/page-address';
import { identifyPage, isCanonicalPlausible, type PageClues, proposeSame } from '@/lib/model/page-identity';

const clues = (address: string, canonical: string | null = null, title: string | null = null): PageClues => ({ address, canonical, title });

describe('normalizeAddress', () => {
  test('an address of two million slashes, as a page may give itself, costs no more than a moment', () => {
    const slashes = '/'.repeat(1_000_000);
    expect(normalizeAddress(`https://news.example/#!/a${slashes}b`)).toBe(`news.example#!/a${slashes}b`);
    expect(normalizeAddress(`https://news.example/#!/a${slashes}`)).toBe('news.example#!/a');
    expect(normalizeAddress(`https://news.example/a${slashes}`)).toBe('news.example/a');
  });

  test.each([
    ['scheme', 'http://news.example/a/story', 'news.example/a/story'],
    ['www', 'https://www.news.example/a/story', 'news.example/a/story'],
    ['letters of the host', 'https://News.Example/a/story', 'news.example/a/story'],
    ['a last dot of the host', 'https://news.example./a/story', 'news.example/a/story'],
    ['an international host', 'https://bücher.example/x', 'xn--bcher-kva.example/x'],
    ['default port', 'http://news.example:80/a/story', 'news.example/a/story'],
    ["the other scheme's default port", 'http://news.example:443/a/story', 'news.example/a/story'],
    ['trailing slash', 'https://news.example/a/story/', 'news.example/a/story'],
    ['doubled slashes', 'https://news.example//a//story', 'news.example/a/story'],
    ['index.html', 'https://news.example/a/index.html', 'news.example/a'],
    ['fragment', 'https://news.example/a/story#comments', 'news.example/a/story'],
    ['text fragment', 'https://news.example/a/story#:~:text=hello', 'news.example/a/story'],
    ['campaign', 'https://news.example/a/story?utm_source=x&utm_medium=y&fbclid=z', 'news.example/a/story'],
    ['campaign in capitals', 'https://news.example/a/story?UTM_Source=x&CMP=share', 'news.example/a/story'],
    ['campaign of a broadcaster', 'https://www.bbc.co.uk/news/world-1?at_medium=RSS&at_campaign=KARANGA', 'bbc.co.uk/news/world-1'],
    ['mobile host', 'https://m.news.example.org/a/story', 'news.example.org/a/story'],
    ['mobile host', 'https://mobile.example.org/a/story', 'example.org/a/story'],
    ['mobile host within', 'https://en.m.wikipedia.org/wiki/Moon', 'en.wikipedia.org/wiki/Moon'],
    ['mobile parameter', 'https://blog.blogspot.example/2020/05/x.html?m=1', 'blog.blogspot.example/2020/05/x.html'],
    ['AMP path', 'https://news.example/a/story/amp/', 'news.example/a/story'],
    ['AMP path in front', 'https://news.example/amp/a/story-with-name', 'news.example/a/story-with-name'],
    ['AMP ending', 'https://news.example/a/story.amp.html', 'news.example/a/story.html'],
    ['AMP ending alone', 'https://news.example/a/story.amp', 'news.example/a/story'],
    ['AMP host', 'https://amp.news.example.org/a/story', 'news.example.org/a/story'],
    ['AMP parameter', 'https://news.example/a/story?outputType=amp', 'news.example/a/story'],
    ['AMP cache', 'https://www-news-example.cdn.ampproject.org/c/s/www.news.example/a/story.amp?amp_js_v=0.1', 'news.example/a/story'],
    ['AMP viewer', 'https://www.google.com/amp/s/www.news.example/a/story', 'news.example/a/story'],
    ['order of parameters', 'https://news.example/read?b=2&a=1', 'news.example/read?a=1&b=2'],
    ['case of escapes', 'https://news.example/caf%c3%a9', 'news.example/caf%C3%A9'],
    ['needless escapes', 'https://news.example/%7Ejoe/%61rticle', 'news.example/~joe/article'],
    ['letters that ask for an escape', 'https://news.example/café', 'news.example/caf%C3%A9'],
  ])('takes %s for nothing', (_, address, key) => expect(normalizeAddress(address)).toBe(key));

  test.each([
    ['a parameter that says which', 'https://news.example/read?id=5', 'https://news.example/read?id=6'],
    ['a page number', 'https://news.example/a/story?page=2', 'https://news.example/a/story'],
    ['a name that only looks like tracking', 'https://repo.example/file?ref=main', 'https://repo.example/file?ref=dev'],
    ['a mobile parameter with another value', 'https://shop.example/list?m=12', 'https://shop.example/list'],
    ['a route of a program', 'https://app.example/#!/article/5', 'https://app.example/#!/article/6'],
    ['a route without the mark', 'https://app.example/#/article/5', 'https://app.example/#/article/6'],
    ['letters of the path', 'https://news.example/A', 'https://news.example/a'],
    ['an escaped slash', 'https://news.example/a%2Fb', 'https://news.example/a/b'],
    ['another port', 'https://news.example:8443/a', 'https://news.example/a'],
    ['another subdomain', 'https://sport.example.org/a', 'https://news.example.org/a'],
    ['a short path under "amp", which is its subject', 'https://music.example/amp/x', 'https://music.example/x'],
    ['a host that is all "m"', 'https://m.co.uk/a', 'https://co.uk/a'],
  ])('keeps %s', (_, one, other) => {
    expect(normalizeAddress(one)).not.toBe(normalizeAddress(other));
  });

  test.each(['about:blank', 'file:///a.html', 'javascript:alert(1)', 'not an address', ''])('leaves %s as it is', (address) => {
    expect(normalizeAddress(address)).toBe(address);
    expect(identifyPage(clues(address, 'https://news.example/a-long-story')).key).toBe(address);
  });

  test('is its own normal form', () => {
    for (const address of ['http://www.m.example.org:80//a/%7eb/amp/?b=%20x&a=1&utm_id=3#!/r/', 'https://news.example/café/?q=a%2Bb']) {
      const key = normalizeAddress(address);
      expect(normalizeAddress(`https://${key}`)).toBe(key);
    }
  });
});

describe('siteOf', () => {
  test.each([
    ['www.bbc.co.uk', 'bbc.co.uk'],
    ['news.bbc.co.uk', 'bbc.co.uk'],
    ['edition.cnn.com', 'cnn.com'],
    ['alice.github.io', 'alice.github.io'],
    ['blog.alice.github.io', 'alice.github.io'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
  ])('of %s is %s', (host, site) => expect(siteOf(host)).toBe(site));
});

describe('identifyPage', () => {
  test.each([
    ['the same page', 'https://news.example/a/story?utm_id=1', 'https://www.news.example/a/story', null],
    ['the same name in another section', 'https://news.example/world/the-big-story', 'https://news.example/europe/the-big-story', null],
    ['the same number', 'https://news.example/story-12345678', 'https://news.example/world/europe-12345678.html', null],
    [
      'an edition of the same site',
      'https://edition.news.example.org/2020/05/01/the-big-story/',
      'https://www.news.example.org/2020/05/01/the-big-story/',
      null,
    ],
    ['a path named after the title', 'https://news.example/?p=77', 'https://news.example/2020/the-minister-resigns-again', 'The minister resigns again - News'],
    ['an article of several pages', 'https://news.example/a/the-big-story?page=2', 'https://news.example/a/the-big-story', null],
    ['a relative link', 'https://news.example/world/the-big-story?utm_id=1', '/europe/the-big-story', null],
  ])('believes a canonical link to %s', (_, address, canonical, title) => {
    const identity = identifyPage(clues(address, canonical, title));
    expect(identity.doubt).toBeNull();
    expect(identity.key).toBe(normalizeAddress(new URL(canonical, address).href));
  });

  test.each([
    ['another site', 'https://copy.example/a/the-big-story', 'https://source.example/a/the-big-story', 'other-site'],
    ['another blog of the same platform', 'https://alice.github.io/the-big-story', 'https://bob.github.io/the-big-story', 'other-site'],
    ['the home page', 'https://news.example/a/story', 'https://news.example/', 'home-page'],
    ['the section', 'https://news.example/world/2020/story', 'https://news.example/world', 'section'],
    ['the program that shows every article', 'https://app.example/read?id=5', 'https://app.example/read', 'drops-parameters'],
    ['the program of a route', 'https://app.example/#!/article/5', 'https://app.example/', 'drops-route'],
    ['another article', 'https://news.example/a/the-minister-resigns', 'https://news.example/a/the-weather-tomorrow', 'unlike'],
    ['another article by its parameter', 'https://news.example/read', 'https://news.example/read?id=1', 'unlike'],
    ['another day', 'https://news.example/20200501/live', 'https://news.example/20200502/live', 'unlike'],
    ['nothing', 'https://news.example/a/story', 'javascript:void(0)', 'not-an-address'],
    ['a broken address', 'https://news.example/a/story', 'http://', 'not-an-address'],
  ])('does not believe a canonical link to %s', (_, address, canonical, doubt) => {
    expect(identifyPage(clues(address, canonical, 'A title of the page'))).toEqual({ key: normalizeAddress(address), canonical: null, doubt });
  });

  test('never merges two pages that carry the same wrong link', () => {
    const canonical = 'https://app.example/viewer';
    const keys = ['?doc=1', '?doc=2', '#!/doc/3', '/deep/page-four'].map((end) => identifyPage(clues(`https://app.example/viewer${end}`, canonical)).key);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('proposeSame', () => {
  const title = 'The minister resigns after a long night';
  test.each([
    [
      'title and name on another site',
      clues('https://a.example/x/the-minister-resigns', null, `${title} | A`),
      clues('https://b.example/y/the-minister-resigns', null, `${title} - B`),
      ['title', 'name'],
    ],
    [
      'a syndicated copy',
      clues('https://copy.example/7', 'https://source.example/the-minister', title),
      clues('https://source.example/the-minister', null, title),
      ['canonical', 'title'],
    ],
    [
      'number and title',
      clues('https://a.example/old/12345678', null, title),
      clues('https://a.example/new-12345678.html/read', null, title),
      ['title', 'number'],
    ],
  ])('is asked for %s', (_, one, other, reasons) => {
    expect(proposeSame(one, other)?.reasons).toEqual(reasons);
    expect(proposeSame(other, one)?.reasons).toEqual(reasons);
  });

  test.each([
    ['a title alone', clues('https://a.example/1', null, title), clues('https://b.example/2', null, title)],
    ['a title of few words', clues('https://a.example/1/news', null, 'News'), clues('https://b.example/2/news', null, 'News')],
    [
      'two articles that one program shows',
      clues('https://a.example/read?id=1', 'https://a.example/read', title),
      clues('https://a.example/read?id=2', 'https://a.example/read', title),
    ],
    ['links to a home page', clues('https://a.example/1', 'https://a.example/', 'One'), clues('https://a.example/2', 'https://a.example/', 'Two')],
    ['the same page', clues('https://a.example/1'), clues('http://www.a.example/1/')],
  ])('is not asked for %s', (_, one, other) => expect(proposeSame(one, other)).toBeNull());
});

test.each([
  ['https://edition.news.example/2022/12/02/ships-leave-oslo', 'https://news.example/world/ships-leave-oslo', true],
  ['https://news.example/story/1234567', 'https://news.example/world/ships-1234567.html', true],
  ['https://news.example/world/ships-leave-oslo-harbour', 'https://news.example/', false],
  ['https://news.example/world/ships-leave-oslo-harbour', 'https://news.example/world/another-fine-story', false],
  ['https://a.co.uk/ships-leave-oslo', 'https://b.co.uk/ships-leave-oslo', false],
  ['https://news.example/read?id=1', 'https://news.example/read', false],
  ['https://news.example/a', 'javascript:alert(1)', false],
])('on %s the canonical link %s is believed: %s', (address, canonical, believed) => {
  expect(isCanonicalPlausible(address, canonical)).toBe(believed);
});
