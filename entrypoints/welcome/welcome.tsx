// Owns the first page a reader sees: what Caveat does in three sentences, what the starter pack holds, and the choice of when to read.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { StarterPackPanel } from '@/components/starter-pack-panel';
import { tellError } from '@/lib/extension/error-words';
import { t } from '@/lib/extension/i18n';
import { EVERY_PAGE } from '@/lib/extension/permissions';
import { callFromPage } from '@/lib/extension/rpc';
import { readShortcuts } from '@/lib/extension/shortcuts';

type Outcome = { kind: 'every-page' | 'on-click' | 'denied' } | { kind: 'failed'; message: string };

/** The welcome page. It can be opened again at any time and then shows what holds now. */
export function Welcome(): JSX.Element {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [openCardKey, setOpenCardKey] = useState<string | null>(null);
  useEffect(() => {
    void readShortcuts().then((shortcuts) => setOpenCardKey(shortcuts.find(({ name }) => name === 'open-card')?.keys ?? null));
    void Promise.all([callFromPage('readSettings', {}), browser.permissions.contains(EVERY_PAGE)]).then(([reply, granted]) => {
      if (!reply.ok || reply.value.reading === null) return;
      setOutcome((chosen) => chosen ?? { kind: reply.value.reading === 'every-page' && granted ? 'every-page' : 'on-click' });
    });
  }, []);

  const settle = async (reading: 'every-page' | 'on-click', kind: 'every-page' | 'on-click' | 'denied') => {
    const reply = await callFromPage('changeSettings', { changes: { reading } });
    setOutcome(reply.ok ? { kind } : { kind: 'failed', message: tellError(reply.error) });
  };
  // The browser shows its question only while the click is being handled: nothing may be awaited before it.
  const chooseEveryPage = () => {
    browser.permissions.request(EVERY_PAGE).then(
      (granted) => (granted ? settle('every-page', 'every-page') : settle('on-click', 'denied')),
      (error: unknown) => setOutcome({ kind: 'failed', message: t('failed', error instanceof Error ? error.message : String(error)) }),
    );
  };

  return (
    <main class="page">
      <p class="brand">
        <img src="/icon.svg" alt="" />
        {t('extensionName')}
      </p>
      <section>
        <h1>{t('welcomeTitle')}</h1>
        <p>{t('welcomeWhat')}</p>
        <p>{t('welcomeHow')}</p>
        <p>{t('welcomePrivacy')}</p>
      </section>
      <section class="panel">
        <h2>{t('welcomePackTitle')}</h2>
        <StarterPackPanel />
      </section>
      <section>
        <h2>{t('welcomeChooseTitle')}</h2>
        <div class="choices">
          <div class="panel">
            <button type="button" class="primary" aria-describedby="every-page-why" onClick={chooseEveryPage}>
              {t('welcomeEveryPage')}
            </button>
            <p id="every-page-why" class="quiet">
              {t('welcomeEveryPageWhy')}
            </p>
          </div>
          <div class="panel">
            <button type="button" aria-describedby="on-click-why" onClick={() => void settle('on-click', 'on-click')}>
              {t('welcomeOnClick')}
            </button>
            <p id="on-click-why" class="quiet">
              {t('welcomeOnClickWhy')}
            </p>
          </div>
        </div>
        <p role="status" class={outcome?.kind === 'failed' ? 'result error' : 'result'}>
          {outcome === null ? '' : outcomeInWords(outcome)}
        </p>
      </section>
      {outcome !== null && (
        <section>
          <h2>{t('welcomeNext')}</h2>
          <ul>
            <li>{t('welcomeNextPin')}</li>
            <li>{openCardKey === null ? t('welcomeNextOpenPlain') : t('welcomeNextOpen', t('commandOpenCard'), openCardKey)}</li>
            <li>
              {t('welcomeNextOptions')} <a href="/options.html">{t('openOptions')}</a>
            </li>
          </ul>
        </section>
      )}
    </main>
  );
}

function outcomeInWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'every-page':
      return t('welcomeChoseEvery');
    case 'on-click':
      return t('welcomeChoseClick');
    case 'denied':
      return t('welcomeDenied');
    case 'failed':
      return outcome.message;
  }
}
