// Checks which words of a statement are taken to lead up to what it says.
import { describe, expect, it } from 'vitest';
import { readText } from '@/lib/search/judge/read';
import { findLead } from '@/lib/search/lead';

/** The words of a text that only lead up to what it says, or go on about it. */
function leadOf(text: string, language = 'en'): string {
  const reading = readText(text, language);
  const lead = findLead(reading);
  return reading.words
    .filter(({ at }) => lead.has(at))
    .map(({ raw }) => raw)
    .join(' ');
}

describe('what leads up to what is said', () => {
  it.each([
    ['Scientists dismiss the idea that bread rises in the dark.', 'Scientists dismiss the idea'],
    ['The minister told the chancellor on Monday that the harbour would close.', 'The minister told the chancellor on Monday'],
    ['My uncle is firmly convinced that the harbour was sold.', 'My uncle is firmly convinced'],
    ['After dinner, she went on to say that the harbour was sold.', 'she went on to say'],
  ])('ends before the word that opens it: %s', (text, lead) => {
    expect(leadOf(text)).toBe(lead);
  });

  it('goes on behind it where what is told is what the sentence is about', () => {
    expect(leadOf('The claim that the harbour was sold rests on one old letter.')).toBe('The claim rests on one old letter');
  });

  it('is not there where nobody tells anything, and where the writer speaks for himself', () => {
    expect(leadOf('The harbour that the city sold was old.')).toBe('');
    expect(leadOf('I truly believe that the harbour was sold.')).toBe('');
  });

  it('is found by the verbs of saying of other languages', () => {
    expect(leadOf('Le ministre affirme que le port est vendu.', 'fr')).toBe('Le ministre affirme');
  });
});
