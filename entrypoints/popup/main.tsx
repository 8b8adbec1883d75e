// Owns the popup's start: which tab it is about, and the first frame.
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { localizeDocument } from '@/lib/extension/i18n';
import { Popup } from './popup';

localizeDocument(document);
const root = document.getElementById('app');
if (root) {
  // The shell painted before the script came; the first render takes its place in the same task.
  root.replaceChildren();
  render(<Popup tab={findTab()} />, root);
}

/** The tab the popup is about: the one in front, or the one that the address names ("?tab=12"), for a popup opened as a page. */
async function findTab() {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (Number.isInteger(named) && named > 0) return browser.tabs.get(named).catch(() => null);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? null;
}
