// Owns a line of ours that says for a moment why something cannot be done on this page.
import bubbleStyle from '@/components/bubble.css?inline';
import { catalogueDirection, catalogueLanguage } from '@/lib/extension/i18n';
import { type Float, openFloat } from './float';

const STYLE = '.help { position: fixed; inset-block-end: 12px; inset-inline: 0; display: grid; justify-items: center; pointer-events: none; }';
/** Long enough to be read, and gone before it is in the way. */
const SHOWN_FOR = 6000;

/** Prepares notices; one at a time is shown. */
export function createNotice(document: Document, options: { signal: AbortSignal }): { say(text: string): void; isOurs(node: Node): boolean } {
  let open: Float | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(timer);
    open?.remove();
    open = null;
  };
  options.signal.addEventListener('abort', hide, { once: true });
  return {
    say(text) {
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
      timer = setTimeout(hide, SHOWN_FOR);
    },
    isOurs: (node) => node === open?.host,
  };
}
