// Owns the catalogue of messages about editing the reader's own claims. Only our own pages send them.
import type { Claim } from '../model/claim';
import type { ClaimId } from '../model/ids';
import type { Rating } from '../model/rating';

/** A change of many claims at once. */
export type BulkChange = { kind: 'tag'; add: string[]; remove: string[] } | { kind: 'rate'; rating: Rating; reviewer: string } | { kind: 'delete' };

/** From our own pages only. */
export interface ClaimsFromPages {
  /** Stores an own claim. `before` is the claim as the editor had it, null for a new one; where the stored one is another, the code is "claim-changed". */
  saveClaim(args: { claim: Claim; before: Claim | null }): null;
  /** Changes own claims; `left` belong to packs and stay. Calls of one `at`, an instant that the page chooses, are one change. */
  changeClaims(args: { ids: ClaimId[]; change: BulkChange; at: string }): { changed: number; left: number };
  /** Takes a portion of a change back. `after` is the `next` of the portion before; `next` is null when all is done. */
  undoChange(args: { at: string; after: string | null }): { undone: number; next: string | null };
  /** Changes of several claims that can still be undone, the last first. */
  listChanges(args: { limit: number }): { at: string; changed: number; deleted: number; merged: boolean }[];
  listDeletedClaims(args: { limit: number }): { claim: Claim; deleted: string }[];
  restoreClaim(args: { id: ClaimId }): boolean;
  /** How a claim was before each of its changes, the last first. */
  readHistory(args: { id: ClaimId; limit: number }): { at: string; before: Claim | null }[];
}
