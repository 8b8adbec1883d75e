// Owns the tests of the lexicon: how two words are related, and which words can be verbs.
import { describe, expect, it } from 'vitest';
import { baseForms, couldAct, knowsWord, relateWords } from '@/lib/search/judge/lexicon';

const relate = (a: string, b: string) => relateWords(baseForms(a, undefined), baseForms(b, undefined));

describe('relateWords', () => {
  it.each([
    ['raised', 'lowered', 'opposite'],
    ['guilty', 'innocent', 'opposite'],
    ['lung', 'heart', 'sibling'],
    ['senators', 'representatives', 'sibling'],
    ['dogs', 'animal', 'kind'],
    ['talks', 'negotiations', 'same'],
    ['raised', 'raises', 'same'],
  ])('finds %s and %s to be %s', (a, b, wanted) => {
    expect(relate(a, b)).toBe(wanted);
    expect(relate(b, a)).toBe(wanted);
  });

  it('says nothing of words that have nothing to do with each other, or that it lacks', () => {
    expect(relate('studio', 'desert')).toBeNull();
    expect(relate('zaporizhzhia', 'heart')).toBeNull();
    expect(knowsWord(['zaporizhzhia'])).toBe(false);
  });
});

describe('couldAct', () => {
  it('tells words that are verbs and nothing else from those that may be, and those that are not', () => {
    expect(couldAct(baseForms('ceded', undefined))).toBe('sure');
    expect(couldAct(baseForms('shelled', undefined))).toBe('possible');
    expect(couldAct(baseForms('territory', undefined))).toBe('no');
  });
});
