// Owns the notice that stands where a list would be empty: why, in words, and the one thing the reader can do about it.
import type { JSX } from 'preact';
import { t } from '../lib/extension/i18n';
import type { Silence } from '../lib/extension/protocol';
import { type SilenceFacts, silenceInWords } from './silence-words';

/** What the notice needs; the callbacks belong to the button that fits the silence. */
export interface SilenceNoticeProps extends SilenceFacts {
  silence: Silence;
  /** Reads the page now, whatever protects it by default. */
  onRead(): void;
  /** Lets the reader point out a block to read. */
  onPickBlock(): void;
  onSwitchOn(): void;
  onSwitchOnSite(): void;
  onRestoreStarter(): void;
}

/** The reason and, where there is one, the way out. */
export function SilenceNotice(props: SilenceNoticeProps): JSX.Element {
  const way = wayOut(props);
  return (
    <div class="silence">
      <p>{silenceInWords(props.silence, props)}</p>
      {way !== null && (
        <button type="button" onClick={way.act}>
          {way.label}
        </button>
      )}
      {props.silence === 'no-article' && (
        <button type="button" onClick={props.onPickBlock}>
          {t('pickBlockButton')}
        </button>
      )}
    </div>
  );
}

function wayOut(props: SilenceNoticeProps): { label: string; act(): void } | null {
  switch (props.silence) {
    case 'paused':
      return { label: t('switchOn'), act: props.onSwitchOn };
    case 'site-off':
      return { label: t('switchOnSite'), act: props.onSwitchOnSite };
    case 'listed-host':
    case 'private-host':
    case 'sensitive-field':
    case 'editable':
      return { label: t('readAnyway'), act: props.onRead };
    case 'empty-library':
      return { label: t('restoreStarter'), act: props.onRestoreStarter };
    case 'no-match':
    case 'no-article':
      return { label: t('readAgain'), act: props.onRead };
    case 'unreadable':
      return props.answered ? { label: t('readAgain'), act: props.onRead } : null;
  }
}
