import { describe, expect, it } from 'vitest';
import { decide } from '../../support/decide';

const VOTE = [
  'The senate rejected the harbour bill by 61 votes to 12.',
  'the harbour bill was rejected in the senate',
  '61 senators rejected the harbour bill',
];

describe('the result of a vote', () => {
  it.each([
    'The senate rejected the harbour bill, 61-35.',
    'The senate rejected the harbour bill by 61 to 21.',
    'By 61 votes to 22, the senate rejected the harbour bill.',
    'With 61 votes in favour and 15 against, the senate rejected the harbour bill.',
    'In a lopsided 61–17 vote, the senate rejected the harbour bill.',
    'The senate rejected the harbour bill, with 61 in favour and only 2 senators opposed.',
    'The senate rejected the harbour bill in a 16 to 12 vote.',
    'The senate rejected the harbour bill: 61 members voted for, 30 voted against, and three stayed away.',
  ])('%s', (text) => {
    expect(decide(text, ...VOTE)).toMatchObject({ relation: 'differs', guard: { kind: 'number' } });
  });

  it.each([
    'The senate rejected the harbour bill, 61-12.',
    'By 61 to 12, with four abstentions, the senate rejected the harbour bill.',
    'With 61 in favour, twelve against and 20 abstaining, the senate rejected the harbour bill.',
    'With more than 60 votes for and fewer than 20 against, the senate rejected the harbour bill.',
    'The senate, which has 93 members, rejected the harbour bill by 61 votes to 12.',
    'After 14 hours of debate and 35 speeches, the senate rejected the harbour bill.',
    'The harbour bill was rejected in the senate in a 61-12 vote.',
    'The senate, where 35 seats are vacant, rejected the harbour bill.',
  ])('%s', (text) => {
    expect(decide(text, ...VOTE).relation).toBe('same');
  });

  it('reads the score of a match', () => {
    expect(decide('Leeds beat Derby 3-1.', 'Leeds beat Derby 3-2.').relation).toBe('differs');
    expect(decide('Leeds won 3–2 against Derby.', 'Leeds beat Derby 3-2.').relation).toBe('same');
  });
});

describe('a number that names a thing', () => {
  const BLOCK = ['Block 4 of the Riverside estate was sold to a bank.', 'a bank bought Riverside Block 4', 'Riverside’s Block 4 went to a bank'];
  const TREATY = ['Article 5 obliges every ally to help.', 'under article 5, every ally must help', 'Article 5 binds all allies to help'];

  it.each([
    ['Block 6 of the Riverside estate was sold to a bank.', BLOCK],
    ['A bank bought Block 12 of the Riverside estate.', BLOCK],
    ['The Riverside estate’s building 2 was sold to a bank.', ['Building 4 of the Riverside estate was sold to a bank.']],
    ['Article 4 obliges every ally to help.', TREATY],
    ['Under Article 42 every ally must help, the minister said.', TREATY],
    ['Resolution 1441 authorised the embargo.', ['Resolution 678 authorised the embargo.']],
    ['A bank bought 9 Harbour Court.', ['Harbour Court 7 was bought by a bank.']],
    ['Reactor 3 was shut down after the flood.', ['Reactor 1 was shut down after the flood.']],
  ])('%s', (text, wordings) => {
    expect(decide(text, ...wordings)).toMatchObject({ relation: 'differs', guard: { kind: 'number' } });
  });

  it.each([
    ['Block 4 of the Riverside estate, opposite Block 6, was sold to a bank.', BLOCK],
    ['Block 4 of the Riverside estate was sold to a bank, chapter 7 of the report says.', BLOCK],
    ['The estate’s 12 gardens remain, but Block 4 of Riverside was sold to a bank.', BLOCK],
    ['Article 5, unlike Article 4, obliges every ally to help.', TREATY],
    ['Article 5 obliges every ally to help, page 12 of the handbook says.', TREATY],
  ])('%s', (text, wordings) => {
    expect(decide(text, ...wordings).relation).toBe('same');
  });
});

describe('a number that is not exact', () => {
  const TOLL = ['The flood killed 143 people in the valley.', '143 people died in the flood', 'a flood in the valley killed 143'];

  it.each([
    ['Some 140 people were killed by the flood in the valley.', 'same'],
    ['More than 140 people were killed by the flood in the valley.', 'same'],
    ['Nearly 150 people were killed by the flood in the valley.', 'same'],
    ['About 40 people were killed by the flood in the valley.', 'differs'],
    ['More than 1,400 people were killed by the flood in the valley.', 'differs'],
  ])('%s', (text, relation) => {
    expect(decide(text, ...TOLL).relation).toBe(relation);
  });

  it('has a number of something that no wording counts say nothing', () => {
    expect(decide('The flood killed people in the valley and drowned 60 cows.', ...TOLL).guard?.statement ?? '').not.toBe('60');
  });
});

describe('a date that no wording which fits best has', () => {
  const STRIKE = ['The dockers went on strike in the port of Hull.', 'in May 1989 dockers in Hull downed tools', 'Hull saw a dock strike in May 1989'];

  it.each([
    ['In August 1994, the guide said, the dockers went on strike in the port of Hull.', 'differs'],
    ['In May 1989, the guide said, the dockers went on strike in the port of Hull.', 'same'],
    ['In 1994 the guide wrote that the dockers went on strike in the port of Hull.', 'same'],
  ])('%s', (text, relation) => {
    expect(decide(text, ...STRIKE).relation).toBe(relation);
  });
});

describe('lengths in other units', () => {
  const PROMISE = 'The quarry promised that it would not grow one metre to the north.';

  it.each([
    ['The quarry promised that it would not grow more than two kilometres to the north.', 'differs'],
    ['The quarry promised that it would not grow 100 cm to the north.', 'same'],
    ['The quarry, 30 miles from the sea, promised that it would not grow one metre to the north.', 'same'],
  ])('%s', (text, relation) => {
    expect(decide(text, PROMISE).relation).toBe(relation);
  });
});
