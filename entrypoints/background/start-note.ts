// Owns the beginning of a note from outside the page, by key or context menu: it reaches the page's script, and brings it there first where it is missing.
import { browser } from 'wxt/browser';
import { injectInto } from '@/lib/extension/permissions';
import { callTab } from '@/lib/extension/rpc';
import { readSettings } from '@/lib/extension/settings';
import { whyNotRead } from '@/lib/extension/site';

/** Begins a note on what is selected in a tab, or lets the reader choose a sentence. Nothing else of the page is read for it. False where that cannot be. */
export async function startNote(tabId: number, allowPrivate: boolean): Promise<boolean> {
  const tab = await browser.tabs.get(tabId);
  if (tab.url !== undefined && whyNotRead(tab.url, await readSettings(), { clicked: true, allowPrivate }) !== null) return false;
  const reply = await callTab(tabId, 'addNote', {});
  if (reply.ok) return reply.value;
  if (!(await injectInto(tabId))) return false;
  const again = await callTab(tabId, 'addNote', {});
  return again.ok && again.value;
}
