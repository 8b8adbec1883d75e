// Owns the catalogue of messages about packs that come from a publisher. Only our own pages send them; access to the publisher's host is asked for by the
// page that sends, at the reader's click.

import type { Pack } from '../model/pack';
import type { PackDifference } from '../model/pack-difference';
import type { Schedule, Subscription } from '../model/subscription';

/** What a waiting release would bring. `newKey` is set where the publisher's key becomes another one that the pinned key handed over to. */
export interface WaitingRelease {
  pack: Omit<Pack, 'origin' | 'claims' | 'installed'>;
  claims: number;
  difference: PackDifference;
  refused: number;
  firstRefused: { path: string; reason: string }[];
  newKey: string | null;
}

/** From our own pages only. */
export interface PacksFromPages {
  listSubscriptions(args: Record<never, never>): { subscriptions: Subscription[] };
  /** Fetches and verifies the pack at an address; it waits, unseen, for applyRelease. */
  subscribe(args: { url: string }): Subscription;
  /** Looks for a new release now. */
  checkSubscription(args: { id: string }): Subscription;
  /** What the waiting release would change; null when none waits. */
  describeRelease(args: { id: string }): WaitingRelease | null;
  /** Takes the waiting release into the library. */
  applyRelease(args: { id: string }): Pack;
  /** Leaves the waiting release. */
  dismissRelease(args: { id: string }): null;
  scheduleSubscription(args: { id: string; schedule: Schedule }): null;
  /** Ends a subscription and removes its pack whole. */
  unsubscribe(args: { id: string }): null;
}
