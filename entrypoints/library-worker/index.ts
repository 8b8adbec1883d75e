// Owns the worker in which the library page searches and reads: it has the database of the extension, but none of its messages. It writes columns alone.
import { createLibraryList } from '@/lib/app/catalogue';
import { createNoteList } from '@/lib/app/note-list';
import type { ClaimId } from '@/lib/model/ids';
import type { LibraryReply, LibraryRequest } from '@/lib/model/library-list';
import { createLibrary } from '@/lib/store/db';

const PROGRESS_MS = 150;

function main(): void {
  const reply = (message: LibraryReply) => postMessage(message);
  let told = 0;
  const library = createLibrary();
  const notes = createNoteList(library);
  const list = createLibraryList(library, {
    onPreparing(share) {
      if (share < 1 && performance.now() - told < PROGRESS_MS) return;
      told = performance.now();
      reply({ type: 'preparing', share });
    },
  });
  // Only the newest question for a list is worth an answer: a reader types faster than a list of all claims is counted.
  let waiting: Extract<LibraryRequest, { type: 'list' }> | null = null;
  let working: Promise<void> = Promise.resolve();

  async function answer(request: LibraryRequest): Promise<void> {
    if (request.type === 'changed') list.refresh();
    if (request.type === 'changed' || request.type === 'notes-changed') return notes.refresh();
    if (request.type === 'notes') {
      const { number, query, from, to } = request;
      return reply({ type: 'notes', number, from, ...(await notes.list(query, from, to)) });
    }
    if (request.type === 'note') return reply({ type: 'note', number: request.number, note: await notes.read(request.id) });
    if (request.type === 'notes-file') return reply({ type: 'notes-file', number: request.number, ...(await notes.write(request.query, request.label)) });
    if (request.type === 'list') {
      if (waiting !== request) return;
      const began = performance.now();
      const { total, rows, facets, noted } = await list.list(request.words, request.filters, request.order, request.rows);
      return reply({ type: 'listed', number: request.number, total, rows, facets, noted, ms: performance.now() - began });
    }
    if (request.type === 'rows') return reply({ type: 'rows', number: request.number, from: request.from, rows: await list.rows(request.from, request.to) });
    if (request.type === 'ids') return reply({ type: 'ids', number: request.number, ids: await list.ids(request.from, request.to) });
    reply({ type: 'claim', number: request.number, claim: await list.readClaim(request.id as ClaimId) });
  }

  addEventListener('message', ({ data }: MessageEvent<LibraryRequest>) => {
    if (data.type === 'list') waiting = data;
    working = working
      .then(() => answer(data))
      .catch((error: unknown) => {
        const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : 'failed';
        reply({ type: 'failed', number: 'number' in data ? data.number : null, code, message: error instanceof Error ? error.message : String(error) });
      });
  });
}

export default { main };
