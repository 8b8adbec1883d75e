// Owns which tab the panel is about: the one in front in its window, from one to the next, or the one that its address names ("?tab=12").
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** A tab as the panel follows it. `url` is null where the browser does not tell; `visit` is another number after every page that was loaded. */
export interface FollowedTab {
  id: number;
  url: string | null;
  incognito: boolean;
  windowId: number | undefined;
  visit: number;
}

/** The tab in front; null before it is known. */
export function useTab(): FollowedTab | null {
  const [tab, setTab] = useState<FollowedTab | null>(null);
  useEffect(() => {
    let visit = 0;
    let ended = false;
    const named = Number(new URLSearchParams(location.search).get('tab'));
    const fixed = Number.isInteger(named) && named > 0 ? named : null;
    const look = async () => {
      const [front] = fixed === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [await browser.tabs.get(fixed).catch(() => null)];
      if (!ended && front?.id !== undefined) setTab({ id: front.id, url: front.url ?? null, incognito: front.incognito, windowId: front.windowId, visit });
    };
    const activated = () => void look();
    const updated = (_: number, change: { status?: string; url?: string }) => {
      if (change.status !== 'complete' && change.url === undefined) return;
      visit++;
      void look();
    };
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    void look();
    return () => {
      ended = true;
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, []);
  return tab;
}
