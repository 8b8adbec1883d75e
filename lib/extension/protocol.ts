// Owns the whole catalogue of messages between the parts of Caveat: types only, a sentence a method, in maps by who speaks to whom.
// Every argument and result is a JSON value: null for "nothing", dates as ISO strings. Messages stay under 1 MB; long lists are paged.
import type { Claim } from '../model/claim';
import type { ClaimId, PackId } from '../model/ids';
import type { Match } from '../model/match';
import type { Pack } from '../model/pack';
import type { Occasion, Speaker, Stance, StatementBlock, WorthQueries } from '../model/statement';
import type { BackupFromPages } from './protocol-backup';
import type { BlocksFromPages, BlocksToContent } from './protocol-blocks';
import type { CaptureFromPages } from './protocol-capture';
import type { ClaimsFromPages } from './protocol-claims';
import type { LibraryFromPages } from './protocol-library';
import type { NotesEvents, NotesFromContent, NotesFromPages, NotesToContent } from './protocol-notes';
import type { PacksFromPages } from './protocol-packs';
import type { PageSettings, Settings } from './settings';

/** Why nothing is highlighted, in codes the popup puts into words. */
export type Silence =
  | 'no-match'
  | 'no-article'
  | 'site-off'
  | 'paused'
  | 'listed-host'
  | 'private-host'
  | 'sensitive-field'
  | 'editable'
  | 'unreadable'
  | 'empty-library';

/** How far a page has come. "silent" carries its Silence. */
export type PageStatus = 'reading' | 'done' | 'silent';

/** A statement as pages of ours see it. `matches` are "same", best first; `similar` are "opposite" or "differs". */
export interface PageStatement {
  id: number;
  text: string;
  speaker: Speaker | null;
  stance: Stance | null;
  /** What the page says of when it was said; null where it says nothing. */
  occasion: Occasion | null;
  matches: Match[];
  similar: Match[];
}

/** A statement that matches nothing and could be checked, with queries for looking it up; nothing is sent before the reader opens one. */
export interface WorthStatement {
  id: number;
  queries: WorthQueries;
}

/** One page at a glance. Timings are milliseconds; `longestTask` is the longest uninterrupted stretch of our own work. */
export interface PageReport {
  url: string;
  title: string;
  /** The article's day as the page gives it ("2022-12-04"); null where it gives none. */
  published: string | null;
  status: PageStatus;
  silence: Silence | null;
  /** How many statements were read, matched or not. */
  read: number;
  /** Those with at least one match or similar claim, in reading order. */
  statements: PageStatement[];
  /** Statements that match nothing and could be checked, in reading order; empty where that is switched off. */
  worth: (WorthStatement & { text: string })[];
  /** How many statements that refute a false claim the reader's filter hides. */
  hidden: number;
  library: { claims: number; packs: number };
  timings: { article: number; matching: number; painting: number; longestTask: number };
}

/** A stored verdict of the reader on a statement and a claim. `id` was minted by the caller. */
export interface Verdict {
  id: string;
  claimId: ClaimId;
  claim: string;
  text: string;
  verdict: 'same' | 'not-same';
  created: string;
}

