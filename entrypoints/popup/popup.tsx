// Owns the popup: this page at a glance, the switches for this site and for everything, and why nothing is shown where nothing is.

import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Browser, browser } from 'wxt/browser';
import { LookUp } from '@/components/look-up';
import { PageHeadline, type SilenceActs } from '@/components/page-headline';
import { SimilarList, StatementList } from '@/components/statement-list';
import { Switch } from '@/components/switch';
import { useClaims } from '@/components/use-claims';
import { type NoteActs, type PageNotesState, usePageNotes } from '@/components/use-page-notes';
import { usePart } from '@/components/use-part';
import { usePrivateLinks } from '@/components/use-private-links';
import { tellError } from '@/lib/extension/error-words';
import { followPage, type PageState } from '@/lib/extension/follow-page';
import { t } from '@/lib/extension/i18n';
import type { PageReport, PageStatement, Verdict } from '@/lib/extension/protocol';
import { callFromPage, callTab, onEvent } from '@/lib/extension/rpc';
import type { Settings } from '@/lib/extension/settings';
import { openPanel } from '@/lib/extension/side-panel';
import { citeBibtex, citeMarkdown, citePlain } from '@/lib/formats/citation';
import type { Match } from '@/lib/model/match';
import { mintId } from '@/lib/model/mint-id';
import { hostOf, isListed } from '@/lib/model/page-url';
import { BackupReminder } from './backup-reminder';
import { FactChecksSection } from './fact-checks-section';
import { MoreSection } from './more-section';
import { NotesMenu } from './notes-menu';
import { RatingCounts } from './rating-counts';

type Tab = Pick<Browser.tabs.Tab, 'id' | 'url' | 'incognito'> & { windowId?: number };

/** Longer sentences are stored by their beginning, as far as a message may carry. */
const LONGEST_TEXT = 5000;

const CITATIONS = { plain: citePlain, markdown: citeMarkdown, bibtex: citeBibtex };

