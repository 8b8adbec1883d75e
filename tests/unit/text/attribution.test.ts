import { describe, expect, test } from 'vitest';
import type { Span } from '@/lib/model/match';
import { attributeBlocks, attributionAt } from '@/lib/text/attribution';

/** Attributes blocks whose sentences end at "|", and says who speaks at `where` in the last block. */
function speakerAt(blocks: string[], where: string) {
  const cut = blocks.map((block) => {
    const text = block.replaceAll('|', '');
    const sentences: Span[] = [];
    let at = 0;
    for (const part of block.split('|')) {
      sentences.push([at, at + part.length]);
      at += part.length;
    }
    return { text, sentences };
  });
  const attributed = attributeBlocks(cut, 'en')!;
  const text = cut.at(-1)!.text;
  const start = text.indexOf(where);
  expect(start).toBeGreaterThanOrEqual(0);
  return attributionAt([start, start + where.length], attributed.at(-1)!.attributions);
}

describe('the speaker of a reported or quoted clause', () => {
  test.each([
    [
      'Kremlin spokesperson Dmitry Peskov said on Friday that the West must recognise them.',
      'the West must recognise them',
      'Dmitry Peskov',
      'Kremlin spokesperson',
    ],
    ['Dmitry Peskov, the Kremlin spokesman, told reporters that talks were impossible.', 'talks were impossible', 'Dmitry Peskov', 'Kremlin spokesman'],
    ['“Russia will not stop,” said Sergei Lavrov, the foreign minister, in Moscow.', 'Russia will not stop', 'Sergei Lavrov', 'foreign minister'],
    ['“Russia will not stop,” Mr. Putin said.', 'Russia will not stop', 'Putin', null],
    ['According to Ukraine’s Defence Ministry, 143 countries voted in favour.', '143 countries voted in favour', 'Ukraine’s Defence Ministry', null],
    [
      'Russian Foreign Minister Sergei Lavrov accused NATO of fighting directly in the war.',
      'fighting directly in the war',
      'Sergei Lavrov',
      'Russian Foreign Minister',
    ],
    ['The board ignored the charge by Laura Chen that the samples were mixed up.', 'the samples were mixed up', 'Laura Chen', null],
    ['Russian officials renewed an old accusation: that laboratories bred the virus.', 'laboratories bred the virus', 'Russian officials', null],
    ['Anna Berg has never withdrawn her claim that the vote was bought.', 'the vote was bought', 'Anna Berg', null],
    ['Carl Ode could not bring himself to deny that the bank had known.', 'the bank had known', 'Carl Ode', null],
    ['Sir Ian Poe pointed to his rival, which he said had wrecked the budget.', 'his rival, which he said had wrecked the budget', 'Ian Poe', null],
    ['“Trains will run on time” — Maya Nair, 15 August', 'Trains will run on time', 'Maya Nair', null],
    ['To her last day the cook, Edna Pruitt, insisted that the coins were buried.', 'the coins were buried', 'Edna Pruitt', 'cook'],
    ['Maker of chips to close its plant in Ohio – Reuters', 'Maker of chips to close its plant', 'Reuters', null],
    ['Imran Sheikh, 34, of Bury Park, denies that he set the fire.', 'he set the fire', 'Imran Sheikh', null],
    ['The fund now expects trade to shrink this year, having previously forecast growth.', 'trade to shrink this year', 'fund', null],
    ['The war is lost, Macron told the paper.', 'The war is lost', 'Macron', null],
  ])('%s', (sentence, where, name, role) => {
    expect(speakerAt([sentence], where)?.speaker).toEqual({ name, role });
  });

  test('a last name finds the full name printed before, a pronoun the last speaker it fits', () => {
    const blocks = ['President Joe Biden met Emmanuel Macron in Washington.', 'Biden said he was ready to talk.| He added that Russia showed no sign of that.'];
    expect(speakerAt(blocks, 'he was ready to talk')?.speaker?.name).toBe('Joe Biden');
    expect(speakerAt(blocks, 'Russia showed no sign of that')?.speaker?.name).toBe('Joe Biden');
  });
  test('a pronoun between a source and its verb is who speaks, not a part of the source', () => {
    const blocks = ['President Joe Biden met Emmanuel Macron.| Biden spoke first.', 'According to the palace’s read-out he said that talks were near.'];
    expect(speakerAt(blocks, 'talks were near')?.speaker?.name).toBe('Joe Biden');
  });
  test('a quotation alone is of whom the sentence before names', () => {
    expect(speakerAt(['Museum curator Anna Wieczorek is in no doubt.| “This is the compass of Copernicus.”'], 'This is the compass')?.speaker?.name).toBe(
      'Anna Wieczorek',
    );
  });
  test('what a thing holds or a company expects is not said by it', () => {
    expect(speakerAt(['The chip, no bigger than a nail, holds 208 billion transistors.'], 'no bigger than a nail')).toBeNull();
  });
  test('a quotation that goes on after its speaker was named is still theirs', () => {
    const attribution = speakerAt(
      ['“We are open to talks,” Peskov said.| “But our conditions have not changed since September.”'],
      'our conditions have not changed',
    );
    expect(attribution?.speaker?.name).toBe('Peskov');
    expect(attribution?.quoted).toBe(true);
  });
  test('a quotation left open goes on in the next paragraph', () => {
    const blocks = [
      '“The first point is simple,” Ms. Harris said. “We will not pay',
      '“And the second point is that nobody asked us at any time before this.”',
    ];
    expect(speakerAt(blocks, 'nobody asked us at any time')?.speaker?.name).toBe('Harris');
  });
  test('hearsay has no speaker, and the narrator none at all', () => {
    expect(speakerAt(['Russia reportedly fired 70 missiles at Ukraine.'], 'fired 70 missiles')).toMatchObject({ speaker: null, kind: 'hearsay' });
    expect(speakerAt(['Russia fired 70 missiles at Ukraine on Monday.'], 'fired 70 missiles')).toBeNull();
  });
  test('the verb says what it implies', () => {
    expect(speakerAt(['The minister denied that the plant had been shelled.'], 'the plant had been shelled')?.kind).toBe('denied');
    expect(speakerAt(['Smith falsely claimed that the vote was stolen.'], 'the vote was stolen')?.kind).toBe('false');
  });
});
