// Owns what can be done with the selected claims: change those that are the reader's own, with a way back, and take all of them out as a file.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber, plural, t } from '@/lib/extension/i18n';
import { tellError } from '@/lib/extension/reason-words';
import { MOST_CHOSEN } from '@/lib/model/publication';
import { changeClaims, undoChange } from './change-claims';
import { ChangePart } from './change-part';
import { ExportPart } from './export-part';
import { writeRoute } from './route';
import type { Selection } from './use-selection';
import type { Transfer } from './use-transfer';

export interface SelectionPanelProps {
  selection: Selection;
  /** How many claims the list has. */
  total: number;
  /** Whether any of the claims is the reader's own. */
  mine: boolean;
  transfer: Transfer;
  onAll(): void;
}

/** The count of what is selected, and the parts that work on it. */
export function SelectionPanel({ selection, total, mine, transfer, onAll }: SelectionPanelProps): JSX.Element {
  const [message, setMessage] = useState<{ text: string; undo: string | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const { ids, own } = selection;
  const change = async (what: Parameters<typeof changeClaims>[1]) => {
    const at = new Date().toISOString();
    setBusy(true);
    const outcome = await changeClaims(own, what, at, (done) =>
      setMessage({ text: t('bulkRunning', formatNumber(done), formatNumber(own.length)), undo: null }),
    );
    setBusy(false);
    // What was done before a failure has a way back too.
    if (!outcome.ok) return setMessage({ text: tellError(outcome.error), undo: at });
    const { changed } = outcome.value;
    const left = ids.size - changed;
    setMessage({
      text: [plural(what.kind === 'delete' ? 'bulkDeleted' : 'bulkDone', changed), left > 0 ? plural('bulkLeft', left) : null].filter(Boolean).join(' '),
      undo: changed > 0 ? at : null,
    });
    if (what.kind === 'delete') selection.clear();
  };
  const undo = async (at: string) => {
    setBusy(true);
    const outcome = await undoChange(at);
    setBusy(false);
    setMessage({ text: outcome.ok ? plural('bulkUndone', outcome.value) : tellError(outcome.error), undo: outcome.ok ? null : at });
  };
  return (
    <div class="selection">
      <div class="buttons">
        <button type="button" class="small" disabled={total === 0} onClick={onAll}>
          {total > MOST_CHOSEN ? t('selectFirst', formatNumber(MOST_CHOSEN)) : t('selectAll', formatNumber(total))}
        </button>
        <span role="status">
          {ids.size === 0 ? <span class="quiet">{t('selectHow')}</span> : <strong>{plural('selected', ids.size)}</strong>}{' '}
          {selection.full && t('selectFull', formatNumber(MOST_CHOSEN))}
        </span>
        {ids.size > 0 && (
          <button type="button" class="small" onClick={selection.clear}>
            {t('selectNone')}
          </button>
        )}
        {mine && <a href={writeRoute({ place: 'duplicates' })}>{t('duplicatesFind')}</a>}
        {own.length > 0 && <a href={writeRoute({ place: 'publish' })}>{plural('selectPublish', own.length)}</a>}
      </div>
      {ids.size > 0 && (
        <div class="selection-parts">
          {own.length > 0 && <ChangePart busy={busy} count={own.length} onChange={(what) => void change(what)} />}
          <ExportPart transfer={transfer} ids={ids} />
        </div>
      )}
      <p role="status">
        {message?.text}{' '}
        {message?.undo != null && (
          <button type="button" disabled={busy} onClick={() => void undo(message.undo!)}>
            {t('claimUndo')}
          </button>
        )}
      </p>
    </div>
  );
}
