// Owns the options page: it reads the settings once, hands every change to the background, and follows changes made elsewhere.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { StarterPackPanel } from '@/components/starter-pack-panel';
import { tellError } from '@/lib/extension/error-words';
import { t } from '@/lib/extension/i18n';
import { callFromPage, onEvent } from '@/lib/extension/rpc';
import type { Settings } from '@/lib/extension/settings';
import { AboutSection, KeysSection, PrivacySection } from './about-sections';
import { PermissionsSection } from './permissions-section';
import { ConfidenceSection, ReadingSection } from './reading-sections';
import { NeverScanSection, SitesOffSection } from './sites-sections';
import { VerdictsSection } from './verdicts-section';
import { WorthSection } from './worth-section';

/** How a section changes settings: null when it went well, else the words of the error. */
export type ChangeSettings = (changes: Partial<Settings>) => Promise<string | null>;

/** The options page. */
export function Options(): JSX.Element {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    void callFromPage('readSettings', {}).then((reply) => (reply.ok ? setSettings(reply.value) : setError(tellError(reply.error))));
    onEvent('settingsChanged', (event) => setSettings(event.settings), { signal: controller.signal });
    return () => controller.abort();
  }, []);

  const change: ChangeSettings = async (changes) => {
    const reply = await callFromPage('changeSettings', { changes });
    const failed = reply.ok ? null : tellError(reply.error);
    setError(failed);
    if (reply.ok) setSettings(reply.value);
    return failed;
  };

  return (
    <main class="page">
      <h1 class="brand">
        <img src="/icon.svg" alt="" />
        {t('optionsTitle')}
      </h1>
      <p role="alert" class="error">
        {error}
      </p>
      {settings !== null && (
        <>
          <ReadingSection settings={settings} onChange={change} />
          <ConfidenceSection settings={settings} onChange={change} />
          <WorthSection settings={settings} onChange={change} />
          <SitesOffSection settings={settings} onChange={change} />
          <NeverScanSection settings={settings} onChange={change} />
        </>
      )}
      <section>
        <h2>{t('optionsPack')}</h2>
        <StarterPackPanel />
        <p>
          <a href="/library.html">{t('libraryOpen')}</a>
        </p>
      </section>
      <VerdictsSection />
      <PermissionsSection />
      <KeysSection />
      <PrivacySection />
      <AboutSection />
    </main>
  );
}
