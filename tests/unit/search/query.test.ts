import { describe, expect, it } from 'vitest';
import { readQuery } from '@/lib/search/query';

const read = (text: string, before: string[] = [], after: string | null = null, title = '', speaker: string | null = null) =>
  readQuery({ text, before, after }, title, 'en', speaker);
const terms = (query: ReturnType<typeof read>) => query.slots.map(({ term }) => term);

describe('a statement made ready for search', () => {
  it('reads the author and the day of an embedded post as surroundings, not as words of it', () => {
    const query = read('The caravan is coming https://t.co/abc pic.twitter.com/xyz — Donald J. Trump (@realDonaldTrump) January 2, 2019');
    expect(terms(query)).toEqual(['caravan', 'come']);
    expect([...query.speaker]).toContain('trump');
    expect(query.context.get('2019')).toBeGreaterThan(0);
  });

  it('keeps offsets of what is left when addresses are blanked', () => {
    const text = 'See https://example.org/x?y=1 for the tariff on steel.';
    const words = read(text).words.map(({ token }) => text.slice(token.start, token.end));
    expect(words).toEqual(['See', 'tariff', 'steel']);
  });

  it('gives equal words one place, and never takes a word of the statement for its surroundings', () => {
    const query = read('Steel for steel: tariffs.', ['Steel was dear in Ohio.', 'Ohio voted.'], 'Nobody smiled.', 'The price of steel');
    expect(terms(query)).toEqual(['steel', 'tariff']);
    expect(query.slots[0]?.count).toBe(2);
    expect(query.context.has('steel')).toBe(false);
    expect([...query.context.keys()].sort()).toEqual(expect.arrayContaining(['ohio', 'price', 'vote']));
    expect(query.surrounded).toBe(true);
    expect(read('Steel.').surrounded).toBe(false);
  });

  it('hears a negation', () => {
    expect(read('The tariffs were not lifted.').negated).toBe(true);
    expect(read('The tariffs weren’t lifted.').negated).toBe(true);
    expect(read('The tariffs were lifted.').negated).toBe(false);
  });

  it('looks at no more than the first two thousand letters of a monster', () => {
    expect(read(`tariff ${'x'.repeat(300_000)} steel`).words.length).toBeLessThan(3);
  });
});
