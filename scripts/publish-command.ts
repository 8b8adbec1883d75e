// Owns the commands of `npm run pack` that publish: a key for the publisher, signing a release, and handing over to a new key.
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readSerial } from '../lib/formats/pack-serial';
import { readSignature, SIGNATURE_SUFFIX, verifyPack } from '../lib/formats/pack-signature';
import { createPublisherKey, type PublisherKey, readPublisherKey, renewPublisherKey, signRelease, writePublisherKey } from '../lib/formats/publish-pack';
import type { Output } from './pack-command';

/** What of `npm run pack` this file does, for the help. */
export const PUBLISH_USAGE = `npm run pack -- key KEYFILE                make a publisher's key; keep the file secret and safe
npm run pack -- sign FILE KEYFILE          sign a pack, writing FILE${SIGNATURE_SUFFIX} beside it
npm run pack -- renew KEYFILE              make a new key that the old one hands over to; the old file is kept as KEYFILE.old
npm run pack -- verify FILE                check a pack against the signature beside it`;

/** Whether the words ask for one of these commands. */
export function isPublishing([command]: readonly string[]): boolean {
  return command === 'key' || command === 'sign' || command === 'renew' || command === 'verify';
}

/** Runs the command. Returns the exit code: 0 fine, 1 the pack is not as it should be, 2 it could not be done. */
export async function runPublishing([command, ...files]: readonly string[], output: Output): Promise<number> {
  try {
    if (command === 'key' && files.length === 1) return await makeKey(files[0]!, output);
    if (command === 'sign' && files.length === 2) return await sign(files[0]!, files[1]!, output);
    if (command === 'renew' && files.length === 1) return await renew(files[0]!, output);
    if (command === 'verify' && files.length === 1) return await verify(files[0]!, output);
    output.complain(PUBLISH_USAGE);
    return 2;
  } catch (error) {
    output.complain(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

async function makeKey(file: string, output: Output): Promise<number> {
  if (existsSync(file)) throw new Error(`${file} is there already; a key is never written over another`);
  const key = await createPublisherKey();
  writeKey(file, key);
  output.say(`${file}: the public key is ${key.publicKey}`);
  return 0;
}

async function sign(file: string, keyFile: string, output: Output): Promise<number> {
  const key = await readKey(keyFile);
  const bytes = Uint8Array.from(readFileSync(file));
  const serial = readSerial(parseJson(file, bytes));
  if (serial === null) throw new Error(`${file}: it has no serial, so an older file could be passed off as it; "npm run pack -- build" writes one`);
  const beside = `${file}${SIGNATURE_SUFFIX}`;
  const { signature } = await signRelease(basename(file), bytes, key);
  writeFileSync(beside, signature.bytes);
  output.say(`${beside}: release ${serial}, signed with ${key.publicKey}`);
  return 0;
}

async function renew(file: string, output: Output): Promise<number> {
  const old = await readKey(file);
  if (existsSync(`${file}.old`)) throw new Error(`${file}.old is there already; put it in a safe place first`);
  const key = await renewPublisherKey(old);
  renameSync(file, `${file}.old`);
  writeKey(file, key);
  output.say(`${file}: the new public key is ${key.publicKey}; the next release signed with it is followed by everybody who trusts ${old.publicKey}`);
  return 0;
}

async function verify(file: string, output: Output): Promise<number> {
  const signature = readSignature(readFileSync(`${file}${SIGNATURE_SUFFIX}`, 'utf8'));
  const verified = signature.ok ? await verifyPack(Uint8Array.from(readFileSync(file)), signature.value, null) : signature;
  if (verified.ok) output.say(`${file}: signed with ${verified.value.key}`);
  else output.complain(`${file}${SIGNATURE_SUFFIX}: ${verified.error.message}`);
  return verified.ok ? 0 : 1;
}

function writeKey(file: string, key: PublisherKey): void {
  writeFileSync(file, writePublisherKey(key), { mode: 0o600 });
  chmodSync(file, 0o600);
}

async function readKey(file: string): Promise<PublisherKey> {
  const outcome = await readPublisherKey(readFileSync(file, 'utf8'));
  if (!outcome.ok) throw new Error(`${file}: ${outcome.error.message}`);
  return outcome.value;
}

function parseJson(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof TypeError ? 'not UTF-8' : `not JSON: ${error instanceof Error ? error.message : String(error)}`}`);
  }
}
