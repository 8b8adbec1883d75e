// Owns building the extension for a run: only when its sources changed, told by a hash of their contents.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CACHE, ROOT, takeLock } from '../setup.mjs';
import type { BrowserName } from './driver';

/** "shipped" is what readers install. "driven" reads loopback pages and, in Chromium, has the hosts granted: see wxt.config.ts. */
export type Variant = 'shipped' | 'driven';

const SOURCES = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The folder of a build, made or not. */
export function buildFolder(browser: BrowserName, variant: Variant): string {
  return join(ROOT, '.output', `${browser === 'firefox' ? 'firefox' : 'chrome'}-mv3${variant === 'driven' ? '-driven' : ''}`);
}

/** Builds one variant for one browser unless that was done from the same sources. Returns the folder; throws with the builder's own words. */
export async function buildExtension(browser: BrowserName, variant: Variant): Promise<string> {
  const folder = buildFolder(browser, variant);
  const stamp = join(CACHE, 'builds', `${browser}-${variant}`);
  const release = takeLock(`${stamp}.lock`);
  try {
    const hash = hashSources();
    if (existsSync(join(folder, 'manifest.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return folder;
    rmSync(stamp, { force: true });
    await build(browser, variant);
    writeFileSync(stamp, hash);
    return folder;
  } finally {
    release();
  }
}

async function build(browser: BrowserName, variant: Variant): Promise<void> {
  const { WXT_ALLOW_PRIVATE_HOSTS: _, ...env } = process.env;
  // A test runner's own NODE_ENV would make a development build.
  const variables = { ...env, NODE_ENV: 'production', NO_COLOR: '1', ...(variant === 'driven' ? { WXT_ALLOW_PRIVATE_HOSTS: 'true' } : {}) };
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  await runQuietly([wxt, 'build', '-b', browser === 'firefox' ? 'firefox' : 'chrome'], variables);
}

/** A copy of a build in `target` whose starter pack has the text `pack`, so that the first run installs it. */
export function copyWithPack(build: string, target: string, pack: string): string {
  cpSync(build, target, { recursive: true });
  mkdirSync(join(target, 'packs'), { recursive: true });
  writeFileSync(join(target, 'packs', 'starter.json'), pack);
  return target;
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of listFiles(join(ROOT, source))) hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

/** Runs a Node program to its end; throws with the end of what it said when it fails. */
function runQuietly(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`the build failed:\n${output.trim().split('\n').slice(-40).join('\n')}`))));
  });
}
