import { beforeAll, describe, expect, it } from 'vitest';
import type { Claim } from '@/lib/model/claim';
import { type ClaimId, claimId, type PackId } from '@/lib/model/ids';
import { createEngine, type Engine } from '@/lib/search/engine';
import { createMemoryStorage } from '@/lib/search/memory-storage';

const pack = 'test' as PackId;
const claim = (local: string, text: string, wordings: string[] = [], language = 'en'): Claim => ({
  id: claimId(pack, local),
  text,
  wordings,
  language,
  topics: [],
  sayings: [],
  reviews: [],
});

const claims = [
  claim('annexed', 'Russia annexed the Ukrainian regions of Luhansk, Donetsk, Kherson and Zaporizhzhia in September 2022.', [
    'Moscow annexed four regions of Ukraine',
  ]),
  claim('chips', 'COVID-19 vaccines contain microchips.'),
  claim('wages', 'Real wages in Britain have fallen for ten years in a row.'),
  claim('turbines', 'Wind turbines kill 500,000 birds every year.'),
  claim('impfung', 'Die Impfung verändert das menschliche Erbgut.', [], 'de'),
  ...Array.from({ length: 300 }, (_, at) => claim(`filler-${at}`, `The council of town number ${at} spent its budget on road ${at * 7} and schools.`)),
];

async function match(engine: Engine, text: string, language: string | null = 'en') {
  const [matches] = await engine.match({ statements: [{ text, before: [], after: null }], title: '', language });
  return matches ?? [];
}

describe('the engine', () => {
  let engine: Engine;
  beforeAll(() => {
    const storage = createMemoryStorage();
    storage.addSegment(pack, claims);
    engine = createEngine(storage);
  });

  it.each([
    ['annexed', 'In September 2022 Russia annexed the Ukrainian regions of Lugansk, Donetsk, Kherson and Zaporozhye.'],
    ['chips', 'Vaccines against COVID-19 contain microchips, a caller told the programme.'],
    ['turbines', 'Every year wind turbines kill 500,000 birds, he said.'],
  ])('finds %s in other words', async (local, text) => {
    const matches = await match(engine, text);
    expect(matches[0]?.claimId).toBe(claimId(pack, local));
  });

  it('stays silent on a sentence that only shares topic words', async () => {
    expect(await match(engine, 'Ukraine and Russia exchanged prisoners on Tuesday near the front line.')).toEqual([]);
    expect(await match(engine, 'The vaccines were delivered to three hospitals in the north.')).toEqual([]);
  });

  it('gives the clause of a long sentence that says the claim', async () => {
    const text = 'Speaking in Leeds after a day of meetings with teachers, nurses and shopkeepers, she said that wind turbines kill 500,000 birds every year.';
    const [best] = await match(engine, text);
    expect(best?.claimId).toBe(claimId(pack, 'turbines'));
    expect(text.slice(...(best?.span ?? [0, 0]))).toContain('wind turbines kill 500,000 birds every year');
    expect(best?.span[0]).toBeGreaterThan(60);
  });

  it('reads a claim by its id and counts them', async () => {
    expect((await engine.readClaim(claimId(pack, 'wages')))?.text).toContain('Real wages');
    expect(await engine.readClaim('test/none' as ClaimId)).toBeNull();
    expect(await engine.countClaims()).toBe(claims.length);
  });

  it('matches German by German stems', async () => {
    const matches = await match(engine, 'Die Impfungen verändern menschliches Erbgut, behauptete er.', null);
    expect(matches[0]?.claimId).toBe(claimId(pack, 'impfung'));
  });

  it('forgets a deleted claim and a removed segment after a refresh', async () => {
    const storage = createMemoryStorage();
    const id = storage.addSegment(pack, claims);
    const own = createEngine(storage);
    expect(await match(own, 'COVID-19 vaccines contain microchips.')).toHaveLength(1);
    storage.deleteClaims(id, [1]);
    await own.refresh();
    expect(await match(own, 'COVID-19 vaccines contain microchips.')).toEqual([]);
    expect(await own.readClaim(claimId(pack, 'chips'))).toBeNull();
    expect(await own.countClaims()).toBe(claims.length - 1);
    storage.removeSegment(id);
    await own.refresh();
    expect(await own.countClaims()).toBe(0);
  });
});
