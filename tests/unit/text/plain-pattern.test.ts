// Owns the tests of patterns for plain texts: they find what the pattern itself finds, in every text that is taken to be plain.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAttributionData } from '@/lib/text/attribution-data';
import { readGuardWords } from '@/lib/text/languages/guard-words';
import { fitPattern, isPlainText, plainSource } from '@/lib/text/plain-pattern';
import { findStanceData } from '@/lib/text/stance-data';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru'];
const patternsIn = (record: object): RegExp[] => Object.values(record).filter((value): value is RegExp => value instanceof RegExp && value.unicode);

function patternsOf(tag: string): RegExp[] {
  const words = readGuardWords(tag);
  return [...patternsIn(findStanceData(tag) ?? {}), ...patternsIn(findAttributionData(tag) ?? {}), ...(words?.outer ?? []).map(({ pattern }) => pattern)];
}

const characters = fc.constantFrom(...'aZéÉßÿµªº×÷1²½_ -,.:;?“”‘’…–£€\u00a0\n'.split(''));

function everyMatch(pattern: RegExp, text: string): [number, string][] {
  const all = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
  all.lastIndex = 0;
  return [...text.matchAll(all)].map((found) => [found.index, found[0]]);
}

describe('the patterns for plain texts', () => {
  it.each(LANGUAGES)('find what the patterns of %s find', (tag) => {
    const patterns = patternsOf(tag);
    const own = [...new Set(patterns.flatMap((pattern) => pattern.source.match(/(?:n't|\p{L}{2,})/gu) ?? []))].filter(isPlainText);
    const word = fc.oneof(fc.constantFrom(...own, 'Olaf Scholz', 'the', 'claim', 'THAT', 'élan', 'Ärzte'), characters);
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '', ', ', ': “', '” ')), { maxLength: 16 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (any) => {
        expect(isPlainText(any)).toBe(true);
        for (const pattern of patterns) expect([pattern.source, everyMatch(fitPattern(pattern, any), any)]).toEqual([pattern.source, everyMatch(pattern, any)]);
      }),
      { numRuns: 400 },
    );
  });

  it.each(['\\p{L}+', '\\p{Lu}\\p{Ll}*', '[^\\p{L}\\d]+', '\\P{L}+', '[\\p{L}\\p{M}]+', '(?<!\\p{L})\\p{N}+', '[\\p{Lu}-]+', '\\p{Ll}{2,}'])(
    'know of every plain character what %s asks, with and without case',
    (source) => {
      const every = Array.from({ length: 0x20c0 }, (_, code) => String.fromCharCode(code)).filter(isPlainText);
      for (const flags of ['gu', 'giu']) {
        const pattern = new RegExp(source, flags);
        for (const character of every) {
          const text = `a${character}A${character}${character}`;
          expect([text, everyMatch(fitPattern(pattern, text), text)]).toEqual([text, everyMatch(pattern, text)]);
        }
      }
    },
  );

  it('leave texts in other letters to the pattern itself', () => {
    for (const text of ['Киев', 'œuvre', 'e\u0301', '\u017f', '\u212a', '😀']) expect([text, isPlainText(text)]).toEqual([text, false]);
    const pattern = /\p{L}+/u;
    expect(fitPattern(pattern, 'Киев')).toBe(pattern);
  });

  it('stay away from what they cannot tell', () => {
    for (const source of ['\\p{Script=Greek}', '[^\\P{L}]', '\\u{1F600}']) expect(plainSource(source, false)).toBeNull();
    const pattern = /\p{P}+/gu;
    expect(fitPattern(pattern, 'plain')).toBe(pattern);
  });
});
