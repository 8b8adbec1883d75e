// Owns opening an address beside a tab, in the very window that the tab stands in.
import { browser } from 'wxt/browser';

/** Opens an http(s) address in a window, in front of its tabs or behind them. The browser tells the site neither who asked nor where. */
export async function openBeside(url: string, { windowId, active }: { windowId: number | undefined; active: boolean }): Promise<void> {
  await browser.tabs.create({ url, active, ...(windowId === undefined ? {} : { windowId }) });
}
