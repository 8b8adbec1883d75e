// Owns the list of statements and notes in the order of the page; notes that stand over a statement stand under it.
import type { JSX } from 'preact';
import { NoteItem } from '@/components/note-item';
import { StatementParts } from '@/components/statement-list';
import { useClaims } from '@/components/use-claims';
import type { ListedNote, NoteActs, PageNotesState, PagePlace } from '@/components/use-page-notes';
import { t } from '@/lib/extension/i18n';
import type { PageStatement } from '@/lib/extension/protocol';
import { fits, isChanged, type PanelFilter } from './panel-filter';

/** An item of the list: a statement with the notes over it, or a note alone. */
export interface PanelItem {
  statement: PageStatement | null;
  notes: ListedNote[];
}

/** Statements and notes in the order of `places`; notes without a place first, statements without one last. */
export function orderItems(places: readonly PagePlace[], statements: readonly PageStatement[], notes: readonly ListedNote[]): PanelItem[] {
  const leftStatements = new Map(statements.map((statement) => [statement.id, statement]));
  const leftNotes = new Map(notes.map((one) => [one.note.id, one]));
  const placed: PanelItem[] = [];
  for (const place of places) {
    const statement = place.statement === null ? null : (leftStatements.get(place.statement) ?? null);
    if (statement !== null) leftStatements.delete(statement.id);
    const over: ListedNote[] = [];
    for (const id of place.notes) {
      const one = leftNotes.get(id);
      if (one !== undefined) over.push(one);
      leftNotes.delete(id);
    }
    if (statement !== null || over.length > 0) placed.push({ statement, notes: over });
  }
  return [
    ...[...leftNotes.values()].map((one) => ({ statement: null, notes: [one] })),
    ...placed,
    ...[...leftStatements.values()].map((statement) => ({ statement, notes: [] })),
  ];
}

/** What of an item the filter lets through; null where nothing does. */
export function filterItem({ statement, notes }: PanelItem, { words, show }: PanelFilter): PanelItem | null {
  const kept = show === 'statements' ? [] : notes.filter((one) => (show !== 'changed' || isChanged(one)) && fits(words, one.note));
  const text = statement === null ? '' : [statement.text, ...statement.matches.map(({ claim }) => claim)].join('\n');
  const shown = statement !== null && (show === 'all' || show === 'statements') && fits(words, text) ? statement : null;
  return shown === null && kept.length === 0 ? null : { statement: shown, notes: kept };
}

interface ReadingOrderProps {
  statements: readonly PageStatement[];
  /** The article's day as the page gives it; null where it gives none. */
  published: string | null;
  notes: readonly ListedNote[];
  /** How many notes are shown apart, because their passages are gone. */
  gone: number;
  page: PageNotesState | null;
  acts: NoteActs;
  filter: PanelFilter;
  onJump(statement: PageStatement): void;
}

/** The list. */
export function ReadingOrder({ statements, published, notes, gone, page, acts, filter, onJump }: ReadingOrderProps): JSX.Element | null {
  const claims = useClaims(statements);
  const items = orderItems(page?.places ?? [], statements, notes);
  if (items.length === 0) return null;
  const shown = items.map((item) => filterItem(item, filter)).filter((item) => item !== null);
  return (
    <section>
      <h2>{t('panelListHeading')}</h2>
      {shown.length === 0 && gone === 0 && <p role="status">{t('panelNothing')}</p>}
      <ol class="statements">
        {shown.map(({ statement, notes: over }) => (
          <li key={statement === null ? over[0]?.note.id : statement.id}>
            {statement !== null && <StatementParts statement={statement} claims={claims} published={published} onJump={onJump} />}
            {over.map((one) => (
              <NoteItem key={one.note.id} one={one} acts={acts} page={page} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
