// Owns the popup: this page at a glance, the switches for this site and for everything, and why nothing is shown where nothing is.

import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { SilenceNotice } from '@/components/silence-notice';
import { SimilarList, StatementList } from '@/components/statement-list';
import { tellError } from '@/lib/extension/error-words';
import { plural, t } from '@/lib/extension/i18n';
import type { PageReport } from '@/lib/extension/protocol';
import { callFromPage, callTab, onEvent } from '@/lib/extension/rpc';
import type { Settings } from '@/lib/extension/settings';
import { hostOf, isListed } from '@/lib/model/page-url';
import { BackupReminder } from './backup-reminder';
import { followPage, type PageState } from './follow-page';
import { MoreSection } from './more-section';
import { RatingCounts } from './rating-counts';
import { useClaims } from './use-claims';

type Tab = Pick<Browser.tabs.Tab, 'id' | 'url' | 'incognito'>;

/** The popup of one tab; null where the browser names none. */
export function Popup(props: { tab: Promise<Tab | null> }): JSX.Element {
  const [tab, setTab] = useState<Tab | null>(null);
  const [state, setState] = useState<PageState>({ kind: 'starting' });
  const [settings, setSettings] = useState<Settings | null>(null);
  const [library, setLibrary] = useState({ claims: 0, packs: 0 });
  const [notice, setNotice] = useState<string | null>(null);
  const read = useRef<() => Promise<void>>(async () => undefined);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    void props.tab.then((found) => {
      if (signal.aborted) return;
      setTab(found);
      if (found?.id === undefined) setState({ kind: 'silent', silence: 'unreadable', report: null });
      else read.current = followPage(found.id, found.url ?? null, setState, { signal });
    });
    void callFromPage('readSettings', {}).then((reply) => reply.ok && setSettings(reply.value));
    void callFromPage('readLibrary', {}).then((reply) => reply.ok && setLibrary({ claims: reply.value.claims, packs: reply.value.packs.length }));
    onEvent('settingsChanged', (event) => setSettings(event.settings), { signal });
    return () => controller.abort();
  }, [props.tab]);

  const report = 'report' in state ? state.report : null;
  const address = tab?.url ?? report?.url ?? null;
  const host = address === null ? null : hostOf(address);
  const change = async (changes: Partial<Settings>) => {
    const reply = await callFromPage('changeSettings', { changes });
    if (!reply.ok) return setNotice(tellError(reply.error));
    setSettings(reply.value);
    await read.current();
  };
  const restore = async () => {
    const reply = await callFromPage('restoreStarterPack', {});
    if (!reply.ok) return setNotice(tellError(reply.error));
    setLibrary({ claims: reply.value.claims, packs: 1 });
    await read.current();
  };
  const jump = async (statement: { id: number }) => {
    if (tab?.id === undefined) return;
    const reply = await callTab(tab.id, 'jump', { id: statement.id });
    setNotice(reply.ok && reply.value ? null : t('jumpGone'));
  };

  return (
    <>
      <header class="popup-head">
        <h1 class="brand">
          <img src="/icon.svg" alt="" />
          {t('extensionName')}
        </h1>
        <Switch
          label={t('switchEverything')}
          on={settings !== null && !settings.paused}
          disabled={settings === null}
          onChange={(on) => void change({ paused: !on })}
        />
      </header>
      <main>
        {host !== null && settings !== null && !settings.paused && (
          <div class="site">
            <Switch
              label={t('switchSite', host)}
              on={!isListed(host, settings.sitesOff)}
              disabled={false}
              onChange={(on) => void change({ sitesOff: switchSite(settings.sitesOff, host, on) })}
            />
          </div>
        )}
        <BackupReminder />
        {tab?.incognito && <p class="quiet">{t('privateWindow')}</p>}
        <p role="alert" class="error">
          {notice}
        </p>
        <PageView
          state={state}
          settings={settings}
          onChange={(changes) => void change(changes)}
          onJump={(statement) => void jump(statement)}
          silence={{
            address,
            library,
            onRead: () => void read.current(),
            onSwitchOn: () => void change({ paused: false }),
            onSwitchOnSite: () => host !== null && settings !== null && void change({ sitesOff: switchSite(settings.sitesOff, host, true) }),
            onRestoreStarter: () => void restore(),
          }}
        />
      </main>
      <footer class="popup-foot">
        <button type="button" class="link" onClick={() => void openPage('/options.html')}>
          {t('openOptions')}
        </button>
        <button type="button" class="link" onClick={() => void openPage('/welcome.html')}>
          {t('openWelcome')}
        </button>
      </footer>
    </>
  );
}

