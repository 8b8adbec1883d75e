// Owns a file that grows: what is written goes to the browser in blobs of some megabytes, which it keeps on disk, so that no file is ever in memory whole.
const BLOB_SIZE = 4_000_000;

/** A file to be. */
export interface BlobParts {
  add(part: string | Uint8Array<ArrayBuffer>): void;
  finish(type: string): { blob: Blob; bytes: number };
}

/** A file with nothing in it yet. */
export function collectBlob(): BlobParts {
  const blobs: Blob[] = [];
  let held: (string | Uint8Array<ArrayBuffer>)[] = [];
  let length = 0;
  const flush = () => {
    if (held.length > 0) blobs.push(new Blob(held));
    held = [];
    length = 0;
  };
  return {
    add(part) {
      held.push(part);
      length += part.length;
      if (length >= BLOB_SIZE) flush();
    },
    finish(type) {
      flush();
      const blob = new Blob(blobs, { type });
      return { blob, bytes: blob.size };
    },
  };
}
