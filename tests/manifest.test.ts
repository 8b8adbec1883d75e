// Owns what the built manifests ask a reader for: exactly this, and nothing that would be granted without a click.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildExtension } from '../scripts/drive/build';

const PERMISSIONS = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

/** Bytes of a script in every page, compressed as by `gzip -9`: 90,000 are promised, and this keeps it from growing back unseen. */
const MOST_IN_EVERY_PAGE = 70_000;
/** Bytes of the scripts that the popup waits for; the parser of Markdown alone would be 40,000 more. */
const MOST_IN_POPUP = 80_000;

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (browser) => {
  let folder: string;
  let manifest: Record<string, unknown>;
  beforeAll(async () => {
    folder = await buildExtension(browser, 'shipped');
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  }, 120_000);

  test('is of version 3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  test('asks for these permissions and no other', () => {
    // Chrome asks for the panel by name; Firefox has it for the asking.
    const wanted = browser === 'chromium' ? [...PERMISSIONS, 'sidePanel'].sort() : PERMISSIONS;
    expect([...(manifest.permissions as string[])].sort()).toEqual(wanted);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  test('gets access to pages only when the reader grants it', () => {
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
  });

  test('opens no file of its own to web pages', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('lets its own pages load from the extension alone, and fetch data, never code or styles, from a publisher', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https: http:; img-src 'self' data:",
    });
  });

  test('suggests at most four shortcuts', () => {
    const commands = Object.values(manifest.commands as Record<string, { suggested_key?: unknown }>);
    expect(commands.filter((command) => command.suggested_key !== undefined).length).toBeLessThanOrEqual(4);
    expect(commands.length).toBeGreaterThanOrEqual(3);
  });

  test('has a panel beside the page that does not open by itself', () => {
    if (browser === 'chromium') expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
    else expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
    expect(existsSync(join(folder, 'sidepanel.html'))).toBe(true);
  });

  test('names files that are there', () => {
    const { icons, action } = manifest as { icons: Record<string, string>; action: { default_popup: string } };
    for (const file of [...Object.values(icons), action.default_popup, 'content.js', 'welcome.html', 'options.html', 'packs/starter.json'])
      expect(existsSync(join(folder, file)), file).toBe(true);
  });

  test('brings little into every page, and the rest only where it is needed', () => {
    const sizes = ['content', 'note-tools', 'note-finder', 'readability'].map((name) => {
      const script = readFileSync(join(folder, `${name}.js`));
      expect(script.toString(), `${name} carries the polyfill`).not.toContain('webextension-polyfill');
      return gzipSync(script, { level: 9 }).length;
    });
    expect(sizes[0]).toBeLessThanOrEqual(MOST_IN_EVERY_PAGE);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_IN_EVERY_PAGE);
  });

  test('starts the popup with few scripts: what reads Markdown, writes notes and checks files comes later', () => {
    const html = readFileSync(join(folder, 'popup.html'), 'utf8');
    const scripts = [...html.matchAll(/(?:src|href)="(\/chunks\/[^"]+\.js)"/g)].map(([, path]) => readFileSync(join(folder, path!)).length);
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_IN_POPUP);
  });

  test('is built without the exception for pages on loopback', () => {
    expect(readFileSync(join(folder, 'background.js'), 'utf8')).not.toContain('WXT_ALLOW_PRIVATE_HOSTS');
  });

  test('says from which version of the browser on Caveat is known to work, and Firefox hears that no data is collected', () => {
    if (browser === 'chromium') {
      expect(manifest.minimum_chrome_version).toMatch(/^\d+$/);
      return;
    }
    const { gecko } = manifest.browser_specific_settings as { gecko: Record<string, unknown> };
    expect(gecko.strict_min_version).toMatch(/^\d+\.\d+$/);
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});
