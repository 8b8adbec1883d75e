// Owns the popup's line that it is time for a backup, shown only then.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { formatDate, t } from '@/lib/extension/i18n';
import type { BackupState } from '@/lib/extension/protocol-backup';
import { callFromPage } from '@/lib/extension/rpc';

/** The reminder with its way to the library page; nothing while no backup is due. */
export function BackupReminder(): JSX.Element | null {
  const [state, setState] = useState<BackupState | null>(null);
  useEffect(() => void callFromPage('readBackupState', {}).then((reply) => reply.ok && setState(reply.value)), []);
  if (state?.due !== true) return null;
  const open = async () => {
    await browser.tabs.create({ url: browser.runtime.getURL('/library.html#/packs' as never) });
    window.close();
  };
  return (
    <p class="quiet">
      {state.last === null ? t('backupDueFirst') : t('backupDue', formatDate(state.last))}{' '}
      <button type="button" class="link" onClick={() => void open()}>
        {t('backupOpen')}
      </button>
    </p>
  );
}
