// Owns the place where own claims that say the same as others are looked for, compared and merged.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { RatingBadge } from '@/components/rating-badge';
import { plural, t } from '@/lib/extension/i18n';
import { tellError } from '@/lib/extension/reason-words';
import { callFromPage } from '@/lib/extension/rpc';
import type { DuplicatePair, DuplicateSide } from '@/lib/model/duplicates';
import { OWN_PACK, splitClaimId } from '@/lib/model/ids';
import type { Result } from '@/lib/model/result';
import { undoChange } from './change-claims';
import { MergePart } from './merge-part';
import { writeRoute } from './route';
import { Failure, Running } from './transfer-parts';
import type { Transfer } from './use-transfer';

/** The place of duplicates. `packNames` are names of packs by id. */
export function DuplicatesView({ transfer, packNames }: { transfer: Transfer; packNames: ReadonlyMap<string, string> }): JSX.Element {
  const [found, setFound] = useState<Result<DuplicatePair[]> | null>(null);
  const [open, setOpen] = useState<DuplicatePair | null>(null);
  const [message, setMessage] = useState<{ text: string; undo: string | null } | null>(null);
  const look = async () => {
    setFound(null);
    setOpen(null);
    setFound(await transfer.run({ type: 'duplicates' }));
  };
  const leave = (gone: (pair: DuplicatePair) => boolean) => {
    setOpen(null);
    setFound((before) => (before?.ok === true ? { ok: true, value: before.value.filter((pair) => !gone(pair)) } : before));
  };
  const merge = async (from: DuplicateSide, into: DuplicateSide) => {
    const at = new Date().toISOString();
    const reply = await callFromPage('mergeClaims', { from: from.id, into: into.id, at });
    if (!reply.ok) return setMessage({ text: tellError(reply.error), undo: null });
    setMessage({ text: t('duplicatesMerged', into.text), undo: at });
    leave(({ own, other }) => own.id === from.id || other.id === from.id);
  };
  const undo = async (at: string) => {
    const outcome = await undoChange(at);
    setMessage({ text: outcome.ok ? t('duplicatesUndone') : tellError(outcome.error), undo: null });
  };
  const pairs = found?.ok === true ? found.value : [];
  return (
    <section aria-labelledby="duplicates">
      <h2 id="duplicates">{t('duplicatesTitle')}</h2>
      <p>{t('duplicatesWhat')}</p>
      <button type="button" class="primary" disabled={transfer.running !== null} onClick={() => void look()}>
        {t('duplicatesLook')}
      </button>
      <Running transfer={transfer} tasks={['duplicates']} words={() => t('duplicatesLooking')} />
      <div role="status">
        {found?.ok === false && <Failure error={found.error} />}
        {found?.ok === true && <p>{pairs.length === 0 ? t('duplicatesNone') : plural('duplicatesFound', pairs.length)}</p>}
        {message !== null && (
          <p dir="auto">
            {message.text}{' '}
            {message.undo !== null && (
              <button type="button" onClick={() => void undo(message.undo!)}>
                {t('claimUndo')}
              </button>
            )}
          </p>
        )}
      </div>
      <ul class="plain rows">
        {pairs.map((pair) => (
          <li key={`${pair.own.id} ${pair.other.id}`}>
            <div class="pair">
              <p class="quiet">{t(pair.how === 'words' ? 'duplicatesWords' : 'duplicatesMeaning')}</p>
              <Side side={pair.own} packNames={packNames} />
              <Side side={pair.other} packNames={packNames} />
              {open === pair && <MergePart pair={pair} onMerge={(from, into) => void merge(from, into)} onLeave={() => setOpen(null)} />}
            </div>
            {open !== pair && (
              <span class="buttons">
                <button type="button" aria-label={t('duplicatesCompareNamed', pair.own.text)} onClick={() => setOpen(pair)}>
                  {t('duplicatesCompare')}
                </button>
                <button type="button" aria-label={t('duplicatesLeaveNamed', pair.own.text)} onClick={() => leave((one) => one === pair)}>
                  {t('duplicatesLeave')}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Side({ side, packNames }: { side: DuplicateSide; packNames: ReadonlyMap<string, string> }): JSX.Element {
  const { pack } = splitClaimId(side.id);
  return (
    <p>
      <a href={writeRoute({ place: 'claim', id: side.id })} dir="auto">
        {side.text}
      </a>{' '}
      <RatingBadge rating={side.rating} /> <bdi class="quiet">{pack === OWN_PACK ? t('libraryOwnClaims') : (packNames.get(pack) ?? pack)}</bdi>
    </p>
  );
}
