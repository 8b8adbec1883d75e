// Owns the house rules as tables: who may import whom, which packages go where, which globals belong to which folder, and the shape of files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Import, listFiles, readSource, readSyntax, type SourceFile } from './support/source-files';

/** Folder to the folders of ours it may import; its own is always allowed. A path names one file. The first folder that fits a file counts. */
const OURS: Record<string, readonly string[] | 'everything'> = {
  'lib/model': [],
  'lib/text': ['lib/model'],
  'lib/search': ['lib/model', 'lib/text'],
  'lib/formats': ['lib/model'],
  'lib/page': ['lib/model', 'lib/text'],
  'lib/store': ['lib/model', 'lib/search'],
  'lib/net': ['lib/model'],
  'lib/app': ['lib/model', 'lib/text', 'lib/search', 'lib/formats', 'lib/store', 'lib/net'],
  'lib/extension': ['lib/model', 'public/_locales'],
  components: ['lib/model', 'lib/extension'],
  'entrypoints/content': ['lib/model', 'lib/text', 'lib/page', 'lib/extension', 'components', 'lib/formats/citation'],
  'entrypoints/background': ['lib/model', 'lib/app', 'lib/store', 'lib/extension'],
  'entrypoints/library-worker': ['lib/model', 'lib/app', 'lib/store'],
  'entrypoints/page-data': ['lib/page/find-claim-review'],
  'entrypoints/transfer-worker': ['lib/model', 'lib/text', 'lib/search', 'lib/formats', 'lib/store', 'lib/app'],
  'entrypoints/note-tools': ['lib/model', 'lib/page', 'lib/extension', 'components'],
  'entrypoints/note-finder': ['lib/page'],
  'entrypoints/readability': ['lib/page'],
  entrypoints: ['lib/model', 'lib/formats', 'lib/extension', 'components', 'lib/page/find-claim-review'],
  scripts: ['lib'],
  tests: 'everything',
};

/** Folder to the packages it may import: each has its reason in docs/dependencies.md. */
const NPM: Record<string, readonly string[] | 'everything'> = {
  'lib/model': ['valibot'],
  'lib/text': ['snowball-stemmers'],
  'lib/search': [],
  'lib/formats': ['valibot', 'htmlparser2'],
  'lib/page': ['@mozilla/readability'],
  'lib/store': ['idb'],
  'lib/net': [],
  'lib/app': ['valibot'],
  'lib/extension': ['wxt', 'valibot'],
  components: ['preact', '@preact/signals', 'marked'],
  'entrypoints/content': ['wxt', 'preact', '@preact/signals'],
  'entrypoints/background': ['wxt'],
  'entrypoints/library-worker': [],
  'entrypoints/page-data': ['wxt'],
  'entrypoints/transfer-worker': [],
  'entrypoints/note-tools': ['wxt', 'preact'],
  'entrypoints/note-finder': ['wxt'],
  'entrypoints/readability': ['wxt'],
  entrypoints: ['wxt', 'preact', '@preact/signals'],
  scripts: 'everything',
  tests: 'everything',
};

/** A platform's global to the only folders that may touch it. Tests and scripts are free. */
const GLOBALS: Record<string, readonly string[]> = {
  browser: [],
  chrome: [],
  fetch: ['lib/net'],
  XMLHttpRequest: [],
  WebSocket: [],
  EventSource: [],
  indexedDB: ['lib/store'],
  localStorage: [],
  sessionStorage: ['entrypoints/library/kept-draft'],
  document: ['lib/page', 'components', 'entrypoints'],
  window: ['lib/page', 'components', 'entrypoints'],
  eval: [],
  Function: [],
};

const SOURCE = ['lib', 'components', 'entrypoints', 'scripts'];
const files = listFiles([...SOURCE, 'tests'], ['.ts', '.tsx', '.mjs']).map(readSource);
const shipped = files.filter(({ path }) => !path.startsWith('tests/') && !path.startsWith('scripts/'));
const byPath = new Map(files.map((file) => [file.path.replace(/\.(tsx?|mjs)$/, ''), file]));

