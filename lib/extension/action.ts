// Owns the toolbar button: the badge that counts the matches of a tab.
import { browser } from 'wxt/browser';

/** Shows how many statements of the tab matched; null, and nothing found, show no badge. */
export async function showCount(tabId: number, count: number | null): Promise<void> {
  const text = count === null || count === 0 ? '' : count > 999 ? '999+' : String(count);
  try {
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#1f3a5f' });
  } catch {
    // The tab was closed meanwhile.
  }
}
