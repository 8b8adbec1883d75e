// Owns the worker in which the library page moves files in bulk: it has the database and the locks of the extension, but none of its messages.
import { dropImport, importFile, listImports, type SourceFile } from '@/lib/app/transfer';
import { failure } from '@/lib/model/result';
import type { TransferReply, TransferRequest } from '@/lib/model/transfer';
import { createLibrary } from '@/lib/store/db';

// Two tabs that imported at once would each hold a segment's worth of claims in memory, and might take up the same job.
const ONE_IMPORT = 'caveat-import';
const PROGRESS_MS = 200;

function main(): void {
  const library = createLibrary();
  let stop = new AbortController();
  const reply = (message: TransferReply) => postMessage(message);
  const list = async () => reply({ type: 'unfinished', imports: await listImports(library) });

  async function run(file: File): Promise<void> {
    stop = new AbortController();
    const { signal } = stop;
    await navigator.locks.request(ONE_IMPORT, { ifAvailable: true }, async (lock) => {
      if (lock === null) return reply({ type: 'done', outcome: failure('busy', 'another tab is importing') });
      let last = 0;
      const outcome = await importFile(library, readable(file), {
        signal,
        onProgress(progress) {
          if (progress.bytes < progress.size && performance.now() - last < PROGRESS_MS) return;
          last = performance.now();
          reply({ type: 'progress', progress });
        },
      });
      await list();
      reply({ type: 'done', outcome });
    });
  }

  async function drop(id: string): Promise<void> {
    // One that another tab is working on must not lose its row.
    await navigator.locks.request(ONE_IMPORT, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await dropImport(library, id);
    });
    await list();
  }

  addEventListener('message', ({ data }: MessageEvent<TransferRequest<File>>) => {
    const work = data.type === 'import' ? run(data.file) : data.type === 'drop' ? drop(data.id) : data.type === 'list' ? list() : Promise.resolve(stop.abort());
    work.catch((error) => reply({ type: 'done', outcome: failure(codeOf(error), error instanceof Error ? error.message : String(error)) }));
  });
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
}

function readable(file: File): SourceFile {
  return {
    name: file.name,
    size: file.size,
    modified: file.lastModified,
    read: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
  };
}

export default { main };
