// Owns publishing from the library: own claims become a signed release for any web host, with a serial that rises; and the key that signs it, which leaves
// the library by the reader's saving of its file alone. Runs in a Worker of the library page, so that no message ever carries the key.
import { checkPack } from '../formats/check-pack';
import type { PackFacts } from '../formats/format';
import {
  createPublisherKey,
  type PublishedFiles,
  type PublisherKey,
  publishRelease,
  RELEASE_LIMIT,
  readPublisherKey,
  renewPublisherKey,
  writePublisherKey,
} from '../formats/publish-pack';
import { type Claim, claimSchema } from '../model/claim';
import { type ClaimId, claimId, OWN_PACK, splitClaimId } from '../model/ids';
import { parse } from '../model/parse';
import { type KeyChange, type PublicationFacts, type PublishingState, publicationSchema, type ReleaseMade } from '../model/publication';
import { ExpectedError, failure, type Result, success } from '../model/result';
import { walkClaims } from '../store/claims';
import type { Library } from '../store/db';
import { readKey, readPublication, readPublications, type StoredKey, writeKey, writePublication } from '../store/publications';
import { readReleaseBytes } from './read-release';

const MOST_KEPT = 200;

/** What is to be published. `ids` are the claims that were chosen, null for all of the reader's own; a reviewer of the name `reader` is named as the publisher. */
export interface PublishRequest {
  facts: PublicationFacts;
  ids: readonly ClaimId[] | null;
  reader: string;
}

/** What may be told of the reader's key and of what was published. */
export async function readPublishing(library: Library): Promise<PublishingState> {
  const [key, publications] = await library.read((db) => Promise.all([readKey(db), readPublications(db)]));
  return {
    key: key === null ? null : { publicKey: key.publicKey, created: key.created, saved: key.saved, handedOver: key.changes.length },
    publications: publications.map(({ changed: _changed, ...publication }) => publication),
  };
}

/** Makes a key, lets the present one hand over to a new one, or takes it away. Codes: key-exists, no-key. */
export async function changeKey(library: Library, change: KeyChange): Promise<null> {
  await library.write(async (db) => {
    const present = await readKey(db);
    if (change === 'make' && present !== null) throw new ExpectedError('key-exists', 'there is a key already');
    if (change === 'renew' && present === null) throw new ExpectedError('no-key', 'there is no key');
    if (change === 'remove') return writeKey(db, null);
    await writeKey(db, toRow(present === null ? await createPublisherKey() : await renewPublisherKey(present), null));
  });
  return null;
}

/** Takes the key from its file. One that is here is not written over: the code is "key-exists"; the same key, or one that it handed over to, is welcome. */
export async function importKey(library: Library, text: string): Promise<null> {
  const key = await readPublisherKey(text);
  if (!key.ok) throw new ExpectedError(key.error.code, key.error.message);
  await library.write(async (db) => {
    const present = await readKey(db);
    const follows = present === null || present.publicKey === key.value.publicKey || key.value.changes.some(({ from }) => from === present.publicKey);
    if (!follows) throw new ExpectedError('key-exists', 'another key is here; save and remove it first');
    // It came from its file, so it is saved.
    await writeKey(db, toRow(key.value, new Date().toISOString()));
  });
  return null;
}

/** The file of the key, for the reader to save. From then on the key counts as saved. */
export async function exportKey(library: Library): Promise<{ name: string; text: string }> {
  return library.write(async (db) => {
    const key = await readKey(db);
    if (key === null) throw new ExpectedError('no-key', 'there is no key');
    await writeKey(db, { ...key, saved: new Date().toISOString() });
    return { name: `caveat-key-${key.publicKey.slice(0, 8)}.json`, text: writePublisherKey(key) };
  });
}

function toRow({ publicKey, privateKey, changes }: PublisherKey, saved: string | null): StoredKey {
  return { id: 'publisher', publicKey, privateKey, changes, created: new Date().toISOString(), saved };
}

/**
 * Makes a release: the pack's file and its signature. It is read back as a follower would read it, and its serial is written down, before anybody gets it.
 * Codes: invalid, no-key, low-serial, no-own-claims, release-too-large, broken-pack, cancelled.
 */
