// A backup is read as it was written or not at all: any changed, missing or added byte is found, with its line.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BackupError, type BackupRecord, readBackup, writeBackup } from '@/lib/formats/backup';

const CREATED = '2026-01-02T03:04:05.000Z';

async function write(records: BackupRecord[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeBackup(CREATED, records)) parts.push(part);
  return Buffer.concat(parts);
}

async function* portions(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function read(bytes: Uint8Array, size = 100_000): Promise<BackupRecord[]> {
  const records: BackupRecord[] = [];
  for await (const lines of readBackup(portions(bytes, size))) records.push(...lines.map(({ record }) => record));
  return records;
}

const big = Array.from({ length: 60 }, (_, index) => ({ claim: { number: index, text: `${index} é `.repeat(12_000) } }));

test('any records come back as they were, in portions of any size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ row: fc.jsonValue() })), fc.integer({ min: 1, max: 300 }), async (records, size) => {
      const plain = JSON.parse(JSON.stringify(records));
      expect(await read(await write(records), size)).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test('a large backup has a digest for every megabyte, and is given out chunk by chunk', async () => {
  const bytes = await write(big);
  expect(bytes.length).toBeGreaterThan(3_000_000);
  let chunks = 0;
  for await (const lines of readBackup(portions(bytes, 65_536))) {
    chunks++;
    expect(lines.length).toBeLessThan(big.length);
  }
  expect(chunks).toBeGreaterThan(2);
  expect(await read(bytes)).toEqual(big);
});

describe('is refused, with the line, when', () => {
  const records = [{ pack: { id: 'a' } }, { claim: { text: 'One.' } }, { claim: { text: 'Two.' } }];
  const text = async (list: BackupRecord[] = records) => new TextDecoder().decode(await write(list));
  const lines = async (list?: BackupRecord[]) => (await text(list)).trimEnd().split('\n');

  test.each<[string, () => Promise<string>, RegExp]>([
    ['a letter was changed', async () => (await text()).replace('Two', 'Twa'), /line 5: part 1 .* digest differs/],
    ['a line is missing', async () => (await lines()).filter((_, index) => index !== 2).join('\n'), /line 4: part 1 .* digest differs/],
    ['it ends too early', async () => (await lines()).slice(0, -1).join('\n'), /line 5: the backup ends too early/],
    ['it was cut off inside a line', async () => (await text()).slice(0, 100), /line \d: (not JSON|the backup ends)/],
    [
      'a line was added before the end',
      async () => (await lines()).toSpliced(5, 0, '{"claim":{"text":"Three."}}').join('\n'),
      /line 7: parts of the backup are missing/,
    ],
    ['something stands after the end', async () => `${await text()}{"claim":{}}\n`, /line 7: there is something after the end/],
    [
      'its digest of digests was changed',
      async () => (await text()).replace(/("end".*"sha256":")../, '$1zz'),
      /line 6: the digest of the whole backup differs/,
    ],
    ['it is of a later version', async () => (await text()).replace('"version":1', '"version":2'), /line 1: the backup is of version 2/],
    ['it is something else', async () => '{"a":1}\n', /line 1: this is no backup of Caveat/],
    ['it is no JSON', async () => 'hello', /line 1: not JSON/],
    ['it is empty', async () => '', /line 1: the file is empty/],
    [
      'it has no digest for twelve megabytes',
      async () => `${(await lines())[0]}\n${`{"claim":"${'x'.repeat(1000)}"}\n`.repeat(12_000)}`,
      /a digest should stand here/,
    ],
    ['a line has a hundred million letters', async () => `${(await lines())[0]}\n{"claim":"${'x'.repeat(100_000_000)}"}\n`, /line 2: longer than 8 MB/],
  ])('%s', async (_, make, message) => {
    await expect(read(new TextEncoder().encode(await make()))).rejects.toThrow(message);
    await expect(read(new TextEncoder().encode(await make()))).rejects.toThrow(BackupError);
  });

  test('two of its parts changed places', async () => {
    const all = await lines(big);
    const ends = all.flatMap((line, index) => (line.startsWith('{"chunk"') ? [index] : []));
    const [first, second, third] = [all.slice(0, ends[0]! + 1), all.slice(ends[0]! + 1, ends[1]! + 1), all.slice(ends[1]! + 1)];
    await expect(read(new TextEncoder().encode([...first, ...third, ...second].join('\n')))).rejects.toThrow(/part 2 of the backup is missing/);
  });

  test('it is not UTF-8', async () => {
    const bytes = await write(records);
    const spoilt = Uint8Array.from(bytes);
    spoilt[bytes.indexOf('O'.charCodeAt(0))] = 0xff;
    await expect(read(spoilt)).rejects.toThrow(/line 3: not JSON, or not UTF-8/);
  });
});
