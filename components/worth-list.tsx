// Owns the popup's list of sentences that match nothing and could be checked, each with a fold in which it is looked up.
import type { JSX } from 'preact';
import { t } from '../lib/extension/i18n';
import type { PageReport } from '../lib/extension/protocol';
import { WorthMenu, type WorthMenuProps } from './worth-menu';

interface WorthListProps extends Omit<WorthMenuProps, 'queries'> {
  sentences: PageReport['worth'];
  /** Shows the sentence in the page. */
  onJump(sentence: { id: number }): void;
}

/** The sentences in reading order. */
export function WorthList({ sentences, onJump, ...menu }: WorthListProps): JSX.Element {
  return (
    <ol class="statements">
      {sentences.map((sentence) => (
        <li key={sentence.id}>
          <button type="button" class="statement" title={t('jumpTo')} dir="auto" onClick={() => onJump(sentence)}>
            {sentence.text}
          </button>
          <details>
            <summary>{t('worthLookUp')}</summary>
            <WorthMenu {...menu} queries={sentence.queries} />
          </details>
        </li>
      ))}
    </ol>
  );
}
