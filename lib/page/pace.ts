// Owns how long work in a page lasts between two pauses: small slices, so that scrolling and typing never wait for us.

/** How a long job in a page is paced: `yieldNow` resolves in a later task, `signal` ends the job with its reason. */
export interface PaceOptions {
  signal: AbortSignal;
  yieldNow: () => Promise<void>;
}

/** A clock for one long job. */
export interface Pace {
  /** Whether the slice is used up. Cheap, since it looks at the clock now and then only: call it at every small step. */
  isDue(): boolean;
  /** The same for large steps: looks at the clock every time. */
  isDueNow(): boolean;
  /** Ends the slice: lets the page work, then throws the signal's reason if the job was ended meanwhile. */
  rest(): Promise<void>;
  /** The longest slice so far, in milliseconds, the running one included. */
  longest(): number;
}

/** Milliseconds of a slice: two under the eight we promise, since a slice ends only between two steps. */
const SLICE = 6;

/** Steps between two looks at the clock. */
const STRIDE = 24;

/** Starts the clock of a long job; the first slice starts now. */
export function createPace({ signal, yieldNow }: PaceOptions): Pace {
  let started = performance.now();
  let longest = 0;
  let steps = 0;
  return {
    isDue() {
      steps += 1;
      return steps % STRIDE === 0 && performance.now() - started >= SLICE;
    },
    isDueNow: () => performance.now() - started >= SLICE,
    async rest() {
      longest = Math.max(longest, performance.now() - started);
      await yieldNow();
      signal.throwIfAborted();
      started = performance.now();
      steps = 0;
    },
    longest: () => Math.max(longest, performance.now() - started),
  };
}
