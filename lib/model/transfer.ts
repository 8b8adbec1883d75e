// Owns what the library page and its transfer worker say to each other: plain data over postMessage, since a Worker has no runtime messages.
import type { Pack } from './pack';
import type { Result } from './result';

/** How far an import is. `bytes` of `size` are read; `secondsLeft` is null until it can be told. */
export interface ImportProgress {
  bytes: number;
  size: number;
  claims: number;
  refused: number;
  claimsPerSecond: number;
  secondsLeft: number | null;
}

/** What an import did. Only the first refusals and losses are kept; the numbers count all. */
export interface ImportOutcome {
  pack: Pack;
  refused: number;
  losses: number;
  firstRefused: { path: string; reason: string }[];
  firstLosses: { path: string; what: string }[];
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

/** From the page. `File` is the platform's file, which a Worker can read. "stop" keeps what was written; "drop" deletes it. */
export type TransferRequest<File> = { type: 'list' } | { type: 'import'; file: File } | { type: 'stop' } | { type: 'drop'; id: string };

/** From the worker. A failed import's code is "cancelled", "busy" (another tab imports), or what lib/app/transfer says. */
export type TransferReply =
  | { type: 'unfinished'; imports: UnfinishedImport[] }
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'done'; outcome: Result<ImportOutcome> };
