import { describe, expect, test } from 'vitest';
import type { Saying } from '@/lib/model/claim';
import { compareOccasions, isSameSpeaker } from '@/lib/model/occasion';

const saying = (speaker: string | null, date: string | null): Saying => ({
  speaker,
  role: null,
  date,
  place: null,
  occasion: null,
  quotation: null,
  url: null,
});
const peskov = { name: 'Dmitry S. Peskov', role: 'spokesman' };
const SAYINGS = [saying('Dmitry Peskov', '2022-12-02'), saying('Vladimir Putin', '2021-07')];

describe('the occasion of a page beside the known ones', () => {
  test.each([
    ['same', '2022-12-02', '2022-12-04', 'Dmitry Peskov'],
    ['later', '2023-01-09', '2023-01-10', 'Dmitry Peskov'],
    ['earlier', '2022-11-30', '2022-12-04', 'Dmitry Peskov'],
    ['same', '2022-12', '2022-12-04', 'Dmitry Peskov'],
    ['near', null, '2022-12-04', 'Dmitry Peskov'],
    ['unknown', null, '2023-05-01', 'Dmitry Peskov'],
    ['earlier', null, '2022-11-01', 'Dmitry Peskov'],
  ])('%s: said %s in an article of %s', (relation, date, published, compared) => {
    const occasion = date === null ? null : { words: 'then', date };
    const found = compareOccasions({ speaker: peskov, occasion, published }, SAYINGS);
    expect(found).toMatchObject({ relation, sameSpeaker: true });
    expect(found.saying?.speaker).toBe(compared);
  });

  test('somebody else on the same day is not called the same occasion', () => {
    const found = compareOccasions(
      { speaker: { name: 'Maria Zakharova', role: null }, occasion: { words: 'on Friday', date: '2022-12-02' }, published: null },
      SAYINGS,
    );
    expect(found).toMatchObject({ relation: 'unknown', lack: 'speaker', sameSpeaker: false });
  });

  test('what cannot be told is called unknown, with what is lacking', () => {
    expect(compareOccasions({ speaker: peskov, occasion: null, published: null }, SAYINGS)).toMatchObject({ relation: 'unknown', lack: 'dates' });
    expect(compareOccasions({ speaker: peskov, occasion: null, published: '2022-12-04' }, [])).toMatchObject({ relation: 'unknown', lack: 'sayings' });
    expect(compareOccasions({ speaker: peskov, occasion: null, published: '2022-12-04' }, [saying('Dmitry Peskov', null)])).toMatchObject({ lack: 'dates' });
  });

  test('a year compares as the whole of it', () => {
    const known = [saying('Dmitry Peskov', '2022')];
    expect(compareOccasions({ speaker: peskov, occasion: { words: '', date: '2022-05-01' }, published: null }, known).relation).toBe('same');
    expect(compareOccasions({ speaker: peskov, occasion: { words: '', date: '2023-01-01' }, published: null }, known).relation).toBe('later');
  });
});

test.each([
  ['Putin', 'Vladimir V. Putin', true],
  ['Vladimir Putin', 'Vladimir V. Putin', true],
  ['José Muñoz', 'Jose Munoz', true],
  ['Ivan Putin', 'Vladimir Putin', false],
  ['Peskov', 'Putin', false],
  [null, 'Putin', null],
])('%s and %s: the same speaker is %s', (here, there, same) => {
  expect(isSameSpeaker(here, there)).toBe(same);
});
