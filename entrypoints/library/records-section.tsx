// Owns the list of what changed the library in bulk: which file, when, what it brought, and undoing it.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate, plural, t } from '@/lib/extension/i18n';
import type { Result } from '@/lib/model/result';
import type { ImportRecord } from '@/lib/model/transfer';
import { Failure, Running } from './transfer-parts';
import type { Transfer } from './use-transfer';

/** What was brought in, restored, repaired and removed; nothing while nothing was. */
export function RecordsSection({ transfer }: { transfer: Transfer }): JSX.Element | null {
  const [outcome, setOutcome] = useState<Result<unknown> | null>(null);
  const undo = async (id: string) => {
    setOutcome(null);
    setOutcome(await transfer.run({ type: 'undo', id }));
  };
  if (transfer.records.length === 0) return null;
  return (
    <section aria-labelledby="records">
      <h2 id="records">{t('recordsTitle')}</h2>
      <p class="quiet">{t('recordsWhat')}</p>
      <Running transfer={transfer} tasks={['undo']} words={() => t('undoRunning')} />
      <div role="status">{outcome !== null && (outcome.ok ? <p>{t('undoDone')}</p> : <Failure error={outcome.error} />)}</div>
      <ul class="plain rows">
        {transfer.records.map((record) => (
          <li key={record.id}>
            <div>
              <strong dir="auto">{nameOf(record)}</strong>
              <p class="quiet" dir="auto">
                {tellRecord(record)}
              </p>
            </div>
            {record.undo !== null && (
              <span class="buttons">
                <button type="button" disabled={transfer.running !== null} aria-label={t('undoNamed', nameOf(record))} onClick={() => void undo(record.id)}>
                  {t('undo')}
                </button>
                <button
                  type="button"
                  disabled={transfer.running !== null}
                  aria-label={t('undoForgetNamed', nameOf(record))}
                  onClick={() => transfer.forget(record.id)}
                >
                  {t('undoForget')}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf({ kind, file }: ImportRecord): string {
  if (kind === 'removal') return t('recordRemoval', file);
  return kind === 'repair' ? t('recordRepair') : kind === 'restore' ? t('recordRestore', file) : file;
}

/** When it was, what it brought, and how long it can be undone. */
function tellRecord({ at, packs, notes, undo, undone }: ImportRecord): string {
  const brought = packs.slice(0, 3).map(({ name, claims }) => `${name}: ${plural('countClaims', claims)}`);
  if (packs.length > 3) brought.push(t('importMore', packs.length - 3));
  if (notes > 0) brought.push(plural('notesCount', notes));
  const way = undone ? t('recordUndone') : undo === null ? null : t('recordUndoUntil', formatDate(undo));
  return [formatDate(at), ...brought, way].filter((part) => part !== null).join(' · ');
}
