// Owns merging a claim of the reader's own into another one that says the same, and its way back. A pack's claim is never changed: what the reader added to
// theirs, notes and judgements, moves to it.
import { mergeClaims } from '../formats/merge-claims';
import type { Annotation, Body } from '../model/annotation';
import type { Claim } from '../model/claim';
import type { MergePreview } from '../model/duplicates';
import { type ClaimId, OWN_PACK, splitClaimId } from '../model/ids';
import { ExpectedError } from '../model/result';
import type { Connection, Library } from '../store/db';
import { publishChange, undoUntil } from '../store/imports';
import { makeRow } from '../store/notes';
import { changeOwnClaims, readOwnClaim } from '../store/own-claims';
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

/** The use-cases of merging. Codes: invalid, gone. */
export function createMerging({ library, readClaim, tell }: MergingOptions) {
  async function readPair({ from, into }: Pair): Promise<{ source: Claim; target: Claim; own: boolean }> {
    if (splitClaimId(from).pack !== OWN_PACK || from === into) throw new ExpectedError('invalid', `${from} is no claim of the reader's own`);
    const own = splitClaimId(into).pack === OWN_PACK;
    // Rows are the truth of own claims; those of packs are read from the index.
    const [source, target] = await Promise.all([
      library.read(async (db) => (await readOwnClaim(db, from))?.claim ?? null),
      own ? library.read(async (db) => (await readOwnClaim(db, into))?.claim ?? null) : readClaim(into),
    ]);
    if (source === null || target === null) throw new ExpectedError('gone', 'one of the claims is gone');
    return { source, target, own };
  }

  return {
    /** What a merge would do. */
    async previewMerge(pair: Pair): Promise<MergePreview> {
      const { source, target, own } = await readPair(pair);
      const moving = await library.read((db) => readMoving(db, pair.from));
      return { additions: additionsOf(target, source), kept: own, notes: moving.notes.length, verdicts: moving.verdicts.length };
    },

    /** Merges: what the target lacks goes into it where it is the reader's own, notes and judgements move, and the source goes to the bin. `at` is the instant by which all of it is undone. */
    async mergeClaims({ at, ...pair }: Pair & { at: string }): Promise<null> {
      const { source, target, own } = await readPair(pair);
      await library.write(async (db) => {
        const { notes, verdicts } = await readMoving(db, pair.from);
        const rows = {
          annotations: { put: notes.map(({ note }) => makeRow(moveNote(note, pair.from, target, at), pageKeyOf)), delete: [] },
          verdicts: { put: verdicts.map((verdict) => ({ ...verdict, claimId: target.id, claim: target.text })), delete: [] },
        };
        const facts = { id: crypto.randomUUID(), kind: 'merge' as const, file: '', size: 0, at, refused: 0, losses: 0, undo: undoUntil(at) };
        await publishChange(db, { ...facts, packs: [], rows, job: null });
        await changeOwnClaims(db, { put: own ? [mergeClaims(target, source)] : [], remove: [source.id] }, indexClaims, at);
      });
      tell();
      return null;
    },
  };
}

/** What of the reader's hangs on a claim. */
async function readMoving(db: Connection, claim: ClaimId): Promise<{ notes: StoredNote[]; verdicts: StoredVerdict[] }> {
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