export async function publishOwn(
  library: Library,
  request: PublishRequest,
  { signal, now = () => new Date() }: { signal: AbortSignal; now?(): Date },
): Promise<Result<{ made: ReleaseMade; files: PublishedFiles }>> {
  try {
    const parsed = parse(publicationSchema, request.facts);
    if (!parsed.ok) return parsed;
    const facts = parsed.value;
    const [key, before] = await library.read((db) => Promise.all([readKey(db), readPublication(db, facts.id)]));
    if (key === null) throw new ExpectedError('no-key', 'there is no key to sign with');
    refuseOlder(facts.serial, before?.serial ?? 0);
    const claims = await collectClaims(library, request, facts, signal);
    const made = now().toISOString();
    const files = await publishRelease(factsOf(facts, claims, made), claims, facts.serial, key);
    if (files.pack.bytes.length > RELEASE_LIMIT) throw tooLarge();
    await readBack(files, claims);
    const { findings } = checkPack(JSON.parse(new TextDecoder().decode(files.pack.bytes)));
    signal.throwIfAborted();
    await library.write(async (db) => {
      // Another tab may have published meanwhile.
      refuseOlder(facts.serial, (await readPublication(db, facts.id))?.serial ?? 0);
      const ids = request.ids === null ? null : claims.map(({ id }) => claimId(OWN_PACK, splitClaimId(id).local));
      await writePublication(db, { ...facts, ids, claims: claims.length, key: key.publicKey, made, changed: made });
    });
    const missing = findings.map(({ path, message }) => ({ path, what: message }));
    const { id, serial } = facts;
    return success({
      made: { id, claims: claims.length, serial, publicKey: key.publicKey, missing: missing.length, firstMissing: missing.slice(0, MOST_KEPT) },
      files,
    });
  } catch (error) {
    if (signal.aborted) return failure('cancelled', 'publishing was stopped');
    if (error instanceof ExpectedError) return failure(error.code, error.message);
    throw error;
  }
}

function refuseOlder(serial: number, last: number): void {
  if (serial <= last) throw new ExpectedError('low-serial', `the serial has to be larger than ${last}, that of the last release`);
}

function tooLarge(): ExpectedError {
  return new ExpectedError('release-too-large', `a release of more than ${RELEASE_LIMIT / 1_000_000} MB is not taken by anybody; publish fewer claims`);
}

/** The chosen claims as the pack calls them. */
async function collectClaims(library: Library, { ids, reader }: PublishRequest, { id, publisher }: PublicationFacts, signal: AbortSignal): Promise<Claim[]> {
  const chosen = ids === null ? null : new Set(ids);
  const claims: Claim[] = [];
  let letters = 0;
  for await (const some of walkClaims(library, OWN_PACK)) {
    signal.throwIfAborted();
    for (const claim of some) {
      if (chosen !== null && !chosen.has(claim.id)) continue;
      letters += JSON.stringify(claim).length;
      if (letters > RELEASE_LIMIT) throw tooLarge();
      const reviews = claim.reviews.map((review) => (review.reviewer === reader ? { ...review, reviewer: publisher } : review));
      claims.push({ ...claim, id: claimId(id, splitClaimId(claim.id).local), reviews });
    }
  }
  if (claims.length === 0) throw new ExpectedError('no-own-claims', 'none of these claims is your own');
  return claims;
}

/** What the pack says of itself. Its version is its serial; its language is the one that most claims have. */
function factsOf({ id, name, description, publisher, licence, licenceUrl, url, serial }: PublicationFacts, claims: readonly Claim[], made: string): PackFacts {
  const counts = new Map<string, number>();
  for (const { language } of claims) counts.set(language, (counts.get(language) ?? 0) + 1);
  const language = [...counts].filter(([tag]) => tag !== 'und').sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { id, name, description, publisher, licence, licenceUrl, url, version: String(serial), date: made.slice(0, 10), language, topics: [] };
}

/** Reads a release as a follower does: every claim has to come back as it went in. */
async function readBack({ pack }: PublishedFiles, claims: readonly Claim[]): Promise<void> {
  const read = await readReleaseBytes(pack.bytes, null, async () => undefined);
  const byId = new Map(read.claims.map((claim) => [claim.id, asText(claim)]));
  const changed = claims.find((claim) => byId.get(claim.id) !== asText(claim));
  const [refused] = read.refused;
  if (refused !== undefined) throw new ExpectedError('broken-pack', `${refused.path}: ${refused.reason}`);
  if (changed !== undefined) throw new ExpectedError('broken-pack', `"${changed.text}" cannot be written as it is`);
}

/** A claim as text, with its properties in the schema's order. */
function asText(claim: Claim): string {
  const checked = parse(claimSchema, claim);
  return JSON.stringify(checked.ok ? checked.value : claim);
}
