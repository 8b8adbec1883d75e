// Publishing from the library: a release that a follower can read and verify, with a serial that rises and a key that leaves by the reader's own saving alone.
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { type App, createApp } from '@/lib/app/app';
import { backUp } from '@/lib/app/backup';
import { changeKey, exportKey, importKey, publishOwn, readPublishing } from '@/lib/app/publish';
import { readReleaseBytes } from '@/lib/app/read-release';
import { restore } from '@/lib/app/restore';
import { checkPack } from '@/lib/formats/check-pack';
import { readSignature, verifyPack } from '@/lib/formats/pack-signature';
import type { ClaimId, PackId } from '@/lib/model/ids';
import type { PublicationFacts } from '@/lib/model/publication';
import type { Library } from '@/lib/store/db';
import { claims as someClaims } from '../support/arbitrary-claims';
import { makeFile, takeBackup } from '../support/backups';
import { freshLibrary } from '../support/fresh-library';
import { makeClaim } from '../support/make-claims';

const never = () => ({ signal: new AbortController().signal });
const FACTS: PublicationFacts = {
  id: 'coast' as PackId,
  name: 'The coast',
  description: 'What is said of the coast.',
  publisher: 'Society of the Coast',
  licence: 'CC BY 4.0',
  licenceUrl: null,
  url: null,
  serial: 1,
};
let library: Library;
let app: App;
beforeEach(() => {
  library = freshLibrary().library;
  app = createApp({ library });
});

const publish = (facts: Partial<PublicationFacts> = {}, ids: ClaimId[] | null = null) =>
  publishOwn(library, { facts: { ...FACTS, ...facts }, ids, reader: 'You' }, never());
async function published(facts: Partial<PublicationFacts> = {}, ids: ClaimId[] | null = null) {
  const outcome = await publish(facts, ids);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
  return outcome.value;
}
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    (outcome) => (outcome as { ok?: boolean; error?: { code: string } } | null)?.error?.code ?? 'fine',
    (error: { code?: string }) => error.code,
  );

test('own claims become a release that a follower reads and verifies, and the publisher stands where the reader stood', async () => {
  const own = makeClaim('own/a', 'The lighthouse was moved.', { rating: 'true' });
  await app.saveClaim({ claim: { ...own, reviews: [{ ...own.reviews[0]!, reviewer: 'You' }] } });
  await app.saveClaim({ claim: makeClaim('own/b', 'The ferry sank.', { language: 'de' }) });
  expect(await codeOf(publish())).toBe('no-key');
  await changeKey(library, 'make');
  const { made, files } = await published();
  expect(made).toMatchObject({ id: 'coast', claims: 2, serial: 1 });
  const release = await readReleaseBytes(files.pack.bytes, null, async () => undefined);
  expect(release).toMatchObject({ published: 'coast', serial: 1, refused: [], losses: [] });
  expect(release.pack).toMatchObject({ publisher: 'Society of the Coast', licence: 'CC BY 4.0', version: '1' });
  expect(release.claims.map(({ id, reviews }) => `${id} ${reviews[0]?.reviewer}`)).toEqual(['coast/a Society of the Coast', 'coast/b Checker']);
  const signature = readSignature(new TextDecoder().decode(files.signature.bytes));
  expect(signature.ok && (await verifyPack(files.pack.bytes, signature.value, made.publicKey))).toMatchObject({ ok: true });
  expect(files.signature.name).toBe('coast.json.sig.json');
  expect(checkPack(JSON.parse(new TextDecoder().decode(files.pack.bytes))).findings.filter(({ level }) => level === 'error')).toEqual([]);
  // What a good pack has besides is told, and not held against the reader.
  expect(made.firstMissing.map(({ what }) => what)).toContain('the claim has no other wording');
});

test('every claim comes through publishing as it is, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(someClaims, async (list) => {
      fc.pre(list.length > 0);
      const one = freshLibrary().library;
      const source = createApp({ library: one });
      for (const claim of list) await source.saveClaim({ claim: { ...claim, id: claim.id.replace('p/', 'own/') as ClaimId } });
      await changeKey(one, 'make');
      const outcome = await publishOwn(one, { facts: FACTS, ids: null, reader: 'Nobody of this name' }, never());
      if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
      const { claims } = await readReleaseBytes(outcome.value.files.pack.bytes, 'p' as PackId, async () => undefined);
      const sorted = (all: { id: string }[]) => [...all].sort((a, b) => a.id.localeCompare(b.id));
      expect(sorted(claims)).toEqual(sorted([...new Map(list.map((claim) => [claim.id, claim])).values()]));
      await source.tidy();
      await one.close();
    }),
    { numRuns: 20 },
  );
});

