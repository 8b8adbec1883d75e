// What a person can mend is told in one line, with exit code 2, before anything is built or opened.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { start } from '../../../scripts/drive/start';

const folder = mkdtempSync(join(tmpdir(), 'caveat-start-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());
const write = (name: string, content: string | Uint8Array) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

/** Runs the command with these words; its exit code and what it wrote. */
async function run(words: string[]): Promise<{ code: number; told: string; out: string }> {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = await start(words);
  return { code, told: told.mock.calls.map(([text]) => String(text)).join(''), out: out.mock.calls.map(([text]) => String(text)).join('') };
}

/** An address of loopback at which nobody answers. */
async function deadAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}/story`;
}

test.each([
  ['a missing file', async () => [join(folder, 'none.html')], /^There is no file .*none\.html\.$/],
  ['a folder', async () => [folder], /is not a file\.$/],
  ['a dead address', async () => [await deadAddress()], /cannot be reached: .*ECONNREFUSED/],
  ['an address of another kind', async () => ['ftp://example.org/a'], /is neither a file nor an http address\.$/],
  ['a missing pack', async () => ['--pack', join(folder, 'none.json')], /^There is no pack/],
  ['a pack that breaks off', async () => ['--pack', write('cut.json', '{\n"a":\n')], /is not JSON: /],
  ['a pack of bytes', async () => ['--pack', write('bytes.json', Uint8Array.of(0xff, 0xfe, 0, 10, 13, 27))], /is not JSON: /],
  ['a pack without a claim', async () => ['--pack', write('empty.json', '[]')], /cannot be read: the top: no ClaimReview was found in it$/],
  [
    'a pack whose claim is a number',
    async () => ['--pack', write('odd.json', '[{"claimReviewed": 7}]')],
    /\[0\]\.claimReviewed: there is no text of the claim$/,
  ],
  ['an unknown option', async () => ['--what'], /^Unknown option --what/],
])('%s is told in one line, with exit code 2', async (_what, words, line) => {
  const { code, told, out } = await run([...(await words()), '--json', '-'].filter((word) => word !== ''));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(told.trimEnd()).toMatch(line);
  expect(told.trimEnd()).not.toMatch(/[\p{Cc}]/u);
});
