// Owns what the tasks that measure the built extension in Chromium have in common: a browser over a profile that is kept, scripts that run inside the
// extension's own workers, weighing those, and a file brought to the library page.
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type ElementHandle, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from '../browsers.mjs';
import { callBackground, waitFor } from '../drive/driver';
import { ROOT } from '../setup.mjs';

/** Heap and backing stores of the worker in MB after a forced collection. */
export async function weigh(worker: CDPSession): Promise<number> {
  await worker.send('HeapProfiler.collectGarbage');
  await worker.send('HeapProfiler.collectGarbage');
  const usage = (await worker.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6;
}

/** Runs an expression in a worker; a promise is waited for. */
export async function evaluate<T>(worker: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await worker.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** The background worker, running, with the task's own functions in it. */
export async function openWorker(browser: Browser, origin: string, page: Page, bundle: string): Promise<CDPSession> {
  await callBackground(page, 'readSettings', {});
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(origin), { timeout: 10_000 });
  const worker = await target.createCDPSession();
  await evaluate(worker, `${bundle}; 0`);
  return worker;
}

/** Opens a browser over a profile, and closes it whatever happens. */
export async function inBrowser<T>(profile: string, extension: string, use: (open: { browser: Browser; origin: string }) => Promise<T>): Promise<T> {
  const executablePath = findChromium()?.path;
  if (executablePath === undefined) throw new Error('no Chromium was found');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    userDataDir: profile,
    pipe: true,
    enableExtensions: true,
    protocolTimeout: 900_000,
    args: CHROMIUM_FLAGS,
  });
  try {
    const id = await browser.installExtension(extension);
    return await use({ browser, origin: `chrome-extension://${id}` });
  } finally {
    await browser.close();
  }
}

/** A file with all that it imports, as one script. */
export async function bundleScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: { write: false, minify: false, lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'caveatEvaluationBundle' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error('the worker script was not built');
  return chunk.code;
}

/** A look at a file, or what comes of it, may take so many milliseconds. */
export const LONG = 1_200_000;

/** Picks a file on the library page, waits for the look at it, and gives what brings it in. `pause`: milliseconds between two looks whether it is done. */
export async function pickFile(page: Page, file: string, pause?: number): Promise<() => Promise<void>> {
  const input = (await page.waitForSelector('input[name=import]:not([disabled])')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await waitFor(
    'the look at the file',
    () => page.evaluate(`document.querySelector('.preview button.primary:not([disabled])') !== null`) as Promise<boolean>,
    LONG,
    pause,
  );
  return () => page.evaluate(`document.querySelector('.preview button.primary').click()`) as Promise<void>;
}
