// Owns notes from a file: in as one step that can be undone, with the claims of their passages. Of two versions of a note the newer one stays; one that the
// file gives no date never takes the place of another.
import { type Annotation, readContent, sentenceClaimId } from '../model/annotation';
import type { Connection, Library } from '../store/db';
import { publishChange, undoChange, undoUntil } from '../store/imports';
import { type ClaimChange, changeClaims, readNote } from '../store/notes';
import type { StoredNote, StoredReverse } from '../store/schema';
import { planClaim } from './claim-of-note';
import { chooseNewer } from './newer-notes';
import { indexClaims } from './write-pack';

/** Some of the notes of a file. `id` is minted by the caller, one a portion. `read` is the instant of the reading, which notes without a date of their own have. */
export interface NotePortion {
  id: string;
  file: string;
  size: number;
  read: string;
  notes: Annotation[];
}

export interface NoteImportOptions {
  library: Library;
  claimsChanged(): void;
  tellOf(...pages: string[]): Promise<void>;
}

/** The use-cases of notes that come from a file. */
export function createNoteImport({ library, claimsChanged, tellOf }: NoteImportOptions) {
  /** Brings the claims of notes in line with them, or with their absence. Doing it again changes nothing. */
  async function settleClaims(db: Connection, ids: readonly string[], reader: string): Promise<boolean> {
    const changes: ClaimChange[] = [];
    for (const id of ids) {
      const stored = await readNote(db, id);
      const change: ClaimChange = stored === null ? { type: 'bin', id: sentenceClaimId(id) } : await planClaim(db, stored.note, null, reader);
      if (change !== null) changes.push(change);
    }
    if (changes.length > 0) await changeClaims(db, changes, indexClaims, new Date().toISOString());
    return changes.length > 0;
  }

  return {
    /** Stores notes from a file. What is being written of one of them stays a draft. */
    async importNotes(
      { id, file, size, read, notes }: NotePortion,
      { reader }: { reader: string },
    ): Promise<{ added: number; updated: number; known: number }> {
      const { rows, added, claims } = await library.write(async (db) => {
        const chosen = await chooseNewer(db, notes, read);
        const at = new Date().toISOString();
        const facts = { id, kind: 'import' as const, file, size, at, refused: 0, losses: 0, undo: undoUntil(at) };
        if (chosen.rows.length > 0) await publishChange(db, { ...facts, packs: [], rows: { annotations: { put: chosen.rows, delete: [] } }, job: null });
        // Those that were stored by a first try as well: it may have ended before their claims were written.
        const elsewhere = notes.filter((note) => readContent(note).elsewhere).map((note) => note.id);
        return { ...chosen, claims: await settleClaims(db, elsewhere, reader) };
      });
      if (claims) claimsChanged();
      await tellOf(...rows.map(({ page }) => page));
      return { added, updated: rows.length - added, known: notes.length - rows.length };
    },

    /** Takes portions of an import back, the last one first; notes that were changed since stay as they are. False where one of them cannot be undone any more. */
    async undoNotes({ ids }: { ids: string[] }, { reader }: { reader: string }): Promise<boolean> {
      const { pages, claims, whole } = await library.write(async (db) => {
        const touched: StoredNote[] = [];
        let whole = true;
        for (const id of [...ids].reverse()) {
          const back = (await db.get('reverses', [id, 'annotations'])) as StoredReverse | undefined;
          for (const key of [...(back?.delete ?? []), ...(back?.put ?? []).map((row) => (row as StoredNote).id)]) {
            const row = await readNote(db, key);
            if (row !== null) touched.push(row);
          }
          whole = (await undoChange(db, id)) === 'done' && whole;
        }
        const wereClaims = touched.filter(({ note }) => readContent(note).elsewhere).map(({ id }) => id);
        return { pages: touched.map(({ page }) => page), claims: await settleClaims(db, wereClaims, reader), whole };
      });
      if (claims) claimsChanged();
      await tellOf(...pages);
      return whole;
    },
  };
}
