// Owns making a release of a pack: the file with its serial, and the signature beside it. Where keys and serials are kept is the caller's business.
import type { Claim } from '../model/claim';
import { writeDataFeed } from './data-feed';
import type { PackFacts } from './format';
import { readSerial, withSerial } from './pack-serial';
import { createSigningKey, handOver, type KeyChange, SIGNATURE_SUFFIX, type SigningKey, signPack, writeSignature } from './pack-signature';

/** A publisher's key with the way that led to it from the first one. */
export interface PublisherKey extends SigningKey {
  changes: KeyChange[];
}

/** Two files for a web host, to lie side by side. */
export interface PublishedFiles {
  pack: { name: string; bytes: Uint8Array<ArrayBuffer> };
  signature: { name: string; bytes: Uint8Array<ArrayBuffer> };
  serial: number;
}

/** A key for a publisher who has none yet. */
export async function createPublisherKey(): Promise<PublisherKey> {
  return { ...(await createSigningKey()), changes: [] };
}

/** A new key that the old one has handed over to. The old one is needed no more, and no longer trusted by whoever followed. */
export async function renewPublisherKey(old: PublisherKey): Promise<PublisherKey> {
  const fresh = await createSigningKey();
  return { ...fresh, changes: [...old.changes, await handOver(old, fresh.publicKey)] };
}

/** Writes and signs a release. `serial` has to be larger than that of every release before. Every claim's id begins with the pack's. */
export async function publishRelease(pack: PackFacts, claims: readonly Claim[], serial: number, key: PublisherKey): Promise<PublishedFiles> {
  const feed = withSerial(writeDataFeed(pack, claims), serial);
  const bytes = new TextEncoder().encode(`${JSON.stringify(feed, null, 2)}\n`);
  return { pack: { name: `${pack.id}.json`, bytes }, ...(await signRelease(`${pack.id}.json`, bytes, key)), serial };
}

/** Signs a file that is already written, such as one made by hand. */
export async function signRelease(name: string, bytes: Uint8Array<ArrayBuffer>, key: PublisherKey): Promise<Pick<PublishedFiles, 'signature'>> {
  const signature = await signPack(bytes, key, key.changes);
  return { signature: { name: `${name}${SIGNATURE_SUFFIX}`, bytes: new TextEncoder().encode(writeSignature(signature)) } };
}

/** The serial of the release after the one in `feed`; 1 where there is none. */
export function nextSerial(feed: unknown): number {
  return (readSerial(feed) ?? 0) + 1;
}
