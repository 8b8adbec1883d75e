// Owns what every card has in common: the dialog, its title, the close button, Escape, and the focus when it appears. What a card says is its own.
// The host owns the shadow root, the place on the screen, and where the focus goes when the card closes.
import type { ComponentChildren, HTMLAttributes, JSX, Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { catalogueDirection, catalogueLanguage, t } from '../lib/extension/i18n';

/** How a card is bound to its host. */
export interface CardBinding {
  /** Escape or the close button. */
  onClose(): void;
  /** Takes the focus when it appears: true when the reader opened it by key or click, false when by pointing. */
  focusOnOpen: boolean;
  /** The dialog's element, for the host to measure and to focus. */
  dialogRef?: Ref<HTMLElement>;
}

interface CardFrameProps extends CardBinding {
  /** Of the card, unique in its root; the title's is made of it. */
  id: string;
  title: string;
  /** What stands between the title and the body, such as tabs. */
  head?: ComponentChildren;
  /** What the body is to screen readers; a region of the title's name where left out. */
  body?: HTMLAttributes<HTMLDivElement>;
  children: ComponentChildren;
}

/** A card around its content. Events that no person caused are ignored. */
export function CardFrame({ id, title, head, body, children, onClose, focusOnOpen, dialogRef }: CardFrameProps): JSX.Element {
  const dialog = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (focusOnOpen) dialog.current?.focus({ preventScroll: true });
  }, [focusOnOpen]);
  const setDialog = (element: HTMLElement | null) => {
    dialog.current = element;
    if (typeof dialogRef === 'function') dialogRef(element);
    else if (dialogRef) dialogRef.current = element;
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
        <h2 id={`${id}-title`}>{title}</h2>
        <button type="button" class="icon-button" aria-label={t('close')} title={t('close')} onClick={(event) => event.isTrusted && onClose()}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path class="outline" d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
          </svg>
        </button>
      </header>
      {head}
      {/* It scrolls, so the keyboard must be able to reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div class="card-body" tabIndex={0} {...(body ?? { role: 'region', 'aria-labelledby': `${id}-title` })}>
        {children}
      </div>
    </section>
  );
}
