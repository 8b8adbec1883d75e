// Starts `npm run pack`; what it does is in pack-command.
import { runPack } from './pack-command';

process.exitCode = runPack(process.argv.slice(2), { say: console.log, complain: console.error });
