// Owns changing all claims of the list at once, with a way back from each change.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { RATING_WORDS } from '@/components/words';
import { tellError } from '@/lib/extension/error-words';
import { plural, t } from '@/lib/extension/i18n';
import type { BulkChange } from '@/lib/extension/protocol-claims';
import { callFromPage } from '@/lib/extension/rpc';
import { type ClaimId, OWN_PACK } from '@/lib/model/ids';
import { RATINGS, type Rating } from '@/lib/model/rating';
import { isRating } from './claim-draft';
import type { LibraryAccess, ListState } from './use-library-list';

/** Most claims that are changed at once. */
const MOST = 5000;

/** The panel, folded. It shows only where the list holds claims of the reader's own. */
export function BulkPanel({ list, access }: { list: ListState; access: LibraryAccess }): JSX.Element | null {
  const [topic, setTopic] = useState('');
  const [rating, setRating] = useState<Rating>('unproven');
  const [asked, setAsked] = useState(false);
  const [message, setMessage] = useState<{ text: string; undo: string | null } | null>(null);
  const own = list.facets.packs.some(({ value, count }) => value === OWN_PACK && count > 0);
  if (!own && message === null) return null;
  const change = async (what: BulkChange) => {
    setAsked(false);
    const ids = (await access.readIds(MOST)) as ClaimId[];
    const reply = await callFromPage('changeClaims', { ids, change: what });
    if (!reply.ok) return setMessage({ text: tellError(reply.error), undo: null });
    const { changed, left, at } = reply.value;
    setMessage({ text: [plural('bulkDone', changed), left > 0 ? plural('bulkLeft', left) : null].filter(Boolean).join(' '), undo: changed > 0 ? at : null });
  };
  const undo = async (at: string) => {
    const reply = await callFromPage('undoChange', { at });
    setMessage({ text: reply.ok ? plural('bulkUndone', reply.value) : tellError(reply.error), undo: null });
  };
  const tag = topic.trim();
  return (
    <details class="bulk">
      <summary>{t('bulkTitle')}</summary>
      <p class="quiet">{t('bulkWhat')}</p>
      <div class="buttons">
        <label class="field">
          <span>{t('bulkTopic')}</span>
          <input type="text" value={topic} maxLength={200} dir="auto" onInput={(event) => setTopic(event.currentTarget.value)} />
        </label>
        <button type="button" disabled={tag === ''} onClick={() => void change({ kind: 'tag', add: [tag], remove: [] })}>
          {t('bulkAdd')}
        </button>
        <button type="button" disabled={tag === ''} onClick={() => void change({ kind: 'tag', add: [], remove: [tag] })}>
          {t('bulkRemove')}
        </button>
        <label class="field">
          <span>{t('filterRatings')}</span>
          <select value={rating} onChange={(event) => isRating(event.currentTarget.value) && setRating(event.currentTarget.value)}>
            {RATINGS.map((one) => (
              <option key={one} value={one}>
                {t(RATING_WORDS[one])}
              </option>
            ))}
          </select>
        </label>
        <button type="button" onClick={() => void change({ kind: 'rate', rating, reviewer: t('editorYou') })}>
          {t('bulkRate')}
        </button>
        {asked ? (
          <>
            <button type="button" class="danger" onClick={() => void change({ kind: 'delete' })}>
              {t('bulkDelete')}
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              {t('libraryKeep')}
            </button>
          </>
        ) : (
          <button type="button" onClick={() => setAsked(true)}>
            {t('claimDelete')}
          </button>
        )}
      </div>
      <p role="status">
        {message?.text}{' '}
        {message?.undo != null && (
          <button type="button" onClick={() => void undo(message.undo!)}>
            {t('claimUndo')}
          </button>
        )}
      </p>
    </details>
  );
}
