// Owns the way into `npm start`: makes sure that Node, the dependencies and the browser are there, then hands over to scripts/drive/start.ts.
import { ensureModules, requireNode } from './setup.mjs';

requireNode();
ensureModules();
const { register } = await import('tsx/esm/api');
register();
const { start } = await import('./drive/start.ts');
process.exitCode = await start(process.argv.slice(2));
