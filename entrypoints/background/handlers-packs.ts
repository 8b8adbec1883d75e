// Owns which use-case answers which message about packs that come from a publisher, and keeps the alarm in line with their schedules.
import type { App } from '@/lib/app/app';
import { leaveOrigins } from '@/lib/extension/permissions';
import type { PacksFromPages } from '@/lib/extension/protocol-packs';
import { emitToPages, type Handlers } from '@/lib/extension/rpc';
import { mayFetch, originPattern, syncAlarm } from '@/lib/extension/schedule';
import { ExpectedError } from '@/lib/model/result';

/** Answers to our own pages. */
export function createPacksHandlers({ subscriptions }: App): Handlers<PacksFromPages, true> {
  /** Gives back the access to a host from which no pack is followed any more. */
  async function giveAccessBack(url: string): Promise<void> {
    const needed = (await subscriptions.listSubscriptions()).subscriptions.map((subscription) => originPattern(subscription.url));
    const origin = originPattern(url);
    if (origin !== null && !needed.includes(origin)) await leaveOrigins([origin]);
  }

  return {
    listSubscriptions: () => subscriptions.listSubscriptions(),
    async subscribe(args) {
      await requireAccess(args.url);
      try {
        return told(await subscriptions.subscribe(args));
      } catch (error) {
        // What is no pack is not followed, and needs no access.
        await giveAccessBack(args.url);
        throw error;
      }
    },
    async checkSubscription(args) {
      const { subscriptions: known } = await subscriptions.listSubscriptions();
      await requireAccess(known.find(({ id }) => id === args.id)?.url ?? null);
      try {
        return await subscriptions.checkSubscription(args);
      } finally {
        tell();
      }
    },
    describeRelease: (args) => subscriptions.describeRelease(args),
    applyRelease: async (args) => told(await subscriptions.applyRelease(args)),
    dismissRelease: async (args) => told(await subscriptions.dismissRelease(args)),
    async scheduleSubscription(args) {
      await subscriptions.scheduleSubscription(args);
      await syncSubscriptionsAlarm({ subscriptions });
      return told(null);
    },
    async unsubscribe(args) {
      const ended = (await subscriptions.listSubscriptions()).subscriptions.find(({ id }) => id === args.id);
      await subscriptions.unsubscribe(args);
      if (ended !== undefined) await giveAccessBack(ended.url);
      await syncSubscriptionsAlarm({ subscriptions });
      return told(null);
    },
  };
}

/** Looks wherever a schedule is due. */
export async function checkDueSubscriptions({ subscriptions }: App): Promise<void> {
  if ((await subscriptions.checkDue(mayFetch)) > 0) tell();
}

/** The alarm exists while any subscription has a schedule. */
export async function syncSubscriptionsAlarm({ subscriptions }: Pick<App, 'subscriptions'>): Promise<void> {
  await syncAlarm((await subscriptions.listSubscriptions()).subscriptions.some(({ schedule }) => schedule !== 'never'));
}

function tell(): void {
  emitToPages('subscriptionsChanged', {});
}

function told<T>(value: T): T {
  tell();
  return value;
}

async function requireAccess(url: string | null): Promise<void> {
  if (url === null || !(await mayFetch(url))) throw new ExpectedError('no-access', 'the browser gives no access to this host');
}
