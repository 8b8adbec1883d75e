import { describe, expect, it } from 'vitest';
import type { Relation } from '@/lib/model/match';
import { judge } from '@/lib/search/guards';

type Row = [Relation, string, string];

function check(relation: Relation, statement: string, claim: string): void {
  expect(judge(statement, claim, { language: 'en' }).relation).toBe(relation);
}

describe('who did it is found in whatever frame a sentence says it', () => {
  it.each<Row>([
    ['differs', 'It was Turkey, the envoy told a packed hall, that shot down the airliner over the gulf.', 'Iran shot down the airliner over the gulf.'],
    ['differs', 'It was the Dutch who, as the pamphlet has it, sank the ferry in 1994.', 'The Swedes sank the ferry in 1994.'],
    ['differs', 'If anyone was planning to poison the reservoir, it was Serbia, the minister replied.', 'Croatia was planning to poison the reservoir.'],
    ['differs', 'If anybody blew up the dam, it was Kyiv, the blogger wrote.', 'Moscow blew up the dam.'],
    ['differs', 'It was the FSB itself, a columnist insists, that blew up the dam.', 'Ukraine blew up the dam.'],
    ['same', 'It was the SBU itself, a columnist insists, that blew up the dam.', 'Ukraine blew up the dam.'],
    ['differs', 'The one who leaked the files was Manning, the lawyer said.', 'Snowden leaked the files.'],
    ['differs', 'Israeli intelligence was behind the blast in Beirut, the channel wrote.', 'Hezbollah was behind the blast in Beirut.'],
    ['differs', 'The CIA was behind the coup in Chile, the book says.', 'The KGB was behind the coup in Chile.'],
    ['differs', 'The attack on the pipeline was the work of Poland, he claimed.', 'Norway attacked the pipeline.'],
    ['differs', 'The attack on the pipeline was the work of Poland, he claimed.', 'The attack on the pipeline was the work of Norway.'],
    ['differs', 'The bombing of the embassy was carried out by Libya, the report said.', 'Syria bombed the embassy.'],
    ['differs', "The raid was carried out by Kenya's army.", "Somalia's army carried out the raid."],
    ['differs', "Serbia's shelling of the market killed sixty people.", 'Croatia shelled the market and killed sixty people.'],
    ['differs', 'The shelling of the hospital by Armenian forces went on for days.', 'Azerbaijani forces shelled the hospital for days.'],
    ['differs', 'The port was bombed by Sudan at dawn.', 'Egypt bombed the port at dawn.'],
    ['differs', 'Responsibility for the massacre lies with Ethiopia, the panel found.', 'Eritrea is responsible for the massacre.'],
    ['differs', 'Ethiopia bears the blame for the famine.', 'Eritrea is to blame for the famine.'],
    ['opposite', 'Pakistan, not India, broke the ceasefire, the observers said.', 'India broke the ceasefire.'],
    ['same', 'It was Iran, the envoy told a packed hall, that shot down the airliner over the gulf.', 'Iran shot down the airliner over the gulf.'],
    ['same', 'If anyone was planning to poison the reservoir, it was Croatia, the minister replied.', 'Croatia was planning to poison the reservoir.'],
    ['same', 'If anyone blew up the dam, it was Moscow and not Kyiv, the blogger wrote.', 'Moscow blew up the dam.'],
    ['same', 'It was Hezbollah that was behind the blast in Beirut, Israel says.', 'Hezbollah was behind the blast in Beirut.'],
    ['same', 'The attack on the pipeline was the work of Norway, Poland claims.', 'Norway attacked the pipeline.'],
    ['same', 'The embassy was bombed, the report says, and it was Syria that did it.', 'Syria bombed the embassy.'],
    ['same', 'It was in Warsaw that the minister said Norway had attacked the pipeline.', 'Norway attacked the pipeline.'],
    ['same', 'It was Poland that told the world that Norway had attacked the pipeline.', 'Norway attacked the pipeline.'],
    ['same', 'It was only when Poland protested that Norway attacked the pipeline.', 'Norway attacked the pipeline.'],
    ['same', 'It was Azerbaijan, Armenia insists, whose troops shelled the hospital.', 'Azerbaijan shelled the hospital.'],
    ['same', 'Eritrea is to blame for the massacre, Ethiopia told the panel.', 'Eritrea is responsible for the massacre.'],
    ['same', 'If anyone asks, tell them that it was in Geneva that Iran signed the treaty.', 'Iran signed the treaty.'],
    ['same', 'Russia was accused of jamming signals by Estonia.', 'Estonia accused Russia of jamming signals.'],
  ])('%s: %s', check);
});

