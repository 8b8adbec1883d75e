// Owns how a page's highlights become visible: the names that the background mints for them, and the rules that the browser inserts, unseen by the page.
import { type Highlighter, NAME_COUNT } from '@/lib/page/highlight';
import type { CallBackground } from './page-life';

/** The names and rules of one page. */
export interface Styling {
  /** Gives the highlights their names. They also take away what an older script could not, so they are asked for whether or not anything is painted. */
  takeNames(): Promise<void>;
  /** Has the rules inserted, once; where the browser will not, the document adopts them. */
  turnOn(): Promise<void>;
  isOn(): boolean;
  /** Takes inserted rules back. */
  turnOff(): void;
}

/** Prepares them; nothing is asked for before it is needed. */
export function createStyling(view: Window, highlighter: Highlighter, call: CallBackground): Styling {
  let naming: Promise<void> | null = null;
  let styling: Promise<void> | null = null;

  function takeNames(): Promise<void> {
    naming ??= call('nameHighlights', { opened: view.performance.timeOrigin, count: NAME_COUNT }).then((names) => {
      if (names.ok) highlighter.rename(names.value);
    });
    return naming;
  }
  async function style(): Promise<void> {
    await takeNames();
    const reply = await call('styleHighlights', { css: highlighter.css(), on: true });
    if (!reply.ok || !reply.value) highlighter.adopt();
  }

  return {
    takeNames,
    turnOn() {
      styling ??= style();
      return styling;
    },
    isOn: () => styling !== null,
    turnOff() {
      if (styling !== null) void call('styleHighlights', { css: highlighter.css(), on: false });
    },
  };
}
