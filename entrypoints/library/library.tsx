// Owns the library page: what packs there are, bringing files in and taking them out, and backups.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/lib/extension/i18n';
import { PacksSection } from './packs-section';
import { SubscriptionsSection } from './subscriptions-section';
import { TransferSections } from './transfer-sections';

/** The library page. */
export function Library(): JSX.Element {
  const [changes, setChanges] = useState(0);
  return (
    <main class="page">
      <h1 class="brand">
        <img src="/icon.svg" alt="" />
        {t('libraryTitle')}
      </h1>
      <PacksSection changes={changes} />
      <SubscriptionsSection onChanged={() => setChanges((count) => count + 1)} />
      <TransferSections changes={changes} onChanged={() => setChanges((count) => count + 1)} />
    </main>
  );
}
