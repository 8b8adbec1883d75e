import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchCue, mayMatch } from '@/lib/text/cue-pattern';
import { readGuardWords } from '@/lib/text/languages/guard-words';
import { findStanceData } from '@/lib/text/stance-data';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ru'];
const patternsOf = (tag: string) => Object.entries(findStanceData(tag) ?? {}).filter((entry): entry is [string, RegExp] => entry[1] instanceof RegExp);

describe('the looking for a cue', () => {
  it.each(LANGUAGES.flatMap((tag) => patternsOf(tag).map(([name, pattern]) => [tag, name, pattern] as const)))(
    'finds in %s what the pattern for %s finds, where it finds it',
    (_tag, _name, pattern) => {
      // Texts of the pattern's own words, so that it matches often, and where several alternatives meet.
      const own = [...new Set(pattern.source.match(/\p{L}{2,}/gu) ?? ['no'])];
      const word = fc.oneof(
        fc.constantFrom(...own),
        fc.constantFrom('a', 'Is', 'the', 'claim', 'that', 'no', 'not', 'evidence', 'FALSE', 'K\u212a', 'mi\u017ftake', 'é', "doesn't"),
      );
      const gap = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '-', ': ', ' “', '” ');
      const text = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 14 }).map((parts) => parts.flat().join(''));
      fc.assert(
        fc.property(text, (any) => {
          const [found, wanted] = [matchCue(pattern, any), any.match(pattern)];
          expect([found?.index, found?.[0]]).toEqual([wanted?.index, wanted?.[0]]);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('takes a pattern of many alternatives as it takes their union', () => {
    const pattern = /\b(?:no (?:good )?proof|not|nothing|n(?:ever|one) of it|a lie|proof (?:of|for))\b|^\W*wrong/iu;
    for (const text of ['There is no proof of it', 'Wrong! No good proof', 'never of it, not a lie', 'a lie', 'knot', 'It is proof for nothing', 'NONE OF IT'])
      expect([matchCue(pattern, text)?.index, matchCue(pattern, text)?.[0]]).toEqual([text.match(pattern)?.index, text.match(pattern)?.[0]]);
  });

  it.each(LANGUAGES)('leaves no text of %s unread in which a guard would find something', (tag) => {
    const words = readGuardWords(tag);
    const patterns = [words?.mock, words?.negatingPhrases, ...(words?.outer ?? []).map(({ pattern }) => pattern)].filter((pattern) => pattern != null);
    const own = [...new Set(patterns.flatMap((pattern) => pattern.source.match(/(?:n't|\p{L}{2,})/gu) ?? []))];
    const gap = fc.constantFrom(' ', ' ', ' ', '', ', ', "'", '-');
    const text = fc.array(fc.tuple(fc.constantFrom(...own, 'a', 'claim', 'the'), gap), { maxLength: 20 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (any) => {
        for (const pattern of patterns)
          if ([...any.matchAll(pattern)].length > 0) expect([pattern.source, mayMatch(pattern, any)]).toEqual([pattern.source, true]);
      }),
      { numRuns: 1500 },
    );
  });

  it('tells that a text holds none of the words with which a pattern begins', () => {
    expect(mayMatch(/\b(?:no|not|n't) (?:true|so)\b/gu, 'a knotty claim')).toBe(false);
    expect(mayMatch(/\b(?:no|not|n't) (?:true|so)\b/gu, 'it is not so')).toBe(true);
    expect(mayMatch(/(?:no|not) so|\byes\b/gu, 'anything')).toBe(true);
  });
});
