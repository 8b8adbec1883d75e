// Owns where the browsers are on this machine and the flags they are started with.
import { existsSync } from 'node:fs';

/** Flags for a throw-away Chromium: nothing of it may call out, and root has no sandbox. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium to use, or null. */
export function findChromium() {
  const path =
    process.env.CHROME_PATH ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((candidate) => existsSync(candidate));
  return path === undefined ? null : { path };
}
