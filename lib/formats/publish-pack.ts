// Owns making a release of a pack: the file with its serial, the signature beside it, and the file of a publisher's key. Where keys and serials are kept is
// the caller's business.
import * as v from 'valibot';
import type { Claim } from '../model/claim';
import { parse } from '../model/parse';
import { failure, type Result } from '../model/result';
import { writeDataFeed } from './data-feed';
import type { PackFacts } from './format';
import { readSerial, withSerial } from './pack-serial';
import { createSigningKey, handOver, type KeyChange, SIGNATURE_SUFFIX, type SigningKey, signPack, verifyPack, writeSignature } from './pack-signature';

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

/** The largest release that is taken by whoever follows: some tens of thousands of claims. */
export const RELEASE_LIMIT = 25_000_000;

const hex = (bytes: number) => v.pipe(v.string(), v.regex(/^[0-9a-f]+$/), v.length(bytes * 2));
const keySchema = v.object({
  publicKey: hex(32),
  privateKey: v.pipe(v.string(), v.maxLength(1000), v.regex(/^([0-9a-f]{2})+$/)),
  changes: v.pipe(v.array(v.object({ from: hex(32), to: hex(32), signature: hex(64) })), v.maxLength(64)),
});

/** A publisher's key as the text of its file. Whoever has it can publish in the publisher's name. */
export function writePublisherKey({ publicKey, privateKey, changes }: PublisherKey): string {
  return `${JSON.stringify({ publicKey, privateKey, changes }, null, 2)}\n`;
}

/** Reads the file of a key, and tries the key: its two halves have to fit. The message names the place that is wrong. */
export async function readPublisherKey(text: string): Promise<Result<PublisherKey, 'unreadable-key'>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failure('unreadable-key', `not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const outcome = parse(keySchema, json);
  if (!outcome.ok) return failure('unreadable-key', outcome.error.message);
  const probe = new TextEncoder().encode('caveat key probe');
  try {
    const verified = await verifyPack(probe, await signPack(probe, outcome.value), null);
    if (verified.ok) return outcome;
  } catch {
    return failure('unreadable-key', 'privateKey: is no key');
  }
  return failure('unreadable-key', 'publicKey: does not belong to the private key');
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
