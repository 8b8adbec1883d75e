// Owns the look at a merge before it is done: which claim stays, what it gains, or why it cannot stay, and what moves along.
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { describeSaying } from '@/components/claim-context';
import { RATING_WORDS } from '@/components/words';
import { formatDate, plural, t } from '@/lib/extension/i18n';
import { tellError } from '@/lib/extension/reason-words';
import { callFromPage } from '@/lib/extension/rpc';
import type { DuplicatePair, DuplicateSide, MergePreview } from '@/lib/model/duplicates';
import { OWN_PACK, splitClaimId } from '@/lib/model/ids';

interface Props {
  pair: DuplicatePair;
  onMerge(from: DuplicateSide, into: DuplicateSide): void;
  onLeave(): void;
}

/** The preview of merging a pair. The reader chooses which claim stays: the other one, unless it is a pack's and would lose what the reader's says. */
export function MergePart({ pair, onMerge, onLeave }: Props): JSX.Element {
  const both = splitClaimId(pair.other.id).pack === OWN_PACK;
  const [swapped, setSwapped] = useState(false);
  const [chosen, setChosen] = useState(false);
  const [preview, setPreview] = useState<MergePreview | null>(null);
  const [error, setError] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [from, into] = swapped ? [pair.other, pair.own] : [pair.own, pair.other];
  useEffect(() => {
    let current = true;
    setPreview(null);
    void callFromPage('previewMerge', { from: from.id, into: into.id }).then((reply) => {
      if (!current) return;
      setPreview(reply.ok ? reply.value : null);
      if (reply.ok && reply.value.loses && !chosen) setSwapped(true);
      setError(reply.ok ? null : tellError(reply.error));
    });
    return () => {
      current = false;
    };
  }, [from.id, into.id, chosen]);
  useEffect(() => heading.current?.focus(), []);
  const lines = preview === null ? [] : listAdditions(preview);
  return (
    <div class="panel preview">
      <h3 ref={heading} tabIndex={-1}>
        {t('mergeTitle')}
      </h3>
      <fieldset>
        <legend>{t('mergeStays')}</legend>
        {[false, true].map((value) => (
          <label key={String(value)} class="choice">
            <input
              type="radio"
              name="stays"
              checked={swapped === value}
              onChange={() => {
                setChosen(true);
                setSwapped(value);
              }}
            />
            <span>
              {!both && t(value ? 'mergeYours' : 'mergeTheirs')} <bdi>{(value ? pair.own : pair.other).text}</bdi>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="alert" class="error">
        {error}
      </p>
      {preview !== null && (
        <>
          <p class={preview.loses ? 'error' : undefined}>{t(preview.loses ? 'mergeLost' : lines.length === 0 ? 'mergeNothingNew' : 'mergeGains')}</p>
          {lines.length > 0 && (
            <ul>
              {lines.map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          )}
          {preview.notes > 0 && <p>{plural('mergeNotes', preview.notes)}</p>}
          {preview.verdicts > 0 && <p>{plural('mergeVerdicts', preview.verdicts)}</p>}
          {preview.rating.before !== preview.rating.after && (
            <p>{t('mergeRating', t(RATING_WORDS[preview.rating.before]), t(RATING_WORDS[preview.rating.after]))}</p>
          )}
          {!preview.loses && <p class="quiet">{t(preview.leaves === 'bin' ? 'mergeDeleted' : 'mergePackStays')}</p>}
        </>
      )}
      <span class="buttons">
        <button type="button" class="primary" disabled={preview === null || preview.loses} onClick={() => onMerge(from, into)}>
          {t('mergeDo')}
        </button>
        <button type="button" onClick={onLeave}>
          {t('previewLeave')}
        </button>
      </span>
    </div>
  );
}

/** What the one claim has and the other lacks, a line each. */
function listAdditions({ additions: { wordings, topics, sayings, reviews } }: MergePreview): string[] {
  return [
    ...wordings.map((wording) => t('mergeWording', wording)),
    ...sayings.map((saying) => t('mergeSaying', describeSaying(saying) ?? t('speakerUnknown'))),
    ...reviews.map(({ reviewer, rating, date }) =>
      t('mergeReview', reviewer, [t(RATING_WORDS[rating]), date === null ? null : formatDate(date)].filter((part) => part !== null).join(' · ')),
    ),
    ...topics.map((topic) => t('mergeTopic', topic)),
  ];
}
