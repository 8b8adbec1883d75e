// Owns the use-cases of the reader's notes: who may ask for which, what happens when two write at once, and the claim that goes with a note.
import { type Annotation, readContent, sentenceClaimId } from '../model/annotation';
import type { AddressProposal, NoteAnswer, NoteDraft, NotePlace, PageNotes } from '../model/page-notes';
import { ExpectedError } from '../model/result';
import { readBin } from '../store/bin';
import type { Connection, Library } from '../store/db';
import { deleteDraft, readDraftsOf, writeDraft } from '../store/drafts';
import { readAnswersOf, readPagesOfArticle, readPlacesOf, writeAddress, writeAnswer, writePlaces } from '../store/note-facts';
import {
  binNote,
  type ClaimChange,
  makeRow,
  placeOf,
  readBinnedNote,
  readNote,
  readNotesFrom,
  readNotesOf,
  readTags,
  restoreNote,
  writeNote,
} from '../store/notes';
import type { StoredNote } from '../store/schema';
import { planClaim } from './claim-of-note';
import { createNoteImport } from './note-import';
import { pageKeyOf } from './page-key';
import { proposeAddresses } from './propose-addresses';
import { indexClaims } from './write-pack';

/** Deleted notes that are listed. */
const LISTED_NOTES = 100;

/** Who asks. `address` is the page whose notes may be seen and changed, null for our own pages; `keeps` is false in private windows; `reader` is what the reader is called as a reviewer. */
export interface Asker {
  address: string | null;
  keeps: boolean;
  reader: string;
}

export interface NotesOptions {
  library: Library;
  /** Hears that claims of the reader's own changed. */
  claimsChanged(): void;
  /** Hears of which pages the notes changed, as codes. */
  tell(pages: string[]): void;
  /** The code of a page's key. */
  pageCodeOf(key: string): Promise<string>;
  now?(): string;
}

