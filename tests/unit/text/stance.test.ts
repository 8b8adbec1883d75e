import { describe, expect, test } from 'vitest';
import type { OuterOperator, Span } from '@/lib/model/match';
import { attributeBlocks, attributionsAt } from '@/lib/text/attribution';
import { splitSentences } from '@/lib/text/sentences';
import { chooseSpeaker, readStance } from '@/lib/text/stance';

interface Around {
  claim?: string;
  previous?: string;
  next?: string;
  title?: string;
  language?: string;
  outer?: OuterOperator;
  relation?: 'same' | 'opposite';
}

/** Stance and speaker of a sentence of one block, whose clause is `where`. */
function read(text: string, where: string, { claim = where, previous, next, title = '', language = 'en', outer, relation = 'same' }: Around = {}) {
  const [place] = attributeBlocks([{ text, sentences: splitSentences(text, language).map(({ start, end }): Span => [start, end]) }], language) ?? [];
  const start = text.indexOf(where);
  expect(start).toBeGreaterThanOrEqual(0);
  const clause: Span = [start, start + where.length];
  const attributions = place === undefined ? [] : attributionsAt(clause, place.attributions);
  const stance = readStance({
    text,
    statement: [0, text.length],
    clause,
    claim,
    relation,
    outer: outer ?? null,
    attributions,
    quotations: place?.quotations ?? [],
    previous: previous ?? null,
    next: next ?? null,
    title,
    language,
  });
  return { stance, speaker: chooseSpeaker(attributions, stance)?.name ?? null };
}

const P = 'the vaccine changes our genes';

describe('the stance of a statement', () => {
  test.each<[string, string, string, Around?]>([
    ['asserts', 'In the body the vaccine changes our genes.', P],
    ['attributes', 'Critics say the vaccine changes our genes.', P],
    ['attributes', 'Some still believe that the vaccine changes our genes.', P],
    ['quotes', '“I know that the vaccine changes our genes,” says a post.', P],
    ['attributes', 'She warned that the vaccine changes our “genes”.', 'the vaccine changes our “genes”'],
    ['questions', 'Scientists are divided over whether the vaccine changes our genes.', P],
    ['questions', 'Is it so that the vaccine changes our genes?', P],
    ['questions', 'If the vaccine changes our genes, nobody has noticed.', P],
    ['refutes', 'The claim that the vaccine changes our genes is false.', P],
    ['refutes', 'The idea that the vaccine changes our genes ignores dozens of studies.', P],
    ['refutes', 'He called the report that the vaccine changes our genes “a lie”.', P],
    ['refutes', 'A post says the vaccine changes our genes.', P, { next: 'That is not true.' }],
    ['refutes', 'They say the vaccine changes our genes.', P, { next: 'It does not.' }],
    ['attributes', 'They say the vaccine changes our genes.', P, { next: 'That is true.' }],
    ['refutes', 'So the vaccine changes our genes.', P, { previous: 'Here are five myths about vaccines.' }],
    ['refutes', 'Today the vaccine changes our genes.', P, { relation: 'opposite' }],
    ['refutes', 'It would be a mistake to conclude that the vaccine changes our genes.', P],
    ['refutes', 'In a sketch by a satirical magazine, the vaccine changes our genes.', P],
    ['refutes', 'A clip says the vaccine changes our genes.', P, { next: 'The clip is from a film of 2012.' }],
    ['refutes', 'Claim: In the body the vaccine changes our genes.', P, { next: 'Fact: It stays outside the nucleus.' }],
    ['questions', 'Neither laboratory has confirmed that the vaccine changes our genes.', P],
    ['attributes', 'It was long thought that the vaccine changes our genes.', P],
    ['quotes', "'In truth the vaccine changes our genes': doctor loses licence", P],
    ['mentions', 'Ta szczepionka zmienia geny.', 'szczepionka zmienia geny', { language: 'pl' }],
  ])('%s: %s', (stance, text, where, around) => {
    expect(read(text, where, around).stance).toBe(stance);
  });

  test('a cue that the claim holds itself refutes nothing', () => {
    expect(read('In his words, climate change is a hoax.', 'climate change', { claim: 'Climate change is a hoax.' }).stance).not.toBe('refutes');
  });
  test('who refutes is named before who claims', () => {
    expect(read('Pfizer rejected Dr. Smith’s claim that the vaccine changes our genes.', P)).toEqual({ stance: 'refutes', speaker: 'Pfizer' });
  });
  test('a missing proof beside a claim is no refutation of it', () => {
    const text = 'Mr. Smith said, without evidence, that the vaccine changes our genes.';
    const start = text.indexOf('without');
    expect(read(text, P, { outer: { kind: 'no-evidence', span: [start, start + 16] } })).toEqual({ stance: 'attributes', speaker: 'Smith' });
  });
  test('a denial that is over when the sentence begins denies nothing of it', () => {
    const outer: OuterOperator = { kind: 'denial', span: [16, 23] };
    expect(read('After months of denials, the bank closed its branches.', 'the bank closed its branches', { outer }).stance).toBe('asserts');
  });
  test('a denial that its own narrator only reports is left to those who spoke', () => {
    expect(read('Israel accused Hamas of using hospitals, something Hamas denies.', 'using hospitals')).toEqual({ stance: 'attributes', speaker: 'Israel' });
  });
  test.each([
    ['de', 'Die Behauptung, Strahlung verursache Krebs, ist falsch.', 'Strahlung verursache Krebs'],
    ['fr', 'Il est faux de dire que le vaccin rend stérile.', 'le vaccin rend stérile'],
    ['es', 'Es falso que la vacuna cause esterilidad.', 'la vacuna cause esterilidad'],
    ['ru', 'Слух о том, что вакцина вызывает бесплодие, давно опровергнут.', 'вакцина вызывает бесплодие'],
  ])('%s refutes: %s', (language, text, where) => {
    expect(read(text, where, { language }).stance).toBe('refutes');
  });
});
