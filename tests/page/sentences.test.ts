// Holds choosing by sentences to the sentences that are shown, whatever they stand in and whether or not they can be selected.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSentences, type Sentences } from '@/lib/page/sentences';

let controller: AbortController;

beforeEach(() => {
  controller = new AbortController();
});
afterEach(() => {
  controller.abort();
  document.body.replaceChildren();
  document.body.style.cssText = '';
});

function read(html: string): Promise<Sentences> {
  document.body.innerHTML = html;
  return readSentences(document, { signal: controller.signal, yieldNow: () => Promise.resolve() });
}

const texts = (sentences: Sentences) => Array.from({ length: sentences.count }, (_, index) => sentences.range(index)?.toString());

test('finds every sentence in reading order: headings, items, cells, over inline elements, in shadow roots', async () => {
  const sentences = await read(`<nav>Menu</nav><h1>The price of the bridge</h1><p>It <b>cost</b> forty. Mr. Lind said so.</p><ul><li>one</li></ul>
    <table><tr><td>1970</td></tr></table><story-body></story-body><p>. . .</p>`);
  expect(texts(sentences)).toEqual(['Menu', 'The price of the bridge', 'It cost forty.', 'Mr. Lind said so.', 'one', '1970']);
  document.querySelector('story-body')!.attachShadow({ mode: 'open' }).innerHTML = '<p>In the shadow.</p>';
  const again = await readSentences(document, { signal: controller.signal, yieldNow: () => Promise.resolve() });
  expect(texts(again)).toContain('In the shadow.');
});

test('cuts Chinese and Japanese too', async () => {
  expect(texts(await read('<p lang="zh">市长说桥很贵。没有人问钱去了哪里。</p>'))).toEqual(['市长说桥很贵。', '没有人问钱去了哪里。']);
});

test('knows which is at a point, also where selecting is forbidden, and none beside the text', async () => {
  document.body.style.cssText = 'user-select:none;margin:0';
  const sentences = await read('<p style="margin:0;font:16px/30px monospace;width:600px">It cost forty. Lind said so.</p>');
  expect(sentences.at(20, 15)).toBe(0);
  expect(sentences.at(9.6 * 20, 15)).toBe(1);
  expect(sentences.at(590, 15)).toBeNull();
  expect(sentences.at(20, 300)).toBeNull();
});

test('knows which is nearest the middle of the view, and loses what the page replaced', async () => {
  const sentences = await read(`<p style="margin:0;height:${innerHeight / 2 - 10}px">Above.</p><p id="middle">Middle. Other.</p><p>Below.</p>`);
  expect(sentences.range(sentences.nearestMiddle()!)?.toString()).toBe('Middle.');
  document.querySelector('#middle')!.textContent = 'Replaced.';
  expect(sentences.range(1)).toBeNull();
  expect((await read('<p></p>')).nearestMiddle()).toBeNull();
});
