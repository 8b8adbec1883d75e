// Owns the reader's settings: their shape and defaults, kept in storage.local by the background alone.
import type { Confidence } from '../model/match';

/** The reader's settings. Hosts are lower case, without a port; a listed host covers its subdomains. */
export interface Settings {
  /** When Caveat reads: null until the reader chose on the welcome page. */
  reading: 'every-page' | 'on-click' | null;
  /** Everything off, until switched on again. */
  paused: boolean;
  /** Hosts the reader switched off. */
  sitesOff: string[];
  /** Hosts that are never scanned unless clicked: mail, banks; editable. */
  neverScan: string[];
  /** The lowest confidence that is painted. */
  confidence: Confidence;
  /** The reader left the starter pack out. */
  starterLeftOut: boolean;
}
