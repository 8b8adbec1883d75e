// Owns the manifests: what is asked for, and nothing that is not in docs/permissions.md.
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

// Set by `npm start` and the end-to-end tests alone: the hosts are granted at once in Chromium, where no program can answer the prompt,
// and pages on loopback are read. It goes to a folder of its own; what is shipped is built without it.
const DRIVEN = process.env.WXT_ALLOW_PRIVATE_HOSTS === 'true';

/** The oldest browsers that Caveat is known to work in. */
const OLDEST = { chrome: '156', firefox: '153.0' };
const TARGET = [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`];

/** The scripts that come into pages. */
const IN_PAGES = new Set(['content', 'note-tools', 'note-finder', 'readability', 'page-data']);

export default defineConfig({
  imports: false,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${DRIVEN ? '-driven' : ''}`,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  manifestVersion: 3,
  // What both browsers understand is left as it is: rewriting it (light-dark() into variables, new syntax into old) would only make the files larger.
  vite: () => ({ plugins: [preact()], build: { target: TARGET, cssTarget: TARGET } }),
  autoIcons: { baseIconPath: 'public/icon.svg', sizes: [128, 48, 32, 16] },
  zip: { name: 'caveat' },
  hooks: {
    // Scripts in pages are built one by one, and do without the polyfill.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ name }) => IN_PAGES.has(name)))
        config.resolve = {
          ...config.resolve,
          alias: { ...config.resolve?.alias, 'wxt/browser': join(import.meta.dirname, 'lib/extension/native-browser.ts') },
        };
    },
    // WXT's wrapper of content scripts posts a message with the extension's id to every page, which could then tell that Caveat is here,
    // or stop it. A script of ours that is registered at runtime needs no such wrapper, so it is built as a plain one.
    'entrypoints:found': (_, entrypoints) => {
      for (const entrypoint of entrypoints) if (entrypoint.type === 'content-script') entrypoint.type = 'unlisted-script';
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'alarms'],
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    ...(DRIVEN && browser !== 'firefox' ? { host_permissions: ['http://*/*', 'https://*/*'] } : {}),
    content_security_policy: {
      // Other hosts than our own are reached for packs the reader subscribed to, on a permission for that host; lib/net is the only one that fetches.
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https: http:; img-src 'self' data:",
    },
    commands: {
      'open-card': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_commandOpenCard__' },
      'next-highlight': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      'previous-highlight': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPrevious__' },
      'make-note': { suggested_key: { default: 'Alt+Shift+A' }, description: '__MSG_commandMakeNote__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'caveat@caveat.example', strict_min_version: OLDEST.firefox, data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: OLDEST.chrome }),
  }),
});
