// Owns the one lock that every writer of the library holds, in whatever context of the extension it runs.

/** Runs `work` while nobody else writes. Not reentrant: work that asks for the lock again waits for ever. */
export type WriteLock = <T>(work: () => Promise<T>) => Promise<T>;

/** The lock of the browser, shared by background, pages and workers; released when a context dies. */
export const webLock: WriteLock = (work) => navigator.locks.request('caveat-write', work) as Promise<Awaited<ReturnType<typeof work>>>;

/** A lock inside one context, for where there are no Web Locks: one writer after the other, in the order of asking. */
export function createLocalLock(): WriteLock {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
