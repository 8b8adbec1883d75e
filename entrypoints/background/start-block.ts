// Owns the beginning of reading one block from outside the page, by popup or context menu: it reaches the page's script, and brings it there where it is missing.
import { browser } from 'wxt/browser';
import { injectInto } from '@/lib/extension/permissions';
import { callTab } from '@/lib/extension/rpc';
import { readSettings } from '@/lib/extension/settings';
import { whyNotRead } from '@/lib/extension/site';

/** Has a block of a tab read, the one around the selection or the click, or with `choose` one that the reader points out. False where that cannot be. */
export async function startBlock(tabId: number, choose: boolean, allowPrivate: boolean): Promise<boolean> {
  const tab = await browser.tabs.get(tabId);
  if (tab.url !== undefined && whyNotRead(tab.url, await readSettings(), { clicked: true, allowPrivate }) !== null) return false;
  const reply = await callTab(tabId, 'readBlock', { choose });
  if (reply.ok) return reply.value;
  if (!(await injectInto(tabId))) return false;
  const again = await callTab(tabId, 'readBlock', { choose });
  return again.ok && again.value;
}