/** The hosts switched off after `host` was switched: off also covers the bare name of "www.", on takes every entry away that covers it. */
export function switchSite(sitesOff: readonly string[], host: string, on: boolean): string[] {
  const rest = sitesOff.filter((entry) => !isListed(host, [entry]));
  return on ? rest : [...rest, host.replace(/^www\./, '')];
}

async function openPage(path: '/options.html' | '/welcome.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as never) });
  window.close();
}

interface SilenceProps {
  address: string | null;
  library: { claims: number; packs: number };
  onRead(): void;
  onSwitchOn(): void;
  onSwitchOnSite(): void;
  onRestoreStarter(): void;
}

interface PageViewProps {
  state: PageState;
  settings: Settings | null;
  onChange(changes: Partial<Settings>): void;
  onJump(statement: { id: number }): void;
  silence: SilenceProps;
}

function PageView({ state, settings, onChange, onJump, silence }: PageViewProps): JSX.Element {
  const report = 'report' in state ? state.report : null;
  return (
    <>
      <div role="status" class="status">
        <Headline state={state} silence={silence} />
      </div>
      {state.kind === 'gone' && (
        <button type="button" onClick={silence.onRead}>
          {t('readAgain')}
        </button>
      )}
      {report !== null && <Lists report={report} onJump={onJump} />}
      {report !== null && settings !== null && <MoreSection report={report} settings={settings} onChange={onChange} onJump={onJump} />}
    </>
  );
}

function Headline({ state, silence }: { state: PageState; silence: SilenceProps }): JSX.Element {
  if (state.kind === 'starting') return <p class="quiet busy">{t('reading')}</p>;
  if (state.kind === 'reading') {
    return <p class="quiet busy">{state.report === null || state.report.read === 0 ? t('readingPage') : plural('readingSoFar', state.report.read)}</p>;
  }
  if (state.kind === 'gone') return <p>{t('silenceGone')}</p>;
  if (state.kind === 'failed') return <p class="error">{state.message}</p>;
  if (state.kind === 'silent') {
    const library = state.report !== null && state.report.library.claims > 0 ? state.report.library : silence.library;
    return <SilenceNotice {...silence} silence={state.silence} answered={state.report !== null} read={state.report?.read ?? 0} library={library} />;
  }
  const matched = state.report.statements.filter((statement) => statement.matches.length > 0);
  return (
    <>
      <p>
        <strong>{plural('countMatched', matched.length)}</strong> <span class="quiet">· {plural('countRead', state.report.read)}</span>
      </p>
      <RatingCounts statements={matched} />
    </>
  );
}

function Lists({ report, onJump }: { report: PageReport; onJump(statement: { id: number }): void }): JSX.Element {
  const matched = useMemo(() => report.statements.filter((statement) => statement.matches.length > 0), [report]);
  const similar = useMemo(() => report.statements.filter((statement) => statement.similar.length > 0), [report]);
  const claims = useClaims(matched);
  return (
    <>
      {matched.length > 0 && (
        <section>
          <h2>{t('statementsHeading')}</h2>
          <StatementList statements={matched} claims={claims} published={report.published} onJump={onJump} />
        </section>
      )}
      {similar.length > 0 && (
        <section>
          <h2>{t('similarHeading')} …</h2>
          <p class="quiet">{t('similarIntro')}</p>
          <SimilarList statements={similar} onJump={onJump} />
        </section>
      )}
    </>
  );
}

function Switch(props: { label: string; on: boolean; disabled: boolean; onChange(on: boolean): void }): JSX.Element {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={props.on}
        aria-checked={props.on}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
