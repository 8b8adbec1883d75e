// Owns the room that the library takes: how much, how much is left, and asking the browser never to clear it by itself.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/extension/i18n';
import { formatBytes } from './transfer-parts';

/** Room used and left, looked up again when `changes` changes; and the button that asks for room that stays. */
export function StoragePart({ changes }: { changes: number }): JSX.Element {
  const [room, setRoom] = useState<{ used: number; left: number } | null>(null);
  const [lasting, setLasting] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void changes;
    void navigator.storage.estimate().then(({ usage = 0, quota = 0 }) => setRoom({ used: usage, left: Math.max(0, quota - usage) }));
    void navigator.storage.persisted().then(setLasting);
  }, [changes]);
  const ask = async () => {
    const granted = await navigator.storage.persist();
    setLasting(granted);
    setRefused(!granted);
  };
  return (
    <>
      <h3>{t('storageTitle')}</h3>
      {room !== null && <p>{t('storageRoom', formatBytes(room.used), formatBytes(room.left))}</p>}
      {lasting === true && <p class="quiet">{t('storageLasting')}</p>}
      {lasting === false && (
        <>
          <p>{t('storageWhy')}</p>
          <button type="button" onClick={() => void ask()}>
            {t('storageAsk')}
          </button>
        </>
      )}
      <p role="status">{refused ? t('storageRefused') : ''}</p>
    </>
  );
}
