// Owns what a reader can do with a claim: edit or copy it, delete it with a way back, and go back to how it was.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/lib/extension/i18n';
import { tellError } from '@/lib/extension/reason-words';
import { callFromPage } from '@/lib/extension/rpc';
import type { Claim } from '@/lib/model/claim';
import { OWN_PACK, splitClaimId } from '@/lib/model/ids';
import { type ClaimEdit, ClaimHistory } from './claim-history';
import { writeRoute } from './route';

/** The actions on one claim. Claims of packs can be copied; only the reader's own are changed. */
export function ClaimActions({ claim }: { claim: Claim }): JSX.Element {
  const [history, setHistory] = useState<ClaimEdit[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const own = splitClaimId(claim.id).pack === OWN_PACK;
  const remove = async () => {
    const reply = await callFromPage('changeClaims', { ids: [claim.id], change: { kind: 'delete' }, at: new Date().toISOString() });
    if (reply.ok) location.hash = writeRoute({ place: 'bin' });
    else setError(tellError(reply.error));
  };
  const show = async () => {
    const reply = await callFromPage('readHistory', { id: claim.id, limit: 50 });
    if (reply.ok) setHistory(reply.value);
    else setError(tellError(reply.error));
  };
  const goBack = async (before: Claim) => {
    const reply = await callFromPage('saveClaim', { claim: before, before: claim });
    setError(reply.ok ? null : tellError(reply.error));
    if (reply.ok) setHistory(null);
  };
  return (
    <>
      <p class="buttons">
        <a class="button" href={writeRoute({ place: 'edit', id: claim.id })}>
          {t(own ? 'claimEdit' : 'claimCopy')}
        </a>
        {own && (
          <>
            <button type="button" onClick={() => void remove()}>
              {t('claimDelete')}
            </button>
            <button type="button" aria-expanded={history !== null} onClick={() => (history === null ? void show() : setHistory(null))}>
              {t('claimHistory')}
            </button>
          </>
        )}
      </p>
      <p role="alert" class="error">
        {error}
      </p>
      {history !== null && <ClaimHistory claim={claim} edits={history} onGoBack={(before) => void goBack(before)} />}
    </>
  );
}
