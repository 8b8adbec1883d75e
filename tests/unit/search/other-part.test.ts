import { describe, expect, it } from 'vitest';
import { findPartitions } from '@/lib/search/judge/partition';
import { readText } from '@/lib/search/judge/read';
import { decide } from '../../support/decide';

const TEAS = 'Herbal teas damage the liver.';
const BRIDGES = 'The bridges over the Elbe were blown up by the retreating army.';
const LIBRARIES = [
  'The council closed the libraries of Ashby, Corley, Denton and Hale.',
  'the council closed four libraries',
  'four libraries were closed by the council',
];
const ISLANDS = ['The four islands belong to Denmark.', 'Mora, Tesk, Lunna and Hild belong to Denmark', 'the four islands are part of Denmark'];

describe('what is said of a part is not what a claim says of the whole', () => {
  const shares = [
    'Some',
    'Most',
    'Half of the',
    'A third of all',
    'Two thirds of',
    'Forty percent of',
    '15 % of all',
    'Nine in ten',
    'One in five',
    'Three out of four',
  ];
  const counts = ['Only two of the', 'Just three', 'Two of the six', 'A handful of', 'A minority of', 'A few', 'The first of the', 'Only the last of the'];
  const others = ['Every second', 'The majority of', 'A tiny fraction of', 'A couple of', 'Some of these', 'More than half of the'];

  it.each([...shares, ...counts, ...others])('%s', (part) => {
    expect(decide(`${part} herbal teas damage the liver, the pharmacist said.`, TEAS)).toMatchObject({ relation: 'differs', guard: { kind: 'quantifier' } });
    expect(decide(`According to the leaflet, ${part.toLowerCase()} herbal teas damage the liver.`, TEAS).relation).toBe('differs');
    expect(decide(`The retreating army blew up ${part.toLowerCase()} bridges over the Elbe.`, BRIDGES).relation).toBe('differs');
  });

  it.each([
    ['Two of the bridges over the Elbe, those at Torgau and Riesa, were blown up by the retreating army.', BRIDGES],
    ['Most of the bridges over the Elbe that still stood were blown up by the retreating army.', BRIDGES],
    ['Of the bridges over the Elbe, two were blown up by the retreating army.', BRIDGES],
    ['Only the second row of the bridges over the Elbe was blown up by the retreating army.', BRIDGES],
    ['Just the oldest of the bridges over the Elbe were blown up by the retreating army.', BRIDGES],
    ['Two of the bridges over the Elbe out of the twelve were blown up by the retreating army.', BRIDGES],
    ['Two herbal teas out of the thirty on sale damage the liver.', TEAS],
    ['Several of the herbal teas damage the liver.', TEAS],
    ['A mere quarter of all herbal teas damage the liver.', TEAS],
    ['Part of the fleet in Bergen was sold.', 'The whole fleet in Bergen was sold.'],
    ['Ten of the twelve jurors found the mayor guilty.', 'All twelve jurors found the mayor guilty.'],
    ['In one case in ten, herbal teas damage the liver.', TEAS],
    ['In one in twenty adults, and in no child, herbal teas damage the liver.', TEAS],
    ['Herbal teas damage the liver of some people.', TEAS],
  ])('%s', (text, wording) => {
    expect(decide(text, wording)).toMatchObject({ relation: 'differs', guard: { kind: 'quantifier' } });
  });

  it.each([
    'Two of the four islands, Mora and Tesk, belong to Denmark.',
    'Three of the islands, Mora, Tesk and Hild, are part of Denmark, the guide said.',
    'Mora and Tesk alone belong to Denmark.',
    'Of the four islands, only Mora and Hild belong to Denmark.',
    'Only one of the four islands – Lunna – is part of Denmark.',
    'He conceded that half of the islands belong to Denmark.',
  ])('%s', (text) => {
    expect(decide(text, ...ISLANDS).relation).toBe('differs');
  });

  it.each([
    'The council closed three libraries, those of Ashby, Corley and Denton.',
    'What the council closed was one library, that of Hale.',
    'Just two libraries, Ashby and Hale, were closed by the council.',
  ])('%s', (text) => {
    expect(decide(text, ...LIBRARIES).relation).toBe('differs');
  });
});

