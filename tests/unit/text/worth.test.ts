import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorthShowing, readWorthCues, scoreWorth, WORTH_LEAST } from '@/lib/text/worth';
import { measureWorth } from '@/scripts/evaluate/worth';

const WORTH: [language: string, text: string][] = [
  ['en', 'Unemployment fell to 3.9 percent last year, the lowest rate since 1969.'],
  ['en', 'The senator voted against the bill three times.'],
  ['en', 'The ministry spent 40 million dollars on masks that nobody used.'],
  ['de', 'Die Arbeitslosigkeit ist seit 2015 um 12 Prozent gesunken.'],
  ['de', 'Der Bundestag hat das Gesetz mit 380 Stimmen beschlossen.'],
  ['fr', 'Le chômage a baissé de 12 % depuis 2015, selon l’Insee.'],
  ['fr', 'Le gouvernement a dépensé 40 millions d’euros pour des masques.'],
  ['es', 'El desempleo bajó un 12 % desde 2015, según el ministerio.'],
  ['es', 'El Congreso aprobó la ley con 180 votos.'],
  ['ru', 'Безработица с 2015 года снизилась на 12 процентов.'],
  ['ru', 'Правительство потратило 40 миллионов рублей на вакцины.'],
];

const NOT_WORTH: [language: string, text: string][] = [
  ['en', 'I think we should be kinder to each other.'],
  ['en', 'What are you going to do about the deficit?'],
  ['en', 'We will build better schools for our children.'],
  ['en', 'Let me thank you all for this wonderful evening.'],
  ['de', 'Ich glaube, wir sollten besser zuhören.'],
  ['de', 'Was wollen Sie gegen die Arbeitslosigkeit tun?'],
  ['fr', 'Je pense que nous devrions mieux écouter les gens.'],
  ['fr', 'Que voulez-vous faire contre le chômage ?'],
  ['es', 'Creo que deberíamos escuchar mejor a la gente.'],
  ['es', '¿Qué van a hacer ustedes contra el paro?'],
  ['ru', 'Я думаю, нам нужно лучше слушать людей.'],
  ['ru', 'Что вы будете делать с безработицей?'],
];

test.each(WORTH)('%s is worth checking: %s', (language, text) => {
  expect(scoreWorth(text, language)).toBeGreaterThanOrEqual(WORTH_LEAST);
});

test.each(NOT_WORTH)('%s is an opinion, a plan, a question or a courtesy: %s', (language, text) => {
  expect(scoreWorth(text, language)).toBeLessThan(WORTH_LEAST);
  expect(isWorthShowing(text, language)).toBe(false);
});

test.each([
  ['He cut taxes by 4 percent.', 'I want to cut taxes by 4 percent.'],
  ['Crime rose by 12 percent.', 'Crime may rise by 12 percent.'],
  ['The plant produced 40 tons a day.', 'I hope the plant produced 40 tons a day.'],
  ['They vetoed the treaty in 2008.', 'Did they veto the treaty in 2008?'],
])('“%s” says more that can be looked up than “%s”', (more, less) => {
  expect(scoreWorth(more, 'en')).toBeGreaterThan(scoreWorth(less, 'en')!);
});

test('a question is never pointed out, however much it holds', () => {
  const statement = 'Unemployment fell to 3.9 percent in 2019, the lowest rate since the war, the ministry said';
  expect(isWorthShowing(`${statement}.`, 'en')).toBe(true);
  expect(isWorthShowing(`${statement}?”`, 'en')).toBe(false);
});

test('a language without word lists has no cues and points nothing out', () => {
  expect(readWorthCues('Työttömyys laski 12 prosenttia vuonna 2019.', 'fi')).toBeNull();
  expect(isWorthShowing('Työttömyys laski 12 prosenttia vuonna 2019.', 'fi')).toBe(false);
});

test('every cue of any text lies between 0 and 1', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom('en', 'de', 'fr', 'es', 'ru'), (text, language) => {
      for (const value of Object.values(readWorthCues(text, language)!)) expect(value >= 0 && value <= 1).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('average precision and F1 are counted as in the books', () => {
  const rows = [1, 0, 1, 0].map((label, at) => ({ text: String(at), label: label as 0 | 1 }));
  const report = measureWorth(rows, [4, 3, 2, 1], 3);
  expect(report.averagePrecision).toBeCloseTo((1 + 2 / 3) / 2);
  expect(report.f1).toBeCloseTo(0.5);
  expect(report.errors.map(({ text }) => text)).toEqual(['1', '2']);
});
