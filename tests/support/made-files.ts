// Owns the files that a page offers to save: no download can be waited for in both browsers, and the page's own policy forbids it to fetch them back.
import type { Page } from 'puppeteer-core';

/** Keeps what the page makes links to from now on, as `madeFiles` by address. */
export async function keepMadeFiles(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    if (globalThis.madeFiles) return;
    globalThis.madeFiles = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const url = make.call(URL, blob);
      madeFiles.set(url, blob);
      return url;
    };
  })()`);
}
