import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Selector } from '@/lib/model/selector';
import { anchorTarget } from '@/lib/page/anchor';
import { anchorAll } from '@/lib/page/anchor-all';
import { describePassage, describeRange } from '@/lib/page/describe';
import { listDocuments } from '@/lib/page/frames';
import { readTextMap } from '@/lib/page/text-map';
import type { ShadowGetter } from '@/lib/page/walk';
import { normalizeText } from '@/lib/text/normalize';

function show(html: string): HTMLElement {
  const root = document.createElement('main');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

/** Describes the nth place of a phrase, as text stands on the page. */
function describePhrase(root: Element, phrase: string, nth = 0, shadowOf?: ShadowGetter): Selector[] {
  const map = readTextMap(root, shadowOf);
  const wanted = normalizeText(phrase);
  let start = map.text.indexOf(wanted);
  for (let count = 0; count < nth; count += 1) start = map.text.indexOf(wanted, start + 1);
  expect(start).toBeGreaterThanOrEqual(0);
  return describePassage(map, start, start + wanted.length)!;
}

const find = (root: Element, selectors: Selector[], shadowOf?: ShadowGetter) => anchorTarget(readTextMap(root, shadowOf), selectors);

afterEach(() => document.body.replaceChildren());

const ARTICLE = `
  <h2>Harbour</h2>
  <p>The harbour was closed on Monday after a storm had torn away the outer wall. Three ships had to wait outside until the wind dropped.
  Officials said that the repairs would cost 4 million euros. Fishermen asked for help.</p>
  <p>The council meets on Friday. It will decide whether the wall is built anew or mended where it stands. Neither is cheap.</p>
  <h2>Market</h2>
  <p>Prices at the market rose again in the week before the feast. Onions cost twice as much as in spring, a seller told us.</p>`;

describe('describeRange', () => {
  it('gives the words as shown, those around them, and the place', () => {
    const root = show('<h2>News</h2><p>One thing.  Prices <b>rose</b> by 5&nbsp;% in\u00ad May. Another.</p>');
    const map = readTextMap(root);
    const start = map.text.indexOf('prices');
    const selectors = describeRange(map, map.rangeOf(start, map.text.indexOf(' another'))!)!;
    expect(selectors[0]).toEqual({
      type: 'TextQuoteSelector',
      exact: 'Prices rose by 5 % in May.',
      prefix: 'News One thing. ',
      suffix: ' Another.',
      'caveat:place': { block: 'p', of: 1, nth: 0, heading: 'news', length: map.text.length },
    });
    expect(selectors.map(({ type }) => type)).toEqual(['TextQuoteSelector', 'TextPositionSelector', 'RangeSelector']);
    expect(JSON.parse(JSON.stringify(selectors))).toEqual(selectors);
  });

  it('takes a selection that ends at the start of the next block, and static ranges', () => {
    const root = show('<p>One two.</p><p>Three.</p>');
    const [first, second] = [...root.querySelectorAll('p')] as unknown as [Element, Element];
    const range = new StaticRange({ startContainer: first.firstChild!, startOffset: 0, endContainer: second, endOffset: 0 });
    expect(describeRange(readTextMap(root), range)![0]).toMatchObject({ exact: 'One two.' });
  });

  it('describes nothing where no text is shown, or outside the root', () => {
    const root = show('<p>One</p><img alt="x"><script>two</script>');
    const map = readTextMap(root);
    const range = document.createRange();
    range.selectNode(root.querySelector('script')!);
    expect(describeRange(map, range)).toBeNull();
    range.selectNodeContents(document.head);
    expect(describeRange(map, range)).toBeNull();
  });
});

describe('passages like the one that is described', () => {
  const root = () => show(`<p>It took 3 days. Nobody paid.</p>${ARTICLE}<p>Then it rained. It took 3 days. Everybody paid.</p>`);

  it('are remembered by what stood around them', () => {
    const [quote] = describePhrase(root(), 'It took 3 days.', 1);
    expect(quote).toMatchObject({
      'caveat:place': { of: 2, nth: 1, others: [{ prefix: '', suffix: ' nobody paid. harbour the harbour was closed' }] },
    });
  });

  it('are left alone when the passage itself goes elsewhere', () => {
    const page = root();
    const selectors = describePhrase(page, 'It took 3 days.', 1);
    const last = page.lastElementChild!;
    last.textContent = 'Then it rained. Everybody paid.';
    page.querySelectorAll('p')[2]!.textContent += ' It took 3 days.';
    const found = find(page, selectors);
    expect(found.status).toBe('exact');
    expect(found.range!.startContainer.parentElement).toBe(page.querySelectorAll('p')[2]);
  });

  it('are not painted when it was taken out', () => {
    const page = root();
    const selectors = describePhrase(page, 'It took 3 days.', 1);
    page.lastElementChild!.textContent = 'Then it rained. Everybody paid.';
    expect(find(page, selectors).status).toBe('orphan');
  });
});

describe('an unchanged page', () => {
  it('gives back every passage exactly, wherever it begins and ends', () => {
    const root = show(
      `${ARTICLE}<ul><li>One <i>two</i></li><li>One <i>two</i></li></ul><table><tr><td>Yes</td><td>No</td></tr><tr><td>Yes</td><td>No</td></tr></table>
       <p dir="rtl">قال الوزير إن الأسعار لم ترتفع هذا العام.</p><p>東京の人口は増えた。大阪の人口は減った。</p><p>„Groß“ – so heißt’s…&nbsp;&amp; mehr</p>`,
    );
    const map = readTextMap(root);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: map.text.length - 1 }), fc.integer({ min: 1, max: 300 }), (start, length) => {
        const range = map.rangeOf(start, start + length);
        if (range === null || map.text.slice(start, start + length).trim() === '') return;
        const found = anchorTarget(map, describeRange(map, range)!);
        expect([found.status, normalizeText(found.range!.toString()).replace(/\s/g, '')]).toEqual([
          'exact',
          normalizeText(range.toString()).replace(/\s/g, ''),
        ]);
        expect([found.range!.startContainer, found.range!.endContainer].every((node) => root.contains(node))).toBe(true);
        const from = map.offsetOf(range.startContainer, range.startOffset)!;
        expect(map.offsetOf(found.range!.startContainer, found.range!.startOffset)).toBe(from + (map.text[from] === ' ' ? 1 : 0));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a cell of a table of equal ones', '<table><tr><td>Yes</td></tr><tr><td>Yes</td></tr><tr><td>Yes</td></tr></table>', 'Yes', 1],
    ['an item of equal ones', '<ul><li>Tea</li><li>Tea</li><li>Tea</li><li>Tea</li></ul>', 'Tea', 2],
    ['a single word that stands everywhere', '<p>the cat and the dog and the bird and the fish</p>', 'the', 2],
  ])('tells %s from the others', (_, html, phrase, nth) => {
    const root = show(html);
    const found = find(root, describePhrase(root, phrase, nth));
    expect(found.status).toBe('exact');
    let before = 0;
    const map = readTextMap(root);
    for (let at = map.text.indexOf(phrase.toLowerCase()); at >= 0 && at < found.start!; at = map.text.indexOf(phrase.toLowerCase(), at + 1)) before += 1;
    expect(before).toBe(nth);
  });
});

