import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText, normalizeWithOffsets, sourceEnd } from '@/lib/text/normalize';

const PAIRS: [name: string, source: string, normal: string][] = [
  ['case and runs of white space', 'The  Quick\n\tFox', 'the quick fox'],
  ['no-break and narrow spaces', 'a\u00a0b\u202fc\u3000d', 'a b c d'],
  ['curly, low and angle quotes', '“a” „b“ «c» ‹d› ‘e’', '"a" "b" "c" \'d\' \'e\''],
  ['dashes and the minus sign', 'a–b—c‑d−e', 'a-b-c-d-e'],
  ['soft hyphens and zero-width characters', 'in\u00adfor\u200bma\ufefftion', 'information'],
  ['compatibility forms', 'ﬁnal… Ｎo. ½ ™', 'final... no. 1⁄2 tm'],
  ['marks written apart', 'Cafe\u0301 Ame\u0301lie', 'café amélie'],
  ['the final sigma', 'ΟΔΟΣ οδος', 'οδοσ οδοσ'],
  ['a joined emoji', 'ok 👩\u200d🔬 \u2764\ufe0f', 'ok 👩🔬 \u2764'],
];

describe('normalizeText', () => {
  it.each(PAIRS)('makes alike: %s', (_name, source, normal) => {
    expect(normalizeText(source)).toBe(normal);
    expect(normalizeWithOffsets(source).text).toBe(normal);
  });

  it('drops leading white space where a space stands before', () => {
    expect(normalizeText('  a ', true)).toBe('a ');
    expect(normalizeText('\u00a0ä', true)).toBe('ä');
    expect(normalizeText(' ', true)).toBe('');
  });

  it('gives the same with and without offsets, is its own normal form, and has rising offsets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (source, afterSpace) => {
        const normal = normalizeWithOffsets(source, afterSpace);
        expect(normalizeText(source, afterSpace)).toBe(normal.text);
        expect(normalizeText(normal.text, afterSpace)).toBe(normal.text);
        expect(normal.starts).toHaveLength(normal.text.length + 1);
        expect(normal.starts.every((start, index) => index === 0 || start >= normal.starts[index - 1]!)).toBe(true);
      }),
    );
  });

  it('finds the source of any part of the normal form', () => {
    const source = 'He  said: “The in\u00adflation… is 5\u202f%.”';
    const normal = normalizeWithOffsets(source);
    const sourceOf = (part: string) => {
      const at = normal.text.indexOf(part);
      return source.slice(normal.starts[at], sourceEnd(normal, at + part.length - 1));
    };
    expect(sourceOf('inflation')).toBe('in\u00adflation');
    expect(sourceOf('inflation...')).toBe('in\u00adflation…');
    expect(sourceOf('5 %."')).toBe('5\u202f%.”');
    expect(sourceOf('he said')).toBe('He  said');
  });
});
