// Owns the measure of our own work in a page: the longest uninterrupted stretch, and how to let the page work in between.

/** A clock for the work of one page. Only one long job runs at a time; short ones (an event) are measured beside it. */
export interface TaskClock {
  /** Ends the stretch, lets the page work, begins the next one. */
  yieldNow(): Promise<void>;
  /** Waits for something that others do, which is no work of ours. */
  outside<T>(promise: Promise<T>): Promise<T>;
  /** Measures a whole job that calls yieldNow and outside where it pauses. */
  run<T>(job: () => Promise<T>): Promise<T>;
  /** Measures a short job. */
  measure<T>(job: () => T): T;
  /** The longest stretch so far, in milliseconds. */
  longest(): number;
}

/** Starts a clock at zero. */
export function createTaskClock(): TaskClock {
  let longest = 0;
  let started = 0;
  const begin = () => {
    started = performance.now();
  };
  const end = () => {
    longest = Math.max(longest, performance.now() - started);
  };
  return {
    async yieldNow() {
      end();
      await pause();
      begin();
    },
    async outside(promise) {
      end();
      try {
        return await promise;
      } finally {
        begin();
      }
    },
    async run(job) {
      begin();
      try {
        return await job();
      } finally {
        end();
      }
    },
    measure(job) {
      const from = performance.now();
      try {
        return job();
      } finally {
        longest = Math.max(longest, performance.now() - from);
      }
    },
    longest: () => longest,
  };
}

/** Resolves in a later task, soon: input and painting go first. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
