// Owns where links of popup and panel lead while they are about a private window. Chromium runs both among the ordinary windows: a link followed there as
// usual would open in one of those, with its cookies, and be remembered in the history.
import { useEffect } from 'preact/hooks';
import { openBeside } from '../lib/extension/open-tab';
import { isWebUrl } from '../lib/model/web-url';

/** Opens links to web pages in the window of a private tab, and leaves all links alone while the tab is an ordinary one or not known. */
export function usePrivateLinks(tab: { incognito: boolean; windowId?: number | undefined } | null): void {
  const incognito = tab?.incognito ?? false;
  const windowId = tab?.windowId;
  useEffect(() => {
    if (!incognito) return;
    const controller = new AbortController();
    const { signal } = controller;
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (event.defaultPrevented || link === null || event.button > 1 || !isWebUrl(link.href)) return;
      event.preventDefault();
      void openBeside(link.href, { windowId, active: event.button === 0 && !event.ctrlKey && !event.metaKey });
    };
    document.addEventListener('click', follow, { signal });
    document.addEventListener('auxclick', follow, { signal });
    return () => controller.abort();
  }, [incognito, windowId]);
}
