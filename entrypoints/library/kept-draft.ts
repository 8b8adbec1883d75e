// Owns what was typed into the claim editor and not saved: it waits in this tab's session storage, by the place it was written at, until it is saved or thrown away.
import type { ClaimDraft } from './claim-draft';

const KEY = 'claim-draft ';

/** The draft that was left at a place (a claim's id, or "new"); null where none was, or none that can be read. */
export function readKeptDraft(place: string): ClaimDraft | null {
  try {
    const draft = JSON.parse(sessionStorage.getItem(KEY + place) ?? 'null') as Partial<ClaimDraft> | null;
    if (draft === null || typeof draft.id !== 'string' || typeof draft.text !== 'string') return null;
    return Array.isArray(draft.sayings) && Array.isArray(draft.reviews) ? (draft as ClaimDraft) : null;
  } catch {
    return null;
  }
}

/** Keeps a draft for its place; null forgets it. A draft too large for the storage is kept by the question before the page closes alone. */
export function keepDraft(place: string, draft: ClaimDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(KEY + place);
    else sessionStorage.setItem(KEY + place, JSON.stringify(draft));
  } catch (error) {
    console.warn(error);
  }
}
