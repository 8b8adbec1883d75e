// Owns changes in bulk: the one transaction that makes an import, a restored backup or a repair real and keeps what it replaced, and the one that
// undoes it.
import { OWN_PACK, type PackId } from '../model/ids';
import type { Pack } from '../model/pack';
import { ExpectedError } from '../model/result';
import { beginWriting, type Connection, type Writing } from './db';
import { applyOwnChange, type IndexClaims, OWN_STORES, type OwnChange } from './own-claims';
import type { ChangedPack, StoredImport, StoredReverse } from './schema';
import { undoOwnClaims } from './undo-own-claims';

/** The stores whose rows, JSON values under their own "id", a change in bulk may write: what the reader made, row by row. */
export const ROW_STORES = [
  'own',
  'verdicts',
  'annotations',
  'drafts',
  'bin',
  'addresses',
  'answers',
  'subscriptions',
  'edits',
  'captures',
  'publications',
] as const;
export type RowStore = (typeof ROW_STORES)[number];

/** Rows to write and ids to delete, by store. */
export type RowChanges = Partial<Record<RowStore, Omit<StoredReverse, 'wrote'>>>;

/** A pack's new content: finished segments. `pack` null removes it. */
export interface NewPack {
  id: PackId;
  pack: Pack | null;
  segments: readonly string[];
}

/** What is to become real at once. `job` is the long job that is thereby done. */
export interface BulkChange extends Omit<StoredImport, 'packs' | 'outcome'> {
  packs: readonly NewPack[];
  rows?: RowChanges;
  job: string | null;
  /** Own claims that become others in the same transaction; how they were is written down as it is for every change of one. */
  own?: { change: OwnChange; index: IndexClaims };
  /** What readRowState said before the change was planned: where it says something else by now, nothing happens and the code is "library-changed". */
  expects?: string;
}

/** How long a change in bulk can be undone. */
const UNDO_DAYS = 30;

/** Until when something that is done at `now` can be undone, both ISO instants. */
export function undoUntil(now: string): string {
  return new Date(Date.parse(now) + UNDO_DAYS * 86_400_000).toISOString();
}

const STORES = ['packs', 'segments', 'tombstones', 'jobs', 'imports', 'reverses', ...ROW_STORES] as const;

/** The transaction in which a change is made or undone. */
function begin(db: Connection): Writing {
  return beginWriting(db, STORES);
}

/** Makes a change real in one transaction: a search sees all of it or nothing. What it replaces is kept while it can be undone. To be called while holding the write lock. */
export async function publishChange(db: Connection, { packs, rows = {}, job, own, expects, ...facts }: BulkChange): Promise<StoredImport> {
  // Whoever publishes holds the write lock, so that nothing comes between this look and the transaction.
  if (expects !== undefined && expects !== (await readRowState(db)))
    throw new ExpectedError('library-changed', 'notes or claims were changed meanwhile; nothing was done');
  const transaction = own === undefined ? begin(db) : beginWriting(db, [...new Set([...STORES, ...OWN_STORES])]);
  const changed: ChangedPack[] = [];
  try {
    for (const { id, pack, segments } of packs) {
      const before = (await transaction.objectStore('packs').get(id)) ?? null;
      const kept = await swapSegments(transaction, id, segments, facts.undo === null ? 'dropped' : 'kept');
      changed.push({ id, name: (pack ?? before)?.name ?? id, claims: pack?.claims ?? 0, before, segments: [...segments], kept });
      if (pack === null) await transaction.objectStore('packs').delete(id);
      else await transaction.objectStore('packs').put(pack);
    }
    await changeRows(transaction, rows, facts.undo === null ? null : facts.id);
    if (own !== undefined) await applyOwnChange(transaction, own.change, own.index, facts.at);
    const row: StoredImport = { ...facts, packs: changed, outcome: 'done' };
    await transaction.objectStore('imports').put(row);
    if (job !== null) await transaction.objectStore('jobs').delete(job);
    await transaction.done;
    return row;
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => undefined);
    throw error;
  }
}

/** Gives a transaction up: nothing of it happens. */
function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It was given up already.
  }
}

/** Stands for what the reader made: another text where a claim, note, verdict or anything else that a bulk change is planned from came, went or was changed. */
export async function readRowState(db: Connection): Promise<string> {
  const [own, notes, verdicts, addresses, answers, captures] = await Promise.all([
    db.getAll('own'),
    db.getAll('annotations'),
    db.getAllKeys('verdicts'),
    db.getAll('addresses'),
    db.getAll('answers'),
    db.getAll('captures'),
  ]);
  return JSON.stringify([
    own.map(({ id, changed }) => [id, changed]),
    notes.map(({ id, modified }) => [id, modified]),
    verdicts,
    addresses.map(({ id, decided }) => [id, decided]),
    answers.map(({ id, answered }) => [id, answered]),
    captures.map(({ id, captured }) => [id, captured]),
  ]);
}

/** Makes `segments` the live ones of a pack; gives the ids of those that were. */
async function swapSegments(transaction: Writing, pack: PackId, segments: readonly string[], replaced: 'kept' | 'dropped'): Promise<string[]> {
  const store = transaction.objectStore('segments');
  const missing = new Set(segments);
  const before: string[] = [];
  for (const segment of await store.index('pack').getAll(pack)) {
    if (missing.delete(segment.id)) await store.put({ ...segment, state: 'live', job: null });
    else if (segment.state === 'live') {
      before.push(segment.id);
      await store.put({ ...segment, state: replaced });
    }
  }
  if (missing.size === 0) return before;
  abort(transaction);
  throw new Error(`segments of ${pack} are gone: ${[...missing].join(', ')}`);
}

