// Owns the card of a sentence that matches nothing and could be checked: what that means, and the menu by which it is looked up.
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../lib/extension/i18n';
import { type CardBinding, CardFrame } from './card-frame';
import { WorthMenu, type WorthMenuProps } from './worth-menu';

/** The sentence, and what its menu needs. */
export interface WorthInCard extends WorthMenuProps {
  text: string;
}

interface WorthCardProps extends WorthInCard, CardBinding {
  /** The reader's notes on the same words; null where there are none. */
  notes: ComponentChildren;
}

/** The card. */
export function WorthCard({ text, onClose, focusOnOpen, dialogRef, notes, ...menu }: WorthCardProps): JSX.Element {
  const binding = { onClose, focusOnOpen, dialogRef };
  return (
    <CardFrame id={useId()} title={t('worthTitle')} {...binding}>
      <blockquote class="claim" dir="auto">
        {text}
      </blockquote>
      <p>{t('worthMeans')}</p>
      <WorthMenu {...menu} />
      {notes}
    </CardFrame>
  );
}
