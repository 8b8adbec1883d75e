// A pack's signature holds for exactly its bytes and for keys that the pinned one leads to; nothing else is taken for it.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  createSigningKey,
  handOver,
  type PackSignature,
  readSignature,
  type SigningKey,
  signPack,
  verifyPack,
  writeSignature,
} from '@/lib/formats/pack-signature';

const bytes = new TextEncoder().encode('{"@type": "DataFeed", "name": "Ships"}\n');
let first: SigningKey;
let second: SigningKey;
let third: SigningKey;
beforeAll(async () => {
  [first, second, third] = await Promise.all([createSigningKey(), createSigningKey(), createSigningKey()]);
});

const trust = async (signature: PackSignature, pinned: string | null, signed = bytes) => {
  const outcome = await verifyPack(signed, signature, pinned);
  return outcome.ok ? outcome.value.trust : outcome.error.code;
};

test('a signature survives being written and read, and fits its bytes alone', async () => {
  const read = readSignature(writeSignature(await signPack(bytes, first)));
  if (!read.ok) throw new Error(read.error.message);
  expect(await trust(read.value, null)).toBe('first-seen');
  expect(await trust(read.value, first.publicKey)).toBe('pinned');
  for (let at = 0; at < bytes.length; at++) {
    const changed = bytes.slice();
    changed[at] = changed[at]! ^ 1;
    expect(await trust(read.value, first.publicKey, changed)).toBe('bad-signature');
  }
  expect(await trust(read.value, null, bytes.slice(0, -1))).toBe('bad-signature');
});

test('the same key and bytes give the same signature', async () => {
  expect(await signPack(bytes, first)).toEqual(await signPack(bytes, first));
});

describe('a new key', () => {
  test('is refused when nobody handed over to it', async () => {
    expect(await trust(await signPack(bytes, second), first.publicKey)).toBe('other-key');
  });

  test('is followed when the pinned key signed the hand-over, over several keys too', async () => {
    const one = await handOver(first, second.publicKey);
    const two = await handOver(second, third.publicKey);
    expect(await trust(await signPack(bytes, second, [one]), first.publicKey)).toBe('handed-over');
    expect(await trust(await signPack(bytes, third, [one, two]), first.publicKey)).toBe('handed-over');
    expect(await trust(await signPack(bytes, third, [one, two]), second.publicKey)).toBe('handed-over');
    expect(await trust(await signPack(bytes, third, [one, two]), third.publicKey)).toBe('pinned');
  });

  test('is refused when the hand-over was signed by somebody else, leads elsewhere or has a gap', async () => {
    const forged = { ...(await handOver(third, second.publicKey)), from: first.publicKey };
    expect(await trust(await signPack(bytes, second, [forged]), first.publicKey)).toBe('other-key');
    const elsewhere = await handOver(first, third.publicKey);
    expect(await trust(await signPack(bytes, second, [elsewhere]), first.publicKey)).toBe('other-key');
    const gap = [await handOver(first, second.publicKey), await handOver(third, second.publicKey)];
    expect(await trust(await signPack(bytes, second, gap), first.publicKey)).toBe('other-key');
  });

  test('does not come into being by a pack that reads like a hand-over', async () => {
    const text = new TextEncoder().encode(second.publicKey);
    const signed = await signPack(text, first);
    const change = { from: first.publicKey, to: second.publicKey, signature: signed.signature };
    expect(await trust(await signPack(bytes, second, [change]), first.publicKey)).toBe('other-key');
  });
});

const fine = { algorithm: 'Ed25519', key: '0'.repeat(64), signature: '0'.repeat(128), changes: [] };
test.each([
  ['', 'not JSON'],
  ['[]', 'not an object'],
  [JSON.stringify({ ...fine, algorithm: 'RSA' }), 'algorithm: only Ed25519 is known'],
  [JSON.stringify({ ...fine, key: 'zz' }), 'key: not 32 bytes in hexadecimal'],
  [JSON.stringify({ ...fine, signature: '0'.repeat(126) }), 'signature: not 64 bytes in hexadecimal'],
  [JSON.stringify({ ...fine, changes: {} }), 'changes: not a list of at most 64'],
  [JSON.stringify({ ...fine, changes: Array(65).fill({}) }), 'changes: not a list of at most 64'],
  [JSON.stringify({ ...fine, changes: [{ from: fine.key, to: null, signature: fine.signature }] }), 'changes[0].to: not 32 bytes in hexadecimal'],
  [JSON.stringify({ ...fine, changes: [{ from: fine.key, to: fine.key, signature: fine.signature }, 7] }), 'changes[1].from: not 32 bytes in hexadecimal'],
])('the file %s is refused with its place', (text, message) => {
  const read = readSignature(text);
  expect(read.ok ? null : read.error.message).toContain(message);
});

test('32 bytes that are no key verify nothing', async () => {
  expect(await trust({ algorithm: 'Ed25519', key: 'f'.repeat(64), signature: '0'.repeat(128), changes: [] }, null)).toBe('bad-signature');
});
