// Owns what the background can do, as plain functions over a library: the seam for tests. Messages, tabs and settings are the entrypoint's.
import { readDataFeed } from '../formats/data-feed';
import type { Claim } from '../model/claim';
import { type ClaimId, OWN_PACK, type PackId, splitClaimId } from '../model/ids';
import type { Confidence } from '../model/match';
import type { Pack } from '../model/pack';
import { ExpectedError, type Result } from '../model/result';
import { readOwnFile } from '../net/request';
import { createEngine } from '../search/engine';
import { createLibrary, type Library } from '../store/db';
import { publishChange, undoUntil } from '../store/imports';
import { createIndexStorage } from '../store/index-storage';
import { readPack, readPacks, removePack } from '../store/packs';
import type { StoredVerdict } from '../store/schema';
import { deleteVerdict, readVerdicts, writeVerdict } from '../store/verdicts';
import { createBulkEditing } from './bulk-edit';
import { createCapture } from './capture';
import { createEditing } from './edit';
import { findWorth, type WorthStatement } from './find-worth';
import { createLookUp } from './look-up';
import { maintain } from './maintain';
import { makeReady } from './make-ready';
import { type MatchArgs, type MatchedStatement, matchBlocks } from './match';
import { createMerging } from './merge-own';
import { createNotes } from './notes';
import { createPageCodes } from './page-key';
import { settleNotes } from './settle-notes';
import { createSubscriptions } from './subscriptions';
import { createVerdictRules, type VerdictRules } from './verdict-rules';
import { writePack } from './write-pack';

const STARTER_FILE = '/packs/starter.json';

/** What an app is made of; everything has a default, and tests replace it. */
export interface AppOptions {
  /** Hears which packs have changed, after they have. */
  changed?(payload: { packs: PackId[] }): void;
  /** Hears of which pages the notes have changed, as codes, after they have. */
  notesChanged?(payload: { pages: string[] }): void;
  library?: Library;
  /** Gives the secret in the codes of pages: the same as long as a page may be open. */
  readSecret?(): Promise<string>;
  /** Gives the starter pack's file as parsed JSON. */
  readStarterPack?(): Promise<Result<unknown>>;
}

/** Milliseconds after which matching may see again to what is left to do. */
const TIDY_EVERY = 60_000;

/** The use-cases of the background. Each opens the database when it first needs it; an ExpectedError has a code for the reader. */
export type App = ReturnType<typeof createApp>;

