// Owns the worker in which the library page moves files in bulk: it has the database and the locks of the extension, but none of its messages.
import { backUp } from '@/lib/app/backup';
import { findDuplicates } from '@/lib/app/duplicates';
import { exportClaims } from '@/lib/app/export';
import { previewFile } from '@/lib/app/preview';
import { readPublishing } from '@/lib/app/publish';
import type { SourceFile } from '@/lib/app/read-file';
import { checkLibrary, repairLibrary } from '@/lib/app/repair';
import { dropKilledRestores, previewRestore, restore } from '@/lib/app/restore';
import { dropImport, forgetImport, importFile, listImports, listRecords, readChangedNotes, undoImport } from '@/lib/app/transfer';
import type { PackId } from '@/lib/model/ids';
import { failure, type Result, success } from '@/lib/model/result';
import type { ImportProgress, TransferReply, TransferRequest } from '@/lib/model/transfer';
import { createLibrary, deleteLibrary, type Library } from '@/lib/store/db';
import { collectBlob } from './collect-blob';
import { isPublishing, runPublishing } from './publishing';

// Two tabs that imported at once would each hold a segment's worth of claims in memory, and might take up the same job.
const ONE_IMPORT = 'caveat-import';
const PROGRESS_MS = 200;

type Request = TransferRequest<File>;
type Reply = TransferReply<Blob>;
type Task = Exclude<Request['type'], 'list' | 'stop' | 'drop' | 'forget'>;

/** Milliseconds that a work waits for its turn. */
const PATIENCE = 2000;

function main(): void {
  const library = createLibrary();
  let stop = new AbortController();
  const reply = (message: Reply) => postMessage(message);
  const list = async () =>
    reply({ type: 'state', unfinished: await listImports(library), records: await listRecords(library), publishing: await readPublishing(library) });

  /** Runs `work` while no other tab does anything in bulk; a failure "busy" when one does. Tidying up, here or in another tab, is short and is waited for. */
  const alone = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    let begun = false;
    const begin = () => {
      begun = true;
      return work();
    };
    try {
      return (await navigator.locks.request(ONE_IMPORT, { signal: AbortSignal.timeout(PATIENCE) }, begin)) as Result<T>;
    } catch (error) {
      if (begun) throw error;
      return failure('busy', 'another tab is at work');
    }
  };

  /** How a piece of work is told of and stopped. */
  function begin() {
    stop = new AbortController();
    let last = 0;
    const onProgress = (progress: ImportProgress) => {
      if (progress.bytes < progress.size && performance.now() - last < PROGRESS_MS) return;
      last = performance.now();
      reply({ type: 'progress', progress });
    };
    return { signal: stop.signal, onProgress };
  }

  async function run(request: Extract<Request, { type: Task }>): Promise<Reply> {
    const { type } = request;
    const options = begin();
    if (type === 'preview') return { type, outcome: await previewFile(library, readable(request.file), { ...options, map: request.map }) };
    if (type === 'import') return { type, outcome: await alone(() => importFile(library, readable(request.file), { ...options, map: request.map })) };
    if (type === 'undo') return { type, outcome: await alone(async () => success(await undoImport(library, request.id))) };
    if (type === 'preview-restore') return { type, outcome: await previewRestore(library, readable(request.file), { ...options, mode: request.mode }) };
    if (type === 'restore') return { type, outcome: await alone(() => restore(library, readable(request.file), { ...options, mode: request.mode })) };
    if (type === 'check') return { type, outcome: success(await checkLibrary(library, options)) };
    if (type === 'repair') return { type, outcome: await alone(async () => success(await repairLibrary(library, options))) };
    if (type === 'rebuild') {
      await library.close();
      return { type, outcome: await alone(async () => success(await deleteLibrary().then(() => null))) };
    }
    if (type === 'duplicates') return { type, outcome: success(await findDuplicates(library, options)) };
    if (isPublishing(request)) return runPublishing(library, request, options);
    const parts = collectBlob();
    if (type === 'export') {
      const { format, packs, ids } = request;
      const outcome = await exportClaims(library, { format, packs, ids }, { ...options, write: parts.add });
      return { type, outcome: outcome.ok ? success({ ...outcome.value, ...parts.finish(outcome.value.mediaType) }) : outcome };
    }
    const outcome = await backUp(library, { settings: request.settings, ...options, write: parts.add });
    return { type: request.type, outcome: outcome.ok ? success({ ...outcome.value, ...parts.finish(outcome.value.mediaType) }) : outcome };
  }

  /** Does one thing and lists again what there is; nothing is deleted that another tab is working on. */
  async function tidy(work: () => Promise<void>): Promise<void> {
    await navigator.locks.request(ONE_IMPORT, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await work();
    });
    await list();
  }

  addEventListener('message', ({ data }: MessageEvent<Request>) => {
    if (data.type === 'stop') return stop.abort();
    if (data.type === 'list') return void tidy(() => dropKilledRestores(library)).catch((error) => console.error(error));
    if (data.type === 'drop') return void tidy(() => dropImport(library, data.id)).catch((error) => console.error(error));
    if (data.type === 'forget') return void tidy(() => forgetImport(library, data.id)).catch((error) => console.error(error));
    run(data)
      .catch((error): Reply => ({ type: data.type, outcome: failure(codeOf(error), error instanceof Error ? error.message : String(error)) }))
      .then(async (message) => {
        const changed = await changedBy(library, message).catch(() => ({ packs: [], notes: [] }));
        if (changed !== null) reply({ type: 'changed', ...changed });
        await list().catch(() => undefined);
        reply(message);
      });
  });
}

/** What a work that came to a good end changed of the library; null where it changed nothing that others have to hear of. */
async function changedBy(library: Library, message: Reply): Promise<{ packs: PackId[]; notes: string[] } | null> {
  if (message.type === 'repair' || message.type === 'rebuild') return message.outcome.ok ? { packs: [], notes: [] } : null;
  if (message.type === 'undo') return message.outcome.ok ? message.outcome.value : null;
  if (message.type !== 'import' && message.type !== 'restore') return null;
  if (!message.outcome.ok) return null;
  const { value } = message.outcome;
  return { packs: 'pack' in value && value.pack !== null ? [value.pack.id] : [], notes: await readChangedNotes(library, value.id) };
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
