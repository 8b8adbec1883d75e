import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWebAnnotations } from '@/lib/formats/read-web-annotation';
import { claimIri, claimOfIri, writeCollection, writeWebAnnotation } from '@/lib/formats/web-annotation';
import { type Annotation, readContent } from '@/lib/model/annotation';
import { annotationSchema } from '@/lib/model/annotation-schema';
import type { ClaimId } from '@/lib/model/ids';
import { parse } from '@/lib/model/parse';
import { RATINGS } from '@/lib/model/rating';
import { makeNote } from '../../support/make-notes';

const NOW = '2026-01-02T03:04:05.678Z';
const read = (json: unknown) => readWebAnnotations(JSON.parse(JSON.stringify(json)), NOW);
const TARGET = { source: 'https://example.org/a', selector: { type: 'TextQuoteSelector', exact: 'words' } };
const item = (more: object) => ({ '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'https://notes.example/1', type: 'Annotation', target: TARGET, ...more });

const full = makeNote(
  'a1',
  {
    text: 'It is **rock**.',
    tags: ['Moon', 'cheese'],
    rating: 'false',
    sources: [{ url: 'https://nasa.example/', title: 'Samples' }],
    claim: { id: 'starter/the moon, again' as ClaimId, title: 'The Moon is cheese.' },
    elsewhere: true,
  },
  {
    canonical: 'https://news.example/canonical',
    selector: [
      { type: 'TextQuoteSelector', exact: 'The Moon', prefix: 'a ', suffix: ' b', 'caveat:place': { block: 'p', of: 2, nth: 1, heading: 'moon', length: 500 } },
      { type: 'TextPositionSelector', start: 4, end: 12 },
      {
        type: 'RangeSelector',
        startSelector: { type: 'XPathSelector', value: '/html[1]/body[1]/p[1]', refinedBy: { type: 'TextPositionSelector', start: 4, end: 4 } },
        endSelector: { type: 'XPathSelector', value: '/html[1]/body[1]/p[2]' },
      },
    ],
  },
  '2025-01-01T00:00:00.000Z',
);

test('a note becomes a Web Annotation as W3C describes it', () => {
  expect(writeWebAnnotation(full)).toMatchObject({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { caveat: 'urn:x-caveat:' }],
    id: 'urn:uuid:00000000-0000-0000-0000-0000000000a1',
    type: 'Annotation',
    motivation: 'assessing',
    body: [
      { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: 'It is **rock**.' },
      { type: 'TextualBody', purpose: 'assessing', value: 'false' },
      { type: 'SpecificResource', purpose: 'linking', source: { id: 'https://nasa.example/', 'dcterms:title': 'Samples' } },
      { type: 'SpecificResource', purpose: 'identifying', source: { id: 'urn:x-caveat:claim:starter%2Fthe%20moon%2C%20again' } },
      { purpose: 'identifying' },
      { purpose: 'tagging', value: 'Moon' },
      { purpose: 'tagging', value: 'cheese' },
    ],
    target: {
      type: 'SpecificResource',
      source: { id: 'https://news.example/story', canonical: 'https://news.example/canonical', 'dcterms:title': 'A story' },
      selector: full.target.selector,
      state: { type: 'TimeState', sourceDate: '2024-05-07T08:09:10.000Z' },
    },
  });
});

describe('nothing is lost on the way out and in again', () => {
  test.each([
    ['one', (notes: Annotation[]) => writeWebAnnotation(notes[0]!)],
    ['a list', (notes: Annotation[]) => notes.map(writeWebAnnotation)],
    ['a collection', (notes: Annotation[]) => writeCollection(notes, { id: 'urn:x', label: 'Notes', created: NOW })],
    ['a page', (notes: Annotation[]) => writeCollection(notes, { id: 'urn:x', label: 'Notes', created: NOW }).first],
    ['a graph', (notes: Annotation[]) => ({ '@graph': notes.map(writeWebAnnotation) })],
  ])('as %s', (_, write) => {
    expect(read(write([full]))).toEqual({ notes: [full], refused: [], losses: [] });
  });

  test('whatever a note holds', () => {
    const words = fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' }).filter((text) => text.trim() === text && text !== '');
    const note = fc.record({
      text: words,
      tags: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 3 }),
      rating: fc.constantFrom(null, ...RATINGS),
      question: fc.boolean(),
      elsewhere: fc.boolean(),
      sources: fc.array(fc.record({ url: fc.webUrl(), title: words }), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(note, (content) => {
        const made = makeNote('b', content);
        // Only what may be stored has to come back.
        fc.pre(parse(annotationSchema, made).ok);
        expect(read(writeWebAnnotation(made))).toEqual({ notes: [made], refused: [], losses: [] });
      }),
      { numRuns: 200 },
    );
  });

  test('an annotation from elsewhere keeps its IRI, and is the same note at every reading', () => {
    const [once] = read(item({ bodyValue: 'x' })).notes;
    const [twice] = read([writeWebAnnotation(once!), item({ bodyValue: 'x' })]).notes;
    expect(once?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(once?.via).toBe('https://notes.example/1');
    expect(twice?.id).toBe(once?.id);
    expect(writeWebAnnotation(once!).id).toBe('https://notes.example/1');
    expect(read([item({ bodyValue: 'x' }), item({ bodyValue: 'x' })]).notes).toHaveLength(1);
  });
});

describe('what is found in the wild', () => {
  const contentOf = (more: object) => {
    const { notes, losses } = read(item(more));
    return { ...readContent(notes[0]!), losses: losses.map(({ path }) => path) };
  };
  test.each([
    ['a body of text', { body: { type: 'TextualBody', value: 'x' } }, { text: 'x', losses: [] }],
    ['types with a vocabulary', { type: ['oa:Annotation'], motivation: 'oa:questioning', bodyValue: 'x' }, { question: true, text: 'x', losses: [] }],
    ['a body that is an address', { body: 'https://example.org/b' }, { sources: [{ url: 'https://example.org/b', title: 'https://example.org/b' }] }],
    [
      'a body that is a resource',
      { body: { id: 'https://example.org/v', type: 'Video', title: 'V' } },
      { sources: [{ url: 'https://example.org/v', title: 'V' }] },
    ],
    ['tags by the motivation', { motivation: 'tagging', body: { type: 'TextualBody', value: 't' } }, { tags: ['t'], losses: [] }],
    [
      'a choice of bodies',
      {
        body: {
          type: 'Choice',
          items: [
            { type: 'TextualBody', value: 'a' },
            { type: 'TextualBody', value: 'b' },
          ],
        },
      },
      { text: 'a', losses: ['body'] },
    ],
    ['HTML', { body: { type: 'TextualBody', format: 'text/html', value: '<p>A <b>b</b></p>' } }, { text: 'A b', losses: ['body'] }],
    [
      'a rating of others',
      { body: { type: 'TextualBody', purpose: 'assessing', value: 'five stars' } },
      { text: 'five stars', rating: null, losses: ['body.purpose'] },
    ],
    ['a script as an address', { body: { source: 'javascript:alert(1)' } }, { sources: [], losses: ['body'] }],
    ['a creator', { creator: 'me', bodyValue: 'x' }, { text: 'x', losses: ['creator'] }],
    ['two targets', { target: [TARGET, TARGET], bodyValue: 'x' }, { text: 'x', losses: ['target'] }],
    ['a selector we cannot use', { target: { ...TARGET, selector: { type: 'SvgSelector', value: '<svg>' } } }, { losses: ['target.selector[0]'] }],
    ['a date of words', { created: 'yesterday' }, { losses: ['created'] }],
    ['a highlight alone', { motivation: 'highlighting' }, { text: '', losses: [] }],
  ] as const)('%s', (_, more, expected) => expect(contentOf(more)).toMatchObject(expected));

  test.each([
    ['nothing', {}, ''],
    ['a number', 5, ''],
    ['an annotation without a target', { type: 'Annotation', id: 'urn:x' }, 'target'],
    ['one on something that is no page', item({ target: 'urn:isbn:1' }), 'target'],
    ['a list with something else in it', [{ type: 'Claim' }], '[0]'],
  ])('%s is refused with its place', (_, json, path) => {
    const { notes, refused } = read(json);
    expect(notes).toEqual([]);
    expect(refused[0]?.path).toBe(path);
  });

  test('pages that lie elsewhere are named, not fetched', () => {
    const { losses } = read({
      type: 'AnnotationCollection',
      total: 2,
      first: { type: 'AnnotationPage', next: 'https://example.org/page2', items: [item({})] },
    });
    expect(losses[0]).toMatchObject({ path: 'first.next' });
  });

  test('the newest of two versions is kept', () => {
    const at = (year: number) => item({ bodyValue: `${year}`, created: `${year}-01-01T00:00:00Z`, modified: `${year}-01-01T00:00:00Z` });
    expect(read([at(2025), at(2023)]).notes.map((note) => readContent(note).text)).toEqual(['2025']);
  });

  test('keys of prototypes and depth without end do no harm', () => {
    const deep = JSON.parse(`${'{"next":'.repeat(3000)}1${'}'.repeat(3000)}`);
    expect(read({ type: 'AnnotationCollection', first: deep }).notes).toEqual([]);
    expect(read(JSON.parse('{"__proto__": {"type": "Annotation"}, "constructor": 1}')).notes).toEqual([]);
    expect(({} as { type?: string }).type).toBeUndefined();
  });
});

test('a claim has an IRI and comes back from it, and nothing else does', () => {
  const id = 'own/ä % / x' as ClaimId;
  expect(claimOfIri(claimIri(id))).toBe(id);
  for (const iri of ['https://example.org/', 'urn:x-caveat:claim:', 'urn:x-caveat:claim:%', 'urn:x-caveat:claim:no-slash']) expect(claimOfIri(iri)).toBeNull();
});