/** From a content script: arguments come from an untrusted page and are small, bounded and checked. */
export interface ContentToBackground extends NotesFromContent {
  /** Asks whether this document may be scanned; `clicked` when the reader asked for it by hand. */
  pageOpened(args: { clicked: boolean }): { scan: boolean; silence: Silence | null; settings: PageSettings; library: { claims: number; packs: number } };
  /** Matches the statements of some blocks in reading order. `before` is up to two sentences that stand before the first block, `earlier` the texts of earlier blocks, for the names in them. */
  matchStatements(args: { title: string; language: string | null; published: string | null; before: string[]; earlier: string[]; blocks: StatementBlock[] }): {
    statements: PageStatement[];
    /** Statements that match nothing and could be checked; empty where the reader has not switched that on. */
    worth: WorthStatement[];
    library: { claims: number; packs: number };
  };
  /** Reads the claims shown in the card, in the order asked for; null where one is gone. */
  readClaims(args: { ids: ClaimId[] }): { claims: (Claim | null)[]; packs: Pack[] };
  /** Stores "not the same claim" or "same claim" for a sentence. */
  storeVerdict(args: { verdict: Verdict }): null;
  /** Takes a stored verdict back. */
  removeVerdict(args: { id: string }): null;
  /** Says how many matched statements the page shows, for the badge (null clears it), and whether the page says of itself that it is a fact-check. */
  countShown(args: { count: number | null; factCheck: boolean }): null;
  /** Names for the page's highlights: always the same for the document that was opened at that instant, and unguessable for any page. */
  nameHighlights(args: { opened: number; count: number }): string[];
  /** Inserts the rules of the page's highlights, or removes them, where the page cannot see them; false where the browser refuses. */
  styleHighlights(args: { css: string; on: boolean }): boolean;
  /** Brings a script into the page that most pages never need; false where the browser forbids it. */
  loadPart(args: { part: PagePart }): boolean;
}

/**
 * Scripts that come into a page when they are needed: what notes are written and blocks are pointed out with; finding notes again; Readability.
 * Each is a file of that name.
 */
export type PagePart = 'note-tools' | 'note-finder' | 'readability';

/** From our own pages only. */
export interface PagesToBackground
  extends CaptureFromPages,
    ClaimsFromPages,
    PacksFromPages,
    NotesFromPages,
    BackupFromPages,
    BlocksFromPages,
    LibraryFromPages {
  readSettings(args: Record<never, never>): Settings;
  /** Changes some settings; the rest stay. */
  changeSettings(args: { changes: Partial<Settings> }): Settings;
  readLibrary(args: Record<never, never>): { claims: number; packs: Pack[] };
  readClaims(args: { ids: ClaimId[] }): { claims: (Claim | null)[]; packs: Pack[] };
  /** Makes sure the tab runs the content script (activeTab or a granted host) and starts reading it, as a click does. */
  readTab(args: { tabId: number }): { started: boolean; silence: Silence | null };
  /** Installs the starter pack that ships with Caveat, or installs it again. */
  restoreStarterPack(args: Record<never, never>): Pack;
  /** Removes a pack with its claims. */
  removePack(args: { id: PackId }): null;
  listVerdicts(args: { after: string | null; limit: number }): { verdicts: Verdict[]; next: string | null };
  storeVerdict(args: { verdict: Verdict }): null;
  removeVerdict(args: { id: string }): null;
}

/** From our own pages to the content script of a tab. */
export interface PagesToContent extends NotesToContent, BlocksToContent {
  /** The page at a glance. */
  report(args: Record<never, never>): PageReport;
  /** Scrolls to a statement and flashes it; false when it is gone. */
  jump(args: { id: number }): boolean;
  /** Reads the page again from the start, as a click does. */
  rescan(args: Record<never, never>): null;
}

/** From the background to the content script of a tab. */
export interface BackgroundToContent {
  /** Runs a keyboard command: the card of the highlight nearest the middle, next, previous. */
  command(args: { name: 'open-card' | 'next-highlight' | 'previous-highlight' }): null;
  /** Reads the page because the reader clicked, whatever the lists say. */
  scan(args: { clicked: boolean }): null;
  /** Takes everything of ours off the page and ends. */
  stop(args: Record<never, never>): null;
}

/** What happened, told to whoever listens; nobody answers. Sent to our pages and to every content script. */
export interface Events extends NotesEvents {
  claimsChanged: { packs: PackId[] };
  settingsChanged: { settings: Settings };
  pageSettingsChanged: { settings: PageSettings };
  verdictsChanged: Record<never, never>;
  pageChanged: { tabId: number };
  subscriptionsChanged: Record<never, never>;
  capturesChanged: Record<never, never>;
}

/** The shape every reply has on the wire. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: { code: string; message: string } };
