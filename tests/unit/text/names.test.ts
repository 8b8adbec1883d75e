import { describe, expect, it } from 'vitest';
import { findPlace, isGivenName, nameKey, placesAgree } from '@/lib/text/names';

describe('nameKey', () => {
  it.each([
    ['Zelensky', 'Zelenskyy'],
    ['Zelenskiy', 'Selenskyj'],
    ['Kyiv', 'Kiev'],
    ['Aleksey', 'Alexei'],
    ['Gaddafi', 'Qadhafi'],
    ['Erdoğan', 'Erdogan'],
    ['Zaporizhzhia', 'Zaporozhye'],
    ['Lugansk', 'Luhansk'],
  ])('brings %s and %s together', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ['Merkel', 'Macron'],
    ['Iran', 'Iraq'],
    ['Johnson', 'Johnston'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});

describe('places', () => {
  const agree = (here: string, there: string) => placesAgree(findPlace(here)!, findPlace(there)!);

  it.each([
    ['swedish', 'sweden'],
    ['kremlin', 'russia'],
    ['moscow', 'russia'],
    ['russia', 'moscow'],
    ['u.s.', 'united states'],
    ['lyon', 'france'],
    ['donetsk', 'donbas'],
  ])('%s may be said for %s', (here, there) => {
    expect(agree(here, there)).toBe(true);
  });

  it.each([
    ['lyon', 'paris'],
    ['france', 'lyon'],
    ['austria', 'australia'],
    ['ukraine', 'bucha'],
    ['sydney', 'canberra'],
  ])('%s may not be said for %s', (here, there) => {
    expect(agree(here, there)).toBe(false);
  });

  it('knows no place for other words', () => {
    expect(findPlace('constructor')).toBeNull();
    expect(findPlace('')).toBeNull();
    expect(isGivenName('angela')).toBe(true);
    expect(isGivenName('constructor')).toBe(false);
  });
});
