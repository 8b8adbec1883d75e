import { expect, test } from 'vitest';
import { writeQueries } from '@/lib/text/queries';

test('a query keeps names, numbers and key words in their order, and leaves small words out', () => {
  const { neutral, supporting, opposing } = writeQueries('In October, the United Nations voted by 143 to 5 to condemn Russia’s annexation.', 'en');
  expect(neutral).toBe('October United Nations voted 143 5 condemn Russia annexation');
  expect(supporting).toBe(`${neutral} confirmed evidence`);
  expect(opposing).toBe(`${neutral} false debunked`);
});

test.each([
  ['de', 'Die Arbeitslosigkeit ist seit 2015 um 12 Prozent gesunken.', 'falsch widerlegt'],
  ['fr', 'Le chômage a baissé de 12 % depuis 2015.', 'faux démenti'],
  ['es', 'El desempleo bajó un 12 % desde 2015.', 'falso desmentido'],
  ['ru', 'Безработица с 2015 года снизилась на 12 процентов.', 'ложь опровергнуто'],
])('%s asks in its own words', (language, text, asking) => {
  const { neutral, opposing } = writeQueries(text, language);
  expect(neutral).toContain('2015');
  expect(opposing.endsWith(asking)).toBe(true);
});

test('a long sentence gives a short query', () => {
  expect(writeQueries('Grandmothers everywhere '.repeat(200), 'en').neutral.length).toBeLessThanOrEqual(180);
});
