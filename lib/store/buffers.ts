// Owns how the buffers of a segment are kept: a large one as a file of the database, which a browser reads in a third of the time that it takes to clone
// as many bytes out of a record. docs/evaluation.md has the figures.

/** A buffer as it is stored. Those of earlier versions, and small ones, are plain bytes. */
export type StoredBuffer = ArrayBuffer | Blob;

/** Below this a file costs more than it spares; above it Chromium makes one of any value. */
const LARGE = 1 << 16;

/** What to store for a buffer. */
export function toStored(buffer: ArrayBuffer): StoredBuffer {
  return buffer.byteLength < LARGE ? buffer : new Blob([buffer]);
}

/** The bytes of a stored buffer. Rejects where the browser has lost the file. */
export async function fromStored(stored: StoredBuffer): Promise<ArrayBuffer> {
  return stored instanceof Blob ? stored.arrayBuffer() : stored;
}
