// Owns the reader's settings: their shape and defaults, kept in storage.local by the background alone.
import { browser } from 'wxt/browser';
import type { Confidence } from '../model/match';
import { isSearchAddress, SEARCH_ENGINES } from '../model/search-links';
import { NEVER_SCAN } from './never-scan';

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
  /** Whether sentences that match nothing and could be checked are pointed out. */
  worth: boolean;
  /** Whether fact-checks on pages that are read go to the inbox by themselves. */
  collectFactChecks: boolean;
  /** Whether sentences that refute a false claim are left without a highlight. */
  hideRefuted: boolean;
  /** The https address of the reader's search engine, with "%s" for the query. */
  searchAddress: string;
  /** The reader left the starter pack out. */
  starterLeftOut: boolean;
}

/** What a page's content script may know of them: nothing that names a host. */
export type PageSettings = Pick<Settings, 'reading' | 'confidence' | 'worth' | 'hideRefuted' | 'searchAddress'>;

/** The part of the settings for content scripts. */
export function pageSettingsOf({ reading, confidence, worth, hideRefuted, searchAddress }: Settings): PageSettings {
  return { reading, confidence, worth, hideRefuted, searchAddress };
}

const KEY = 'settings';

/** The settings of a reader who changed nothing. */
export function createDefaultSettings(): Settings {
  return {
    reading: null,
    paused: false,
    sitesOff: [],
    neverScan: [...NEVER_SCAN],
    confidence: 'likely',
    worth: false,
    collectFactChecks: false,
    hideRefuted: false,
    searchAddress: SEARCH_ENGINES[0]!.address,
    starterLeftOut: false,
  };
}

/** Reads the settings; what is missing or of a wrong type in the storage takes its default. */
export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<Record<keyof Settings, unknown>> | undefined;
  const settings = createDefaultSettings();
  if (typeof stored !== 'object' || stored === null) return settings;
  const { reading, paused, sitesOff, neverScan, confidence, worth, collectFactChecks, hideRefuted, searchAddress, starterLeftOut } = stored;
  if (reading === 'every-page' || reading === 'on-click') settings.reading = reading;
  if (typeof paused === 'boolean') settings.paused = paused;
  if (isHostList(sitesOff)) settings.sitesOff = sitesOff;
  if (isHostList(neverScan)) settings.neverScan = neverScan;
  if (confidence === 'near-certain' || confidence === 'likely' || confidence === 'also-possible') settings.confidence = confidence;
  if (typeof worth === 'boolean') settings.worth = worth;
  if (typeof collectFactChecks === 'boolean') settings.collectFactChecks = collectFactChecks;
  if (typeof hideRefuted === 'boolean') settings.hideRefuted = hideRefuted;
  if (typeof searchAddress === 'string' && isSearchAddress(searchAddress)) settings.searchAddress = searchAddress;
  if (typeof starterLeftOut === 'boolean') settings.starterLeftOut = starterLeftOut;
  return settings;
}

/** Keeps what is stored here from content scripts. Chromium shows it to them unless told otherwise; Firefox has no such order, and false is the answer. */
export async function keepFromPages(): Promise<boolean> {
  const area = browser.storage.local as { setAccessLevel?(args: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void> };
  if (import.meta.env.FIREFOX || area.setAccessLevel === undefined) return false;
  await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  return true;
}

/** Whether pages may be read under `after` that were not under `before`: every page of late, or a host that left one of the lists, whatever came onto it. */
export function isWidened(before: Settings, after: Settings): boolean {
  const hosts = [...before.sitesOff, ...before.neverScan];
  const closed = new Set([...after.sitesOff, ...after.neverScan]);
  return before.reading !== 'every-page' || hosts.some((host) => !closed.has(host));
}

let lastWrite: Promise<unknown> = Promise.resolve();

/** Changes some settings and returns all; changes asked for at the same time are made one after the other, so that none is lost. */
export function changeSettings(changes: Partial<Settings>): Promise<Settings> {
  const write = lastWrite.then(async () => {
    const settings = { ...(await readSettings()), ...changes };
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
  lastWrite = write.catch(() => undefined);
  return write;
}

function isHostList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((host) => typeof host === 'string');
}
