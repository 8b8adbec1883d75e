// Owns the place where a claim is written: a new one, one of the reader's own, or a copy of one that belongs to a pack.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/extension/i18n';
import { type ClaimId, OWN_PACK, splitClaimId } from '@/lib/model/ids';
import { type ClaimDraft, createDraft, openDraft } from './claim-draft';
import { ClaimEditor } from './claim-editor';
import { keepDraft, readKeptDraft } from './kept-draft';
import { writeRoute } from './route';
import type { LibraryAccess } from './use-library-list';

/** The editor of the claim `id`; null writes a new one. */
export function EditView({ id, access }: { id: string | null; access: LibraryAccess }): JSX.Element {
  const { readClaim } = access;
  const [draft, setDraft] = useState<ClaimDraft | 'gone' | null>(() => (id === null ? createDraft() : null));
  useEffect(() => {
    if (id === null) return;
    void readClaim(id).then((claim) => setDraft(claim === null ? 'gone' : openDraft(claim, splitClaimId(id as ClaimId).pack !== OWN_PACK)));
  }, [id, readClaim]);
  if (draft === null) return <p class="quiet busy">{t('reading')}</p>;
  if (draft === 'gone') return <p>{t('claimGone')}</p>;
  const place = id ?? 'new';
  return (
    <>
      <h2>{t(id === null ? 'editorNew' : 'editorEdit')}</h2>
      <ClaimEditor
        start={draft}
        kept={readKeptDraft(place)}
        onChanged={(changed) => keepDraft(place, changed)}
        onSaved={(saved) => {
          keepDraft(place, null);
          location.hash = writeRoute({ place: 'claim', id: saved });
        }}
        onCancel={() => history.back()}
      />
    </>
  );
}
