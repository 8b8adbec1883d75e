import { describe, expect, test } from 'vitest';
import { countEdits, isEdited, isRow, weighSameness } from '@/lib/text/same-passage';

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

  test('knows a name behind a title with a full stop, and none behind the end of a sentence', () => {
    expect(countEdits('Then Mr. Costa left. Nobody asked why.', '').names).toBe(2);
  });

  test('tells a name that gave way to another from one that was left out', () => {
    expect(countEdits(SENTENCE, SENTENCE.replace('Lisbon', 'Porto'))).toMatchObject({ lost: 1, swapped: 1 });
    expect(countEdits(SENTENCE, SENTENCE.replace('Lisbon', 'they'))).toMatchObject({ lost: 1, swapped: 0 });
    expect(countEdits('It cost 12 euros.', 'It cost 14 euros.')).toMatchObject({ lost: 1, swapped: 1 });
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
    const short = weighSameness({ words: 16, edits: 4, names: 0, lost: 0, swapped: 0 });
    expect(weighSameness({ words: 32, edits: 8, names: 0, lost: 0, swapped: 0 })).toBeGreaterThan(short);
  });

  test('takes a short passage of which one word was changed for the same', () => {
    expect(weigh('The council meets on friday in the hall.', 'The council sits on friday in the hall.')).toBeGreaterThan(2);
  });
});

describe('isRow', () => {
  const row = 'In Lisbon, Costa won the race in 12 minutes before a large crowd.';
  test.each([
    ['speaks of others in the same words', row.replace('Lisbon', 'Porto').replace('Costa', 'Silva').replace('12', '15'), true],
    ['has one name changed', row.replace('Costa', 'Silva'), false],
    ['has its names left out', row.replace('Lisbon', 'town').replace('Costa', 'he'), false],
    ['was much edited, names and all', 'In Porto, Silva lost a long race in 15 minutes behind some large crowd.', false],
  ])('tells of what %s', (_, now, is) => expect(isRow(countEdits(row, now))).toBe(is));
});

describe('isEdited', () => {
  const row = 'Summary: Costa of Lisbon won the race in 12 minutes before a large crowd.';
  const others = row.replace('Costa', 'Silva').replace('Lisbon', 'Porto').replace('12', '15');
  const place = (moved: boolean, settled: boolean, context: number, closed = false) => ({ moved, settled, closed, context });

  test('takes any wording between the very neighbours of before', () => expect(isEdited(row, others, place(false, true, 1))).toBe(true));

  test('takes no row about others where a neighbour went', () => {
    expect(isEdited(row, others, place(false, false, 0.8))).toBe(false);
    expect(isEdited(row, row.replace('12', '15'), place(false, false, 0.8))).toBe(true);
  });

  test('asks more of the words the less is left around them', () => {
    const reworded = 'Summary: Costa of Lisbon lost the run in 12 hours before a crowd.';
    expect(isEdited(row, reworded, place(false, false, 0.8))).toBe(true);
    expect(isEdited(row, reworded, place(true, false, 0))).toBe(false);
    expect(isEdited(row, row.replace('large', 'small'), place(true, false, 0))).toBe(true);
  });

  test('asks as much as in foreign surroundings where the old neighbours meet, however near they are', () => {
    const reworded = 'Summary: Costa of Lisbon lost the run in 12 hours before a crowd.';
    expect(isEdited(row, reworded, place(false, false, 0.8, true))).toBe(false);
    expect(isEdited(row, row.replace('large', 'small'), place(false, false, 0.8, true))).toBe(true);
  });
});
