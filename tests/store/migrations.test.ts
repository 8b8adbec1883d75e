// A library written by any earlier version opens in this one with everything in it.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createApp } from '@/lib/app/app';
import { readContent } from '@/lib/model/annotation';
import type { ClaimId } from '@/lib/model/ids';
import { readJobs } from '@/lib/store/jobs';
import { LIBRARY_VERSION } from '@/lib/store/migrations';
import { restoreDump } from '../support/database-dump';
import { freshLibrary } from '../support/fresh-library';
import { makeNote } from '../support/make-notes';

const dumps = readdirSync('tests/dumps').sort();

test('there is a dump of every version that was ever current', () => {
  expect(dumps).toEqual(Array.from({ length: LIBRARY_VERSION }, (_, index) => `version-${index + 1}.json`));
});

test.each(dumps)('%s opens with its packs, claims, verdicts and jobs', async (file) => {
  const { library, name } = freshLibrary();
  await restoreDump(name, readFileSync(`tests/dumps/${file}`, 'utf8'));
  const app = createApp({ library });
  await app.tidy();

  expect((await app.readLibrary()).packs.map(({ id, claims }) => [id, claims])).toEqual([
    ['own', 1],
    ['starter', 2],
  ]);
  const { claims } = await app.readClaims({ ids: ['starter/wall', 'own/tea', 'starter/gone'] as ClaimId[] });
  expect(claims.map((claim) => claim?.text ?? null)).toEqual([
    'The Great Wall of China can be seen from the Moon with the naked eye.',
    'The office kettle boils in eighty seconds.',
    null,
  ]);
  expect(claims[0]?.sayings[0]?.speaker).toBe('A guide');
  expect((await app.listVerdicts({ after: null, limit: 10 })).verdicts).toMatchObject([{ id: 'v1', claimId: 'starter/moon', verdict: 'not-same' }]);
  expect(await library.read(readJobs)).toMatchObject([{ id: 'j1', kind: 'import' }]);

  const text = 'The Great Wall of China can be seen from the Moon with the naked eye.';
  const { statements } = await app.matchStatements(
    {
      title: '',
      language: 'en',
      before: [],
      earlier: [],
      published: null,
      blocks: [{ kind: 'paragraph', text, statements: [{ id: 1, start: 0, end: text.length }] }],
    },
    { confidence: 'likely' },
  );
  expect(statements.map(({ matches }) => matches[0]?.claimId)).toEqual(['starter/wall']);
  if (Number(/\d+/.exec(file)) < 3) expect(await app.notes.countNotes()).toBe(0);
  else {
    const found = await app.notes.listNotes('https://news.example/story/print');
    expect(found.notes.map(({ id }) => id)).toEqual([makeNote('1').id]);
    expect(found.drafts.map(({ note }) => readContent(note).text)).toEqual(['Not yet']);
    expect(found.answers).toEqual([{ note: makeNote('1').id, exact: 'made of blue cheese', same: true }]);
    expect(await app.notes.suggestTags({ prefix: 'sp' })).toEqual(['Space']);
  }
  await app.close();
});
