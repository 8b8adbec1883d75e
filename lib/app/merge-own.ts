// Owns merging two claims that say the same, of which one at least is the reader's own. What either says is in the one that stays, or it is not done: a pack's
// claim cannot be changed, so an own claim that says more than it takes the pack's words in, rather than the other way round.
import { holdsAll, mergeClaims } from '../formats/merge-claims';
import type { Annotation, Body } from '../model/annotation';
import { type Claim, ratingOf } from '../model/claim';
import type { MergePreview } from '../model/duplicates';
import { type ClaimId, OWN_PACK, splitClaimId } from '../model/ids';
import { ExpectedError } from '../model/result';
import type { Connection, Library } from '../store/db';
import { publishChange, undoUntil } from '../store/imports';
import { makeRow } from '../store/notes';
import { readOwnClaim } from '../store/own-claims';
import type { StoredNote, StoredVerdict } from '../store/schema';
import { pageKeyOf } from './page-key';
import { indexClaims } from './write-pack';

export interface MergingOptions {
  library: Library;
  readClaim(id: ClaimId): Promise<Claim | null>;
  /** Hears that own claims changed, and notes and judgements with them. */
  tell(): void;
}

interface Pair {
  from: ClaimId;
  into: ClaimId;
}

/** The use-cases of merging. Codes: invalid, gone, merge-loses. */
export function createMerging({ library, readClaim, tell }: MergingOptions) {
  /** Both claims as they are now. Rows are the truth of own claims; those of packs are read from the index, before a transaction is begun. */
  async function readPair({ from, into }: Pair): Promise<(db: Connection) => Promise<{ source: Claim; target: Claim }>> {
    const packs = await Promise.all([from, into].map((id) => (isOwn(id) ? null : readClaim(id))));
    return async (db) => {
      const [source, target] = await Promise.all(
        [from, into].map(async (id, index) => (isOwn(id) ? ((await readOwnClaim(db, id))?.claim ?? null) : (packs[index] ?? null))),
      );
      if (!source || !target) throw new ExpectedError('gone', 'one of the claims is gone');
      return { source, target };
    };
  }

  return {
    /** What a merge would do. */
    async previewMerge(pair: Pair): Promise<MergePreview> {
      checkPair(pair);
      const read = await readPair(pair);
      return library.read(async (db) => {
        const { source, target } = await read(db);
        const moving = await readMoving(db, pair.from);
        return {
          additions: additionsOf(target, source),
          loses: losesSome(target, source),
          leaves: isOwn(pair.from) ? 'bin' : 'pack',
          rating: { before: ratingOf(target), after: ratingOf(isOwn(target.id) ? mergeClaims(target, source) : target) },
          notes: moving.notes.length,
          verdicts: moving.verdicts.length,
        };
      });
    },

    /**
     * Merges, in one transaction: what the target lacks goes into it where it is the reader's own; an own source goes to the bin, and notes and judgements on
     * it move along; a pack's source stays in its pack as it is. `at` is the instant by which all of it is undone.
     */
    async mergeClaims({ at, ...pair }: Pair & { at: string }): Promise<null> {
      checkPair(pair);
      const read = await readPair(pair);
      await library.write(async (db) => {
        const { source, target } = await read(db);
        if (losesSome(target, source)) throw new ExpectedError('merge-loses', 'the claim that stays cannot hold all that the other one says');
        const { notes, verdicts } = await readMoving(db, pair.from);
        const rows = {
          annotations: { put: notes.map(({ note }) => makeRow(moveNote(note, pair.from, target, at), pageKeyOf)), delete: [] },
          verdicts: { put: verdicts.map((verdict) => ({ ...verdict, claimId: target.id, claim: target.text })), delete: [] },
        };
        const change = { put: isOwn(target.id) ? [mergeClaims(target, source)] : [], remove: isOwn(source.id) ? [source.id] : [] };
        const facts = { id: crypto.randomUUID(), kind: 'merge' as const, file: '', size: 0, at, refused: 0, losses: 0, undo: undoUntil(at) };
        await publishChange(db, { ...facts, packs: [], rows, job: null, own: { change, index: indexClaims } });
      });
      tell();
      return null;
    },
  };
}

function isOwn(id: ClaimId): boolean {
  return splitClaimId(id).pack === OWN_PACK;
}

function checkPair({ from, into }: Pair): void {
  if (from === into || !(isOwn(from) || isOwn(into))) throw new ExpectedError('invalid', `neither ${from} nor ${into} is a claim of the reader's own`);
}

/** Whether something of `source` would not be in what stays. */
function losesSome(target: Claim, source: Claim): boolean {
  return !holdsAll(isOwn(target.id) ? mergeClaims(target, source) : target, source);
}

/** What of the reader's hangs on a claim and moves with it: a claim that stays in its pack keeps it. */
async function readMoving(db: Connection, claim: ClaimId): Promise<{ notes: StoredNote[]; verdicts: StoredVerdict[] }> {
  if (!isOwn(claim)) return { notes: [], verdicts: [] };
  const [notes, verdicts] = await Promise.all([db.getAllFromIndex('annotations', 'claims', claim), db.getAllFromIndex('verdicts', 'claimId', claim)]);
  return { notes, verdicts };
}

/** The note about the claim that stays. A note that was about it already names it once. */
function moveNote(note: Annotation, from: ClaimId, target: Claim, at: string): Annotation {
  const about = (part: Body) => part.purpose === 'identifying' && part.source === target.id;
  const known = note.body.some(about);
  const body = note.body.flatMap((part): Body[] => {
    if (part.purpose !== 'identifying' || part.source !== from) return [part];
    return known ? [] : [{ ...part, source: target.id, title: target.text }];
  });
  return { ...note, body, modified: at };
}

function additionsOf(target: Claim, source: Claim): MergePreview['additions'] {
  const merged = mergeClaims(target, source);
  return {
    wordings: merged.wordings.slice(target.wordings.length),
    topics: merged.topics.slice(target.topics.length),
    sayings: merged.sayings.slice(target.sayings.length),
    reviews: merged.reviews.slice(target.reviews.length),
  };
}
