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

/** Every draft in memory, the last changed first. */
export async function readSpareDrafts(): Promise<NoteDraft[]> {
  const stored = await browser.storage.session.get(null);
  const drafts = Object.entries(stored).flatMap(([key, value]) => (key.startsWith(keyOf('')) ? [value as NoteDraft] : []));
  return drafts.sort((a, b) => b.changed.localeCompare(a.changed));
}

/** Drops a draft from memory. */
export async function dropSpareDraft(id: string): Promise<void> {
  await browser.storage.session.remove(keyOf(id));
}
