// Owns the interface through which segments are kept: search knows nothing of IndexedDB, and the store knows nothing of postings.
import type { Claim } from '../model/claim';
import type { PackId } from '../model/ids';

/** Number of claims in one stored block, the last one of a segment excepted. */
export const BLOCK_SIZE = 64;

/** What is known of a live segment without opening it. */
export interface SegmentInfo {
  id: string;
  pack: PackId;
  /** Claims written, deleted ones included. */
  claims: number;
  /** Version of the index format; another one than the engine's own asks for a rebuild from the blocks. */
  version: number;
  /** Names of its buffers with their sizes in bytes. */
  buffers: Record<string, number>;
}

/** Read side: what a search needs. A segment is immutable, so its parts may be cached for as long as it is listed. */
export interface SegmentStorage {
  /** Live segments, oldest first. */
  listSegments(): Promise<SegmentInfo[]>;
  /** The buffers of a segment that are named, by name; null when it is gone. */
  readBuffers(segment: string, names: readonly string[]): Promise<Record<string, ArrayBuffer> | null>;
  /** The block that holds the claims [block * BLOCK_SIZE, ...) in order; null when it is gone. */
  readBlock(segment: string, block: number): Promise<Claim[] | null>;
  /** Ordinals of deleted claims, sorted. */
  readTombstones(segment: string): Promise<Uint32Array>;
}
