// Owns what a waiting release would change, as the reader sees it before it is taken over: who publishes it, under which licence, and claim by claim.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { RATING_WORDS } from '@/components/words';
import { formatDate, formatNumber, plural, t } from '@/lib/extension/i18n';
import type { WaitingRelease } from '@/lib/extension/protocol-packs';
import { tellError, tellPlace } from '@/lib/extension/reason-words';
import { callFromPage } from '@/lib/extension/rpc';
import { isWebUrl } from '@/lib/model/claim';
import type { ClaimChange } from '@/lib/model/pack-difference';
import type { Release, Subscription } from '@/lib/model/subscription';
import { Rows } from './transfer-parts';

interface ReleaseViewProps {
  subscription: Subscription;
  waiting: Release;
  onApply(): void;
  onLeave(): void;
}

/** A release that waits, with its difference once it is asked for. It can be taken over only after it was shown. */
export function ReleaseView({ subscription, waiting, onApply, onLeave }: ReleaseViewProps): JSX.Element {
  const [shown, setShown] = useState<WaitingRelease | null>(null);
  const [error, setError] = useState<string | null>(null);
  // Another release of the same pack has to be looked at anew.
  useEffect(() => setShown(null), [waiting.fetched]);
  const show = async () => {
    const reply = await callFromPage('describeRelease', { id: subscription.id });
    setShown(reply.ok ? reply.value : null);
    setError(reply.ok ? null : tellError(reply.error));
  };
  const { name } = subscription;
  const facts = [
    waiting.version === null ? null : t('releaseVersion', waiting.version),
    waiting.date === null ? null : formatDate(waiting.date),
    waiting.serial === null ? null : t('subscriptionsSerial', waiting.serial),
    plural('countClaims', waiting.claims),
  ];
  return (
    <div class="panel release">
      <p dir="auto">{t('releaseWaits', facts.filter((part) => part !== null).join(' · '))}</p>
      {subscription.serial === null && <p class="quiet">{t('releaseFirst')}</p>}
      {shown !== null && <Difference release={shown} />}
      <p role="alert" class="error">
        {error}
      </p>
      <span class="buttons">
        {shown === null ? (
          <button type="button" aria-label={t('releaseShowNamed', name)} onClick={() => void show()}>
            {t('releaseShow')}
          </button>
        ) : (
          <button type="button" class="primary" aria-label={t('releaseApplyNamed', name)} onClick={onApply}>
            {t('releaseApply')}
          </button>
        )}
        <button type="button" aria-label={t('releaseLeaveNamed', name)} onClick={onLeave}>
          {t('releaseLeave')}
        </button>
      </span>
    </div>
  );
}

function Difference({ release }: { release: WaitingRelease }): JSX.Element {
  const { pack, difference, refused, firstRefused, newKey } = release;
  return (
    <>
      <dl class="facts">
        <dt>{t('releasePublisher')}</dt>
        <dd dir="auto">{pack.publisher ?? t('releaseUnknown')}</dd>
        <dt>{t('releaseLicence')}</dt>
        <dd dir="auto">
          {pack.licenceUrl !== null && isWebUrl(pack.licenceUrl) ? (
            <a href={pack.licenceUrl} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
              {pack.licence ?? pack.licenceUrl}
            </a>
          ) : (
            (pack.licence ?? t('releaseUnknown'))
          )}
        </dd>
      </dl>
      {newKey !== null && (
        <p class="error" dir="auto">
          {t('releaseNewKey', newKey)}
        </p>
      )}
      <Changes summary={plural('releaseAdded', difference.added)} changes={difference.firstAdded} all={difference.added} />
      <Changes
        summary={[plural('releaseChanged', difference.changed), difference.rerated > 0 ? plural('releaseRerated', difference.rerated) : null]
          .filter((part) => part !== null)
          .join('; ')}
        changes={difference.firstChanged}
        all={difference.changed}
      />
      <Changes summary={plural('releaseRemoved', difference.removed)} changes={difference.firstRemoved} all={difference.removed} />
      {difference.same > 0 && <p class="quiet">{plural('releaseSame', difference.same)}</p>}
      {refused > 0 && (
        <details>
          <summary>{plural('importRefused', refused)}</summary>
          <Rows rows={firstRefused.map(({ path, reason }) => tellPlace(path, reason))} />
        </details>
      )}
      <p class="quiet">{t('releaseNotes')}</p>
    </>
  );
}

function Changes({ summary, changes, all }: { summary: string; changes: readonly ClaimChange[]; all: number }): JSX.Element | null {
  if (all === 0) return null;
  return (
    <details>
      <summary>{summary}</summary>
      <Rows
        rows={changes.map(({ text, rating }) => (
          <>
            {text}
            {rating !== null && <strong>{` ${t('releaseRating', t(RATING_WORDS[rating.before]), t(RATING_WORDS[rating.after]))}`}</strong>}
          </>
        ))}
      />
      {all > changes.length && <p class="quiet">{t('importMore', formatNumber(all - changes.length))}</p>}
    </details>
  );
}
