// Owns the command line of the training: npm run train -- PART ... Each part learns from the data named to it; all but the experiment "worth" write a file of lib/search/weights.
import { existsSync } from 'node:fs';

const PARTS = ['background', 'lexicon', 'ranker', 'confidence', 'relation', 'worth'];

const [part, ...rest] = process.argv.slice(2);
const file = new URL(`./train/${part}.ts`, import.meta.url);
if (part === undefined || !PARTS.includes(part) || !existsSync(file)) {
  console.error(`npm run train -- PART ...   where PART is one of: ${PARTS.join(', ')}`);
  process.exit(2);
}
try {
  const { run } = (await import(file.href)) as { run: (args: string[]) => Promise<void> };
  await run(rest);
} catch (error) {
  console.error(process.env.DEBUG ? error : error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
