// Owns the names of highlights in the pages' registries: the same for the same document, so that a script that replaces an older one after an
// update takes over what that one left behind, and unlike from page to page, so that a list of names tells a page nothing.
import { readSecret } from './page-secret';

/** `count` names for `document`, which is any text that tells one document from all others. Each is an identifier in CSS. */
export async function nameHighlights(document: string, count: number): Promise<string[]> {
  const key = await readSecret();
  return Promise.all(Array.from({ length: count }, (_, index) => nameOf(`${key} ${document} ${index}`)));
}

async function nameOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `h${Array.from(digest.subarray(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
