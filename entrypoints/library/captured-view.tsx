// Owns the inbox: fact-checks that were taken from pages, to be kept or left.
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { RatingBadge } from '@/components/rating-badge';
import { OutLink } from '@/components/source-list';
import { formatDate, formatNumber, t } from '@/lib/extension/i18n';
import { tellError } from '@/lib/extension/reason-words';
import { callFromPage, onEvent } from '@/lib/extension/rpc';
import type { Capture } from '@/lib/model/capture';
import { ratingOf } from '@/lib/model/claim';
import type { ClaimId } from '@/lib/model/ids';

/** The inbox as it now is. */
export function CapturedView(): JSX.Element {
  const [inbox, setInbox] = useState<{ captures: Capture[]; total: number } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const look = useCallback(async () => {
    const reply = await callFromPage('listCaptures', { limit: 100 });
    if (reply.ok) setInbox(reply.value);
    else setError(tellError(reply.error));
  }, []);
  useEffect(() => {
    const controller = new AbortController();
    onEvent('capturesChanged', () => void look(), { signal: controller.signal });
    void look();
    return () => controller.abort();
  }, [look]);
  const settle = async (method: 'keepCaptures' | 'dropCaptures', ids: ClaimId[]) => {
    const reply = await callFromPage(method, { ids });
    setError(reply.ok ? null : tellError(reply.error));
    await look();
  };
  const captures = inbox?.captures ?? [];
  return (
    <section aria-labelledby="captured">
      <h2 id="captured">{t('libraryCaptured')}</h2>
      <p class="quiet">{t(inbox?.total === 0 ? 'capturedNone' : 'capturedWhat')}</p>
      <p role="alert" class="error">
        {error}
      </p>
      {captures.length > 1 && (
        <button
          type="button"
          onClick={() =>
            void settle(
              'keepCaptures',
              captures.map(({ id }) => id),
            )
          }
        >
          {t('capturedKeepAll')}
        </button>
      )}
      <ul class="plain rows">
        {captures.map(({ id, claim, url, title, captured }) => (
          <li key={id}>
            <div>
              <p class="claim" dir="auto" lang={claim.language === 'und' ? undefined : claim.language}>
                {claim.text}
              </p>
              <p>
                <RatingBadge rating={ratingOf(claim)} /> <bdi class="quiet">{claim.reviews[0]?.reviewer}</bdi>
              </p>
              <p class="quiet">
                {t('capturedFrom', formatDate(captured))} <OutLink url={url}>{title || url}</OutLink>
              </p>
            </div>
            <span class="buttons">
              <button type="button" class="primary" aria-label={t('capturedKeepNamed', claim.text)} onClick={() => void settle('keepCaptures', [id])}>
                {t('capturedKeep')}
              </button>
              <button type="button" aria-label={t('capturedLeaveNamed', claim.text)} onClick={() => void settle('dropCaptures', [id])}>
                {t('capturedLeave')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {inbox !== null && inbox.total > captures.length && <p class="quiet">{t('capturedMore', formatNumber(inbox.total - captures.length))}</p>}
    </section>
  );
}
