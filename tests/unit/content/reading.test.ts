// Holds the reading to its promises: unchanged blocks keep their statements, and no message grows beyond its bounds.
import { describe, expect, test } from 'vitest';
import { createReading } from '@/entrypoints/content/reading';
import type { Article, ArticleBlock } from '@/lib/page/article';

/** A block whose text is the sentences joined by spaces. */
function createBlock(...sentences: string[]): ArticleBlock {
  let at = 0;
  const statements = sentences.map((sentence, id) => {
    const start = at;
    at += sentence.length + 1;
    return { id, start, end: start + sentence.length };
  });
  const text = sentences.join(' ');
  return { kind: 'paragraph', text, element: null as unknown as Element, statements, key: text.slice(0, 40), range: () => null };
}

function createArticle(...blocks: ArticleBlock[]): Article {
  return { title: 'Title', language: 'en', blocks };
}

function take(reading: ReturnType<typeof createReading>, startAt = 0) {
  const batches = [...reading.batches(startAt)];
  for (const batch of batches) for (const known of batch.closes) known.matched = true;
  return batches;
}

const many = (count: number, length = 1) =>
  Array.from({ length: count }, (_, index) => createBlock(...Array.from({ length }, (_, at) => `Sentence ${index}.${at}.`)));

describe('batches', () => {
  test('the first is small, the next larger, and together they have every statement once', () => {
    const reading = createReading();
    reading.update(createArticle(...many(500)));
    const batches = take(reading);
    expect(batches.map(({ statements }) => statements.length)).toEqual([10, 50, 200, 200, 40]);
    expect(new Set(batches.flatMap(({ statements }) => statements.map(({ id }) => id))).size).toBe(500);
    expect(take(reading)).toEqual([]);
  });

  test('blocks without a statement, as in a long table, never make a message too large', () => {
    const reading = createReading();
    const cells = Array.from({ length: 2500 }, (_, index) => ({ ...createBlock(`Cell ${index}`), statements: [], kind: 'cell' as const }));
    const long = Array.from({ length: 9 }, (_, index) => ({ ...createBlock(`${index} ${'words '.repeat(3000)}`), statements: [] }));
    reading.update(createArticle(...cells, ...long, createBlock('The tower fell.')));
    const sent = take(reading).filter(({ statements }) => statements.length > 0);
    expect(sent).toHaveLength(1);
    expect(sent[0]!.blocks.length).toBeLessThanOrEqual(1000);
    expect(sent[0]!.blocks.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(60_000);
    expect(sent[0]!.blocks.at(-1)!.text).toBe('The tower fell.');
  });

  test('what is in view comes first, with the sentences before it', () => {
    const reading = createReading();
    reading.update(createArticle(...many(12)));
    const batches = take(reading, 8);
    expect(batches.map(({ blocks }) => blocks[0]!.text)).toEqual(['Sentence 8.0.', 'Sentence 0.0.']);
    expect(batches[0]!.before).toEqual(['Sentence 6.0.', 'Sentence 7.0.']);
    expect(batches[1]!.before).toEqual([]);
  });

  test('new blocks between old ones go in messages of their own, so that neighbours are neighbours', () => {
    const reading = createReading();
    const old = many(4);
    reading.update(createArticle(...old));
    take(reading);
    reading.update(createArticle(old[0]!, createBlock('New one.'), old[1]!, old[2]!, createBlock('New two.'), createBlock('New three.'), old[3]!));
    const batches = take(reading);
    expect(batches.map(({ blocks }) => blocks.map(({ text }) => text))).toEqual([['New one.'], ['New two.', 'New three.']]);
    expect(batches.map(({ before }) => before)).toEqual([['Sentence 0.0.'], ['Sentence 1.0.', 'Sentence 2.0.']]);
  });

  test('a paragraph of 200 kB is cut between statements, and every piece fits', () => {
    const sentences = Array.from({ length: 4000 }, (_, index) => `This is sentence number ${index} of a paragraph without an end.`);
    const reading = createReading();
    reading.update(createArticle(createBlock(...sentences)));
    const batches = take(reading);
    const texts: string[] = [];
    for (const { blocks } of batches) {
      expect(blocks.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(60_000);
      for (const { text, statements } of blocks) texts.push(...statements.map(({ start, end }) => text.slice(start, end)));
    }
    expect(texts).toEqual(sentences);
    expect(batches[1]!.before).toEqual(batches[0]!.statements.slice(-2).map(({ text }) => text));
  });

  test('a sentence without an end is left out', () => {
    const reading = createReading();
    reading.update(createArticle(createBlock('Short one.', `Long ${'word '.repeat(2000)}end.`)));
    expect(take(reading).flatMap(({ statements }) => statements.map(({ text }) => text))).toEqual(['Short one.']);
  });
});

describe('a second reading', () => {
  test('keeps the ids of what stayed, also where texts repeat, and names what went', () => {
    const reading = createReading();
    reading.update(createArticle(createBlock('A.'), createBlock('B.'), createBlock('B.'), createBlock('C.')));
    const before = [...reading.statements()].map(({ id, text }) => `${text}${id}`);
    expect(new Set(before).size).toBe(4);
    const { gone } = reading.update(createArticle(createBlock('D.'), createBlock('A.'), createBlock('B.'), createBlock('C.')));
    expect(gone).toEqual([3]);
    expect([...reading.statements()].map(({ id, text }) => `${text}${id}`)).toEqual(['D.5', before[0], before[1], before[3]]);
    expect(reading.find(3)).toBeNull();
    expect(reading.find(5)?.text).toBe('D.');
  });

  test('asks again about everything only when told to', () => {
    const reading = createReading();
    const article = createArticle(...many(3));
    reading.update(article);
    take(reading);
    reading.update(article);
    expect(take(reading)).toEqual([]);
    reading.forgetMatches();
    expect(take(reading)).toHaveLength(1);
  });
});
