// Owns the reader's notes: rows found by page, claim and tag. A note, its draft, its row in the bin and the claim of its passage change in one transaction.
import { type Annotation, readContent, tagKey } from '../model/annotation';
import type { Claim } from '../model/claim';
import type { ClaimId } from '../model/ids';
import { isCanonicalPlausible } from '../model/page-identity';
import { binId, makeDeletion } from './bin';
import type { Connection, Writing } from './db';
import { applyOwnChange, beginOwnChange, changeOwnClaims, type IndexClaims } from './own-claims';
import type { StoredNote } from './schema';

/** The key of a page by its address: two addresses of one page have the same. */
export type PageKey = (address: string) => string;

/** A note as it is kept. */
export function makeRow(note: Annotation, keyOf: PageKey): StoredNote {
  const { tags } = readContent(note);
  const claims = note.body.flatMap((part) => (part.purpose === 'identifying' ? [part.source] : []));
  const { source, canonical: named } = note.target;
  // A link that names another page altogether must not lead there.
  const canonical = named === null || !isCanonicalPlausible(source, named) ? {} : { canonical: keyOf(named) };
  return { id: note.id, page: keyOf(source), ...canonical, modified: note.modified, claims: [...new Set(claims)], tags: tags.map(tagKey), note };
}

/** A note; null when it is gone. */
export async function readNote(db: Connection, id: string): Promise<StoredNote | null> {
  return (await db.get('annotations', id)) ?? null;
}

/** The notes of some pages, the oldest first. */
export async function readNotesOf(db: Connection, pages: readonly string[]): Promise<StoredNote[]> {
  const rows: StoredNote[] = [];
  for (const page of new Set(pages)) rows.push(...(await db.getAllFromIndex('annotations', 'page', page)));
  return rows.sort((a, b) => a.note.created.localeCompare(b.note.created) || a.id.localeCompare(b.id));
}

/** The pages with notes on one host, as keys in their order, at most `most` of them. */
export async function readPagesOfHost(db: Connection, host: string, most: number): Promise<string[]> {
  const pages: string[] = [];
  let cursor = await db
    .transaction('annotations')
    .store.index('page')
    .openKeyCursor(IDBKeyRange.bound(host, `${host}\uffff`), 'nextunique');
  while (cursor !== null && pages.length < most) {
    pages.push(cursor.key);
    cursor = await cursor.continue();
  }
  return pages;
}

/** Every note, the last changed first, `limit` at a time; `after` is the place (see placeOf) of the last one before. */
export async function readNotesFrom(db: Connection, after: string | null, limit: number): Promise<StoredNote[]> {
  const rows: StoredNote[] = [];
  // Keys of the index are instants; several notes may share one, which is why the place holds the id too.
  const range = after === null ? null : IDBKeyRange.upperBound(after.slice(0, after.indexOf(' ')));
  let cursor = await db.transaction('annotations').store.index('modified').openCursor(range, 'prev');
  while (cursor !== null && rows.length < limit) {
    if (after === null || placeOf(cursor.value) < after) rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  return rows;
}

/** A note's place in the list of all, as text that sorts. */
export function placeOf({ modified, id }: Pick<StoredNote, 'modified' | 'id'>): string {
  return `${modified} ${id}`;
}

/** What happens to the claim of a note's passage along with the note; null where nothing does. */
export type ClaimChange = { type: 'write'; claim: Claim } | { type: 'bin'; id: ClaimId } | null;

/** Stores a note, new or changed, drops its draft and changes its claim, in one transaction. `at` is the instant of it. To be called while holding the write lock. */
export async function writeNote(db: Connection, row: StoredNote, claim: ClaimChange, index: IndexClaims, at: string): Promise<void> {
  const transaction = beginOwnChange(db);
  await transaction.objectStore('annotations').put(row);
  await transaction.objectStore('drafts').delete(row.id);
  await changeClaim(transaction, claim, index, at);
  await transaction.done;
}

/** Moves a note to the bin along with its draft, and changes its claim, in one transaction; null when there is none. To be called while holding the write lock. */
export async function binNote(db: Connection, id: string, claim: ClaimChange, index: IndexClaims, at: string): Promise<StoredNote | null> {
  const transaction = beginOwnChange(db);
  const row = (await transaction.objectStore('annotations').get(id)) ?? null;
  if (row !== null) {
    const draft = await transaction.objectStore('drafts').get(id);
    await transaction.objectStore('bin').put({ ...makeDeletion('note', id, row, at), ...(draft === undefined ? {} : { draft }) });
    await transaction.objectStore('annotations').delete(id);
    await transaction.objectStore('drafts').delete(id);
    await transaction.objectStore('places').delete(id);
    await changeClaim(transaction, claim, index, at);
  }
  await transaction.done;
  return row;
}

/** Changes the claims of notes that are stored already. To be called while holding the write lock. */
export async function changeClaims(db: Connection, changes: readonly ClaimChange[], index: IndexClaims, at: string): Promise<void> {
  const put = changes.flatMap((change) => (change?.type === 'write' ? [change.claim] : []));
  const remove = changes.flatMap((change) => (change?.type === 'bin' ? [change.id] : []));
  await changeOwnClaims(db, { put, remove }, index, at);
}

async function changeClaim(transaction: Writing, change: ClaimChange, index: IndexClaims, at: string): Promise<void> {
  if (change !== null) await applyOwnChange(transaction, change.type === 'write' ? { put: [change.claim] } : { remove: [change.id] }, index, at);
}

/** The deleted note of that id; null when the bin has none. */
export async function readBinnedNote(db: Connection, id: string): Promise<StoredNote | null> {
  return ((await db.get('bin', binId('note', id)))?.value as StoredNote | undefined) ?? null;
}

/** Takes a note and its draft out of the bin, where one that was written anew meanwhile stays, and changes its claim, in one transaction. To be called while holding the write lock. */
export async function restoreNote(db: Connection, id: string, claim: ClaimChange, index: IndexClaims, at: string): Promise<void> {
  const transaction = beginOwnChange(db);
  const deletion = await transaction.objectStore('bin').get(binId('note', id));
  if (deletion !== undefined) {
    const { value, draft } = deletion;
    if ((await transaction.objectStore('annotations').getKey(id)) === undefined) {
      await transaction.objectStore('annotations').put(value as StoredNote);
      if (draft !== undefined && (await transaction.objectStore('drafts').getKey(id)) === undefined) await transaction.objectStore('drafts').put(draft);
    }
    await transaction.objectStore('bin').delete(binId('note', id));
  }
  await changeClaim(transaction, claim, index, at);
  await transaction.done;
}

/** Tags that begin with `prefix` (in lower case), each as one note spells it, in alphabetical order. */
export async function readTags(db: Connection, prefix: string, limit: number): Promise<string[]> {
  const tags: string[] = [];
  const index = db.transaction('annotations').store.index('tags');
  let cursor = await index.openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`), 'nextunique');
  while (cursor !== null && tags.length < limit) {
    const { key, value } = cursor;
    tags.push(readContent(value.note).tags.find((tag) => tagKey(tag) === key) ?? key);
    cursor = await cursor.continue();
  }
  return tags;
}

/** The claims that any note is about, each once. */
export async function readNotedClaims(db: Connection): Promise<ClaimId[]> {
  const claims: ClaimId[] = [];
  let cursor = await db.transaction('annotations').store.index('claims').openKeyCursor(null, 'nextunique');
  while (cursor !== null) {
    claims.push(cursor.key);
    cursor = await cursor.continue();
  }
  return claims;
}
