// Owns the popup's part on the reader's notes of this page. The popup loads it when there is something to show, with the reader of Markdown and the editor.
import type { JSX } from 'preact';
import { AddressProposals, Drafts, NoteList, splitNotes, WholePageNote } from '@/components/notes-section';
import type { NoteActs, PageNotesState } from '@/components/use-page-notes';
import { plural, t } from '@/lib/extension/i18n';
import { isWebUrl } from '@/lib/model/web-url';

/** More notes than this are folded. */
const MOST_OPEN = 3;

interface PageNotesProps {
  state: PageNotesState;
  acts: NoteActs;
  /** Whether no script of ours can read the page, so that only a note on it as a whole can be made. */
  unreadable: boolean;
}

/** The reader's notes on the page: those that stand there, those that are gone, and what is not finished. */
export function PageNotes({ state, acts, unreadable }: PageNotesProps): JSX.Element {
  const { here, gone } = splitNotes(state.notes);
  return (
    <>
      {/* Few notes stand open before the statements; many fold themselves, so that the statements are not far. */}
      {here.length > 0 && (
        <details class="notes-fold" open={here.length <= MOST_OPEN}>
          <summary>
            <h2>{plural('notesHeading', here.length)}</h2>
          </summary>
          <NoteList notes={here} acts={acts} page={state} />
        </details>
      )}
      {gone.length > 0 && (
        <details class="notes-fold" open={gone.length <= MOST_OPEN}>
          <summary>
            <h2>{plural('notesGoneHeading', gone.length)}</h2>
          </summary>
          <p class="quiet">{t('notesGoneIntro')}</p>
          <NoteList notes={gone} acts={acts} page={state} />
        </details>
      )}
      <Drafts state={state} acts={acts} />
      <AddressProposals state={state} acts={acts} />
      {unreadable && isWebUrl(state.url) && <WholePageNote state={state} acts={acts} label={t('noteOnUnreadable')} />}
    </>
  );
}
