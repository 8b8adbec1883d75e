// Owns a segment storage that lives in memory, for tests and for the evaluation. The extension keeps segments in IndexedDB.
import type { Claim } from '../model/claim';
import type { PackId } from '../model/ids';
import { createSegmentWriter } from './segment-writer';
import { BLOCK_SIZE, type SegmentInfo, type SegmentStorage } from './storage';

/** A storage to write to. */
export interface MemoryStorage extends SegmentStorage {
  /** Writes the claims as one segment of `pack` and returns its id. */
  addSegment(pack: PackId, claims: readonly Claim[]): string;
  removeSegment(id: string): void;
  /** Marks claims of a segment as deleted. */
  deleteClaims(id: string, ordinals: readonly number[]): void;
}

/** An empty storage. */
export function createMemoryStorage(): MemoryStorage {
  const segments = new Map<string, { info: SegmentInfo; buffers: Record<string, ArrayBuffer>; claims: readonly Claim[]; deleted: Set<number> }>();
  let made = 0;
  return {
    addSegment(pack, claims) {
      const writer = createSegmentWriter();
      for (const claim of claims) writer.add(claim);
      const { buffers, version } = writer.finish();
      const id = `${pack}-${++made}`;
      const sizes = Object.fromEntries(Object.entries(buffers).map(([name, buffer]) => [name, buffer.byteLength]));
      segments.set(id, { info: { id, pack, claims: claims.length, version, buffers: sizes }, buffers, claims, deleted: new Set() });
      return id;
    },
    removeSegment(id) {
      segments.delete(id);
    },
    deleteClaims(id, ordinals) {
      for (const ordinal of ordinals) segments.get(id)?.deleted.add(ordinal);
    },
    async listSegments() {
      return [...segments.values()].map(({ info }) => info);
    },
    async readBuffers(id) {
      return segments.get(id)?.buffers ?? null;
    },
    async readBlock(id, block) {
      return segments.get(id)?.claims.slice(block * BLOCK_SIZE, (block + 1) * BLOCK_SIZE) ?? null;
    },
    async readTombstones(id) {
      return Uint32Array.from(segments.get(id)?.deleted ?? []).sort();
    },
  };
}
