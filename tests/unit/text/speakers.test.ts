import { describe, expect, test } from 'vitest';
import type { Span } from '@/lib/model/match';
import { type Attribution, attributeBlocks, attributionAt } from '@/lib/text/attribution';
import { splitSentences } from '@/lib/text/sentences';

/** Attributes the blocks and gives what speaks at `where` in the last one. */
function readAt(where: string, blocks: string[], language = 'en'): Attribution | null {
  const attributed = attributeBlocks(
    blocks.map((text) => ({ text, sentences: splitSentences(text, language).map(({ start, end }): Span => [start, end]) })),
    language,
  )!;
  const start = blocks.at(-1)!.indexOf(where);
  expect(start).toBeGreaterThanOrEqual(0);
  return attributionAt([start, start + where.length], attributed.at(-1)!.attributions);
}

describe('whom a sentence names as its speaker', () => {
  test.each([
    ['between commas', 'P was so, Ban Ki-moon, then the head of the U.N., said in 2013.', 'P was so', 'Ban Ki-moon'],
    ['with an aside', 'The company, for its part, says the river is clean.', 'the river is clean', 'company'],
    ['in a relative clause', 'It contradicted President Biden, who had said that troops would go.', 'troops would go', 'Biden'],
    [
      'inside a relative clause',
      'He withdrew a video in which Ursula von der Leyen said that thousands had died.',
      'thousands had died',
      'Ursula von der Leyen',
    ],
    ['before an infinitive', 'Hours earlier, Matt Gaetz rose to claim that the vote was rigged.', 'the vote was rigged', 'Matt Gaetz'],
    ['in a passive with an agent', 'The court was told by Jane Roe that the files were lost.', 'the files were lost', 'Jane Roe'],
    ['by a verb nobody listed', '“The game was stolen,” José Mourinho spluttered afterwards.', 'The game was stolen', 'José Mourinho'],
    ['behind a colon', 'In his address, Volodymyr Zelensky was defiant: “We will win this year.”', 'We will win this year', 'Volodymyr Zelensky'],
    ['as a label', 'Kremlin: Ukraine attacked Moscow with drones', 'Ukraine attacked Moscow', 'Kremlin'],
    ['as the owner of a word', 'Mr. Trump’s claim that the vote was rigged is old.', 'the vote was rigged', 'Trump'],
    ['with "as"', 'NATO, as Mr. Putin has long complained, stands at the door.', 'stands at the door', 'Putin'],
  ])('%s', (_, sentence, where, name) => {
    expect(readAt(where, [sentence])?.speaker?.name).toBe(name);
  });

  test.each([
    ['a user', '“It is all fake,” wrote a user.', 'It is all fake'],
    ['a passive', 'She was told that the plant would close.', 'the plant would close'],
    ['hearsay', 'The prince is said to have paid her.', 'have paid her'],
  ])('nobody: %s', (_, sentence, where) => {
    expect(readAt(where, [sentence])).toMatchObject({ speaker: null });
  });

  test.each([
    ['after a quotation', '“We will pay,” Ms. Harris said. The debt has since doubled.', 'The debt has since doubled'],
    ['beside a reporting noun', 'The report was printed in May by the ministry.', 'was printed in May'],
    ['in a relative clause', 'The law, which the mayor announced on Tuesday, bans smoking in parks.', 'bans smoking in parks'],
    ['behind a contrast', 'He claimed the vote was rigged, but the courts threw out every suit.', 'the courts threw out every suit'],
  ])('the narrator stays the narrator %s', (_, text, where) => {
    expect(readAt(where, [text])).toBeNull();
  });
});

describe('whom a short name, a role or a pronoun means', () => {
  test('a role goes to its last bearer in the paragraph, not to the last person named', () => {
    const blocks = [
      'President Vladimir V. Putin met President Emmanuel Macron.',
      'Mr. Putin spoke to Chancellor Olaf Scholz. The war, the Russian president told him, would go on. Western policy, he said, was to blame.',
    ];
    expect(readAt('would go on', blocks)?.speaker?.name).toBe('Vladimir V. Putin');
    expect(readAt('was to blame', blocks)?.speaker?.name).toBe('Vladimir V. Putin');
  });
  test('a pronoun asks for its gender, in the sentence before first', () => {
    const blocks = ['“No,” Dana Spinant said.', 'Ursula von der Leyen met Olaf Scholz. The figure was right, she said. It would stand, he added.'];
    expect(readAt('The figure was right', blocks)?.speaker?.name).toBe('Ursula von der Leyen');
    expect(readAt('It would stand', blocks)?.speaker?.name).toBe('Olaf Scholz');
  });
  test('another spelling of a known name is the same person, under the name printed here', () => {
    const blocks = ['President Volodymyr Zelensky spoke.', 'Zelenskyy will not give up land, he has said in several interviews.'];
    expect(readAt('will not give up land', blocks)?.speaker?.name).toBe('Zelenskyy');
  });
});

describe('other word orders', () => {
  test.each([
    ['de', 'Der Damm sei gesprengt worden, teilte die Polizei am Abend mit.', 'Der Damm sei gesprengt worden', 'Polizei'],
    ['de', 'Olaf Scholz hat am Montag in Berlin gesagt, dass die Hilfe weitergeht.', 'die Hilfe weitergeht', 'Olaf Scholz'],
    ['de', 'Der Regierung zufolge sinken die Preise.', 'sinken die Preise', 'Regierung'],
    ['de', 'Lisa Berger klagt, der Fluss sei tot. Die Fische seien verschwunden.', 'Die Fische seien verschwunden', 'Lisa Berger'],
    ['fr', 'La Seine est propre, a assuré la maire de Paris, Anne Hidalgo.', 'La Seine est propre', 'Anne Hidalgo'],
    ['fr', '« Le pays, explique Claire Dubois, est au bord du gouffre. »', 'est au bord du gouffre', 'Claire Dubois'],
    ['fr', 'Claire Dubois est inquiète. Les coûts sont trop élevés, a-t-elle ajouté.', 'Les coûts sont trop élevés', 'Claire Dubois'],
    ['es', 'La economía crecerá, aseguró el presidente del Gobierno, Pedro Sánchez.', 'La economía crecerá', 'Pedro Sánchez'],
    ['es', '«No hay dinero», dijo Carmen Ortiz. Añadió que la fábrica cerrará.', 'la fábrica cerrará', 'Carmen Ortiz'],
    ['ru', '«Запад, — подчеркнул Сергей Лавров, — не хочет мира».', 'не хочет мира', 'Сергей Лавров'],
    ['ru', 'По словам министра иностранных дел Сергея Лаврова, переговоров не будет.', 'переговоров не будет', 'Сергей Лавров'],
  ])('%s: %s', (language, text, where, name) => {
    expect(readAt(where, [text], language)?.speaker?.name).toBe(name);
  });
  test('a language without words is left alone', () => {
    expect(attributeBlocks([{ text: 'Minister powiedział, że pada.', sentences: [[0, 29]] }], 'pl')).toBeNull();
  });
});

test.each(['A', ',', '“', '"', 'said ', 'Putin said ', 'the claim that ', 'X, the Y, ', '“a b c d e” ', 'A. ', '— сказал — '])(
  '50 kB of %j take their time in proportion',
  (piece) => {
    const text = piece.repeat(50_000 / piece.length);
    const sentences = splitSentences(text, 'en').map(({ start, end }): Span => [start, end]);
    const start = performance.now();
    attributeBlocks([{ text, sentences }], 'en');
    // A quadratic walk takes minutes; the bound only has to stand on a busy machine.
    expect(performance.now() - start).toBeLessThan(5000);
  },
);
