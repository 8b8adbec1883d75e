import { describe, expect, it } from 'vitest';
import { datesAgree, datesConflict, readDates } from '@/lib/text/dates';

const brief = (text: string, language = 'en') =>
  readDates(text, language).map(({ year, month, day, decade, century, weekday, season, offset }) => ({
    year,
    month,
    day,
    decade,
    century,
    weekday,
    season,
    offset,
  }));
const none = { year: null, month: null, day: null, decade: null, century: null, weekday: null, season: null, offset: null };

describe('readDates', () => {
  it.each([
    ['on 5 December 1994', 'en', { year: 1994, month: 12, day: 5 }],
    ['on December 5, 1994', 'en', { year: 1994, month: 12, day: 5 }],
    ['on Dec. 5th, 1994', 'en', { year: 1994, month: 12, day: 5 }],
    ['on 1994-12-05', 'en', { year: 1994, month: 12, day: 5 }],
    ['in August 2018', 'en', { year: 2018, month: 8 }],
    ['in May', 'en', { month: 5 }],
    ['since 2008', 'en', { year: 2008 }],
    ['the 2020 election', 'en', { year: 2020 }],
    ['in the 1990s', 'en', { decade: 1990 }],
    ['in the nineteen-eighties', 'en', { decade: 1980 }],
    ['the late seventies', 'en', { decade: 1970 }],
    ['yesterday', 'en', { offset: { unit: 'day', by: -1 } }],
    ['next year', 'en', { offset: { unit: 'year', by: 1 } }],
    ['nächste Woche', 'de', { offset: { unit: 'week', by: 1 } }],
    ['the 15th century', 'en', { century: 15 }],
    ['on Monday', 'en', { weekday: 1 }],
    ['in the spring of 2020', 'en', { season: 1, year: 2020 }],
    ['am 9. November 1989', 'de', { year: 1989, month: 11, day: 9 }],
    ['le 14 juillet 2018', 'fr', { year: 2018, month: 7, day: 14 }],
    ['el 5 de diciembre de 1994', 'es', { year: 1994, month: 12, day: 5 }],
    ['5 декабря 1994 года', 'ru', { year: 1994, month: 12, day: 5 }],
  ])('reads "%s" (%s)', (text, language, expected) => {
    expect(brief(text, language)).toEqual([{ ...none, ...expected }]);
  });

  it.each(['they may leave', 'the troops march on', '2000 people', '$2000', 'a fall in prices', 'in his eighties', 'at last'])(
    'sees no date in "%s"',
    (text) => {
      expect(readDates(text, 'en')).toEqual([]);
    },
  );
});

describe('two dates', () => {
  const date = (text: string) => readDates(text, 'en')[0]!;
  it.each([
    ['on 14 August 2018', 'in August 2018', 'agree'],
    ['in August', 'in August 2018', 'agree'],
    ['in 1994', 'in the 1990s', 'agree'],
    ['in August 2019', 'in August 2018', 'conflict'],
    ['on 3 June', 'on 3 July', 'conflict'],
    ['on Monday', 'on Friday', 'conflict'],
    ['in 1984', 'in the 1990s', 'conflict'],
    ['on Monday', 'in 1994', 'neither'],
  ])('"%s" and "%s": %s', (a, b, expected) => {
    const found = datesConflict(date(a), date(b)) ? 'conflict' : datesAgree(date(a), date(b)) ? 'agree' : 'neither';
    expect(found).toBe(expected);
  });
});