/** The popup of one tab; null where the browser names none. */
export function Popup(props: { tab: Promise<Tab | null> }): JSX.Element {
  const [tab, setTab] = useState<Tab | null>(null);
  const [state, setState] = useState<PageState>({ kind: 'starting' });
  const [settings, setSettings] = useState<Settings | null>(null);
  const [library, setLibrary] = useState({ claims: 0, packs: 0 });
  const [notice, setNotice] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const read = useRef<() => Promise<void>>(async () => undefined);

  // Asked before the first frame rather than after it, so that the answers are on their way while it is drawn.
  useLayoutEffect(() => {
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

  usePrivateLinks(tab);
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
  const pickBlock = async () => {
    if (tab?.id === undefined) return;
    const reply = await callFromPage('pickBlock', { tabId: tab.id });
    if (reply.ok && reply.value) window.close();
    else setNotice(reply.ok ? t('pickBlockNone') : tellError(reply.error));
  };
  const jump = async (statement: { id: number }) => {
    if (tab?.id === undefined) return;
    const reply = await callTab(tab.id, 'jump', { id: statement.id });
    setNotice(reply.ok && reply.value ? null : t('jumpGone'));
  };

  const confirm = async (statement: PageStatement, match: Match) => {
    const verdict: Verdict = {
      id: mintId(),
      claimId: match.claimId,
      claim: match.claim.slice(0, LONGEST_TEXT),
      text: statement.text.slice(0, LONGEST_TEXT),
      verdict: 'same',
      created: new Date().toISOString(),
    };
    const reply = await callFromPage('storeVerdict', { verdict });
    setNotice(reply.ok ? null : tellError(reply.error));
    setDone(reply.ok ? t('similarSameDone') : null);
    if (reply.ok) await read.current();
  };

  const notes = usePageNotes(
    { id: tab?.id ?? null, url: address, incognito: tab?.incognito ?? false },
    (error, gone) => setNotice(error ?? (gone === undefined ? null : t(gone))),
    CITATIONS,
  );
  const addNote = async () => {
    if (tab?.id === undefined) return;
    let reply = await callTab(tab.id, 'addNote', {});
    if (!reply.ok && (await callFromPage('readTab', { tabId: tab.id })).ok) reply = await callTab(tab.id, 'addNote', {});
    // The rest happens in the page: the popup would only stand before it.
    if (reply.ok && reply.value) window.close();
    else setNotice(t('noteNoPassage'));
  };
  const showPanel = () => {
    // The browser opens it only while the click is being handled: nothing may be awaited before.
    void openPanel(tab?.windowId ?? -1).then((opened) => (opened ? window.close() : setNotice(t('panelRefused'))));
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
        <p role="status" class="quiet">
          {done}
        </p>
        {tab?.id !== undefined && 'report' in state && state.report?.status === 'done' && <FactChecksSection tabId={tab.id} say={setNotice} />}
        <PageView
          windowId={tab?.windowId}
          state={state}
          settings={settings}
          onChange={(changes) => void change(changes)}
          notes={notes}
          canRead={state.kind === 'done' || ('report' in state && state.report !== null)}
          onAddNote={() => void addNote()}
          onJump={(statement) => void jump(statement)}
          onSame={(statement, match) => void confirm(statement, match)}
          silence={{
            address,
            library,
            onRead: () => void read.current(),
            onPickBlock: () => void pickBlock(),
            onSwitchOn: () => void change({ paused: false }),
            onSwitchOnSite: () => host !== null && settings !== null && void change({ sitesOff: switchSite(settings.sitesOff, host, true) }),
            onRestoreStarter: () => void restore(),
          }}
        />
      </main>
      <footer class="popup-foot">
        <button type="button" class="link" onClick={showPanel}>
          {t('openPanel')}
        </button>
        <NotesMenu say={setNotice} />
        {report !== null && report.silence !== 'no-article' && (
          <button type="button" class="link" onClick={() => void pickBlock()}>
            {t('pickBlockButton')}
          </button>
        )}
        <button type="button" class="link" onClick={() => void openPage('/library.html')}>
          {t('openLibrary')}
        </button>
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

async function openPage(path: '/library.html' | '/options.html' | '/welcome.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as never) });
  window.close();
}

interface PageViewProps {
  /** The window of the page, where it is known. */
  windowId: number | undefined;
  state: PageState;
  settings: Settings | null;
  onChange(changes: Partial<Settings>): void;
  notes: { state: PageNotesState | null; acts: NoteActs };
  /** Whether a script of ours answers in the page, so that a passage can be chosen there. */
  canRead: boolean;
  silence: SilenceActs;
  onAddNote(): void;
  onJump(statement: { id: number }): void;
  onSame(statement: PageStatement, match: Match): void;
}

function PageView({ windowId, state, settings, onChange, notes, canRead, silence, onAddNote, onJump, onSame }: PageViewProps): JSX.Element {
  const report = 'report' in state ? state.report : null;
  const matched = useMemo(() => report?.statements.filter((statement) => statement.matches.length > 0) ?? [], [report]);
  const unreadable = state.kind === 'silent' && (state.silence === 'unreadable' || state.silence === 'no-article');
  return (
    <>
      <div role="status" class="status">
        <PageHeadline state={state} silence={silence} />
        {state.kind === 'done' && <RatingCounts statements={matched} />}
      </div>
      {state.kind === 'gone' && (
        <button type="button" onClick={silence.onRead}>
          {t('readAgain')}
        </button>
      )}
      {canRead && (
        <button type="button" class="add-note" onClick={onAddNote}>
          {t('noteAdd')}
        </button>
      )}
      <Notes {...notes} unreadable={unreadable} />
      {report !== null && <Statements matched={matched} published={report.published} onJump={onJump} />}
      {report !== null && <Similar report={report} onJump={onJump} onSame={onSame} />}
      {report !== null && settings !== null && <MoreSection windowId={windowId} report={report} settings={settings} onChange={onChange} onJump={onJump} />}
      <details class="look-up-fold" {...(unreadable ? { open: true } : {})}>
        <summary>{t('lookUpHeading')}</summary>
        <LookUp />
      </details>
    </>
  );
}

/** The reader's notes on the page, shown by a part of its own that comes when there are any: the statements do not wait for it. */
function Notes({ state, acts, unreadable }: PageViewProps['notes'] & { unreadable: boolean }): JSX.Element | null {
  const wanted = state !== null && (unreadable || state.notes.length > 0 || state.drafts.length > 0 || state.proposals.length > 0);
  const part = usePart(() => import('./page-notes'), wanted);
  return part === null || state === null ? null : <part.PageNotes state={state} acts={acts} unreadable={unreadable} />;
}

interface StatementsProps {
  matched: readonly PageStatement[];
  published: string | null;
  onJump(statement: { id: number }): void;
}

function Statements({ matched, published, onJump }: StatementsProps): JSX.Element | null {
  const claims = useClaims(matched);
  if (matched.length === 0) return null;
  return (
    <section>
      <h2>{t('statementsHeading')}</h2>
      <StatementList statements={matched} claims={claims} published={published} onJump={onJump} />
    </section>
  );
}

interface SimilarProps {
  report: PageReport;
  onJump(statement: { id: number }): void;
  onSame(statement: PageStatement, match: Match): void;
}

function Similar({ report, onJump, onSame }: SimilarProps): JSX.Element | null {
  const similar = useMemo(() => report.statements.filter((statement) => statement.similar.length > 0), [report]);
  if (similar.length === 0) return null;
  return (
    <section>
      <h2>{t('similarHeading')} …</h2>
      <p class="quiet">{t('similarIntro')}</p>
      <SimilarList statements={similar} onJump={onJump} onSame={onSame} />
    </section>
  );
}
