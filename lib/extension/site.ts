// Owns whether a page may be read at all, by its address and the reader's settings.
import { hostOf, isListed, isPrivateHost } from '../model/page-url';
import type { Silence } from './protocol';
import type { Settings } from './settings';

/**
 * Why the page at `address` must not be read; null when it may be.
 * A click overrides what protects by default (lists, private hosts), never what the reader switched off by hand.
 * `allowPrivate` is for the demo, which is served on loopback.
 */
export function whyNotRead(address: string, settings: Settings, options: { clicked: boolean; allowPrivate: boolean }): Silence | null {
  const host = hostOf(address);
  if (host === null) return 'unreadable';
  if (settings.paused) return 'paused';
  if (isListed(host, settings.sitesOff)) return 'site-off';
  if (options.clicked) return null;
  if (isListed(host, settings.neverScan)) return 'listed-host';
  if (isPrivateHost(host) && !options.allowPrivate) return 'private-host';
  return null;
}
