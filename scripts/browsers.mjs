// Owns where the browsers are on this machine, how a missing one is installed, and the flags they are started with.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter((folder) => folder !== undefined);
const applications = ['/Applications', join(process.env.HOME ?? '', 'Applications')];

/** Names in the path and usual places, best first: builds that load an unpacked extension without ado before branded ones. */
const KNOWN = {
  chromium: {
    variable: 'CHROME_PATH',
    debian: 'chromium',
    wanted: 'Chromium, Chrome or Edge',
    names: [
      'chromium',
      'chromium-browser',
      'chrome',
      'google-chrome-for-testing',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    places: {
      linux: ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/chrome/chrome', '/opt/microsoft/msedge/msedge'],
      darwin: ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
        applications.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
      ),
      win32: [
        'Chromium\\Application\\chrome.exe',
        'Google\\Chrome for Testing\\Application\\chrome.exe',
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ].flatMap((place) => programFiles.map((folder) => join(folder, place))),
    },
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    debian: 'firefox-esr',
    wanted: 'Firefox',
    names: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
    places: {
      linux: ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox', '/snap/bin/firefox'],
      darwin: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].flatMap((name) =>
        applications.map((folder) => `${folder}/${name}.app/Contents/MacOS/firefox`),
      ),
      win32: ['Mozilla Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].flatMap((place) =>
        programFiles.map((folder) => join(folder, place, 'firefox.exe')),
      ),
    },
  },
};

/** Names of the browsers that can be driven. */
export const BROWSERS = /** @type {const} */ (['chromium', 'firefox']);

/**
 * The browser to use, or null when there is none.
 * @param {'chromium' | 'firefox'} browser
 * @returns {{ path: string } | null}
 */
export function findBrowser(browser) {
  const { variable, names, places } = KNOWN[browser];
  const chosen = process.env[variable];
  if (chosen !== undefined && chosen !== '') return isFile(chosen) ? { path: chosen } : null;
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    ...(process.platform === 'win32' ? [] : ['/usr/bin', '/usr/local/bin']),
  ];
  const inPath = names.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))));
  const path = [...inPath, ...(places[process.platform] ?? places.linux)].find(isFile);
  return path === undefined ? null : { path };
}

/** The Chromium (Chromium, Chrome for Testing, Chrome, Edge) to use, or null. */
export function findChromium() {
  return findBrowser('chromium');
}

/** The Firefox to use, or null. */
export function findFirefox() {
  return findBrowser('firefox');
}

/**
 * Finds the browsers, installing what is missing where that needs no question: on Debian and its like, as root, with apt-get.
 * @param {readonly ('chromium' | 'firefox')[]} wanted
 * @returns {string | null} null when all are there, else one sentence that says what to install.
 */
export function ensureBrowsers(wanted) {
  for (const browser of wanted) {
    const { variable } = KNOWN[browser];
    const chosen = process.env[variable];
    if (chosen && !isFile(chosen)) return `${variable} names ${chosen}, and there is no such file.`;
  }
  let missing = wanted.filter((browser) => findBrowser(browser) === null);
  if (missing.length === 0) return null;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version') && isInPath('apt-get')) {
    const packages = missing.map((browser) => KNOWN[browser].debian);
    process.stderr.write(`Installing ${packages.join(' and ')} with apt-get (Debian, as root) …\n`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '-q', ...packages], { stdio: 'ignore', env });
    missing = missing.filter((browser) => findBrowser(browser) === null);
    if (missing.length === 0) return null;
  }
  const names = missing.map((browser) => KNOWN[browser].wanted).join(' and ');
  const variables = missing.map((browser) => KNOWN[browser].variable).join(' and ');
  return `Not found on this machine: ${names}. Install it, or set ${variables} to the program's path.`;
}

function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isInPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && isFile(join(folder, name)));
}
