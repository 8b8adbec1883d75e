import { describe, expect, it } from 'vitest';
import { ruleRelation } from '@/lib/search/relation';

const weigh = (...wordings: [string, number][]) => wordings.map(([wording, odds], at) => ({ wording, odds, own: at === 0 }));

describe('ruleRelation', () => {
  it('believes a conflict that only the fuller wording can see', () => {
    const { judgement, wording } = ruleRelation(
      'The firm closed its plant in Leeds in 2019.',
      weigh(['The firm closed its plant in Leeds in 2018.', 2], ['the closing of the plant in Leeds by the firm', 3]),
      'en',
    );
    expect(judgement).toMatchObject({ relation: 'differs', guard: { kind: 'date', statement: '2019', claim: '2018' } });
    expect(wording).toContain('2018');
  });

  it('lets a wording with the same number speak against a conflict of numbers', () => {
    const { judgement } = ruleRelation(
      'In the assembly 35 states abstained from the vote.',
      weigh(['In the assembly 143 states condemned the vote.', 1], ['35 states abstained in the assembly', 3]),
      'en',
    );
    expect(judgement.relation).toBe('same');
  });

  it('lets better wordings outvote a slip on one', () => {
    const { judgement } = ruleRelation(
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
      const { judgement } = ruleRelation('The rebels shelled the plant from Kakhovka.', weighed, 'en', null, wordings);
      expect(judgement).toMatchObject({ relation: 'differs', guard: { kind: 'place', statement: 'Kakhovka', claim: 'Zaporizhzhia' } });
    });

    it('lets the town stand in the sentence before', () => {
      const near = new Set(['zaporizhzhia', 'zaporizhzhi']);
      const { judgement } = ruleRelation('The rebels shelled the plant from Kakhovka.', weighed, 'en', null, wordings, near);
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
    const { judgement } = ruleRelation(text, weigh(...wordings.map((wording): [string, number] => [wording, 2])), 'en', new Set<number>(), wordings);
    expect(judgement.relation).toBe('differs');
  });

  describe('a country of its own', () => {
    const ballots = [
      'The 2019 Italian ballot was rigged.',
      'the 2019 ballot was rigged',
      'the ballot of 2019 was fraudulent',
      'fraud decided the ballot of 2019',
    ];
    const comets = [
      'The comet photographs were faked.',
      'the comet photographs are fake',
      'photographs of the comet were faked',
      'the comet photographs were staged',
    ];
    const decide = (text: string, wordings: string[]) =>
      ruleRelation(text, weigh(...wordings.slice(1).map((wording): [string, number] => [wording, 2])), 'en', null, wordings).judgement;

    it('parts a statement from a claim whose own wording names another one', () => {
      expect(decide('They say that the ballot of 2019 in Peru was rigged.', ballots)).toMatchObject({
        relation: 'differs',
        guard: { kind: 'place', statement: 'Peru' },
      });
      expect(decide('The ballot of 2019 was rigged, they say.', ballots).relation).toBe('same');
    });

    it('parts it from a claim that speaks of no country', () => {
      expect(decide('The Danish comet photographs were faked.', comets)).toMatchObject({ relation: 'differs', guard: { kind: 'place', statement: 'Danish' } });
      expect(decide('The comet photographs were faked, Danish experts say.', comets).relation).toBe('same');
    });
  });

  it('takes a list of towns of its own for another list, though few wordings name theirs', () => {
    const wordings = [
      'The firm shut its plants in Lyon, Nantes and Toulouse in May.',
      'the firm shut three plants in May',
      'three plants were shut by the firm',
      'the firm closed three plants',
    ];
    const weighed = weigh(...wordings.map((wording): [string, number] => [wording, 3]));
    const judge = (text: string) =>
      ruleRelation(text, weighed, 'en', null, [...wordings.slice(0, 1), 'the firm shut plants in Lyon and Nantes', ...wordings.slice(1, 3)]).judgement;
    expect(judge('The firm shut its plants in Hamburg, Munich and Cologne in May.').relation).toBe('differs');
  });

  it('takes a sentence that is one wording but for a swap for written from it, whatever other wordings leave open', () => {
    const wordings = [
      'Moss said he is willing to meet Lee if Lee shows an interest in a merger.',
      'if Lee looks for a merger, Moss will meet him',
      'Moss would talk about a merger',
    ];
    const weighed = weigh([wordings[0] as string, 1], [wordings[1] as string, 3], [wordings[2] as string, 3]);
    const { judgement } = ruleRelation(
      'Lee said he is willing to meet Moss if Moss shows an interest in a merger.',
      weighed,
      'en',
      new Set([0, 4, 6, 8]),
      wordings,
    );
    expect(judgement.relation).toBe('differs');
  });

  it('calls a claim without wordings the same, with nothing aligned', () => {
    expect(ruleRelation('Anything at all.', [], 'en').judgement).toEqual({ relation: 'same', guard: null, outer: null, span: [0, 16], aligned: [] });
  });
});
