// Owns what is being written: one draft a note, so that closing a tab loses nothing. Saving the note drops its draft.
import type { Connection } from './db';
import type { StoredDraft } from './schema';

/** The drafts of some pages, the last changed first. */
export async function readDraftsOf(db: Connection, pages: readonly string[]): Promise<StoredDraft[]> {
  const drafts: StoredDraft[] = [];
  for (const page of new Set(pages)) drafts.push(...(await db.getAllFromIndex('drafts', 'page', page)));
  return drafts.sort((a, b) => b.changed.localeCompare(a.changed));
}

/** Keeps a draft in place of the one before. To be called while holding the write lock. */
export async function writeDraft(db: Connection, draft: StoredDraft): Promise<void> {
  await db.put('drafts', draft);
}

/** Drops a draft; one that is gone is no error. To be called while holding the write lock. */
export async function deleteDraft(db: Connection, id: string): Promise<void> {
  await db.delete('drafts', id);
}