describe('a changed page', () => {
  const STORM = 'Officials said that the repairs would cost 4 million euros.';

  it.each<[string, string, (root: HTMLElement) => void, string, string]>([
    [
      'a sentence that was reworded',
      STORM,
      (root) => replace(root, 'said that the repairs would cost', 'say mending the wall costs'),
      'changed',
      'Officials say mending the wall costs 4 million euros.',
    ],
    [
      'a sentence whose first word was replaced',
      STORM,
      (root) => replace(root, 'Officials said', 'Engineers said'),
      'changed',
      'Engineers said that the repairs would cost 4 million euros.',
    ],
    ['a sentence that was moved', STORM, move, 'exact', STORM],
    [
      'a passage in new elements',
      STORM,
      (root) =>
        root
          .querySelector('p')!
          .replaceChildren(
            ...[...root.querySelector('p')!.textContent!].map((letter) => Object.assign(document.createElement('span'), { textContent: letter })),
          ),
      'exact',
      STORM,
    ],
    [
      'a passage with other marks and spaces',
      STORM,
      (root) => replace(root, 'said that the repairs', 'said\u00a0 that\u200b the re\u00adpairs'),
      'exact',
      STORM,
    ],
    [
      'a passage with an advertisement in front',
      STORM,
      (root) => root.prepend(Object.assign(document.createElement('div'), { textContent: 'Buy a boat today and save.' })),
      'exact',
      STORM,
    ],
    ['one word, around which words changed', 'wind', (root) => replace(root, 'until the', 'till the'), 'exact', 'wind'],
    [
      'a paragraph',
      'The council meets on Friday. It will decide whether the wall is built anew or mended where it stands. Neither is cheap.',
      (root) => replace(root, 'Friday', 'Saturday'),
      'changed',
      'The council meets on Saturday. It will decide whether the wall is built anew or mended where it stands. Neither is cheap.',
    ],
  ])('finds %s', (_, phrase, change, status, now) => {
    const root = show(ARTICLE);
    const selectors = describePhrase(root, phrase);
    change(root);
    const found = find(root, selectors);
    expect([found.status, found.quote]).toEqual([status, now]);
    expect(normalizeText(found.range!.toString())).toBe(normalizeText(now));
  });

  it('says out loud that a number changed, or that a negation came', () => {
    for (const [from, to, material] of [
      ['4 million', '7 million', 'number'],
      ['would cost', 'would not cost', 'negation'],
    ] as const) {
      const root = show(ARTICLE);
      const selectors = describePhrase(root, STORM);
      replace(root, from, to);
      expect(find(root, selectors)).toMatchObject({ status: 'changed', difference: { material: [material] } });
      root.remove();
    }
  });

  it('says that a sentence is gone, also where a copy of one word is left', () => {
    const root = show(ARTICLE);
    const [sentence, word] = [describePhrase(root, STORM), describePhrase(root, 'wall', 0)];
    replace(root, STORM, '');
    replace(root, 'after a storm had torn away the outer wall', 'because of the storm');
    expect(find(root, sentence)).toMatchObject({ status: 'orphan', range: null, ranges: [], quote: null });
    expect(find(root, word).status).toBe('orphan');
  });

  it('never paints a lookalike: it asks, and not twice', () => {
    const root = show(ARTICLE);
    const selectors = describePhrase(root, STORM);
    replace(root, STORM, '');
    root.append(Object.assign(document.createElement('p'), { textContent: 'Officials in Genoa said that the repairs would cost 9 million euros.' }));
    const found = find(root, selectors);
    expect(found.status).toBe('suspect');
    expect(anchorTarget(readTextMap(root), selectors, { rejected: [found.quote!] }).status).toBe('orphan');
  });

  it('finds the edited original rather than its copy in a teaser of plain elements', () => {
    const root = show(`<div><div>More</div><div>${STORM}</div></div>${ARTICLE}`);
    root.firstElementChild!.remove();
    const selectors = describePhrase(root, STORM);
    replace(root, 'would cost', 'could cost about');
    root.insertAdjacentHTML('afterbegin', `<div><div>More</div><div>${STORM}</div></div>`);
    expect(find(root, selectors)).toMatchObject({ status: 'changed', quote: 'Officials said that the repairs could cost about 4 million euros.' });
  });

  it('says that it cannot tell equal ones apart when their number changed', () => {
    const root = show('<p>Tea</p><p>Tea</p><p>Tea</p>');
    const selectors = describePhrase(root, 'Tea', 1);
    root.prepend(...['Tea', 'Tea'].map((textContent) => Object.assign(document.createElement('p'), { textContent })));
    const found = find(root, selectors);
    expect(found.status).toBe('ambiguous');
    expect(found.places.length).toBeGreaterThan(1);
    expect(found.range).not.toBeNull();
  });

  it('finds a selection over several blocks, with what was put between them', () => {
    const root = show(ARTICLE);
    const map = readTextMap(root);
    const selectors = describePassage(map, map.text.indexOf('fishermen'), map.text.indexOf('friday') + 6)!;
    root.querySelector('p')!.insertAdjacentHTML('afterend', '<div>Advertisement</div>');
    const found = find(root, selectors);
    expect([found.status, found.quote]).toEqual(['changed', 'Fishermen asked for help. Advertisement The council meets on Friday']);
  });
});

