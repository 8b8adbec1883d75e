// Owns the tests of the learned word on a relation.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arbitrate, weighRelations } from '@/lib/search/arbiter';
import { BALLOT, holdBallot } from '@/lib/search/ballot';
import { decideRelation, ruleRelation } from '@/lib/search/relation';
import arbiter from '@/lib/search/weights/arbiter.json';

const WORDINGS = [
  'The company closed two factories in 2019.',
  'two factories were shut by the company in 2019',
  'the firm shut down two of its plants in 2019',
  'in 2019 two plants of the firm were closed',
];
const weighed = WORDINGS.map((wording, at) => ({ wording, odds: 2, own: at === 0 }));
const question = { wordings: WORDINGS, language: 'en', near: new Set<string>(), isCore: () => true };

describe('the ballot', () => {
  it('has a value for each name, and asks the wordings in the order of their odds', () => {
    const text = 'The company closed two factories in 2019.';
    const { judgement } = ruleRelation(text, weighed, 'en', null, WORDINGS);
    const ballot = holdBallot({ ...question, text, ruled: judgement });
    expect(ballot?.features.length).toBe(BALLOT.length);
    expect([...(ballot?.features ?? [])].every(Number.isFinite)).toBe(true);
    expect(ballot?.votes[0]?.wording).toBe(WORDINGS[0]);
    expect(ballot?.votes.map(({ odds }) => odds)).toEqual([...(ballot?.votes.map(({ odds }) => odds) ?? [])].sort((a, b) => b - a));
  });

  it('is not held where no wording has anything to do with the statement', () => {
    const text = 'Rain is expected on Sunday.';
    const { judgement } = ruleRelation(text, weighed, 'en', null, WORDINGS);
    expect(holdBallot({ ...question, text, ruled: judgement })).toBeNull();
  });

  it('counts a date and a number that stand in the stead of the claim’s', () => {
    const text = 'The company closed five factories in 2016.';
    const { judgement } = ruleRelation(text, weighed, 'en', null, WORDINGS);
    const features = holdBallot({ ...question, text, ruled: judgement })?.features;
    expect(features?.[BALLOT.indexOf('numberClash')]).toBeGreaterThan(0);
    expect((['claim', 'other', 'unknown'] as const).reduce((sum, dated) => sum + (features?.[BALLOT.indexOf(`dateClash:${dated}`)] ?? 0), 0)).toBe(1);
  });
});

describe('the trees', () => {
  it('ask only for features that the ballot has', () => {
    expect(arbiter.features.filter((name) => !BALLOT.includes(name))).toEqual([]);
  });

  it('give the three relations probabilities', () => {
    const odds = weighRelations(new Float64Array(BALLOT.length));
    expect(odds.same + odds.opposite + odds.differs).toBeCloseTo(1, 9);
    expect(Math.min(odds.same, odds.opposite, odds.differs)).toBeGreaterThan(0);
  });

  it('leave a number, a date and a swap that the rules found as they are', () => {
    const text = 'The company closed five factories in 2019.';
    const ruling = ruleRelation(text, weighed, 'en', null, WORDINGS);
    expect(ruling.judgement.relation).toBe('differs');
    expect(arbitrate(ruling, { ...question, text })).toBe(ruling);
  });

  it('agree with themselves: one statement gets one relation', () => {
    const text = 'In 2019, the firm shut down two of its plants, said a spokeswoman who had not been asked.';
    const relations = [1, 2, 3].map(() => decideRelation(text, weighed, 'en', null, WORDINGS).judgement.relation);
    expect(relations).toEqual(['same', 'same', 'same']);
  });

  it('show words for every relation but "same"', () => {
    const cases = readFileSync('tests/cases/relations-seventh-hand.jsonl', 'utf8').split('\n').filter(Boolean).slice(0, 60);
    for (const line of cases) {
      const { text } = JSON.parse(line) as { text: string };
      const { judgement } = decideRelation(text, [{ wording: WORDINGS[0]!, odds: 0, own: true }], 'en');
      if (judgement.relation !== 'same') expect(judgement.guard).not.toBeNull();
    }
  });

  it.each([
    ['de', 'Die Firma schloss 2019 zwei Werke.', 'Die Firma schloss 2019 nur zwei ihrer Werke.'],
    ['it', 'La ditta ha chiuso due fabbriche nel 2019.', 'Nel 2019 la ditta ha chiuso, pare, soltanto una parte delle sue fabbriche.'],
  ])('are not asked about a text in another language than the one they were learned from: %s', (language, wording, text) => {
    const asked = [{ wording, odds: 2, own: true }];
    expect(decideRelation(text, asked, language)).toEqual(ruleRelation(text, asked, language));
  });
});
