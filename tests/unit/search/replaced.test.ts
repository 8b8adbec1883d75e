// Owns the tests of the guards on what stands in another's place: words, modality, kin, labels and both halves of a condition.
import { describe, expect, it } from 'vitest';
import { judge } from '@/lib/search/guards';

const relationOf = (statement: string, wording: string) => judge(statement, wording, { language: 'en' }).relation;

describe('a sentence built like the claim', () => {
  it.each([
    [
      'Immigrants in the United States pay more taxes than people born there.',
      'Immigrants in the United States commit more crime than people born there.',
      'differs',
    ],
    ['Ukrainian forces captured the nuclear plant.', 'Ukrainian forces shelled the nuclear plant.', 'differs'],
    ['Smoking causes heart disease.', 'Smoking causes lung cancer.', 'differs'],
    ['Vitamin D prevents scurvy.', 'Vitamin C prevents scurvy.', 'differs'],
    ['The police arrested the brother of the driver.', 'The police arrested the driver.', 'differs'],
    ['The government may close the power plant.', 'The government must close the power plant.', 'differs'],
    ['The government is considering closing the power plant.', 'The government closed the power plant.', 'differs'],
    ['Unemployment rose by 2 percent.', 'Unemployment rose by two percentage points.', 'differs'],
    ['Only children under five get the vaccine for free.', 'All children get the vaccine for free.', 'differs'],
    ['The Nile is longer than the Amazon.', 'The Amazon is longer than the Nile.', 'differs'],
    [
      'The union demands that the airline reduce its fees before the strike can end.',
      'The union demands that the airline rehire its pilots before the strike can end.',
      'differs',
    ],
    [
      'Private donors in Norway start more libraries than public donors there.',
      'Private donors in Norway fund more schools than public donors there.',
      'differs',
    ],
    ['Some 400 Danish sailors are being trained in Scotland.', '400 Danish sailors had drowned by the end of May 2019.', 'differs'],
    [
      'The grant allows Bolivian researchers to document more and more floods in the valleys.',
      'The grant allows Bolivian smugglers to cause more and more floods in the valleys.',
      'differs',
    ],
    [
      'The president said that talks with the rebels are possible before they leave the city.',
      'The president said that talks with the rebels are possible only after they leave the city.',
      'opposite',
    ],
    ['The prize was not stolen; it was won fairly by Olga Novak.', 'Anna Berg actually won the prize, which was stolen.', 'opposite'],
    [
      'The factory has shown no mercy and has sacked workers since the first day.',
      'The factory showed mercy and refrained from sacking workers until recently.',
      'opposite',
    ],
    ['The pills leave the heartbeat unchanged.', 'The pills change the heartbeat.', 'opposite'],
    ['Solar output is tiny next to that of coal plants.', 'The output of coal plants is tiny next to solar output.', 'differs'],
    ['The Harbour Tower is the oldest brick building in the region.', 'The Harbour Tower is the only brick building in the region.', 'differs'],
    ['The third lesson is on magnets and headaches.', 'Magnets cause headaches.', 'differs'],
    ['Magnets and headaches: what the studies say', 'Magnets cause headaches.', 'differs'],
    ['The fleet hits hospitals as well as cargo ships.', 'The fleet hits only cargo ships.', 'opposite'],
    ['The strike at the docks has continued since March.', 'The strike at the docks ended in March.', 'opposite'],
    ['The mayor has yet to apologise to the victims.', 'The mayor has apologised to the victims.', 'opposite'],
    ['The central bank lowered interest rates.', 'The central bank raised interest rates.', 'opposite'],
  ] as const)('“%s” beside “%s”: %s', (statement, wording, wanted) => {
    expect(relationOf(statement, wording)).toBe(wanted);
  });

  it.each([
    ['The central bank hiked interest rates.', 'The central bank raised interest rates.'],
    ['The bridge had to be closed because it was icy.', 'The bridge was closed because of ice.'],
    [
      'As long as the West refuses to recognise the territories, Russia will not sit down for talks.',
      'Russia demands that the West recognise the territories before talks.',
    ],
    ['Putin must leave Ukraine before any negotiations.', 'Negotiations are possible after Putin leaves Ukraine.'],
    ['The governor told reporters he would meet the strikers.', 'The governor said he is willing to meet the strikers.'],
    [
      'The policy lets the gangs carry out ever more robberies in the suburbs.',
      'The policy encourages the gangs to commit ever more robberies in the suburbs.',
    ],
    ['The fleet hits nothing in the bay but cargo ships.', 'The fleet hits only cargo ships in the bay.'],
    ['Were it not for the subsidies, the farmers would not be selling their land.', 'The farmers are selling their land because of the subsidies.'],
    ['Tax cuts are excluded, the minister said.', 'There will be no tax cuts, the minister said.'],
    [
      'The company assured the town that it would not advance even an inch towards the lake.',
      'The company promised the town that it would not expand one inch towards the lake.',
    ],
    ['Lee said that Moss had ruled out a merger until the debts are paid.', 'Moss said that a merger is possible only after the debts are paid.'],
    ['The Commission said 100 000 sailors had been trained.', 'The Commission said 100,000 sailors had been trained.'],
    ['The Harbour Tower is the only one of the oldest brick buildings in the region.', 'The Harbour Tower is the only brick building in the region.'],
    ['There is a link between magnets and headaches.', 'Magnets cause headaches.'],
    ['Russia never attacks civilians with its missiles.', 'Moscow denies attacking civilians with its missiles.'],
  ])('“%s” says “%s”', (statement, wording) => {
    expect(relationOf(statement, wording)).toBe('same');
  });
});
