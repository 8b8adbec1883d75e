// Holds the choice of what is painted: one clause, one colour; nothing that the reader rejected or finds too unsure.
import { describe, expect, test } from 'vitest';
import { cutPieces, matchesShown } from '@/entrypoints/content/marks';
import type { Span } from '@/lib/model/match';
import { createMatch, createStatement } from '../../support/sample-claims';

const TEXT = 'Inflation fell to two percent in May, and the bridge was closed for repairs, the mayor said.';
const first: Span = [0, TEXT.indexOf(', and')];
const second: Span = [TEXT.indexOf(' the bridge'), TEXT.indexOf(', the mayor')];

function cut(...spans: Span[]): string[] {
  return cutPieces(
    spans.map((span, index) => ({ span, rating: index === 0 ? ('false' as const) : ('true' as const) })),
    TEXT,
  ).map(({ span, rating }) => `${rating}: ${TEXT.slice(...span)}`);
}

describe('the painted pieces of a statement', () => {
  test('two claims in two clauses have a piece each, in reading order, without the spaces at their ends', () => {
    expect(cut(second, first)).toEqual(['true: Inflation fell to two percent in May', 'false: the bridge was closed for repairs']);
  });

  test('a worse match on the same words has none', () => {
    expect(cut(first, first)).toEqual(['false: Inflation fell to two percent in May']);
    expect(cut(first, [13, first[1] + 10])).toEqual(['false: Inflation fell to two percent in May']);
  });

  test('a few shared words stay with the better match', () => {
    expect(cut(first, [first[1] - 4, second[1]])).toEqual(['false: Inflation fell to two percent in May', 'true: and the bridge was closed for repairs']);
  });

  test.each([
    ['empty', [5, 5]],
    ['outside the text', [40, 4000]],
    ['negative', [-3, 20]],
  ] as [string, Span][])('a span that is %s means the whole statement', (_, span) => {
    expect(cut(span)).toEqual([`false: ${TEXT}`]);
  });
});

describe('the matches that stand', () => {
  const levels = (lowest: 'near-certain' | 'likely' | 'also-possible') =>
    matchesShown(
      createStatement({
        matches: [
          createMatch('a', { level: 'near-certain' }),
          createMatch('b', { level: 'likely' }),
          createMatch('c', { level: 'also-possible' }),
          createMatch('d', { level: 'also-possible' }),
        ],
      }),
      lowest,
      () => false,
    ).map(({ level }) => level);

  test('are at least as sure as the reader wants, and three at most', () => {
    expect(levels('near-certain')).toEqual(['near-certain']);
    expect(levels('likely')).toEqual(['near-certain', 'likely']);
    expect(levels('also-possible')).toEqual(['near-certain', 'likely', 'also-possible']);
  });

  test('are of the proposition itself, and not rejected', () => {
    const result = createStatement({ matches: [createMatch('a', { relation: 'differs' }), createMatch('b'), createMatch('c')] });
    expect(matchesShown(result, 'likely', ({ claimId }) => claimId === 'harbour/b').map(({ claimId }) => claimId)).toEqual(['harbour/c']);
  });
});
