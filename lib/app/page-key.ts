// Owns by what two addresses are the same page to the reader's notes, and the code by which pages are told apart without their address.
import { hashText } from '../formats/local-id';
import { normalizeAddress } from '../model/page-address';

/** The key of a page: its address without what does not choose the page. */
export const pageKeyOf = normalizeAddress;

/** A code of a page's key: the same for the same page, and no way back to the address. It goes to other pages' scripts when notes change. */
export function pageCodeOf(key: string): string {
  return hashText(key).toString(36);
}
