// Owns reading every note of the library from a page of ours, in portions that fit a message.
import type { Annotation } from '../model/annotation';
import { failure, type Result, success } from '../model/result';
import { callFromPage } from './rpc';

/** Notes in one message: each may hold a quote and a text of some tens of thousands of letters. */
const AT_ONCE = 10;

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

/** Stores notes from a file. What was stored before a portion failed stays, and the same file again goes on from there. */
export async function importAllNotes(notes: readonly Annotation[]): Promise<Result<{ added: number; updated: number; known: number }>> {
  const sum = { added: 0, updated: 0, known: 0 };
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    const reply = await callFromPage('importNotes', { notes: notes.slice(from, from + AT_ONCE) });
    if (!reply.ok) return failure(reply.error.code, reply.error.message);
    for (const key of ['added', 'updated', 'known'] as const) sum[key] += reply.value[key];
  }
  return success(sum);
}
