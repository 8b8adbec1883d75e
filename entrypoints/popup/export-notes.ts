// Owns all notes going out as a file, loaded when the popup's menu is used.
import { saveFile } from '@/components/save-file';
import { readAllNotes } from '@/lib/extension/all-notes';
import { tellError } from '@/lib/extension/error-words';
import { plural, t } from '@/lib/extension/i18n';
import { WEB_ANNOTATION_TYPE, writeCollection } from '@/lib/formats/web-annotation';
import { mintId } from '@/lib/model/mint-id';

/** Saves them as W3C JSON-LD; returns the words for what came of it. */
export async function exportNotes(): Promise<string> {
  const notes = await readAllNotes();
  if (!notes.ok) return tellError(notes.error);
  const created = new Date().toISOString();
  const collection = writeCollection(notes.value, { id: `urn:x-caveat:notes:${mintId()}`, label: t('notesFileLabel'), created });
  saveFile(`caveat-notes-${created.slice(0, 10)}.jsonld`, WEB_ANNOTATION_TYPE, JSON.stringify(collection, null, 1));
  return plural('notesExported', notes.value.length);
}
