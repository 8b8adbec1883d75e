// Owns the way to the panel beside the page, which each browser calls by a name of its own.
import { browser } from 'wxt/browser';

interface Panels {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the panel of a window; false where the browser does not. To be called while a click is being handled, before anything is awaited. */
export async function openPanel(windowId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  try {
    if (sidebarAction !== undefined) await sidebarAction.open();
    else if (sidePanel !== undefined) await sidePanel.open({ windowId });
    else return false;
    return true;
  } catch {
    return false;
  }
}
