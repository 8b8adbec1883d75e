import { describe, expect, test } from 'vitest';
import { findQuote, findRival, type Quote } from '@/lib/text/match-quote';
import { createWordIndex } from '@/lib/text/word-index';

const NO_HINTS = { likenessOfWay: null, isAlone: null, isUnderHeading: null };
const PAGE =
  'the harbour was closed on monday after a storm had torn away the outer wall. three ships had to wait outside until the wind dropped. officials said that the repairs would cost four million euros. fishermen asked for help. the council meets on friday.';

function quoteOf(text: string, exact: string, more: Partial<Quote> = {}): Quote {
  const start = text.indexOf(exact);
  return {
    exact,
    prefix: text.slice(Math.max(0, start - 70), start),
    suffix: text.slice(start + exact.length, start + exact.length + 70),
    start,
    length: text.length,
    of: 1,
    nth: 0,
    alone: null,
    rival: 0,
    ...more,
  };
}

const find = (text: string, quote: Quote) => {
  const { status, span } = findQuote(text, () => createWordIndex(text), quote, NO_HINTS);
  return [status, span === null ? null : text.slice(span.start, span.end)];
};

const SENTENCE = 'officials said that the repairs would cost four million euros.';

describe('findQuote', () => {
  test.each([
    ['stays', PAGE, 'exact', SENTENCE],
    ['was reworded', PAGE.replace('said that the repairs would', 'think mending it may'), 'changed', 'officials think mending it may cost four million euros.'],
    ['lost its first word', PAGE.replace('officials said', 'said'), 'changed', 'said that the repairs would cost four million euros.'],
    ['lost its last word', PAGE.replace('million euros.', 'million.'), 'changed', 'officials said that the repairs would cost four million.'],
    [
      'got another last word',
      PAGE.replace('million euros.', 'million dollars.'),
      'changed',
      'officials said that the repairs would cost four million dollars.',
    ],
    ['was removed', PAGE.replace(SENTENCE, ''), 'orphan', null],
    ['was moved', `${PAGE.replace(` ${SENTENCE}`, '')} nothing else is known of it so far in the town. ${SENTENCE}`, 'exact', SENTENCE],
    ['became another one', PAGE.replace(SENTENCE, 'the mayor wore a green coat with golden buttons.'), 'orphan', null],
  ])('of a sentence that %s', (_, text, status, found) => expect(find(text, quoteOf(PAGE, SENTENCE))).toEqual([status, found]));

  test('prefers the edited original to a copy that was added', () => {
    const text = `${SENTENCE} more news of today and of the week. ${PAGE.replace('would cost', 'could cost')}`;
    expect(find(text, quoteOf(PAGE, SENTENCE))).toEqual(['changed', SENTENCE.replace('would', 'could')]);
  });

  test('knows that of two equal ones the meant one went', () => {
    const twice = `${SENTENCE} more news of today and of the week. ${PAGE}`;
    const quote = { ...quoteOf(PAGE, SENTENCE), of: 2, nth: 1 };
    expect(find(twice, quote)).toEqual(['exact', SENTENCE]);
    expect(find(twice.replace(new RegExp(`${SENTENCE}(?! more)`), ''), quote)).toEqual(['orphan', null]);
  });

  test('never finds a short quote by its words alone', () => {
    expect(find('a wall stands on the hill, far from every sea and every ship there is in the world of men.', quoteOf(PAGE, 'wall'))[0]).toBe('orphan');
  });

  test('finds a long passage by its beginning and its end', () => {
    const long = Array.from({ length: 60 }, (_, at) => `sentence number ${at} tells of thing ${at * 3} and of ${at + 900} others.`).join(' ');
    const text = `an opening that stands before it all. ${long} and a closing behind it all.`;
    const edited = text.replaceAll('tells of', 'speaks about');
    const [status, found] = find(edited, quoteOf(text, long));
    expect(status).toBe('changed');
    expect(found).toBe(long.replaceAll('tells of', 'speaks about'));
  });

  test.each([
    ['an empty text', ''],
    ['a text without words', '... — !!! …'],
    ['a text of one word', 'wall'],
  ])('finds nothing in %s', (_, text) => expect(find(text, quoteOf(PAGE, SENTENCE))).toEqual(['orphan', null]));
});

describe('findRival', () => {
  test('is how alike the most alike other passage is', () => {
    const index = createWordIndex(`${PAGE} officials said that the mending would cost four million francs.`);
    const start = PAGE.indexOf(SENTENCE);
    const span = { start, end: start + SENTENCE.length };
    expect(findRival(index, quoteOf(PAGE, SENTENCE), span)).toBeGreaterThan(0.7);
    expect(findRival(createWordIndex(PAGE), quoteOf(PAGE, SENTENCE), span)).toBeLessThan(0.5);
  });
});