describe('other trees and scripts', () => {
  it('finds passages in open and closed shadow roots, and across their border in pieces', () => {
    const root = show('<p>Before the box.</p><x-box></x-box><p>Behind the box.</p>');
    const closed = root.querySelector('x-box')!.attachShadow({ mode: 'closed' });
    closed.innerHTML = '<p>Words inside the box stay where they are.</p>';
    const shadowOf: ShadowGetter = (element) => (element.localName === 'x-box' ? closed : element.shadowRoot);
    const selectors = describePhrase(root, 'inside the box stay', 0, shadowOf);
    expect(selectors[0]).toMatchObject({ 'caveat:place': { shadow: true } });
    expect(selectors.some(({ type }) => type === 'RangeSelector')).toBe(false);
    const found = find(root, selectors, shadowOf);
    expect([found.status, found.range?.toString()]).toEqual(['exact', 'inside the box stay']);
    expect(find(root, selectors).status).toBe('orphan');
    const across = find(root, describePhrase(root, 'the box. Words inside', 0, shadowOf), shadowOf);
    expect(across.status).toBe('exact');
    expect(across.range).toBeNull();
    expect(across.ranges.map(String)).toEqual(['the box.', 'Words inside']);
  });

  it('finds passages in a frame of the same origin, whose document has a map of its own', async () => {
    const root = show('<p>Outer text.</p><iframe srcdoc="<p>Inner words to remember.</p>"></iframe>');
    await new Promise((resolve) => root.querySelector('iframe')!.addEventListener('load', resolve, { once: true }));
    const documents = listDocuments(document);
    const inner = documents.find((one) => one.body.textContent!.includes('Inner'))!;
    const selectors = describePhrase(inner.body, 'words to');
    expect(find(inner.body, selectors).range!.startContainer.ownerDocument).toBe(inner);
  });

  it.each([
    [
      'Arabic',
      '<p dir="rtl">قال الوزير إن الأسعار لم ترتفع هذا العام. وأضاف أن الحكومة ستدعم الخبز في كل المدن.</p>',
      'وأضاف أن الحكومة ستدعم الخبز',
      'الحكومة',
      'الدولة',
    ],
    [
      'Japanese',
      '<p>東京の人口は昨年も増えた。大阪の人口は三年続けて減っている。市は対策を急ぐという。</p>',
      '大阪の人口は三年続けて減っている。',
      '三年',
      '五年',
    ],
    ['Chinese', '<p>北京今天发布了新的数据。去年全国人口减少了八十五万人。专家认为这一趋势会继续。</p>', '去年全国人口减少了八十五万人。', '全国', '我国'],
  ])('finds %s', (_, html, phrase, from, to) => {
    const root = show(html);
    const selectors = describePhrase(root, phrase);
    expect(find(root, selectors)).toMatchObject({ status: 'exact', quote: phrase });
    replace(root, from, to);
    expect(find(root, selectors)).toMatchObject({ status: 'changed', quote: phrase.replace(from, to) });
  });
});

