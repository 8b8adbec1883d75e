// Notes out of Hypothesis's export and API answers: what they say is kept, what has no place is told, and nothing of a hostile file is let through.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReport } from '@/lib/formats/format';
import { isHypothesisAnnotation, readHypothesisAnnotation } from '@/lib/formats/hypothesis';
import { readContent } from '@/lib/model/annotation';
import { annotationSchema } from '@/lib/model/annotation-schema';
import { parse } from '@/lib/model/parse';

const NOW = '2026-01-02T03:04:05.000Z';
const annotation = {
  id: 'Yd0aEBV4Ee2',
  created: '2024-03-01T10:00:00.123456+00:00',
  updated: '2024-03-02T10:00:00.000000+00:00',
  user: 'acct:ann@hypothes.is',
  uri: 'https://news.example/story',
  text: 'Is this *so*?',
  tags: ['doubt', 'war'],
  group: '__world__',
  target: [
    {
      source: 'https://news.example/story',
      selector: [
        { type: 'RangeSelector', startContainer: '/div[1]', startOffset: 3, endContainer: '/div[1]', endOffset: 9 },
        { type: 'TextPositionSelector', start: 3, end: 9 },
        { type: 'TextQuoteSelector', exact: 'cheese', prefix: 'made of ', suffix: ', he said' },
      ],
    },
  ],
  document: { title: ['A story'] },
};

const read = (value: unknown) => {
  const report = createReport();
  return { note: isHypothesisAnnotation(value) ? readHypothesisAnnotation(value, 'rows[0]', NOW, report) : undefined, ...report };
};

test('an annotation becomes a note with its text, tags, quotation, page and dates', () => {
  const { note, refused, losses } = read(annotation);
  expect({ refused, losses }).toEqual({ refused: [], losses: [] });
  expect(note).toMatchObject({
    via: 'https://hypothes.is/a/Yd0aEBV4Ee2',
    created: '2024-03-01T10:00:00.123Z',
    modified: '2024-03-02T10:00:00.000Z',
    target: {
      source: 'https://news.example/story',
      title: 'A story',
      selector: [
        { type: 'TextPositionSelector', start: 3, end: 9 },
        { type: 'TextQuoteSelector', exact: 'cheese', prefix: 'made of ', suffix: ', he said' },
      ],
    },
  });
  expect(readContent(note!)).toMatchObject({ text: 'Is this *so*?', tags: ['doubt', 'war'] });
  expect(read(annotation).note?.id).toBe(note?.id);
  expect(read({ ...annotation, id: 'other' }).note?.id).not.toBe(note?.id);
});

test('a note on a whole page has no selector, and an answer is told', () => {
  const { note, losses } = read({ ...annotation, target: [{ source: annotation.uri }], references: ['abc'] });
  expect(note?.target.selector).toEqual([]);
  expect(losses).toEqual([{ path: 'rows[0].references', what: 'an answer is kept as a note of its own' }]);
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'urn:x-pdf:abc', ''])('one on %j is refused with its place', (uri) => {
  const { note, refused } = read({ ...annotation, uri });
  expect(note).toBeNull();
  expect(refused).toEqual([{ path: 'rows[0].uri', reason: 'is no http or https address' }]);
});

test('any JSON in any of its places gives a valid note or a refusal', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(annotation)), fc.jsonValue({ maxDepth: 4 }), (key, value) => {
      const spoilt = { ...annotation, [key]: value };
      const { note, refused } = read(spoilt);
      if (note) expect(parse(annotationSchema, note).ok).toBe(true);
      else expect(note === undefined || refused.length === 1).toBe(true);
    }),
    { numRuns: 300 },
  );
});
