// Owns what the tests of backups and repairs have in common: files in memory, a backup as its records, and a library with something of each kind in it.
import type { App } from '@/lib/app/app';
import { backUp } from '@/lib/app/backup';
import type { SourceFile } from '@/lib/app/read-file';
import { importFile } from '@/lib/app/transfer';
import { jsonLines } from '@/lib/formats/json-lines';
import type { Claim } from '@/lib/model/claim';
import type { ClaimId } from '@/lib/model/ids';
import type { Library } from '@/lib/store/db';
import { makeClaim, makePackFacts } from './make-claims';

/** No way to stop what is done. */
export const never = () => ({ signal: new AbortController().signal });

/** A file in memory that is read in small portions. */
export function makeFile(content: string | Uint8Array, name = 'backup.jsonl'): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, modified: 1, read: async (start, end) => bytes.slice(start, Math.min(end, start + 50_000)) };
}

/** A backup of all of a library. */
export async function takeBackup(library: Library, settings: unknown = null) {
  const parts: Uint8Array[] = [];
  const outcome = await backUp(library, { settings, ...never(), write: (bytes) => parts.push(bytes) });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return { bytes: Buffer.concat(parts), ...outcome.value };
}

/** What a backup holds, apart from when it was made and its digests: lists are put in order. */
export async function contentsOf(library: Library): Promise<unknown[]> {
  return recordsOf((await takeBackup(library)).bytes);
}

/** The records of a backup, apart from when it was made and its digests, in an order. */
export function recordsOf(bytes: Buffer): unknown[] {
  const lines = bytes.toString('utf8').trimEnd().split('\n');
  return lines
    .filter((line) => !/^\{"(format|chunk|end)"/.test(line))
    .map((line) => JSON.parse(line))
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}
const keyOf = (record: { [kind: string]: { id?: string } }) => `${Object.keys(record)} ${Object.values(record)[0]?.id}`;

/** A verdict of which only the id matters. */
export const makeVerdict = (id: string, claimId = 'big/c1') => ({
  id,
  claimId: claimId as ClaimId,
  claim: 'A claim.',
  text: 'A sentence.',
  verdict: 'not-same' as const,
  created: '2024-05-07T08:09:10.000Z',
});
/** Claims about ships. */
export const shipClaims = (count: number): Claim[] =>
  Array.from({ length: count }, (_, index) => makeClaim(`big/c${index}`, `The ${index}th ship of the year left the harbour of Bergen.`));

/** Gives a library an imported pack, own claims and a verdict. */
export async function fillLibrary(library: Library, app: App, count = 300): Promise<void> {
  await importFile(library, makeFile(jsonLines.write(makePackFacts('big', { version: '1' }), shipClaims(count)).text, 'big.jsonl'), never());
  for (const index of [1, 2, 3]) await app.saveClaim({ claim: makeClaim(`own/c${index}`, `The ${index}th kettle boils in ninety seconds.`) });
  await app.removeClaim({ id: 'own/c2' as ClaimId });
  await app.storeVerdict({ verdict: makeVerdict('verdict-1') });
}
