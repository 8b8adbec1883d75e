// Owns `npm run check`: types, lint and unit tests, in well under half a minute.
import { ensureModules, requireNode } from './setup.mjs';
import { finish, runAll } from './stages.mjs';

requireNode();
ensureModules();
finish(await runAll([['types'], ['lint'], ['unit']]));
