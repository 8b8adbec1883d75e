// Owns the list of a claim's changes: when each was made, what it changed, and the way back to how the claim was before it.
import type { JSX } from 'preact';
import { formatList, formatTime, type MessageKey, t } from '@/lib/extension/i18n';
import type { Claim } from '@/lib/model/claim';

/** A change, as the background tells it: `before` is how the claim was, null when it was written or restored. */
export interface ClaimEdit {
  at: string;
  before: Claim | null;
}

const PART_WORDS = {
  text: 'fieldText',
  wordings: 'claimWordings',
  language: 'fieldLanguage',
  topics: 'filterTopics',
  sayings: 'claimTimeline',
  reviews: 'claimReviews',
} as const satisfies Record<Exclude<keyof Claim, 'id'>, MessageKey>;
type Part = keyof typeof PART_WORDS;

/** Which parts of a claim differ. */
export function listChangedParts(before: Claim, after: Claim): Part[] {
  return (Object.keys(PART_WORDS) as Part[]).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

interface Props {
  claim: Claim;
  /** The last change first. */
  edits: readonly ClaimEdit[];
  onGoBack(before: Claim): void;
}

/** The changes of a claim that stands as `claim` now. */
export function ClaimHistory({ claim, edits, onGoBack }: Props): JSX.Element {
  return (
    <ol class="plain rows">
      {edits.map(({ at, before }, index) => {
        // How a change left the claim is how the next one found it.
        const after = index === 0 ? claim : (edits[index - 1]?.before ?? null);
        const parts = before === null || after === null ? [] : listChangedParts(before, after);
        const words = formatList(parts.map((part) => t(PART_WORDS[part])));
        return (
          <li key={at}>
            <div>
              <p class="quiet">
                {before === null
                  ? t('claimCreated', formatTime(at))
                  : parts.length === 0
                    ? t('claimChangedOn', formatTime(at))
                    : t('claimChangedIn', formatTime(at), words)}
              </p>
              {before !== null && (parts.length === 0 || parts.includes('text')) && <p dir="auto">{t('claimWas', before.text)}</p>}
            </div>
            {before !== null && (
              <button type="button" aria-label={t('claimBackNamed', formatTime(at))} onClick={() => onGoBack(before)}>
                {t('claimBack')}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
