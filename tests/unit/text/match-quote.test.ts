import { describe, expect, test } from 'vitest';
import { finish } from '@/lib/text/in-steps';
import { findQuote, findRivals, type Quote } from '@/lib/text/match-quote';
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
    others: [],
    ...more,
  };
}

const find = (text: string, quote: Quote) => {
  const { status, span } = finish(findQuote(text, () => createWordIndex(text), quote, NO_HINTS));
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
    ['got a word before its full stop', PAGE.replace('euros.', 'euros not.'), 'changed', 'officials said that the repairs would cost four million euros not.'],
    ['was removed', PAGE.replace(SENTENCE, ''), 'orphan', null],
    ['was moved', `${PAGE.replace(` ${SENTENCE}`, '')} nothing else is known of it so far in the town. ${SENTENCE}`, 'exact', SENTENCE],
    ['became another one', PAGE.replace(SENTENCE, 'the mayor wore a green coat with golden buttons.'), 'orphan', null],
  ])('of a sentence that %s', (_, text, status, found) => expect(find(text, quoteOf(PAGE, SENTENCE))).toEqual([status, found]));

  test('tells whether the old neighbours meet, so that nothing can be left between them', () => {
    const closed = (text: string) => finish(findQuote(text, () => createWordIndex(text), quoteOf(PAGE, SENTENCE), NO_HINTS)).closed;
    const edited = SENTENCE.replace('four', 'five');
    expect(closed(`${PAGE.replace(` ${SENTENCE}`, '')} nothing else is known of it so far in the town. ${edited}`)).toBe(true);
    expect(closed(PAGE.replace(SENTENCE, edited))).toBe(false);
  });

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

  describe('where the same words stood twice', () => {
    const news = 'more news of today and of the week.';
    const twice = `${SENTENCE} ${news} ${PAGE}`;
    const other = { prefix: '', suffix: ` ${news}` };
    const quote = { ...quoteOf(PAGE, SENTENCE), of: 2, nth: 1, others: [other] };
    const last = 'the end of the page follows here, with nothing of note in it.';
    const gone = twice.replace(` ${SENTENCE} fishermen`, ' fishermen');

    test('finds the meant one when it was moved, since the other is known by what stands around it', () => {
      const text = `${gone} ${last} ${SENTENCE}`;
      const { status, span } = finish(findQuote(text, () => createWordIndex(text), quote, NO_HINTS));
      expect(status).toBe('exact');
      expect(span!.start).toBe(gone.length + last.length + 2);
    });

    test('finds the meant one when it was edited, and does not take the other for it when it went', () => {
      const edited = SENTENCE.replace('would cost', 'might cost');
      expect(find(twice.replace(`${SENTENCE} fishermen`, `${edited} fishermen`), quote)).toEqual(['changed', edited]);
      expect(find(gone, quote)).toEqual(['orphan', null]);
    });
  });

  test('asks where an equal row in equal surroundings is left, and one of them was edited', () => {
    const rows = ['in the morning: one cup of tea. at noon: soup.', 'in the morning: one cup of tea. at noon: soup.'].join(
      ' something else is told between the two of them, at some length. ',
    );
    const start = rows.lastIndexOf('one cup');
    const around = { prefix: 'in the morning: ', suffix: ' at noon: soup.' };
    const quote = { ...quoteOf(rows, 'one cup of tea.'), ...around, start, of: 2, nth: 1, rival: 1, others: [around] };
    expect(find(rows, quote)[0]).toBe('exact');
    expect(find(`${rows.slice(0, start)}two mugs of milk.${rows.slice(start + 15)}`, quote)[0]).toBe('suspect');
  });

  test('does not take a passage that was much like it for what became of it', () => {
    const like = 'officials said that the dredging would cost two million euros.';
    const page = `${PAGE} the dredger came in june and left again. ${like} it was late.`;
    const quote = { ...quoteOf(page, SENTENCE), rival: 0.75, others: [{ prefix: 'the dredger came in june and left again. ', suffix: ' it was late.' }] };
    expect(find(page.replace(` ${SENTENCE}`, ''), quote)).toEqual(['orphan', null]);
    expect(find(page.replace(SENTENCE, SENTENCE.replace('repairs', 'mending')), quote)).toEqual(['changed', SENTENCE.replace('repairs', 'mending')]);
  });

  test('leaves the next sentence out where the passage was moved and edited', () => {
    const edited = SENTENCE.replace('repairs', 'mending');
    const text = `${PAGE.replace(` ${SENTENCE}`, '')} nothing was known so far in the town. ${edited} euros are what the bridge costs too.`;
    expect(find(text, quoteOf(PAGE, SENTENCE))).toEqual(['changed', edited]);
  });

  test('finds three words that stood once wherever they went, and asks about two', () => {
    const far = 'in the town nobody had known of any of it so far. '.repeat(6);
    const at = (exact: string) => find(`${PAGE.replace(` ${exact}`, '')} ${far} perhaps ${exact} and so on.`, quoteOf(PAGE, exact));
    expect(at('torn away the')).toEqual(['exact', 'torn away the']);
    expect(at('torn away')).toEqual(['suspect', 'torn away']);
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

describe('findRivals', () => {
  test('are the other passages that are like it, with how alike they are', () => {
    const index = createWordIndex(`${PAGE} officials said that the mending would cost four million francs.`);
    const start = PAGE.indexOf(SENTENCE);
    const span = { start, end: start + SENTENCE.length };
    const [first] = findRivals(index, SENTENCE, span);
    expect(first!.likeness).toBeGreaterThan(0.7);
    expect(index.text.slice(first!.start, first!.end)).toBe('officials said that the mending would cost four million francs.');
    expect(findRivals(createWordIndex(PAGE), SENTENCE, span).every(({ likeness }) => likeness < 0.5)).toBe(true);
  });
});
