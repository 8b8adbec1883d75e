// Owns what has to be true before anything else runs: a recent Node, and the dependencies of the lock file. Plain Node, no dependency.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Folder for what can be made again: profiles, reports, build stamps. Not in git. */
export const CACHE = join(ROOT, '.cache');

/** Says one clear line on standard error and ends with exit code 2: the reader has to do something. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

/** Ends with a clear line when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) giveUp(`Caveat needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`);
}

/** Runs `npm ci` when the installed packages are missing or are not those of the lock file. Two processes at once do it once. */
export function ensureModules() {
  if (modulesAreCurrent()) return;
  const lock = join(CACHE, 'install.lock');
  const release = takeLock(lock);
  try {
    if (modulesAreCurrent()) return;
    process.stderr.write('Installing the dependencies (npm ci), about a minute …\n');
    const outcome = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (outcome.status !== 0) giveUp(`npm ci failed:\n${outcome.output.trim().split('\n').slice(-15).join('\n')}`);
  } finally {
    release();
  }
}

/** Whether node_modules holds what the lock file says. Times settle it; where a checkout touched the lock file, contents do. */
function modulesAreCurrent() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  const wanted = join(ROOT, 'package-lock.json');
  if (!existsSync(installed) || !existsSync(join(ROOT, 'node_modules', '.bin'))) return false;
  if (statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return true;
  const here = JSON.parse(readFileSync(installed, 'utf8')).packages ?? {};
  const there = JSON.parse(readFileSync(wanted, 'utf8')).packages ?? {};
  return Object.entries(there).every(([path, { version, optional }]) => path === '' || here[path]?.version === version || (optional && !here[path]));
}

/** Waits until this process alone holds the lock file; that of a process that is gone does not count. Returns the release. */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = 0; ; waited += 500) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(file)) rmSync(file, { force: true });
      else if (waited > 600_000) giveUp(`Another process has been at work for ten minutes; if there is none, delete ${file}`);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
}

/** Whether the process that wrote its number into the lock still runs. A lock just made may be empty for a moment. */
function isAlive(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid === 0) return Date.now() - statSync(file).mtimeMs < 5000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs npm: the one that started us, else the one in the path. On Windows npm is a batch file, which needs a shell. */
function runNpm(args) {
  const own = process.env.npm_execpath;
  const direct = own !== undefined && /\.c?js$/.test(own);
  const outcome = spawnSync(direct ? process.execPath : 'npm', direct ? [own, ...args] : args, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: !direct && process.platform === 'win32',
    // A start with --silent or --json must not reach the inner npm as settings.
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^npm_(config_(json|browser|pack|headless|loglevel)|command|lifecycle)/i.test(name)),
    ),
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status: outcome.status, output: `${outcome.stdout ?? ''}${outcome.stderr ?? ''}${outcome.error?.message ?? ''}` };
}
