// Owns drafts of notes that the library has no room for: kept in the browser's memory, which outlives a closed tab but not the browser.
import { browser } from 'wxt/browser';
import type { NoteDraft } from '../model/page-notes';

const keyOf = (id: string) => `draft ${id}`;

/** Keeps a draft in memory; false where even that has no room. */
export async function keepSpareDraft(draft: NoteDraft): Promise<boolean> {
  try {
    await browser.storage.session.set({ [keyOf(draft.note.id)]: draft });
    return true;
  } catch {
    return false;
  }
}

/** The draft in memory; null without one. */
export async function readSpareDraft(id: string): Promise<NoteDraft | null> {
  return ((await browser.storage.session.get(keyOf(id)))[keyOf(id)] as NoteDraft | undefined) ?? null;
}

/** Drops a draft from memory. */
export async function dropSpareDraft(id: string): Promise<void> {
  await browser.storage.session.remove(keyOf(id));
}
