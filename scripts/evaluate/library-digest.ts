// Owns what the task "library" runs inside the extension's background worker: one number for all that a backup of the library would hold.
// Bundled and handed over through the debugging protocol; no part of it ships.
import { backUp } from '@/lib/app/backup';
import { hashText } from '@/lib/formats/local-id';
import { createLibrary } from '@/lib/store/db';

const library = createLibrary();

const caveatLibrary = {
  /** The sum of the hashes of a backup's records, whatever their order, with how many there are; when it was made and its digests are left out. */
  async digest(): Promise<string> {
    let sum = 0;
    let records = 0;
    let rest = '';
    const decoder = new TextDecoder();
    const take = (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === '' || /^\{"(format|chunk|end)"/.test(line)) continue;
        sum = (sum + hashText(line)) % 9_000_000_000_000_000;
        records++;
      }
    };
    const outcome = await backUp(library, {
      settings: null,
      signal: new AbortController().signal,
      write: (bytes) => take(decoder.decode(bytes, { stream: true })),
    });
    if (!outcome.ok) throw new Error(outcome.error.message);
    take(`${decoder.decode()}\n`);
    return `${records} records, ${sum}`;
  },
};

(globalThis as unknown as { caveatLibrary: typeof caveatLibrary }).caveatLibrary = caveatLibrary;
