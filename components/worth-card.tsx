// Owns the card of a sentence that matches nothing and could be checked: what that means, and the menu by which it is looked up.
// The host owns the shadow root, the place on the screen, and where the focus goes when the card closes.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { catalogueDirection, catalogueLanguage, t } from '../lib/extension/i18n';
import { WorthMenu, type WorthMenuProps } from './worth-menu';

/** The sentence, and what its menu needs. */
export interface WorthInCard extends WorthMenuProps {
  text: string;
}

interface WorthCardProps extends WorthInCard {
  /** Escape or the close button. */
  onClose(): void;
  focusOnOpen: boolean;
  /** The dialog's element, for the host to measure and to focus. */
  dialogRef(element: HTMLElement | null): void;
  /** The reader's notes on the same words; null where there are none. */
  notes: ComponentChildren;
}

/** The card. Events that no person caused are ignored. */
export function WorthCard({ text, onClose, focusOnOpen, dialogRef, notes, ...menu }: WorthCardProps): JSX.Element {
  const id = useId();
  const dialog = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (focusOnOpen) dialog.current?.focus({ preventScroll: true });
  }, [focusOnOpen]);
  const setDialog = (element: HTMLElement | null) => {
    dialog.current = element;
    dialogRef(element);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section
      ref={setDialog}
      class="card surface"
      role="dialog"
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
      lang={catalogueLanguage()}
      dir={catalogueDirection()}
      onKeyDown={onKeyDown}
    >
      <header class="card-head">
        <h2 id={`${id}-title`}>{t('worthTitle')}</h2>
        <button type="button" class="icon-button" aria-label={t('close')} title={t('close')} onClick={(event) => event.isTrusted && onClose()}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path class="outline" d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
          </svg>
        </button>
      </header>
      {/* It scrolls, so the keyboard must be able to reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section class="card-body" tabIndex={0} aria-labelledby={`${id}-title`}>
        <blockquote class="claim" dir="auto">
          {text}
        </blockquote>
        <p>{t('worthMeans')}</p>
        <WorthMenu {...menu} />
        {notes}
      </section>
    </section>
  );
}
