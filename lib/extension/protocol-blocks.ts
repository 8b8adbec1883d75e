// Owns the messages about reading a block that the reader points out: types only, part of the catalogue in protocol.ts.

/** From our own pages to the content script of a tab. */
export interface BlocksToContent {
  /**
   * Reads a block: with `choose` the reader points it out, else it is the one around what is selected or where the context menu was opened. False where the
   * page shows no text.
   */
  readBlock(args: { choose: boolean }): boolean;
}

/** From our own pages to the background. */
export interface BlocksFromPages {
  /** Lets the reader point out a block in a tab, bringing the script there first where it is missing. False where that cannot be. */
  pickBlock(args: { tabId: number }): boolean;
}
