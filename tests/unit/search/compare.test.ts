// Holds the guard on comparisons to which side is said to have more, in whatever form.
import { expect, test } from 'vitest';
import { judge } from '@/lib/search/guards';

const VOLCANOES = 'Volcanoes emit more carbon dioxide than human activities.';
const CARS = 'Electric cars are worse for the climate than petrol cars.';
const CRIME = 'Illegal immigrants commit more crimes than native-born Americans.';
const NUCLEAR = 'Nuclear power is more dangerous than coal.';

test.each([
  ['Human activities release about 60 times as much carbon dioxide as all the world’s volcanoes.', VOLCANOES, 'differs'],
  ['Human emissions of carbon dioxide dwarf those of volcanoes.', VOLCANOES, 'differs'],
  ['The carbon dioxide of volcanoes is dwarfed by that of human activities.', VOLCANOES, 'opposite'],
  ['Volcanoes emit half as much carbon dioxide as human activities.', VOLCANOES, 'opposite'],
  ['Volcanoes release a hundred times as much carbon dioxide as human activities.', VOLCANOES, 'same'],
  ['Human activities emit far less carbon dioxide than volcanoes do, the blogger wrote.', VOLCANOES, 'same'],
  ['Battery cars cause higher emissions in the factory, but over their lifetime they beat petrol cars on climate.', CARS, 'opposite'],
  ['Electric cars produce fewer emissions than petrol cars.', CARS, 'opposite'],
  ['Petrol cars are better for the climate than electric cars.', CARS, 'same'],
  ['Immigrants without papers are arrested less often for violent crimes than native-born Americans, a study found.', CRIME, 'opposite'],
  ['Illegal immigrants commit far more violent crimes than native-born Americans, he said.', CRIME, 'same'],
  ['Nuclear power is safer than coal.', NUCLEAR, 'opposite'],
  ['Nuclear power causes fewer deaths than coal.', NUCLEAR, 'opposite'],
  ['Cats kill a thousand times as many birds as wind turbines do.', 'Wind turbines kill more birds than cats.', 'differs'],
  ['The old bridge carries half as many cars as the new tunnel.', 'The old bridge carries more cars than the new tunnel.', 'opposite'],
  ['Deaths in the flood exceeded those of the storm.', 'The storm killed more people than the flood.', 'differs'],
  ['More than 300 people died in the flood than the government said.', 'More than 300 people died in the flood.', 'same'],
])('"%s" against "%s" is %s', (statement, wording, relation) => {
  expect(judge(statement, wording, { language: 'en' }).relation).toBe(relation);
});

test('the guard names the words that compare', () => {
  expect(judge('Nuclear power causes fewer deaths than coal.', NUCLEAR, { language: 'en' }).guard).toEqual({
    kind: 'negation',
    statement: 'fewer',
    claim: 'dangerous',
  });
});
