// Owns the tests of who acts, and whose a thing is: an act of violence told without its author, and nouns of another country.
import { describe, expect, it } from 'vitest';
import { findMissingActor } from '@/lib/search/actor';
import { judge } from '@/lib/search/guards';

const WORDINGS = [
  'Norwegian commandos blew up the Larvik dam.',
  'Norway fired the torpedo that destroyed the dam in Larvik',
  'the Norwegian army attacked the dam at Larvik',
  'it was Norway that hit the Larvik dam',
];

describe('a claim that blames a country for an act', () => {
  it.each([
    'A torpedo has hit the dam in Larvik.',
    'The Larvik dam was destroyed by an explosion on Friday.',
    'Three people were killed when the dam in Larvik was attacked.',
  ])('is not said by “%s”', (text) => {
    expect(findMissingActor(text, WORDINGS, 'en')).toMatchObject({ kind: 'person', statement: '', claim: 'Norwegian' });
  });

  it.each([
    'Norwegian soldiers hit the dam in Larvik.',
    'Their torpedo hit the dam in Larvik.',
    'The dam in Larvik was hit by one of its own torpedoes, the navy found, and its army knew.',
    'The dam in Larvik was hit by a torpedo, Sweden says.',
    'The ministry claimed that the dam in Larvik had been hit.',
    'The dam in Larvik is being repaired.',
  ])('may be said by “%s”', (text) => {
    expect(findMissingActor(text, WORDINGS, 'en')).toBeNull();
  });

  it('asks nothing of claims that blame nobody, or have too few wordings to tell', () => {
    expect(findMissingActor('The dam was hit.', ['The dam was hit.', 'a torpedo hit the dam', 'the dam was struck', 'someone hit the dam'], 'en')).toBeNull();
    expect(findMissingActor('The dam was hit.', WORDINGS.slice(0, 2), 'en')).toBeNull();
  });
});

describe('a thing of another country', () => {
  it.each([
    ['The general election of 2018 in Bolivia was rigged.', 'The 2018 Italian general election was rigged.'],
    ['The 2018 general election in Bolivia was rigged.', 'The 2018 Italian general election was rigged.'],
    ["Norway's drone attacks on Bergen are rare and cautious.", "Sweden's drone attacks on Oslo are rare and cautious."],
    ['Norway says its drones hit only bridges inside Sweden.', 'Sweden hits only bridges in Norway.'],
    ["Norway's raids on Bergen destroyed only bridges.", 'Sweden destroyed only bridges.'],
    ['Norway annexed the Swedish towns of Kiruna and Malmö in May.', 'Norway annexed the Swedish towns of Uppsala and Gothenburg in May.'],
  ])('“%s” is not “%s”', (statement, wording) => {
    expect(judge(statement, wording, { language: 'en' }).relation).toBe('differs');
  });

  it.each([
    ["The president of Italy met Sweden's prime minister.", 'The Italian president met the Swedish prime minister.'],
    ['There are no Swedish mines in Norway.', 'Sweden has no mines in Norway.'],
  ])('“%s” says “%s”', (statement, wording) => {
    expect(judge(statement, wording, { language: 'en' }).relation).toBe('same');
  });
});
