// Owns backups: making one, being reminded of it, and the room that the library takes and may keep. Restoring and repairing have their own files.
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatDate, plural, t } from '@/lib/extension/i18n';
import type { BackupState } from '@/lib/extension/protocol-backup';
import { tellPlace } from '@/lib/extension/reason-words';
import { callFromPage } from '@/lib/extension/rpc';
import { RepairPart } from './repair-part';
import { RestorePart } from './restore-part';
import { StoragePart } from './storage-part';
import { Details, Failure, Running, SaveLink } from './transfer-parts';
import type { OutcomeOf, Transfer } from './use-transfer';

const CHOICES = [7, 30, 90] as const;

/** The section about backups. */
export function BackupSection({ transfer }: { transfer: Transfer }): JSX.Element {
  const [state, setState] = useState<BackupState | null>(null);
  const [outcome, setOutcome] = useState<OutcomeOf<'backup'> | null>(null);
  useEffect(() => void callFromPage('readBackupState', {}).then((reply) => reply.ok && setState(reply.value)), []);
  const change = useCallback(async (changes: { every?: number | null; last?: string }) => {
    const reply = await callFromPage('changeBackupState', { changes });
    if (reply.ok) setState(reply.value);
  }, []);

  const make = async () => {
    setOutcome(null);
    const settings = await callFromPage('readSettings', {});
    const made = await transfer.run({ type: 'backup', settings: settings.ok ? settings.value : null });
    setOutcome(made);
    if (made.ok) await change({ last: new Date().toISOString() });
  };
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{t('backupTitle')}</h2>
      <p>{t('backupWhat')}</p>
      {state?.due === true && <p class="panel">{state.last === null ? t('backupDueFirst') : t('backupDue', formatDate(state.last))}</p>}
      {state !== null && <p class="quiet">{state.last === null ? t('backupNever') : t('backupLast', formatDate(state.last))}</p>}
      <button type="button" disabled={transfer.running !== null} onClick={() => void make()}>
        {t('backupMake')}
      </button>
      <Running transfer={transfer} tasks={['backup']} words={() => t('backupRunning')} />
      <div role="status">
        {outcome?.ok === false && <Failure error={outcome.error} />}
        {outcome?.ok === true && (
          <>
            <p>
              {plural('backupDone', outcome.value.claims)} <SaveLink blob={outcome.value.blob} name={outcome.value.name} />
            </p>
            <Details
              summary={plural('backupDamage', outcome.value.damage.length)}
              rows={outcome.value.damage.map(({ place, reason }) => tellPlace(place, reason))}
              all={outcome.value.damage.length}
            />
          </>
        )}
      </div>
      {state !== null && (
        <label class="choice">
          <span>{t('backupRemind')}</span>
          <select
            name="remind"
            value={String(state.every ?? '')}
            onChange={({ currentTarget: { value } }) => void change({ every: value === '' ? null : Number(value) })}
          >
            {[...new Set([...CHOICES, ...(state.every === null ? [] : [state.every])])]
              .sort((a, b) => a - b)
              .map((days) => (
                <option value={String(days)}>{plural('backupEvery', days)}</option>
              ))}
            <option value="">{t('backupEveryNever')}</option>
          </select>
        </label>
      )}
      <RestorePart transfer={transfer} />
      <StoragePart changes={transfer.records.length} />
      <RepairPart transfer={transfer} />
    </section>
  );
}
