// Owns how long work in a page lasts between two pauses: small slices, so that scrolling and typing never wait for us.

/** How a long job in a page is paced: `yieldNow` resolves in a later task, `signal` ends the job with its reason. */
export interface PaceOptions {
  signal: AbortSignal;
  yieldNow: () => Promise<void>;
}

/** A clock for one long job. */
export interface Pace {
  /** Whether the slice is used up. To be asked at every step. `limit`: milliseconds of a shorter slice, where the next step may be a long one. */
  isDue(limit?: number): boolean;
  /** Ends the slice: lets the page work, then throws the signal's reason if the job was ended meanwhile. */
  rest(): Promise<void>;
  /** The same, until something that others do has come. */
  outside<T>(promise: Promise<T>): Promise<T>;
  /** Milliseconds of work since the clock was started, the pauses left out. */
  worked(): number;
}

/** Milliseconds of a slice: less than the eight we promise, since a slice ends only between two steps. Longer ones give way less often, shorter ones take longer in all. */
const SLICE = 4;

/** Starts the clock of a long job; the first slice starts now. `slice` is shorter for a job whose steps are long. */
export function createPace({ signal, yieldNow }: PaceOptions, slice = SLICE): Pace {
  let started = performance.now();
  let worked = 0;
  const pause = async <T>(until: Promise<T>): Promise<T> => {
    worked += performance.now() - started;
    const value = await until;
    signal.throwIfAborted();
    started = performance.now();
    return value;
  };
  return {
    isDue: (limit = slice) => performance.now() - started >= limit,
    rest: () => pause(yieldNow()),
    outside: async (promise) => {
      const value = await pause(promise);
      await pause(yieldNow());
      return value;
    },
    worked: () => worked + performance.now() - started,
  };
}
