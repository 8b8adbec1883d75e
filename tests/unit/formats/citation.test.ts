import { describe, expect, test } from 'vitest';
import { citeBibtex, citeMarkdown, citePlain, linkTo } from '@/lib/formats/citation';
import { makeNote } from '../../support/make-notes';

const note = (exact: string, more: { prefix?: string; suffix?: string; title?: string | null; source?: string } = {}) =>
  makeNote(
    '1',
    {},
    {
      source: more.source ?? 'https://www.news.example/story?id=5#part',
      title: more.title === undefined ? 'A {story} of 5% & more' : more.title,
      selector:
        exact === ''
          ? []
          : [{ type: 'TextQuoteSelector', exact, ...(more.prefix ? { prefix: more.prefix } : {}), ...(more.suffix ? { suffix: more.suffix } : {}) }],
    },
  );
const fragment = (...args: Parameters<typeof note>) => decodeURIComponent(linkTo(note(...args)).split('#:~:text=')[1] ?? '');

describe('the link leads to the words', () => {
  test('a short quote stands whole, with whole words before and behind it', () => {
    expect(linkTo(note('cheese', { prefix: 'oon is made of green ', suffix: ', he said on Tuesd' }))).toBe(
      'https://www.news.example/story?id=5#:~:text=made%20of%20green-,cheese,-%2C%20he%20said',
    );
  });
  test('a long one is named by its ends', () => {
    const words = Array.from({ length: 30 }, (_, index) => `w${index}`);
    expect(fragment(words.join(' '))).toBe('w0 w1 w2 w3 w4,w25 w26 w27 w28 w29');
  });
  test('the ends of a passage over several blocks lie within one block each', () => {
    expect(fragment('Only two\nand this paragraph has more words than five\nlast line here')).toBe('Only two,last line here');
  });
  test('the two ends of one block never overlap', () => {
    const words = Array.from({ length: 13 }, (_, index) => `w${index}`);
    expect(fragment(words.join(' '))).toBe('w0 w1 w2 w3 w4,w8 w9 w10 w11 w12');
  });
  test.each(['a-b', 'a,b', 'a&b', '50% (x)', '“q”', '汉字', '\ud800'])('what has a meaning of its own is escaped: %s', (exact) => {
    const part = linkTo(note(exact)).split('#:~:text=')[1] ?? '';
    expect(part).toMatch(/^[A-Za-z0-9%._~]+$/);
    expect(decodeURIComponent(part)).toBe(exact.toWellFormed());
  });
  test('a note on the whole page has the address alone', () => {
    expect(linkTo(note(''))).toBe('https://www.news.example/story?id=5#part');
  });
});

describe('citations', () => {
  const cited = note('It is *not* cheese.', { title: 'Moon [2024]' });
  test('plain', () => {
    expect(citePlain(cited)).toBe(`“It is *not* cheese.” Moon [2024] (news.example), read on 2024-05-07. ${linkTo(cited)}`);
  });
  test('Markdown, in which nothing of the page has a meaning', () => {
    expect(citeMarkdown(cited)).toBe(`> It is \\*not\\* cheese.\n>\n> — [Moon \\[2024\\]](<${linkTo(cited)}>), news.example, read on 2024-05-07.`);
  });
  test('BibTeX, in which braces stay in pairs', () => {
    const entry = citeBibtex(note('50% of {it} & more_or_less', { title: null }));
    expect(entry).toMatch(/^@online\{newsexample202405070000,\n/);
    expect(entry).toContain('note = {\\enquote{50\\% of \\{it\\} \\& more\\_or\\_less}}');
    const plain = entry.replace(/\\[{}]/g, '');
    expect(plain.split('{').length).toBe(plain.split('}').length);
    expect(entry).toContain('urldate = {2024-05-07}');
  });
  test.each([citePlain, citeMarkdown, citeBibtex])('a note without a passage is a reference to the page', (cite) => {
    expect(cite(note(''))).toContain('https://www.news.example/story');
  });
});
