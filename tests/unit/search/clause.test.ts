import { describe, expect, it } from 'vitest';
import { judge } from '@/lib/search/guards';

/** The painted clause stands in brackets. */
const paint = (marked: string, claim: string): string => {
  const text = marked.replace(/[[\]]/g, '');
  const { span } = judge(text, claim, { language: 'en' });
  return `${text.slice(0, span[0])}[${text.slice(...span)}]${text.slice(span[1])}`;
};

describe('the painted clause', () => {
  it.each([
    [
      '[By sending Ukraine ever more weapons, the West only drags out the war], Russian officials say.',
      'The West is prolonging the war by supplying weapons to Ukraine.',
    ],
    ['The claim that [5G masts spread the coronavirus] has been debunked many times.', '5G masts spread the coronavirus'],
    ['There is no evidence that [vaccines cause autism].', 'Vaccines cause autism.'],
    ['Ukraine denies that [its forces have fired on the Zaporizhzhia plant].', 'Ukrainian forces fired on the Zaporizhzhia plant.'],
    [
      'In all, [the office has recorded the deaths of some 6,700 civilians since the invasion began on Feb. 24].',
      'The office recorded 6,700 deaths of civilians since the invasion.',
    ],
    ['[Its army did not hold any of the four provinces in full], the map shows.', 'The army did not hold any of the four provinces.'],
    [
      'But under the charter, the mayor maintains, [all four islands are now national soil], and nobody wants to discuss that.',
      'The four islands are national soil.',
    ],
    ['[The ferry, as its captain has long complained, has come right up to the rocks].', 'The ferry comes right up to the rocks.'],
    [
      '“[Financial support” from the north, the president told him, “leads the council to reject the idea of negotiations].”',
      'The council rejects the idea of negotiations because of support from the north.',
    ],
    [
      '[Guarantees for the islands, Mr. Lind suggested in an interview shown on Saturday, will be essential if the mayor is to return to the table].',
      'Mr. Lind says guarantees for the islands are essential for the mayor to return to the table.',
    ],
    ['Reporters wrote that [the rockets had crossed into Poland and killed two people].', 'Rockets crossed into Poland and killed two people.'],
    ['“[The massacre was a hoax],” says a post that still makes the rounds.', 'The massacre was a hoax.'],
    ['“[A single eruption puts more gas into the air than all of mankind],” wrote a user.', 'One eruption puts more gas into the air than mankind.'],
    ['In October, [143 countries voted to condemn the move; five voted against].', 'The assembly condemned the move by 143 votes to 5.'],
    [
      'Claims by Ursula Berg that [more than 900 harbour officers had died] were removed from a video by the council.',
      '900 harbour officers died by the end of November.',
    ],
    [
      'He said that [raids had long been avoided but had become “a forced and inevitable response” to provocations such as the attack on the bridge].',
      'Raids became unavoidable because of provocations such as the attack on the bridge.',
    ],
  ])('%s', (marked, claim) => {
    expect(paint(marked, claim)).toBe(marked);
  });
});
