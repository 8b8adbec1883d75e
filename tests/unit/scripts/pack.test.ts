// The command for makers of packs: what it says, where, and with which exit code.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDataFeed } from '@/lib/formats/data-feed';
import { runPack } from '@/scripts/pack-command';

const folder = mkdtempSync(join(tmpdir(), 'caveat-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]) {
  const lines: string[] = [];
  const status = runPack(words, { say: (line) => lines.push(line), complain: (line) => lines.push(line) });
  return { status, output: lines.join('\n') };
}

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const POOR = JSON.stringify({
  '@type': 'DataFeed',
  name: 'Poor',
  dataFeedElement: [{ item: { '@type': 'ClaimReview', claimReviewed: 'The moon is made of cheese.', reviewBody: 'A ridiculous claim.' } }],
});

test('the starter pack passes the strict check', () => {
  expect(run('check', 'public/packs/starter.json', '--strict')).toMatchObject({ status: 0 });
});

test('a poor pack passes with warnings, each with its place, and fails when strict', () => {
  const file = write('poor.json', POOR);
  const { status, output } = run('check', file);
  expect(status).toBe(0);
  for (const place of [
    'license',
    'item.itemReviewed.alternateName',
    'item.itemReviewed.author',
    'item.itemReviewed.datePublished',
    'item.itemReviewed.description',
    'item.reviewRating',
    'item.contentReferenceTime',
    'item.citation',
  ])
    expect(output).toMatch(new RegExp(`^warning {2}(dataFeedElement\\[0\\]\\.)?${place.replaceAll('.', '\\.')}: `, 'm'));
  expect(output).toContain('the note is not neutral: "ridiculous"');
  expect(run('check', file, '--strict').status).toBe(1);
});

test.each([
  ['broken.json', '{"@type": "DataFeed",\n  "name": }', 1, /broken\.json:2:11: not JSON/],
  ['empty.json', '{"@type": "DataFeed", "dataFeedElement": []}', 1, /error {4}dataFeedElement: there is no claim in it/],
  [
    'wrong.json',
    '{"@type": "DataFeed", "dataFeedElement": [{"claimReviewed": "One."}, {"claimReviewed": ""}]}',
    1,
    /error {4}dataFeedElement\[1\]\.claimReviewed: there is no text/,
  ],
  ['bytes.json', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d), 2, /not UTF-8/],
  ['lines.jsonl', '{"claimReviewed": "One."}\n{"claimReviewed": "Two."}\n', 0, /2 claims, 0 errors/],
])('%s is judged', (name, content, status, words) => {
  const outcome = run('check', write(name, content));
  expect(outcome.output).toMatch(words);
  expect(outcome.status).toBe(status);
});

test.each([[['check', '/nowhere.json']], [['check']], [['grow', 'x']], [['check', 'public/packs/starter.json', '--loud']]])(
  '%j is a clear line and exit code 2',
  (words) => {
    const { status, output } = run(...words);
    expect(status).toBe(2);
    expect(output).toMatch(/no such file|npm run pack -- check FILE/);
  },
);

test('records become a pack, and a record that is wrong is named', () => {
  const { pack, claims } = readDataFeed(JSON.parse(readFileSync('public/packs/starter.json', 'utf8')));
  const to = join(folder, 'built.json');
  expect(run('build', write('records.json', JSON.stringify({ pack, claims })), to).status).toBe(0);
  expect(readDataFeed(JSON.parse(readFileSync(to, 'utf8')))).toMatchObject({ pack, claims });
  const bad = write('bad.json', JSON.stringify({ pack, claims: [{ ...claims[0], reviews: [{ ...claims[0]!.reviews[0], rating: 'fake' }] }] }));
  expect(run('build', bad, to)).toMatchObject({ status: 1, output: expect.stringContaining('claims[0].reviews[0].rating') });
});
