import { describe, expect, it } from 'vitest';
import type { Relation } from '@/lib/model/match';
import { judge } from '@/lib/search/guards';

const rows: Record<string, [statement: string, wording: string, relation: Relation][]> = {
  'a noun right behind "no" or "zero" is what is not there': [
    ['There has been zero flooding in the valley since 2003.', 'There has been no flooding in the valley since 2003.', 'same'],
    ['The mayor said that there is no need to close the bridge to lorries.', 'The mayor said that the bridge must be closed to lorries.', 'opposite'],
    ['Nurses are paid no less than teachers, the union said.', 'Nurses are paid less than teachers.', 'opposite'],
    ['The bridge cost no less than 40 million euros.', 'The bridge cost 40 million euros.', 'same'],
  ],
  'a negative subject or object reaches its verb': [
    ['None of the three – Alba, Bruno, Carla – belongs to the sect.', 'Alba, Bruno and Carla belong to the sect.', 'opposite'],
    ['The photographs are real, and the museum forged nothing.', 'The photographs were forged by the museum.', 'opposite'],
    ['The army attacks barracks and nothing else.', 'The army attacks only barracks.', 'same'],
    ['The number of jobs lost had not reached 5,000 by March.', 'The number of jobs lost is 5,000.', 'opposite'],
  ],
  'what is turned down may be told by an adjective': [
    ['For the unions, closing the mine is unacceptable.', 'The unions will not close the mine.', 'same'],
    ['Selling the harbour was not an option, the mayor said.', 'The harbour will be sold.', 'opposite'],
    ['Selling the harbour is off the table, the mayor said.', 'The city will not sell the harbour.', 'same'],
  ],
  'a verb that turns down a claim stands for none of its verbs': [
    ['Vienna rejected the assertion that subsidies make Prague refuse any reform.', 'Prague rejects any reform because of subsidies.', 'same'],
    ['Prague rejects any reform because of subsidies, Vienna says.', 'Prague rejects any reform because of subsidies.', 'same'],
    ['Villagers had no patience with the story that the dam protects the town.', 'The dam protects the town.', 'same'],
  ],
  'who believes it stands outside': [
    ['Hardly any government accepts that the strait belongs to the republic.', 'The strait belongs to the republic.', 'same'],
    ['Nobody who has walked through Lisbon can believe that the bridge is safe.', 'The bridge is safe.', 'same'],
  ],
  'words that only look opposite': [
    ['The jabs against measles cause fever, a leaflet says.', 'The vaccine for measles causes fever.', 'same'],
    ['Forty villages voted for the merger.', 'Forty villages voted against the merger.', 'opposite'],
    ['Since the start of the strike 300 trains have been cancelled.', '300 trains had been cancelled by the end of May 2019.', 'same'],
    ['The islands are a part of the district, full stop.', 'The islands are fully a part of the district.', 'same'],
    ['The fortress sits on the border of the province.', 'The fortress stands on the border of the province.', 'same'],
    ['Turkey voted no when 90 states carried the ban on mines.', '90 states carried the ban on mines.', 'same'],
    ['People without papers commit more crimes than citizens.', 'Undocumented people commit more crimes than citizens.', 'same'],
  ],
  'restraint is told twice and is one': [
    [
      'Until May the navy was restrained and did not fire rockets at the island.',
      'Until May the navy had shown restraint in its rocket fire at the island.',
      'same',
    ],
    ['The navy refused to fire rockets at the island.', 'The navy fired rockets at the island.', 'opposite'],
  ],
  'what is left as it is': [
    ['The council left the fares where they were.', 'The council raised the fares.', 'opposite'],
    ['The bank kept its customers in the dark about the theft.', 'The bank told its customers about the theft.', 'opposite'],
    ['The flood left the old bridge intact.', 'The flood destroyed the old bridge.', 'opposite'],
  ],
  'attempts, exemptions and votes': [
    ['A bid to unseat the mayor in March 2021 failed.', 'The council unseated the mayor in March 2021.', 'opposite'],
    ['The council threw out the plan for a second harbour.', 'The council approved the plan for a second harbour.', 'opposite'],
    ['The judge threw out claims that the vote in Alba had been rigged.', 'The vote in Alba was rigged.', 'same'],
    ['The treaty was rejected by the senate.', 'The senate approved the treaty.', 'opposite'],
    ['Under the reform, churches pay no land tax.', 'The reform exempts churches from land tax.', 'same'],
    ['Churches are still subject to land tax under the reform.', 'The reform exempts churches from land tax.', 'opposite'],
  ],
  'told with force': [
    ['The museum has not sold a single one of its paintings.', 'The museum sold its paintings.', 'opposite'],
    ['Trams are no quicker than buses in Turin.', 'Trams are quicker than buses in Turin.', 'opposite'],
    ['There was no goat on the island that was not vaccinated in 2011.', 'All goats on the island were vaccinated in 2011.', 'same'],
    ['The villagers said no to the new mine.', 'The villagers rejected the new mine.', 'same'],
  ],
  'opposite words far from each other': [
    ['In Brno, since the new tariff was brought in, theft has gone up.', 'Theft in Brno has fallen since the new tariff was brought in.', 'opposite'],
    ['The opposition boycotted the vote in May.', 'The opposition took part in the vote in May.', 'opposite'],
  ],
  'what nobody surpasses is the most': [
    ['No city recycled more glass in 2020 than Ghent.', 'Ghent recycled the most glass in 2020.', 'same'],
    ['Ghent did not recycle the most glass in 2020.', 'Ghent recycled the most glass in 2020.', 'opposite'],
  ],
  'a promise not to do it': [
    ['No promise about the expansion of the airport was ever given.', 'The city promised not to expand the airport.', 'opposite'],
    ['The city promised to keep the airport from expanding.', 'The city promised that the airport would not expand.', 'same'],
  ],
  'what somebody sets out to stop is there': [
    ['The king marched, he said, to halt the massacre of the monks.', 'the massacre of the monks', 'same'],
    ['The rebels agreed to halt the massacre of the monks.', 'the massacre of the monks', 'opposite'],
  ],
};

describe.each(Object.entries(rows))('%s', (_, list) => {
  it.each(list)('%s', (statement, wording, relation) => {
    expect(judge(statement, wording, { language: 'en' }).relation).toBe(relation);
  });
});
