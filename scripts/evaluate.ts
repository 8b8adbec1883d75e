// Owns the command line of the evaluation: npm run evaluate -- TASK ... A task is a file of its own in scripts/evaluate with a function `run`.
import { existsSync } from 'node:fs';

const TASKS = [
  'retrieval',
  'match',
  'false-alarms',
  'scale',
  'article',
  'sentences',
  'stance',
  'worth',
  'anchors',
  'pages',
  'popup',
  'long-page',
  'library',
  'large-file',
];

// A reader such as `head` that has seen enough ends the run.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const [task, ...rest] = process.argv.slice(2);
const file = new URL(`./evaluate/${task}.ts`, import.meta.url);
if (task === undefined || !TASKS.includes(task) || !existsSync(file)) {
  console.error(`npm run evaluate -- TASK ...   where TASK is one of: ${TASKS.join(', ')}`);
  process.exit(2);
}
try {
  const { run } = (await import(file.href)) as { run: (args: string[]) => Promise<void> };
  await run(rest);
} catch (error) {
  console.error(process.env.DEBUG ? error : error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
