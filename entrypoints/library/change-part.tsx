// Owns the fields by which selected claims are tagged, rated and deleted at once.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { RATING_WORDS } from '@/components/words';
import { plural, t } from '@/lib/extension/i18n';
import type { BulkChange } from '@/lib/extension/protocol-claims';
import { RATINGS, type Rating } from '@/lib/model/rating';
import { isRating } from './claim-draft';

/** The fields, folded. `count` is how many claims would change; deleting asks once more in place. */
export function ChangePart({ busy, count, onChange }: { busy: boolean; count: number; onChange(change: BulkChange): void }): JSX.Element {
  const [topic, setTopic] = useState('');
  const [rating, setRating] = useState<Rating>('unproven');
  const [asked, setAsked] = useState(false);
  const tag = topic.trim();
  return (
    <details class="bulk">
      <summary>{plural('bulkTitle', count)}</summary>
      <div class="buttons">
        <label class="field">
          <span>{t('bulkTopic')}</span>
          <input type="text" value={topic} maxLength={200} dir="auto" onInput={(event) => setTopic(event.currentTarget.value)} />
        </label>
        <button type="button" disabled={busy || tag === ''} onClick={() => onChange({ kind: 'tag', add: [tag], remove: [] })}>
          {t('bulkAdd')}
        </button>
        <button type="button" disabled={busy || tag === ''} onClick={() => onChange({ kind: 'tag', add: [], remove: [tag] })}>
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
        <button type="button" disabled={busy} onClick={() => onChange({ kind: 'rate', rating, reviewer: t('editorYou') })}>
          {t('bulkRate')}
        </button>
        {asked ? (
          <>
            <button
              type="button"
              class="danger"
              disabled={busy}
              onClick={() => {
                setAsked(false);
                onChange({ kind: 'delete' });
              }}
            >
              {plural('bulkDelete', count)}
            </button>
            <button type="button" onClick={() => setAsked(false)}>
              {t('libraryKeep')}
            </button>
          </>
        ) : (
          <button type="button" disabled={busy} onClick={() => setAsked(true)}>
            {t('claimDelete')}
          </button>
        )}
      </div>
    </details>
  );
}
