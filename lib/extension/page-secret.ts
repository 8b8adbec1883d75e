// Owns the secret of this installation, which goes into whatever a page's script gets to see in place of an address.
import { browser } from 'wxt/browser';

const KEY = 'highlightSecret';

let secret: Promise<string> | null = null;

/** The secret: minted once, then the same after every start. Rejects where the browser's storage does. */
export function readSecret(): Promise<string> {
  const reading = secret ?? readOrMint();
  secret = reading;
  reading.catch(() => {
    if (secret === reading) secret = null;
  });
  return reading;
}

async function readOrMint(): Promise<string> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (typeof stored === 'string') return stored;
  const minted = crypto.randomUUID();
  await browser.storage.local.set({ [KEY]: minted });
  return minted;
}
