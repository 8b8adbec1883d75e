// Holds the guards on comparisons to sides that changed places, however they are named, and to what the sides are compared in.
import { describe, expect, it } from 'vitest';
import type { Relation } from '@/lib/model/match';
import { judge } from '@/lib/search/guards';
import { readMeasure } from '@/lib/search/judge/measure';
import { readText } from '@/lib/search/judge/read';
import { findOtherMeasured } from '@/lib/search/other-measure';

describe('two comparisons of one pair of sides', () => {
  it.each<[Relation, string, string]>([
    ['same', 'Petrol cars emit less carbon than electric cars.', 'Electric cars emit more carbon than petrol cars.'],
    ['same', 'Locals commit fewer crimes than the refugees, he told the crowd.', 'Refugees commit more crime than locals.'],
    [
      'same',
      'The minister has long painted people who came without visas as more violent than people who were born here.',
      'Illegal migrants are more violent than people born here.',
    ],
    [
      'same',
      'Americans born in the country commit fewer crimes than the undocumented, if one goes by what Trump has been saying since June 2015.',
      'people in the country illegally commit more offences than Americans do',
    ],
    [
      'same',
      'Americans born in the country commit fewer crimes than the undocumented.',
      'Undocumented immigrants in the United States commit more crime than people born there.',
    ],
    ['same', 'Nuclear power kills fewer people than coal.', 'Coal kills more people than nuclear power.'],
    ['same', 'Smokers die earlier than those who vape.', 'Vapers live longer than smokers.'],
    ['same', 'Men are paid more than women are for the same job.', 'Women are paid less than men for the same job.'],
    ['same', 'Butter is less harmful than margarine.', 'Margarine is more harmful than butter.'],
    ['same', 'Our own cows give off less methane than imported cattle do.', 'Imported cattle give off more methane than our own cows.'],
    ['same', 'People put less carbon dioxide into the air than volcanoes do.', 'A volcano spews more carbon dioxide than all people.'],
    ['same', 'Teachers strike less often than train drivers.', 'Train drivers strike more often than teachers.'],
    ['same', 'Those who fly to work are said to pollute more than those who drive to work.', 'Commuters who fly pollute more than commuters who drive.'],
    ['same', 'Wind turbines kill fewer birds than cats do, the charity says.', 'Cats kill more birds than wind turbines.'],
    [
      'same',
      'Glass bottles, the lobby claims, are worse for the climate than plastic bottles.',
      'Plastic bottles are better for the climate than glass bottles.',
    ],
    ['opposite', 'Nuclear power kills more people than coal.', 'Nuclear power kills fewer people than coal.'],
    ['opposite', 'Refugees commit less crime than locals.', 'Refugees commit more crime than locals.'],
    [
      'differs',
      'People born here are more violent than people who came without visas, the study found.',
      'People who came without visas are more violent than people born here.',
    ],
    ['differs', 'Locals commit more crimes than the refugees, he told the crowd.', 'Refugees commit more crime than locals.'],
    ['differs', 'Wind turbines kill more birds than cats do.', 'Cats kill more birds than wind turbines.'],
    ['differs', 'Refugees are charged higher rents than locals.', 'Refugees commit more crime than locals.'],
    ['differs', 'Because they are lighter, carbon bikes need more repairs than steel bikes.', 'Carbon bikes pollute the air more than steel bikes.'],
    ['differs', 'Since they are noisier, heat pumps annoy the neighbours more than gas boilers.', 'Heat pumps are more expensive than gas boilers.'],
    ['differs', 'As they weigh more, electric buses wear out the road faster than diesel buses.', 'Electric buses harm the climate more than diesel buses.'],
    [
      'differs',
      'Because they are heavier, electric cars wear down their tyres faster than petrol models.',
      'electric vehicles do more damage to the climate than petrol ones',
    ],
    ['differs', 'Electric cars are cheaper to run than petrol cars, the AA says.', 'Electric cars are worse for the climate than petrol cars.'],
    ['differs', 'Electric cars are heavier on their tyres than petrol cars.', 'Electric cars are worse for the climate than petrol cars.'],
    ['differs', "Goat's milk is easier to digest than cow's milk.", "Goat's milk is better for the bones than cow's milk."],
    ['differs', 'Trains are slower than planes on this route.', 'Trains are cleaner than planes.'],
  ])('%s: %s', (relation, statement, claim) => {
    expect(judge(statement, claim, { language: 'en' }).relation).toBe(relation);
  });
});

describe('what two sides are compared in', () => {
  it.each<[string, string[] | null]>([
    ['Electric cars wear down their tyres faster than petrol cars.', ['wear', 'tyres', 'faster']],
    ['Electric cars are cheaper to run than petrol cars.', ['cheaper', 'run']],
    ['Electric cars do more damage to the climate than petrol cars.', ['damage', 'climate']],
    ['Electric cars are worse than petrol cars.', []],
    ['More than 300 people died.', null],
    ['Electric cars harm the climate.', null],
  ])('%s', (text, words) => {
    expect(readMeasure(readText(text, 'en'))?.map(({ raw }) => raw) ?? null).toEqual(words);
  });

  const claims = [
    'Trains are worse for the climate than planes.',
    'Trains emit more carbon than planes.',
    'Rail travel does more damage to the climate than flying.',
    'Trains pollute the air more than planes do.',
  ];

  it('is another thing where no wording of the claim has a word of it', () => {
    const text = 'Trains annoy more neighbours than planes.';
    const known = new Set([0, 5]);
    expect(findOtherMeasured(text, claims, 'en', known)).toMatchObject({ kind: 'other', statement: 'annoy' });
    expect(findOtherMeasured(text, claims, 'en', new Set([0, 1, 5]))).toBeNull();
    expect(findOtherMeasured('Trains are worse than planes.', claims, 'en', known)).toBeNull();
    expect(findOtherMeasured(text, claims.slice(0, 2), 'en', known)).toBeNull();
  });
});
