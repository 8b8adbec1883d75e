// Owns packs that come from a publisher: subscribe, look for a new release, show what it changes, take it over or leave it, and end. A release is fetched,
// verified and kept unseen; nothing of it is in the library before the reader says so.
import { comparePacks } from '../formats/compare-packs';
import { readSignature, SIGNATURE_SUFFIX, verifyPack } from '../formats/pack-signature';
import { RELEASE_LIMIT } from '../formats/publish-pack';
import type { Claim } from '../model/claim';
import { isWebUrl } from '../model/claim';
import { OWN_PACK, type PackId } from '../model/ids';
import type { Pack } from '../model/pack';
import type { PackDifference } from '../model/pack-difference';
import { isPrivateHost } from '../model/page-url';
import { ExpectedError } from '../model/result';
import type { Schedule, Subscription } from '../model/subscription';
import { fetchFile } from '../net/fetch-file';
import { walkClaims } from '../store/claims';
import type { Library } from '../store/db';
import { readPack, readPacks, removePack } from '../store/packs';
import { readRelease, readSubscription, readSubscriptions, type StoredSubscription, writeSubscription } from '../store/subscriptions';
import { type ReadRelease, readReleaseBytes } from './read-release';
import { writePack } from './write-pack';

const SIGNATURE_LIMIT = 100_000;
const TIMEOUT = 60_000;
const DAY = 86_400_000;
const PERIODS: Record<Schedule, number> = { never: Number.POSITIVE_INFINITY, daily: DAY, weekly: 7 * DAY };
/** A look a little before its hour counts: alarms come when the browser pleases. */
const EARLY = 600_000;

/** What a waiting release would bring, with who publishes it under which licence. */
export interface WaitingRelease {
  pack: Omit<Pack, 'origin' | 'claims' | 'installed'>;
  claims: number;
  difference: PackDifference;
  refused: number;
  firstRefused: { path: string; reason: string }[];
  /** The publisher's key becomes another one that the pinned key handed over to. */
  newKey: string | null;
}

export interface SubscriptionsOptions {
  library: Library;
  /** Hears which packs have changed. */
  tell(packs: PackId[]): void;
  fetch?: typeof fetchFile;
  now?(): Date;
  rest?(): Promise<void>;
}

