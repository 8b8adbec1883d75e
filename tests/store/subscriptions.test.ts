// Subscriptions on a real database, with a publisher that answers from memory: nothing unverified, older or unseen ever reaches the library.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createApp } from '@/lib/app/app';
import { previewRestore, restore } from '@/lib/app/restore';
import { createSubscriptions, signatureUrl } from '@/lib/app/subscriptions';
import { dataFeed, writeDataFeed } from '@/lib/formats/data-feed';
import { withSerial } from '@/lib/formats/pack-serial';
import { createSigningKey, handOver, type KeyChange, type SigningKey, signPack, writeSignature } from '@/lib/formats/pack-signature';
import { RELEASE_LIMIT } from '@/lib/formats/publish-pack';
import type { PackId } from '@/lib/model/ids';
import { failure, success } from '@/lib/model/result';
import type { Library } from '@/lib/store/db';
import { makeFile, never, takeBackup } from '../support/backups';
import { freshLibrary } from '../support/fresh-library';
import { makeClaim, makePackFacts } from '../support/make-claims';

const URL_OF_SHIPS = 'https://packs.example/ships.json';
const OSLO = makeClaim('ships/oslo', 'The ship left Oslo in March.');
const RIGA = makeClaim('ships/riga', 'The ship came to Riga in May.');

let files: Map<string, Uint8Array<ArrayBuffer>>;
let asked: { url: string; etag: string | null }[];
let library: Library;
let clock: Date;
let told: PackId[][];
let subscriptions: ReturnType<typeof createSubscriptions>;

beforeEach(() => {
  files = new Map();
  asked = [];
  told = [];
  clock = new Date('2026-03-01T10:00:00Z');
  library = freshLibrary().library;
  subscriptions = createSubscriptions({
    library,
    tell: (packs) => told.push(packs),
    now: () => clock,
    rest: () => Promise.resolve(),
    async fetch(url, { etag = null, limit }) {
      asked.push({ url, etag });
      const bytes = files.get(url);
      if (bytes === undefined) return failure('missing', `${url}: status 404`);
      if (bytes.length > limit) return failure('too-large', url);
      const now = `"${bytes.length}-${bytes.reduce((sum, byte) => (sum * 31 + byte) % 1e9, 0)}"`;
      return etag === now ? success({ status: 'same' }) : success({ status: 'new', bytes, etag: now, modified: null });
    },
  });
});

const feedBytes = (claims: (typeof OSLO)[], serial: number | null = null, version = '1') => {
  const feed = writeDataFeed(makePackFacts('ships', { name: 'Ships', version }), claims);
  return new TextEncoder().encode(JSON.stringify(serial === null ? feed : withSerial(feed, serial)));
};
async function publish(claims: (typeof OSLO)[], serial: number | null, key: SigningKey | null, changes: KeyChange[] = [], url = URL_OF_SHIPS) {
  const bytes = feedBytes(claims, serial);
  files.set(url, bytes);
  files.delete(signatureUrl(url));
  if (key !== null) files.set(signatureUrl(url), new TextEncoder().encode(writeSignature(await signPack(bytes, key, changes))));
}
const packs = async () => (await createApp({ library }).readLibrary()).packs.map(({ id, claims, origin }) => `${id} ${claims} ${origin}`);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'fine',
    (error: { code?: string }) => error.code ?? String(error),
  );

test('subscribing keeps the release unseen until it is applied, and pins the key', async () => {
  const key = await createSigningKey();
  await publish([OSLO], 1, key);
  const { id, waiting } = await subscriptions.subscribe({ url: `${URL_OF_SHIPS}#top` });
  expect({ id, waiting }).toMatchObject({ id: 'ships', waiting: { claims: 1, serial: 1 } });
  expect(await packs()).toEqual([]);
  expect(await subscriptions.describeRelease({ id })).toMatchObject({ claims: 1, difference: { added: 1, changed: 0, removed: 0 }, newKey: null });
  await subscriptions.applyRelease({ id });
  expect(await packs()).toEqual(['ships 1 subscription']);
  expect((await subscriptions.listSubscriptions()).subscriptions).toMatchObject([
    { id: 'ships', key: key.publicKey, serial: 1, waiting: null, schedule: 'never' },
  ]);
  expect(told).toEqual([['ships']]);
});

