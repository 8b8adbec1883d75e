// Owns what the reader can know of the keys: which command has which key, and the way to the browser's own page for changing them.
import { browser } from 'wxt/browser';

/** A command with its description and its keys as the browser writes them; null where it has none. */
export interface Shortcut {
  name: string;
  description: string;
  keys: string | null;
}

/** The commands with their keys, in the manifest's order. The command that opens the popup is left out where it has no description. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) => (name && description ? [{ name, description, keys: shortcut || null }] : []));
}

/** Where a browser without a door to its page of keys keeps it. */
export const SHORTCUTS_ADDRESS = 'chrome://extensions/shortcuts';

/** Opens the browser's page of keys; false where the browser does not let an extension do so. */
export async function openShortcutSettings(): Promise<boolean> {
  // Firefox has a call of its own for this and refuses the address; Chromium has only the address.
  const commands = browser.commands as unknown as { openShortcutSettings?(): Promise<void> };
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: SHORTCUTS_ADDRESS });
    return true;
  } catch {
    return false;
  }
}
