import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '@/lib/text/difference';
import { normalizeText } from '@/lib/text/normalize';

const written = (before: string, after: string) =>
  compareTexts(before, after)
    .pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

describe('compareTexts', () => {
  test.each([
    ['Prices rose.', 'Prices rose.', 'Prices rose.'],
    ['Prices rose in May.', 'Prices fell in May.', 'Prices [-rose-][+fell+] in May.'],
    ['Prices rose in May.', 'Prices rose sharply in May.', 'Prices rose [+sharply +]in May.'],
    ['Prices in old towns rose.', 'Prices in many new cities rose.', 'Prices in [-old towns-][+many new cities+] rose.'],
    ['“Prices” rose', '"Prices" rose', '"Prices" rose'],
    ['PRICES rose', 'prices rose', 'prices rose'],
    ['大阪の人口は減った', '大阪の人口は増えた', '大阪の人口は[-減っ-][+増え+]た'],
  ])('of "%s" and "%s" is %s', (before, after, expected) => expect(written(before, after)).toBe(expected));

  test('holds the newer text letter by letter and the older word by word', () => {
    const words = fc.array(fc.constantFrom('prices', 'rose', 'in', 'May', 'not', '5', '%', '“well”', '東', '—'), { maxLength: 14 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')];
        const { pieces } = compareTexts(before, after);
        const joined = (left: string) =>
          pieces
            .filter(({ kind }) => kind !== left)
            .map(({ text }) => text)
            .join('');
        expect(joined('removed')).toBe(after);
        expect(normalizeText(joined('added')).replaceAll(' ', '')).toBe(normalizeText(before).replaceAll(' ', ''));
      }),
    );
  });

  test('tells a very long rewriting as one piece', () => {
    const text = (word: string) => Array.from({ length: 2500 }, (_, at) => `${word}${at}`).join(' ');
    expect(compareTexts(text('a'), text('b')).pieces.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('a material change', () => {
  test.each<[string, string, string | null, string[]]>([
    ['It cost 4 million.', 'It cost 7 million.', 'en', ['number']],
    ['It cost 4 million.', 'It cost 4 billion.', 'en', ['number']],
    ['It cost $1,000.', 'It cost $10,000.', 'en', ['number']],
    ['Five people died.', 'Six people died.', 'en', ['number']],
    ['In May 2019 it began.', 'In May 2020 it began.', 'en', ['number']],
    ['the second attempt', 'the third attempt', 'en', ['number']],
    ['He said it was true.', 'He said it was not true.', 'en', ['negation']],
    ["They don't agree.", 'They do agree.', 'en', ['negation']],
    ['It is likely.', 'It is unlikely.', 'en', ['negation']],
    ['Nobody came.', 'Everybody came.', 'en', ['negation']],
    ['4 came', 'none of 5 came', 'en', ['number', 'negation']],
    ['Das ist wahr.', 'Das ist nicht wahr.', 'de', ['negation']],
    ['Es kostet zwölf Euro.', 'Es kostet elf Euro.', 'de', ['number']],
    ['Il a dit oui.', "Il n'a jamais dit oui.", 'fr', ['negation']],
    ['Esto es verdad.', 'Esto no es verdad.', 'es', ['negation']],
    ['Это правда.', 'Это не правда.', 'ru', ['negation']],
    ['这是真的。', '这不是真的。', 'zh', ['negation']],
    ['八十五万人', '八十六万人', 'zh', ['number']],
    ['人口は増えた。', '人口は増えなかった。', 'ja', ['negation']],
    ['ارتفعت الأسعار', 'لم ترتفع الأسعار', 'ar', ['negation']],
    ['عام ٢٠٢٠', 'عام ٢٠٢١', 'ar', ['number']],
    ['It is so.', 'It is not so.', null, ['negation']],
    ['Prices rose.', 'Prices went up.', 'en', []],
    ['It cost 1,000 euros.', 'It cost 1000 euros.', 'en', []],
    ['It cost five euros.', 'It cost 5 euros.', 'en', []],
    ['It cost 350m euros.', 'It cost 350 million euros.', 'en', []],
    ['It did not rain.', "It didn't rain.", 'en', []],
  ])('from "%s" to "%s" (%s) is %j', (before, after, language, material) => expect(compareTexts(before, after, language).material).toEqual(material));
});
