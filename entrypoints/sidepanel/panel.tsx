// Owns the panel beside the page: its statements and the reader's notes in reading order, what is gone apart, and everything to be done with them.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LookUp } from '@/components/look-up';
import { AddressProposals, Drafts, GoneNotes, splitNotes, WholePageNote } from '@/components/notes-section';
import { PageHeadline } from '@/components/page-headline';
import { SimilarList } from '@/components/statement-list';
import { usePageNotes } from '@/components/use-page-notes';
import { usePrivateLinks } from '@/components/use-private-links';
import { tellError } from '@/lib/extension/error-words';
import { followPage, type PageState } from '@/lib/extension/follow-page';
import { t } from '@/lib/extension/i18n';
import type { PageStatement } from '@/lib/extension/protocol';
import { callFromPage, callTab } from '@/lib/extension/rpc';
import type { Settings } from '@/lib/extension/settings';
import { citeBibtex, citeMarkdown, citePlain } from '@/lib/formats/citation';
import { hostOf, isListed } from '@/lib/model/page-url';
import { isWebUrl } from '@/lib/model/web-url';
import { NotesFiles } from './notes-files';
import { fits, type PanelFilter, PanelFilters, SHOW_ALL } from './panel-filter';
import { ReadingOrder } from './reading-order';
import { useTab } from './use-tab';

const CITATIONS = { plain: citePlain, markdown: citeMarkdown, bibtex: citeBibtex };

/** The panel of the window it stands in. */
export function Panel(): JSX.Element {
  const tab = useTab();
  const [state, setState] = useState<PageState>({ kind: 'starting' });
  const [library, setLibrary] = useState({ claims: 0, packs: 0 });
  const [notice, setNotice] = useState<string | null>(null);
  const [filter, setFilter] = useState<PanelFilter>(SHOW_ALL);
  const read = useRef<() => Promise<void>>(async () => undefined);
  const id = tab?.id ?? null;

  useEffect(() => {
    setNotice(null);
    if (tab === null) return;
    const controller = new AbortController();
    setState({ kind: 'starting' });
    read.current = followPage(tab.id, tab.url, setState, { signal: controller.signal, asks: false });
    void callFromPage('readLibrary', {}).then((reply) => reply.ok && setLibrary({ claims: reply.value.claims, packs: reply.value.packs.length }));
    return () => controller.abort();
  }, [tab?.id, tab?.url, tab?.visit]);

  usePrivateLinks(tab);
  const report = 'report' in state ? state.report : null;
  const address = tab?.url ?? report?.url ?? null;
  const notes = usePageNotes(
    { id, url: address, incognito: tab?.incognito ?? false },
    (error, gone) => setNotice(error ?? (gone === undefined ? null : t(gone))),
    CITATIONS,
  );
  const jump = async (statement: PageStatement) => {
    if (id === null) return;
    const reply = await callTab(id, 'jump', { id: statement.id });
    setNotice(reply.ok && reply.value ? null : t('jumpGone'));
  };
  const pickBlock = async () => {
    if (id === null) return;
    const reply = await callFromPage('pickBlock', { tabId: id });
    setNotice(!reply.ok ? tellError(reply.error) : reply.value ? null : t('pickBlockNone'));
  };
  const addNote = async () => {
    if (id === null) return;
    const reply = await callTab(id, 'addNote', {});
    setNotice(reply.ok && reply.value ? null : t('noteNoPassage'));
  };
  const change = async (make: (settings: Settings) => Partial<Settings>) => {
    const settings = await callFromPage('readSettings', {});
    const reply = settings.ok ? await callFromPage('changeSettings', { changes: make(settings.value) }) : settings;
    if (!reply.ok) return setNotice(tellError(reply.error));
    await read.current();
  };
  const restore = async () => {
    const reply = await callFromPage('restoreStarterPack', {});
    if (!reply.ok) return setNotice(tellError(reply.error));
    await read.current();
  };
  const host = address === null ? null : hostOf(address);
  const matched = report?.statements.filter(({ matches }) => matches.length > 0) ?? [];
  const similar = report?.statements.filter((statement) => statement.similar.length > 0 && filter.show === 'all' && fits(filter.words, statement.text)) ?? [];
  const { here, gone } = splitNotes(notes.state?.notes ?? []);
  const goneShown = filter.show === 'statements' ? [] : gone.filter(({ note }) => fits(filter.words, note));

  return (
    <main class="panel-page">
      <h1 class="visually-hidden">{t('panelTitle')}</h1>
      {tab?.incognito && <p class="quiet">{t('privateWindow')}</p>}
      <div role="status" class="status">
        <PageHeadline
          state={state}
          silence={{
            address,
            library,
            onRead: () => void read.current(),
            onPickBlock: () => void pickBlock(),
            onSwitchOn: () => void change(() => ({ paused: false })),
            onSwitchOnSite: () => host !== null && void change(({ sitesOff }) => ({ sitesOff: sitesOff.filter((entry) => !isListed(host, [entry])) })),
            onRestoreStarter: () => void restore(),
          }}
        />
        {state.kind === 'asleep' && <p class="quiet">{t('panelAsleepWhy')}</p>}
        {(state.kind === 'asleep' || state.kind === 'gone') && (
          <button type="button" onClick={() => void read.current()}>
            {t(state.kind === 'gone' ? 'readAgain' : 'panelRead')}
          </button>
        )}
      </div>
      <p role="alert" class="error">
        {notice}
      </p>
      <p class="judge">
        {report !== null && (
          <button type="button" class="primary" onClick={() => void addNote()}>
            {t('noteAdd')}
          </button>
        )}
        {notes.state !== null && isWebUrl(notes.state.url) && <WholePageNote state={notes.state} acts={notes.acts} label={t('noteOnPage')} />}
      </p>
      {(matched.length > 0 || here.length + gone.length > 0) && <PanelFilters filter={filter} onChange={setFilter} />}
      <ReadingOrder
        statements={matched}
        published={report?.published ?? null}
        notes={here}
        gone={goneShown.length}
        page={notes.state}
        acts={notes.acts}
        filter={filter}
        onJump={(statement) => void jump(statement)}
      />
      {notes.state !== null && (
        <>
          <GoneNotes notes={goneShown} acts={notes.acts} page={notes.state} />
          <Drafts state={notes.state} acts={notes.acts} />
          <AddressProposals state={notes.state} acts={notes.acts} />
        </>
      )}
      {similar.length > 0 && (
        <section>
          <h2>{t('similarHeading')} …</h2>
          <p class="quiet">{t('similarIntro')}</p>
          <SimilarList statements={similar} onJump={(statement) => void jump(statement)} />
        </section>
      )}
      <details open={state.kind === 'silent' && state.silence === 'unreadable'}>
        <summary>{t('lookUpHeading')}</summary>
        <LookUp />
      </details>
      <details>
        <summary>{t('notesMenu')}</summary>
        <NotesFiles />
      </details>
    </main>
  );
}
