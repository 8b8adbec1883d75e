// Owns what the reader can do about a damaged library: looking for damage, repairing it, and as a last resort beginning anew.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { plural, t } from '@/lib/extension/i18n';
import { tellPlace } from '@/lib/extension/reason-words';
import { callFromPage } from '@/lib/extension/rpc';
import type { Damage } from '@/lib/model/transfer';
import { Details, Failure, Running } from './transfer-parts';
import type { Transfer } from './use-transfer';

type Stage =
  | { kind: 'idle' }
  | { kind: 'sound' }
  | { kind: 'damaged'; damage: Damage[] }
  | { kind: 'repaired'; damage: Damage[] }
  | { kind: 'failed'; error: { code: string; message: string } }
  | { kind: 'rebuilt' };

/** The check, with what can be done about what it finds. */
export function RepairPart({ transfer }: { transfer: Transfer }): JSX.Element {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const [sure, setSure] = useState(false);
  const check = async () => {
    setStage({ kind: 'idle' });
    const outcome = await transfer.run({ type: 'check' });
    if (!outcome.ok) setStage({ kind: 'failed', error: outcome.error });
    else setStage(outcome.value.length === 0 ? { kind: 'sound' } : { kind: 'damaged', damage: outcome.value });
  };
  const repair = async () => {
    const outcome = await transfer.run({ type: 'repair' });
    setStage(outcome.ok ? { kind: 'repaired', damage: outcome.value } : { kind: 'failed', error: outcome.error });
  };
  const rebuild = async () => {
    setSure(false);
    const outcome = await transfer.run({ type: 'rebuild' });
    if (!outcome.ok) return setStage({ kind: 'failed', error: outcome.error });
    await callFromPage('restoreStarterPack', {});
    setStage({ kind: 'rebuilt' });
  };
  const damage = stage.kind === 'damaged' || stage.kind === 'repaired' ? stage.damage : [];
  const busy = transfer.running !== null;
  return (
    <>
      <h3>{t('repairTitle')}</h3>
      <p>{t('repairWhat')}</p>
      <button type="button" disabled={busy} onClick={() => void check()}>
        {t('repairCheck')}
      </button>
      <Running transfer={transfer} tasks={['check']} words={() => t('repairChecking')} />
      <Running transfer={transfer} tasks={['repair', 'rebuild']} words={() => t('repairRunning')} />
      <div role="status">
        {stage.kind === 'sound' && <p>{t('repairSound')}</p>}
        {stage.kind === 'damaged' && <p class="error">{plural('repairFound', damage.length)}</p>}
        {stage.kind === 'repaired' && <p>{t('repairDone')}</p>}
        {stage.kind === 'rebuilt' && <p>{t('rebuildDone')}</p>}
        {stage.kind === 'failed' && <Failure error={stage.error} />}
        <Details summary={t('repairList')} rows={damage.slice(0, 200).map(({ place, reason }) => tellPlace(place, reason))} all={damage.length} />
      </div>
      {stage.kind === 'damaged' && (
        <>
          <p>{t('repairHow')}</p>
          <button type="button" disabled={busy} onClick={() => void repair()}>
            {t('repairDo')}
          </button>
        </>
      )}
      {stage.kind === 'failed' && (
        <>
          <p>{t('rebuildWhat')}</p>
          {sure ? (
            <span class="buttons">
              <button type="button" class="danger" onClick={() => void rebuild()}>
                {t('rebuildSure')}
              </button>
              <button type="button" onClick={() => setSure(false)}>
                {t('libraryKeep')}
              </button>
            </span>
          ) : (
            <button type="button" disabled={busy} onClick={() => setSure(true)}>
              {t('rebuildDo')}
            </button>
          )}
        </>
      )}
    </>
  );
}
