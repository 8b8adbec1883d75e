import { expect, test } from 'vitest';
import type { PageReport } from '@/lib/extension/protocol';
import type { ClaimId } from '@/lib/model/ids';
import type { Match } from '@/lib/model/match';
import { tellAsJson, tellAsText } from '../../../scripts/drive/told';

function match(id: string, relation: Match['relation']): Match {
  return {
    claimId: `starter/${id}` as ClaimId,
    claim: 'The vote was 143 to 5.',
    rating: 'needs-context',
    relation,
    confidence: 0.91234567,
    level: 'near-certain',
    span: [0, 12],
    outer: { kind: 'denial', span: [4, 8] },
    explanation: {
      wording: 'The vote was 143 to 5',
      aligned: [{ statement: [0, 3], wording: [0, 3] }],
      parts: [{ name: 'order', value: 1.23456 }],
      guard: { kind: 'number', statement: '141', claim: '143' },
      taught: false,
      engine: '1',
    },
  };
}

const report: PageReport = {
  url: 'http://127.0.0.1:1/',
  title: 'A vote',
  status: 'done',
  silence: null,
  published: null,
  worth: [],
  hidden: 0,
  read: 7,
  statements: [
    {
      id: 1,
      text: 'The vote was 143 to 5, he said.',
      speaker: { name: 'Ann Bell', role: null },
      stance: 'attributes',
      occasion: null,
      matches: [match('a', 'same')],
      similar: [match('b', 'differs')],
    },
    { id: 2, text: 'The vote was 141 to 5.', speaker: null, stance: null, occasion: null, matches: [], similar: [match('b', 'differs')] },
  ],
  library: { claims: 45, packs: 1 },
  timings: { article: 1, matching: 2, painting: 3, longestTask: 4 },
};

test('the document holds every statement with matches and with similar claims, under the ids of the pack', () => {
  const told = tellAsJson(report, { build: 5 });
  expect(told.statements.map(({ speaker, stance, matches }) => [speaker, stance, matches.map(({ claimId, relation }) => `${claimId} ${relation}`)])).toEqual([
    ['Ann Bell', 'attributes', ['a same', 'b differs']],
    [null, null, ['b differs']],
  ]);
  expect(told.statements[0]!.matches[0]).toMatchObject({ rating: 'needs-context', confidence: 0.9123, span: [0, 12] });
  expect(told.statements[0]!.matches[0]!.reasons).toEqual([
    'wording: The vote was 143 to 5',
    'words in both: The',
    'denial: vote',
    'number: here "141", in the claim "143"',
    'order: 1.235',
  ]);
  expect(told.timings).toEqual({ build: 5, article: 1, matching: 2, painting: 3, longestTask: 4 });
});

test('the lines show what is highlighted, in words, and nothing that is only similar', () => {
  const text = tellAsText(report, new Map());
  expect(text).toContain('1 statement highlighted of 7 read; the library holds 45 claims in 1 pack.');
  expect(text).toContain('rating      Needs context');
  expect(text).toMatch(/confidence {2}Near.certain/);
  expect(text).toContain('said by     unknown');
  expect(text).not.toContain('141');
});
