// Owns the popup's menu for all notes: out as a file at once; in from a file on a page of its own, because a file picker closes a popup.
import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { saveFile } from '@/components/save-file';
import { readAllNotes } from '@/lib/extension/all-notes';
import { tellError } from '@/lib/extension/error-words';
import { plural, t } from '@/lib/extension/i18n';
import { WEB_ANNOTATION_TYPE, writeCollection } from '@/lib/formats/web-annotation';
import { mintId } from '@/lib/model/mint-id';

/** The menu. `say` shows what came of it. */
export function NotesMenu({ say }: { say(words: string): void }): JSX.Element {
  const exportAll = async () => {
    const notes = await readAllNotes();
    if (!notes.ok) return say(tellError(notes.error));
    const created = new Date().toISOString();
    const collection = writeCollection(notes.value, { id: `urn:x-caveat:notes:${mintId()}`, label: t('notesFileLabel'), created });
    saveFile(`caveat-notes-${created.slice(0, 10)}.jsonld`, WEB_ANNOTATION_TYPE, JSON.stringify(collection, null, 1));
    say(plural('notesExported', notes.value.length));
  };
  const importSome = async () => {
    await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html#files' as never) });
    window.close();
  };
  return (
    <details class="menu">
      <summary>{t('notesMenu')}</summary>
      <div class="menu-items">
        <button type="button" onClick={() => void exportAll()}>
          {t('notesExport')}
        </button>
        <button type="button" onClick={() => void importSome()}>
          {t('notesImport')}
        </button>
      </div>
    </details>
  );
}
