// Ratings keep the reviewer's words; numbers count only where they name a place on a scale and no words say otherwise.
import { expect, test } from 'vitest';
import { RATING_WORDS, ratingOfWords, readRating, writeRating } from '@/lib/formats/rating-words';
import { RATINGS } from '@/lib/model/rating';

const scale = (value: unknown, best: unknown, worst: unknown, alternateName?: unknown) => ({
  ratingValue: value,
  bestRating: best,
  worstRating: worst,
  alternateName,
});

test.each([
  ['words alone', { alternateName: 'Mostly False' }, 'mostly-false', 'Mostly False', false],
  ['words in another language', { alternateName: 'Größtenteils richtig' }, 'mostly-true', 'Größtenteils richtig', false],
  ['words with a full stop and quotes', { alternateName: '“Pants on Fire!”' }, 'false', '“Pants on Fire!”', false],
  ['words with hyphens', { alternateName: 'half-true' }, 'mixed', 'half-true', false],
  ['the words over the numbers', scale(4, 5, 1, 'False'), 'false', 'False', false],
  ['the words over other numbers of the same publisher', scale(4, 9, 1, 'False'), 'false', 'False', false],
  ['numbers as strings', scale('1', '5', '1'), 'false', null, false],
  ['numbers beside words nobody knows', scale('5', '5', '1', 'Bullseye'), 'true', 'Bullseye', false],
  ['the middle', scale(3, 5, 1), 'mixed', null, false],
  ['a decimal comma', scale('1,9', '5', '1'), 'mostly-false', null, false],
  ['no scale', { ratingValue: 4 }, 'unrated', null, true],
  ['half a scale', { ratingValue: 4, bestRating: 5 }, 'unrated', null, true],
  ['a scale upside down', scale(1, 1, 5), 'unrated', null, true],
  ['a value off its scale', scale(7, 5, 1, 'Bonkers'), 'unrated', 'Bonkers', true],
  ['a scale of nothing', scale(1, 1, 1), 'unrated', null, true],
  ['numbers that count lies', scale(4, 4, 1, '4 Pinocchios!'), 'unrated', '4 Pinocchios!', true],
  ['numbers that are none', scale('four', 5, 1), 'unrated', 'four', false],
  ['a value that is a word', { ratingValue: 'False' }, 'false', 'False', false],
  ['a list of one', [{ alternateName: ['', 'True'] }], 'true', 'True', false],
  ['bare words', 'Misleading', 'needs-context', 'Misleading', false],
  ['a name instead', { name: 'Unproven' }, 'unproven', 'Unproven', false],
  ['nothing', undefined, 'unrated', null, false],
  ['an empty object', {}, 'unrated', null, false],
  ['empty strings', { alternateName: '', ratingValue: '' }, 'unrated', null, false],
  ['words that only contain a known word', { alternateName: 'Not entirely false' }, 'unrated', 'Not entirely false', false],
] as const)('reads %s', (_, value, rating, ratingText, incoherent) => expect(readRating(value)).toEqual({ rating, ratingText, incoherent }));

test.each(RATINGS)('%s comes back with and without words of the reviewer', (rating) => {
  for (const words of [null, 'Four Pinocchios', RATING_WORDS[rating]])
    expect(readRating(writeRating(rating, words))).toMatchObject({ rating, ratingText: words });
});

test.each(RATINGS)('our own words for %s mean it', (rating) => expect(ratingOfWords(RATING_WORDS[rating])).toBe(rating));

test('a text of half a million stops is no verdict, and costs nothing to tell', () => {
  expect(ratingOfWords(`a${'.'.repeat(500_000)}b`)).toBeNull();
});
