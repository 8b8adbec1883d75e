// Owns the background's listeners: each is registered in the first turn; their bodies open the database on first use.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createApp } from '@/lib/app/app';
import { contentGuards, pagesGuards } from '@/lib/extension/guards';
import { t } from '@/lib/extension/i18n';
import { readSecret } from '@/lib/extension/page-secret';
import { hasEveryPage, injectOpenTabs, isEveryPage, syncRegistration } from '@/lib/extension/permissions';
import type { Events } from '@/lib/extension/protocol';
import { callTab, emitToPages, emitToTabs, isOwnPage, onEvent, type Sender, serve } from '@/lib/extension/rpc';
import { SUBSCRIPTIONS_ALARM } from '@/lib/extension/schedule';
import { changeSettings, isWidened, keepFromPages, pageSettingsOf, readSettings, type Settings } from '@/lib/extension/settings';
import { createContentHandlers, createPagesHandlers, type PageContext, readTab } from './handlers';
import { tellNotesChanged } from './handlers-notes';
import { checkDueSubscriptions, syncSubscriptionsAlarm } from './handlers-packs';
import { startBlock } from './start-block';
import { startNote } from './start-note';

// Set by `npm start` and the end-to-end tests alone, whose pages are served on loopback.
const ALLOW_PRIVATE = import.meta.env.WXT_ALLOW_PRIVATE_HOSTS === 'true';
const MENU_READ = 'read-page';
const MENU_NOTE = 'add-note';
const MENU_BLOCK = 'read-block';

export default defineBackground({
  type: 'module',
  main() {
    const app = createApp({ changed: tellClaimsChanged, notesChanged: tellNotesChanged, readSecret });

    serve({ receiver: 'background', accept: acceptPage, guards: pagesGuards, handlers: withEvents(createPagesHandlers(app, ALLOW_PRIVATE)) });
    serve({ receiver: 'background', accept: acceptContent, guards: contentGuards, handlers: createContentHandlers(app, ALLOW_PRIVATE) });
    // The transfer worker has no runtime API: its page tells us when it changed the library.
    onEvent('claimsChanged', () => {
      app.forget();
      tellTabs();
    });

    void keepFromPages().catch((error: unknown) => console.error(error));
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await createMenus();
      const settings = await readSettings();
      await syncRegistration(settings);
      // Where the disk is full or the library cannot be opened, the welcome page says so; it must come all the same.
      if (!settings.starterLeftOut) await app.updateStarterPack().catch((error: unknown) => console.error(error));
      if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
      else if (settings.reading === 'every-page' && (await hasEveryPage())) await injectOpenTabs(settings);
    });
    browser.runtime.onStartup.addListener(async () => {
      await syncRegistration(await readSettings());
      await syncSubscriptionsAlarm(app);
    });

    browser.permissions.onAdded.addListener(async () => {
      // Granted from the browser's own settings as well as from the welcome page: either way every page is wanted.
      if (await hasEveryPage()) await applySettings(await changeSettings({ reading: 'every-page' }), true);
    });
    browser.permissions.onRemoved.addListener(async ({ origins }) => {
      if (await hasEveryPage()) return;
      const settings = await readSettings();
      const wasEverywhere = settings.reading === 'every-page';
      if (wasEverywhere) await applySettings(await changeSettings({ reading: 'on-click' }), false);
      // Pages that were read by a click stay as they are where a publisher's host alone was given back.
      if (wasEverywhere || isEveryPage(origins)) await stopEverywhere();
    });

    browser.commands.onCommand.addListener(async (name) => {
      if (name !== 'open-card' && name !== 'next-highlight' && name !== 'previous-highlight' && name !== 'make-note') return;
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === undefined) return;
      if (name === 'make-note') return void (await startNote(tab.id, ALLOW_PRIVATE));
      // The key is a click on Caveat too: it reads a page that was not read yet.
      if (!(await callTab(tab.id, 'command', { name })).ok) await readTab(tab.id, ALLOW_PRIVATE);
    });
    browser.alarms.onAlarm.addListener(async ({ name }) => {
      if (name === SUBSCRIPTIONS_ALARM) await checkDueSubscriptions(app);
    });
    browser.contextMenus.onClicked.addListener(async ({ menuItemId }, tab) => {
      if (tab?.id === undefined) return;
      if (menuItemId === MENU_READ) await readTab(tab.id, ALLOW_PRIVATE);
      if (menuItemId === MENU_BLOCK) await startBlock(tab.id, false, ALLOW_PRIVATE);
      if (menuItemId === MENU_NOTE) await startNote(tab.id, ALLOW_PRIVATE);
    });

    function tellClaimsChanged(payload: Events['claimsChanged']): void {
      emitToPages('claimsChanged', payload);
      tellTabs();
    }
    /** A page's script has its statements matched anew, whatever changed: which packs the reader has is not its business. */
    function tellTabs(): void {
      void emitToTabs('claimsChanged', { packs: [] });
    }
  },
});

type PagesHandlers = ReturnType<typeof createPagesHandlers>;

/** Changed settings take effect everywhere at once. */
function withEvents(handlers: PagesHandlers): PagesHandlers {
  return {
    ...handlers,
    async changeSettings(args, context) {
      const before = await readSettings();
      const settings = await handlers.changeSettings(args, context);
      await applySettings(settings, isWidened(before, settings));
      return settings;
    },
  };
}

/** Brings the registration in line with the settings, tells everybody, and injects open tabs where reading was just widened. */
async function applySettings(settings: Settings, widened: boolean): Promise<void> {
  await syncRegistration(settings);
  emitToPages('settingsChanged', { settings });
  await emitToTabs('pageSettingsChanged', { settings: pageSettingsOf(settings) });
  // Whoever changed the settings need not wait until the last of many open tabs has taken the script.
  if (widened && settings.reading === 'every-page' && (await hasEveryPage())) void injectOpenTabs(settings).catch((error: unknown) => console.error(error));
}

async function stopEverywhere(): Promise<void> {
  for (const tab of await browser.tabs.query({})) if (tab.id !== undefined) void callTab(tab.id, 'stop', {});
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const documentUrlPatterns = ['http://*/*', 'https://*/*'];
  browser.contextMenus.create({ id: MENU_READ, title: t('menuReadPage'), contexts: ['page', 'selection'], documentUrlPatterns });
  browser.contextMenus.create({ id: MENU_BLOCK, title: t('menuReadBlock'), contexts: ['page', 'selection', 'link'], documentUrlPatterns });
  browser.contextMenus.create({ id: MENU_NOTE, title: t('menuAddNote'), contexts: ['selection'], documentUrlPatterns });
}

function acceptPage(sender: Sender): true | null {
  return isOwnPage(sender) ? true : null;
}

function acceptContent(sender: Sender): PageContext | null {
  if (isOwnPage(sender) || sender.tab?.id === undefined || sender.frameId !== 0 || sender.url === undefined) return null;
  return { tabId: sender.tab.id, documentId: sender.documentId ?? null, url: addressOf(sender.url, sender.tab.url), incognito: sender.tab.incognito };
}

/** The page's address by now: a sender's own may be that under which its document was opened, before the page took itself elsewhere. */
function addressOf(opened: string, shown: string | undefined): string {
  return shown !== undefined && URL.canParse(shown) && new URL(shown).origin === new URL(opened).origin ? shown : opened;
}
