import { describe, expect, it } from 'vitest';
import { EVIDENCE, gatherEvidence, readSurroundings } from '@/lib/search/evidence';

const nothing = readSurroundings([], 'en');
const WORDINGS = [
  'The council blew up the dam at Elmford.',
  'the dam at Elmford was demolished by the council',
  'councillors had explosives placed at Elmford dam',
  'Elmford’s council dynamited the dam',
  'the council was behind the blast at the Elmford dam',
  'the Elmford dam was wrecked on the orders of councillors',
];

/** A feature of the wording that fits a statement best. */
function featureOf(name: (typeof EVIDENCE)[number], statement: string, wordings = WORDINGS): number {
  const [best] = gatherEvidence(statement, wordings, nothing, 'en');
  return best!.features[EVIDENCE.indexOf(name)]!;
}

describe('what the wordings of a claim have in common', () => {
  it('is told from what each says in words of its own: a sentence with nothing of the latter is on the topic alone', () => {
    expect(featureOf('topic', 'The dam at Elmford was painted for the council in May.')).toBe(1);
    expect(featureOf('topic', 'Somebody on the council dynamited that dam at Elmford.')).toBe(0);
    expect(featureOf('topic', 'It was by the council that the dam at Elmford was wrecked.')).toBe(0);
  });

  it('counts another word for the same once', () => {
    const wordings = ['The big shop sells cars.', 'a large store sells cars', 'that big store sells cars', 'the large shop sells cars'];
    const full = featureOf('core', 'A big shop sells cars.', wordings);
    expect(full).toBeCloseTo(0.2);
    expect(featureOf('core', 'A large store sells cars.', wordings)).toBeCloseTo(full);
  });

  it('is not known of a claim of few wordings', () => {
    const few = WORDINGS.slice(0, 3);
    for (const name of ['topic', 'core', 'coreGap'] as const) expect(featureOf(name, 'The dam at Elmford was painted for the council in May.', few)).toBe(0);
  });
});
