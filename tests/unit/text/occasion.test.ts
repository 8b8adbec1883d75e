import { describe, expect, test } from 'vitest';
import type { Span } from '@/lib/model/match';
import { readOccasion } from '@/lib/text/occasion';

/** The occasion of `statement` within `text`; its clause is `clause`. 4 December 2022 was a Sunday. */
function read(text: string, clause: string, { statement = text, language = 'en', published = '2022-12-04' as string | null } = {}) {
  const start = text.indexOf(statement);
  const from = text.indexOf(clause);
  const span: Span = [start, start + statement.length];
  return readOccasion({ text, statement: span, clause: [from, from + clause.length], published, language });
}

describe('the occasion of a saying', () => {
  test.each<[string, string, string, string | null, string]>([
    ['en', 'On Friday, the envoy said that talks had failed.', 'talks had failed', '2022-12-02', 'On Friday'],
    ['en', 'The envoy said on Sunday that talks had failed.', 'talks had failed', '2022-12-04', 'on Sunday'],
    ['en', 'The envoy said on Nov. 30 that talks had failed.', 'talks had failed', '2022-11-30', 'on Nov. 30'],
    ['en', 'The envoy said on December 24 that talks had failed.', 'talks had failed', '2021-12-24', 'on December 24'],
    ['en', 'Talks had failed, the envoy said yesterday.', 'Talks had failed', '2022-12-03', 'yesterday'],
    [
      'en',
      'He said in a phone call with Chancellor Olaf Scholz that talks had failed.',
      'talks had failed',
      null,
      'in a phone call with Chancellor Olaf Scholz',
    ],
    ['en', 'Talks had failed, the envoy said last Thursday.', 'Talks had failed', '2022-12-01', 'last Thursday'],
    ['en', 'Last month the envoy said that talks had failed.', 'talks had failed', '2022-11', 'Last month'],
    ['de', 'Die Gespräche seien gescheitert, sagte er am 3. November.', 'Die Gespräche seien gescheitert', '2022-11-03', 'am 3. November'],
    ['fr', 'Les négociations ont échoué, a-t-il dit le 3 novembre.', 'Les négociations ont échoué', '2022-11-03', 'le 3 novembre'],
    ['es', 'Las negociaciones fracasaron, dijo el 3 de noviembre.', 'Las negociaciones fracasaron', '2022-11-03', 'el 3 de noviembre'],
    ['ru', 'Переговоры провалились, сказал он 3 ноября.', 'Переговоры провалились', '2022-11-03', '3 ноября'],
    ['de', 'Die Gespräche seien gescheitert, sagte er am Freitag.', 'Die Gespräche seien gescheitert', '2022-12-02', 'am Freitag'],
    ['fr', 'Les négociations ont échoué, a-t-il dit vendredi.', 'Les négociations ont échoué', '2022-12-02', 'vendredi'],
    ['es', 'Las negociaciones fracasaron, dijo el viernes.', 'Las negociaciones fracasaron', '2022-12-02', 'el viernes'],
    ['ru', 'Переговоры провалились, сказал он в пятницу.', 'Переговоры провалились', '2022-12-02', 'в пятницу'],
  ])('%s: %s', (language, text, clause, date, words) => {
    expect(read(text, clause, { language })).toEqual({ words, date });
  });

  test('a name that looks like a day is none', () => {
    expect(read('She told the Today programme that talks had failed.', 'talks had failed')).toBeNull();
  });

  test('the dates of the claim itself are not those of the saying', () => {
    expect(read('The envoy said that talks had failed on Friday.', 'talks had failed on Friday')).toBeNull();
  });

  test('it may be named in the sentence before, in the same paragraph', () => {
    const text = 'The two spoke on Friday. Talks had failed, the envoy told him.';
    expect(read(text, 'Talks had failed', { statement: 'Talks had failed, the envoy told him.' })).toEqual({ words: 'on Friday', date: '2022-12-02' });
  });

  test('without the day of the article the words stand without a day', () => {
    expect(read('On Friday, the envoy said that talks had failed.', 'talks had failed', { published: null })).toEqual({ words: 'On Friday', date: null });
    expect(read('On Friday, the envoy said that talks had failed.', 'talks had failed', { published: '2022-02-31' })).toEqual({
      words: 'On Friday',
      date: null,
    });
  });

  test('a language without words has no occasions', () => {
    expect(read('W piątek powiedział, że rozmowy upadły.', 'rozmowy upadły', { language: 'pl' })).toBeNull();
  });
});
