// Owns the catalogue of messages about taking fact-checks from pages. Only our own pages send them.
import type { Capture, FoundFactCheck } from '../model/capture';
import type { ClaimId } from '../model/ids';

/** From our own pages only. */
export interface CaptureFromPages {
  /** The fact-checks that the page of a tab holds, and which are known; empty where the tab cannot be read. */
  findFactChecks(args: { tabId: number }): FoundFactCheck[];
  /** Takes what is new or changed there into the inbox; how many. */
  captureFactChecks(args: { tabId: number }): number;
  listCaptures(args: { limit: number }): { captures: Capture[]; total: number };
  /** Makes them claims of the reader's own. */
  keepCaptures(args: { ids: ClaimId[] }): number;
  /** Moves them to the bin. */
  dropCaptures(args: { ids: ClaimId[] }): number;
}
