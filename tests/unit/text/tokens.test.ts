import { describe, expect, it } from 'vitest';
import { chooseLanguage, detectLanguage } from '@/lib/text/detect-language';
import { normaliseSpelling } from '@/lib/text/spelling';
import { stemWord } from '@/lib/text/stem';
import { tokenize } from '@/lib/text/tokens';

const terms = (text: string, tag = 'en') => tokenize(text, tag).flatMap((token) => (token.stop ? [] : [token.term]));

describe('the words of a text', () => {
  it.each([
    ['the US and WHO told us who IT is', ['us', 'who', 'it']],
    ['U.S. troops left the U.K.', ['us', 'troop', 'left', 'uk']],
    ['£350m, 350 million and 350,000,000', ['350000000', '350000000', '350000000']],
    ['the 1990s and the 17th of June 2022', ['1990', '17', 'june', '2022']],
    ['four regions', ['4', 'region']],
    ["Putin’s “new regions” don't count", ['putin', 'new', 'region', 'count']],
    ['#AustralianFires burn', ['australian', 'fire', 'burn']],
    ['Moscow-backed officials', ['moscow', 'back', 'offici']],
    ['STOP THE STEAL NOW THEY SHOUTED IN THE US', ['stop', 'steal', 'shout']],
  ])('%s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('reads a subscript as the digit that it is, in its place', () => {
    const [first] = tokenize('CO₂ is a gas', 'en');
    expect(first).toMatchObject({ start: 0, end: 3, term: tokenize('CO2 is a gas', 'en')[0]!.term });
  });

  it('keeps the place of every word in the text as given', () => {
    const text = 'The “new” regions — of Zaporizhzhia’s coast — cost 1.5 billion.';
    for (const { start, end } of tokenize(text, 'en')) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    expect(tokenize(text, 'en').map(({ start, end }) => text.slice(start, end))).toContain('1.5 billion');
  });

  it('takes capitals for names only where the sentence does not ask for them', () => {
    const names = tokenize('Yesterday Macron met Biden. Talks ended. “Peace is near,” he said in Paris.', 'en').filter((token) => token.name);
    expect(names.map(({ term }) => term)).toEqual(['macron', 'biden', 'pari']);
  });

  it.each([
    ['en', 'organisation', 'organization'],
    ['en', 'labour', 'labor'],
    ['en', 'travelled', 'traveled'],
    ['en', 'vaccinating', 'vaccinated'],
    ['en', 'kiev', 'kyiv'],
    ['de', 'Impfungen'.toLowerCase(), 'impfung'],
    ['de', 'kiew', 'kyiv'],
    ['fr', 'vaccins', 'vaccin'],
    ['es', 'vacunas', 'vacuna'],
    ['ru', 'вакцины', 'вакцина'],
    ['pt', 'são', 'sao'],
  ])('in %s, %s and %s meet', (tag, left, right) => {
    expect(stemWord(left, tag)).toBe(stemWord(right, tag));
  });

  it.each(['advertise', 'promise', 'exercise', 'four', 'hour', 'surprise', 'rise'])('leaves %s as it is spelled', (word) => {
    expect(normaliseSpelling(word)).toBe(word);
  });
});

describe('the language of a text', () => {
  it.each([
    ['en', 'The vaccines were tested on thousands of people before they were used.'],
    ['de', 'Die Impfstoffe wurden an tausenden Menschen getestet, bevor sie eingesetzt wurden.'],
    ['fr', 'Les vaccins ont été testés sur des milliers de personnes avant leur utilisation.'],
    ['es', 'Las vacunas se probaron en miles de personas antes de que se usaran.'],
    ['ru', 'Вакцины были испытаны на тысячах людей, прежде чем их стали применять.'],
  ])('is %s', (tag, text) => {
    expect(detectLanguage(text)).toBe(tag);
  });

  it('is what the page says where it says so, and English where nothing tells', () => {
    expect(chooseLanguage('Die Impfung', 'fr-CA')).toBe('fr');
    expect(chooseLanguage('Covid', null)).toBe('en');
    expect(detectLanguage('12 34')).toBeNull();
  });
});
