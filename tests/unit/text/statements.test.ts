import { describe, expect, it } from 'vitest';
import { isFurniture } from '@/lib/text/furniture';
import { countWords, isClosed } from '@/lib/text/letters';
import { findStatements, isStatement } from '@/lib/text/statements';

describe('isStatement', () => {
  it.each([
    ['a full sentence', 'The council approved the budget on Tuesday.', 'paragraph', true],
    ['a quotation that ends within its marks', 'He said: “We will never sign this.”', 'paragraph', true],
    ['a sentence with a reference behind it', 'The law was passed in March 2020.[12]', 'paragraph', true],
    ['a sentence in a script without spaces', '政府は新しい法律を可決しました。', 'paragraph', true],
    ['a sentence in Arabic', 'هل وافق المجلس على الميزانية اليوم؟', 'paragraph', true],
    ['a full sentence in a heading', 'Some cities have made great progress.', 'heading', true],
    ['a headline without a full stop', 'Council approves the record budget', 'headline', true],
    ['a list item without a full stop', 'Schools get twelve percent more', 'item', true],
    ['four words', 'That is not true.', 'paragraph', false],
    ['a line without closing punctuation', 'By our correspondent in the harbour', 'paragraph', false],
    ['a heading without closing punctuation', 'What we know about the budget', 'heading', false],
    ['a lead that ends in a colon', 'These are the five main points:', 'paragraph', false],
    ['an endless sentence', `The ${'very '.repeat(500)} end.`, 'paragraph', false],
    ['punctuation alone', '. . . . . . !', 'paragraph', false],
  ] as const)('%s', (_name, sentence, kind, expected) => {
    expect(isStatement(sentence, kind)).toBe(expected);
  });
});

describe('findStatements', () => {
  it('places statements without the white space around them and yields null for other sentences', () => {
    const text = 'No. The council approved the budget on Tuesday.  Why? Because it had to, said Mr. Smith.';
    const found = [...findStatements(text, 'paragraph', 'en')].map((place) => place && text.slice(place.start, place.end));
    expect(found).toEqual([null, 'The council approved the budget on Tuesday.', null, 'Because it had to, said Mr. Smith.']);
  });
});

describe('isFurniture', () => {
  it.each([
    'Subscribe to our newsletter for the best of the week.',
    'Follow us on Twitter and Facebook for the latest news.',
    'Follow Jane Doe on Twitter @janedoe.',
    '(Reporting by Jane Doe in London; editing by John Roe.)',
    'Jane Doe contributed to this report.',
    'John Roe and Jane Doe contributed reporting from Berlin.',
    '© 2019 The Daily Harbour, a company of the Harbour Press.',
    'All rights reserved by the Daily Harbour Press Company.',
    'We may earn a commission when you buy through links on our site.',
    'This article was originally published in the Daily Harbour.',
    'Abonnieren Sie unseren Newsletter mit den besten Geschichten.',
    'Suivez-nous sur les réseaux sociaux et dans notre application.',
    'Подписывайтесь на наш канал и читайте новости первыми.',
  ])('knows as furniture: %s', (sentence) => {
    expect(isFurniture(sentence)).toBe(true);
  });

  it.each([
    'Subscribers of the newspaper grew by 12 percent last year.',
    'Followers of the president attacked the parliament on Monday.',
    'The company must share its data with the police, the court ruled.',
    'He told reporters that the copyright of the song belongs to him.',
    'Read, who is 45, was elected mayor of the town in 2014.',
    'Like most of his party, the minister voted against the law.',
    'The commission may get more money from the states next year.',
    'Reporting on the war has become harder since the new law.',
    'All rights of the workers were ignored, the union said.',
    'The opinions of the judges differ in one point only.',
    'Join the army or go to jail, the judge told him.',
    'Source material for the book was found in Moscow.',
    'The reporter and the union contributed to the downfall of the government.',
    'Heavy fighting was reported from the south of the region.',
    'Research contributed to the success of the vaccine, he said.',
  ])('leaves in the story: %s', (sentence) => {
    expect(isFurniture(sentence)).toBe(false);
  });
});

describe('letters', () => {
  it.each([
    ['one two three', 3],
    ['U.S. forces – 5,000 of them – left', 6],
    ['  ', 0],
    ['それは文です', 3],
  ])('counts the words of %j', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it.each([
    ['An end.', true],
    ['An end.” [3]*', true],
    ['No end', false],
    ['No end [3]', false],
    ['Not at 3.5 percent', false],
    ['', false],
  ])('tells whether %j is closed', (text, closed) => {
    expect(isClosed(text)).toBe(closed);
  });
});
