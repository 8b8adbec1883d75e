// Owns why nothing is highlighted, in words: one sentence for every silence, and for every kind of page that no extension may read.
import { type MessageKey, plural, t } from '../lib/extension/i18n';
import type { Silence } from '../lib/extension/protocol';

const SILENCE_WORDS: Record<Exclude<Silence, 'no-match' | 'unreadable'>, MessageKey> = {
  'no-article': 'silenceNoArticle',
  'site-off': 'silenceSiteOff',
  paused: 'silencePaused',
  'listed-host': 'silenceListedHost',
  'private-host': 'silencePrivateHost',
  'sensitive-field': 'silenceSensitiveField',
  editable: 'silenceEditable',
  'empty-library': 'silenceEmptyLibrary',
};

/** What was read and compared, for "no statement matched among N claims of M packs". */
export interface SilenceFacts {
  /** Statements read. */
  read: number;
  library: { claims: number; packs: number };
  /** The page's address; null where the browser does not tell. */
  address: string | null;
  /** Whether the page's own script said so: then the browser let it in, and "unreadable" means that reading failed. */
  answered: boolean;
}

/** The sentence that says why nothing is highlighted. */
export function silenceInWords(silence: Silence, facts: SilenceFacts): string {
  if (silence === 'no-match') {
    return t('silenceNoMatch', plural('countStatements', facts.read), plural('countClaims', facts.library.claims), plural('countPacks', facts.library.packs));
  }
  const kind = facts.address === null ? null : kindOfUnreadable(facts.address);
  if (silence === 'unreadable') return t(kind ?? (facts.answered ? 'silenceFailed' : 'silenceUnreadable'));
  // Chromium's PDF viewer lets a script in, which then finds no article.
  if (silence === 'no-article' && kind === 'silenceUnreadablePdf') return t(kind);
  return t(SILENCE_WORDS[silence]);
}

/** Which kind of page that no extension can read the address names; null for an ordinary web page. */
export function kindOfUnreadable(address: string): MessageKey | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol === 'view-source:') return 'silenceUnreadableSource';
  if (url.protocol === 'about:' && url.pathname === 'reader') return 'silenceUnreadableReader';
  if (url.protocol === 'moz-extension:' || url.protocol === 'chrome-extension:') {
    return url.pathname.endsWith('.pdf') ? 'silenceUnreadablePdf' : 'silenceUnreadableExtension';
  }
  if (url.pathname.toLowerCase().endsWith('.pdf')) return 'silenceUnreadablePdf';
  if (url.protocol === 'file:') return 'silenceUnreadableFile';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'silenceUnreadableBrowser';
  return isStore(url) ? 'silenceUnreadableStore' : null;
}

function isStore({ hostname, pathname }: URL): boolean {
  if (hostname === 'chromewebstore.google.com' || hostname === 'addons.mozilla.org') return true;
  return (
    (hostname === 'chrome.google.com' && pathname.startsWith('/webstore')) || (hostname === 'microsoftedge.microsoft.com' && pathname.startsWith('/addons'))
  );
}
