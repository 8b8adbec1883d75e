// Owns fetching a published file from a host that the reader has named: nothing of the reader goes along, no other host is asked, and no file is larger
// than is allowed. Whether the reader gave access to the host is asked before, by whoever calls.
import { failure, type Result, success } from '../model/result';

/** A file as it came, or the word that it is still the one of `etag` or `modified`. */
export type Fetched = { status: 'same' } | { status: 'new'; bytes: Uint8Array<ArrayBuffer>; etag: string | null; modified: string | null };

/** no-answer: nobody answered in time, or a redirect, which is not followed. missing: the server says that there is none. refused: any other status. too-large: over the limit. */
export type FetchCode = 'no-answer' | 'missing' | 'refused' | 'too-large';

export interface FetchOptions {
  /** What the server called the last version, to be told when there is no newer one. */
  etag?: string | null;
  modified?: string | null;
  /** The most bytes that are taken. */
  limit: number;
  /** Milliseconds until an answer that does not come or end is given up. */
  timeout: number;
}

/** Fetches `url`, which is http or https. Sends no cookie, no referrer and nothing but the address and what the server itself said last time. */
export async function fetchFile(url: string, { etag = null, modified = null, limit, timeout }: FetchOptions): Promise<Result<Fetched, FetchCode>> {
  const headers: Record<string, string> = {};
  if (etag !== null) headers['If-None-Match'] = etag;
  else if (modified !== null) headers['If-Modified-Since'] = modified;
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(new Error(`no answer within ${Math.round(timeout / 1000)} seconds`)), timeout);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // Another host was not named by the reader, and a redirect could lead to one.
      redirect: 'error',
      cache: 'no-store',
      headers,
      signal: ended.signal,
    });
    if (response.status === 304) return success({ status: 'same' });
    if (response.status === 404 || response.status === 410) return failure('missing', `${url}: status ${response.status}`);
    if (response.status !== 200) return failure('refused', `${url}: status ${response.status}`);
    const bytes = await readBytes(response, limit);
    if (bytes === null) return failure('too-large', `${url}: larger than ${Math.round(limit / 1e6)} MB`);
    return success({ status: 'new', bytes, etag: response.headers.get('etag'), modified: response.headers.get('last-modified') });
  } catch (error) {
    return failure('no-answer', `${url}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    clearTimeout(timer);
    ended.abort();
  }
}

/** The body; null as soon as it is larger than `limit`, whatever its header said. */
async function readBytes(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(response.headers.get('content-length') ?? 0) > limit) return null;
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) return null;
    pieces.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
