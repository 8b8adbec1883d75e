import { expect, test } from 'vitest';
import { parse } from '@/lib/model/parse';
import type { Selector } from '@/lib/model/selector';
import { selectorsSchema } from '@/lib/model/selector-schema';

const quote: Selector = {
  type: 'TextQuoteSelector',
  exact: 'Prices rose.',
  prefix: 'Then ',
  suffix: ' In May',
  'caveat:place': { block: 'p', of: 2, nth: 1, heading: 'market', length: 900, alone: true, rival: 0.61, shadow: true },
};
const path = (value: string) => ({ type: 'XPathSelector' as const, value, refinedBy: { type: 'TextPositionSelector' as const, start: 3, end: 3 } });

test('selectors that were described pass as they are', () => {
  const selectors: Selector[] = [
    quote,
    { type: 'TextPositionSelector', start: 5, end: 17 },
    { type: 'RangeSelector', startSelector: path('/html[1]/p[1]'), endSelector: path('/html[1]/p[2]') },
  ];
  expect(parse(selectorsSchema, JSON.parse(JSON.stringify(selectors)))).toEqual({ ok: true, value: selectors });
});

test.each<[string, unknown, string]>([
  ['no selector', [], 'needs at least one selector'],
  ['an empty quote', [{ ...quote, exact: '' }], '[0].exact: must not be empty'],
  ['a quote without end', [{ ...quote, exact: 'x'.repeat(20_001) }], '[0].exact'],
  ['a place that counts wrongly', [{ ...quote, 'caveat:place': { block: 'p', of: -1, nth: 0, heading: '', length: 1 } }], '[0].caveat:place.of'],
  ['an end before the start', [{ type: 'TextPositionSelector', start: 9, end: 2 }], '[0]: must not end before it starts'],
  ['another kind', [{ type: 'CssSelector', value: 'p' }], '[0].type'],
  ['more than a handful', Array.from({ length: 11 }, () => quote), 'length'],
])('%s is refused, and the place is named', (_, selectors, message) => {
  const outcome = parse(selectorsSchema, selectors);
  expect(outcome.ok).toBe(false);
  if (!outcome.ok) expect(outcome.error.message).toContain(message);
});
