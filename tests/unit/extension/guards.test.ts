import { describe, expect, test } from 'vitest';
import { contentGuards, pagesGuards } from '@/lib/extension/guards';

const statements = {
  title: 'T',
  language: 'en',
  before: ['A.'],
  earlier: [],
  published: null,
  blocks: [{ kind: 'paragraph', text: 'One two three.', statements: [{ id: 1, start: 0, end: 14 }] }],
};
const verdict = { id: '0123456789abcdef', claimId: 'starter/a', claim: 'C', text: 'S', verdict: 'not-same', created: '2026-01-02T03:04:05.678Z' };

describe('what a well-behaved part sends passes unchanged, through JSON as well', () => {
  test.each([
    ['pageOpened', { clicked: false }],
    ['matchStatements', statements],
    ['matchStatements', { ...statements, language: null }],
    ['readClaims', { ids: ['starter/a', 'own/x/y'] }],
    ['storeVerdict', { verdict }],
    ['removeVerdict', { id: verdict.id }],
    ['countShown', { count: null, factCheck: false }],
    ['nameHighlights', { opened: 1_700_000_000_000.5, count: 41 }],
    ['styleHighlights', { css: '@media screen{::highlight(ha1){background-color:rgb(1 2 3/.13)}}', on: true }],
  ] as const)('%s', (method, args) => {
    expect(contentGuards[method](JSON.parse(JSON.stringify(args)))).toEqual({ ok: true, value: args });
  });
  test.each([
    ['readSettings', {}],
    ['changeSettings', { changes: { paused: true, sitesOff: ['example.org'], reading: null } }],
    ['readLibrary', {}],
    ['readClaims', { ids: [] }],
    ['readTab', { tabId: 7 }],
    ['restoreStarterPack', {}],
    ['removePack', { id: 'starter' }],
    ['listVerdicts', { after: null, limit: 50 }],
    ['storeVerdict', { verdict }],
    ['removeVerdict', { id: verdict.id }],
  ] as const)('%s of our own pages', (method, args) => {
    expect(pagesGuards[method](JSON.parse(JSON.stringify(args)))).toEqual({ ok: true, value: args });
  });
});

describe('what a hostile page could send is refused with the place', () => {
  test.each([
    ['pageOpened', null, ''],
    ['pageOpened', { clicked: 'yes' }, 'clicked: '],
    ['matchStatements', { ...statements, blocks: [{ ...statements.blocks[0], text: 5 }] }, 'blocks[0].text: '],
    ['matchStatements', { ...statements, blocks: [{ ...statements.blocks[0], statements: [{ id: 1, start: 0, end: 99 }] }] }, 'blocks[0]: '],
    ['matchStatements', { ...statements, blocks: [{ ...statements.blocks[0], statements: [{ id: 1, start: 5, end: 5 }] }] }, 'blocks[0].statements[0]: '],
    ['matchStatements', { ...statements, title: 'x'.repeat(2001) }, 'title: '],
    ['matchStatements', { ...statements, language: '../../etc' }, 'language: '],
    ['matchStatements', { ...statements, blocks: Array(4).fill({ kind: 'paragraph', text: 'x'.repeat(50_000), statements: [] }) }, 'blocks: '],
    [
      'matchStatements',
      { ...statements, blocks: [{ kind: 'paragraph', text: 'x'.repeat(4000), statements: [{ id: 1, start: 0, end: 3001 }] }] },
      'blocks[0].statements[0]: ',
    ],
    ['matchStatements', { ...statements, earlier: Array(6).fill('x'.repeat(10_000)) }, 'earlier: '],
    ['readClaims', { ids: ['__proto__'] }, 'ids[0]: '],
    ['readClaims', { ids: Array(501).fill('a/b') }, 'ids: '],
    ['storeVerdict', { verdict: { ...verdict, id: 'a' } }, 'verdict.id: '],
    ['storeVerdict', { verdict: { ...verdict, created: 'yesterday' } }, 'verdict.created: '],
    ['countShown', { count: -1, factCheck: false }, 'count: '],
    ['nameHighlights', { opened: 1, count: 1000 }, 'count: '],
    ['styleHighlights', { css: '::highlight(ha1){background:url(https://example.org/)}', on: true }, 'css: '],
    ['styleHighlights', { css: '@import "https://example.org/"', on: true }, 'css: '],
    ['styleHighlights', { css: '::highlight(ha1){background:u\\72l(https://example.org/)}', on: true }, 'css: '],
    ['styleHighlights', { css: 'x'.repeat(30_001), on: true }, 'css: '],
  ] as const)('%s %#', (method, args, place) => {
    const outcome = contentGuards[method](args);
    expect(outcome.ok).toBe(false);
    if (!outcome.ok) expect(outcome.error.message.startsWith(place)).toBe(true);
  });
  test('settings take no unknown key and no host that is none', () => {
    expect(pagesGuards.changeSettings({ changes: { colour: 'red' } }).ok).toBe(false);
    expect(pagesGuards.changeSettings({ changes: { neverScan: ['https://example.org/'] } }).ok).toBe(false);
  });
});
