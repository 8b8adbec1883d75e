// Owns waiting for the page to be shown, and for its own frame: what the page owes of style and layout is then worked off by the browser, and reading them costs us nothing.

/** Longer than this nobody waits: where no frame is drawn, as in a covered window, nothing is owed that anybody sees. */
const PATIENCE = 150;

/** Resolves in a task after the next frame, or at once where the page is hidden. */
export function awaitFrame(view: Window): Promise<void> {
  if (view.document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    view.requestAnimationFrame(() => {
      // The frame's style, layout and painting come between this callback and the next task.
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}

/** Resolves when the page is shown for the first time: a page opened in the background costs nothing until then. */
export function whenVisible(document: Document, signal: AbortSignal): Promise<void> {
  if (document.visibilityState !== 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
