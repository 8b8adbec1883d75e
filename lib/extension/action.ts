// Owns the toolbar button: the badge that counts the matches of a tab.
import { browser } from 'wxt/browser';
import { t } from './i18n';

/** Shows how many statements of the tab matched; null, and nothing found, show no badge, unless the page itself is a fact-check that can be taken. */
export async function showCount(tabId: number, count: number | null, factCheck: boolean): Promise<void> {
  const text = count === null || count === 0 ? (factCheck ? '+' : '') : count > 999 ? '999+' : String(count);
  try {
    await browser.action.setTitle({ tabId, title: factCheck ? t('actionFactCheck') : t('extensionName') });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#1f3a5f' });
  } catch {
    // The tab was closed meanwhile.
  }
}