/** Creates the app. Nothing is opened or read before the first call. */
export function createApp({
  changed,
  notesChanged,
  library = createLibrary(),
  readSecret = (() => {
    const secret = crypto.randomUUID();
    return async () => secret;
  })(),
  readStarterPack = () => readOwnFile(STARTER_FILE),
}: AppOptions = {}) {
  const storage = createIndexStorage(library);
  const engine = createEngine(storage);
  // Caches only: the listing of live segments the engine has opened, and the verdicts as rules. Null when they must be read anew.
  let opened: string | null = null;
  // The reading that is under way, for the listing and the state of changes it was begun for: whoever asks meanwhile waits for the same one.
  let opening: { key: string; done: Promise<void> } | null = null;
  let changes = 0;
  let rules: Promise<VerdictRules> | null = null;
  let maintaining: Promise<void> | null = null;
  let tidied = Number.NEGATIVE_INFINITY;

  /**
   * The engine, having read anew if the library changed since, in whatever context of the extension; `matching`: with what matching needs besides. `begun` is
   * called when all of it was asked for, if anything was.
   */
  async function readEngine(matching = false, begun?: () => void) {
    const listing = (await storage.listSegments()).map(({ id, version }) => `${id} ${version}`).join();
    if (listing !== opened) {
      const key = `${changes} ${listing}`;
      if (opening?.key !== key) {
        const mine = {
          key,
          done: open(listing, matching, begun).finally(() => {
            if (opening === mine) opening = null;
          }),
        };
        opening = mine;
      }
      await opening.done;
    }
    return engine;
  }

  async function open(listing: string, matching: boolean, begun?: () => void): Promise<void> {
    const before = changes;
    await engine.refresh(matching, begun);
    // What changed while the engine was reading may have been missed by it.
    if (before === changes) opened = listing;
  }

  function reopen(): void {
    opened = null;
    changes++;
  }

  function readRules(): Promise<VerdictRules> {
    if (rules === null) {
      const reading = library.read(readVerdicts).then(createVerdictRules);
      reading.catch(() => {
        if (rules === reading) rules = null;
      });
      rules = reading;
    }
    return rules;
  }

  /** Sweeps and merges after what is being done now; never fails the caller, because it can be done at any later time. */
  function tidy(): Promise<void> {
    tidied = performance.now();
    maintaining ??= maintain(library)
      .then((indexed) => {
        if (indexed) reopen();
      })
      .catch((error) => console.error(error))
      .finally(() => {
        maintaining = null;
      });
    return maintaining;
  }

  function tell(packs: PackId[]): void {
    reopen();
    changed?.({ packs });
    void tidy();
  }

  async function installStarter(onlyIfNewer: boolean): Promise<Pack> {
    const file = await readStarterPack();
    if (!file.ok) throw new ExpectedError(file.error.code, file.error.message);
    const { pack, claims, refused } = readDataFeed(file.value);
    if (claims.length === 0) throw new ExpectedError('unreadable-pack', `${refused[0]?.path}: ${refused[0]?.reason}`);
    const { written, installed } = await library.write(async (db) => {
      const known = await readPack(db, pack.id);
      if (onlyIfNewer && known !== null && known.version === pack.version && known.date === pack.date) return { written: false, installed: known };
      return { written: true, installed: await writePack(db, pack, claims, 'starter') };
    });
    if (written) tell([pack.id]);
    return installed;
  }

  async function countLibrary(): Promise<{ claims: number; packs: number }> {
    const packs = await library.read(readPacks);
    return { claims: packs.reduce((sum, pack) => sum + pack.claims, 0), packs: packs.length };
  }

  /** Matches the statements of some blocks; `confidence` is the lowest that counts, `worth` whether those that match nothing are looked at too. */
  async function matchStatements(
    args: MatchArgs,
    { confidence, worth = false }: { confidence: Confidence; worth?: boolean },
  ): Promise<{ statements: MatchedStatement[]; worth: WorthStatement[]; library: { claims: number; packs: number } }> {
    const [current, ruled, counts] = await Promise.all([readEngine(true), readRules(), countLibrary()]);
    const statements = await matchBlocks(args, { engine: current, rules: ruled, confidence });
    // An article is asked about in several messages: what is left to do would compete with the next of them for the database.
    if (performance.now() - tidied > TIDY_EVERY) void tidy();
    const matched = new Set(statements.map(({ id }) => id));
    return { statements, worth: worth ? findWorth(args.blocks, args.language, matched) : [], library: counts };
  }

  const tellOwn = () => tell([OWN_PACK]);
  // Where claims are merged, or a merge is undone, judgements move with them.
  const tellMoved = () => {
    rules = null;
    tellOwn();
  };
  const editing = createEditing({ library, tell: tellOwn });
  const { keepClaim: saveClaim, removeClaim } = editing;

  return {
    matchStatements,

    /**
     * Reads at once what the first statements of a page will need, so that they need not wait for it, and makes a language's tables meanwhile; what goes wrong
     * is told when statements are asked about.
     */
    async prepareMatching({ language }: { language: string }): Promise<void> {
      const ready = () => void makeReady(language).catch(() => null);
      await Promise.all([readEngine(true, ready), readRules()]).catch(() => null);
    },

    /** Claims in the order asked for, null where one is gone, with the packs they belong to. */
    async readClaims({ ids }: { ids: ClaimId[] }): Promise<{ claims: (Claim | null)[]; packs: Pack[] }> {
      const current = await readEngine();
      const claims = await Promise.all(ids.map((id) => current.readClaim(id)));
      const wanted = new Set(ids.map((id) => splitClaimId(id).pack));
      return { claims, packs: (await library.read(readPacks)).filter(({ id }) => wanted.has(id)) };
    },

    countLibrary,

    /** Whether the library holds what cannot be had again without a backup: claims of the reader's own, verdicts, or files that were brought in. */
    async holdsSomething(): Promise<boolean> {
      const packs = await library.read(readPacks);
      if (packs.some(({ origin }) => origin === 'own' || origin === 'import')) return true;
      const counts = await library.read((db) => Promise.all([db.count('verdicts'), db.count('annotations'), db.count('captures')]));
      return counts.some((count) => count > 0);
    },

    /** Every pack, and how many claims they hold together. */
    async readLibrary(): Promise<{ claims: number; packs: Pack[] }> {
      const packs = await library.read(readPacks);
      return { claims: packs.reduce((sum, pack) => sum + pack.claims, 0), packs };
    },

    /** Installs the starter pack that ships with Caveat, or installs it again. */
    restoreStarterPack: () => installStarter(false),

    /** Installs the starter pack if it is not there, or there in another version. */
    updateStarterPack: () => installStarter(true),

    /**
     * Removes a pack with its claims; one that is gone is no error. A pack that was brought in by file comes back for 30 days, for nobody else keeps it; the
     * starter pack ships with Caveat, and a followed one is at its publisher's.
     */
    async removePack({ id }: { id: PackId }): Promise<null> {
      const at = new Date().toISOString();
      const removed = await library.write(async (db) => {
        const pack = await readPack(db, id);
        if (pack?.origin !== 'import' || (await db.getKey('subscriptions', id)) !== undefined) return removePack(db, id);
        const facts = { id: crypto.randomUUID(), kind: 'removal' as const, file: pack.name, size: 0, at, refused: 0, losses: 0, undo: undoUntil(at) };
        await publishChange(db, { ...facts, packs: [{ id, pack: null, segments: [] }], job: null });
        return true;
      });
      if (removed) tell([id]);
      return null;
    },

    /** Stores a verdict; the same id again changes nothing. */
    async storeVerdict({ verdict }: { verdict: StoredVerdict }): Promise<null> {
      await library.write((db) => writeVerdict(db, verdict));
      rules = null;
      return null;
    },

    /** Takes a verdict back. */
    async removeVerdict({ id }: { id: string }): Promise<null> {
      await library.write((db) => deleteVerdict(db, id));
      rules = null;
      return null;
    },

    /** Verdicts, newest first, `limit` at a time; `after` is the `next` of the page before. */
    async listVerdicts({ after, limit }: { after: string | null; limit: number }): Promise<{ verdicts: StoredVerdict[]; next: string | null }> {
      const older = (await library.read(readVerdicts)).reverse().filter((verdict) => after === null || placeOf(verdict) < after);
      const verdicts = older.slice(0, limit);
      return { verdicts, next: older.length > limit ? placeOf(verdicts.at(-1)!) : null };
    },

    saveClaim,
    removeClaim,

    /** The reader's notes. */
    notes: createNotes({
      library,
      claimsChanged: () => tell([OWN_PACK]),
      tell: (pages) => notesChanged?.({ pages }),
      pageCodeOf: createPageCodes(readSecret),
    }),

    /** Claims and matches for words that stand on no page. */
    lookUp: createLookUp({ readEngine, matchStatements }),

    /** The reader's own claims, edited by hand. */
    editing,

    /** Own claims merged into others that say the same. */
    merging: createMerging({
      library,
      readClaim: async (id) => (await readEngine()).readClaim(id),
      tell: tellMoved,
    }),

    /** Sees to the claims of notes that another context of the extension brought in or took away, and drops what is cached. */
    async settle({ notes, reader }: { notes: readonly string[]; reader: string }): Promise<null> {
      reopen();
      rules = null;
      if (notes.length > 0 && (await settleNotes(library, notes, reader, new Date().toISOString())) > 0) reopen();
      void tidy();
      return null;
    },

    /** Many own claims changed at once. */
    bulk: createBulkEditing({ library, tell: tellMoved }),

    /** Fact-checks taken from pages. */
    capture: createCapture({ library, tell: tellOwn }),

    /** Packs that come from a publisher. */
    subscriptions: createSubscriptions({ library, tell }),

    /** Drops what is cached, because another context of the extension changed the library. */
    forget(): void {
      reopen();
      rules = null;
    },

    /** Resolves when nothing is left to sweep, merge or index anew. */
    tidy,

    /** Closes the database; the next call opens it again. */
    close: () => library.close(),
  };
}

/** A verdict's place in the list of all, as text that sorts. */
function placeOf({ created, id }: StoredVerdict): string {
  return `${created} ${id}`;
}
