// Owns the measuring of many notes on one long page: 500 notes on 20,000 words, in a real browser, as work and as the longest slice of it.

import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../browsers.mjs';
import type { LoadResult } from './anchors-load-in-page';

/** Measures in a fresh page; milliseconds. `edited` is the share of the page's paragraphs in which a word was changed after the notes were made. */
export async function measureLoad(edited: number): Promise<LoadResult> {
  const root = resolve(import.meta.dirname, '../..');
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: { write: false, lib: { entry: join(import.meta.dirname, 'anchors-load-in-page.ts'), formats: ['iife'], name: 'caveatLoad' } },
  });
  const first = Array.isArray(output) ? output[0] : output;
  if (first === undefined || !('output' in first)) throw new Error("the page's part could not be bundled");
  const executablePath = findChromium()?.path;
  const browser = await chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto('about:blank');
    // The thread's own time: what other programs of the machine take is not in it.
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.exposeFunction('caveatTicks', async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    });
    await page.evaluate(first.output[0].code);
    return await page.evaluate((share) => (globalThis as unknown as { caveatLoad(edited: number): Promise<LoadResult> }).caveatLoad(share), edited);
  } finally {
    await browser.close();
  }
}
