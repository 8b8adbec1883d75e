// Owns the conversation of popup and panel with a tab: asks its page for a report, has it read where nobody answers, and asks again while it reads.
import { hostOf, isListed } from '../model/page-url';
import { tellError } from './error-words';
import type { PageReport, Silence } from './protocol';
import { callFromPage, callTab, onEvent } from './rpc';

/** What is known of the page. "asleep": nobody answers there, and the reader did not ask to read it. "gone": it was reading and answers no more. "failed" carries the error's words. */
export type PageState =
  | { kind: 'starting' }
  | { kind: 'asleep' }
  | { kind: 'reading'; report: PageReport | null }
  | { kind: 'done'; report: PageReport }
  | { kind: 'silent'; silence: Silence; report: PageReport | null }
  | { kind: 'gone' }
  | { kind: 'failed'; message: string };

// While the page is being read its list grows several times a second; afterwards only late paragraphs change it.
const WHILE_READING = 120;
const AFTERWARDS = 1000;
// A page that was asked to read and has not answered for this long will not.
const PATIENCE = 8000;

/**
 * Follows a tab until `signal` aborts and hands every state to `show`. The returned function reads the page now, as a click does.
 * `address` is the page's, null where the browser does not tell. `asks`: opening us is a click on the page, so that it is read where nobody answers.
 */
export function followPage(
  tabId: number,
  address: string | null,
  show: (state: PageState) => void,
  { signal, asks = true }: { signal: AbortSignal; asks?: boolean },
): () => Promise<void> {
  // Each look, and each reading, outdates the answers that are still on their way.
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedAt: number | null = null;

  const lookIn = (milliseconds: number) => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(() => void look(), milliseconds);
  };

  async function look(): Promise<void> {
    const mine = ++turn;
    const reply = await callTab(tabId, 'report', {});
    if (mine !== turn || signal.aborted) return;
    if (reply.ok) {
      askedAt = null;
      show(stateOf(reply.value));
      lookIn(reply.value.status === 'reading' ? WHILE_READING : AFTERWARDS);
    } else if (askedAt === null) {
      const listed = await isListedHost(address);
      if (mine !== turn || signal.aborted) return;
      if (listed) show({ kind: 'silent', silence: 'listed-host', report: null });
      else if (!asks) show({ kind: 'asleep' });
      else await read();
    } else if (performance.now() - askedAt < PATIENCE) {
      lookIn(WHILE_READING);
    } else {
      show({ kind: 'gone' });
    }
  }

  async function read(): Promise<void> {
    const mine = ++turn;
    clearTimeout(timer);
    askedAt = performance.now();
    const reply = await callFromPage('readTab', { tabId });
    if (mine !== turn || signal.aborted) return;
    if (!reply.ok) show({ kind: 'failed', message: tellError(reply.error) });
    else if (!reply.value.started) show({ kind: 'silent', silence: reply.value.silence ?? 'unreadable', report: null });
    else {
      show({ kind: 'reading', report: null });
      lookIn(0);
    }
  }

  const lookSoon = () => {
    askedAt = null;
    lookIn(0);
  };
  onEvent('pageChanged', (event) => event.tabId === tabId && lookIn(0), { signal });
  onEvent('settingsChanged', lookSoon, { signal });
  onEvent('claimsChanged', lookSoon, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  void look();
  return read;
}

/** Whether the reader's list keeps the page from being read: mail and banks ask for a click of their own, opening the popup is not enough. */
async function isListedHost(address: string | null): Promise<boolean> {
  const host = address === null ? null : hostOf(address);
  if (host === null) return false;
  const settings = await callFromPage('readSettings', {});
  return settings.ok && !settings.value.paused && !isListed(host, settings.value.sitesOff) && isListed(host, settings.value.neverScan);
}

/** What a report means to a reader: a page without a match is silent, whatever it calls itself. */
export function stateOf(report: PageReport): PageState {
  if (report.status === 'reading') return { kind: 'reading', report };
  const matched = report.statements.some((statement) => statement.matches.length > 0);
  if (report.silence !== null && !matched) return { kind: 'silent', silence: report.silence, report };
  return matched ? { kind: 'done', report } : { kind: 'silent', silence: 'no-match', report };
}
