// Owns the alarm that lets subscriptions look for new releases by themselves. It exists only while a subscription has a schedule.
import { browser } from 'wxt/browser';

/** The alarm's name. */
export const SUBSCRIPTIONS_ALARM = 'subscriptions';
/** Minutes between two looks at what is due; the schedules themselves are days. */
const PERIOD = 360;

/** Sets or clears the alarm. One that is set already keeps its time. */
export async function syncAlarm(wanted: boolean): Promise<void> {
  if (!wanted) await browser.alarms.clear(SUBSCRIPTIONS_ALARM);
  else if ((await browser.alarms.get(SUBSCRIPTIONS_ALARM)) === undefined)
    browser.alarms.create(SUBSCRIPTIONS_ALARM, { delayInMinutes: 5, periodInMinutes: PERIOD });
}

/** The pattern of a publisher's host, for asking for access to it: "https://packs.example/*". Null for an address that is none. */
export function originPattern(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : null;
}

/** Whether the reader gave access to the host of an address. */
export async function mayFetch(url: string): Promise<boolean> {
  const origin = originPattern(url);
  return origin !== null && browser.permissions.contains({ origins: [origin] });
}