describe('a part that says, thinks or does something else leaves the claim as it is', () => {
  it.each([
    'Most doctors say that herbal teas damage the liver.',
    'Half of those who called believe herbal teas damage the liver.',
    'One in three readers thinks that herbal teas damage the liver.',
    'Two of the experts on the panel insisted that herbal teas damage the liver.',
    'Some parents are convinced that herbal teas damage the liver.',
    'One of the most popular channels claims that herbal teas damage the liver.',
    'A majority of the callers agreed that herbal teas damage the liver.',
    'In two of his books he writes that herbal teas damage the liver.',
    'A handful of doctors have warned for years that herbal teas damage the liver.',
    'Herbal teas, half of them sold on the internet, damage the liver.',
    'Herbal teas damage the liver, some of the nurses said.',
    'All of the herbal teas damage the liver.',
    'Every one of the herbal teas damages the liver.',
  ])('%s', (text) => {
    expect(decide(text, TEAS).relation).toBe('same');
  });

  it.each([
    'The bridges over the Elbe, two of which were a century old, were blown up by the retreating army.',
    'One of the men who guarded them saw how the bridges over the Elbe were blown up by the retreating army.',
    'Two of the six ferries were still running when the bridges over the Elbe were blown up by the retreating army.',
    'Half of the bridges had been repaired before the bridges over the Elbe were blown up by the retreating army.',
    'Some 20 minutes later the bridges over the Elbe were blown up by the retreating army.',
  ])('%s', (text) => {
    expect(decide(text, BRIDGES).relation).toBe('same');
  });

  it.each([
    'The council closed four of its libraries, those of Ashby, Corley, Denton and Hale.',
    'The council closed four libraries, those of Ashby, Corley, Denton and Hale.',
    'Several libraries, Ashby, Corley, Denton and Hale, were closed by the council.',
    'The council closed the libraries of Ashby, Corley, Denton and Hale and kept two libraries of its own in the other three towns.',
  ])('%s', (text) => {
    expect(decide(text, ...LIBRARIES).relation).toBe('same');
  });

  it.each([
    ['Every bridge over the Elbe but the oldest was blown up by the retreating army.', 'All the bridges over the Elbe were blown up by the retreating army.'],
    ['Apart from peppermint, all herbal teas damage the liver.', TEAS],
    ['With the exception of camomile, herbal teas damage the liver.', TEAS],
    ['Herbal teas, except for camomile, damage the liver.', TEAS],
    ['With the exception of rosehip, no herbal tea is safe.', 'No herbal tea is safe.'],
    ['Beyond Mora, Denmark will not sell any island.', 'Denmark will not sell any island.'],
  ])('%s', (text, wording) => {
    expect(decide(text, wording)).toMatchObject({ relation: 'differs', guard: { kind: 'quantifier' } });
  });

  it.each([
    ['All the papers except the Herald say that herbal teas damage the liver.', TEAS],
    ['Apart from his wife, nobody believed him when he wrote that herbal teas damage the liver.', TEAS],
    ['Herbal teas damage the liver, he told all but one of his guests.', TEAS],
    ['Nothing but time will show it, yet herbal teas damage the liver.', TEAS],
  ])('%s', (text, wording) => {
    expect(decide(text, wording).guard?.kind ?? 'none').not.toBe('quantifier');
  });

  it('knows a part that a wording has itself', () => {
    expect(decide('Two of the ferries sank.', 'Two ferries sank.').relation).toBe('same');
    expect(decide('Most of the herbal teas damage the liver.', 'Most herbal teas damage the liver.', TEAS).relation).toBe('same');
    expect(decide('Three of the nine judges resigned.', 'The judges resigned.', 'a third of the judges, three of nine, resigned').relation).toBe('same');
  });

  it('tells one of a few from the only one', () => {
    expect(decide('The quay is one of the few stone structures that survived.', 'The quay is the only stone structure that survived.').relation).toBe(
      'differs',
    );
  });

  it('knows that to become part of a whole is to belong to it', () => {
    expect(decide('Lunna became part of Denmark.', 'Lunna is part of Denmark.').relation).toBe('same');
    expect(decide('Six percent of Danes think the bridges over the Elbe were blown up by the retreating army.', BRIDGES).relation).toBe('same');
  });

  it('takes one of somebody’s things for one of them', () => {
    expect(decide('One of its rockets hit the dam.', 'A Belgian rocket hit the dam.').relation).toBe('same');
  });
});

describe('findPartitions', () => {
  const tell = (text: string) => findPartitions(readText(text, 'en')).map(({ kind, value, outOf, whole }) => [kind, value, outOf, whole.at(-1)?.raw]);

  it('tells how much of what', () => {
    expect(tell('Two of the four regions voted.')).toEqual([['number', 2, 4, 'regions']]);
    expect(tell('Nine in ten of the strikes failed.')).toEqual([['share', 90, null, 'strikes']]);
    expect(tell('Only the first of the landings was seen.')).toEqual([['rank', null, null, 'landings']]);
    expect(tell('Half the cars burned.')).toEqual([['share', 50, null, 'cars']]);
  });

  it('finds none in what is no part', () => {
    expect(tell('All four of the regions voted.')).toEqual([]);
    expect(tell('At most they argued, the most likely outcome.')).toEqual([]);
    expect(tell('Not one of the cars burned.')).toEqual([]);
  });

  it('reads no other language', () => {
    expect(findPartitions(readText('Die Hälfte der Autos brannte.', 'de'))).toEqual([]);
  });
});
