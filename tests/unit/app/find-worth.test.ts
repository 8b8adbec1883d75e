import { expect, test } from 'vitest';
import { findWorth } from '@/lib/app/find-worth';
import type { BlockKind, StatementBlock } from '@/lib/model/statement';

const STATES = 'Unemployment fell to 3.9 percent in 2019, the lowest rate since 1969, the ministry said.';

function block(id: number, text: string, kind: BlockKind = 'paragraph'): StatementBlock {
  return { kind, text, statements: [{ id, start: 0, end: text.length }] };
}

test('what could be checked is found in running text, without what is known already', () => {
  const blocks = [
    block(1, STATES),
    block(2, STATES),
    block(3, STATES, 'headline'),
    block(4, 'I think we should all be kinder to each other.'),
    block(5, STATES, 'caption'),
  ];
  expect(findWorth(blocks, 'en', new Set([2])).map(({ id }) => id)).toEqual([1]);
  expect(findWorth(blocks, 'en', new Set())[0]?.queries.neutral).toContain('Unemployment');
});

test('a page in a language without word lists has none', () => {
  expect(findWorth([block(1, 'Työttömyys laski 3,9 prosenttiin vuonna 2019, kertoi ministeriö.')], 'fi', new Set())).toEqual([]);
});
