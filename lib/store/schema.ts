// Owns what the database holds and under which keys: types only. How an older database becomes this one is migrations' business.
import type { DBSchema } from 'idb';
import type { Claim } from '../model/claim';
import type { ClaimId, PackId } from '../model/ids';
import type { Pack } from '../model/pack';
import type { SegmentInfo } from '../search/storage';
import type { StoredSubscription } from './subscriptions';

/** Name of the database. */
export const LIBRARY_NAME = 'caveat';

/**
 * A segment as it is kept. "writing": not finished, invisible, swept unless its job is still there. "live": searched. "dropped": replaced or removed,
 * invisible, its blocks and buffers wait to be swept. `order` grows with every segment; `job` is the import that writes it, null when one
 * hold of the write lock does it all.
 */
export interface StoredSegment extends SegmentInfo {
  state: 'writing' | 'live' | 'dropped';
  order: number;
  job: string | null;
}

/** A claim that the reader wrote, with its place in the index. `changed` is an ISO instant. */
export interface OwnClaim {
  id: ClaimId;
  claim: Claim;
  segment: string;
  ordinal: number;
  changed: string;
}

/** A verdict of the reader on a sentence and a claim; see the protocol's Verdict, which this is. `created` is an ISO instant. */
export interface StoredVerdict {
  id: string;
  claimId: ClaimId;
  claim: string;
  text: string;
  verdict: 'same' | 'not-same';
  created: string;
}

/** A long job, of which each step is done and recorded in one transaction. `cursor` means something to the kind alone; times are ISO instants. */
export interface StoredJob {
  id: string;
  kind: 'import';
  state: 'running' | 'failed';
  cursor: unknown;
  created: string;
  changed: string;
}

/** Schema version 1. Buffers, blocks and tombstones have keys beside their values, so that a value is exactly what a search reads. */
export interface LibrarySchema extends DBSchema {
  packs: { key: PackId; value: Pack };
  segments: { key: string; value: StoredSegment; indexes: { pack: PackId } };
  buffers: { key: [segment: string, name: string]; value: ArrayBuffer };
  blocks: { key: [segment: string, block: number]; value: Claim[] };
  tombstones: { key: string; value: Uint32Array };
  own: { key: ClaimId; value: OwnClaim; indexes: { segment: string } };
  verdicts: { key: string; value: StoredVerdict; indexes: { claimId: ClaimId } };
  jobs: { key: string; value: StoredJob };
  subscriptions: { key: PackId; value: StoredSubscription };
  releases: { key: PackId; value: ArrayBuffer };
}
