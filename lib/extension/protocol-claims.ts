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
  /** Changes own claims in bulk; `left` belong to packs and stay. `at` is the instant by which the change is undone. */
  changeClaims(args: { ids: ClaimId[]; change: BulkChange }): { changed: number; left: number; at: string };
  /** Takes a change in bulk back; the number of claims. */
  undoChange(args: { at: string }): number;
  listDeletedClaims(args: { limit: number }): { claim: Claim; deleted: string }[];
  restoreClaim(args: { id: ClaimId }): boolean;
  /** How a claim was before each of its changes, the last first. */
  readHistory(args: { id: ClaimId; limit: number }): { at: string; before: Claim | null }[];
}
