// Owns a line of ours that says for a moment what was done or cannot be done on this page, and can offer to take it back.
import bubbleStyle from '@/components/bubble.css?inline';
import { catalogueDirection, catalogueLanguage } from '@/lib/extension/i18n';
import { type Float, findFocus, openFloat } from '@/lib/page/float';

const STYLE =
  '.help { position: fixed; inset-block-end: 12px; inset-inline: 0; display: grid; gap: 6px; justify-items: center; pointer-events: none; } .help button { pointer-events: auto; }';
/** Long enough to be read, and gone before it is in the way. */
const SHOWN_FOR = 6000;
/** Longer, where the reader may want to press a button in it. */
const OFFERED_FOR = 20_000;

/** What a notice offers. */
export interface Offer {
  words: string;
  act(): void;
}

/** Prepares notices; one at a time is shown. */
export function createNotice(document: Document, options: { signal: AbortSignal }): { say(text: string, offer?: Offer): void; isOurs(node: Node): boolean } {
  let open: Float | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(timer);
    open?.remove();
    open = null;
  };
  options.signal.addEventListener('abort', hide, { once: true });
  return {
    say(text, offer) {
      hide();
      if (options.signal.aborted) return;
      open = openFloat(document, null, STYLE + bubbleStyle);
      const help = document.createElement('div');
      help.className = 'help';
      const line = document.createElement('p');
      line.className = 'choosing surface';
      line.setAttribute('role', 'alert');
      line.lang = catalogueLanguage();
      line.dir = catalogueDirection();
      help.append(line);
      open.root.append(help);
      line.textContent = text;
      timer = setTimeout(hide, offer === undefined ? SHOWN_FOR : OFFERED_FOR);
      if (offer === undefined) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'bubble surface';
      button.textContent = offer.words;
      button.addEventListener('click', (event) => {
        if (!event.isTrusted) return;
        hide();
        offer.act();
      });
      help.append(button);
      // Whoever works by keys would have to go through the whole page to reach it.
      if (findFocus(document) === null) button.focus({ preventScroll: true });
    },
    isOurs: (node) => node === open?.host,
  };
}
