// Starts `npm run pack`; what it does is in pack-command, and what publishes in publish-command.
import { runPack } from './pack-command';
import { isPublishing, runPublishing } from './publish-command';

const words = process.argv.slice(2);
const output = { say: console.log, complain: console.error };
process.exitCode = isPublishing(words) ? await runPublishing(words, output) : runPack(words, output);