/** The use-cases of subscriptions. Access to the host is asked for before by the page; an ExpectedError has a code for the reader. */
export function createSubscriptions({ library, tell, fetch = fetchFile, now = () => new Date(), rest = nextTurn }: SubscriptionsOptions) {
  /** Fetches the file and its signature as the subscription knows them. Null when the server says that nothing is new. */
  async function fetchRelease(url: string, known: Pick<StoredSubscription, 'etag' | 'modified' | 'key'>) {
    const file = await fetch(url, { etag: known.etag, modified: known.modified, limit: RELEASE_LIMIT, timeout: TIMEOUT });
    if (!file.ok) throw new ExpectedError(file.error.code, file.error.message);
    if (file.value.status === 'same') return null;
    const { bytes, etag, modified } = file.value;
    const beside = await fetch(signatureUrl(url), { limit: SIGNATURE_LIMIT, timeout: TIMEOUT });
    let key: string | null = null;
    if (beside.ok && beside.value.status === 'new') {
      const signature = readSignature(new TextDecoder().decode(beside.value.bytes));
      if (!signature.ok) throw new ExpectedError(signature.error.code, `${signatureUrl(url)}: ${signature.error.message}`);
      const verified = await verifyPack(bytes, signature.value, known.key);
      if (!verified.ok) throw new ExpectedError(verified.error.code, verified.error.message);
      key = verified.value.key;
    } else if (!beside.ok && beside.error.code !== 'missing') throw new ExpectedError(beside.error.code, beside.error.message);
    else if (known.key !== null) throw new ExpectedError('unsigned', `${signatureUrl(url)}: the pack was signed before, and now it is not`);
    else if (isOpenToOthers(url)) throw new ExpectedError('unsigned', 'a pack that comes over an insecure connection has to be signed');
    return { bytes, etag, modified, key };
  }

  /** A release that was read must be newer than the one that is installed, and a signed one must say how new it is, or an older one could be passed off as it. */
  function refuseOlder(release: ReadRelease, { serial, newest = -1 }: Pick<StoredSubscription, 'serial' | 'newest'>, key: string | null): void {
    if (key !== null && release.serial === null) throw new ExpectedError('old-serial', 'a signed pack has to have a serial');
    if (serial !== null && (release.serial === null || release.serial <= serial))
      throw new ExpectedError('old-serial', `its serial is ${release.serial ?? 'missing'}, and the one you have is ${serial}`);
    // A backup may have brought an older release back: what was newest here before is still not gone behind.
    if (newest > (release.serial ?? -1)) throw new ExpectedError('old-serial', `its serial is ${release.serial ?? 'missing'}, and you had ${newest}`);
  }

  async function readWaiting(id: string): Promise<{ subscription: StoredSubscription; release: ReadRelease } | null> {
    const [subscription, bytes] = await library.read((db) => Promise.all([readSubscription(db, id), readRelease(db, id)]));
    if (subscription === null || subscription.waiting === null || bytes === null) return null;
    return { subscription, release: await readReleaseBytes(new Uint8Array(bytes), subscription.id, rest) };
  }

  /** Looks at the publisher's address. What is wrong there is kept with the subscription, and thrown. */
  async function check(id: string): Promise<Subscription> {
    const known = await library.read((db) => readSubscription(db, id));
    if (known === null) throw new ExpectedError('gone', 'there is no such subscription');
    const checked = now().toISOString();
    try {
      const fetched = await fetchRelease(known.url, known);
      if (fetched === null) return await keep({ ...known, checked, problem: null });
      const release = await readReleaseBytes(fetched.bytes, known.id, rest);
      refuseOlder(release, known, fetched.key);
      // The same key may sign other packs of the same publisher: one of those is no release of this one.
      if (fetched.key !== null && release.published !== known.published)
        throw new ExpectedError('other-pack', `the host offers the pack "${release.published}" instead of "${known.published}"`);
      const { version, date } = release.pack;
      const waiting = { version, date, serial: release.serial, claims: release.claims.length, fetched: checked };
      const { etag, modified, key } = fetched;
      return await keep({ ...known, checked, problem: null, etag, modified, waiting, waitingKey: key }, fetched.bytes.buffer);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      await keep({ ...known, checked, problem: { code: error.code, message: error.message } });
      throw error;
    }
  }

  /** Writes a subscription that may have been ended meanwhile: then it stays ended. */
  async function keep(next: StoredSubscription, bytes: ArrayBuffer | null = null): Promise<Subscription> {
    await library.write(async (db) => {
      const current = await readSubscription(db, next.id);
      if (current === null) return;
      // A release that was applied while this look waited for the host has pinned another key or serial: what was fetched against the old ones is not believed.
      const stands = current.key === next.key && current.serial === next.serial && current.url === next.url;
      if (!stands) await writeSubscription(db, { ...current, checked: next.checked }, current.waiting === null ? null : await readRelease(db, next.id));
      else await writeSubscription(db, { ...next, schedule: current.schedule }, bytes ?? (next.waiting === null ? null : await readRelease(db, next.id)));
    });
    return tellSubscription(next);
  }

  return {
    /** Every subscription by name. */
    async listSubscriptions(): Promise<{ subscriptions: Subscription[] }> {
      return { subscriptions: (await library.read(readSubscriptions)).map(tellSubscription) };
    },

    /** Fetches the pack at an address and keeps it waiting: nothing is in the library until it is applied. Subscribing again to the same address looks again. */
    async subscribe({ url }: { url: string }): Promise<Subscription> {
      if (!isWebUrl(url)) throw new ExpectedError('invalid', 'the address of a pack begins with https:// or http://');
      const address = withoutFragment(url);
      const same = (await library.read(readSubscriptions)).find((subscription) => subscription.url === address);
      if (same !== undefined) return check(same.id);
      const fetched = await fetchRelease(address, { etag: null, modified: null, key: null });
      if (fetched === null) throw new ExpectedError('refused', `${address}: status 304`);
      const release = await readReleaseBytes(fetched.bytes, null, rest);
      refuseOlder(release, { serial: null }, fetched.key);
      const fetchedAt = now().toISOString();
      return library.write(async (db) => {
        // Somebody may have subscribed to it meanwhile, by a second click or in another tab.
        const meanwhile = (await readSubscriptions(db)).find((subscription) => subscription.url === address);
        if (meanwhile !== undefined) return tellSubscription(meanwhile);
        const id = chooseId(release.pack.id, await readPacks(db), await readSubscriptions(db), address);
        const { version, date, name } = release.pack;
        const subscription: StoredSubscription = {
          id,
          published: release.published,
          url: address,
          name,
          key: null,
          serial: null,
          schedule: 'never',
          checked: fetchedAt,
          problem: null,
          waiting: { version, date, serial: release.serial, claims: release.claims.length, fetched: fetchedAt },
          etag: fetched.etag,
          modified: fetched.modified,
          waitingKey: fetched.key,
        };
        await writeSubscription(db, subscription, fetched.bytes.buffer);
        return tellSubscription(subscription);
      });
    },

    /** Looks for a new release now. */
    checkSubscription: ({ id }: { id: string }) => check(id),

    /** What the waiting release would change; null when none waits. */
    async describeRelease({ id }: { id: string }): Promise<WaitingRelease | null> {
      const read = await readWaiting(id);
      if (read === null) return null;
      const { subscription, release } = read;
      const before: Claim[] = [];
      for await (const portion of walkClaims(library, subscription.id)) before.push(...portion);
      return {
        pack: release.pack,
        claims: release.claims.length,
        difference: comparePacks(before, release.claims),
        refused: release.refused.length,
        firstRefused: release.refused.slice(0, 50),
        newKey: subscription.key !== null && subscription.waitingKey !== subscription.key ? subscription.waitingKey : null,
      };
    },

    /** Takes the waiting release into the library in place of the one before, and pins its key. Notes and verdicts name claims by id and stay. */
    async applyRelease({ id }: { id: string }): Promise<Pack> {
      const read = await readWaiting(id);
      if (read === null) throw new ExpectedError('gone', 'no release is waiting');
      const { release } = read;
      const pack = await library.write(async (db) => {
        const current = await readSubscription(db, id);
        if (current?.waiting?.fetched !== read.subscription.waiting?.fetched || current === null)
          throw new ExpectedError('gone', 'another release is waiting now');
        refuseOlder(release, current, current.waitingKey);
        const installed = await readPack(db, current.id);
        if (installed !== null && installed.origin !== 'subscription') throw new ExpectedError('taken', `another pack is called ${current.id}`);
        const written = await writePack(db, release.pack, release.claims, 'subscription');
        const { newest: _passed, ...rest } = current;
        await writeSubscription(db, { ...rest, name: release.pack.name, key: current.waitingKey, serial: release.serial, waiting: null, waitingKey: null });
        return written;
      });
      tell([pack.id]);
      return pack;
    },

    /** Leaves the waiting release; the next newer one is offered again. */
    async dismissRelease({ id }: { id: string }): Promise<null> {
      await library.write(async (db) => {
        const current = await readSubscription(db, id);
        if (current !== null) await writeSubscription(db, { ...current, waiting: null, waitingKey: null });
      });
      return null;
    },

    /** Sets how often it looks by itself. */
    async scheduleSubscription({ id, schedule }: { id: string; schedule: Schedule }): Promise<null> {
      await library.write(async (db) => {
        const current = await readSubscription(db, id);
        if (current === null) return;
        const bytes = current.waiting === null ? null : await readRelease(db, id);
        await writeSubscription(db, { ...current, schedule }, bytes);
      });
      return null;
    },

    /** Ends a subscription and removes its pack whole; one that is gone is no error. */
    async unsubscribe({ id }: { id: string }): Promise<null> {
      const subscription = await library.read((db) => readSubscription(db, id));
      if (subscription === null) return null;
      if (await library.write((db) => removePack(db, subscription.id))) tell([subscription.id]);
      return null;
    },

    /** Looks wherever the reader's schedule is due and `mayFetch` says that access is given. A failing look is kept with its subscription. Returns how many looked. */
    async checkDue(mayFetch: (url: string) => Promise<boolean>): Promise<number> {
      let looked = 0;
      for (const { id, url, schedule, checked } of await library.read(readSubscriptions)) {
        const due = checked === null || now().getTime() - Date.parse(checked) >= PERIODS[schedule] - EARLY;
        if (!Number.isFinite(PERIODS[schedule]) || !due || !(await mayFetch(url))) continue;
        // One publisher's file, whatever is wrong with it, must not keep the others from being looked at.
        await check(id).catch((error: unknown) => {
          if (!(error instanceof ExpectedError)) console.error(error);
        });
        looked++;
      }
      return looked;
    },
  };
}

/** The id that a new subscription's pack gets: its own, unless that is taken. */
function chooseId(wanted: PackId, packs: readonly Pack[], subscriptions: readonly StoredSubscription[], url: string): PackId {
  const taken = new Set<string>([OWN_PACK, ...packs.map(({ id }) => id), ...subscriptions.map(({ id }) => id)]);
  if (!taken.has(wanted)) return wanted;
  const host = new URL(url).hostname.replace(/[^a-z0-9.-]/g, '').slice(0, 40);
  const base = `${wanted.slice(0, 50)}.${host}`;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id as PackId;
}

function tellSubscription({ published, etag, modified, waitingKey, newest, ...subscription }: StoredSubscription): Subscription {
  return subscription;
}

/** Whether somebody on the way could read and change what comes from `url`. */
function isOpenToOthers(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol !== 'https:' && !isPrivateHost(hostname);
}

/** The address of the signature that lies beside a file: its name with another ending. */
export function signatureUrl(url: string): string {
  const address = new URL(url);
  address.pathname += SIGNATURE_SUFFIX;
  return address.href;
}

function withoutFragment(url: string): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