/** The row of a table that a file falls under. */
function rowOf(table: Record<string, unknown>, path: string): string | null {
  return Object.keys(table).find((folder) => isUnder(path, folder)) ?? null;
}

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`) || path.replace(/\.(tsx?|mjs)$/, '') === folder;
}

function problemsOf(check: (file: SourceFile, one: Import) => string | null): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((one) => {
      const problem = check(file, one);
      return problem === null ? [] : [`${file.path}:${one.line} imports "${one.specifier}": ${problem}`];
    }),
  );
}

test('every file of ours has its row in both tables', () => {
  expect(files.filter(({ path }) => rowOf(OURS, path) === null || rowOf(NPM, path) === null).map(({ path }) => path)).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
});

test('a folder imports only the folders of ours that the table allows', () => {
  const problems = problemsOf((file, { path }) => {
    const row = rowOf(OURS, file.path);
    if (path === null || row === null) return null;
    const allowed = OURS[row];
    if (allowed === 'everything' || isUnder(path, row) || allowed?.some((folder) => isUnder(path, folder))) return null;
    return `${row} may import ${allowed?.join(', ') || 'no other folder'}`;
  });
  expect(problems).toEqual([]);
});

test('nothing imports an entrypoint, save its own parts and the tests', () => {
  const problems = problemsOf((file, { path }) => {
    const target = path === null ? undefined : /^entrypoints\/[^/]+/.exec(path)?.[0];
    return target === undefined || isUnder(file.path, target) || file.path.startsWith('tests/') ? null : 'entrypoints compose the parts; nothing imports them';
  });
  expect(problems).toEqual([]);
});

test('a folder imports only the packages that the table allows', () => {
  const problems = problemsOf((file, { npm }) => {
    const row = rowOf(NPM, file.path);
    const allowed = row === null ? [] : NPM[row];
    if (npm === null || allowed === 'everything' || allowed?.includes(npm)) return null;
    return `${row} may import ${allowed?.join(', ') || 'no package'}`;
  });
  expect(problems).toEqual([]);
});

test('the content script carries no validator, no store and no search, however deep', () => {
  const seen = new Map<string, string>();
  const waiting = shipped.filter(({ path }) => path.startsWith('entrypoints/content/')).map((file) => ({ file, way: file.path }));
  const problems: string[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const one of next.file.imports.filter(({ typeOnly }) => !typeOnly)) {
      const way = `${next.way} > ${one.specifier}`;
      if (one.npm === 'valibot' || one.npm === 'idb' || /^lib\/(store|search|app)\//.test(one.path ?? '')) problems.push(way);
      const target = one.path === null ? undefined : byPath.get(one.path);
      if (target !== undefined && !seen.has(target.path)) {
        seen.set(target.path, way);
        waiting.push({ file: target, way });
      }
    }
  }
  expect(problems).toEqual([]);
});

test('no two files import each other, directly or in a ring', () => {
  const rings: string[] = [];
  const done = new Set<string>();
  const walk = (file: SourceFile, trail: string[]): void => {
    if (trail.includes(file.path)) {
      rings.push([...trail.slice(trail.indexOf(file.path)), file.path].join(' > '));
      return;
    }
    if (done.has(file.path)) return;
    for (const { path, typeOnly } of file.imports) {
      const target = typeOnly || path === null ? undefined : byPath.get(path);
      if (target !== undefined) walk(target, [...trail, file.path]);
    }
    done.add(file.path);
  };
  for (const file of shipped) walk(file, []);
  expect(rings).toEqual([]);
});

test("a platform's globals are touched only in the folders they belong to", () => {
  const problems = shipped.flatMap((file) =>
    file.globals.flatMap(({ name, line }) => {
      const allowed = Object.hasOwn(GLOBALS, name) ? GLOBALS[name] : undefined;
      if (allowed === undefined || file.path.endsWith('.d.ts') || allowed.some((folder) => isUnder(file.path, folder))) return [];
      return [`${file.path}:${line} touches ${name}: only ${allowed.join(', ') || 'nobody'} may`];
    }),
  );
  expect(problems).toEqual([]);
});

test('only the folders that speak to the browser import its interface', () => {
  const problems = problemsOf((file, { specifier }) =>
    specifier === 'wxt/browser' && !['lib/extension', 'entrypoints', 'tests'].some((folder) => isUnder(file.path, folder))
      ? 'only lib/extension and the entrypoints may'
      : null,
  );
  expect(problems).toEqual([]);
});

test('no file is longer than 400 lines, save the word lists of a language', () => {
  const styles = listFiles(['components', 'entrypoints'], ['.css']).map(readSource);
  expect(
    [...files, ...styles].filter(({ path, lines }) => lines > 400 && !path.startsWith('lib/text/languages/')).map(({ path, lines }) => `${path}: ${lines}`),
  ).toEqual([]);
});

test('a file says in its first line what it owns', () => {
  const styles = listFiles(['components', 'entrypoints'], ['.css']).map(readSource);
  const silent = [...files.filter(({ path }) => !/\.test\.tsx?$/.test(path)), ...styles].filter(({ text }) => !/^(#!.*\n)?(\/\/|\/\*)/.test(text));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test('a default export stands only where WXT wants one', () => {
  const wrong = files.filter(
    ({ path, hasDefaultExport }) => hasDefaultExport && !path.endsWith('.d.ts') && !/^entrypoints\/([^/]+\/index|[^/]+)\.tsx?$/.test(path),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('files are named after what they own, in kebab-case', () => {
  const wrong = files
    .map(({ path }) => path)
    .filter((path) => {
      const name = path.split('/').at(-1) ?? '';
      if (/^(utils?|helpers?|managers?|services?|types|common|misc)\./.test(name)) return true;
      if (/^index\./.test(name) && !path.startsWith('entrypoints/')) return true;
      return !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?\.(tsx?|mjs)$/.test(name);
    });
  expect(wrong).toEqual([]);
});

test('every dependency has a line with its reason', () => {
  const root = join(import.meta.dirname, '..');
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
  const lines = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8').split('\n');
  const missing = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !lines.some((line) => line.startsWith(`| ${name} |`) && line.length > name.length + 20),
  );
  expect(missing).toEqual([]);
});

test.each([
  ["import type { A } from './a';", [['lib/text/a', null, true]]],
  ["import { type A, type B } from '@/lib/model/a';", [['lib/model/a', null, true]]],
  ["import { type A, b } from '../model/a';", [['lib/model/a', null, false]]],
  ["export * from '../store/db.ts';", [['lib/store/db', null, false]]],
  ["export type { X } from '@preact/signals/core';", [[null, '@preact/signals', true]]],
  ["const a = await import('idb/with-async-ittr');", [[null, 'idb', false]]],
  ["type A = import('../app/app').App;", [['lib/app/app', null, true]]],
  ["import css from './card.css?inline';", [['lib/text/card.css', null, false]]],
  ["// import './a'\nconst text = \"import './b'\";", []],
])('the reader of imports understands %s', (text, expected) => {
  expect(readSyntax('lib/text/x.ts', text).imports.map(({ path, npm, typeOnly }) => [path, npm, typeOnly])).toEqual(expected);
});

test.each([
  ['fetch(address);', ['fetch']],
  ['const f = globalThis.fetch;', ['fetch', 'globalThis']],
  ['function read(document: Document) { return document.title; }', []],
  ['const { document } = page; document.body.remove();', []],
  ['type A = { fetch: typeof x }; const y = { fetch: 1 }; y.fetch;', []],
  ['const send = ({ fetch: call }: Net) => call();', []],
])('the reader of globals understands %s', (text, expected) => {
  const known = ['fetch', 'globalThis', 'document'];
  expect(
    readSyntax('lib/text/x.ts', text)
      .globals.map(({ name }) => name)
      .filter((name) => known.includes(name)),
  ).toEqual(expected);
});