test('the serial rises, the chosen claims are remembered, and a deleted one is left out of the next release', async () => {
  for (const id of ['own/a', 'own/b', 'own/c']) await app.saveClaim({ claim: makeClaim(id, `Claim ${id}.`) });
  await changeKey(library, 'make');
  await published({}, ['own/a', 'own/c', 'starter/x'] as ClaimId[]);
  expect((await readPublishing(library)).publications).toMatchObject([{ id: 'coast', ids: ['own/a', 'own/c'], claims: 2, serial: 1 }]);
  expect(await codeOf(publish({ serial: 1 }))).toBe('low-serial');
  await app.removeClaim({ id: 'own/c' as ClaimId });
  expect((await published({ serial: 7 }, ['own/a', 'own/c'] as ClaimId[])).made).toMatchObject({ claims: 1, serial: 7 });
  expect(await codeOf(publish({ serial: 8 }, ['own/c'] as ClaimId[]))).toBe('no-own-claims');
  expect((await readPublishing(library)).publications[0]?.serial).toBe(7);
});

test.each([
  [{ id: 'own' as PackId }, 'id:'],
  [{ id: '../up' as PackId }, 'id:'],
  [{ name: ' ' }, 'name:'],
  [{ publisher: '' }, 'publisher:'],
  [{ licence: '' }, 'licence:'],
  [{ licenceUrl: 'javascript:alert(1)' }, 'licenceUrl:'],
  [{ serial: 0 }, 'serial:'],
  [{ serial: 1.5 }, 'serial:'],
])('a release that says %j of itself is refused with the place', async (facts, place) => {
  await changeKey(library, 'make');
  const outcome = await publish(facts);
  expect(outcome).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringMatching(`^${place}`) } });
});

test('a key is never written over another, comes back from its file, and hands over to the next', async () => {
  await app.saveClaim({ claim: makeClaim('own/a', 'A claim.') });
  await changeKey(library, 'make');
  expect(await codeOf(changeKey(library, 'make'))).toBe('key-exists');
  expect((await readPublishing(library)).key).toMatchObject({ saved: null, handedOver: 0 });
  const first = await exportKey(library);
  expect((await readPublishing(library)).key?.saved).not.toBeNull();
  const { made } = await published();
  await changeKey(library, 'renew');
  expect((await readPublishing(library)).key).toMatchObject({ saved: null, handedOver: 1 });
  const { files } = await published({ serial: 2 });
  const signature = readSignature(new TextDecoder().decode(files.signature.bytes));
  expect(signature.ok && (await verifyPack(files.pack.bytes, signature.value, made.publicKey))).toMatchObject({ ok: true, value: { trust: 'handed-over' } });
  // The old key would undo the hand-over.
  expect(await codeOf(importKey(library, first.text))).toBe('key-exists');
  const second = await exportKey(library);
  await changeKey(library, 'remove');
  expect((await readPublishing(library)).key).toBeNull();
  await importKey(library, first.text);
  await importKey(library, second.text);
  expect((await readPublishing(library)).key).toMatchObject({ handedOver: 1 });
  const broken = JSON.stringify({ ...JSON.parse(second.text), publicKey: JSON.parse(first.text).publicKey });
  expect(await codeOf(importKey(library, broken))).toBe('unreadable-key');
  expect(await codeOf(importKey(library, '{}'))).toBe('unreadable-key');
  expect(await codeOf(importKey(library, '<html>'))).toBe('unreadable-key');
});

test('a restored backup does not set back the serial of what was published, whose followers take no smaller one', async () => {
  await app.saveClaim({ claim: makeClaim('own/a', 'A claim.') });
  await changeKey(library, 'make');
  await published();
  const { bytes } = await takeBackup(library);
  await published({ serial: 4 });
  expect(await restore(library, makeFile(bytes), { mode: 'replace', ...never() })).toMatchObject({ ok: true });
  expect((await readPublishing(library)).publications).toMatchObject([{ id: 'coast', serial: 4 }]);
  expect(await codeOf(publish({ serial: 2 }))).toBe('low-serial');
});

test('a backup holds what was published and never the key, and restoring one leaves the key alone', async () => {
  await app.saveClaim({ claim: makeClaim('own/a', 'A claim.') });
  await changeKey(library, 'make');
  await published();
  const secret = JSON.parse((await exportKey(library)).text).privateKey as string;
  const parts: Uint8Array[] = [];
  await backUp(library, { settings: null, ...never(), write: (bytes) => parts.push(bytes) });
  const bytes = Buffer.concat(parts);
  expect(bytes.includes(secret)).toBe(false);
  expect(bytes.includes('"publications"')).toBe(true);
  const other = freshLibrary().library;
  const file = { name: 'b.jsonl', size: bytes.length, modified: 1, read: async (start: number, end: number) => bytes.subarray(start, end) };
  await changeKey(other, 'make');
  const key = (await readPublishing(other)).key;
  expect(await restore(other, file, { mode: 'replace', ...never() })).toMatchObject({ ok: true });
  expect(await readPublishing(other)).toEqual({ key, publications: (await readPublishing(library)).publications });
});