/** Writes and deletes rows; the way back is kept under `id`, or nowhere when that is null. */
async function changeRows(transaction: Writing, changes: RowChanges, id: string | null): Promise<void> {
  for (const name of ROW_STORES) {
    const change = changes[name];
    if (change === undefined) continue;
    const store = transaction.objectStore(name);
    const back: StoredReverse = { put: [], delete: [], wrote: {} };
    const note = async (key: string): Promise<void> => {
      const old: unknown = id === null ? undefined : await store.get(key as never);
      if (old === undefined) back.delete.push(key);
      else back.put.push(old);
    };
    for (const row of change.put) {
      if (id !== null) await note((row as { id: string }).id);
      back.wrote[(row as { id: string }).id] = JSON.stringify(row);
      void store.put(row as never);
    }
    for (const key of change.delete) {
      if (id !== null) await note(key);
      void store.delete(key as never);
    }
    if (id !== null) await transaction.objectStore('reverses').put(back, [id, name]);
  }
}

/** Every change in bulk, the newest first. */
export async function readImports(db: Connection): Promise<StoredImport[]> {
  return (await db.getAll('imports')).sort((a, b) => b.at.localeCompare(a.at));
}

/** The merges of one instant that can still be undone. */
export async function readMergesAt(db: Connection, at: string): Promise<StoredImport[]> {
  return (await db.getAll('imports')).filter((row) => row.kind === 'merge' && row.at === at && row.undo !== null);
}

/**
 * Undoes a change in one transaction. "gone": it cannot be undone, or was already. "later": one of its packs was changed again since, which would have
 * to be undone first. Own claims and rows that the reader changed or deleted since stay as they are now. To be called while holding the write lock.
 */
export async function undoChange(db: Connection, id: string): Promise<'done' | 'gone' | 'later'> {
  const transaction = begin(db);
  const row = await transaction.objectStore('imports').get(id);
  if (row === undefined || row.undo === null || row.outcome === 'undone') return 'gone';
  for (const { id: pack, segments, kept } of row.packs) {
    const all = await transaction.objectStore('segments').index('pack').getAll(pack);
    const live = all.filter(({ state }) => state === 'live').map((segment) => segment.id);
    // What was removed since may still go back to what it was before; what was changed since may not. Own claims are judged one by one.
    if (pack !== OWN_PACK && live.some((one) => !segments.includes(one))) return 'later';
    if (kept.some((one) => !all.some((segment) => segment.id === one && segment.state === 'kept'))) return 'later';
  }
  for (const changed of row.packs) {
    const { id: pack, before, kept } = changed;
    if (pack === OWN_PACK) {
      await undoOwnClaims(transaction, changed, (await transaction.objectStore('reverses').get([id, 'own'])) ?? { put: [], delete: [], wrote: {} });
      continue;
    }
    await swapSegments(transaction, pack, kept, 'dropped');
    if (before === null) await transaction.objectStore('packs').delete(pack);
    else await transaction.objectStore('packs').put(before);
  }
  for (const name of ROW_STORES) {
    const back = await transaction.objectStore('reverses').get([id, name]);
    if (back !== undefined && name !== 'own') await changeRows(transaction, { [name]: await withoutLater(transaction, name, back) }, null);
    await transaction.objectStore('reverses').delete([id, name]);
  }
  await transaction.objectStore('imports').put({ ...row, undo: null, outcome: 'undone' });
  await transaction.done;
  return 'done';
}

/** The way back without rows that are no longer as the change left them. */
async function withoutLater(transaction: Writing, name: RowStore, back: StoredReverse): Promise<StoredReverse> {
  const stands = async (key: string): Promise<boolean> => {
    const now: unknown = await transaction.objectStore(name).get(key as never);
    return (now === undefined ? undefined : JSON.stringify(now)) === back.wrote[key];
  };
  const put: unknown[] = [];
  for (const row of back.put) if (await stands((row as { id: string }).id)) put.push(row);
  const gone: string[] = [];
  for (const key of back.delete) if (await stands(key)) gone.push(key);
  return { ...back, put, delete: gone };
}

/** Gives up the way back of changes whose time has passed at `now`, an ISO instant: what they replaced is swept afterwards. To be called while holding the write lock. */
export async function expireChanges(db: Connection, now: string): Promise<void> {
  for (const row of await db.getAll('imports')) if (row.undo !== null && row.undo <= now) await forgetReverse(db, row.id);
}

/** Gives up the way back of one change, which frees its room. To be called while holding the write lock. */
export async function forgetReverse(db: Connection, id: string): Promise<void> {
  const transaction = begin(db);
  const row = await transaction.objectStore('imports').get(id);
  if (row !== undefined && row.undo !== null) {
    for (const segment of row.packs.flatMap(({ kept }) => kept)) {
      const known = await transaction.objectStore('segments').get(segment);
      if (known?.state === 'kept') await transaction.objectStore('segments').put({ ...known, state: 'dropped' });
    }
    for (const name of ROW_STORES) await transaction.objectStore('reverses').delete([id, name]);
    await transaction.objectStore('imports').put({ ...row, undo: null });
  }
  await transaction.done;
}
