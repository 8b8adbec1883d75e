// Owns the panel as a page of its own, for files: the popup leads here, because a file picker closes it.
import type { JSX } from 'preact';
import { t } from '@/lib/extension/i18n';
import { NotesFiles } from './notes-files';

/** The page. */
export function FilesPage(): JSX.Element {
  return (
    <main class="page">
      <h1>{t('notesFilesHeading')}</h1>
      <NotesFiles />
    </main>
  );
}
