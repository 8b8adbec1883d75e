// Owns when the reader is reminded of a backup: kept in storage.local, apart from the settings, because a restored backup must not change it.
import { browser } from 'wxt/browser';
import type { BackupState } from './protocol-backup';

const KEY = 'backup';
const DAY = 86_400_000;
/** Days after which a reader who chose nothing is reminded. */
const DEFAULT_DAYS = 30;

interface Kept {
  every: number | null;
  last: string | null;
  /** Since when there has been something to lose, as far as we have looked; null when there was nothing. */
  since: string | null;
}

/** How the reader stands with backups at `now`, an ISO instant; `something` when the library holds what cannot be had again. */
export async function readBackupState(something: boolean, now: string = new Date().toISOString()): Promise<BackupState> {
  const kept = await readKept();
  if (something === (kept.since === null)) {
    kept.since = something ? now : null;
    await browser.storage.local.set({ [KEY]: kept });
  }
  return { every: kept.every, last: kept.last, due: isDue(kept, now) };
}

/** Changes what is kept. */
export async function changeBackupState(changes: { every?: number | null; last?: string }, something: boolean): Promise<BackupState> {
  await browser.storage.local.set({ [KEY]: { ...(await readKept()), ...changes } });
  return readBackupState(something);
}

/** Whether it is time: so many days after the last backup, or after there was first something to lose. */
export function isDue({ every, last, since }: Kept, now: string): boolean {
  if (every === null || since === null) return false;
  const from = last !== null && last > since ? last : since;
  return Date.parse(now) - Date.parse(from) >= every * DAY;
}

async function readKept(): Promise<Kept> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const { every, last, since } = (typeof stored === 'object' && stored !== null ? stored : {}) as { [key: string]: unknown };
  return {
    every: every === null ? null : typeof every === 'number' && every >= 1 ? every : DEFAULT_DAYS,
    last: typeof last === 'string' ? last : null,
    since: typeof since === 'string' ? since : null,
  };
}
