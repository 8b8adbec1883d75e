// Owns `npm run build:anchoring [FILE]`: one script for any page that defines globalThis.CaveatAnchoring, so that others can measure our anchoring.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const file = resolve(process.argv[2] ?? join(root, '.output', 'caveat-anchoring.js'));
const output = await build({
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': root } },
  build: { write: false, lib: { entry: join(root, 'scripts', 'anchoring-global.ts'), formats: ['iife'], name: 'CaveatAnchoringParts' } },
});
const first = Array.isArray(output) ? output[0] : output;
const [{ code }] = first.output;
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, code);
console.log(`${file}: ${(code.length / 1024).toFixed(1)} kB`);
