// Owns work that is done in steps, so that whoever holds a page's thread can lay it down between two of them.

/** Work whose result comes with its last step. Each step is short; what it needs must stay as it is until the last one. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
