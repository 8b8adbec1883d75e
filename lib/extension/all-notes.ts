// Owns reading every note of the library from a page of ours, in portions that fit a message.
import type { Annotation } from '../model/annotation';
import { mintId } from '../model/mint-id';
import { failure, type Result, success } from '../model/result';
import { callFromPage } from './rpc';

/** Notes in one message: each may hold a quote and a text of some tens of thousands of letters. */
const AT_ONCE = 10;
/** Letters and notes that are sent in one message. */
const MOST_SENT = 300_000;
const MOST_NOTES = 200;

/** Every note, the last changed first. */
export async function readAllNotes(): Promise<Result<Annotation[]>> {
  const all: Annotation[] = [];
  let after: string | null = null;
  do {
    const reply: Awaited<ReturnType<typeof callFromPage<'listAllNotes'>>> = await callFromPage('listAllNotes', { after, limit: AT_ONCE });
    if (!reply.ok) return failure(reply.error.code, reply.error.message);
    all.push(...reply.value.notes);
    after = reply.value.next;
  } while (after !== null);
  return success(all);
}

/** What an import of notes did; `ids` are its steps, for undoNotes. */
export interface NotesImported {
  added: number;
  updated: number;
  known: number;
  ids: string[];
}

/** Stores the notes of a file that was read at the instant `read`. What was stored before a portion failed stays, and the same file again goes on from there. */
export async function importAllNotes(notes: readonly Annotation[], { name, size }: Pick<File, 'name' | 'size'>, read: string): Promise<Result<NotesImported>> {
  const sum: NotesImported = { added: 0, updated: 0, known: 0, ids: [] };
  for (const portion of portionsOf(notes)) {
    const id = mintId();
    const reply = await callFromPage('importNotes', { id, file: name, size, read, notes: portion });
    if (!reply.ok) return failure(reply.error.code, reply.error.message);
    for (const key of ['added', 'updated', 'known'] as const) sum[key] += reply.value[key];
    if (reply.value.added + reply.value.updated > 0) sum.ids.push(id);
  }
  return success(sum);
}

/** As many notes together as fit a message, so that most files are one step. */
function portionsOf(notes: readonly Annotation[]): Annotation[][] {
  const portions: Annotation[][] = [[]];
  let size = 0;
  for (const note of notes) {
    const own = JSON.stringify(note).length;
    if ((size + own > MOST_SENT || portions.at(-1)!.length === MOST_NOTES) && size > 0) {
      portions.push([]);
      size = 0;
    }
    portions.at(-1)!.push(note);
    size += own;
  }
  return portions;
}
