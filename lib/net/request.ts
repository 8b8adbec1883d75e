// Owns reading files of the extension itself, which no network sees. What comes from a publisher's host is fetch-file.ts's.
import { failure, type Result, success } from '../model/result';

/** Reads a file that ships with the extension and parses it as JSON. `path` starts with a slash: "/packs/starter.json". */
export async function readOwnFile(path: string): Promise<Result<unknown, 'missing-file' | 'unreadable-file'>> {
  const url = new URL(path, location.href);
  // "//host/file" and "https://host/file" would leave the extension.
  if (!/^\/(?![/\\])/.test(path) || url.protocol !== location.protocol || url.host !== location.host) throw new Error(`not a path of our own: ${path}`);
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', cache: 'no-store' });
  } catch (error) {
    return failure('missing-file', `${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!response.ok) return failure('missing-file', `${path}: status ${response.status}`);
  try {
    return success(await response.json());
  } catch (error) {
    return failure('unreadable-file', `${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