test('a newer release is shown as a difference, applied in one step, and the server is asked with what it said last', async () => {
  const key = await createSigningKey();
  await publish([OSLO], 1, key);
  const { id } = await subscriptions.subscribe({ url: URL_OF_SHIPS });
  await subscriptions.applyRelease({ id });
  asked = [];
  expect(await subscriptions.checkSubscription({ id })).toMatchObject({ waiting: null, problem: null });
  expect(asked).toEqual([{ url: URL_OF_SHIPS, etag: expect.stringMatching(/^"/) }]);

  await publish([{ ...OSLO, topics: ['sea'] }, RIGA], 2, key);
  expect(await subscriptions.checkSubscription({ id })).toMatchObject({ waiting: { claims: 2, serial: 2 } });
  expect(await packs()).toEqual(['ships 1 subscription']);
  expect(await subscriptions.describeRelease({ id })).toMatchObject({ difference: { added: 1, changed: 1, removed: 0, same: 0 } });
  await subscriptions.applyRelease({ id });
  expect(await packs()).toEqual(['ships 2 subscription']);
});

describe('what the publisher may not do', () => {
  let key: SigningKey;
  beforeEach(async () => {
    key = await createSigningKey();
    await publish([OSLO], 5, key);
    await subscriptions.subscribe({ url: URL_OF_SHIPS });
    await subscriptions.applyRelease({ id: 'ships' });
  });
  const refused = async () => {
    const code = await codeOf(subscriptions.checkSubscription({ id: 'ships' }));
    expect((await subscriptions.listSubscriptions()).subscriptions).toMatchObject([{ key: key.publicKey, serial: 5, waiting: null, problem: { code } }]);
    expect(await packs()).toEqual(['ships 1 subscription']);
    return code;
  };

  test('offer an older serial, or the same one with other bytes', async () => {
    await publish([RIGA], 4, key);
    expect(await refused()).toBe('old-serial');
    await publish([RIGA], 5, key);
    expect(await refused()).toBe('old-serial');
    await publish([RIGA], null, key);
    expect(await refused()).toBe('old-serial');
  });

  test('leave the signature out, break it, or sign with a key nobody handed over to', async () => {
    await publish([RIGA], 6, null);
    expect(await refused()).toBe('unsigned');
    files.set(signatureUrl(URL_OF_SHIPS), new TextEncoder().encode('{"algorithm": "none"}'));
    expect(await refused()).toBe('unreadable-signature');
    files.set(signatureUrl(URL_OF_SHIPS), new TextEncoder().encode(writeSignature(await signPack(feedBytes([OSLO], 6), key))));
    expect(await refused()).toBe('bad-signature');
    await publish([RIGA], 6, await createSigningKey());
    expect(await refused()).toBe('other-key');
  });

  test('offer another pack of the same key', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(withSerial(writeDataFeed(makePackFacts('trains', { name: 'Trains' }), [RIGA]), 6)));
    files.set(URL_OF_SHIPS, bytes);
    files.set(signatureUrl(URL_OF_SHIPS), new TextEncoder().encode(writeSignature(await signPack(bytes, key))));
    expect(await refused()).toBe('other-pack');
  });

  test('sign what has no serial, or pin an old key by answering slowly', async () => {
    await subscriptions.unsubscribe({ id: 'ships' });
    await publish([OSLO], null, key);
    expect(await codeOf(subscriptions.subscribe({ url: URL_OF_SHIPS }))).toBe('old-serial');
    expect((await subscriptions.listSubscriptions()).subscriptions).toEqual([]);
    await publish([OSLO], 1, key);
    await subscriptions.subscribe({ url: URL_OF_SHIPS });
    // While this look waits for the host, the reader applies the release; what was fetched against no key must not be believed then.
    await publish([RIGA], 9, await createSigningKey());
    const looking = subscriptions.checkSubscription({ id: 'ships' });
    await subscriptions.applyRelease({ id: 'ships' });
    await looking.catch(() => undefined);
    const [after] = (await subscriptions.listSubscriptions()).subscriptions;
    expect(after).toMatchObject({ key: key.publicKey, serial: 1 });
    expect(await packs()).toEqual(['ships 1 subscription']);
  });

  test('send what is no pack, or too much', async () => {
    const sign = async (bytes: Uint8Array<ArrayBuffer>) => {
      files.set(URL_OF_SHIPS, bytes);
      files.set(signatureUrl(URL_OF_SHIPS), new TextEncoder().encode(writeSignature(await signPack(bytes, key))));
    };
    await sign(new TextEncoder().encode('<html>'));
    expect(await refused()).toBe('broken-file');
    await sign(new Uint8Array([0xff, 0xfe]));
    expect(await refused()).toBe('broken-file');
    await sign(new TextEncoder().encode('{"@type": "DataFeed", "dataFeedElement": []}'));
    expect(await refused()).toBe('no-claims');
    files.set(URL_OF_SHIPS, new Uint8Array(RELEASE_LIMIT + 1));
    expect(await refused()).toBe('too-large');
    files.delete(URL_OF_SHIPS);
    expect(await refused()).toBe('missing');
  });

  test('but may hand over to a new key, which is pinned when its release is applied', async () => {
    const next = await createSigningKey();
    await publish([OSLO, RIGA], 6, next, [await handOver(key, next.publicKey)]);
    await subscriptions.checkSubscription({ id: 'ships' });
    expect(await subscriptions.describeRelease({ id: 'ships' })).toMatchObject({ newKey: next.publicKey });
    await subscriptions.applyRelease({ id: 'ships' });
    expect((await subscriptions.listSubscriptions()).subscriptions).toMatchObject([{ key: next.publicKey, serial: 6 }]);
    await publish([OSLO], 7, key);
    expect(await codeOf(subscriptions.checkSubscription({ id: 'ships' }))).toBe('other-key');
  });

  test('and what it refused goes with the next good release', async () => {
    await publish([RIGA], 4, key);
    await refused();
    await publish([RIGA], 6, key);
    expect(await subscriptions.checkSubscription({ id: 'ships' })).toMatchObject({ problem: null, waiting: { serial: 6 } });
  });
});

describe('a backup from before the newest release', () => {
  let key: SigningKey;
  let backup: Buffer;
  const bringBack = async (mode: 'replace' | 'merge') => {
    const outcome = await restore(library, makeFile(backup), { mode, ...never() });
    if (!outcome.ok) throw new Error(outcome.error.message);
  };
  const look = () => codeOf(subscriptions.checkSubscription({ id: 'ships' }));
  const stored = async () => library.read((db) => db.get('subscriptions', 'ships' as PackId));
  beforeEach(async () => {
    key = await createSigningKey();
    await publish([OSLO], 3, key);
    await subscriptions.subscribe({ url: URL_OF_SHIPS });
    await subscriptions.applyRelease({ id: 'ships' });
    backup = (await takeBackup(library)).bytes;
    clock = new Date('2026-03-02T10:00:00Z');
    await publish([OSLO, RIGA], 5, key);
    await subscriptions.checkSubscription({ id: 'ships' });
    await subscriptions.applyRelease({ id: 'ships' });
  });

  test('brings the older release back, opens no way for one that is older than the newest, and takes the newest again', async () => {
    await bringBack('replace');
    expect(await packs()).toEqual(['ships 1 subscription']);
    expect(await stored()).toMatchObject({ serial: 3, newest: 5, key: key.publicKey });
    // Once more changes nothing, and a backup of this library remembers it too.
    const again = await previewRestore(library, makeFile(backup), { mode: 'replace', ...never() });
    expect(again.ok && again.value.parts.filter(({ name }) => name === 'subscriptions')).toMatchObject([{ counts: { changed: 0, new: 0 } }]);
    expect((await takeBackup(library)).bytes.toString()).toContain('"newest":5');
    await publish([RIGA], 4, key);
    expect(await look()).toBe('old-serial');
    await publish([OSLO, RIGA], 5, key);
    expect(await look()).toBe('fine');
    await subscriptions.applyRelease({ id: 'ships' });
    expect(await packs()).toEqual(['ships 2 subscription']);
    expect(await stored()).not.toHaveProperty('newest');
  });

  test('does not bring back trust in a key that handed over to another one', async () => {
    const next = await createSigningKey();
    clock = new Date('2026-03-03T10:00:00Z');
    await publish([OSLO, RIGA], 6, next, [await handOver(key, next.publicKey)]);
    await subscriptions.checkSubscription({ id: 'ships' });
    await subscriptions.applyRelease({ id: 'ships' });
    await bringBack('replace');
    expect(await stored()).toMatchObject({ serial: 3, newest: 6, key: next.publicKey });
    await publish([RIGA], 9, key);
    expect(await look()).toBe('other-key');
    await publish([RIGA], 9, null);
    expect(await look()).toBe('unsigned');
    await publish([RIGA], 9, next);
    expect(await look()).toBe('fine');
  });

  test('leaves the newer subscription as it is where it is only added', async () => {
    const before = await stored();
    await bringBack('merge');
    expect(await stored()).toMatchObject({ serial: 5, key: before!.key });
    expect(await stored()).not.toHaveProperty('newest');
  });
});

test('two clicks at once make one subscription', async () => {
  await publish([OSLO], 1, await createSigningKey());
  const both = await Promise.all([subscriptions.subscribe({ url: URL_OF_SHIPS }), subscriptions.subscribe({ url: URL_OF_SHIPS })]);
  expect(both.map(({ id }) => id)).toEqual(['ships', 'ships']);
  expect((await subscriptions.listSubscriptions()).subscriptions).toHaveLength(1);
  await subscriptions.applyRelease({ id: 'ships' });
  expect(await packs()).toEqual(['ships 1 subscription']);
});

test('an unsigned pack is taken over a secure connection only, or from a machine of the reader', async () => {
  await publish([OSLO], null, null);
  expect(await codeOf(subscriptions.subscribe({ url: URL_OF_SHIPS }))).toBe('fine');
  await publish([OSLO], null, null, [], 'http://packs.example/ships.json');
  expect(await codeOf(subscriptions.subscribe({ url: 'http://packs.example/ships.json' }))).toBe('unsigned');
  await publish([OSLO], null, null, [], 'http://127.0.0.1:8080/ships.json');
  expect(await codeOf(subscriptions.subscribe({ url: 'http://127.0.0.1:8080/ships.json' }))).toBe('fine');
  expect(await codeOf(subscriptions.subscribe({ url: 'ftp://packs.example/ships.json' }))).toBe('invalid');
});

test('a pack that takes the name of another one gets a name of its own', async () => {
  await createApp({ library, readStarterPack: async () => success(JSON.parse(dataFeed.write(makePackFacts('ships'), [OSLO]).text)) }).restoreStarterPack();
  await publish([RIGA], 1, await createSigningKey());
  const { id } = await subscriptions.subscribe({ url: URL_OF_SHIPS });
  expect(id).toBe('ships.packs.example');
  await subscriptions.applyRelease({ id });
  expect(await packs()).toEqual(expect.arrayContaining(['ships 1 starter', 'ships.packs.example 1 subscription']));
});

test('a release that is left is not taken, and unsubscribing removes the pack whole', async () => {
  const key = await createSigningKey();
  await publish([OSLO], 1, key);
  const { id } = await subscriptions.subscribe({ url: URL_OF_SHIPS });
  await subscriptions.applyRelease({ id });
  await publish([RIGA], 2, key);
  await subscriptions.checkSubscription({ id });
  await subscriptions.dismissRelease({ id });
  expect(await subscriptions.describeRelease({ id })).toBeNull();
  expect(await codeOf(subscriptions.applyRelease({ id }))).toBe('gone');
  await publish([OSLO, RIGA], 3, key);
  await subscriptions.checkSubscription({ id });
  await subscriptions.unsubscribe({ id });
  expect(await packs()).toEqual([]);
  expect(await library.read((db) => Promise.all([db.count('subscriptions'), db.count('releases')]))).toEqual([0, 0]);
});

test('a schedule looks when it is due and access is given, and keeps what went wrong', async () => {
  await publish([OSLO], 1, await createSigningKey());
  const { id } = await subscriptions.subscribe({ url: URL_OF_SHIPS });
  const allowed = () => Promise.resolve(true);
  clock = new Date('2026-03-09T10:00:00Z');
  expect(await subscriptions.checkDue(allowed)).toBe(0);
  await subscriptions.scheduleSubscription({ id, schedule: 'weekly' });
  expect(await subscriptions.checkDue(() => Promise.resolve(false))).toBe(0);
  expect(await subscriptions.checkDue(allowed)).toBe(1);
  clock = new Date('2026-03-10T10:00:00Z');
  expect(await subscriptions.checkDue(allowed)).toBe(0);
  await subscriptions.scheduleSubscription({ id, schedule: 'daily' });
  files.clear();
  clock = new Date('2026-03-11T10:00:00Z');
  expect(await subscriptions.checkDue(allowed)).toBe(1);
  expect((await subscriptions.listSubscriptions()).subscriptions).toMatchObject([{ problem: { code: 'missing' }, waiting: { claims: 1 }, schedule: 'daily' }]);
});

test('a look that fails as none should does not keep the others from being looked at', async () => {
  const key = await createSigningKey();
  const second = 'https://other.example/tugs.json';
  await publish([OSLO], 1, key);
  await publish([RIGA], 1, key, [], second);
  const ids = [(await subscriptions.subscribe({ url: URL_OF_SHIPS })).id, (await subscriptions.subscribe({ url: second })).id];
  for (const id of ids) await subscriptions.scheduleSubscription({ id, schedule: 'daily' });
  clock = new Date('2026-03-09T10:00:00Z');
  const looked: string[] = [];
  const broken = createSubscriptions({
    library,
    tell: () => undefined,
    now: () => clock,
    async fetch(url) {
      looked.push(url);
      if (url === URL_OF_SHIPS) throw new RangeError('a fault of ours');
      return success({ status: 'same' });
    },
  });
  const shown = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await broken.checkDue(() => Promise.resolve(true))).toBe(2);
  expect(shown).toHaveBeenCalledOnce();
  shown.mockRestore();
  expect(looked.sort()).toEqual([second, URL_OF_SHIPS]);
});
