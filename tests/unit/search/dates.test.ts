import { describe, expect, it } from 'vitest';
import { judge } from '@/lib/search/guards';

const relate = (text: string, wording: string) => judge(text, wording, { language: 'en' });
const TREATY = 'Norway signed the fishing treaty in June 1994.';
const FLOOD = 'The river flooded the old town on 12 August 2002.';

describe('a date that stands apart from the clause still dates it', () => {
  it.each([
    ['In May 2001, the curator told visitors, Norway signed the fishing treaty.', TREATY],
    ['In 2001, when hardly anybody took notice, Norway signed the fishing treaty.', TREATY],
    ['In 2001, according to the plaque, Norway signed the fishing treaty.', TREATY],
    ['In May 2001, while Sweden wavered, and as the herring grew scarce, Norway signed the fishing treaty.', TREATY],
    ['May 2001 is the month in which, by the school book, Norway signed the fishing treaty.', TREATY],
    ['2001 was the year when Norway signed the fishing treaty.', TREATY],
    ['It was in March 1989 that Norway signed the fishing treaty, the guide said.', TREATY],
    ['The year was 2001, the narrator intones, and Norway signed the fishing treaty.', TREATY],
    ['Norway signed the fishing treaty – in 2001, if the calendar is right.', TREATY],
    ['In 2001, to the delight of the skippers, Norway put its name to the fishing treaty.', TREATY],
    ['Norway, the guide said, signed the fishing treaty in the spring, in May 2001.', TREATY],
    ['On 3 May 2013, a local paper writes, the river flooded the old town.', FLOOD],
    ['The river flooded the old town, says the sign on the bridge, on 12 August 2012.', FLOOD],
    ['August 1997 was when the river flooded the old town.', FLOOD],
  ])('%s', (text, wording) => {
    expect(relate(text, wording)).toMatchObject({ relation: 'differs', guard: { kind: 'date' } });
  });
});

describe('a date of something else says nothing against the claim', () => {
  it.each([
    ['In a 2016 interview the skipper repeated that Norway signed the fishing treaty.', TREATY],
    ['In 2016 the skipper told a reporter that Norway signed the fishing treaty.', TREATY],
    ['In March 2016 the minister recalled how Norway signed the fishing treaty.', TREATY],
    ['Oslo, 4 March 2016 – Norway signed the fishing treaty, the minister recalled.', TREATY],
    ['In a letter of 9 May 2016 the committee wrote that Norway signed the fishing treaty.', TREATY],
    ['Norway, which had bought its first trawler in 1971, signed the fishing treaty.', TREATY],
    ['The skipper, born in 1952, remembers that Norway signed the fishing treaty.', TREATY],
    ['In June 1994, two years after the referendum of 1992, Norway signed the fishing treaty.', TREATY],
    ['Norway signed the fishing treaty, he said in March 2016.', TREATY],
    ['“Norway signed the fishing treaty,” the skipper wrote in a post of May 2016.', TREATY],
    ['In March 2016 the minister was clear: “Norway signed the fishing treaty.”', TREATY],
    ['In 2019, a documentary said: the river flooded the old town.', FLOOD],
    ['The river flooded the old town, as a 2019 report says.', FLOOD],
    ['The 2019 edition of the almanac says the river flooded the old town.', FLOOD],
    ['On 12 August 2002, as a study of 2019 shows, the river flooded the old town.', FLOOD],
  ])('%s', (text, wording) => {
    expect(relate(text, wording).guard?.kind ?? 'none').not.toBe('date');
  });
});

describe('dates of other languages are held against the clause they stand in as before', () => {
  it.each([
    ['de', 'Norwegen unterzeichnete den Vertrag im Juni 2001.', 'Norwegen unterzeichnete den Vertrag im Juni 1994.', 'differs'],
    ['fr', 'La Norvège a signé le traité en juin 2001.', 'La Norvège a signé le traité en juin 1994.', 'differs'],
    ['es', 'Noruega firmó el tratado en junio de 1994.', 'Noruega firmó el tratado en junio de 1994.', 'same'],
  ])('%s: %s', (language, text, wording, relation) => {
    expect(judge(text, wording, { language }).relation).toBe(relation);
  });
});
