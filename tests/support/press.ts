// Owns pressing what a page of ours offers, once it may be pressed: a button that is still switched off would take the click and do nothing.
import type { ElementHandle, Page } from 'puppeteer-core';
import { waitFor } from './house';

/** What to press. */
export interface Pressed {
  /** A selector of what may be meant; buttons unless it says otherwise. */
  among?: string;
  /** Whether the words are only how the name begins. */
  begins?: boolean;
}

/** Waits for what is named `words`, is shown and is not switched off, and clicks it through the document, wherever it stands on the screen. */
export async function pressWhenReady(page: Page, words: string, pressed: Pressed = {}): Promise<void> {
  // Found and clicked in one go: a page that draws itself anew in between would take the button away.
  await waitFor(
    `"${words}" to be ready`,
    () => page.evaluate(`(() => { const one = ${find(words, pressed)}; one?.click(); return one !== null; })()`) as Promise<boolean>,
  );
}

/** The same with the mouse, as the browser wants it before it grants or opens anything. */
export async function clickWhenReady(page: Page, words: string, pressed: Pressed = {}): Promise<void> {
  const button = await waitFor(
    `"${words}" to be ready`,
    async () => (await page.evaluateHandle(find(words, pressed))).asElement() as ElementHandle<Element> | null,
  );
  await button.click();
}

/** Source of an expression for the element, null where there is none: its name is its label, that of the label around it, or its text. */
function find(words: string, { among = 'button', begins = false }: Pressed): string {
  return `([...document.querySelectorAll(${JSON.stringify(among)})].find((one) => {
    const name = (one.getAttribute('aria-label') ?? (one.closest('label') ?? one).textContent).trim();
    const isNamed = ${begins} ? name.startsWith(${JSON.stringify(words)}) : name === ${JSON.stringify(words)};
    return isNamed && one.checkVisibility() && !one.matches(':disabled, [aria-disabled=true]');
  }) ?? null)`;
}
