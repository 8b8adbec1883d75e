// Owns the list of changes that touched several own claims at once, each of which is undone as a whole.
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatTime, plural, t } from '@/lib/extension/i18n';
import { tellError } from '@/lib/extension/reason-words';
import { callFromPage } from '@/lib/extension/rpc';
import { undoChange } from './change-claims';

/** The changes, looked up again whenever `changes` grows; nothing while there are none. */
export function ChangesPart({ changes }: { changes: number }): JSX.Element | null {
  const [listed, setListed] = useState<{ at: string; changed: number; deleted: number; merged: boolean }[]>([]);
  const [message, setMessage] = useState('');
  const [busy, setBusy] = useState(false);
  const look = useCallback(async () => {
    const reply = await callFromPage('listChanges', { limit: 20 });
    if (reply.ok) setListed(reply.value);
  }, []);
  useEffect(() => void look(), [look, changes]);
  const undo = async (at: string) => {
    setBusy(true);
    const outcome = await undoChange(at, (undone) => setMessage(plural('bulkUndone', undone)));
    setBusy(false);
    setMessage(outcome.ok ? plural('bulkUndone', outcome.value) : tellError(outcome.error));
    await look();
  };
  if (listed.length === 0 && message === '') return null;
  return (
    <section aria-labelledby="changes">
      <h3 id="changes">{t('changesTitle')}</h3>
      <p class="quiet">{t('changesWhat')}</p>
      <p role="status">{message}</p>
      <ul class="plain rows">
        {listed.map(({ at, changed, deleted, merged }) => (
          <li key={at}>
            <div>
              <p>
                {merged && `${t('changesMerged')} · `}
                {[changed > 0 ? plural('changesChanged', changed) : null, deleted > 0 ? plural('changesDeleted', deleted) : null]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </p>
              <p class="quiet">{formatTime(at)}</p>
            </div>
            <button type="button" disabled={busy} aria-label={t('changesUndoNamed', formatTime(at))} onClick={() => void undo(at)}>
              {t('claimUndo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
