// Owns editing the reader's own claims: one by one and in bulk, with the history, the bin, and the way back from everything.
import type { Claim } from '../model/claim';
import { type ClaimId, OWN_PACK, splitClaimId } from '../model/ids';
import type { Rating } from '../model/rating';
import { ExpectedError } from '../model/result';
import { readBin } from '../store/bin';
import type { Library } from '../store/db';
import { readEdits, readEditsAt } from '../store/edits';
import { deleteOwnClaim, readOwnClaim, writeOwnClaims } from '../store/own-claims';
import { indexClaims } from './write-pack';

/** What a change in bulk did: how many claims, and the instant by which it is undone. `left` belong to packs and stay as they are. */
export interface BulkOutcome {
  changed: number;
  left: number;
  at: string;
}

/** A change of all the given claims at once. */
export type BulkChange = { kind: 'tag'; add: string[]; remove: string[] } | { kind: 'rate'; rating: Rating; reviewer: string } | { kind: 'delete' };

export interface EditingOptions {
  library: Library;
  /** Hears that own claims have changed. */
  tell(): void;
  now?(): Date;
}

/** The use-cases of editing. Ids are those of the reader's own claims; claims of packs are copied first. */
export function createEditing({ library, tell, now = () => new Date() }: EditingOptions) {
  async function write(claims: readonly Claim[], at = now().toISOString()): Promise<void> {
    if (claims.length === 0) return;
    await library.write((db) => writeOwnClaims(db, claims, indexClaims, at));
    tell();
  }

  return {
    /** Stores a claim of the reader's own, new or changed. `before` is the claim as the editor had it, null for a new one: where it is another by now, the code is "claim-changed". */
    async saveClaim({ claim, before }: { claim: Claim; before: Claim | null }): Promise<null> {
      if (splitClaimId(claim.id).pack !== OWN_PACK) throw new ExpectedError('invalid', `${claim.id} is no claim of the reader's own`);
      await library.write(async (db) => {
        const stored = (await readOwnClaim(db, claim.id))?.claim ?? null;
        // The same save twice, as after a worker that was stopped, is no conflict.
        if (JSON.stringify(stored) !== JSON.stringify(before) && JSON.stringify(stored) !== JSON.stringify(claim))
          throw new ExpectedError('claim-changed', 'the claim was changed elsewhere meanwhile');
        await writeOwnClaims(db, [claim], indexClaims, now().toISOString());
      });
      tell();
      return null;
    },

    /** Changes claims in bulk. */
    async changeClaims({ ids, change }: { ids: ClaimId[]; change: BulkChange }): Promise<BulkOutcome> {
      const at = now().toISOString();
      const own = [...new Set(ids)].filter((id) => splitClaimId(id).pack === OWN_PACK);
      const changed = await library.write(async (db) => {
        if (change.kind === 'delete') {
          let deleted = 0;
          for (const id of own) deleted += Number(await deleteOwnClaim(db, id, at));
          return deleted;
        }
        const rows = await Promise.all(own.map((id) => readOwnClaim(db, id)));
        const claims = rows.flatMap((row) => (row === null ? [] : [applyChange(row.claim, change, at)]));
        await writeOwnClaims(db, claims, indexClaims, at);
        return claims.length;
      });
      if (changed > 0) tell();
      return { changed, left: ids.length - changed, at };
    },

    /**
     * Takes a change in bulk back: claims are as they were before it, and those it deleted are there again. What was changed or deleted since stays as it
     * is. Returns how many went back.
     */
    async undoChange({ at }: { at: string }): Promise<number> {
      const undone = await library.write(async (db) => {
        const back: Claim[] = [];
        for (const { claim: id, before } of await readEditsAt(db, at)) {
          const current = (await readOwnClaim(db, id))?.claim ?? null;
          const edits = await readEdits(db, id);
          // How the change left the claim: as the next change found it, or as it is now. That a claim was restored changed nothing.
          const later = edits
            .slice(
              0,
              edits.findIndex((edit) => edit.at === at),
            )
            .findLast((edit) => edit.before !== null);
          const after = later === undefined ? current : later.before;
          if (before !== null && current !== null && JSON.stringify(current) === JSON.stringify(after)) back.push(before);
        }
        for (const { deleted, value } of await readBin(db, 'claim')) {
          const claim = value as Claim;
          if (deleted === at && (await readOwnClaim(db, claim.id)) === null) back.push(claim);
        }
        await writeOwnClaims(db, back, indexClaims, now().toISOString());
        return back.length;
      });
      if (undone > 0) tell();
      return undone;
    },

    /** Deleted claims that can be restored, the last deleted first, at most `limit`. */
    async listDeletedClaims({ limit }: { limit: number }): Promise<{ claim: Claim; deleted: string }[]> {
      const bin = await library.read((db) => readBin(db, 'claim'));
      return bin.slice(0, limit).map(({ value, deleted }) => ({ claim: value as Claim, deleted }));
    },

    /** Takes a claim out of the bin; false when it is there no more. */
    async restoreClaim({ id }: { id: ClaimId }): Promise<boolean> {
      const row = (await library.read((db) => readBin(db, 'claim'))).find(({ value }) => (value as Claim).id === id);
      if (row === undefined) return false;
      await write([row.value as Claim]);
      return true;
    },

    /** How a claim was before each of its changes, the last first, at most `limit`. */
    async readHistory({ id, limit }: { id: ClaimId; limit: number }): Promise<{ at: string; before: Claim | null }[]> {
      return (await library.read((db) => readEdits(db, id))).slice(0, limit).map(({ at, before }) => ({ at, before }));
    },
  };
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
