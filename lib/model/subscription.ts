// Owns the record of a subscription: where a pack comes from, whose key it is pinned to, and what the last look brought.

/** How often a subscription looks for a new release by itself. */
export type Schedule = 'never' | 'daily' | 'weekly';

/** The schedules, rarest last. */
export const SCHEDULES: readonly Schedule[] = ['never', 'daily', 'weekly'];

/** A release that was fetched and verified and waits for the reader's word. `fetched` is an ISO instant. */
export interface Release {
  version: string | null;
  date: string | null;
  serial: number | null;
  claims: number;
  fetched: string;
}

/**
 * A subscription as the reader sees it. `id` is that of its pack. `key` is the publisher's pinned public key in hexadecimal, null where the pack is not
 * signed. `serial` is that of the installed release. `checked` is the ISO instant of the last look; `problem` says why that failed.
 */
export interface Subscription {
  id: string;
  url: string;
  name: string;
  key: string | null;
  serial: number | null;
  schedule: Schedule;
  checked: string | null;
  problem: { code: string; message: string } | null;
  waiting: Release | null;
}
