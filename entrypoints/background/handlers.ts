// Owns which use-case answers which message: one line a method. The work itself is in lib/app and lib/extension.
import { browser } from 'wxt/browser';
import type { App } from '@/lib/app/app';
import { showCount } from '@/lib/extension/action';
import { nameHighlights } from '@/lib/extension/highlight-names';
import { injectInto, injectPart, styleHighlights } from '@/lib/extension/permissions';
import type { ContentToBackground, PagesToBackground, Silence } from '@/lib/extension/protocol';
import { callTab, emitToPages, emitToTabs, type Handlers } from '@/lib/extension/rpc';
import { changeSettings, pageSettingsOf, readSettings } from '@/lib/extension/settings';
import { whyNotRead } from '@/lib/extension/site';
import { createBackupHandlers } from './handlers-backup';
import { createCaptureHandlers, takeFactChecks } from './handlers-capture';
import { createLibraryHandlers, tellMoved } from './handlers-library';
import { createNotesContentHandlers, createNotesPagesHandlers } from './handlers-notes';
import { createPacksHandlers } from './handlers-packs';
import { startBlock } from './start-block';

/** What the browser says of the page whose content script speaks. */
export interface PageContext {
  tabId: number;
  /** Names the document that speaks: by the time of an answer, the tab may show another one. Null where the browser does not say. */
  documentId: string | null;
  url: string;
  /** Whether the page is open in a private window. */
  incognito: boolean;
}

/** Answers to content scripts. `allowPrivate` lets the demo on loopback be read. */
export function createContentHandlers(app: App, allowPrivate: boolean): Handlers<ContentToBackground, PageContext> {
  return {
    async pageOpened({ clicked }, { url }) {
      const [settings, library] = await Promise.all([readSettings(), app.countLibrary()]);
      const silence: Silence | null = whyNotRead(url, settings, { clicked, allowPrivate }) ?? (library.claims === 0 ? 'empty-library' : null);
      // The index is read while the page looks for its article, which most often is in the reader's own language.
      if (silence === null) void app.prepareMatching({ language: browser.i18n.getUILanguage() });
      return { scan: silence === null, silence, settings: pageSettingsOf(settings), library };
    },
    matchStatements: async (args) => app.matchStatements(args, await readSettings()),
    readClaims: (args) => app.readClaims(args),
    ...createVerdictHandlers<PageContext>(app, ({ tabId }) => tabId),
    async countShown({ count, factCheck }, { tabId, incognito }) {
      await showCount(tabId, count, factCheck);
      emitToPages('pageChanged', { tabId });
      if (factCheck && !incognito && (await readSettings()).collectFactChecks) await takeFactChecks(app, tabId).catch(() => 0);
      return null;
    },
    nameHighlights: ({ opened, count }, { url }) => nameHighlights(`${new URL(url).origin} ${opened}`, count),
    styleHighlights: ({ css, on }, { tabId }) => styleHighlights(tabId, css, on),
    loadPart: ({ part }, { tabId, documentId }) => injectPart(tabId, documentId, part),
    ...createNotesContentHandlers(app),
  };
}

/** Answers to our own pages. */
export function createPagesHandlers(app: App, allowPrivate: boolean): Handlers<PagesToBackground, true> {
  const packs = createPacksHandlers(app);
  return {
    readSettings: () => readSettings(),
    changeSettings: ({ changes }) => changeSettings(changes),
    readLibrary: () => app.readLibrary(),
    readClaims: (args) => app.readClaims(args),
    readTab: ({ tabId }) => readTab(tabId, allowPrivate),
    pickBlock: ({ tabId }) => startBlock(tabId, true, allowPrivate),
    async restoreStarterPack() {
      await changeSettings({ starterLeftOut: false });
      return app.restoreStarterPack();
    },
    async removePack({ id }, context) {
      if (id === 'starter') await changeSettings({ starterLeftOut: true });
      // One that is followed is ended with all that belongs to following it.
      if ((await app.subscriptions.listSubscriptions()).subscriptions.some((subscription) => subscription.id === id)) return packs.unsubscribe({ id }, context);
      return app.removePack({ id });
    },
    listVerdicts: (args) => app.listVerdicts(args),
    ...createVerdictHandlers<true>(app, () => undefined),
    ...packs,
    ...createCaptureHandlers(app),
    saveClaim: (args) => app.editing.saveClaim(args),
    changeClaims: (args) => app.bulk.changeClaims(args),
    async undoChange(args) {
      const outcome = await app.bulk.undoChange(args);
      // What a merge had moved went back.
      if (args.after === null) tellMoved();
      return outcome;
    },
    listChanges: (args) => app.bulk.listChanges(args),
    listDeletedClaims: (args) => app.editing.listDeletedClaims(args),
    restoreClaim: (args) => app.editing.restoreClaim(args),
    readHistory: (args) => app.editing.readHistory(args),
    ...createBackupHandlers(app),
    ...createLibraryHandlers(app),
    ...createNotesPagesHandlers(app),
  };
}

/**
 * Verdicts are heard of everywhere, for the same sentence may stand in another tab; the tab that made one has seen to it already. Their ids are not told:
 * who knows one can take the verdict back.
 */
function createVerdictHandlers<Context>(
  app: App,
  tabOf: (context: Context) => number | undefined,
): Pick<Handlers<PagesToBackground, Context>, 'storeVerdict' | 'removeVerdict'> {
  const tell = (context: Context): null => {
    emitToPages('verdictsChanged', {});
    void emitToTabs('verdictsChanged', {}, tabOf(context));
    return null;
  };
  return {
    async storeVerdict({ verdict }, context) {
      await app.storeVerdict({ verdict });
      return tell(context);
    },
    async removeVerdict({ id }, context) {
      await app.removeVerdict({ id });
      return tell(context);
    },
  };
}

/** Reads a tab because the reader clicked: asks its content script, and injects it first where nobody answers. */
export async function readTab(tabId: number, allowPrivate: boolean): Promise<{ started: boolean; silence: Silence | null }> {
  const tab = await browser.tabs.get(tabId);
  const silence = tab.url === undefined ? null : whyNotRead(tab.url, await readSettings(), { clicked: true, allowPrivate });
  if (silence !== null) return { started: false, silence };
  if ((await callTab(tabId, 'scan', { clicked: true })).ok) return { started: true, silence: null };
  if (!(await injectInto(tabId))) return { started: false, silence: 'unreadable' };
  const scanned = await callTab(tabId, 'scan', { clicked: true });
  return scanned.ok ? { started: true, silence: null } : { started: false, silence: 'unreadable' };
}
