// Owns which use-case answers which message about packs that come from a publisher, and keeps the alarm in line with their schedules.
import type { App } from '@/lib/app/app';
import { leaveOrigins } from '@/lib/extension/permissions';
import type { PacksFromPages } from '@/lib/extension/protocol-packs';
import { emitToPages, type Handlers } from '@/lib/extension/rpc';
import { mayFetch, originPattern, syncAlarm } from '@/lib/extension/schedule';
import { ExpectedError } from '@/lib/model/result';

/** Answers to our own pages. */
export function createPacksHandlers({ subscriptions }: App): Handlers<PacksFromPages, true> {
  return {
    listSubscriptions: () => subscriptions.listSubscriptions(),
    async subscribe(args) {
      await requireAccess(args.url);
      return told(await subscriptions.subscribe(args));
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
      const { subscriptions: before } = await subscriptions.listSubscriptions();
      await subscriptions.unsubscribe(args);
      const left = new Set(before.filter(({ id }) => id !== args.id).map(({ url }) => originPattern(url)));
      const origin = originPattern(before.find(({ id }) => id === args.id)?.url ?? '');
      if (origin !== null && !left.has(origin)) await leaveOrigins([origin]);
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
