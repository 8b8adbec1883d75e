// Owns what the options say without changing anything: keys, privacy, version and licence.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '@/lib/extension/i18n';
import { openShortcutSettings, readShortcuts, SHORTCUTS_ADDRESS, type Shortcut } from '@/lib/extension/shortcuts';

/** The keys as they are set now, and the way to change them. */
export function KeysSection(): JSX.Element {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  const [refused, setRefused] = useState(false);
  useEffect(() => void readShortcuts().then(setShortcuts), []);
  return (
    <section>
      <h2>{t('optionsKeys')}</h2>
      <dl class="facts">
        {shortcuts.map(({ name, description, keys }) => (
          <KeyFacts key={name} description={description} keys={keys} />
        ))}
      </dl>
      <button type="button" onClick={() => void openShortcutSettings().then((opened) => setRefused(!opened))}>
        {t('optionsKeysChange')}
      </button>
      <p role="status">{refused ? t('optionsKeysByHand', SHORTCUTS_ADDRESS) : ''}</p>
    </section>
  );
}

function KeyFacts({ description, keys }: { description: string; keys: string | null }): JSX.Element {
  return (
    <>
      <dt>{keys === null ? t('optionsKeyUnset') : <kbd>{keys}</kbd>}</dt>
      <dd>{description}</dd>
    </>
  );
}

/** Privacy in three sentences. */
export function PrivacySection(): JSX.Element {
  return (
    <section>
      <h2>{t('optionsPrivacy')}</h2>
      <ul>
        <li>{t('privacyOne')}</li>
        <li>{t('privacyTwo')}</li>
        <li>{t('privacyThree')}</li>
      </ul>
    </section>
  );
}

/** Version and licence. */
export function AboutSection(): JSX.Element {
  return (
    <section>
      <h2>{t('optionsAbout')}</h2>
      <p>{t('aboutVersion', browser.runtime.getManifest().version)}</p>
      <p>{t('aboutLicence')}</p>
      <p>
        <a href="/welcome.html">{t('openWelcome')}</a>
      </p>
    </section>
  );
}
