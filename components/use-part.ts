// Owns parts of a page of ours that are loaded when they are first wanted, so that the page stands before them.
import { useEffect, useState } from 'preact/hooks';

/** What `load` brings, a module as a rule; null before it was wanted and came, and where it cannot be had. It is loaded once. */
export function usePart<T extends object>(load: () => Promise<T>, wanted: boolean): T | null {
  const [part, setPart] = useState<T | null>(null);
  useEffect(() => {
    // The files of another version may stand there after an update: the page does without.
    if (wanted && part === null) load().then(setPart, (error: unknown) => console.error(error));
  }, [wanted]);
  return part;
}
