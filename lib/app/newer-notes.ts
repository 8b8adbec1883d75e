// Owns which of two versions of a note stays, when one comes from a file.
import type { Annotation } from '../model/annotation';
import type { Connection } from '../store/db';
import { makeRow, readNote } from '../store/notes';
import type { StoredNote } from '../store/schema';
import { pageKeyOf } from './page-key';

/** The rows of those notes that the library lacks, or has in an older version. `read` is the instant of the reading, which notes without a date have. */
export async function chooseNewer(db: Connection, notes: readonly Annotation[], read: string): Promise<{ rows: StoredNote[]; added: number }> {
  const rows: StoredNote[] = [];
  let added = 0;
  for (const note of notes) {
    const stored = await readNote(db, note.id);
    if (stored === null) added += 1;
    else if (!isNewer(note.modified, stored.modified, read)) continue;
    rows.push(makeRow(note, pageKeyOf));
  }
  return { rows, added };
}

/** Whether a version of a note from a file takes the place of the stored one, by their instants. */
export function isNewer(modified: string, stored: string, read: string): boolean {
  return modified !== read && stored < modified;
}
