// Owns the tests of the guard on causes.
import { describe, expect, it } from 'vitest';
import { decide } from '../../support/decide';

const STRIKE = 'Cheap imports led farmers to block the motorway.';
const DROUGHT = 'The drought was caused by the felling of the forest.';
const MEANS = 'The bank is prolonging the crisis by lending money to the firm.';

describe('cause and effect that changed places', () => {
  it.each([
    ['Because farmers block the motorway, cheap imports grow.', STRIKE],
    ['The felling of the forest was the result of the drought.', DROUGHT],
    ['The drought led to the felling of the forest.', DROUGHT],
    ['Because the crisis is being prolonged, the bank is lending money to the firm.', MEANS],
  ])('%s', (text, claim) => {
    expect(decide(text, claim)).toMatchObject({ relation: 'differs', guard: { kind: 'role-swap' } });
  });
});

describe('cause and effect put otherwise', () => {
  it.each([
    ['Farmers block the motorway because of cheap imports.', STRIKE],
    ['Because of cheap imports, farmers block the motorway.', STRIKE],
    ['The felling of the forest caused the drought.', DROUGHT],
    ['The drought is the result of the felling of the forest.', DROUGHT],
    ['The drought was brought on by the felling of the forest.', DROUGHT],
    ['The forest cleared by settlers caused the drought.', 'The settlers cleared the forest, which caused the drought.'],
    ['The vaccine made by Norvax causes heart inflammation.', 'The Norvax vaccine causes heart inflammation.'],
    ['By lending money to the firm, the bank is prolonging the crisis.', MEANS],
  ])('%s', (text, claim) => {
    expect(decide(text, claim).relation).toBe('same');
  });
});
