import { describe, expect, it } from 'vitest';
import { LEAST } from '@/lib/search/calibrate';
import { chooseEvidence, coverRivals, explainEvidence, favourOf, settleRivals, toProbability } from '@/lib/search/confidence';
import { EVIDENCE, gatherEvidence, readSurroundings } from '@/lib/search/evidence';
import catalogue from '../../../public/_locales/en/messages.json';

const nothing = readSurroundings([], 'en');
const oddsOf = (statement: string, ...wordings: string[]) =>
  chooseEvidence(gatherEvidence(statement, wordings, nothing, 'en'))?.odds ?? Number.NEGATIVE_INFINITY;

describe('the evidence', () => {
  const claim = 'The ministry paid the builder for a bridge that was never finished.';

  it('speaks for a paraphrase more than for a sentence on the same subject', () => {
    const paraphrase = oddsOf('Auditors say that the builder was paid by the ministry for a bridge which was never finished.', claim);
    const near = oddsOf('The ministry asked the builder in March when the bridge would open to traffic.', claim);
    const far = oddsOf('Rain fell on the islands for nine days.', claim);
    expect(toProbability(paraphrase)).toBeGreaterThan(0.5);
    expect(paraphrase).toBeGreaterThan(near);
    expect(near).toBeGreaterThanOrEqual(far);
  });

  it('is gathered for few wordings, the claim’s own among them, and names their place', () => {
    const wordings = [claim, ...Array.from({ length: 12 }, (_, at) => `the builder of bridge ${at + 3} was paid by the ministry`)];
    const evidence = gatherEvidence('The builder of the bridge was paid by the ministry, they said.', wordings, nothing, 'en');
    expect(evidence.length).toBeLessThanOrEqual(4);
    expect(evidence.map(({ at }) => at)).toContain(0);
    for (const { features } of evidence) {
      expect(features).toHaveLength(EVIDENCE.length);
      for (const value of features) expect(Number.isFinite(value)).toBe(true);
    }
  });

  it('is none for a claim that shares nothing, or has no wording', () => {
    expect(gatherEvidence('Rain fell on the islands.', [claim], nothing, 'en')).toEqual([]);
    expect(gatherEvidence('Rain fell on the islands.', [], nothing, 'en')).toEqual([]);
    expect(chooseEvidence([])).toBeNull();
  });

  it('is explained by its parts, largest first', () => {
    const [best] = gatherEvidence(claim, [claim], nothing, 'en');
    const parts = explainEvidence(best!);
    expect(parts.length).toBeGreaterThan(3);
    expect([...parts].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))).toEqual(parts);
  });
});

describe('rivals', () => {
  const words = (...places: number[]) => new Map(places.map((place) => [place, 4]));

  it('lose their words to a surer claim that explains them all and more', () => {
    const rivals = [
      { odds: 3, shared: words(1, 2, 3, 4, 5) },
      { odds: 2, shared: words(3, 4, 5) },
    ];
    expect(coverRivals(rivals)).toEqual([0, 1]);
    expect(settleRivals(rivals)[1]).toBeLessThan(2);
  });

  it('keep them in a sentence that says two things', () => {
    expect(
      coverRivals([
        { odds: 3, shared: words(1, 2, 3) },
        { odds: 2, shared: words(6, 7, 8) },
      ]),
    ).toEqual([0, 0]);
  });

  it('are not beaten by a claim that is unlikely itself', () => {
    expect(
      coverRivals([
        { odds: -3, shared: words(1, 2, 3, 4) },
        { odds: 1, shared: words(1, 2) },
      ])[1],
    ).toBe(0);
  });
});

describe('the size of a library', () => {
  it('favours few claims over many, by no more than among 200 and by nothing from 20,000 on', () => {
    const sizes = [1, 200, 1_000, 20_000, 300_000].map(favourOf);
    expect(sizes[0]).toBe(sizes[1]);
    expect(sizes[2]).toBeLessThan(sizes[1] as number);
    expect(sizes[2]).toBeGreaterThan(0);
    expect(sizes.slice(3)).toEqual([0, 0]);
  });
});

describe('the settings of confidence', () => {
  it.each([
    ['near-certain', 'confidenceNearCertain'],
    ['likely', 'confidenceLikely'],
    ['also-possible', 'confidenceAlsoPossible'],
  ] as const)('%s promises the reader what is asked for', (setting, key) => {
    expect(catalogue[key].message).toContain(`at least ${100 * LEAST[setting]} in 100`);
  });
});
