// Owns which use-case answers which message about fact-checks on pages, and reading the page for them.
import type { App } from '@/lib/app/app';
import { seenPageSchema } from '@/lib/extension/guards-capture';
import { readPageData } from '@/lib/extension/permissions';
import type { CaptureFromPages } from '@/lib/extension/protocol-capture';
import { emitToPages, type Handlers } from '@/lib/extension/rpc';
import { parse } from '@/lib/model/parse';

/** Answers to our own pages. */
export function createCaptureHandlers({ capture }: App): Handlers<CaptureFromPages, true> {
  return {
    async findFactChecks({ tabId }) {
      const page = await readPage(tabId);
      return page === null ? [] : capture.findFactChecks(page);
    },
    captureFactChecks: async ({ tabId }) => takeFactChecks({ capture }, tabId),
    listCaptures: (args) => capture.listCaptures(args),
    keepCaptures: async (args) => told(await capture.keepCaptures(args)),
    dropCaptures: async (args) => told(await capture.dropCaptures(args)),
  };
}

/** Takes the fact-checks of a tab's page into the inbox; how many were new or changed. */
export async function takeFactChecks({ capture }: Pick<App, 'capture'>, tabId: number): Promise<number> {
  const page = await readPage(tabId);
  return page === null ? 0 : told(await capture.captureFactChecks(page));
}

async function readPage(tabId: number) {
  const page = parse(seenPageSchema, await readPageData(tabId));
  return page.ok ? page.value : null;
}

function told(count: number): number {
  if (count > 0) emitToPages('capturesChanged', {});
  return count;
}
