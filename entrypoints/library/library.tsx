// Owns the library page: what packs there are, and bringing files in.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/lib/extension/i18n';
import { ImportSection } from './import-section';
import { PacksSection } from './packs-section';
import { SubscriptionsSection } from './subscriptions-section';

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
      <ImportSection onChanged={() => setChanges((count) => count + 1)} />
    </main>
  );
}
