// A verdict rules its sentence in any dress, and never one that says something else.
import { describe, expect, test } from 'vitest';
import { createVerdictRules } from '@/lib/app/verdict-rules';
import type { ClaimId } from '@/lib/model/ids';

const claimId = 'p/a' as ClaimId;
const sentence = 'The minister said on Friday that the new bridge over the river had cost 350 million euros.';

describe.each(['same', 'not-same'] as const)('a verdict "%s"', (verdict) => {
  const rules = createVerdictRules([{ claimId, text: sentence, verdict }]);
  test.each([
    ['itself', sentence],
    ['other quotes and spaces', 'The minister said on  Friday that the “new bridge” over the river had cost 350 million euros'],
    ['other case', sentence.toUpperCase()],
    ['other little words', 'The minister has said on a Friday that this new bridge over a river had cost 350 million euros.'],
  ])('rules %s', (_, text) => expect(rules.find(text, 'en').get(claimId)).toBe(verdict));

  test.each([
    ['another number', sentence.replace('350', '530')],
    ['a negation', sentence.replace('had cost', 'had not cost')],
    ['another sentence about the same', 'The bridge over the river was opened by the minister on Friday.'],
    ['one that is empty of words', '…'],
  ])('does not rule %s', (_, text) => expect(rules.find(text, 'en').size).toBe(0));
});

test.each([
  ['said', 'claimed'],
  ['bridge', 'bridges'],
  ['350 million', '350,000,000'],
])('a sentence with "%s" changed to "%s" is ruled by a confirmation and by a rejection', (from, to) => {
  for (const verdict of ['same', 'not-same'] as const)
    expect(
      createVerdictRules([{ claimId, text: sentence, verdict }])
        .find(sentence.replace(from, to), 'en')
        .get(claimId),
    ).toBe(verdict);
});

test.each([
  ['on Friday', 'on Monday'],
  ['river', 'railway'],
  ['minister', 'mayor'],
])('a sentence with "%s" changed to "%s" is not ruled by a confirmation', (from, to) => {
  expect(createVerdictRules([{ claimId, text: sentence, verdict: 'same' }]).find(sentence.replace(from, to), 'en').size).toBe(0);
});

test('a nearly equal sentence with another date is hidden by a rejection, but never painted by a confirmation', () => {
  const near = sentence.replace('on Friday', 'on Monday');
  expect(
    createVerdictRules([{ claimId, text: sentence, verdict: 'not-same' }])
      .find(near, 'en')
      .get(claimId),
  ).toBe('not-same');
  expect(createVerdictRules([{ claimId, text: sentence, verdict: 'same' }]).find(near, 'en').size).toBe(0);
});

test('a later verdict on the same pair overrules an earlier one, and other claims keep theirs', () => {
  const other = 'p/b' as ClaimId;
  const rules = createVerdictRules([
    { claimId, text: sentence, verdict: 'not-same' },
    { claimId: other, text: sentence, verdict: 'not-same' },
    { claimId, text: sentence, verdict: 'same' },
  ]);
  expect([...rules.find(sentence, null)]).toEqual([
    [claimId, 'same'],
    [other, 'not-same'],
  ]);
});
