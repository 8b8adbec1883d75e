// Owns what the library page and its transfer worker say to each other: plain data over postMessage, since a Worker has no runtime messages.
import type { ColumnMap } from './column-map';
import type { DuplicatePair } from './duplicates';
import type { ClaimId, PackId } from './ids';
import type { Pack } from './pack';
import type { KeyChange, PublicationFacts, PublishingState, ReleaseMade } from './publication';
import type { Rating } from './rating';
import type { Result } from './result';

/** How far a long work is. `bytes` of `size` are read (of a file) or done (of claims that are written); `secondsLeft` is null until it can be told. */
export interface ImportProgress {
  bytes: number;
  size: number;
  claims: number;
  refused: number;
  claimsPerSecond: number;
  secondsLeft: number | null;
}

/** What an import did; `id` is what it can be undone by, `pack` null where the file held notes alone. `notes` counts those that are new or newer. Only the first refusals and losses are kept; the numbers count all. */
export interface ImportOutcome {
  id: string;
  pack: Pack | null;
  notes: number;
  refused: number;
  losses: number;
  firstRefused: { path: string; reason: string }[];
  firstLosses: { path: string; what: string }[];
}

/** A table's columns as they are named, its first rows, and what its columns are taken to mean; `remembered` when the reader settled that earlier. */
export interface TablePreview {
  header: string[];
  rows: string[][];
  map: ColumnMap;
  remembered: boolean;
}

/** What an import would do to a claim. "gone": the present pack has it, the file has not. */
export type ClaimChange = 'new' | 'changed' | 'same' | 'gone';

/** What an import would do, told before anything is written. `replaces` is the pack of the same id that is there now. `claims` are the first of each kind but "same". */
export interface ImportPreview {
  kind: 'json' | 'html' | 'table';
  name: string;
  id: PackId;
  replaces: Pack | null;
  counts: Record<ClaimChange, number>;
  claims: { change: ClaimChange; text: string; rating: Rating }[];
  /** Notes of the reader's in the file, against those that the library has. */
  notes: { new: number; changed: number; same: number };
  refused: number;
  losses: number;
  firstRefused: { path: string; reason: string }[];
  firstLosses: { path: string; what: string }[];
  table: TablePreview | null;
}

/** An import that was stopped and can go on when the reader picks the same file again. `started` is an ISO instant. */
export interface UnfinishedImport {
  id: string;
  file: string;
  size: number;
  bytes: number;
  claims: number;
  started: string;
}

/** Something that changed the library in bulk. `undo` is the ISO instant until which it can be undone, null when it cannot; `undone` when it was. */
export interface ImportRecord {
  id: string;
  kind: 'import' | 'restore' | 'repair' | 'removal';
  file: string;
  at: string;
  packs: { name: string; claims: number }[];
  /** Notes that came from a file, for as long as that can be undone; 0 afterwards. */
  notes: number;
  undo: string | null;
  undone: boolean;
}

/** The formats that claims can be written in. */
export const EXPORT_FORMATS = ['data-feed', 'json-lines', 'csv', 'tsv', 'markdown'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What was written to a file. Only the first losses are kept; `losses` counts all. */
export interface ExportOutcome {
  name: string;
  mediaType: string;
  claims: number;
  bytes: number;
  losses: number;
  firstLosses: { path: string; what: string }[];
}

/** How a backup comes back. merge: what is missing is added and what is older is replaced. replace: the library becomes what the backup holds. */
export type RestoreMode = 'merge' | 'replace';

/** What would become of a part of the library. "kept": the library's own is newer, or the backup has none and nothing is taken away. */
export interface RestorePart {
  /** A pack's name, or of a kind of rows. */
  name: string;
  kind: 'pack' | 'own' | 'rows';
  /** How many claims or rows are new, changed, the same, kept against the backup, and taken away. */
  counts: { new: number; changed: number; same: number; kept: number; gone: number };
}

/** What restoring would do, told before anything is written. `created` is the ISO instant of the backup. */
export interface RestorePreview {
  created: string;
  parts: RestorePart[];
  settings: boolean;
}

/** What restoring did; `settings` are the reader's settings as the backup has them, null where they stay as they are. */
export interface RestoreOutcome {
  id: string;
  parts: RestorePart[];
  settings: unknown;
}

/** Something in the database that is missing or is not what it should be. */
export interface Damage {
  place: string;
  reason: string;
}

/** From the page. `File` is the platform's file, which a Worker can read. "stop" ends what is running: of an import it keeps what was written; "drop" deletes that. */
export type TransferRequest<File> =
  | { type: 'list' }
  | { type: 'preview'; file: File; map: ColumnMap | null }
  | { type: 'import'; file: File; map: ColumnMap | null }
  | { type: 'stop' }
  | { type: 'drop'; id: string }
  | { type: 'undo'; id: string }
  | { type: 'forget'; id: string }
  | { type: 'export'; format: ExportFormat; packs: PackId[] | null; ids: ClaimId[] | null }
  | { type: 'backup'; settings: unknown }
  | { type: 'preview-restore'; file: File; mode: RestoreMode }
  | { type: 'restore'; file: File; mode: RestoreMode }
  | { type: 'check' }
  | { type: 'repair' }
  | { type: 'rebuild' }
  | { type: 'duplicates' }
  | { type: 'publish'; facts: PublicationFacts; ids: ClaimId[] | null; reader: string }
  | { type: 'change-key'; change: KeyChange }
  | { type: 'import-key'; file: File }
  | { type: 'export-key' };

/** A file that was made, to be saved by the reader. */
export interface MadeFile<Blob> {
  name: string;
  blob: Blob;
}

/** From the worker, beside progress and the state of things: one a request, when it is done. A failure's code is "cancelled", "busy" (another tab is at it), or what lib/app says. */
export type TransferReply<Blob> =
  | { type: 'state'; unfinished: UnfinishedImport[]; records: ImportRecord[]; publishing: PublishingState }
  /** The library changed: these packs (none: any), and these notes. Comes before the outcome. */
  | { type: 'changed'; packs: PackId[]; notes: string[] }
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'preview'; outcome: Result<ImportPreview> }
  | { type: 'import'; outcome: Result<ImportOutcome> }
  | { type: 'undo'; outcome: Result<{ packs: PackId[]; notes: string[] }> }
  | { type: 'export'; outcome: Result<ExportOutcome & { blob: Blob }> }
  | { type: 'backup'; outcome: Result<ExportOutcome & { blob: Blob; damage: Damage[] }> }
  | { type: 'preview-restore'; outcome: Result<RestorePreview> }
  | { type: 'restore'; outcome: Result<RestoreOutcome> }
  | { type: 'check'; outcome: Result<Damage[]> }
  | { type: 'repair'; outcome: Result<Damage[]> }
  | { type: 'rebuild'; outcome: Result<null> }
  | { type: 'duplicates'; outcome: Result<DuplicatePair[]> }
  | { type: 'publish'; outcome: Result<ReleaseMade & { files: MadeFile<Blob>[] }> }
  | { type: 'change-key'; outcome: Result<null> }
  | { type: 'import-key'; outcome: Result<null> }
  | { type: 'export-key'; outcome: Result<MadeFile<Blob>> };
