// Owns what is said of each permission, and the access to sites, which the reader gives and takes here.
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type MessageKey, t } from '@/lib/extension/i18n';
import { EVERY_PAGE } from '@/lib/extension/permissions';

// The words for those the manifest may name; docs/permissions.md says the same at length.
const REASONS: Record<string, MessageKey> = {
  storage: 'permissionStorage',
  unlimitedStorage: 'permissionUnlimitedStorage',
  activeTab: 'permissionActiveTab',
  scripting: 'permissionScripting',
  contextMenus: 'permissionContextMenus',
  sidePanel: 'permissionSidePanel',
  alarms: 'permissionAlarms',
};

/** The manifest's own permissions, each with its reason. */
export function PermissionsSection(): JSX.Element {
  const [granted, setGranted] = useState<boolean | null>(null);
  const [message, setMessage] = useState('');
  const look = useCallback(() => void browser.permissions.contains(EVERY_PAGE).then(setGranted), []);
  useEffect(() => {
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    look();
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [look]);
  const tell = (done: Promise<boolean>) => {
    done.then(
      () => setMessage(''),
      (error: unknown) => setMessage(t('failed', error instanceof Error ? error.message : String(error))),
    );
  };

  return (
    <section>
      <h2>{t('optionsPermissions')}</h2>
      <dl class="facts">
        {(browser.runtime.getManifest().permissions ?? []).map((name) => (
          <PermissionFacts key={name} name={name} />
        ))}
        <dt>{t('permissionHosts')}</dt>
        <dd>
          {t('permissionHostsWhy')} {granted !== null && <strong>{t(granted ? 'permissionHostsGranted' : 'permissionHostsMissing')}</strong>}
        </dd>
      </dl>
      <p>{t('permissionNone')}</p>
      {/* The browser shows its question only while the click is being handled. */}
      {granted !== null && (
        <button type="button" onClick={() => tell(granted ? browser.permissions.remove(EVERY_PAGE) : browser.permissions.request(EVERY_PAGE))}>
          {t(granted ? 'permissionHostsTake' : 'permissionHostsGive')}
        </button>
      )}
      <p role="status" class="error">
        {message}
      </p>
    </section>
  );
}

function PermissionFacts({ name }: { name: string }): JSX.Element {
  const reason = REASONS[name];
  return (
    <>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>{reason === undefined ? '' : t(reason)}</dd>
    </>
  );
}
