// Owns the README's picture: the demo article in Chromium with a card open, as the present code shows it. Run by `npm run picture`.
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildExtension } from './drive/build';
import { waitFor } from './drive/driver';
import { awaitQuietReport, openArticle, openReader } from './drive/reading';
import { serve } from './drive/serve';
import { ROOT } from './setup.mjs';

const PICTURE = join(ROOT, 'docs', 'picture.png');
/** Words of the sentence whose card is opened. */
const WORDS = 'accused Kyiv’s troops';

const served = await serve({ folder: join(ROOT, 'tests', 'pages', 'peace-talks') });
const reader = await openReader('chromium', { extension: await buildExtension('chromium', 'driven'), headless: true });
try {
  const page = await openArticle(reader, `${served.origin}/`);
  await page.setViewport({ width: 1200, height: 900, deviceScaleFactor: 1.5 });
  const report = await awaitQuietReport(reader, page);
  const statement = report.statements.find(({ text }) => text.includes(WORDS));
  if (statement === undefined || statement.matches.length === 0) throw new Error(`nothing matched "${WORDS}"`);
  await page.bringToFront();
  const { x, y } = await findWords(page, WORDS);
  await page.mouse.click(x, y);
  await waitFor('the card', async () => page.evaluate('document.querySelector(":popover-open") !== null'));
  // The card reads its claims after it opened.
  await new Promise((resolve) => setTimeout(resolve, 800));
  await page.screenshot({ path: PICTURE as `${string}.png` });
  process.stderr.write(`${PICTURE}\n`);
} finally {
  await reader.driver.close();
  await served.close();
}

/** Scrolls the words to the upper part of the window and gives the middle of their first line. */
async function findWords(page: Page, words: string): Promise<{ x: number; y: number }> {
  const place = (await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + ${words.length});
      scrollBy(0, range.getBoundingClientRect().top - 300);
      const box = range.getClientRects()[0];
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return null;
  })()`)) as { x: number; y: number } | null;
  if (place === null) throw new Error(`the page does not say "${words}"`);
  return place;
}
