import fc from 'fast-check';
import snowball from 'snowball-stemmers';
import { describe, expect, it } from 'vitest';
import { stemEnglish } from '@/lib/text/stem-english';

const published = snowball.newStemmer('english');
const endings =
  "'s ' 's' ational tional enci anci abli entli izer ization ation ator alism aliti alli fulness ousli ousness iveness iviti biliti bli ogi fulli lessli li alize icate iciti ical ful ness ative al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion sses ied ies s us ss eed ed ing edly eedly ingly e l ll ly y".split(
    ' ',
  );
const start = fc.array(fc.constantFrom(..."aeiouybcdfghjklmnpqrstvwxzé'"), { maxLength: 8 }).map((letters) => letters.join(''));
const word = fc.tuple(start, fc.array(fc.constantFrom(...endings), { maxLength: 3 })).map(([front, back]) => front + back.join(''));

describe('the stem of an English word', () => {
  it('is that of the published algorithm, whatever the word', () => {
    fc.assert(
      fc.property(word, (any) => {
        expect(stemEnglish(any)).toBe(published.stem(any));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each(
    'skis skies dying lying tying idly gently ugly early only singly sky news howe atlas cosmos bias andes inning outing canning herring earring proceed exceed succeed generate communism arsenal yes say saying syzygy flies dies ties gas this gaps caresses hopping hoping fizzed'.split(
      ' ',
    ),
  )('of "%s", which has a rule of its own, is the published one', (special) => {
    expect(stemEnglish(special)).toBe(published.stem(special));
  });
});