describe('anchorAll', () => {
  it('finds many passages in slices, in order, and ends when told to', async () => {
    const root = show(Array.from({ length: 400 }, (_, at) => `<p>Paragraph ${at} tells of house ${at * 7} and of tree ${at * 3} in some words.</p>`).join(''));
    const tasks = Array.from({ length: 100 }, (_, at) => ({ selectors: describePhrase(root, `tells of house ${at * 7} and`), number: at }));
    for (const paragraph of root.querySelectorAll('p')) paragraph.firstChild!.nodeValue = paragraph.firstChild!.nodeValue!.replace('tells of', 'speaks of');
    const map = readTextMap(root);
    const seen: number[] = [];
    let rests = 0;
    const yieldNow = async () => {
      rests += 1;
    };
    await anchorAll(map, tasks, { signal: new AbortController().signal, yieldNow }, ({ number }, { status, quote }) => {
      expect([status, quote]).toEqual(['changed', `speaks of house ${number * 7} and`]);
      seen.push(number);
    });
    expect(seen).toEqual(tasks.map(({ number }) => number));
    expect(rests).toBeGreaterThan(0);
    const ending = new AbortController();
    await expect(anchorAll(map, tasks, { signal: ending.signal, yieldNow: async () => ending.abort(new Error('gone')) }, () => {})).rejects.toThrow('gone');
  });

  it('rests within one passage too, and finds what it finds at once', async () => {
    const { root, selectors } = edited();
    const map = readTextMap(root);
    // Every step takes a slice by this clock.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
    const yieldNow = vi.fn(async () => undefined);
    const found: unknown[] = [];
    await anchorAll(map, [{ selectors }], { signal: new AbortController().signal, yieldNow }, (_, { status, quote, difference }) =>
      found.push({ status, quote, difference }),
    );
    clock.mockRestore();
    const { status, quote, difference } = anchorTarget(map, selectors);
    expect(status).toBe('changed');
    expect(found).toEqual([{ status, quote, difference }]);
    expect(yieldNow.mock.calls.length).toBeGreaterThan(5);
  });
});

function edited(): { root: Element; selectors: Selector[] } {
  const root = show(Array.from({ length: 40 }, (_, at) => `<p>Paragraph ${at} tells of house ${at * 7} and of tree ${at * 3} in some words.</p>`).join(''));
  const selectors = describePhrase(root, 'tells of house 70 and of tree 30');
  replace(root, 'tells of house 70 and', 'speaks of house 71 and');
  return { root, selectors };
}

/** Replaces words in the first text node that holds them whole. */
function replace(root: Element, from: string, to: string): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node as Text).data;
    if (!text.includes(from)) continue;
    (node as Text).data = text.replace(from, to);
    return;
  }
  throw new Error(`"${from}" is not on the page`);
}

function move(root: Element): void {
  const sentence = 'Officials said that the repairs would cost 4 million euros.';
  replace(root, sentence, '');
  root.querySelector('p:last-of-type')!.append(` ${sentence}`);
}
