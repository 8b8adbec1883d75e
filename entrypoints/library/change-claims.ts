// Owns changing many claims from the page: in portions, each of which is a short piece of work for the background, and all of which are one change.
import type { BulkChange } from '@/lib/extension/protocol-claims';
import { callFromPage } from '@/lib/extension/rpc';
import type { ClaimId } from '@/lib/model/ids';
import type { Result } from '@/lib/model/result';
import { success } from '@/lib/model/result';

/** Claims that are changed in one message. */
const PORTION = 500;

/** Changes claims; `at` is the instant by which all of it is undone. What was changed before a failure stays, and can be undone too. */
export async function changeClaims(
  ids: readonly ClaimId[],
  change: BulkChange,
  at: string,
  onProgress: (done: number) => void,
): Promise<Result<{ changed: number; left: number }>> {
  const sum = { changed: 0, left: 0 };
  for (let from = 0; from < ids.length; from += PORTION) {
    const reply = await callFromPage('changeClaims', { ids: ids.slice(from, from + PORTION), change, at });
    if (!reply.ok) return reply;
    sum.changed += reply.value.changed;
    sum.left += reply.value.left;
    onProgress(Math.min(ids.length, from + PORTION));
  }
  return success(sum);
}

/** Takes the change of an instant back; gives how many claims are as they were. */
export async function undoChange(at: string, onProgress: (undone: number) => void = () => undefined): Promise<Result<number>> {
  let undone = 0;
  for (let after: string | null = null; ; ) {
    const reply: Awaited<ReturnType<typeof callFromPage<'undoChange'>>> = await callFromPage('undoChange', { at, after });
    if (!reply.ok) return reply;
    undone += reply.value.undone;
    onProgress(undone);
    after = reply.value.next;
    if (after === null) return success(undone);
  }
}
