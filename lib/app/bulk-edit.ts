// Owns changes of many own claims at once: done in portions that share an instant, by which the whole is listed and undone, in portions too. So no message
// works for long, and a page that is closed half-way leaves a change that can be undone as it is.
import type { Claim } from '../model/claim';
import { type ClaimId, OWN_PACK, splitClaimId } from '../model/ids';
import type { Rating } from '../model/rating';
import { readBinnedAt, readBinTimes } from '../store/bin';
import type { Connection, Library } from '../store/db';
import { hasBefore, readEdit, readEditKeysAt, readEdits, readEditTimes } from '../store/edits';
import { readImports, readMergesAt, undoChange as undoBulkChange } from '../store/imports';
import { changeOwnClaims, readOwnClaim, writeOwnClaims } from '../store/own-claims';
import type { EditingOptions } from './edit';
import { indexClaims } from './write-pack';

/** What a portion of a change did. `left` belong to packs, or are gone, and stay as they are. */
export interface BulkOutcome {
  changed: number;
  left: number;
}

/** A change of all the given claims at once. */
export type BulkChange = { kind: 'tag'; add: string[]; remove: string[] } | { kind: 'rate'; rating: Rating; reviewer: string } | { kind: 'delete' };

/** A change of several claims that can be undone: when it was, how many it changed and how many it deleted. */
export interface ListedChange {
  at: string;
  changed: number;
  deleted: number;
  /** Whether two claims were merged. */
  merged: boolean;
}

/** Claims that are put back in one hold of the write lock: some hundred milliseconds. */
const PORTION = 500;

/** The use-cases of changing many claims. */
export function createBulkEditing({ library, tell, now = () => new Date() }: EditingOptions) {
  return {
    /** Changes claims. Calls of one `at` are one change; the same call twice changes no more. */
    async changeClaims({ ids, change, at }: { ids: ClaimId[]; change: BulkChange; at: string }): Promise<BulkOutcome> {
      const own = [...new Set(ids)].filter((id) => splitClaimId(id).pack === OWN_PACK);
      const changed = await library.write(async (db) => {
        if (change.kind === 'delete') return changeOwnClaims(db, { remove: own }, indexClaims, at);
        const rows = await Promise.all(own.map((id) => readOwnClaim(db, id)));
        const claims = rows.flatMap((row) => (row === null ? [] : [applyChange(row.claim, change, at)]));
        await writeOwnClaims(db, claims, indexClaims, at);
        return claims.length;
      });
      if (changed > 0) tell();
      return { changed, left: ids.length - changed };
    },

    /**
     * Takes a portion of a change back: claims are as they were before it, and those it deleted are there again. What was changed or deleted since stays
     * as it is. `after` is the `next` of the portion before, null for the first; `next` is null when all is done.
     */
    async undoChange({ at, after }: { at: string; after: string | null }): Promise<{ undone: number; next: string | null }> {
      const { back, next } = await library.write(async (db) => {
        // What hung on a merged claim goes back to it first.
        if (after === null) for (const { id } of await readMergesAt(db, at)) await undoBulkChange(db, id);
        const places = (await readPlaces(db, at)).filter((place) => after === null || place > after);
        const portion = places.slice(0, PORTION);
        const claims = (await Promise.all(portion.map((place) => readBefore(db, place, at)))).filter((claim) => claim !== null);
        await writeOwnClaims(db, claims, indexClaims, now().toISOString());
        return { back: claims.length, next: places.length > PORTION ? portion.at(-1)! : null };
      });
      if (back > 0) tell();
      return { undone: back, next };
    },

    /** Changes of several claims that can still be undone, the last first, at most `limit`. */
    async listChanges({ limit }: { limit: number }): Promise<ListedChange[]> {
      return listAll(library, limit);
    },
  };
}

/** Where what a change replaced is kept, in an order that holds while it is put back. */
async function readPlaces(db: Connection, at: string): Promise<string[]> {
  const [edits, binned] = await Promise.all([readEditKeysAt(db, at), readBinnedAt(db, at)]);
  return [...edits.map((key) => `edit ${key}`), ...binned.map(({ id }) => `kept ${id}`)].sort();
}

/** The claim that stood at a place before the change; null where something was done to it since. */
async function readBefore(db: Connection, place: string, at: string): Promise<Claim | null> {
  const key = place.slice(place.indexOf(' ') + 1);
  if (place.startsWith('kept ')) {
    const claim = (await db.get('bin', key))?.value as Claim | undefined;
    return claim !== undefined && (await readOwnClaim(db, claim.id)) === null ? claim : null;
  }
  const edit = await readEdit(db, key);
  if (edit === null || edit.before === null) return null;
  const current = (await readOwnClaim(db, edit.claim))?.claim ?? null;
  const edits = await readEdits(db, edit.claim);
  // How the change left the claim: as the next change found it, or as it is now. That a claim was restored changed nothing.
  const since = edits.slice(
    0,
    edits.findIndex((one) => one.at === at),
  );
  const later = since.findLast(({ before }) => before !== null);
  const after = later === undefined ? current : later.before;
  return current !== null && JSON.stringify(current) === JSON.stringify(after) ? edit.before : null;
}

async function listAll(library: Library, limit: number): Promise<ListedChange[]> {
  const [edits, binned] = await library.read((db) => Promise.all([readEditTimes(db), readBinTimes(db)]));
  const merges = new Set((await library.read(readImports)).filter(({ kind, undo }) => kind === 'merge' && undo !== null).map(({ at }) => at));
  const instants = [...new Set([...edits.keys(), ...binned.keys()])].sort().reverse();
  const listed: ListedChange[] = [];
  for (const at of instants) {
    if (listed.length === limit) break;
    const deleted = binned.get(at) ?? 0;
    // What came into being has nothing to go back to.
    const changed = (edits.get(at) ?? 0) > 0 && (await library.read((db) => hasBefore(db, at))) ? edits.get(at)! : 0;
    if (changed + deleted > 1 || merges.has(at)) listed.push({ at, changed, deleted, merged: merges.has(at) });
  }
  return listed;
}

function applyChange(claim: Claim, change: Exclude<BulkChange, { kind: 'delete' }>, at: string): Claim {
  if (change.kind === 'tag') {
    const topics = [...claim.topics.filter((topic) => !change.remove.includes(topic)), ...change.add.filter((topic) => !claim.topics.includes(topic))];
    return { ...claim, topics: topics.slice(0, 100) };
  }
  const { rating, reviewer } = change;
  const day = at.slice(0, 10);
  const others = claim.reviews.filter((review) => review.reviewer !== reviewer);
  const own = claim.reviews.find((review) => review.reviewer === reviewer);
  const review = own ?? { reviewer, ratingText: null, title: null, note: null, url: null, sources: [] };
  return { ...claim, reviews: [...others, { ...review, rating, date: day, asOf: day }].slice(-200) };
}
