// Owns the measure on real pages: a folder of saved pages is opened one by one as a reader would, and exceptions, time and our longest task are told.
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { ensureBrowsers } from '../browsers.mjs';
import { buildExtension } from '../drive/build';
import type { BrowserName } from '../drive/driver';
import { awaitReport, openArticle, openReader } from '../drive/reading';
import { serve } from '../drive/serve';

/** What one page cost. Times are milliseconds; `longestTask` is the longest uninterrupted stretch of our own work, as our own clock says. */
interface PageCost {
  file: string;
  status: string;
  read: number;
  matched: number;
  longestTask: number;
  /** From the request of the page until it was read, the browser's own loading included. */
  total: number;
}

const USAGE = 'npm run evaluate -- pages --pages DIR [--browser chromium|firefox] [--only TEXT] [--rounds N] [--out FILE]';

/**
 * Opens every .html file of `--pages` in one browser. Ends with an error when a page was never read, something of ours threw, more than 1 % of the
 * pages had a task of ours over 50 ms, or any over 100 ms. With `--rounds` each page is opened so often and its shortest longest task counts,
 * because other work of the machine only ever adds.
 */
export async function run(args: string[]): Promise<void> {
  const option = (name: string) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined);
  const folder = option('pages');
  const name = (option('browser') ?? 'chromium') as BrowserName;
  if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(USAGE);
  const lacking = ensureBrowsers([name]);
  if (lacking !== null) throw new Error(lacking);
  const files = readdirSync(folder)
    .filter((file) => /\.html?$/.test(file) && file.includes(option('only') ?? ''))
    .sort();
  const rounds = Number(option('rounds') ?? 1);

  const reader = await openReader(name, { extension: await buildExtension(name, 'driven'), headless: true, offline: true });
  const site = await serve({ folder });
  const costs: PageCost[] = [];
  const failures: string[] = [];
  try {
    for (const file of files) {
      let best: PageCost | null = null;
      for (let round = 0; round < rounds; round++) {
        try {
          const cost = await readOne(reader, `${site.origin}/${encodeURIComponent(file)}`, file);
          if (best === null || cost.longestTask < best.longestTask) best = cost;
        } catch (error) {
          failures.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      if (best === null) continue;
      costs.push(best);
      console.log(
        `${best.longestTask.toFixed(0).padStart(5)} ms  ${String(best.read).padStart(5)} read  ${String(best.matched).padStart(3)} matched  ${best.status.padEnd(7)} ${best.file}`,
      );
    }
    failures.push(...(await reader.driver.errors()));
  } finally {
    await reader.driver.close();
    await site.close();
  }
  const outFile = option('out');
  if (outFile !== undefined) writeFileSync(outFile, `${JSON.stringify({ costs, failures }, null, 2)}\n`);
  tellSum(costs, failures);
}

async function readOne(reader: Awaited<ReturnType<typeof openReader>>, address: string, file: string): Promise<PageCost> {
  const began = performance.now();
  const page = await openArticle(reader, address, 20_000);
  try {
    const report = await awaitReport(reader, page, 30_000);
    return {
      file,
      status: report.status === 'silent' ? (report.silence ?? 'silent') : report.status,
      read: report.read,
      matched: report.statements.filter(({ matches }) => matches.length > 0).length,
      longestTask: report.timings.longestTask,
      total: performance.now() - began,
    };
  } finally {
    await page.close();
  }
}

function tellSum(costs: readonly PageCost[], failures: readonly string[]): void {
  const tasks = costs.map(({ longestTask }) => longestTask).sort((a, b) => a - b);
  const over = (limit: number) => tasks.filter((task) => task > limit).length;
  const at = (share: number) => (tasks[Math.min(tasks.length - 1, Math.floor(tasks.length * share))] ?? 0).toFixed(0);
  console.log(
    `${costs.length} pages; longest task of ours: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms; ${over(50)} pages over 50 ms, ${over(100)} over 100 ms`,
  );
  console.log(
    `${costs.reduce((sum, { read }) => sum + read, 0)} statements read, ${costs.reduce((sum, { matched }) => sum + matched, 0)} matched; ${failures.length} failures`,
  );
  for (const failure of failures) console.log(`  ${failure}`);
  if (failures.length > 0 || over(100) > 0 || over(50) > costs.length * 0.01) throw new Error('the pages are not read as quietly as promised');
}