/** The use-cases of notes. An ExpectedError has a code for the reader. */
export function createNotes({ library, claimsChanged, tell, pageCodeOf, now = () => new Date().toISOString() }: NotesOptions) {
  /** The keys of the pages that the asker may touch; null for all. */
  const readScope = (db: Connection, { address }: Asker): Promise<string[]> | null => (address === null ? null : readPagesOfArticle(db, pageKeyOf(address)));

  /** Refuses a note of another page than the asker's. */
  async function requireScope(db: Connection, asker: Asker, pages: readonly string[]): Promise<void> {
    const scope = await readScope(db, asker);
    if (scope !== null && !pages.every((page) => scope.includes(page))) throw new ExpectedError('other-page', 'the note belongs to another page');
  }

  const tellOf = async (...keys: string[]) => tell(await Promise.all([...new Set(keys)].map(pageCodeOf)));

  const tellClaim = (change: ClaimChange) => {
    if (change !== null) claimsChanged();
  };

  async function listNotes(address: string): Promise<PageNotes> {
    const key = pageKeyOf(address);
    const { pages, ...found } = await library.read(async (db) => {
      const pages = await readPagesOfArticle(db, key);
      const rows = await readNotesOf(db, pages);
      const ids = rows.map(({ id }) => id);
      const [drafts, places, answers] = await Promise.all([readDraftsOf(db, pages), readPlacesOf(db, ids), readAnswersOf(db, ids)]);
      return {
        pages,
        notes: rows.map(({ note }) => note),
        drafts: drafts.map(({ before, changed, note }) => ({ before, changed, note })),
        places: places.map(({ place }) => place as NotePlace),
        answers: answers.map(({ note, exact, same }) => ({ note, exact, same })),
      };
    });
    return { page: await pageCodeOf(key), pages: await Promise.all(pages.map(pageCodeOf)), ...found };
  }

  return {
    listNotes,

    /** The code of the page at an address, as listNotes and events have it. */
    codeOf: (address: string): Promise<string> => pageCodeOf(pageKeyOf(address)),

    /** The notes of a page, and other addresses of which the reader may say that they are the same article. */
    async listPageNotes({
      url,
      canonical,
      title,
    }: {
      url: string;
      canonical: string | null;
      title: string | null;
    }): Promise<PageNotes & { proposals: AddressProposal[] }> {
      const clues = { address: url, canonical, title };
      const [notes, proposals] = await Promise.all([listNotes(url), library.read((db) => proposeAddresses(db, clues))]);
      return { ...notes, proposals };
    },

    /** Every note, the last changed first. */
    async listAllNotes({ after, limit }: { after: string | null; limit: number }): Promise<{ notes: Annotation[]; next: string | null }> {
      const rows = await library.read((db) => readNotesFrom(db, after, limit + 1));
      const shown = rows.slice(0, limit);
      return { notes: shown.map(({ note }) => note), next: rows.length > limit ? placeOf(shown.at(-1)!) : null };
    },

    countNotes: (): Promise<number> => library.read((db) => db.count('annotations')),

    /** Stores a note, new or changed. The code is "note-changed" where another version was stored meanwhile. */
    async saveNote({ note, before, language }: { note: Annotation; before: string | null; language: string | null }, asker: Asker): Promise<null> {
      const row = makeRow(note, pageKeyOf);
      const { stored: old, claim } = await library.write(async (db) => {
        const stored = await readNote(db, note.id);
        await requireScope(db, asker, [row.page, ...(stored === null ? [] : [stored.page])]);
        // The same instant is this very note, saved by a first try whose answer got lost.
        if (stored !== null && stored.modified !== before && stored.modified !== note.modified)
          throw new ExpectedError('note-changed', 'the note was changed elsewhere meanwhile');
        const claim = await planClaim(db, note, language, asker.reader);
        await writeNote(db, row, claim, indexClaims, now());
        return { stored, claim };
      });
      tellClaim(claim);
      await tellOf(row.page, old?.page ?? row.page);
      return null;
    },

    /** Moves a note to the bin, and the claim of its passage with it. */
    async deleteNote({ id }: { id: string }, asker: Asker): Promise<boolean> {
      const claim: ClaimChange = { type: 'bin', id: sentenceClaimId(id) };
      const gone = await library.write(async (db) => {
        const stored = await readNote(db, id);
        if (stored !== null) await requireScope(db, asker, [stored.page]);
        return binNote(db, id, claim, indexClaims, now());
      });
      if (gone === null) return false;
      if (readContent(gone.note).elsewhere) tellClaim(claim);
      await tellOf(gone.page);
      return true;
    },

    /** Takes a note out of the bin, and the claim of its passage with it. */
    async restoreNote({ id }: { id: string }, asker: Asker): Promise<boolean> {
      const found = await library.write(async (db) => {
        // A first try may have restored it already.
        const row = (await readNote(db, id)) ?? (await readBinnedNote(db, id));
        if (row === null) return null;
        await requireScope(db, asker, [row.page]);
        const claim = await planClaim(db, row.note, null, asker.reader);
        await restoreNote(db, id, claim, indexClaims, now());
        return { row, claim };
      });
      if (found === null) return false;
      tellClaim(found.claim);
      await tellOf(found.row.page);
      return true;
    },

    /** Deleted notes that can be restored, the last deleted first. */
    async listDeletedNotes(): Promise<{ note: Annotation; deleted: string }[]> {
      const rows = await library.read((db) => readBin(db, 'note', LISTED_NOTES));
      return rows.map(({ value, deleted }) => ({ note: (value as StoredNote).note, deleted }));
    },

    /** Keeps what is being written; false where nothing is kept. */
    async saveDraft({ before, changed, note }: NoteDraft, asker: Asker): Promise<boolean> {
      const page = pageKeyOf(note.target.source);
      // A draft of that id may be another page's.
      await library.read(async (db) => {
        const known = await db.get('drafts', note.id);
        await requireScope(db, asker, [page, ...(known === undefined ? [] : [known.page])]);
      });
      if (!asker.keeps) return false;
      await library.write((db) => writeDraft(db, { id: note.id, page, before, changed, note }));
      return true;
    },

    async readDraft({ id }: { id: string }, asker: Asker): Promise<NoteDraft | null> {
      return library.read(async (db) => {
        const draft = await db.get('drafts', id);
        if (draft === undefined) return null;
        await requireScope(db, asker, [draft.page]);
        return { before: draft.before, changed: draft.changed, note: draft.note };
      });
    },

    async dropDraft({ id }: { id: string }, asker: Asker): Promise<null> {
      await library.write(async (db) => {
        const draft = await db.get('drafts', id);
        if (draft === undefined) return;
        await requireScope(db, asker, [draft.page]);
        await deleteDraft(db, id);
      });
      return null;
    },

    suggestTags: ({ prefix }: { prefix: string }): Promise<string[]> => library.read((db) => readTags(db, prefix.normalize('NFC').toLowerCase(), 8)),

    /** Remembers what the reader said of a suspect. */
    async answerSuspect(answer: NoteAnswer, asker: Asker): Promise<null> {
      const page = await library.write(async (db) => {
        const stored = await readNote(db, answer.note);
        if (stored === null) return null;
        await requireScope(db, asker, [stored.page]);
        await writeAnswer(db, { ...answer, answered: now() });
        return stored.page;
      });
      if (page !== null) await tellOf(page);
      return null;
    },

    /** Writes down where a page's notes stand, as far as that is news. Notes of other pages are passed over. */
    async storePlaces({ places }: { places: NotePlace[] }, asker: Asker): Promise<null> {
      if (!asker.keeps || places.length === 0) return null;
      const news = await library.read(async (db) => {
        const scope = await readScope(db, asker);
        const known = new Map(
          (
            await readPlacesOf(
              db,
              places.map(({ id }) => id),
            )
          ).map((row) => [row.id, JSON.stringify(row.place)]),
        );
        const rows = await Promise.all(places.map(async (place) => ({ place, note: await readNote(db, place.id) })));
        return rows.flatMap(({ place, note }) =>
          note === null || place.status === 'waiting' || known.get(place.id) === JSON.stringify(place) || (scope !== null && !scope.includes(note.page))
            ? []
            : [{ id: place.id, page: note.page, place, seen: now() }],
        );
      });
      if (news.length > 0) await library.write((db) => writePlaces(db, news));
      return null;
    },

    /** Remembers whether two addresses are the same article. */
    async answerAddress({ url, other, same }: { url: string; other: string; same: boolean }): Promise<null> {
      const [a, b] = [pageKeyOf(url), pageKeyOf(other)];
      if (a === b) return null;
      await library.write((db) => writeAddress(db, a, b, same, now()));
      await tellOf(a, b);
      return null;
    },

    ...createNoteImport({ library, claimsChanged, tellOf }),
  };
}
