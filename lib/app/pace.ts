// Owns telling how far a long work is: its rate, and the time that is left at that rate.
import type { ImportProgress } from '../model/transfer';

/** Says how far the work is: `done` of the whole, with the claims so far. */
export type Pace = (done: number, claims: number, refused: number) => void;

/** A pace of work on `size` units (bytes, or claims) that begins at `from`, with `before` claims there already. The time left is told from the second second on. */
export function createPace(size: number, from: number, onProgress: ((progress: ImportProgress) => void) | undefined, before = 0): Pace {
  const started = performance.now();
  return (done, claims, refused) => {
    const seconds = Math.max((performance.now() - started) / 1000, 0.001);
    const rate = (done - from) / seconds;
    onProgress?.({
      bytes: done,
      size,
      claims,
      refused,
      claimsPerSecond: Math.round((claims - before) / seconds),
      secondsLeft: seconds < 1 || rate <= 0 ? null : Math.round((size - done) / rate),
    });
  };
}
