// Answers of Google's Fact Check Tools, as a reader may have saved them.
import { expect, test } from 'vitest';
import { readDataFeed } from '@/lib/formats/data-feed';

const answer = {
  claims: [
    {
      text: 'The Moon is made of cheese.',
      claimant: 'Ann',
      claimDate: '2020-03-01T00:00:00Z',
      claimReview: [
        {
          publisher: { name: 'Checker', site: 'checker.example' },
          url: 'https://checker.example/1',
          title: 'No, it is rock',
          reviewDate: '2020-03-11T08:00:00Z',
          textualRating: 'Pants on Fire',
          languageCode: 'en',
        },
        { publisher: { site: 'other.example' }, url: 'javascript:alert(1)', textualRating: 'Rather so', languageCode: 'en' },
        'nonsense',
      ],
    },
    { text: '', claimReview: [] },
    { text: 'Nobody looked at this.', claimReview: [] },
  ],
  nextPageToken: 'abc',
};

test('become claims with who said them and every review, in the words of the reviewer', () => {
  const { claims, refused, losses } = readDataFeed(answer);
  expect(claims).toMatchObject([
    {
      text: 'The Moon is made of cheese.',
      language: 'en',
      sayings: [{ speaker: 'Ann', date: '2020-03-01' }],
      reviews: [
        { reviewer: 'Checker', rating: 'false', ratingText: 'Pants on Fire', date: '2020-03-11', title: 'No, it is rock', url: 'https://checker.example/1' },
        { reviewer: 'other.example', rating: 'unrated', ratingText: 'Rather so', url: null },
      ],
    },
    { text: 'Nobody looked at this.', sayings: [], reviews: [] },
  ]);
  expect(refused).toEqual([{ path: 'claims[1].text', reason: 'there is no text of the claim' }]);
  expect(losses.map(({ path }) => path)).toEqual(['claims[0].claimReview[1].url', 'claims[0].claimReview[2]']);
});
