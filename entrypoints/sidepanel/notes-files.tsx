// Owns all notes as files: out as W3C Web Annotations, in again with an account of what was left out, and what was deleted.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { DeletedNotes } from '@/components/deleted-notes';
import { saveFile } from '@/components/save-file';
import { importAllNotes, readAllNotes } from '@/lib/extension/all-notes';
import { formatNumber, plural, t } from '@/lib/extension/i18n';
import { tellError, tellPlace } from '@/lib/extension/reason-words';
import { callFromPage } from '@/lib/extension/rpc';
import { type NotesReading, readWebAnnotations } from '@/lib/formats/read-web-annotation';
import { WEB_ANNOTATION_TYPE, writeCollection } from '@/lib/formats/web-annotation';
import { mintId } from '@/lib/model/mint-id';

/** Of a long account only so much is shown; the numbers count all. */
const MOST_SHOWN = 50;
/** A file larger than this is not read at once: some ten thousand notes. */
const LARGEST = 100_000_000;

/** Export, import, and the bin. */
export function NotesFiles(): JSX.Element {
  const [words, setWords] = useState('');
  const [account, setAccount] = useState<NotesReading | null>(null);
  const [undoable, setUndoable] = useState<string[]>([]);
  const exportAll = async () => {
    setAccount(null);
    const notes = await readAllNotes();
    if (!notes.ok) return setWords(tellError(notes.error));
    const created = new Date().toISOString();
    const collection = writeCollection(notes.value, { id: `urn:x-caveat:notes:${mintId()}`, label: t('notesFileLabel'), created });
    saveFile(`caveat-notes-${created.slice(0, 10)}.jsonld`, WEB_ANNOTATION_TYPE, JSON.stringify(collection, null, 1));
    setWords(plural('notesExported', notes.value.length));
  };
  const importFile = async (file: File) => {
    setAccount(null);
    setUndoable([]);
    const read = new Date().toISOString();
    const reading = await readFile(file, read);
    if (typeof reading === 'string') return setWords(t('notesImportUnreadable', reading));
    const outcome = await importAllNotes(reading.notes, file, read);
    setAccount(reading);
    if (!outcome.ok) return setWords(tellError(outcome.error));
    const { added, updated, known, ids } = outcome.value;
    setUndoable(ids);
    setWords(t('notesImported', formatNumber(added), formatNumber(updated), formatNumber(known)));
  };
  const undo = async () => {
    const outcome = await callFromPage('undoNotes', { ids: undoable });
    if (!outcome.ok) return setWords(tellError(outcome.error));
    setUndoable([]);
    setAccount(null);
    setWords(t(outcome.value ? 'notesImportUndone' : 'notesImportNotUndone'));
  };
  return (
    <div class="notes-files">
      <p>{t('notesFilesIntro')}</p>
      <p class="judge">
        <button type="button" onClick={() => void exportAll()}>
          {t('notesExport')}
        </button>
      </p>
      <label>
        {t('notesFile')}
        <input
          type="file"
          accept=".jsonld,.json,application/ld+json,application/json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void importFile(file);
            // The same file again is another wish.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p role="status">{words}</p>
      {undoable.length > 0 && (
        <p class="judge">
          <button type="button" onClick={() => void undo()}>
            {t('undoImport')}
          </button>
        </p>
      )}
      {account !== null && (
        <>
          <Account words={plural('notesImportLeft', account.refused.length)} items={account.refused.map(({ path, reason }) => tellPlace(path, reason))} />
          <Account words={plural('notesImportLoss', account.losses.length)} items={account.losses.map(({ path, what }) => tellPlace(path, what))} />
        </>
      )}
      <DeletedNotes heading="h2" />
    </div>
  );
}

async function readFile(file: File, read: string): Promise<NotesReading | string> {
  if (file.size > LARGEST) return t('notesFileTooLarge');
  try {
    const reading = readWebAnnotations(JSON.parse(await file.text()), read);
    return reading.notes.length === 0 ? (reading.refused.map(({ path, reason }) => `${path} ${reason}`.trim())[0] ?? '') : reading;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function Account({ words, items }: { words: string; items: readonly string[] }): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{words}</summary>
      <ul>
        {items.slice(0, MOST_SHOWN).map((item, index) => (
          <li key={`${index} ${item}`}>{item}</li>
        ))}
      </ul>
    </details>
  );
}
