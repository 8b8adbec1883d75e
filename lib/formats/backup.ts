// Owns our own backup: lines of JSON, each a record, with a digest after every megabyte or so and a digest of the digests at the end. Which records there
// are and what becomes of them is lib/app's.
import { BACKUP_FORMAT } from './detect';
import { isObject, type JsonObject } from './json-ld';

/** The version that is written. A reader refuses a later one, because it could lose what it does not know. */
export const BACKUP_VERSION = 1;

/** A backup's first line. `created` is an ISO instant. */
export interface BackupHead {
  format: typeof BACKUP_FORMAT;
  version: number;
  created: string;
}

/** One line of a backup: a JSON object with a single property, whose name says what it is, such as { "pack": ... }. */
export type BackupRecord = JsonObject;

/** A record with the number of its line. */
export interface BackupLine {
  line: number;
  record: BackupRecord;
}

/** What cannot be read of a backup, with its place. Nothing that comes after it can be trusted. */
export class BackupError extends Error {}

const LINE_END = Uint8Array.of(0x0a);
const CHUNK_BYTES = 1_000_000;
const LONGEST_LINE = 8_000_000;
// Chunks are closed by letters, of which each takes three bytes at the most.
const LONGEST_CHUNK = 3 * CHUNK_BYTES + LONGEST_LINE;

/** Writes a backup in portions of about a megabyte. */
export async function* writeBackup(created: string, records: AsyncIterable<BackupRecord> | Iterable<BackupRecord>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const head: BackupHead = { format: BACKUP_FORMAT, version: BACKUP_VERSION, created };
  const encoder = new TextEncoder();
  const digests: string[] = [];
  let lines = 1;
  let text = `${JSON.stringify(head)}\n`;
  const closeChunk = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = encoder.encode(text);
    const sha256 = await digestOf(bytes);
    digests.push(sha256);
    lines++;
    text = '';
    return encoder.encode(`${new TextDecoder().decode(bytes)}${JSON.stringify({ chunk: digests.length, sha256 })}\n`);
  };
  for await (const record of records) {
    text += `${JSON.stringify(record)}\n`;
    lines++;
    if (text.length >= CHUNK_BYTES) yield await closeChunk();
  }
  if (text !== '') yield await closeChunk();
  const sha256 = await digestOf(encoder.encode(digests.join('')));
  yield encoder.encode(`${JSON.stringify({ end: true, chunks: digests.length, lines: lines + 1, sha256 })}\n`);
}

/**
 * Reads a backup that comes in portions: its records in order, each only after the digest of its chunk was found right. Throws a BackupError, which names
 * the line, where the file is damaged, cut off, or of a later version; `onHead` hears its first line. Whoever has read to the end knows that every byte is as it was written.
 */
export async function* readBackup(portions: AsyncIterable<Uint8Array>, onHead?: (head: BackupHead) => void): AsyncGenerator<BackupLine[]> {
  const digests: string[] = [];
  let chunk: Uint8Array[] = [];
  let chunkBytes = 0;
  let waiting: BackupLine[] = [];
  let line = 0;
  let ended = false;
  const fail = (reason: string): never => {
    throw new BackupError(`line ${line}: ${reason}`);
  };

  for await (const bytes of cutLines(portions)) {
    line++;
    if (bytes === null) fail(`longer than ${LONGEST_LINE / 1_000_000} MB`);
    if (ended) fail('there is something after the end of the backup');
    const value = parseLine(bytes as Uint8Array);
    if (value === null) fail('not JSON, or not UTF-8');
    const record = value as JsonObject;
    if (line === 1) {
      // Checked whether or not anybody listens: an optional call does not look at its arguments.
      const head = checkHead(record, fail);
      onHead?.(head);
    }
    if (typeof record.chunk === 'number') {
      if (record.chunk !== digests.length + 1) fail(`part ${digests.length + 1} of the backup is missing`);
      const sha256 = await digestOf(join(chunk, chunkBytes));
      if (record.sha256 !== sha256) fail(`part ${record.chunk} of the backup is not as it was written: its digest differs`);
      digests.push(sha256);
      chunk = [];
      chunkBytes = 0;
      const ready = waiting;
      waiting = [];
      yield ready;
    } else if (record.end === true) {
      if (waiting.length > 0 || record.chunks !== digests.length) fail('parts of the backup are missing');
      if (record.sha256 !== (await digestOf(new TextEncoder().encode(digests.join(''))))) fail('the digest of the whole backup differs');
      ended = true;
    } else {
      chunk.push(bytes as Uint8Array, LINE_END);
      chunkBytes += (bytes as Uint8Array).length + 1;
      if (chunkBytes > LONGEST_CHUNK) fail('a digest should stand here');
      if (line > 1) waiting.push({ line, record });
    }
  }
  if (line === 0) throw new BackupError('line 1: the file is empty');
  if (!ended) fail('the backup ends too early');
}

function checkHead({ format, version, created }: JsonObject, fail: (reason: string) => never): BackupHead {
  if (format !== BACKUP_FORMAT) return fail('this is no backup of Caveat');
  if (typeof version !== 'number' || version < 1) return fail('the backup does not say its version');
  if (version > BACKUP_VERSION) return fail(`the backup is of version ${version}, which a later Caveat has written`);
  if (typeof created !== 'string' || !/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(created)) return fail('the backup does not say when it was made');
  return { format, version, created };
}

/** A line as an object; null where it is none. */
function parseLine(bytes: Uint8Array): JsonObject | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The lines of a file without their ends; null for one that is too long, whose bytes are not held. What stands after the last line end is a line too. */
async function* cutLines(portions: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let held: Uint8Array[] = [];
  let length = 0;
  const take = (): Uint8Array | null => {
    const whole = length > LONGEST_LINE ? null : join(held, length);
    held = [];
    length = 0;
    return whole;
  };
  const hold = (part: Uint8Array) => {
    length += part.length;
    if (length <= LONGEST_LINE) held.push(part.slice());
    else held = [];
  };
  for await (const bytes of portions) {
    let start = 0;
    for (let end = bytes.indexOf(0x0a, start); end >= 0; end = bytes.indexOf(0x0a, start)) {
      hold(bytes.subarray(start, end));
      start = end + 1;
      yield take();
    }
    if (start < bytes.length) hold(bytes.subarray(start));
  }
  if (length > 0) yield take();
}

/** Parts as one, which has `total` bytes. */
function join(parts: readonly Uint8Array[], total: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
