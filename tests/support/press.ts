// Owns pressing what a page of ours offers, once it may be pressed: a button that is still switched off would take the click and do nothing.
import type { Page } from 'puppeteer-core';
import { waitFor } from './house';

/** What to press: `among` is a selector of what may be meant, buttons unless it says otherwise; `within` one of what it stands in. */
export interface Pressed {
  among?: string;
  within?: string;
}

/** Waits for a visible button that is labelled or shows `words` and is not switched off, and clicks it through the document. */
export async function pressWhenReady(page: Page, words: string, { among = 'button', within = 'html' }: Pressed = {}): Promise<void> {
  const found = { among, within, words };
  await waitFor(
    `"${words}"`,
    () =>
      page.evaluate(
        `(({ among, within, words }) => {
          const named = (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === words;
          const ready = (one) => !one.matches(':disabled, [aria-disabled=true]') && one.getClientRects().length > 0;
          const wanted = [...document.querySelectorAll(within)].flatMap((part) => [...part.querySelectorAll(among)]).find((one) => named(one) && ready(one));
          wanted?.click();
          return wanted !== undefined;
        })(${JSON.stringify(found)})`,
      ) as Promise<boolean>,
  );
}
