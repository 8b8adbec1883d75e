// Owns the stages that tests run in: how each is started, how its outcome is counted, and the last line.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from './setup.mjs';

const bin = (name, path) => join(ROOT, 'node_modules', name, path);
const TSC = [bin('typescript', 'bin/tsc')];
const WXT = [bin('wxt', 'bin/wxt.mjs')];
const TSX = [bin('tsx', 'dist/cli.mjs')];

/** A stage is a list of commands that count as one check each, or a vitest project whose tests are counted. Minutes are an upper bound. */
const STAGES = {
  types: {
    minutes: 2,
    commands: [
      [...WXT, 'prepare', '--level', 'error'],
      [...TSC, '--noEmit', '-p', '.'],
      [...TSC, '-p', 'tsconfig.pure.json'],
    ],
  },
  lint: { minutes: 2, commands: [[bin('@biomejs/biome', 'bin/biome'), 'check', '.']] },
  builds: { minutes: 4, commands: [[...TSX, join(ROOT, 'scripts', 'drive', 'build-all.ts')]] },
  unit: { minutes: 5, vitest: ['--project', 'node', '--exclude', 'tests/store/**', '--exclude', 'tests/manifest.test.ts'] },
  store: { minutes: 5, vitest: ['--project', 'node', 'tests/store'] },
  manifests: { minutes: 1, vitest: ['--project', 'node', 'tests/manifest.test.ts'] },
  pages: { minutes: 6, vitest: ['--project', 'browser'] },
  'end-to-end in Chromium': { minutes: 12, vitest: ['--project', 'e2e', '--no-file-parallelism'], env: { CAVEAT_BROWSER: 'chromium' } },
  'end-to-end in Firefox': { minutes: 12, vitest: ['--project', 'e2e', '--no-file-parallelism'], env: { CAVEAT_BROWSER: 'firefox' } },
};

/** Runs steps one after the other, the stages of a step side by side. Returns the sums. */
export async function runAll(steps) {
  const sum = { passed: 0, failed: 0 };
  for (const step of steps) {
    for (const { passed, failed } of await Promise.all(step.map(runStage))) {
      sum.passed += passed;
      sum.failed += failed;
    }
  }
  return sum;
}

/** Prints the last line and sets the exit code. */
export function finish({ passed, failed }) {
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
}

async function runStage(name) {
  const began = Date.now();
  const stage = STAGES[name];
  const outcome = stage.vitest ? await runVitest(name, stage) : await runCommands(stage);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)\n`);
  if (outcome.failed > 0) process.stdout.write(`${outcome.output.trim().split('\n').slice(-150).join('\n')}\n`);
  return outcome;
}

async function runCommands({ commands, minutes, env }) {
  const sum = { passed: 0, failed: 0, output: '' };
  for (const command of commands) {
    const { code, output } = await run(command, { minutes, env });
    if (code === 0) sum.passed++;
    else {
      sum.failed++;
      sum.output += `${output}\n`;
    }
  }
  return sum;
}

/** Counts the tests of a vitest run from its report. A run that ends badly without a failed test counts as one. */
async function runVitest(name, { vitest, minutes, env }) {
  const report = join(CACHE, 'reports', `${name.replaceAll(' ', '-')}.json`);
  mkdirSync(join(CACHE, 'reports'), { recursive: true });
  rmSync(report, { force: true });
  const command = [bin('vitest', 'vitest.mjs'), 'run', ...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await run(command, { minutes, env });
  let passed = 0;
  let failed = 0;
  if (existsSync(report)) {
    const counted = JSON.parse(readFileSync(report, 'utf8'));
    passed = counted.numPassedTests ?? 0;
    failed = counted.numFailedTests ?? 0;
  }
  if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
  return { passed, failed, output };
}

/** Runs a Node program to its end, or ends it with all its children when its time is over. */
function run(args, { minutes, env = {} }) {
  return new Promise((resolve) => {
    const own = process.platform !== 'win32';
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      // CI keeps vitest from watching; a colour would be noise in a log.
      env: { ...process.env, CI: '1', NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: own,
    });
    let output = '';
    const end = (signal) => {
      try {
        process.kill(own ? -child.pid : child.pid, signal);
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(() => {
      output += `\nended after ${minutes} minutes\n`;
      // Gently first: a driver told to go takes its browser along.
      end('SIGTERM');
      setTimeout(() => end('SIGKILL'), 5000).unref();
    }, minutes * 60_000);
    const interrupt = () => {
      end('SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', interrupt);
    process.once('SIGTERM', interrupt);
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      resolve({ code: code ?? 1, output });
    });
  });
}
