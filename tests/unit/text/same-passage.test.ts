import { describe, expect, test } from 'vitest';
import { countEdits, weighSameness } from '@/lib/text/same-passage';

const SENTENCE = 'On Monday, the harbour master said that Lisbon would pay four of the twelve fishermen for the nets they had lost in the storm.';
const weigh = (before: string, after: string) => weighSameness(countEdits(before, after));

describe('countEdits', () => {
  test.each([
    ['nothing', SENTENCE, 0, 0],
    ['a word', SENTENCE.replace('nets', 'boats'), 1, 0],
    ['a word left out and one put in', SENTENCE.replace('harbour ', '').replace('nets', 'old nets'), 2, 0],
    ['a name', SENTENCE.replace('Lisbon', 'Porto'), 1, 1],
    ['marks and capitals alone', SENTENCE.toUpperCase().replace(',', ' -'), 0, 0],
  ])('counts %s', (_, after, edits, lost) => expect(countEdits(SENTENCE, after)).toMatchObject({ words: 24, names: 2, edits, lost }));

  test('knows numbers and names behind quotation marks, and no name in a first word', () => {
    expect(countEdits('“It cost 12 euros,” Costa said. Then he left: “Enough.”', '').names).toBe(2);
  });

  test('counts a mended ending as less than a word', () => {
    expect(countEdits(SENTENCE, SENTENCE.replace('fishermen', 'fisherman')).edits).toBeLessThan(0.5);
  });
});

describe('weighSameness', () => {
  test.each([
    ['edited in few words', SENTENCE.replace('harbour master', 'mayor').replace('storm', 'gale')],
    ['given another name and other words as well', SENTENCE.replace('Lisbon', 'it').replace('harbour master', 'mayor').replace('storm', 'gale')],
  ])('takes a passage for the same that was %s', (_, after) => expect(weigh(SENTENCE, after)).toBeGreaterThan(0));

  test.each([
    ['speaks of another place and is the same otherwise', SENTENCE.replace('Lisbon', 'Porto')],
    [
      'has as many of its words replaced as stay',
      'On Friday, the village teacher heard that Lisbon might give four of the older children back the books they had left in the bus.',
    ],
  ])('takes for another one what %s', (_, after) => expect(weigh(SENTENCE, after)).toBeLessThan(0));

  test('believes a long passage sooner than a short one of which as many words in ten were changed', () => {
    const short = weighSameness({ words: 8, edits: 2, names: 0, lost: 0 });
    expect(weighSameness({ words: 32, edits: 8, names: 0, lost: 0 })).toBeGreaterThan(short);
  });
});