describe('a name in another construction, or in another clause', () => {
  it.each<Row>([
    ['differs', 'The train station at Lodz was hit by a shell.', 'A shell hit Gdansk railway station.'],
    ['differs', 'A factory outside Turin makes the fake masks.', 'The Milan factory makes the fake masks.'],
    ['differs', 'The hospital at Homs had been emptied before the raid.', 'The Aleppo hospital had been emptied before the raid.'],
    ['differs', 'The bishop will resign after the king leaves office.', 'The bishop will resign after the king leaves Spain.'],
    ['differs', 'Ukraine has been shelling the nuclear power plant at Rivne.', 'Ukrainian forces shelled the Zaporizhzhia nuclear power plant.'],
    ['differs', 'The station in Odesa was hit by a Ukrainian missile, Moscow says.', 'Ukraine fired the missile that hit Kramatorsk station.'],
    ['same', 'People in Donetsk were bombed by Ukraine.', 'Ukraine bombed the people of Donbas.'],
    ['same', 'Turkey denied that its soldiers had bombed the village, which Kurdish fighters had held since May.', 'Turkish troops bombed the village.'],
    ['same', 'The station in Gdansk was hit by a shell, officials in Lodz said.', 'A shell hit Gdansk railway station.'],
    ['same', 'The refinery at Kirkuk, north of Basra, caught fire after the raid.', 'The Kirkuk refinery caught fire after the raid.'],
    ['same', 'The bishop will resign after the king leaves the country.', 'The bishop will resign after the king leaves Spain.'],
    ['same', 'He had assured Angela Merkel Greece would never leave the euro.', 'Greece would never leave the euro, he assured Angela Merkel.'],
    ['same', 'She told Boris Johnson Ireland would not accept a border.', 'Ireland will not accept a border, she told Boris Johnson.'],
    ['same', 'Serbia denied that its troops had shelled the mine, which Bosnian forces had guarded for a year.', 'Serbian forces shelled the mine.'],
    ['same', 'France denied that its agents had sunk the ship, which British agents had searched in March.', 'French agents sank the ship.'],
  ])('%s: %s', check);
});

describe('who says it, where the claim is that somebody said it', () => {
  it.each<Row>([
    [
      'differs',
      'The border can open only once the tariffs are gone, Trudeau said, while Trump listened.',
      'Trump said that the border can open only once the tariffs are gone.',
    ],
    ['differs', 'Wages will have to fall, Lagarde told the panel beside Powell.', 'Powell said wages will have to fall.'],
    [
      'same',
      'Trump said, according to Trudeau, that the border can open only once the tariffs are gone.',
      'Trump said that the border can open only once the tariffs are gone.',
    ],
    [
      'same',
      'The border can open only once the tariffs are gone, Trump said as Trudeau looked on.',
      'Trump said that the border can open only once the tariffs are gone.',
    ],
    ['same', 'According to Lagarde, Powell said that wages will not rise before 2025.', 'Powell said that wages will not rise before 2025.'],
    ['same', 'Lagarde recalled that Powell had promised that wages would not fall.', 'Powell promised that wages would not fall.'],
    ['same', 'The border, Trump said, will stay shut, and Trudeau said that he was sorry.', 'Trump said that the border will stay shut.'],
    ['same', 'Beside a smiling Lagarde, Powell said that wages would not fall.', 'Powell said that wages would not fall.'],
    ['same', 'Wages would not fall, Reuters reported.', 'Powell said that wages would not fall.'],
  ])('%s: %s', check);
});

describe('opposite words that tell of whom a sentence speaks', () => {
  it.each<Row>([
    ['differs', 'Civilian aircraft dropped leaflets over the valley.', 'Military aircraft dropped leaflets over the valley.'],
    ['differs', 'Male nurses earn more than doctors in this clinic.', 'Female nurses earn more than doctors in this clinic.'],
    ['differs', 'Old batteries catch fire more often than diesel engines.', 'New batteries catch fire more often than diesel engines.'],
    ['differs', 'Northern Cyprus joined the customs union in 1996.', 'Southern Cyprus joined the customs union in 1996.'],
    ['differs', 'Legal migrants pay no taxes in Texas.', 'Undocumented migrants pay no taxes in Texas.'],
    ['differs', 'Legal migrants commit more crime than natives.', 'Illegal migrants commit more crime than natives.'],
    ['differs', 'Private schools were closed in March.', 'Public schools were closed in March.'],
    ['differs', 'Domestic flights will be banned from June.', 'International flights will be banned from June.'],
    ['differs', 'Young women are more afraid of the vaccine than men.', 'Older women are more afraid of the vaccine than men.'],
    ['same', 'Illegal immigrants pay no taxes in Texas.', 'Undocumented migrants pay no taxes in Texas.'],
    ['same', 'Both civilian and military aircraft dropped leaflets over the valley.', 'Military aircraft dropped leaflets over the valley.'],
    ['same', 'The old mayor said that new batteries catch fire more often than diesel engines.', 'New batteries catch fire more often than diesel engines.'],
    ['same', 'Public schools were closed in March, like the private ones.', 'Public schools were closed in March.'],
    ['same', 'Rebels have blown up the bridge.', 'Rebels felled the bridge.'],
    ['opposite', 'The migrants are legal.', 'The migrants are illegal.'],
    ['opposite', 'Refugees commit less crime than locals.', 'Refugees commit more crime than locals.'],
  ])('%s: %s', check);
});
