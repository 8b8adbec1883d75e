import { describe, expect, test } from 'vitest';
import { findOwners } from '@/lib/text/quote-others';
import { measureExact, readQuoteWords } from '@/lib/text/quote-places';
import { createWordIndex } from '@/lib/text/word-index';

const TEXT = `on the first day it rained: ann ran home. then they ate. ${'nothing else is told of it. '.repeat(10)}late in june again: ann ran home. nobody slept until noon.`;
const index = createWordIndex(TEXT);
const words = readQuoteWords({ exact: 'ann ran home.', prefix: 'late in june again: ', suffix: ' nobody slept until noon.' }, index);
const [first, second] = [TEXT.indexOf('ann'), TEXT.lastIndexOf('ann')].map((start) => measureExact(words, index, start)) as [
  ReturnType<typeof measureExact>,
  ReturnType<typeof measureExact>,
];
const other = { prefix: 'on the first day it rained: ', suffix: ' then they ate.' };

describe('findOwners', () => {
  test('tells the place of another passage from that of the quote by what stands around them', () => {
    const { theirs, ours } = findOwners([other], 1, [first, second], index);
    expect([[...theirs], [...ours]]).toEqual([[first], [second]]);
  });

  test('gives no place with the very words of the quote to a passage that only was like it', () =>
    expect(findOwners([other], 0, [first], index).theirs.size).toBe(0));

  test('is sure of no place in a long list, of which more may have been than are remembered', () =>
    expect(findOwners([other, other, other, other], 4, [second], index).ours.size).toBe(0));

  test('tells nothing of a place in surroundings that another passage had as well', () => {
    const { theirs, ours, either } = findOwners([{ prefix: 'late in june again: ', suffix: ' nobody slept until noon.' }], 1, [second], index);
    expect([theirs.size, ours.size, [...either]]).toEqual([0, 0, [second]]);
  });

  test('says nothing where no other passage is known', () =>
    expect(findOwners([], 0, [first, second], index)).toEqual({ theirs: new Set(), ours: new Set(), either: new Set() }));
});
