// Owns editing the reader's own claims one by one, with the history, the bin, and the way back from everything. Changes of many are bulk-edit's.
import type { Claim } from '../model/claim';
import { type ClaimId, OWN_PACK, splitClaimId } from '../model/ids';
import { ExpectedError } from '../model/result';
import { readBin, readBinned } from '../store/bin';
import type { Library } from '../store/db';
import { readEdits } from '../store/edits';
import { changeOwnClaims, readOwnClaim, writeOwnClaims } from '../store/own-claims';
import { indexClaims } from './write-pack';

/** What editing needs. */
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
    /** Stores a claim of the reader's own in place of whatever stands there. Its id begins with "own/". */
    async keepClaim({ claim }: { claim: Claim }): Promise<null> {
      if (splitClaimId(claim.id).pack !== OWN_PACK) throw new Error(`${claim.id} is no claim of the reader's own`);
      await write([claim]);
      return null;
    },

    /** Moves a claim of the reader's own to the bin; one that is gone is no error. */
    async removeClaim({ id }: { id: ClaimId }): Promise<null> {
      if ((await library.write((db) => changeOwnClaims(db, { remove: [id] }, indexClaims, now().toISOString()))) > 0) tell();
      return null;
    },

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

    /** Deleted claims that can be restored, the last deleted first, at most `limit`. */
    async listDeletedClaims({ limit }: { limit: number }): Promise<{ claim: Claim; deleted: string }[]> {
      const bin = await library.read((db) => readBin(db, 'claim', limit));
      return bin.map(({ value, deleted }) => ({ claim: value as Claim, deleted }));
    },

    /** Takes a claim out of the bin; false when it is there no more. */
    async restoreClaim({ id }: { id: ClaimId }): Promise<boolean> {
      const row = await library.read((db) => readBinned(db, 'claim', id));
      if (row === null) return false;
      await write([row.value as Claim]);
      return true;
    },

    /** How a claim was before each of its changes, the last first, at most `limit`. */
    async readHistory({ id, limit }: { id: ClaimId; limit: number }): Promise<{ at: string; before: Claim | null }[]> {
      return (await library.read((db) => readEdits(db, id))).slice(0, limit).map(({ at, before }) => ({ at, before }));
    },
  };
}
