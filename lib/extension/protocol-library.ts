// Owns the catalogue of messages about the library as a whole: what the workers of the library page changed, and merging claims. Only our own pages send them.
import type { MergePreview } from '../model/duplicates';
import type { ClaimId, PackId } from '../model/ids';

/** From our own pages only. */
export interface LibraryFromPages {
  /**
   * Says that a worker of the page, which has no messages of its own, changed the library: these packs (none: any), and these notes, whose claims are to be
   * settled. The background forgets what it holds and tells everybody. `reader` is what the reader is called as a reviewer.
   */
  libraryReplaced(args: { packs: PackId[]; notes: string[]; reader: string }): null;
  /** What merging an own claim into another claim would do. */
  previewMerge(args: { from: ClaimId; into: ClaimId }): MergePreview;
  /** Merges an own claim into another one; `at` is the instant by which undoChange takes it back. */
  mergeClaims(args: { from: ClaimId; into: ClaimId; at: string }): null;
}
