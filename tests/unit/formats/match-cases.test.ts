import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type JudgedPair, writeMatchCases } from '@/lib/formats/match-cases';
import { claimId, type PackId } from '@/lib/model/ids';
import { readCases } from '@/scripts/evaluate/match';

const pack = 'a-pack' as PackId;
const pair = (local: string, text: string, verdict: JudgedPair['verdict']): JudgedPair => ({ claimId: claimId(pack, local), text, verdict });
const read = (pairs: JudgedPair[]): unknown[] =>
  writeMatchCases(pairs)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('writeMatchCases', () => {
  it('writes one line a sentence, with the claims it makes and those it does not make', () => {
    expect(read([pair('b', 'Water boils.', 'not-same'), pair('a', 'Water boils.', 'same'), pair('c', 'Ice melts.', 'not-same')])).toEqual([
      { text: 'Ice melts.', claims: [], rejected: ['c'] },
      { text: 'Water boils.', claims: ['a'], rejected: ['b'] },
    ]);
  });

  it('lets the later of two verdicts on one pair count', () => {
    expect(read([pair('a', 'Ice melts.', 'not-same'), pair('a', 'Ice melts.', 'same')])).toEqual([{ text: 'Ice melts.', claims: ['a'], rejected: [] }]);
  });

  it('tells no web address, no time and no pack', () => {
    const verdict = { ...pair('a', 'Ice melts, see https://example.org/private?x=1 for more.', 'same'), created: '2026-01-02T03:04:05Z', id: 'v-1' };
    const text = writeMatchCases([verdict]);
    expect(text).toBe('{"text":"Ice melts, see for more.","claims":["a"],"rejected":[]}\n');
  });

  it('writes what the evaluation reads', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'cases-')), 'cases.jsonl');
    writeFileSync(path, writeMatchCases([pair('a', 'Ice melts.', 'same'), pair('b', 'Water boils.', 'not-same')]));
    expect(readCases(path).map(({ text, claims, relation }) => ({ text, claims, relation }))).toEqual([
      { text: 'Ice melts.', claims: ['a'], relation: 'same' },
      { text: 'Water boils.', claims: [], relation: 'same' },
    ]);
  });

  it('is empty without verdicts', () => {
    expect(writeMatchCases([])).toBe('');
  });
});
