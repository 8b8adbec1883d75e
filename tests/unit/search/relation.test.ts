import { describe, expect, it } from 'vitest';
import { decideRelation } from '@/lib/search/relation';

const weigh = (...wordings: [string, number][]) => wordings.map(([wording, odds], at) => ({ wording, odds, own: at === 0 }));

describe('decideRelation', () => {
  it('believes a conflict that only the fuller wording can see', () => {
    const { judgement, wording } = decideRelation(
      'The firm closed its plant in Leeds in 2019.',
      weigh(['The firm closed its plant in Leeds in 2018.', 2], ['the closing of the plant in Leeds by the firm', 3]),
      'en',
    );
    expect(judgement).toMatchObject({ relation: 'differs', guard: { kind: 'date', statement: '2019', claim: '2018' } });
    expect(wording).toContain('2018');
  });

  it('lets a wording with the same number speak against a conflict of numbers', () => {
    const { judgement } = decideRelation(
      'In the assembly 35 states abstained from the vote.',
      weigh(['In the assembly 143 states condemned the vote.', 1], ['35 states abstained in the assembly', 3]),
      'en',
    );
    expect(judgement.relation).toBe('same');
  });

  it('lets better wordings outvote a slip on one', () => {
    const { judgement } = decideRelation(
      'The alliance will talk unless the border is crossed.',
      weigh(
        ['The alliance will talk unless the border is crossed.', 4],
        ['The alliance will not talk if the border is crossed.', 3],
        ['The alliance will talk', 3],
      ),
      'en',
    );
    expect(judgement.relation).toBe('same');
  });

  describe('where most wordings name one town', () => {
    const wordings = [
      'The rebels shelled the Zaporizhzhia plant.',
      'The plant in Zaporizhzhia was shelled by the rebels',
      'Zaporizhzhia: rebels fire at the plant',
      'The rebels attacked the plant at Zaporizhzhia',
    ];
    const weighed = weigh(...wordings.map((wording): [string, number] => [wording, 3]));

    it('takes another town for another claim', () => {
      const { judgement } = decideRelation('The rebels shelled the plant from Kakhovka.', weighed, 'en', null, wordings);
      expect(judgement).toMatchObject({ relation: 'differs', guard: { kind: 'place', statement: 'Kakhovka', claim: 'Zaporizhzhia' } });
    });

    it('lets the town stand in the sentence before', () => {
      const near = new Set(['zaporizhzhia', 'zaporizhzhi']);
      const { judgement } = decideRelation('The rebels shelled the plant from Kakhovka.', weighed, 'en', null, wordings, near);
      expect(judgement.relation).toBe('same');
    });
  });

  it('holds against a statement what nearly every wording says and it does not, whatever else agrees', () => {
    const wordings = [
      'The subsidy enables the clubs to build more and more stadiums in the suburbs.',
      'thanks to the subsidy, clubs build more and more stadiums',
      'the subsidy lets clubs build stadiums',
      'clubs can build stadiums because of the subsidy',
    ];
    const text = 'The subsidy enables the clubs to paint more and more walls in the suburbs.';
    const { judgement } = decideRelation(text, weigh(...wordings.map((wording): [string, number] => [wording, 2])), 'en', new Set<number>(), wordings);
    expect(judgement.relation).toBe('differs');
  });

  it('calls a claim without wordings the same, with nothing aligned', () => {
    expect(decideRelation('Anything at all.', [], 'en').judgement).toEqual({ relation: 'same', guard: null, outer: null, span: [0, 16], aligned: [] });
  });
});
