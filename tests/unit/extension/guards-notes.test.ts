import { describe, expect, test } from 'vitest';
import { contentGuards, pagesGuards } from '@/lib/extension/guards';
import type { ClaimId } from '@/lib/model/ids';
import { makeNote, NOTED, noteId } from '../../support/make-notes';

const note = makeNote('1', {
  text: 'Mine',
  tags: ['a'],
  rating: 'mixed',
  sources: [{ url: 'https://example.org/', title: 'S' }],
  claim: { id: 'starter/a' as ClaimId, title: 'A' },
  elsewhere: true,
});
const id = noteId('1');
const place = { id, status: 'changed', text: 'now', material: ['number'], order: 3 };

describe('what a well-behaved part says of notes passes unchanged, through JSON as well', () => {
  test.each([
    ['listNotes', {}],
    ['saveNote', { note, before: null, language: 'de-AT' }],
    ['saveNote', { note: { ...note, target: { ...note.target, selector: [] } }, before: NOTED, language: null }],
    ['deleteNote', { id }],
    ['restoreNote', { id }],
    ['saveDraft', { before: null, changed: NOTED, note }],
    ['readDraft', { id }],
    ['dropDraft', { id }],
    ['suggestTags', { prefix: 'u' }],
    ['findClaims', { text: 'kettle', language: null }],
    ['answerSuspect', { note: id, exact: 'x', same: false }],
    ['tellAnchored', { places: [place] }],
  ] as const)('%s', (method, args) => {
    expect(contentGuards[method](JSON.parse(JSON.stringify(args)))).toEqual({ ok: true, value: args });
  });
  test.each([
    ['listPageNotes', { url: 'https://example.org/', canonical: null, title: null }],
    ['listAllNotes', { after: null, limit: 100 }],
    ['countNotes', {}],
    ['importNotes', { id, file: 'notes.jsonld', size: 10, read: '2024-07-20T00:00:00.000Z', notes: [note] }],
    ['undoNotes', { ids: [id] }],
    ['listDeletedNotes', {}],
    ['answerAddress', { url: 'https://a.example/', other: 'https://b.example/', same: true }],
    ['lookUpText', { text: 'A sentence.', language: null }],
  ] as const)('%s of our own pages', (method, args) => {
    expect(pagesGuards[method](JSON.parse(JSON.stringify(args)))).toEqual({ ok: true, value: args });
  });
});

describe('what a hostile page could say of notes is refused with the place', () => {
  const withBody = (body: unknown) => ({ note: { ...note, body: [body] }, before: null, language: null });
  const withTarget = (target: unknown) => ({ note: { ...note, target: { ...note.target, ...(target as object) } }, before: null, language: null });
  test.each([
    ['listNotes', { url: 'https://bank.example/' }, 'url: '],
    ['saveNote', { note: { ...note, id: '../x' }, before: null, language: null }, 'note.id: '],
    ['saveNote', { note: { ...note, modified: 'now' }, before: null, language: null }, 'note.modified: '],
    ['saveNote', withBody({ type: 'TextualBody', purpose: 'commenting', format: 'text/html', value: '<b>' }), 'note.body[0].format: '],
    ['saveNote', withBody({ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: 'x'.repeat(50_001) }), 'note.body[0].value: '],
    ['saveNote', withBody({ type: 'TextualBody', purpose: 'assessing', value: 'great' }), 'note.body[0].value: '],
    ['saveNote', withBody({ type: 'SpecificResource', purpose: 'linking', source: 'javascript:alert(1)', title: 'x' }), 'note.body[0].source: '],
    ['saveNote', withBody({ type: 'Choice', purpose: 'editing' }), 'note.body[0].purpose: '],
    ['saveNote', withTarget({ source: 'file:///etc/passwd' }), 'note.target.source: '],
    ['saveNote', withTarget({ selector: Array(11).fill(note.target.selector[0]) }), 'note.target.selector: '],
    ['saveNote', withTarget({ selector: [{ type: 'SvgSelector', value: '<svg>' }] }), 'note.target.selector[0].type: '],
    ['tellAnchored', { places: [{ ...place, status: 'fine' }] }, 'places[0].status: '],
    ['tellAnchored', { places: Array(2001).fill(place) }, 'places: '],
    ['suggestTags', { prefix: '' }, 'prefix: '],
    ['findClaims', { text: 'x'.repeat(5001), language: null }, 'text: '],
  ] as const)('%s %#', (method, args, start) => {
    const outcome = contentGuards[method](args);
    expect(outcome.ok).toBe(false);
    if (!outcome.ok) expect(outcome.error.message.slice(0, start.length)).toBe(start);
  });
});
