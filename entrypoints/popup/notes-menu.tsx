// Owns the popup's menu for all notes: out as a file at once; in from a file on a page of its own, because a file picker closes a popup.
import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { t } from '@/lib/extension/i18n';

/** The menu. `say` shows what came of it. */
export function NotesMenu({ say }: { say(words: string): void }): JSX.Element {
  const exportAll = async () => {
    const { exportNotes } = await import('./export-notes');
    say(await exportNotes());
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
