// Owns following publishers' packs: the list, the form, and the reader's word on each release that waits.
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { formatDate, plural, t } from '@/lib/extension/i18n';
import type { Reply } from '@/lib/extension/protocol';
import { tellError } from '@/lib/extension/reason-words';
import { callFromPage, onEvent } from '@/lib/extension/rpc';
import { originPattern } from '@/lib/extension/schedule';
import { SCHEDULES, type Schedule, type Subscription } from '@/lib/model/subscription';
import { ReleaseView } from './release-view';

const SCHEDULE_WORDS = { never: 'scheduleNever', daily: 'scheduleDaily', weekly: 'scheduleWeekly' } as const satisfies Record<Schedule, string>;

/** The section of publishers' packs. `onChanged` hears when claims have come or gone. */
export function SubscriptionsSection({ onChanged }: { onChanged(): void }): JSX.Element {
  const [subscriptions, setSubscriptions] = useState<Subscription[]>([]);
  const [message, setMessage] = useState<{ text: string; wrong: boolean } | null>(null);
  const [busy, setBusy] = useState(false);

  const look = useCallback(async () => {
    const reply = await callFromPage('listSubscriptions', {});
    if (reply.ok) setSubscriptions(reply.value.subscriptions);
    else setMessage({ text: tellError(reply.error), wrong: true });
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    onEvent('subscriptionsChanged', () => void look(), { signal: controller.signal });
    void look();
    return () => controller.abort();
  }, [look]);

  /** Asks the browser for access to the host while the click is being handled, then does the work. */
  const withAccess = async <T,>(url: string, work: () => Promise<Reply<T>>): Promise<T | null> => {
    const origin = originPattern(url);
    if (origin === null) return tell(tellError({ code: 'invalid', message: t('subscriptionsUrl') }), true);
    const granted = await browser.permissions.request({ origins: [origin] });
    if (!granted) return tell(t('subscriptionsNoAccess', new URL(url).hostname), true);
    return run(work);
  };
  const run = async <T,>(work: () => Promise<Reply<T>>): Promise<T | null> => {
    setBusy(true);
    setMessage(null);
    const reply = await work();
    setBusy(false);
    await look();
    return reply.ok ? reply.value : tell(tellError(reply.error), true);
  };
  const tell = (text: string, wrong: boolean): null => {
    setMessage({ text, wrong });
    return null;
  };

  return (
    <section aria-labelledby="subscriptions">
      <h2 id="subscriptions">{t('subscriptionsTitle')}</h2>
      <p>{t('subscriptionsWhat')}</p>
      <FollowForm busy={busy} onFollow={(url) => void withAccess(url, () => callFromPage('subscribe', { url }))} />
      <p role="status" class={message?.wrong ? 'error' : 'quiet'}>
        {busy ? t('subscriptionsBusy') : message?.text}
      </p>
      {subscriptions.length === 0 && <p class="quiet">{t('subscriptionsNone')}</p>}
      <ul class="plain rows">
        {subscriptions.map((subscription) => (
          <li key={subscription.id}>
            <SubscriptionRow
              subscription={subscription}
              busy={busy}
              onCheck={async () => {
                const found = await withAccess(subscription.url, () => callFromPage('checkSubscription', { id: subscription.id }));
                if (found !== null && found.waiting === null) tell(t('subscriptionsNothingNew', subscription.name), false);
              }}
              onSchedule={(schedule) => void run(() => callFromPage('scheduleSubscription', { id: subscription.id, schedule }))}
              onEnd={async () => {
                await run(() => callFromPage('unsubscribe', { id: subscription.id }));
                onChanged();
              }}
            />
            {subscription.waiting !== null && (
              <ReleaseView
                subscription={subscription}
                waiting={subscription.waiting}
                onApply={async () => {
                  const pack = await run(() => callFromPage('applyRelease', { id: subscription.id }));
                  if (pack !== null) tell(t('releaseApplied', pack.name, plural('countClaims', pack.claims)), false);
                  onChanged();
                }}
                onLeave={() => void run(() => callFromPage('dismissRelease', { id: subscription.id }))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FollowForm({ busy, onFollow }: { busy: boolean; onFollow(url: string): void }): JSX.Element {
  const [url, setUrl] = useState('');
  return (
    <form
      class="buttons"
      onSubmit={(event) => {
        event.preventDefault();
        onFollow(url.trim());
      }}
    >
      <label class="field">
        <span>{t('subscriptionsUrl')}</span>
        <input type="url" required value={url} placeholder="https://" dir="ltr" onInput={(event) => setUrl(event.currentTarget.value)} />
      </label>
      <button type="submit" disabled={busy || url.trim() === ''}>
        {t('subscriptionsAdd')}
      </button>
    </form>
  );
}

interface RowProps {
  subscription: Subscription;
  busy: boolean;
  onCheck(): void;
  onSchedule(schedule: Schedule): void;
  onEnd(): void;
}

function SubscriptionRow({ subscription, busy, onCheck, onSchedule, onEnd }: RowProps): JSX.Element {
  const { name, url, key, serial, checked, problem, schedule } = subscription;
  const [asked, setAsked] = useState(false);
  return (
    <>
      <div>
        <strong dir="auto">{name}</strong>
        <p class="quiet" dir="ltr">
          {url}
        </p>
        <p class="quiet">
          {[
            serial === null ? null : t('subscriptionsSerial', serial),
            subscription.waiting !== null && serial === null ? null : key === null ? t('subscriptionsUnsigned') : t('subscriptionsSigned', shortKey(key)),
            checked === null ? null : t('subscriptionsChecked', formatDate(checked)),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        {problem !== null && <p class="error">{tellError(problem)}</p>}
      </div>
      <span class="buttons">
        <label class="field">
          <span>{t('subscriptionsSchedule')}</span>
          <select
            aria-label={t('subscriptionsScheduleNamed', name)}
            value={schedule}
            onChange={(event) => onSchedule(SCHEDULES.find((one) => one === event.currentTarget.value) ?? 'never')}
          >
            {SCHEDULES.map((one) => (
              <option key={one} value={one}>
                {t(SCHEDULE_WORDS[one])}
              </option>
            ))}
          </select>
        </label>
        <button type="button" disabled={busy} aria-label={t('subscriptionsCheckNamed', name)} onClick={onCheck}>
          {t('subscriptionsCheck')}
        </button>
        {asked ? (
          <>
            <button type="button" class="danger" onClick={onEnd}>
              {t('subscriptionsEndSure', name)}
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              {t('libraryKeep')}
            </button>
          </>
        ) : (
          <button type="button" aria-label={t('subscriptionsEndNamed', name)} onClick={() => setAsked(true)}>
            {t('subscriptionsEnd')}
          </button>
        )}
      </span>
    </>
  );
}

/** The first digits of a key in groups of four: enough to compare by eye with what a publisher prints. */
export function shortKey(key: string): string {
  return (key.slice(0, 24).match(/.{4}/g) ?? []).join(' ');
}
