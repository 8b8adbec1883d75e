// Owns the detached signature of a pack: Ed25519 (RFC 8032) over the exact bytes of the published file, in a small JSON file beside it, and the chain by
// which a publisher hands over from one key to the next. What a subscriber does about it is lib/app's.
import { failure, type Result, success } from '../model/result';
import { readHex, writeHex } from './hex';
import { isObject, property } from './json-ld';

/** A publisher's pair of keys, in hexadecimal: the public key is the raw 32 bytes, the private one its PKCS #8 form. */
export interface SigningKey {
  publicKey: string;
  privateKey: string;
}

/** One hand-over: the old key says that `to` speaks for it from now on. */
export interface KeyChange {
  from: string;
  to: string;
  signature: string;
}

/** What the signature's file holds. `changes` leads from the oldest key of the pack to `key`, oldest first. */
export interface PackSignature {
  algorithm: 'Ed25519';
  key: string;
  signature: string;
  changes: KeyChange[];
}

/** What a verified signature says: who signed, and whether that is the pinned key, a key that the pinned one handed over to, or the first one seen. */
export interface Verified {
  key: string;
  trust: 'pinned' | 'handed-over' | 'first-seen';
}

/** unreadable-signature: not such a file. bad-signature: it does not fit these bytes. other-key: it fits, but the pinned key does not lead to its key. */
export type SignatureCode = 'unreadable-signature' | 'bad-signature' | 'other-key';

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** A publisher who changes keys every week fills this in a year. */
const MOST_CHANGES = 64;
/** Keeps a signed hand-over from ever being taken for a signed pack. */
const CHANGE_PREFIX = 'caveat key change: ';

/** The name of the signature's file of a pack's file. */
export const SIGNATURE_SUFFIX = '.sig.json';

/** Makes a fresh pair of keys. */
export async function createSigningKey(): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  return {
    publicKey: writeHex(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
    privateKey: writeHex(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))),
  };
}

/** Signs a pack's bytes. `changes` is how the pack's first key led to this one. Throws where the private key is none. */
export async function signPack(bytes: Uint8Array<ArrayBuffer>, key: SigningKey, changes: readonly KeyChange[] = []): Promise<PackSignature> {
  return { algorithm: 'Ed25519', key: key.publicKey, signature: await sign(bytes, key), changes: [...changes] };
}

/** The old key's word that the new one speaks for it. */
export async function handOver(old: SigningKey, to: string): Promise<KeyChange> {
  return { from: old.publicKey, to, signature: await sign(changeBytes(to), old) };
}

/** The signature's file as text. */
export function writeSignature(signature: PackSignature): string {
  return `${JSON.stringify(signature, null, 2)}\n`;
}

/** Reads a signature's file; the message names the place that is wrong. */
export function readSignature(text: string): Result<PackSignature, 'unreadable-signature'> {
  const unreadable = (message: string) => failure('unreadable-signature' as const, message);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return unreadable(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isObject(json)) return unreadable('not an object');
  if (property(json, 'algorithm') !== 'Ed25519') return unreadable('algorithm: only Ed25519 is known');
  const changes = property(json, 'changes') ?? [];
  if (!Array.isArray(changes) || changes.length > MOST_CHANGES) return unreadable(`changes: not a list of at most ${MOST_CHANGES}`);
  const fields: [unknown, string, number][] = [
    [json, 'key', KEY_BYTES],
    [json, 'signature', SIGNATURE_BYTES],
    ...changes.flatMap((change: unknown): [unknown, string, number][] => [
      [change, 'from', KEY_BYTES],
      [change, 'to', KEY_BYTES],
      [change, 'signature', SIGNATURE_BYTES],
    ]),
  ];
  for (const [index, [holder, name, length]] of fields.entries()) {
    const place = index < 2 ? name : `changes[${Math.floor((index - 2) / 3)}].${name}`;
    if (readHex(property(holder, name), length) === null) return unreadable(`${place}: not ${length} bytes in hexadecimal`);
  }
  const hex = (holder: unknown, name: string) => String(property(holder, name)).toLowerCase();
  return success({
    algorithm: 'Ed25519',
    key: hex(json, 'key'),
    signature: hex(json, 'signature'),
    changes: changes.map((change) => ({ from: hex(change, 'from'), to: hex(change, 'to'), signature: hex(change, 'signature') })),
  });
}

/**
 * Checks a signature over a pack's exact bytes against the key that the subscriber pinned; null pins nothing yet. A chain of hand-overs counts only from
 * the pinned key onwards, each link signed by the key before it.
 */
export async function verifyPack(bytes: Uint8Array<ArrayBuffer>, signature: PackSignature, pinned: string | null): Promise<Result<Verified, SignatureCode>> {
  if (!(await verify(bytes, signature.signature, signature.key))) return failure('bad-signature', 'the signature does not fit the file');
  if (pinned === null) return success({ key: signature.key, trust: 'first-seen' });
  if (signature.key === pinned) return success({ key: pinned, trust: 'pinned' });
  const start = signature.changes.findIndex(({ from }) => from === pinned);
  let key = pinned;
  for (const change of start === -1 ? [] : signature.changes.slice(start)) {
    if (change.from !== key || !(await verify(changeBytes(change.to), change.signature, change.from)))
      return failure('other-key', 'the hand-over to the new key is not signed by the old one');
    key = change.to;
  }
  if (key !== signature.key) return failure('other-key', 'it is signed with another key than before');
  return success({ key, trust: 'handed-over' });
}

function changeBytes(to: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${CHANGE_PREFIX}${to.toLowerCase()}`);
}

async function sign(bytes: Uint8Array<ArrayBuffer>, { privateKey }: SigningKey): Promise<string> {
  const raw = readHex(privateKey, privateKey.length / 2);
  if (raw === null) throw new Error('the private key is not written in hexadecimal');
  const key = await crypto.subtle.importKey('pkcs8', raw, { name: 'Ed25519' }, false, ['sign']);
  return writeHex(new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, key, bytes)));
}

async function verify(bytes: Uint8Array<ArrayBuffer>, signature: string, publicKey: string): Promise<boolean> {
  const raw = readHex(publicKey, KEY_BYTES);
  const signed = readHex(signature, SIGNATURE_BYTES);
  if (raw === null || signed === null) return false;
  try {
    const key = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, signed, bytes);
  } catch {
    // Some 32 bytes are no point of the curve: a key that verifies nothing.
    return false;
  }
}
