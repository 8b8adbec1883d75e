import { describe, expect, it } from 'vitest';
import { readDates } from '@/lib/text/dates';
import { readQuantities, valuesAgree } from '@/lib/text/numbers';

const read = (text: string, language = 'en') => readQuantities(text, language, readDates(text, language));
const brief = (text: string, language = 'en') => read(text, language).map(({ value, kind, unit, period, bound }) => [value, kind, unit, period, bound]);

describe('readQuantities', () => {
  it.each([
    ['£350m a week', 'en', [350e6, 'money', 'GBP', 'week', null]],
    ['350 million pounds every week', 'en', [350e6, 'money', 'GBP', 'week', null]],
    ['£350,000,000 per week', 'en', [350e6, 'money', 'GBP', 'week', null]],
    ['one hundred thousand soldiers', 'en', [100_000, 'count', null, null, null]],
    ['half a million voters', 'en', [500_000, 'count', null, null, null]],
    ['a hundred and forty-three countries', 'en', [143, 'count', null, null, null]],
    ['a million voters', 'en', [1e6, 'count', null, null, null]],
    ['a dozen hikers', 'en', [12, 'count', null, null, null]],
    ['twenty-three sheep', 'en', [23, 'count', null, null, null]],
    ['eighty-five per cent', 'en', [85, 'percent', null, null, null]],
    ['85%', 'en', [85, 'percent', null, null, null]],
    ['half of the reef', 'en', [50, 'percent', null, null, null]],
    ['more than 6,700 civilians', 'en', [6700, 'count', null, null, 'more']],
    ['fewer than 100 patients', 'en', [100, 'count', null, null, 'less']],
    ['a 14-year-old boy', 'en', [14, 'measure', 'year-old', null, null]],
    ['the 2nd place', 'en', [2, 'ordinal', null, null, null]],
    ['twice as much', 'en', [2, 'multiple', null, null, null]],
    ['1.500.000 Euro', 'de', [1.5e6, 'money', 'EUR', null, null]],
    ['1,5 Millionen Euro', 'de', [1.5e6, 'money', 'EUR', null, null]],
    ['1,5 mil millones de euros', 'es', [1.5e9, 'money', 'EUR', null, null]],
    ["3,5 milliards d'euros", 'fr', [3.5e9, 'money', 'EUR', null, null]],
    ['12 pour cent', 'fr', [12, 'percent', null, null, null]],
    ['10 000 personnes', 'fr', [10_000, 'count', null, null, null]],
    ['3 млрд рублей', 'ru', [3e9, 'money', 'RUB', null, null]],
  ])('reads "%s" (%s)', (text, language, expected) => {
    expect(brief(text, language)).toEqual([expected]);
  });

  it.each(['5G networks', 'COVID-19', 'the G7', 'on 3 March 2014', 'in 2008', 'one of them', 'the constructor'])('sees no quantity in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['one in five adults', 'en', 20, null],
    ['nine out of ten doctors', 'en', 90, null],
    ['1 in 1,000 births', 'en', 0.1, null],
    ['drei von vier Frauen', 'de', 75, null],
    ['3 de cada 4 casas', 'es', 75, null],
    ['between 40 and 50 workers', 'en', 40, 50],
    ['two to three million birds', 'en', 2e6, 3e6],
    ['10-12 percent', 'en', 10, 12],
    ['zwischen 40 und 50 Arbeiter', 'de', 40, 50],
    ['entre 40 et 50 ouvriers', 'fr', 40, 50],
  ])('reads "%s" (%s) as one', (text, language, value, upTo) => {
    const [first, ...rest] = read(text, language);
    expect(rest).toEqual([]);
    expect(first?.value).toBeCloseTo(value);
    expect(first?.upTo).toBe(upTo);
  });

  it('keeps the two numbers of a change', () => {
    expect(read('The rate rose from 3 percent to 5 percent').map(({ value, upTo }) => [value, upTo])).toEqual([
      [3, null],
      [5, null],
    ]);
  });

  it('gives offsets of the number with its unit', () => {
    const text = 'It cost about £1.2bn, they said, and 40 percent more.';
    expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(['£1.2bn', '40 percent']);
  });

  it('reads both numbers of a vote', () => {
    expect(read('by 143 votes to 5').map(({ value }) => value)).toEqual([143, 5]);
    expect(read('in a 9-2 vote').map(({ value }) => value)).toEqual([9, 2]);
  });
});

describe('valuesAgree', () => {
  it.each([
    [6702, 6700, true],
    [1_499_000, 1_500_000, true],
    [100, 100, true],
    [12_000, 21_000, false],
    [100, 101, false],
    [3.4, 4.3, false],
    [0, 5, false],
  ])('%d and %d: %s', (a, b, expected) => {
    expect(valuesAgree(a, b)).toBe(expected);
    expect(valuesAgree(b, a)).toBe(expected);
  });
});
