// Owns the measure of the popup: how long until its first frame, and until the list of a page that was already read stands in it.
import { join } from 'node:path';
import { ensureBrowsers } from '../browsers.mjs';
import { buildExtension } from '../drive/build';
import { type BrowserName, waitFor } from '../drive/driver';
import { awaitReport, findTabId, openArticle, openReader } from '../drive/reading';
import { serve } from '../drive/serve';

const ROOT = join(import.meta.dirname, '..', '..');

/** Milliseconds from the start of the popup's navigation. */
interface Opening {
  frame: number;
  list: number;
}

/**
 * Gives the time at which the list is drawn: it is there, and the frame that shows it is over. Chromium runs this before the popup's own scripts, so that
 * no message of the driver is in the time. Firefox runs none in pages of an extension: there we come when we can, and the time is an upper bound.
 */
const WATCH = `(globalThis.opening ??= new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('button.statement') === null) return false;
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    return true;
  };
  if (!look()) new MutationObserver((_, observer) => look() && observer.disconnect()).observe(document, { childList: true, subtree: true });
}))`;

/** The first frame is what the browser itself says of its first painting. */
const LOOK = `${WATCH}.then((list) => {
  const frame = performance.getEntriesByType('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime;
  return frame === undefined || !location.protocol.endsWith('extension:') ? null : { frame, list };
})`;

/** `[--browser chromium|firefox] [--times N]`: opens the popup of the demo article N times and prints best, median and most. Fails where the median is over 150 ms. */
export async function run(args: string[]): Promise<void> {
  const option = (name: string) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined);
  const name = (option('browser') ?? 'chromium') as BrowserName;
  const times = Number(option('times') ?? 20);
  const lacking = ensureBrowsers([name]);
  if (lacking !== null) throw new Error(lacking);
  const reader = await openReader(name, { extension: await buildExtension(name, 'driven'), headless: true, offline: true });
  const site = await serve({ folder: join(ROOT, 'tests', 'pages') });
  const openings: Opening[] = [];
  try {
    const page = await openArticle(reader, `${site.origin}/peace-talks/index.html`);
    await awaitReport(reader, page);
    const path = `/popup.html?tab=${await findTabId(reader.own, page)}`;
    for (let turn = 0; turn <= times; turn++) {
      const popup = await reader.driver.browser.newPage();
      await popup.evaluateOnNewDocument(WATCH);
      await popup.goto(reader.driver.urlOf(path), { waitUntil: [] }).catch(() => null);
      const opening = await waitFor('the list', async () => (await popup.evaluate(LOOK)) as Opening | null);
      // The first opening compiles what the browser then keeps.
      console.log(`${turn === 0 ? 'first' : String(turn).padStart(5)}: frame ${opening.frame.toFixed(0)} ms, list ${opening.list.toFixed(0)} ms`);
      if (turn > 0) openings.push(opening);
      await popup.close();
    }
  } finally {
    await reader.driver.close();
    await site.close();
  }
  const median = tell('first frame', openings, 'frame');
  tell('list', openings, 'list');
  if (median > 150) throw new Error('the popup comes later than promised');
}

function tell(what: string, openings: readonly Opening[], key: keyof Opening): number {
  const sorted = openings.map((opening) => opening[key]).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  console.log(`${what}: best ${at(0).toFixed(0)} ms, median ${at(0.5).toFixed(0)} ms, most ${at(1).toFixed(0)} ms`);
  return at(0.5);
}
