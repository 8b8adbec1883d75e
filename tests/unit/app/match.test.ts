// What the engine is asked, and what of its answer reaches the page: by verdict, confidence and relation. The engine is a double here.
import { expect, test } from 'vitest';
import { type MatchArgs, matchBlocks } from '@/lib/app/match';
import { createVerdictRules, type RuledPair } from '@/lib/app/verdict-rules';
import type { Claim } from '@/lib/model/claim';
import type { ClaimId } from '@/lib/model/ids';
import type { Confidence, Match, Relation } from '@/lib/model/match';
import type { MatchInput } from '@/lib/search/engine';
import { makeClaim } from '../../support/make-claims';

function makeMatch(id: string, relation: Relation = 'same', level: Confidence = 'likely'): Match {
  const explanation = { wording: id, aligned: [], parts: [], guard: null, taught: false, engine: 'double' };
  return { claimId: id as ClaimId, claim: id, rating: 'false', relation, confidence: 0.8, level, span: [0, 3], outer: null, explanation };
}

function makeTools(answers: Match[][], { confidence = 'likely' as Confidence, verdicts = [] as RuledPair[], claims = [] as Claim[] } = {}) {
  const asked: MatchInput[] = [];
  const engine = {
    async match(input: MatchInput) {
      asked.push(input);
      return answers;
    },
    readClaim: async (id: ClaimId) => claims.find((claim) => claim.id === id) ?? null,
  };
  return { asked, tools: { engine, confidence, rules: createVerdictRules(verdicts) } };
}

/** One block with a statement a sentence; ids count from 1 over all blocks. */
function makeArgs(blocks: [MatchArgs['blocks'][number]['kind'], string[]][], before: string[] = []): MatchArgs {
  let id = 0;
  return {
    title: 'A title',
    language: 'en',
    before,
    earlier: [],
    published: null,
    blocks: blocks.map(([kind, sentences]) => {
      let start = 0;
      const statements = sentences.map((sentence) => {
        const span = { id: ++id, start, end: start + sentence.length };
        start = span.end + 1;
        return span;
      });
      return { kind, text: sentences.join(' '), statements };
    }),
  };
}

test('a statement is asked with two sentences before it and one after, over paragraphs but not over headlines and captions', async () => {
  const { asked, tools } = makeTools([]);
  await matchBlocks(
    makeArgs(
      [
        ['headline', ['Head.']],
        ['paragraph', ['One.', 'Two.']],
        ['caption', ['Picture.']],
        ['quotation', ['Three.']],
      ],
      ['Zero.', 'Half.'],
    ),
    tools,
  );
  expect(asked[0]?.title).toBe('A title');
  expect(asked[0]?.statements.map(({ text, before, after }) => [text, before, after])).toEqual([
    ['Head.', [], null],
    ['One.', ['Zero.', 'Half.'], 'Two.'],
    ['Two.', ['Half.', 'One.'], 'Three.'],
    ['Picture.', [], null],
    ['Three.', ['One.', 'Two.'], null],
  ]);
});

test('only statements with something found are told, "same" apart from what is merely similar', async () => {
  const { tools } = makeTools([[], [makeMatch('p/a', 'differs'), makeMatch('p/b')], [makeMatch('p/c', 'opposite')]]);
  const found = await matchBlocks(makeArgs([['paragraph', ['One.', 'Two.', 'Three.']]]), tools);
  expect(found.map(({ id, text, matches, similar }) => [id, text, matches.map((m) => m.claimId), similar.map((m) => m.claimId)])).toEqual([
    [2, 'Two.', ['p/b'], ['p/a']],
    [3, 'Three.', [], ['p/c']],
  ]);
});

test.each([
  ['near-certain', ['p/a']],
  ['likely', ['p/a', 'p/b']],
  ['also-possible', ['p/a', 'p/b', 'p/c']],
] as const)('at "%s" the page gets %j', async (confidence, ids) => {
  const { tools } = makeTools(
    [
      [
        makeMatch('p/a', 'same', 'near-certain'),
        makeMatch('p/b', 'same', 'likely'),
        makeMatch('p/c', 'same', 'also-possible'),
        makeMatch('p/d', 'same', 'also-possible'),
      ],
    ],
    { confidence },
  );
  const [statement] = await matchBlocks(makeArgs([['paragraph', ['One.']]]), tools);
  expect(statement?.matches.map(({ claimId }) => claimId)).toEqual(ids);
});

test('a rejected claim is hidden on its sentence alone', async () => {
  const verdicts: RuledPair[] = [{ claimId: 'p/a' as ClaimId, text: 'Bridges burn.', verdict: 'not-same' }];
  const { tools } = makeTools([[makeMatch('p/a'), makeMatch('p/b')], [makeMatch('p/a')]], { verdicts });
  const found = await matchBlocks(makeArgs([['paragraph', ['Bridges burn.', 'Rivers flow.']]]), tools);
  expect(found.map(({ matches }) => matches.map(({ claimId }) => claimId))).toEqual([['p/b'], ['p/a']]);
});

test('a confirmed claim comes first as "same", found by the engine or not, and says that the reader taught it', async () => {
  const verdicts: RuledPair[] = ['p/a', 'p/x', 'p/gone'].map((id) => ({ claimId: id as ClaimId, text: 'Bridges burn.', verdict: 'same' }));
  const { tools } = makeTools([[makeMatch('p/b'), makeMatch('p/a', 'differs', 'also-possible')]], {
    verdicts,
    claims: [makeClaim('p/x', 'Bridges are on fire.', { rating: 'true' })],
  });
  const [statement] = await matchBlocks(makeArgs([['paragraph', ['Bridges burn.']]]), tools);
  expect(statement?.matches.map(({ claimId, relation, explanation }) => [claimId, relation, explanation.taught])).toEqual([
    ['p/a', 'same', true],
    ['p/x', 'same', true],
    ['p/b', 'same', false],
  ]);
  expect(statement?.matches[1]).toMatchObject({ claim: 'Bridges are on fire.', rating: 'true', level: 'near-certain', span: [0, 13] });
});

test('a matched statement carries who speaks and how the page uses the claim', async () => {
  const { tools } = makeTools([[makeMatch('p/a')]]);
  const [statement] = await matchBlocks(makeArgs([['paragraph', ['“The bridge has collapsed into the river,” Anna Berg, the mayor, said.']]]), tools);
  expect(statement?.speaker?.name).toBe('Anna Berg');
  expect(statement?.stance).toBe('quotes');
});

test('nothing less sure than the reader wants is asked for, but of a sentence that a verdict speaks of', async () => {
  const { asked, tools } = makeTools([[], []], {
    confidence: 'near-certain',
    verdicts: [{ text: 'Two of them.', claimId: 'a/1' as ClaimId, verdict: 'same' }],
  });
  await matchBlocks(makeArgs([['paragraph', ['One is here.', 'Two of them.']]]), tools);
  expect(asked[0]?.statements.map(({ least }) => least)).toEqual(['near-certain', undefined]);
});
