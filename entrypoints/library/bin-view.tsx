// Owns the list of claims that the reader deleted, and their way back.
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { DeletedNotes } from '@/components/deleted-notes';
import { formatDate, t } from '@/lib/extension/i18n';
import { tellError } from '@/lib/extension/reason-words';
import { callFromPage } from '@/lib/extension/rpc';
import type { Claim } from '@/lib/model/claim';
import { ChangesPart } from './changes-part';
import { writeRoute } from './route';

/** Deleted claims, looked up again whenever `changes` grows. */
export function BinView({ changes }: { changes: number }): JSX.Element {
  const [rows, setRows] = useState<{ claim: Claim; deleted: string }[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const look = useCallback(async () => {
    const reply = await callFromPage('listDeletedClaims', { limit: 200 });
    if (reply.ok) setRows(reply.value);
    else setError(tellError(reply.error));
  }, []);
  useEffect(() => void look(), [look, changes]);
  const restore = async ({ id }: Claim) => {
    const reply = await callFromPage('restoreClaim', { id });
    if (!reply.ok) setError(tellError(reply.error));
    else if (reply.value) location.hash = writeRoute({ place: 'claim', id });
    await look();
  };
  return (
    <section aria-labelledby="bin">
      <h2 id="bin">{t('libraryDeleted')}</h2>
      <p class="quiet">{t('deletedWhat')}</p>
      <p role="alert" class="error">
        {error}
      </p>
      {rows?.length === 0 && <p>{t('deletedNone')}</p>}
      <ChangesPart changes={changes} />
      {(rows?.length ?? 0) > 0 && <h3>{t('libraryClaims')}</h3>}
      <ul class="plain rows">
        {rows?.map(({ claim, deleted }) => (
          <li key={claim.id}>
            <div>
              <p dir="auto">{claim.text}</p>
              <p class="quiet">{t('deletedOn', formatDate(deleted))}</p>
            </div>
            <button type="button" aria-label={t('deletedRestoreNamed', claim.text)} onClick={() => void restore(claim)}>
              {t('deletedRestore')}
            </button>
          </li>
        ))}
      </ul>
      <DeletedNotes heading="h3" />
    </section>
  );
}
