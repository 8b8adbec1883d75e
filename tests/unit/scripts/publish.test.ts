// Publishing from the command line: a table becomes a pack whose serial rises, a key signs it, and a renewed key is followed.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDataFeed } from '@/lib/formats/data-feed';
import { readSerial } from '@/lib/formats/pack-serial';
import { readSignature, verifyPack } from '@/lib/formats/pack-signature';
import { runPack } from '@/scripts/pack-command';
import { isPublishing, runPublishing } from '@/scripts/publish-command';

const folder = mkdtempSync(join(tmpdir(), 'caveat-publish-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

async function run(...words: string[]) {
  const lines: string[] = [];
  const output = { say: (line: string) => lines.push(line), complain: (line: string) => lines.push(line) };
  const status = isPublishing(words) ? await runPublishing(words, output) : runPack(words, output);
  return { status, output: lines.join('\n') };
}
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const trustIn = async (file: string, pinned: string) => {
  const signature = readSignature(readFileSync(`${file}.sig.json`, 'utf8'));
  if (!signature.ok) throw new Error(signature.error.message);
  const verified = await verifyPack(Uint8Array.from(readFileSync(file)), signature.value, pinned);
  return verified.ok ? verified.value.trust : verified.error.code;
};

test('a table becomes a pack; built again it keeps what it says of itself, and its serial rises', async () => {
  writeFileSync(
    at('ships.csv'),
    'claim,speaker,rating,url\nThe ship left Oslo in March.,A captain,False,https://check.example/1\n,,,\n"No, it stayed.",,True,\n',
  );
  expect(await run('build', at('ships.csv'))).toMatchObject({ status: 0 });
  const feed = json(at('ships.json'));
  const { pack, claims } = readDataFeed(feed);
  expect([pack.id, claims.map(({ text, reviews }) => `${text} ${reviews[0]?.rating}`), readSerial(feed)]).toEqual([
    'ships',
    ['The ship left Oslo in March. false', 'No, it stayed. true'],
    1,
  ]);
  writeFileSync(at('ships.json'), JSON.stringify({ ...feed, name: 'Ships of the north', license: 'https://creativecommons.org/licenses/by/4.0/' }));
  await run('build', at('ships.csv'));
  expect(json(at('ships.json'))).toMatchObject({ name: 'Ships of the north', license: 'https://creativecommons.org/licenses/by/4.0/' });
  expect(readSerial(json(at('ships.json')))).toBe(2);
});

test('a key signs, is renewed, and whoever trusted the old one follows', async () => {
  const made = await run('key', at('key.json'));
  const first = /public key is ([0-9a-f]{64})/.exec(made.output)![1]!;
  expect(statSync(at('key.json')).mode & 0o077).toBe(0);
  expect(await run('key', at('key.json'))).toMatchObject({ status: 2, output: expect.stringContaining('never written over another') });

  expect(await run('sign', at('ships.json'), at('key.json'))).toMatchObject({ status: 0, output: expect.stringContaining('release 2') });
  expect(await trustIn(at('ships.json'), first)).toBe('pinned');
  expect(await run('verify', at('ships.json'))).toMatchObject({ status: 0 });

  await run('renew', at('key.json'));
  expect(existsSync(at('key.json.old'))).toBe(true);
  await run('sign', at('ships.json'), at('key.json'));
  expect(await trustIn(at('ships.json'), first)).toBe('handed-over');

  writeFileSync(at('ships.json'), `${readFileSync(at('ships.json'), 'utf8')} `);
  expect(await run('verify', at('ships.json'))).toMatchObject({ status: 1, output: expect.stringContaining('does not fit the file') });
});

test.each([
  [['sign', 'nowhere.json', 'key.json'], 'no such file'],
  [['sign', 'unsaid.json', 'key.json'], 'it has no serial'],
  [['sign', 'ships.json', 'broken-key.json'], 'publicKey'],
  [['renew', 'text.txt'], 'not JSON'],
  [['sign', 'ships.json'], 'npm run pack -- sign'],
])('%j ends with a clear line', async ([command, ...names], words) => {
  writeFileSync(at('unsaid.json'), '{"@type": "DataFeed"}');
  writeFileSync(at('broken-key.json'), '{"publicKey": "00"}');
  writeFileSync(at('text.txt'), 'hello');
  const { status, output } = await run(command!, ...names.map((name) => at(name)));
  expect([status, output]).toEqual([2, expect.stringContaining(words)]);
});
