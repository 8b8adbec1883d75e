// Owns what the database holds and under which keys: types only. How an older database becomes this one is migrations' business.
import type { DBSchema, StoreNames } from 'idb';
import type { Annotation } from '../model/annotation';
import type { Capture } from '../model/capture';
import type { Claim } from '../model/claim';
import type { ClaimId, PackId } from '../model/ids';
import type { Pack } from '../model/pack';
import type { Columns } from '../search/columns';
import type { SegmentInfo } from '../search/storage';
import type { StoredBuffer } from './buffers';
import type { StoredKey, StoredPublication } from './publications';
import type { StoredSubscription } from './subscriptions';

/** Name of the database. */
export const LIBRARY_NAME = 'caveat';

/**
 * A segment as it is kept. "writing": not finished, invisible, swept unless its job is still there. "live": searched. "kept": replaced or removed,
 * invisible, live again if the change that an `imports` row tells of is undone. "dropped": the same without a way back, its blocks and buffers wait
 * to be swept. `order` grows with every segment; `job` is the import that writes it, null when one hold of the write lock does it all.
 */
export interface StoredSegment extends SegmentInfo {
  state: 'writing' | 'live' | 'kept' | 'dropped';
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
  kind: 'import' | 'restore';
  state: 'running' | 'failed';
  cursor: unknown;
  created: string;
  changed: string;
}

/** A note with what it is found by: the key of its page, the claims it is about, its tags in lower case. `canonical` is the key of the page's canonical link, absent without one. */
export interface StoredNote {
  id: string;
  page: string;
  canonical?: string;
  modified: string;
  claims: ClaimId[];
  tags: string[];
  note: Annotation;
}

/** A note that is being written. `before` is the instant of the stored version it changes, null where there is none yet; `changed` is an ISO instant. */
export interface StoredDraft {
  id: string;
  page: string;
  before: string | null;
  changed: string;
  note: Annotation;
}

/** Something that was deleted and can be restored: its kind, its own id, the value as its store had it, and the ISO instant of the deletion. Of a note, the draft that was being written of it. */
export interface StoredDeletion {
  id: string;
  kind: 'note' | 'claim';
  deleted: string;
  value: unknown;
  draft?: StoredDraft;
}

/** A fact-check in the inbox; see lib/model/capture. */
export type StoredCapture = Capture;

/** A change of a claim of the reader's own: how the claim was before (null: it was not there), and when it was changed, as an ISO instant. Changes in bulk share the instant. */
export interface StoredEdit {
  id: string;
  claim: ClaimId;
  at: string;
  before: Claim | null;
}

/** What the reader said of two addresses, as keys of pages: the same article, or not. `id` holds both in order. */
export interface StoredAddress {
  id: string;
  pages: [string, string];
  same: boolean;
  decided: string;
}

/** What the reader answered to "is it this?": whether a note's passage is now worded as `exact`. */
export interface StoredAnswer {
  id: string;
  note: string;
  exact: string;
  same: boolean;
  answered: string;
}

/** Where a note was seen on its page the last time, as the content script told it; see the protocol's NotePlace. */
export interface StoredPlace {
  id: string;
  page: string;
  place: unknown;
  seen: string;
}

/** What an import, a restored backup or a repair did to one pack: how the pack was before (null: not there), what became live, and what was kept for undoing. */
export interface ChangedPack {
  id: PackId;
  name: string;
  claims: number;
  before: Pack | null;
  segments: string[];
  kept: string[];
}

/**
 * Something that changed the library in bulk: where it came from, what it did, and until when it can be undone (null: not any more). `outcome` is "undone"
 * once it was. Instants are ISO. The row stays after `undo` has passed, because it says where claims came from.
 */
export interface StoredImport {
  id: string;
  kind: 'import' | 'restore' | 'repair' | 'merge' | 'removal';
  file: string;
  size: number;
  at: string;
  packs: ChangedPack[];
  refused: number;
  losses: number;
  undo: string | null;
  outcome: 'done' | 'undone';
}

/** What has to be written and deleted in a store to undo a change of its rows. */
export interface StoredReverse {
  put: unknown[];
  delete: string[];
  /** The rows that the change wrote, as JSON by id: what is another by now was changed since, and is left alone. */
  wrote: Record<string, string>;
}

/** What the columns of a table mean, as the reader settled it, by the names over them. `used` is an ISO instant. */
export interface StoredColumns {
  signature: string;
  map: unknown;
  used: string;
}

/** Schema version 8. Buffers, blocks and tombstones have keys beside their values, so that a value is exactly what a search reads. */
export interface LibrarySchema extends DBSchema {
  packs: { key: PackId; value: Pack };
  segments: { key: string; value: StoredSegment; indexes: { pack: PackId } };
  buffers: { key: [segment: string, name: string]; value: StoredBuffer };
  blocks: { key: [segment: string, block: number]; value: Claim[] };
  tombstones: { key: string; value: Uint32Array };
  own: { key: ClaimId; value: OwnClaim; indexes: { segment: string } };
  verdicts: { key: string; value: StoredVerdict; indexes: { claimId: ClaimId } };
  jobs: { key: string; value: StoredJob };
  subscriptions: { key: PackId; value: StoredSubscription };
  releases: { key: PackId; value: ArrayBuffer };
  annotations: { key: string; value: StoredNote; indexes: { page: string; canonical: string; modified: string; claims: ClaimId; tags: string } };
  drafts: { key: string; value: StoredDraft; indexes: { page: string } };
  bin: { key: string; value: StoredDeletion; indexes: { deleted: string } };
  addresses: { key: string; value: StoredAddress; indexes: { pages: string } };
  answers: { key: string; value: StoredAnswer; indexes: { note: string } };
  places: { key: string; value: StoredPlace; indexes: { page: string } };
  imports: { key: string; value: StoredImport };
  reverses: { key: [id: string, store: string]; value: StoredReverse };
  columns: { key: string; value: StoredColumns };
  claimColumns: { key: string; value: Columns };
  captures: { key: string; value: StoredCapture };
  edits: { key: string; value: StoredEdit; indexes: { claim: ClaimId; at: string } };
  publications: { key: PackId; value: StoredPublication };
  keys: { key: string; value: StoredKey };
}

/** The name of any object store. */
export type StoreName = StoreNames<LibrarySchema>;
