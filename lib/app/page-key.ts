// Owns by what two addresses are the same page to the reader's notes, and the code by which pages are told apart without their address.
import { normalizeAddress } from '../model/page-address';

/** The key of a page: its address without what does not choose the page. */
export const pageKeyOf = normalizeAddress;

/**
 * Makes codes of pages' keys: the same for the same page, 96 bits as hexadecimal digits of a SHA-256. They go to other pages' scripts when notes change,
 * so a secret goes into each: without it nobody finds the address by trying addresses.
 */
export function createPageCodes(readSecret: () => Promise<string>): (key: string) => Promise<string> {
  return async (key) => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${await readSecret()} ${key}`)));
    return Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}
