// Holds the reader's Markdown to its promise: formatted as written, and nothing that loads, runs or tells.
import '../support/catalogue';
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Markdown } from '@/components/markdown';

afterEach(cleanup);
const draw = (text: string) => render(<Markdown text={text} />).container.querySelector('.markdown') as HTMLElement;

test('emphasis, lists, quotations, code and line breaks are drawn', () => {
  const drawn = draw('**Bold** and *slanted*\nnext line\n\n- one\n- two\n\n3. three\n\n> said\n\n`x < y`\n\n# Head');
  expect(drawn.querySelector('strong')?.textContent).toBe('Bold');
  expect(drawn.querySelector('em')?.textContent).toBe('slanted');
  expect(drawn.querySelectorAll('br')).toHaveLength(1);
  expect([...drawn.querySelectorAll('ul li')].map((item) => item.textContent)).toEqual(['one', 'two']);
  expect(drawn.querySelector('ol')?.start).toBe(3);
  expect(drawn.querySelector('blockquote')?.textContent).toBe('said');
  expect(drawn.querySelector('code')?.textContent).toBe('x < y');
  expect(drawn.querySelector('h1')).toBeNull();
  expect(drawn.textContent).toContain('Head');
});

test('an http link opens apart and tells nothing; no other address becomes a link', () => {
  const drawn = draw('[a](https://example.org/x) [b](javascript:alert(1)) [c](data:text/html,x) <mailto:a@b.example> [d](//x.example) https://bare.example/');
  const links = [...drawn.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://example.org/x', 'https://bare.example/']);
  for (const link of links) {
    expect(link.rel).toBe('noopener noreferrer');
    expect(link.referrerPolicy).toBe('no-referrer');
    expect(link.target).toBe('_blank');
  }
});

test('images and raw HTML are text', () => {
  const drawn = draw(
    '![chart](https://tracker.example/p.png) <img src="https://tracker.example/q.png"> <script>alert(1)</script>\n\n<iframe src="x"></iframe>',
  );
  expect(drawn.querySelectorAll('img, script, iframe')).toHaveLength(0);
  expect(drawn.textContent).toContain('chart');
  expect(drawn.textContent).toContain('<script>');
});

test.each([['>'.repeat(20_000)], [`${'- '.repeat(5000)}x`], ['['.repeat(20_000)], [`${'*'.repeat(20_000)}x`]])(
  'what is nested without end is drawn all the same (%#)',
  (text) => {
    const { container } = render(<Markdown text={text} />);
    expect(container.textContent?.length).toBeGreaterThan(0);
  },
);

test('a paragraph without an end is plain text, and a long note of many paragraphs is drawn', () => {
  const endless = '**x* '.repeat(10_000);
  expect(render(<Markdown text={endless} />).container.querySelector('.note-text')?.textContent).toBe(endless);
  cleanup();
  expect(draw('Some **bold** words.\n\n'.repeat(1000)).querySelectorAll('strong')).toHaveLength(1000);
});
